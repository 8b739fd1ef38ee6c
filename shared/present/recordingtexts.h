#pragma once

#include "observe/recordingfile.h"

#include <QCoreApplication>

namespace handshake::present {

/// What the end of a recording means.
class RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingText)
public:
    /// One or two sentences.
    static QString of(observe::RecordingEnd reason);
};

} // namespace handshake::present
