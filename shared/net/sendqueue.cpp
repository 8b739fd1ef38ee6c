#include "net/sendqueue.h"

namespace handshake::net {

void SendQueue::remove(qint64 octets)
{
    m_sent += octets;
    if (m_sent == m_octets.size()) {
        clear();
    } else if (m_sent > m_octets.size() / 2) { // moves each octet at most once on average
        m_octets.remove(0, m_sent);
        m_sent = 0;
    }
}

void SendQueue::clear()
{
    m_octets = QByteArray(); // gives the memory back: thousands of peers are idle most of the time
    m_sent = 0;
}

} // namespace handshake::net
