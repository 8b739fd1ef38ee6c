#include "wire/protocol.h"
#include "wire/rules.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

using namespace handshake;
using namespace handshake::wire;

namespace {

/// Ends the run, whatever the build type: libFuzzer keeps the input.
void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// What was understood is said again in the same octets: there is one way to say everything.
template<class Message>
void checkRoundTrip(const Message &message, std::span<const std::uint8_t> input)
{
    require(std::ranges::equal(encode(message), input));
}

void checkRule(std::string_view text)
{
    const auto rule = parseRule(text);
    if (!rule) {
        require(rule.error().position <= text.size());
        return;
    }
    const auto again = parseRule(ruleText(*rule));
    require(again.has_value() && *again == *rule);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span input(data, size);
    if (const auto request = decodeRequest(input))
        checkRoundTrip(*request, input);
    if (const auto answer = decodeAnswer(input))
        checkRoundTrip(*answer, input);
    checkRule(std::string_view(reinterpret_cast<const char *>(data), size));
    return 0;
}
