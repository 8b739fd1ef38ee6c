#include "net/filesender.h"

#include <QFileInfo>

#include <algorithm>

namespace handshake::net {

namespace {

constexpr qint64 blockSize = 64 * 1024;
// Given to the connection in one turn of the event loop: keeps the window alive.
constexpr int blocksPerTurn = 8;
static_assert(blockSize <= limits::framedMessage, "a block fits every framing");

} // namespace

FileSender::FileSender(Connection &connection, const QString &path, QObject *parent)
    : QObject(parent), m_connection(&connection), m_file(path)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &FileSender::sendMore);
    connect(&connection, &Connection::readyToSend, &m_turn, qOverload<>(&QTimer::start));
    connect(&connection, &Connection::closed, this, &FileSender::onConnectionOver);
    connect(&connection, &QObject::destroyed, this, &FileSender::onConnectionOver);
}

bool FileSender::start()
{
    // Anything else (a pipe, a device) might wait for ever, or never end.
    if (!m_connection || !QFileInfo(m_file).isFile()
        || !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    m_total = m_file.size();
    m_asMessages = m_connection->options().framing == Framing::Length;
    m_turn.start();
    return true;
}

void FileSender::cancel()
{
    finish(FileSendEnd::Cancelled);
}

void FileSender::sendMore()
{
    const qint64 before = m_sent;
    Step step = Step::GoOn;
    for (int i = 0; i < blocksPerTurn && step == Step::GoOn; ++i)
        step = sendBlock();
    if (!m_file.isOpen()) // sending found the end of the connection
        return;
    if (m_sent != before)
        emit progressed(m_sent, m_total);
    switch (step) {
    case Step::GoOn:
        m_turn.start();
        return;
    case Step::Wait: // for readyToSend()
        return;
    case Step::Sent:
        return finish(FileSendEnd::Sent);
    case Step::Unreadable:
        return finish(FileSendEnd::FileUnreadable);
    case Step::ConnectionEnded:
        return finish(FileSendEnd::ConnectionEnded);
    }
    Q_UNREACHABLE();
}

FileSender::Step FileSender::sendBlock()
{
    if (!m_connection || !m_file.isOpen())
        return Step::ConnectionEnded;
    if (m_block.isEmpty() && !readBlock())
        return Step::Unreadable;
    if (m_block.isEmpty())
        return Step::Sent;
    const auto octets = frame(m_asMessages ? Framing::Length : Framing::None, m_block,
                              m_connection->options().encoding);
    const SendResult result = octets ? m_connection->sendRaw(*octets) : SendResult::TooLong;
    switch (result) {
    case SendResult::Accepted:
        m_sent += std::exchange(m_block, {}).size();
        return Step::GoOn;
    case SendResult::QueueFull:
        return Step::Wait;
    case SendResult::NotConnected:
    case SendResult::AlreadyFinished:
    case SendResult::TooLong: // a queue smaller than a block: this connection takes no files
        return Step::ConnectionEnded;
    }
    Q_UNREACHABLE();
}

/// Reads the next block; it stays empty at the end of the file. \returns false on failure.
bool FileSender::readBlock()
{
    m_block = m_file.read(std::min(blockSize, m_total - m_sent));
    if (m_block.isEmpty() && m_file.error() == QFileDevice::NoError)
        m_total = m_sent; // smaller, when the file has become shorter
    return m_file.error() == QFileDevice::NoError;
}

void FileSender::finish(FileSendEnd end)
{
    if (!m_file.isOpen())
        return;
    m_file.close();
    m_turn.stop();
    m_block.clear();
    emit finished(end);
}

} // namespace handshake::net
