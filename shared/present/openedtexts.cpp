#include "present/openedtexts.h"

#include "observe/openedrecording.h"
#include "present/explaintexts.h"
#include "present/texts.h"

#include <QDateTime>
#include <QLocale>

namespace handshake::present {

namespace {

QString dayAndTime(const QDateTime &at)
{
    return isolated(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat));
}

const observe::OpenedRecording *recording(const observe::OpenedFile &file)
{
    return dynamic_cast<const observe::OpenedRecording *>(&file);
}

} // namespace

QString OpenedText::kind(const observe::OpenedFile &file)
{
    using std::chrono::milliseconds;
    if (!file.isRecording())
        return tr("A capture: its segments were seen; the states of both ends are deduced from "
                  "them.");
    if (file.conversations().empty())
        return tr("A recording of Handshake.");
    const auto began = std::chrono::duration_cast<milliseconds>(file.conversations().front().began);
    //: %1: date and time
    return tr("A recording of Handshake from %1: everything as it was shown then.")
            .arg(dayAndTime(QDateTime::fromMSecsSinceEpoch(began.count())));
}

QStringList OpenedText::notes(const observe::OpenedFile &file, const QString &name)
{
    QStringList all;
    const auto broken = file.brokenOff();
    const auto *own = recording(file);
    if (own && broken == observe::CaptureError::Truncated)
        all.append(tr("The recording breaks off, as when a program is ended by force. Everything "
                      "before that is here."));
    else if (broken)
        all.append(CaptureText::of(*broken, name));
    if (own && own->isFull())
        all.append(tr("The recording was full before the session ended: its end is not in here."));
    return all;
}

QString OpenedText::cut()
{
    return tr("This conversation is too long to be shown at once: its end is left out.");
}

QString OpenedText::gone(const QString &name)
{
    //: %1: the name of a file
    return tr("Nothing of this conversation can be read any more: was %1 changed or removed?")
            .arg(isolated(name));
}

QString OpenedText::reading(const QString &name)
{
    //: %1: the name of a file
    return tr("Reading %1…").arg(isolated(name));
}

QString OpenedText::end(const QString &end)
{
    return end.isEmpty() ? QStringLiteral("\u2014") : isolated(end);
}

QString OpenedText::session(const observe::RecentSession &session)
{
    const QString when = dayAndTime(session.started);
    const QString client = end(session.ends[0]);
    const QString server = end(session.ends[1]);
    const int count = int(std::min<quint64>(session.connections, 1'000'000));
    if (!session.isCounted) {
        //: A line of a menu. %1: date and time; %2, %3: address and port of client and server of
        //: the first connection; there are at least %Ln of them
        return tr("%1 · %2 → %3 · %Ln connection(s) or more", nullptr, count)
                .arg(when, client, server);
    }
    //: A line of a menu. %1: date and time; %2, %3: address and port of client and server of the
    //: first connection
    return tr("%1 · %2 → %3 · %Ln connection(s)", nullptr, count).arg(when, client, server);
}

QString OpenedText::noSessions()
{
    return tr("No session was recorded yet.");
}

} // namespace handshake::present
