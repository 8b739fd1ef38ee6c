#pragma once

#include "wire/crossing.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

/// The two decoders that must agree, ours and Wireshark's, in the same words.
namespace handshake::test {

/// A capture file (pcap, link type raw IP) of all octets, in order.
QByteArray captureFile(const std::vector<wire::Crossing> &segments);

/// What tshark must be asked for, in the order of a line; joined by tabs.
QStringList tsharkArguments(const QString &file);

/// The line that tshark should print for this segment, made by tcp::parseHeader() and
/// tcp::parseOptions().
QByteArray ourLine(const wire::Crossing &segment);

} // namespace handshake::test
