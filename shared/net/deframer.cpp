#include "net/framing.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace handshake::net {

namespace {

constexpr qsizetype prefixSize = sizeof(quint32);
constexpr qsizetype mostKept = limits::framedMessage + prefixSize;
// A buffer up to this size stays for the next message; larger ones are given back.
constexpr qsizetype keptCapacity = 4096;

void empty(QByteArray &buffer)
{
    if (buffer.capacity() > keptCapacity)
        buffer = QByteArray();
    else
        buffer.resize(0);
}

/// How many octets there are before the first LF, or -1.
qsizetype indexOfLf(QByteArrayView octets)
{
    if (octets.isEmpty())
        return -1;
    const void *found = std::memchr(octets.data(), '\n', size_t(octets.size()));
    return found ? static_cast<const char *>(found) - octets.data() : -1;
}

quint32 payloadLength(QByteArrayView prefix)
{
    return qFromBigEndian<quint32>(prefix.data());
}

} // namespace

std::optional<FramingError> Deframer::feed(QByteArrayView octets,
                                           std::vector<QByteArrayView> &messages)
{
    empty(m_joined);
    if (m_failed || octets.isEmpty())
        return std::nullopt;
    switch (m_framing) {
    case Framing::None:
        messages.push_back(octets);
        break;
    case Framing::Lf:
    case Framing::CrLf:
        if (m_encoding == Encoding::Utf16Le || m_encoding == Encoding::Utf16Be)
            feedWide(octets, messages);
        else
            feedTerminated(octets, messages);
        break;
    case Framing::Length:
        feedLength(octets, messages);
        break;
    }
    if (!m_failed)
        return std::nullopt;
    m_rest = QByteArray();
    return FramingError::MessageTooLong;
}

QByteArray Deframer::takeRest()
{
    return std::exchange(m_rest, QByteArray());
}

void Deframer::feedTerminated(QByteArrayView octets, std::vector<QByteArrayView> &messages)
{
    const bool needsCr = m_framing == Framing::CrLf;
    qsizetype from = 0; // LFs in front of it are part of the message
    for (qsizetype lf = indexOfLf(octets); lf >= 0 && !m_failed;) {
        lf += from;
        const char before = lf > 0 ? octets[lf - 1] : m_rest.isEmpty() ? '\0' : m_rest.back();
        from = lf + 1;
        if (!needsCr || before == '\r') {
            endMessage(octets.first(from), needsCr ? 2 : 1, messages);
            octets = octets.sliced(from);
            from = 0;
        }
        lf = indexOfLf(octets.sliced(from));
    }
    if (m_failed)
        return;

    const qsizetype size = m_rest.size() + octets.size();
    const bool lastMayBeTerminator = needsCr && octets.endsWith('\r');
    m_failed = size - (lastMayBeTerminator ? 1 : 0) > limits::framedMessage;
    if (!m_failed)
        keep(octets);
}

/// Lines of UTF-16. Everything is gathered in m_rest first: this is no path for a million lines a
/// second.
void Deframer::feedWide(QByteArrayView octets, std::vector<QByteArrayView> &messages)
{
    constexpr qsizetype unit = sizeof(char16_t);
    const bool isLittle = m_encoding == Encoding::Utf16Le;
    const auto unitAt = [this, isLittle](qsizetype at) {
        const char *place = m_joined.constData() + at;
        return isLittle ? qFromLittleEndian<quint16>(place) : qFromBigEndian<quint16>(place);
    };
    qsizetype seen = m_rest.size() / unit * unit; // no line end begins before it
    keep(octets);
    m_joined.swap(m_rest);
    qsizetype begin = 0;
    for (; seen + unit <= m_joined.size() && !m_failed; seen += unit) {
        const bool hasCr = seen - begin >= unit && unitAt(seen - unit) == u'\r';
        if (unitAt(seen) != u'\n' || (m_framing == Framing::CrLf && !hasCr))
            continue;
        const qsizetype end = m_framing == Framing::CrLf ? seen - unit : seen;
        m_failed = end - begin > limits::framedMessage;
        if (!m_failed)
            messages.push_back(QByteArrayView(m_joined).sliced(begin, end - begin));
        begin = seen + unit;
    }
    const QByteArrayView rest = QByteArrayView(m_joined).sliced(begin);
    constexpr qsizetype mostOfAnEnd = 2 * unit - 1; // the rest of it may come yet
    m_failed = m_failed || rest.size() > limits::framedMessage + mostOfAnEnd;
    if (m_failed)
        return;
    if (begin == 0)
        m_joined.swap(m_rest); // no line ended: nothing is copied
    else
        keep(rest);
}

void Deframer::endMessage(QByteArrayView end, qsizetype terminator,
                          std::vector<QByteArrayView> &messages)
{
    const qsizetype size = m_rest.size() + end.size() - terminator;
    if (size > limits::framedMessage) {
        m_failed = true;
    } else if (m_rest.isEmpty()) {
        messages.push_back(end.first(size));
    } else {
        keep(end);
        m_joined.swap(m_rest);
        messages.push_back(QByteArrayView(m_joined).first(size));
    }
}

void Deframer::feedLength(QByteArrayView octets, std::vector<QByteArrayView> &messages)
{
    if (!m_rest.isEmpty()) {
        octets = keepUpTo(prefixSize, octets);
        if (m_rest.size() < prefixSize)
            return;
        const quint32 length = payloadLength(m_rest);
        m_failed = length > limits::framedMessage;
        if (m_failed)
            return;
        octets = keepUpTo(prefixSize + qsizetype(length), octets);
        if (m_rest.size() < prefixSize + qsizetype(length))
            return;
        m_joined.swap(m_rest);
        messages.push_back(QByteArrayView(m_joined).sliced(prefixSize));
    }

    while (octets.size() >= prefixSize) {
        const quint32 length = payloadLength(octets);
        m_failed = length > limits::framedMessage;
        if (m_failed)
            return;
        if (octets.size() - prefixSize < qsizetype(length))
            break;
        messages.push_back(octets.sliced(prefixSize, qsizetype(length)));
        octets = octets.sliced(prefixSize + qsizetype(length));
    }
    keep(octets);
}

/// Keeps octets until \a size of them wait. \returns the others.
QByteArrayView Deframer::keepUpTo(qsizetype size, QByteArrayView octets)
{
    const qsizetype taken = std::clamp(size - m_rest.size(), qsizetype(0), octets.size());
    keep(octets.first(taken));
    return octets.sliced(taken);
}

void Deframer::keep(QByteArrayView rest)
{
    // Doubling, as QByteArray does by itself, but never far beyond what one message can need.
    const qsizetype needed = m_rest.size() + rest.size();
    if (needed > m_rest.capacity() && needed > keptCapacity)
        m_rest.reserve(std::max(needed, std::min(2 * needed, mostKept)));
    m_rest.append(rest);
}

} // namespace handshake::net
