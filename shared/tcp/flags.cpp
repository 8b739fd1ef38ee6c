#include "tcp/flags.h"

#include <array>
#include <cstddef>

namespace handshake::tcp {

namespace {

/// What a segment does first, what it carries next, what few people ask for last.
constexpr std::array readingOrder { Flag::Syn, Flag::Fin, Flag::Rst, Flag::Psh,
                                    Flag::Ack, Flag::Urg, Flag::Ece, Flag::Cwr };

std::optional<Flag> flagFromText(std::string_view text) noexcept
{
    for (const Flag flag : readingOrder) {
        if (name(flag) == text)
            return flag;
    }
    return std::nullopt;
}

} // namespace

std::string_view name(Flag flag) noexcept
{
    switch (flag) {
    case Flag::Cwr:
        return "CWR";
    case Flag::Ece:
        return "ECE";
    case Flag::Urg:
        return "URG";
    case Flag::Ack:
        return "ACK";
    case Flag::Psh:
        return "PSH";
    case Flag::Rst:
        return "RST";
    case Flag::Syn:
        return "SYN";
    case Flag::Fin:
        return "FIN";
    }
    __builtin_unreachable();
}

BoundedList<std::string_view, 8> names(Flags flags) noexcept
{
    BoundedList<std::string_view, 8> list;
    for (const Flag flag : readingOrder) {
        if (flags.has(flag))
            list.append(name(flag));
    }
    return list;
}

std::string toText(Flags flags)
{
    std::string text;
    for (const std::string_view flag : names(flags)) {
        if (!text.empty())
            text += '+';
        text += flag;
    }
    return text;
}

std::optional<Flags> flagsFromText(std::string_view text) noexcept
{
    Flags flags;
    while (!text.empty()) {
        const std::size_t end = text.find('+');
        const auto flag = flagFromText(text.substr(0, end));
        if (!flag || flags.has(*flag))
            return std::nullopt;
        flags = flags | *flag;
        if (end == std::string_view::npos)
            return flags;
        text.remove_prefix(end + 1);
        if (text.empty())
            return std::nullopt; // a plus with nothing behind it
    }
    return flags;
}

} // namespace handshake::tcp
