#pragma once

#include "observe/dumpcap.h"

#include <QCoreApplication>

namespace handshake::present {

/// What a capture that fails means, and what a person can do.
class CaptureText
{
    Q_DECLARE_TR_FUNCTIONS(CaptureText)
public:
    /// Sentences.
    static QString of(observe::CaptureFailure failure);
    /// dumpcap dropped segments.
    static QString incomplete();
};

} // namespace handshake::present
