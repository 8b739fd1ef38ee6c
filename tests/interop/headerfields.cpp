#include "observe/capturesegment.h"
#include "tcp/fields.h"

#include <cstdio>

using namespace handshake;

/// headerfields FILE: for each TCP segment of a capture the number of its frame and the value of
/// every field of tcp::fields, in their order; the options as hex octets. Tabs in between.
int main(int argc, char *argv[])
{
    const auto opened = observe::CaptureReader::open(argc == 2 ? argv[1] : "");
    if (!opened)
        return 1;
    observe::CaptureReader reader = *opened;
    while (const auto frame = reader.next()) {
        const auto segment = observe::segmentIn(reader.link(), *frame);
        if (!segment)
            continue;
        std::printf("%u", frame->number);
        for (const tcp::Field &field : tcp::fields) {
            if (const auto value = tcp::fieldValue(segment->header, field.id))
                std::printf("\t%u", *value);
        }
        std::printf("\t");
        const auto octets = tcp::serialise(segment->header);
        const auto range = tcp::octetRange(segment->header, tcp::FieldId::Options);
        for (std::size_t i = 0; i < range.count; ++i)
            std::printf("%02x", octets[range.first + i]);
        std::printf("\n");
    }
    return reader.error() ? 1 : 0;
}
