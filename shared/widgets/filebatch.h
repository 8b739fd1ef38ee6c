#pragma once

#include "net/filesender.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace handshake::widgets {

/// One file on its way to one or several peers at once, each at its own pace.
class FileBatch : public QObject
{
    Q_OBJECT

public:
    explicit FileBatch(QObject *parent = nullptr);
    ~FileBatch() override;

    /// Begins to send \a path over \a connections; what was on its way before is cancelled first.
    /// \returns nothing, or why nothing began: FileUnreadable, or ConnectionEnded when nobody is
    ///          there; no signal then
    std::optional<net::FileSendEnd> start(const QString &path,
                                          const QList<net::Connection *> &connections);
    /// Does nothing when nothing is on its way.
    void cancel();
    QString name() const { return m_name; } ///< of the newest file, without its folder

signals:
    /// Octets of all peers together.
    void progressed(qint64 sent, qint64 total);
    /// One peer is done.
    void ended(net::ConnectionId peer, net::FileSendEnd end);
    /// Every peer is done; \a end is the worst of what happened to one of them.
    void finished(net::FileSendEnd end);

private:
    void onProgress();
    void onEnded(net::ConnectionId peer, net::FileSendEnd end);

    QString m_name;
    std::vector<std::unique_ptr<net::FileSender>> m_senders;
    std::size_t m_running = 0;
    net::FileSendEnd m_worst = net::FileSendEnd::Sent;
};

} // namespace handshake::widgets
