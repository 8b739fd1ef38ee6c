#pragma once

#include <QByteArray>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstdint>
#include <initializer_list>

/// Capture files and segments made octet by octet, for tests.
namespace capturefile {

template<class Number>
QByteArray big(Number number)
{
    number = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

template<class Number>
QByteArray little(Number number)
{
    number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

/// A TCP header without a sensible checksum, and \a length octets of data.
inline QByteArray tcpSegment(quint16 from, quint16 to, quint32 seq, quint32 ack, quint8 flags,
                             int length = 0, quint16 window = 1'000, const QByteArray &options = {})
{
    const auto words = quint8(5 + options.size() / 4);
    return big(from) + big(to) + big(seq) + big(ack) + char(words << 4) + char(flags) + big(window)
            + QByteArray(4, '\0') + options + QByteArray(length, 'x');
}

/// \a segment in IPv4 between 10.0.0.1 and 10.0.0.2; \a back: from the second to the first.
inline QByteArray ipv4(const QByteArray &segment, bool back = false, quint16 id = 0)
{
    const QByteArray one = QByteArray::fromHex("0a000001");
    const QByteArray two = QByteArray::fromHex("0a000002");
    return QByteArray::fromHex("4500") + big(quint16(20 + segment.size())) + big(id)
            + QByteArray::fromHex("000040060000") + (back ? two + one : one + two) + segment;
}

/// The same in IPv6, behind \a extensions whose first has the number \a next.
inline QByteArray ipv6(const QByteArray &segment, const QByteArray &extensions = {}, char next = 6)
{
    return QByteArray::fromHex("60000000") + big(quint16(extensions.size() + segment.size())) + next
            + QByteArray::fromHex("40") + QByteArray(15, '\0') + '\1' + QByteArray(15, '\0') + '\2'
            + extensions + segment;
}

inline QByteArray pcapHeader(quint32 link, quint32 snap = 65'535)
{
    return little(quint32(0xA1B2C3D4)) + little(quint16(2)) + little(quint16(4))
            + QByteArray(8, '\0') + little(snap) + little(link);
}

/// One record, \a microseconds after the start of 1970.
inline QByteArray record(const QByteArray &frame, quint32 microseconds = 0, qsizetype cut = 0)
{
    const auto kept = quint32(frame.size() - cut);
    return little(microseconds / 1'000'000) + little(microseconds % 1'000'000) + little(kept)
            + little(quint32(frame.size())) + frame.first(frame.size() - cut);
}

inline constexpr quint32 ethernet = 1;
inline constexpr quint32 rawIp = 101;

} // namespace capturefile
