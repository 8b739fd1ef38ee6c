#include "observe/recentsessions.h"

#include "observe/openedrecording.h"
#include "observe/recordingfile.h"

#include <algorithm>

namespace handshake::observe {

QList<RecentSession> recentSessions(const QString &directory)
{
    QList<RecentSession> sessions;
    for (const QString &path : recordingsIn(directory)) {
        const auto name = readRecordingName(path);
        const auto recording = OpenedRecording::read(path, limits::recordingGlance);
        if (!name || !recording || recording->conversations().empty())
            continue;
        RecentSession session { .path = path,
                                .started = name->started,
                                .program = recording->program(),
                                .ends = recording->conversations().front().ends,
                                .connections = recording->conversations().size(),
                                .isCounted = recording->isWhole() };
        for (const OpenedConversation &one : recording->conversations())
            session.segments += one.segments;
        sessions.append(session);
    }
    std::ranges::reverse(sessions);
    return sessions;
}

} // namespace handshake::observe
