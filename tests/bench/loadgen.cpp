// The load generator: plain POSIX sockets and epoll in a process of its own, so that it costs the
// measured server nothing but the other core. Prints one line of JSON when it is done.
//
//   loadgen lines PORT SECONDS    one peer, 64-octet lines, as fast as they are taken
//   loadgen bulk PORT OCTETS      one peer, octets in big writes
//   loadgen rows PORT OCTETS      as lines, but for a number of octets
//   loadgen echo PORT PEERS SECONDS      ping-pong of 64 octets with every peer
//   loadgen churn PORT SECONDS INFLIGHT  connect, one octet, close, again and again
//   loadgen crowd PORT PEERS PERIOD      a line from every peer each PERIOD seconds, until the end
//                                        of standard input; prints when all are connected

#include "bench/loads.h"
#include "bench/posix.h"

#include <cstdio>
#include <cstring>

using namespace handshake::bench;

static int usage()
{
    std::fprintf(stderr, "usage: loadgen lines|bulk|rows|echo|churn|crowd PORT AMOUNT [AMOUNT]\n");
    return 2;
}

int main(int argc, char *argv[])
{
    if (argc < 4 || argc > 5)
        return usage();
    raiseDescriptorLimit();
    const std::string_view mode = argv[1];
    const auto port = std::uint16_t(number(argv[2]));
    const double first = number(argv[3]);
    if (argc == 4 && mode == "lines")
        sendLines(port, Seconds(first));
    else if (argc == 4 && mode == "bulk")
        sendOctets(port, std::int64_t(first), Shape::Bulk);
    else if (argc == 4 && mode == "rows")
        sendOctets(port, std::int64_t(first), Shape::Lines);
    else if (argc == 5 && mode == "echo")
        pingPong(port, int(first), Seconds(number(argv[4])));
    else if (argc == 5 && mode == "churn")
        churn(port, Seconds(first), int(number(argv[4])));
    else if (argc == 5 && mode == "crowd")
        crowd(port, int(first), Seconds(number(argv[4])));
    else
        return usage();
}
