#pragma once

#include "net/endpoint.h"
#include "observe/capturesegment.h"
#include "observe/inference.h"
#include "observe/observation.h"

namespace handshake::observe {

/// What \a segment shows by itself: header, octets, length, evidence, and what its checksum is
/// worth. Who it belongs to, when, its relative numbers and the states are left to whoever knows
/// its conversation. Pure.
Observation observationOf(const CapturedSegment &segment);

/// What \a notes mean for Observation::repeated.
std::optional<bool> repetitionIn(SegmentNotes notes);

/// \a end with an address as Qt writes it.
net::Endpoint endpointOf(const CapturedEnd &end);
/// The same the other way round; an IPv4 address in its IPv6 clothes becomes IPv4, a scope is left
/// out: no header carries either.
CapturedEnd capturedEndOf(const net::Endpoint &endpoint);

} // namespace handshake::observe
