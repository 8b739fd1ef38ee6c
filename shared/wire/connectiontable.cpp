#include "wire/connectiontable.h"

namespace handshake::wire {

namespace {

constexpr std::uint32_t keyOf(const std::array<std::uint16_t, 2> &ports) noexcept
{
    return std::uint32_t(ports[0]) << 16 | ports[1];
}

constexpr bool isOver(const ConnectionRecord &record) noexcept
{
    const auto gone = [](tcp::State state) {
        return state == tcp::State::Closed || state == tcp::State::Listen;
    };
    return gone(record.states[0]) && gone(record.states[1]);
}

/// Whether a SYN of this number from \a from begins anew. Both ends send one when they open at the
/// same moment; a listener that answers twice gives its second answer another number, but that is
/// a SYN+ACK.
bool beginsAnew(const ConnectionRecord &record, End from, std::uint32_t sequence) noexcept
{
    const auto &own = record.initialSequence[index(from)];
    return own && *own != sequence;
}

} // namespace

ConnectionRecord &ConnectionTable::seen(const Segment &segment)
{
    ConnectionRecord &record = findOrMake(segment.ports);
    const std::uint32_t sequence = segment.header.seq.raw();
    if (segment.kind == SegmentClass::Syn) {
        if (beginsAnew(record, segment.from, sequence))
            record.connection.number = ++m_lastNumber;
        record.initialSequence[index(segment.from)] = sequence;
    } else if (segment.kind == SegmentClass::SynAck) {
        record.initialSequence[index(segment.from)] = sequence;
    }
    return record;
}

ConnectionRecord *ConnectionTable::find(const std::array<std::uint16_t, 2> &ports)
{
    const auto found = m_records.find(keyOf(ports));
    return found == m_records.end() ? nullptr : &found->second;
}

ConnectionRecord &ConnectionTable::findOrMake(const std::array<std::uint16_t, 2> &ports)
{
    if (ConnectionRecord *known = find(ports))
        return *known;
    if (m_records.size() >= capacity)
        makeRoom();
    ConnectionRecord &made = m_records[keyOf(ports)];
    made.connection = { .number = ++m_lastNumber, .ports = ports };
    return made;
}

void ConnectionTable::makeRoom()
{
    std::erase_if(m_records, [](const auto &entry) { return isOver(entry.second); });
    // All alive: an old one loses its relative numbers and gets them back with its next SYN.
    if (m_records.size() >= capacity)
        m_records.erase(m_records.begin());
}

void ConnectionTable::forEach(const std::function<void(ConnectionRecord &)> &each)
{
    for (auto &entry : m_records)
        each(entry.second);
}

void ConnectionTable::clear()
{
    m_records.clear();
}

} // namespace handshake::wire
