#pragma once

#include "client-app/clientsession.h"
#include "server-app/serversession.h"
#include "wire/cablefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace handshake::test {

/// The events that a session wrote to a file so far.
inline QList<QJsonObject> eventsIn(const QString &path, const QString &kind = {})
{
    QFile file(path);
    QList<QJsonObject> events;
    if (!file.open(QIODevice::ReadOnly))
        return events;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (!event.isEmpty() && (kind.isEmpty() || event.value(u"event").toString() == kind))
            events.append(event);
    }
    return events;
}

/// A field of an event as a test reads it: "null", "[\"SYN\"]", "7", "client".
inline QString field(const QJsonObject &event, QStringView name)
{
    const QJsonValue value = event.value(name);
    if (value.isArray()) {
        QStringList words;
        for (const auto &word : value.toArray())
            words.append(word.toString());
        return words.join(u'+');
    }
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isNull() ? QStringLiteral("null") : value.toString();
}

/// One line for each segment event: "client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED".
inline QStringList transcript(const QList<QJsonObject> &segments)
{
    QStringList lines;
    for (const QJsonObject &event : segments) {
        lines.append(QStringLiteral("%1 %2 %3/%4/%5 %6 %7/%8")
                             .arg(field(event, u"from"), field(event, u"flags"),
                                  field(event, u"relative_seq"), field(event, u"relative_ack"),
                                  field(event, u"length"), field(event, u"fate"),
                                  field(event, u"client"), field(event, u"server")));
    }
    return lines;
}

/// A server and a client without windows, on a cable of their own.
struct Sessions
{
    explicit Sessions(const wire::CablePlaces &places) : server(places), client(places)
    {
        server.events().open(path(u"server"));
        client.events().open(path(u"client"));
        net::ConnectionOptions options;
        options.goodbye = net::GoodbyePolicy::WhenAsked;
        server.setOptions(options);
        client.setOptions(options);
    }
    QString path(QStringView name) const { return directory.filePath(name.toString()); }
    bool listen()
    {
        server.startOnCable();
        return QTest::qWaitFor([this] { return server.isOnCable(); });
    }
    bool connect()
    {
        client.connectOnCable();
        return QTest::qWaitFor([this] {
            return client.phase() == ClientPhase::Connected && server.connectionCount() == 1;
        });
    }
    QStringList serverTranscript() const
    {
        return transcript(eventsIn(path(u"server"), QStringLiteral("segment")));
    }
    QStringList clientTranscript() const
    {
        return transcript(eventsIn(path(u"client"), QStringLiteral("segment")));
    }
    QJsonObject closedEvent(QStringView name) const
    {
        return eventsIn(path(name), QStringLiteral("closed")).value(0);
    }

    QTemporaryDir directory;
    ServerSession server;
    ClientSession client;
};

} // namespace handshake::test
