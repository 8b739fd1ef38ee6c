#include "observe/crossings.h"
#include "present/wirereport.h"
#include "wire/cable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::present;
using tcp::Flag;
using tcp::State;
using test::Words;
using wire::End;

/// What the event stream says about one connection on the cable, number 1 here and there.
class tst_WireReport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void strangersAreNotTold();
    void heldSegmentIsToldTwice();
    void stateIsToldWhenItChanges();
    void lastWordWaitsForTheLastSegment();
    void lastWordAfterTheLastSegment();
    void lastWordDoesNotWaitForEver();
    void flushGivesTheLastWord();
    void refusalHasNoNumber();
    void cableLostHasNoNumber();
    void missedSegmentsMakeItUnknown();
    void nothingAfterTheLastWord();
    void closedStream();

private:
    void cross(const Words &words, State client, State server,
               wire::Fate fate = wire::Fate::Delivered);
    void sayGoodbyes(bool withLastAck);
    QList<QJsonObject> events(const char *kind = nullptr) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<wire::Cable> m_cable;
    std::unique_ptr<observe::WireSource> m_source;
    std::unique_ptr<EventWriter> m_events;
    std::unique_ptr<WireReport> m_report;
};

static constexpr net::ConnectionId peer { 1 };

void tst_WireReport::init()
{
    m_report.reset();
    m_source.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_events = std::make_unique<EventWriter>();
    QVERIFY(m_events->open(m_directory->filePath(QStringLiteral("events"))));
    // It is never joined here: the test says what a helper would.
    m_cable = std::make_unique<wire::Cable>(wire::CablePlaces {
            .directory = QStringLiteral("/nowhere"), .program = QStringLiteral("/nowhere/wire") });
    m_source = std::make_unique<observe::WireSource>(*m_cable);
    m_report = std::make_unique<WireReport>(*m_events, *m_source);
    m_source->claim(peer, { 40'000, 8'080 });
}

void tst_WireReport::cross(const Words &words, State client, State server, wire::Fate fate)
{
    wire::Crossing report = test::crossing(words);
    report.states = { client, server };
    report.fate = fate;
    emit m_cable->crossingsArrived(std::span(&report, 1));
}

void tst_WireReport::sayGoodbyes(bool withLastAck)
{
    cross({ .id = 1, .flags = Flag::Fin | Flag::Ack, .seq = 101, .ack = 301 }, State::FinWait1,
          State::CloseWait);
    cross({ .id = 2, .from = End::B, .seq = 301, .ack = 102 }, State::FinWait2, State::CloseWait);
    cross({ .id = 3, .from = End::B, .flags = Flag::Fin | Flag::Ack, .seq = 301, .ack = 102 },
          State::TimeWait, State::LastAck);
    if (withLastAck)
        cross({ .id = 4, .seq = 102, .ack = 302 }, State::TimeWait, State::Closed);
}

QList<QJsonObject> tst_WireReport::events(const char *kind) const
{
    QFile file(m_directory->filePath(QStringLiteral("events")));
    QList<QJsonObject> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (!event.isEmpty()
            && (!kind || event.value(u"event").toString() == QLatin1StringView(kind)))
            result.append(event);
    }
    return result;
}

void tst_WireReport::strangersAreNotTold()
{
    cross({ .number = 1, .clientPort = 40'001 }, State::Established, State::Established);
    QVERIFY(events().isEmpty());
}

void tst_WireReport::heldSegmentIsToldTwice()
{
    const Words syn { .id = 9, .flags = Flag::Syn, .seq = 100 };
    cross(syn, State::SynSent, State::Listen, wire::Fate::Held);
    cross(syn, State::SynSent, State::Listen, wire::Fate::Held); // one more copy waits
    cross(syn, State::SynSent, State::SynReceived);
    const auto told = events("segment");
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0].value(u"fate").toString(), "held");
    QCOMPARE(told[1].value(u"fate").toString(), "delivered");
    QCOMPARE(told[0].value(u"id"), told[1].value(u"id"));
}

