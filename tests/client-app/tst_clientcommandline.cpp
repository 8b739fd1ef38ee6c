#include "client-app/clientcommandline.h"
#include "observe/captures.h"
#include "support/program.h"
#include "support/waiting.h"

#include <QTest>

#include <array>

using namespace handshake;
using handshake::test::RawSocket;
using handshake::test::runProgram;
using net::EndpointError;
using widgets::CommandLineError;
using Kind = CommandLineError::Kind;
using Action = ClientAction::Kind;

static const QString program = QStringLiteral(HANDSHAKE_CLIENT);

class tst_ClientCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void mistakes_data();
    void mistakes();
    void badEndpoints_data();
    void badEndpoints();
    void actionsKeepTheirOrder();
    void textsAreTakenAsTheyAre();
    void programRefuses_data();
    void programRefuses();
    void explanationThatCannotBeWrittenIsTold();
    void helpShowsWhatWorks();
    void refusedConnectionEndsWithOneSentence();
    void scriptTalksToABareSocket();
};

static QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

namespace {

struct Mistake
{
    const char *line;
    Kind kind;
    const char *option;
};

constexpr auto mistakesOfAll = std::to_array<Mistake>({
        { "--listen 127.0.0.1:0", Kind::UnknownOption, "--listen" },
        { "--echo", Kind::UnknownOption, "--echo" },
        { "--open", Kind::ValueMissing, "--open" },
        { "-q", Kind::UnknownOption, "-q" },
        { "localhost:80", Kind::UnexpectedArgument, "localhost:80" },
        { "--quit now", Kind::UnexpectedArgument, "now" },
        { "--connect", Kind::ValueMissing, "--connect" },
        { "--connect=", Kind::ValueMissing, "--connect" },
        { "--connect --quit", Kind::ValueMissing, "--connect" },
        { "--connect a:1 --send", Kind::ValueMissing, "--send" },
        { "--connect a:1 --send --quit", Kind::ValueMissing, "--send" },
        { "--quit=1", Kind::ValueUnexpected, "--quit" },
        { "--connect a:1 --finish=now", Kind::ValueUnexpected, "--finish" },
        { "--connect a:1 --connect b:2", Kind::Repeated, "--connect" },
        { "--connect a:1 --finish --finish", Kind::Repeated, "--finish" },
        { "--connect a:1 --disconnect --disconnect", Kind::Repeated, "--disconnect" },
        { "--quit --quit", Kind::Repeated, "--quit" },
        { "--send hello", Kind::Needs, "--send" },
        { "--finish", Kind::Needs, "--finish" },
        { "--disconnect --quit", Kind::Needs, "--disconnect" },
        { "--connect a:1 --finish --send x", Kind::NotAfter, "--send" },
        { "--connect a:1 --disconnect --send x", Kind::NotAfter, "--send" },
        { "--explain", Kind::ValueMissing, "--explain" },
        { "--format json", Kind::Needs, "--format" },
        { "--explain a.pcap --format xml", Kind::BadFormat, "--format" },
        { "--explain a.pcap --connect a:1", Kind::NotTogether, "--explain" },
        { "--explain a.pcap --events -", Kind::NotTogether, "--explain" },
        { "--explain a.pcap --send hi", Kind::NotTogether, "--explain" },
        { "--explain a.pcap --cable --connect a:1", Kind::NotTogether, "--explain" },
        { "--connect a:1 --disconnect --finish", Kind::NotAfter, "--finish" },
        { "--connect a:1 --quit --send x", Kind::NotAfter, "--send" },
        { "--connect a:1 --quit --disconnect", Kind::NotAfter, "--disconnect" },
        { "--language xx", Kind::BadLanguage, "--language" },
        { "--cable=x", Kind::BadPort, "--cable" },
        { "--connect a:1 --cable", Kind::NotTogether, "--connect" },
        { "--connect a:1 --rule=lose", Kind::BadRule, "--rule" },
});

} // namespace

void tst_ClientCommandLine::mistakes_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("option");
    for (const Mistake &one : mistakesOfAll)
        QTest::newRow(one.line) << words(one.line) << one.kind << QString::fromUtf8(one.option);
}

void tst_ClientCommandLine::mistakes()
{
    QFETCH(QStringList, line);
    QFETCH(Kind, kind);
    QFETCH(QString, option);
    const auto wishes = parseClientCommandLine(line);
    QVERIFY(!wishes);
    QCOMPARE(int(wishes.error().kind), int(kind));
    QCOMPARE(wishes.error().option, option);
    const QString sentence = widgets::CommandLineText::of(wishes.error());
    QVERIFY2(sentence.size() > 10 && !sentence.contains(u'%'), qPrintable(sentence));
}

void tst_ClientCommandLine::badEndpoints_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<EndpointError>("error");
    const auto row = [](const char *written, EndpointError error) {
        QTest::newRow(written) << QString::fromUtf8(written) << error;
    };
    row("localhost", EndpointError::PortMissing);
    row("localhost:", EndpointError::PortMissing);
    row("localhost:0", EndpointError::PortZero);
    row("localhost:65536", EndpointError::PortOutOfRange);
    row("localhost:eighty", EndpointError::PortNotANumber);
    row(":80", EndpointError::HostMissing);
    row("two words:80", EndpointError::HostInvalid);
    row("http://example.com:80", EndpointError::HostInvalid);
    row("::1:80", EndpointError::BracketsMissing);
    row("[::1:80", EndpointError::BracketsUnbalanced);
}

