#pragma once

#include "net/connection.h"

#include <QCoreApplication>

namespace handshake::widgets {

class SendText
{
    Q_DECLARE_TR_FUNCTIONS(SendText)
public:
    /// Why \a peers of those asked (1 or more) did not take a message, and what to do; empty for
    /// Accepted.
    static QString of(net::SendResult result, int peers);
};

} // namespace handshake::widgets