void tst_WireReport::stateIsToldWhenItChanges()
{
    cross({ .id = 1, .flags = Flag::Syn }, State::SynSent, State::SynReceived);
    cross({ .id = 2, .from = End::B }, State::Established, State::SynReceived);
    emit m_cable->endStatesChanged({ .connection = { .number = 1, .ports = { 40'000, 8'080 } },
                                     .states = { State::Established, State::Established } });
    QStringList told;
    for (const QJsonObject &event : events("state")) {
        told.append(event.value(u"end").toString() + u' ' + event.value(u"state").toString() + u' '
                    + event.value(u"evidence").toString());
    }
    QCOMPARE(told,
             QStringList({ "client SYN-SENT wire", "server SYN-RECEIVED wire",
                           "client ESTABLISHED wire", "server ESTABLISHED counted" }));
}

void tst_WireReport::lastWordWaitsForTheLastSegment()
{
    sayGoodbyes(false);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QVERIFY(m_report->isPending());
    QVERIFY(events("closed").isEmpty());
    cross({ .id = 4, .seq = 102, .ack = 302 }, State::TimeWait, State::Closed);
    QVERIFY(!m_report->isPending());
    QCOMPARE(events("closed").size(), 1);
    QCOMPARE(events().last(), events("closed").first());
    QCOMPARE(events("closed").first().value(u"segments").toInt(), 4);
}

void tst_WireReport::lastWordAfterTheLastSegment()
{
    sayGoodbyes(true);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QVERIFY(!m_report->isPending());
    QCOMPARE(events("closed").value(0).value(u"segments").toInt(), 4);
}

void tst_WireReport::lastWordDoesNotWaitForEver()
{
    sayGoodbyes(false);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QTRY_VERIFY(!m_report->isPending());
    QCOMPARE(events("closed").size(), 1);
    QVERIFY(events("closed").first().value(u"segments").isNull());
}

void tst_WireReport::flushGivesTheLastWord()
{
    sayGoodbyes(false);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    m_report->flush();
    m_report->flush();
    QCOMPARE(events("closed").size(), 1);
}

void tst_WireReport::refusalHasNoNumber()
{
    cross({ .id = 1, .flags = Flag::Syn, .seq = 100 }, State::SynSent, State::Closed);
    cross({ .id = 2, .from = End::B, .flags = Flag::Rst | Flag::Ack }, State::Closed,
          State::Closed);
    m_report->closed(peer, net::CloseReason::Refused, QLatin1StringView("server"));
    QVERIFY(!m_report->isPending());
    QVERIFY(events("closed").value(0).value(u"segments").isNull());
}

void tst_WireReport::cableLostHasNoNumber()
{
    sayGoodbyes(false);
    m_report->closed(peer, net::CloseReason::CableLost, {});
    QVERIFY(!m_report->isPending()); // nothing more will come
    QVERIFY(events("closed").value(0).value(u"segments").isNull());
}

void tst_WireReport::missedSegmentsMakeItUnknown()
{
    sayGoodbyes(false);
    emit m_cable->skipped({ .segments = 1 });
    cross({ .id = 4, .seq = 102, .ack = 302 }, State::TimeWait, State::Closed);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QVERIFY(!m_report->isPending());
    QVERIFY(events("closed").value(0).value(u"segments").isNull());
}

void tst_WireReport::nothingAfterTheLastWord()
{
    sayGoodbyes(true);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    const auto before = events().size();
    emit m_cable->endStatesChanged({ .connection = { .number = 1, .ports = { 40'000, 8'080 } },
                                     .states = { State::Closed, State::Closed } });
    cross({ .id = 5 }, State::Closed, State::Closed);
    m_report->closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QCOMPARE(events().size(), before);
}

void tst_WireReport::closedStream()
{
    EventWriter silent;
    WireReport report(silent, *m_source);
    sayGoodbyes(false);
    report.closed(peer, net::CloseReason::FinishedByUs, QLatin1StringView("client"));
    QVERIFY(!report.isPending());
}

QTEST_GUILESS_MAIN(tst_WireReport)
#include "tst_wirereport.moc"
