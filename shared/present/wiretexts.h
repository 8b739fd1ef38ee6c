#pragma once

#include "wire/protocol.h"

#include <QCoreApplication>

namespace handshake::present {

/// The see-through cable in words, in the language in force now.
class WireText
{
    Q_DECLARE_TR_FUNCTIONS(WireText)
public:
    /// Why there is no cable, and what a person can do. Several sentences.
    static QString of(wire::StartFailure failure);
    /// What went wrong with something a person asked of the cable. One or two sentences.
    static QString of(wire::Refusal refusal);

private:
    static QString noLink();
    static QString userNamespacesForbidden();
};

} // namespace handshake::present