void tst_ClientCommandLine::badEndpoints()
{
    QFETCH(QString, written);
    QFETCH(EndpointError, error);
    const auto wishes = parseClientCommandLine({ QStringLiteral("--connect"), written });
    QVERIFY(!wishes);
    QCOMPARE(int(wishes.error().kind), int(Kind::BadEndpoint));
    QCOMPARE(int(wishes.error().endpoint), int(error));
}

void tst_ClientCommandLine::actionsKeepTheirOrder()
{
    const auto wishes = parseClientCommandLine(
            words("--send one --connect localhost:7 --send=two --finish --disconnect --quit"));
    QVERIFY(wishes.has_value());
    QCOMPARE(wishes->connect->host, "localhost");
    QCOMPARE(wishes->connect->port, 7);
    const QList<ClientAction> expected {
        { Action::Send, QStringLiteral("one") },
        { Action::Send, QStringLiteral("two") },
        { Action::Finish, {} },
        { Action::Disconnect, {} },
        { Action::Quit, {} },
    };
    QCOMPARE(wishes->actions, expected);
    const auto onCable = parseClientCommandLine(words("--cable=7 --send one --quit"));
    QVERIFY(onCable && !onCable->connect && onCable->common.cable == quint16(7));
    QCOMPARE(onCable->actions.size(), 2);
}

void tst_ClientCommandLine::textsAreTakenAsTheyAre()
{
    const QStringList line {
        QStringLiteral("--connect=a:1"), QStringLiteral("--send"),  QStringLiteral("-5"),
        QStringLiteral("--send=--quit"), QStringLiteral("--send="), QStringLiteral("--send"),
        QStringLiteral("a = b 你好")
    };
    const auto wishes = parseClientCommandLine(line);
    QVERIFY(wishes.has_value());
    QStringList texts;
    for (const ClientAction &action : wishes->actions)
        texts.append(action.text);
    QCOMPARE(texts,
             (QStringList { QStringLiteral("-5"), QStringLiteral("--quit"), QString(),
                            QStringLiteral("a = b 你好") }));
}

void tst_ClientCommandLine::programRefuses_data()
{
    QTest::addColumn<QStringList>("line");
    for (const char *line : { "--frobnicate", "--connect localhost", "--send hello",
                              "--connect a:1 --quit --send x", "--language xx" })
        QTest::newRow(line) << words(line);
}

void tst_ClientCommandLine::programRefuses()
{
    QFETCH(QStringList, line);
    const auto end = runProgram(program, line);
    QVERIFY(end.ended);
    QCOMPARE(end.status, 2);
    QCOMPARE(end.output, QString());
    QCOMPARE(end.errors.count(u'\n'), 1);
    QVERIFY2(end.errors.startsWith(u"handshake-client: "), qPrintable(end.errors));
}

void tst_ClientCommandLine::explanationThatCannotBeWrittenIsTold()
{
    QTemporaryDir directory;
    const QString path = test::writeFile(directory, QStringLiteral("talk.pcap"),
                                         capturefile::pcapHeader(capturefile::rawIp)
                                                 + test::talk(40'000, 1, 1'000'000));
    for (const char *format : { "text", "json" }) {
        const QStringList line { QStringLiteral("--explain"), path, QStringLiteral("--format"),
                                 QLatin1StringView(format) };
        const auto end =
                runProgram(program, line, QStringLiteral("none"), QStringLiteral("/dev/full"));
        QVERIFY(end.ended);
        QCOMPARE(end.status, 1);
        QCOMPARE(end.errors, "handshake-client: The output could not be written.\n");
    }
}

void tst_ClientCommandLine::helpShowsWhatWorks()
{
    const auto help = runProgram(program, words("--help"));
    QCOMPARE(help.status, 0);
    for (const char *option : { "--connect", "--send", "--finish", "--disconnect", "--quit",
                                "--explain", "--format", "--open" })
        QVERIFY2(help.output.contains(QLatin1StringView(option)), option);
    for (const char *word : { "--cable", "--rule", "ACTION", "SYN+ACK" })
        QVERIFY2(help.output.contains(QLatin1StringView(word)), word);
    for (const char *option : { "--lesson" })
        QVERIFY2(!help.output.contains(QLatin1StringView(option)), option);
}

void tst_ClientCommandLine::refusedConnectionEndsWithOneSentence()
{
    RawSocket listener = RawSocket::listening();
    const QString place = QStringLiteral("127.0.0.1:%1").arg(listener.port());
    listener.close(); // nobody listens there now
    const auto end =
            runProgram(program, { QStringLiteral("--connect"), place, QStringLiteral("--quit") },
                       QStringLiteral("offscreen"));
    QVERIFY(end.ended);
    QCOMPARE(end.status, 1);
    QCOMPARE(end.errors.count(u"handshake-client: "), 1); // the platform may grumble, too
    QVERIFY2(end.errors.contains(place), qPrintable(end.errors));
}

void tst_ClientCommandLine::scriptTalksToABareSocket()
{
    const RawSocket listener = RawSocket::listening();
    QProcess process;
    process.start(program,
                  { QStringLiteral("--connect=127.0.0.1:%1").arg(listener.port()),
                    QStringLiteral("--send"), QStringLiteral("你好"),
                    QStringLiteral("--disconnect"), QStringLiteral("--quit") });
    RawSocket peer = test::accepted(listener);
    QVERIFY(peer.isValid());
    QCOMPARE(test::heardToTheEnd(peer), QByteArray("你好"));
    peer.close();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!process.readAllStandardError().contains("handshake-client: "));
}

QTEST_GUILESS_MAIN(tst_ClientCommandLine)
#include "tst_clientcommandline.moc"
