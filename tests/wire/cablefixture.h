#pragma once

#include "wire/cable.h"
#include "wire/cablecheck.h"
#include "wire/support/selftest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>

namespace handshake::test {

/// A cable of the test's own: a directory for its socket, and the helper of this build.
struct CableHome
{
    QTemporaryDir directory;

    wire::CablePlaces places() const
    {
        return { .directory = directory.filePath(QStringLiteral("run")),
                 .program = QStringLiteral(HANDSHAKE_WIRE_HELPER) };
    }
    /// Whether a helper holds the door, or left it without locking up.
    bool hasDoor() const { return QFile::exists(directory.filePath(QStringLiteral("run/cable"))); }
};

inline bool joins(wire::Cable &cable, wire::Role role = wire::Role::Observer)
{
    cable.join(role);
    return QTest::qWaitFor([&] { return cable.phase() != wire::CablePhase::Joining; })
            && cable.isJoined();
}

/// The helper of the test's own making: says what it is told, however wrong.
class FakeHelper
{
public:
    explicit FakeHelper(const QString &directory)
        : m_listener(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        QDir().mkpath(directory);
        const QByteArray path = QFile::encodeName(directory + QStringLiteral("/cable"));
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::ranges::copy(path.first(std::min(path.size(), qsizetype(107))), address.sun_path);
        m_works = ::bind(m_listener.get(), reinterpret_cast<const sockaddr *>(&address),
                         sizeof(address))
                        == 0
                && ::listen(m_listener.get(), 8) == 0;
    }

    bool works() const { return m_works; }
    /// Waits for the next program.
    bool accept()
    {
        return QTest::qWaitFor([this] {
            m_peer = wire::Fd(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
            return m_peer.isValid();
        });
    }
    void say(std::span<const std::uint8_t> octets) const
    {
        ::send(m_peer.get(), octets.data(), octets.size(), MSG_NOSIGNAL);
    }
    void say(const wire::Answer &answer, quint32 request = 0) const
    {
        say(wire::encode({ .request = request, .content = answer }));
    }
    /// Says \a answer and passes \a count descriptors of its own socket with it.
    void sayWith(const wire::Answer &answer, quint32 request, int count) const
    {
        auto octets = wire::encode({ .request = request, .content = answer });
        iovec part { octets.data(), octets.size() };
        std::vector<int> passed(std::size_t(count), m_listener.get());
        std::vector<char> control(CMSG_SPACE(passed.size() * sizeof(int)));
        msghdr message = {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr *const header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(passed.size() * sizeof(int));
        std::memcpy(CMSG_DATA(header), passed.data(), passed.size() * sizeof(int));
        ::sendmsg(m_peer.get(), &message, MSG_NOSIGNAL);
    }
    /// The next request, or nothing when none comes in time.
    std::optional<wire::Numbered<wire::Request>> heard() const
    {
        std::vector<std::uint8_t> room(wire::maximumMessage);
        ssize_t size = -1;
        const bool came = QTest::qWaitFor([&] {
            return (size = ::recv(m_peer.get(), room.data(), room.size(), MSG_DONTWAIT)) > 0;
        });
        if (!came)
            return std::nullopt;
        const auto request = wire::decodeRequest(std::span(room).first(std::size_t(size)));
        return request ? std::optional(*request) : std::nullopt;
    }
    void hangUp() { m_peer.reset(); }
    /// Whether the program hung up, in time.
    bool wasLeft() const
    {
        return QTest::qWaitFor([this] {
            char octet = 0;
            return ::recv(m_peer.get(), &octet, 1, MSG_DONTWAIT) == 0;
        });
    }

private:
    wire::Fd m_listener;
    wire::Fd m_peer;
    bool m_works = false;
};

} // namespace handshake::test
