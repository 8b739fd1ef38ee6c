#pragma once

#include "present/ladderlayout.h"
#include "present/laddertexts.h"

namespace handshake::present {

/// The ladder drawn with letters, one line for each row, for a mail or a file. The client is left.
/// Lines end with LF. Meant for letters of equal width; nothing is cut off.
QString plainLadder(const LadderScript &script, const LadderLayout &layout, Numbers numbers);

} // namespace handshake::present
