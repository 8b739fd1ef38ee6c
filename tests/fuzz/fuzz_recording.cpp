#include "observe/pcapngreader.h"
#include "observe/pcapngwriter.h"
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

using Octets = std::span<const std::uint8_t>;

/// A file in two pieces. Behind a good start, for the fuzzer should not have to find that first.
void readFile(Octets first, Octets second, bool hasStart)
{
    observe::PcapngWriter start;
    start.beginSection("fuzz", "{}");
    start.addInterface({});
    observe::PcapngReader reader;
    if (hasStart)
        reader.feed(start.octets());
    std::uint64_t begin = 0;
    for (const Octets piece : { first, second }) {
        while (const auto frame = reader.next()) {
            require(begin == 0 || reader.frameBegin() > begin);
            begin = reader.frameBegin();
            require(frame->interface < reader.interfaces().size());
            (void)observe::RecordingReplay::begin(reader.comment());
        }
        reader.feed(piece);
    }
    while (reader.next()) { }
}

/// A frame with a comment, told twice: the second time something is known already.
void readComment(Octets text, Octets octets)
{
    const auto comment = observe::RecordedComment::parse(
            { reinterpret_cast<const char *>(text.data()), text.size() });
    auto replay = observe::RecordingReplay::begin(R"({"handshake":"recording"})");
    for (int i = 0; comment && i < 2; ++i) {
        const auto news = replay->news({ .octets = octets }, *comment);
        if (const auto *one = news ? std::get_if<observe::Observation>(&*news) : nullptr)
            check(*one);
    }
}

} // namespace

/// A recording, as a hostile person may hand it to us.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Octets octets(data + 1, size - 1);
    const std::size_t cut = octets.size() * data[0] / 256;
    readFile(octets.first(cut), octets.subspan(cut), data[0] % 2 == 0);
    readComment(octets.first(cut), octets.subspan(cut));
    return 0;
}
