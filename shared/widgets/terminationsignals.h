#pragma once

#include "net/descriptor.h"

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace handshake::widgets {

/// Ends the program cleanly on SIGINT and SIGTERM: the handler only writes one octet to a socket
/// pair, the event loop does the rest. At most one at a time; nothing on systems without Unix
/// signals.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

private:
    void onSignal();

    net::Descriptor m_writeEnd;
    net::Descriptor m_readEnd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace handshake::widgets
