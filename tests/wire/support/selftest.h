#pragma once

#include <QByteArray>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace handshake::test {

/// Why this computer can have no cable, for QSKIP, or empty when it can: the words of the helper's
/// own self-test. \a link: as its option of that name.
inline QByteArray reasonForNoCable(const QByteArray &link = "any")
{
    const char *const elsewhere = std::getenv("HANDSHAKE_WIRE_HELPER");
    const QByteArray helper = elsewhere ? elsewhere : HANDSHAKE_WIRE_HELPER;
    QByteArray line = "'";
    line.append(helper).append("' --self-test --link ").append(link).append(" 2>&1");
    std::FILE *const pipe = ::popen(line.constData(), "r");
    if (!pipe)
        return "the self-test of handshake-wire cannot be run";
    QByteArray words;
    std::array<char, 256> part;
    while (std::fgets(part.data(), int(part.size()), pipe))
        words += part.data();
    return ::pclose(pipe) == 0 ? QByteArray() : words.trimmed();
}

/// To be called in initTestCase(): skips every test where there can be no cable.
#define HANDSHAKE_NEEDS_CABLE() \
    do { \
        if (const QByteArray reason = handshake::test::reasonForNoCable(); !reason.isEmpty()) \
            QSKIP(reason.constData()); \
    } while (false)

} // namespace handshake::test
