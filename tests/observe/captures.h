#pragma once

#include "observe/capturefile.h"

#include <QFile>
#include <QTemporaryDir>

/// Whole captures of conversations with port 80 of 10.0.0.2, for tests.
namespace handshake::test {

/// The frames of one conversation from port \a port of 10.0.0.1: a handshake, \a data segments of
/// ten octets, and a goodbye in three segments, one millisecond apart from \a start on. The SYNs
/// have the numbers 100 and 300.
inline QByteArray talk(quint16 port, int data = 1, quint32 start = 0)
{
    constexpr quint8 fin = 0x01, syn = 0x02, psh = 0x08, ack = 0x10;
    QByteArray frames;
    const auto add = [&](bool back, quint8 flags, quint32 seq, quint32 heard, int length = 0) {
        const quint16 from = back ? 80 : port;
        const quint16 to = back ? port : 80;
        const QByteArray segment = capturefile::tcpSegment(from, to, seq, heard, flags, length);
        frames += capturefile::record(capturefile::ipv4(segment, back), start);
        start += 1'000;
    };
    add(false, syn, 100, 0);
    add(true, syn | ack, 300, 101);
    add(false, ack, 101, 301);
    quint32 next = 101;
    for (int i = 0; i < data; ++i, next += 10)
        add(false, psh | ack, next, 301, 10);
    add(false, fin | ack, next, 301);
    add(true, fin | ack, 301, next + 1);
    add(false, ack, next + 1, 302);
    return frames;
}

/// Segments that talk() makes besides the data.
inline constexpr int talkFrame = 6;

/// A capture of \a count conversations, from ports 40000 on, one second apart; number i (from 1)
/// has i segments of data.
inline QByteArray talks(int count)
{
    QByteArray file = capturefile::pcapHeader(capturefile::rawIp);
    for (int i = 0; i < count; ++i)
        file += talk(quint16(40'000 + i), i + 1, quint32(i) * 1'000'000);
    return file;
}

/// Writes \a octets to a file of \a directory. \returns its path, or nothing when that failed
inline QString writeFile(const QTemporaryDir &directory, const QString &name,
                         const QByteArray &octets)
{
    QFile file(directory.filePath(name));
    const bool good = file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
    return good ? file.fileName() : QString();
}

} // namespace handshake::test
