#include "widgets/filebatch.h"

#include <QFileInfo>

#include <utility>

namespace handshake::widgets {

FileBatch::FileBatch(QObject *parent) : QObject(parent) { }

FileBatch::~FileBatch() = default;

std::optional<net::FileSendEnd> FileBatch::start(const QString &path,
                                                 const QList<net::Connection *> &connections)
{
    cancel();
    m_senders.clear();
    m_name = QFileInfo(path).fileName();
    m_worst = net::FileSendEnd::Sent;
    for (net::Connection *connection : connections) {
        auto sender = std::make_unique<net::FileSender>(*connection, path);
        connect(sender.get(), &net::FileSender::progressed, this, &FileBatch::onProgress);
        connect(sender.get(), &net::FileSender::finished, this,
                [this, peer = connection->id()](net::FileSendEnd end) { onEnded(peer, end); });
        m_senders.push_back(std::move(sender));
    }
    m_running = m_senders.size(); // before any of them may be done
    std::size_t begun = 0;
    for (const auto &sender : m_senders)
        begun += sender->start() ? 1 : 0;
    m_running -= m_senders.size() - begun;
    if (begun > 0)
        return std::nullopt;
    return connections.isEmpty() ? net::FileSendEnd::ConnectionEnded
                                 : net::FileSendEnd::FileUnreadable;
}

void FileBatch::cancel()
{
    for (const auto &sender : m_senders)
        sender->cancel();
}

void FileBatch::onProgress()
{
    qint64 sent = 0;
    qint64 total = 0;
    for (const auto &sender : m_senders) {
        sent += sender->sent();
        total += sender->total();
    }
    emit progressed(sent, total);
}

void FileBatch::onEnded(net::ConnectionId peer, net::FileSendEnd end)
{
    emit ended(peer, end);
    if (end != net::FileSendEnd::Sent)
        m_worst = end;
    if (m_running > 0 && --m_running == 0)
        emit finished(m_worst);
}

} // namespace handshake::widgets
