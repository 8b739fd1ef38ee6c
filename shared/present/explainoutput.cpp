#include "present/explainoutput.h"

#include "net/endpoint.h"
#include "present/jsontext.h"

#include <charconv>

namespace handshake::present {

BufferedOutput &BufferedOutput::operator<<(QByteArrayView octets)
{
    m_buffer.append(octets);
    if (m_buffer.size() >= pieceSize)
        flush();
    return *this;
}

BufferedOutput &BufferedOutput::operator<<(char octet)
{
    m_buffer.append(octet);
    return *this;
}

void BufferedOutput::number(quint64 value)
{
    std::array<char, 20> digits = {}; // the largest has as many
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_buffer.append(digits.data(), end - digits.data());
}

void BufferedOutput::flush()
{
    m_isGood = m_isGood && m_out.write(m_buffer) == m_buffer.size();
    m_buffer.resize(0); // keeps the memory
}

bool BufferedOutput::finish()
{
    flush();
    return m_isGood;
}

const QByteArray &ReadySentences::of(Utterance saying, bool byClient, quint32 octets)
{
    if (!SayingText::namesAmount(saying)) {
        QByteArray &ready = m_fixed[std::size_t(saying)][byClient ? 1 : 0];
        if (ready.isNull())
            ready = made(saying, byClient, 0);
        return ready;
    }
    const quint64 key = quint64(octets) << 16 | quint64(saying) << 1 | (byClient ? 1U : 0U);
    const auto known = m_byAmount.constFind(key);
    if (known != m_byAmount.constEnd())
        return *known;
    if (std::size_t(m_byAmount.size()) >= limits::readySentences)
        m_byAmount.clear();
    return *m_byAmount.insert(key, made(saying, byClient, octets));
}

QByteArray ReadySentences::made(Utterance saying, bool byClient, quint32 octets) const
{
    const QString sentence = SayingText::of(saying, byClient, octets);
    return m_form == Form::Json ? jsonText(sentence) : sentence.toUtf8();
}

QByteArray endText(const observe::CapturedEnd &end)
{
    QHostAddress address;
    if (end.isIpv6) {
        address.setAddress(end.address.data());
    } else {
        const auto &octets = end.address;
        address.setAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16
                           | quint32(octets[2]) << 8 | octets[3]);
    }
    return net::toString(net::Endpoint { .address = address, .port = end.port }).toUtf8();
}

} // namespace handshake::present
