#pragma once

#include "wire/protocol.h"

#include <QByteArray>

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace handshake::test {

/// Whether a self-test that ended with \a status and \a words says that this system refuses a
/// cable. A helper that is missing, crashes or fails otherwise does not say that: the tests run,
/// and fail.
inline bool isRefusal(int status, const QByteArray &words)
{
    constexpr int other = wire::startFailureExitCode + int(wire::StartFailure::Other);
    return status >= wire::startFailureExitCode && status < other
            && words.startsWith("cable: not possible: ");
}

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
        return {};
    QByteArray words;
    std::array<char, 256> part;
    while (std::fgets(part.data(), int(part.size()), pipe))
        words += part.data();
    const int status = ::pclose(pipe);
    return WIFEXITED(status) && isRefusal(WEXITSTATUS(status), words) ? words.trimmed()
                                                                      : QByteArray();
}

/// To be called in initTestCase(): skips every test where there can be no cable.
#define HANDSHAKE_NEEDS_CABLE() \
    do { \
        if (const QByteArray reason = handshake::test::reasonForNoCable(); !reason.isEmpty()) \
            QSKIP(reason.constData()); \
    } while (false)

} // namespace handshake::test
