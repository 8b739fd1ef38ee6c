#include "present/wholetext.h"

namespace handshake::present {

namespace {

constexpr qsizetype pieceOctets = 16 * 1024;

} // namespace

WholeText wholeText(net::Encoding encoding, QByteArrayView octets)
{
    WholeText whole;
    while (!octets.isEmpty()) {
        QByteArrayView piece = octets.first(qMin(pieceOctets, octets.size()));
        if (piece.size() < octets.size())
            piece.chop(net::incompleteTail(encoding, piece));
        const net::DecodedText decoded = net::decode(encoding, piece);
        whole.text.append(decoded.text);
        whole.isWhole = whole.isWhole && decoded.undecodable.isEmpty();
        octets = octets.sliced(piece.size());
    }
    return whole;
}

} // namespace handshake::present
