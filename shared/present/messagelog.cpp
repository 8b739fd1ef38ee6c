#include "present/messagelog.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace handshake::present {

namespace {

constexpr qint64 blockOctets = 256 * 1024;
constexpr std::size_t firstRows = 256;

bool tellsTheEnd(Note note)
{
    switch (note) {
    case Note::FinishedByUs:
    case Note::FinishedByPeer:
    case Note::FinishedByUsOnly:
    case Note::Reset:
    case Note::Refused:
    case Note::TimedOut:
    case Note::Unreachable:
    case Note::NameUnknown:
    case Note::AbortedHere:
    case Note::NoResources:
    case Note::CableLost:
    case Note::CableReset:
        return true;
    case Note::None:
    case Note::Connected:
    case Note::PeerSaidGoodbye:
    case Note::WeSaidGoodbye:
    case Note::FramingBroken:
    case Note::NotDelivered:
    case Note::FileSent:
    case Note::FileSentInPart:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageLog::MessageLog(qint64 maximumRows, qint64 maximumOctets)
    : m_maximumRows(std::max<qint64>(maximumRows, 1)),
      m_maximumOctets(std::clamp<qint64>(maximumOctets, 1, std::numeric_limits<quint32>::max()))
{
}

void MessageLog::append(const MessageRow &row)
{
    const qint64 size = std::min<qint64>(row.size, m_maximumOctets);
    while (m_count == m_maximumRows || m_octets + size > m_maximumOctets)
        dropOldest();
    if (std::size_t(m_count) == m_rows.size())
        growRing();

    MessageRow &stored = m_rows[indexOf(m_count)];
    stored = row;
    stored.octets = store({ row.octets, qsizetype(size) });
    stored.size = quint32(size);
    m_octets += size;
    ++m_count;
}

void MessageLog::clear()
{
    for (qint64 position = 0; position < m_count; ++position) {
        const MessageRow &row = m_rows[indexOf(position)];
        if (tellsTheEnd(row.note))
            m_peers.remove(row.peer);
    }
    m_first += m_count;
    m_count = 0;
    m_octets = 0;
    m_head = 0;
    m_rows = {};
    m_blocks.clear();
    m_spare = {};
}

void MessageLog::readReceivedAs(net::Encoding encoding)
{
    for (qint64 position = 0; position < m_count; ++position) {
        MessageRow &row = m_rows[indexOf(position)];
        if (row.direction == Direction::Received)
            row.encoding = encoding;
    }
}

/// Doubles the ring, up to the bound: an idle program does not pay for a full list.
void MessageLog::growRing()
{
    std::rotate(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(m_head), m_rows.end());
    m_head = 0;
    m_rows.resize(std::min(std::size_t(m_maximumRows), std::max(2 * m_rows.size(), firstRows)));
}

/// \returns where the octets stand now; rows without octets need no place
const char *MessageLog::store(QByteArrayView octets)
{
    if (octets.isEmpty())
        return nullptr;
    if (m_blocks.empty() || m_blocks.back().used + octets.size() > m_blocks.back().capacity)
        addBlock(octets.size());
    Block &block = m_blocks.back();
    char *place = block.octets.get() + block.used;
    std::memcpy(place, octets.data(), std::size_t(octets.size()));
    block.used += octets.size();
    ++block.rows;
    return place;
}

void MessageLog::addBlock(qint64 octets)
{
    if (octets <= m_spare.capacity) {
        m_blocks.push_back(std::exchange(m_spare, {}));
        return;
    }
    Block block;
    block.capacity = std::max(octets, blockOctets);
    // Not make_unique, which would fill the block with zeros first.
    block.octets.reset(new char[std::size_t(block.capacity)]);
    m_blocks.push_back(std::move(block));
}

void MessageLog::dropOldest()
{
    release(m_rows[m_head]);
    m_head = m_head + 1 < m_rows.size() ? m_head + 1 : 0;
    ++m_first;
    --m_count;
}

void MessageLog::release(const MessageRow &row)
{
    if (tellsTheEnd(row.note))
        m_peers.remove(row.peer);
    if (row.size == 0)
        return;
    m_octets -= row.size;
    Block &block = m_blocks.front();
    if (--block.rows > 0)
        return;
    block.used = 0;
    if (block.capacity == blockOctets)
        m_spare = std::move(block);
    m_blocks.pop_front();
}

} // namespace handshake::present
