#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace handshake::net {

/// Octets that wait to be sent, in order. Appending and removing cost what they move; no limit of
/// its own (Connection has one).
class SendQueue
{
public:
    void append(QByteArrayView octets) { m_octets.append(octets); }
    /// What to send next; empty when nothing waits. Valid until the next change.
    QByteArrayView front() const { return QByteArrayView(m_octets).sliced(m_sent); }
    void remove(qint64 octets);
    void clear();
    qint64 size() const { return m_octets.size() - m_sent; }
    bool isEmpty() const { return size() == 0; }

private:
    QByteArray m_octets;
    qsizetype m_sent = 0; // octets at the start that are sent already
};

} // namespace handshake::net
