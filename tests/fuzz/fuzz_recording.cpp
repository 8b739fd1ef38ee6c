#include "observe/pcapngreader.h"
#include "observe/recordingreplay.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace handshake;

namespace {

/// Ends the run, whatever the build type: libFuzzer keeps the input.
void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// What a reader of observations relies on.
void check(const observe::Observation &one)
{
    require(!one.isHeaderSeen() || one.headerOctets().size() >= tcp::minimumHeaderSize);
    require(one.isHeaderSeen() || one.payload().empty());
    (void)tcp::parseOptions(one.header.options);
}

} // namespace

/// A recording, as a hostile person may hand it to us, in two pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::span<const std::uint8_t> octets(data + 1, size - 1);
    const std::size_t cut = octets.size() * data[0] / 256;
    observe::PcapngReader reader;
    // Also without a section's comment, so that the fuzzer need not find that first.
    auto replay = observe::RecordingReplay::begin(R"({"handshake":"recording"})");
    std::uint64_t begin = 0;
    for (const auto piece : { octets.first(cut), octets.subspan(cut) }) {
        reader.feed(piece);
        while (const auto frame = reader.next()) {
            require(begin == 0 || reader.frameBegin() > begin);
            begin = reader.frameBegin();
            require(frame->interface < reader.interfaces().size());
            (void)observe::RecordingReplay::begin(reader.comment());
            const auto comment = observe::RecordedComment::parse(frame->comment);
            const auto news = comment ? replay->news(*frame, *comment) : std::nullopt;
            if (const auto *one = news ? std::get_if<observe::Observation>(&*news) : nullptr)
                check(*one);
        }
    }
    require(begin <= octets.size());
    return 0;
}
