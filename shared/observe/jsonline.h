#pragma once

#include <QLatin1StringView>

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace handshake::observe {

/// Builds one JSON object on one line, field by field: recordings write tens of thousands of them a
/// second, for which QJsonObject is too slow. Strings are UTF-8; what JSON cannot hold as it is
/// becomes a question mark: names of ours have no such character.
class JsonLine
{
public:
    template<std::integral Number>
    void add(std::string_view name, Number number)
    {
        key(name);
        append(number);
    }
    void add(std::string_view name, bool value)
    {
        key(name);
        m_text += value ? "true" : "false";
    }
    void add(std::string_view name, std::string_view text)
    {
        key(name);
        append(text);
    }
    void add(std::string_view name, QLatin1StringView text)
    {
        add(name, std::string_view(text.data(), std::size_t(text.size())));
    }
    /// A list of \a items: numbers or strings.
    template<class Items>
    void addList(std::string_view name, const Items &items)
    {
        key(name);
        m_text += '[';
        for (const auto &item : items) {
            append(item);
            m_text += ',';
        }
        if (m_text.back() == ',')
            m_text.pop_back();
        m_text += ']';
    }
    std::string take()
    {
        m_text += '}';
        return std::move(m_text);
    }

private:
    void key(std::string_view name)
    {
        if (m_text.size() > 1)
            m_text += ',';
        m_text += '"';
        m_text += name;
        m_text += "\":";
    }
    template<std::integral Number>
    void append(Number number)
    {
        char digits[24];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), number);
        m_text.append(digits, end.ptr);
    }
    void append(std::string_view text)
    {
        m_text += '"';
        for (const char c : text) {
            const bool isPlain = c != '"' && c != '\\' && (c < 0 || c >= ' ');
            m_text += isPlain ? c : '?';
        }
        m_text += '"';
    }

    std::string m_text = "{";
};

} // namespace handshake::observe
