#pragma once

#include "client-app/clientsession.h"
#include "client-app/clientwindow.h"
#include "server-app/serversession.h"
#include "server-app/serverwindow.h"
#include "widgets/preferences.h"

namespace handshake::test {

/// Both programs in one process, as a person has them side by side: real sessions, real windows,
/// shown. One language and one appearance, as both programs share their settings.
class Windows
{
public:
    Windows();

    /// Starts the server on a free port of 127.0.0.1. \returns false when that fails.
    bool start();
    /// Connects the client to it. \returns false when that fails.
    bool connect();
    void setLanguage(const QString &tag);
    /// Shows what is folded away: What TCP did, the details of the newest message and of the first
    /// peer, and, where it can be opened now, the dialog behind "change".
    void unfold();

    widgets::Preferences preferences;
    ServerSession server;
    ClientSession client;
    ServerWindow serverWindow;
    ClientWindow clientWindow;
};

} // namespace handshake::test
