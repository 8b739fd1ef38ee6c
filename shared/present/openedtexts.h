#pragma once

#include "observe/openedfile.h"
#include "observe/recentsessions.h"

#include <QCoreApplication>

namespace handshake::present {

/// Opened files in words, in the language in force now.
class OpenedText
{
    Q_DECLARE_TR_FUNCTIONS(OpenedText)
public:
    /// What \a file is, and how far it can be trusted. One or two sentences.
    static QString kind(const observe::OpenedFile &file);
    /// What is missing at its end, one sentence for each reason; empty when nothing is. \a name is
    /// the name of the file.
    static QStringList notes(const observe::OpenedFile &file, const QString &name);
    /// The conversation that is shown goes on beyond what is shown of it.
    static QString cut();
    /// The file became unreadable after it was opened.
    static QString gone(const QString &name);
    static QString reading(const QString &name);
    /// One end of a conversation, also where nothing is known of it.
    static QString end(const QString &end);
    /// One line of the list of sessions: when, between whom, how much.
    static QString session(const observe::RecentSession &session);
    static QString noSessions();
};

} // namespace handshake::present
