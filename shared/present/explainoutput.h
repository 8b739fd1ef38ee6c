#pragma once

#include "present/explaintexts.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>

#include <array>

namespace handshake::present {

/// Collects octets and hands them on in large pieces: a file of a million segments is written in
/// seconds.
class BufferedOutput
{
public:
    explicit BufferedOutput(QIODevice &out) : m_out(out) { m_buffer.reserve(pieceSize + 4'096); }

    BufferedOutput &operator<<(QByteArrayView octets);
    BufferedOutput &operator<<(char octet);
    void number(quint64 value);
    /// Hands on what is left. \returns false when the device did not take everything
    bool finish();

private:
    static constexpr qsizetype pieceSize = 256 * 1'024;

    void flush();

    QIODevice &m_out;
    QByteArray m_buffer;
    bool m_isGood = true;
};

/// Sentences ready to be written, looked up in the language in force once and not for each segment.
class ReadySentences
{
public:
    enum class Form : quint8 {
        Json, ///< with quotation marks
        Plain,
    };
    explicit ReadySentences(Form form) : m_form(form) { }

    /// In UTF-8. Valid until the next call.
    const QByteArray &of(Utterance saying, bool byClient, quint32 octets);

private:
    QByteArray made(Utterance saying, bool byClient, quint32 octets) const;

    Form m_form;
    std::array<std::array<QByteArray, 2>, utterances> m_fixed = {};
    QHash<quint64, QByteArray> m_byAmount; // bounded: limits::readySentences
};

/// "10.0.0.1:80" or "[::1]:80"
QByteArray endText(const observe::CapturedEnd &end);

} // namespace handshake::present
