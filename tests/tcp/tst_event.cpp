#include "tcp/event.h"

#include <QTest>

#include <set>

using namespace handshake;
using tcp::Event;
using tcp::Reply;

class tst_Event : public QObject
{
    Q_OBJECT

private slots:
    void eventHasTheLabelOfTheFigure_data();
    void eventHasTheLabelOfTheFigure();
    void replyHasTheLabelOfTheFigure_data();
    void replyHasTheLabelOfTheFigure();
    void labelsDiffer();
};

void tst_Event::eventHasTheLabelOfTheFigure_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<std::string>("label");
    const auto row = [](Event event, const char *label) {
        QTest::newRow(label) << event << std::string(label);
    };
    row(Event::PassiveOpen, "passive OPEN");
    row(Event::ActiveOpen, "active OPEN");
    row(Event::Send, "SEND");
    row(Event::Close, "CLOSE");
    row(Event::Abort, "ABORT");
    row(Event::RcvSyn, "rcv SYN");
    row(Event::RcvSynAck, "rcv SYN,ACK");
    row(Event::RcvAckOfSyn, "rcv ACK of SYN");
    row(Event::RcvFin, "rcv FIN");
    row(Event::RcvAckOfFin, "rcv ACK of FIN");
    row(Event::RcvFinAck, "rcv FIN,ACK of FIN");
    row(Event::RcvRst, "rcv RST");
    row(Event::TimeWaitOver, "Timeout=2MSL");
}

void tst_Event::eventHasTheLabelOfTheFigure()
{
    QFETCH(Event, event);
    QFETCH(std::string, label);
    QCOMPARE(std::string(tcp::name(event)), label);
}

void tst_Event::replyHasTheLabelOfTheFigure_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<std::string>("label");
    const auto row = [](Reply reply, const char *label) {
        QTest::newRow(label) << reply << std::string(label);
    };
    row(Reply::Nothing, "x");
    row(Reply::Syn, "snd SYN");
    row(Reply::SynAck, "snd SYN,ACK");
    row(Reply::Ack, "snd ACK");
    row(Reply::Fin, "snd FIN");
    row(Reply::Rst, "snd RST");
}

void tst_Event::replyHasTheLabelOfTheFigure()
{
    QFETCH(Reply, reply);
    QFETCH(std::string, label);
    QCOMPARE(std::string(tcp::name(reply)), label);
}

void tst_Event::labelsDiffer()
{
    std::set<std::string_view> labels;
    for (int i = int(Event::PassiveOpen); i <= int(Event::TimeWaitOver); ++i)
        labels.insert(tcp::name(Event(i)));
    QCOMPARE(labels.size(), std::size_t(13));
}

QTEST_APPLESS_MAIN(tst_Event)
#include "tst_event.moc"
