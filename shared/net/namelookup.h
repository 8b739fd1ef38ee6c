#pragma once

#include <QFutureWatcher>
#include <QHostAddress>

namespace handshake::net {

/// Asks the system for the name of an address (a reverse look-up) without waiting for it. A new
/// question takes the place of the one before. Use from one thread.
class NameLookup : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(QObject *parent = nullptr);

    void ask(const QHostAddress &address);
    /// The last question is answered no more.
    void cancel();

signals:
    /// The answer to the last question: a name as the system gives it, or empty when the address
    /// has none. What a name server says is no more than a claim.
    void answered(const QString &name);

private:
    QFutureWatcher<QString> m_answer;
};

} // namespace handshake::net
