#include "bench/loads.h"

#include <cstdio>

#include <sys/socket.h>

namespace handshake::bench {

static std::string block(Shape shape)
{
    constexpr std::size_t size = 256 * 1024;
    std::string result;
    result.reserve(size);
    while (result.size() < size)
        result += "The quick brown fox jumps over the lazy dog, 64 octets a line.. ";
    if (shape == Shape::Lines) {
        for (std::size_t i = 63; i < size; i += 64)
            result[i] = '\n';
    }
    return result;
}

static void endAndPrint(const Fd &socket, std::int64_t octets, Clock::time_point start)
{
    ::shutdown(socket.get(), SHUT_WR);
    readToEnd(socket);
    const Seconds taken = Clock::now() - start;
    std::printf("{\"octets\":%lld,\"seconds\":%.6f}\n", static_cast<long long>(octets),
                taken.count());
}

void sendLines(std::uint16_t port, Seconds duration)
{
    const std::string lines = block(Shape::Lines);
    const Fd socket = connectToLoopback(port, 0, Wait::Blocking);
    const Clock::time_point start = Clock::now();
    std::int64_t octets = 0;
    while (Clock::now() - start < duration) {
        sendAll(socket, lines);
        octets += std::int64_t(lines.size());
    }
    endAndPrint(socket, octets, start);
}

void sendOctets(std::uint16_t port, std::int64_t octets, Shape shape)
{
    const std::string content = block(shape);
    const Fd socket = connectToLoopback(port, 0, Wait::Blocking);
    const Clock::time_point start = Clock::now();
    std::int64_t left = octets;
    while (left > 0) {
        const auto next = std::min<std::int64_t>(left, std::int64_t(content.size()));
        sendAll(socket, std::string_view(content).substr(0, std::size_t(next)));
        left -= next;
    }
    endAndPrint(socket, octets, start);
}

} // namespace handshake::bench
