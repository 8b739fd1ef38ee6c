#include "observe/conversations.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

using namespace handshake;

namespace {

/// Ends the run, whatever the build type: libFuzzer keeps the input.
void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Every kept segment is in exactly one conversation, in the order of the file.
void checkRows(const observe::Conversations &all, std::size_t segments)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const observe::Conversation &one = all.at(i);
        std::uint32_t before = 0;
        for (std::uint32_t row = one.firstRow; row != observe::KeptSegment::none; ++found) {
            const observe::KeptSegment &segment = all.segment(row);
            require(segment.frame > before);
            before = segment.frame;
            (void)all.relativeSequence(one, segment);
            (void)all.relativeAcknowledgment(one, segment);
            (void)tcp::parseOptions(all.options(segment));
            require(segment.nextRow != observe::KeptSegment::none || row == one.lastRow);
            row = segment.nextRow;
        }
        (void)one.course.opening();
        (void)one.course.closing();
    }
    require(found == segments);
}

} // namespace

/// A whole capture file, as a hostile person may hand it to us.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const int file = memfd_create("capture", 0);
    require(ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == ssize_t(size));
    const auto opened = observe::CaptureReader::open("/proc/self/fd/" + std::to_string(file));
    if (!opened)
        return 0;
    observe::CaptureReader reader = *opened;
    observe::Conversations all(1'000);
    std::size_t segments = 0;
    while (const auto frame = reader.next()) {
        const auto segment = observe::segmentIn(reader.link(), *frame);
        if (segment && all.add(*frame, *segment))
            ++segments;
    }
    all.finish();
    checkRows(all, segments);
    return 0;
}
