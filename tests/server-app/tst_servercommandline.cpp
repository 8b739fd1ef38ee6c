#include "server-app/servercommandline.h"
#include "support/program.h"
#include "support/rawsocket.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace handshake;
using handshake::test::RawSocket;
using handshake::test::runProgram;
using net::EndpointError;
using widgets::CommandLineError;
using Kind = CommandLineError::Kind;

static const QString program = QStringLiteral(HANDSHAKE_SERVER);

class tst_ServerCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void mistakes_data();
    void mistakes();
    void badEndpoints_data();
    void badEndpoints();
    void goodLines();
    void cableAndItsRules();
    void programRefuses_data();
    void programRefuses();
    void programSpeaksTheLanguageAskedFor();
    void helpAndVersionNeedNoDisplay();
    void portInUseEndsWithOneSentence();
    void unwritableEventsEndWithOneSentence();
    void listensAndEndsOnASignal_data();
    void listensAndEndsOnASignal();
};

static QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

void tst_ServerCommandLine::mistakes_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("option");
    const auto row = [](const char *line, Kind kind, const char *option) {
        QTest::newRow(line) << words(line) << kind << QString::fromUtf8(option);
    };
    row("--frobnicate", Kind::UnknownOption, "--frobnicate");
    row("--frobnicate=7", Kind::UnknownOption, "--frobnicate");
    row("--lis 127.0.0.1:0", Kind::UnknownOption, "--lis");
    row("--Listen 127.0.0.1:0", Kind::UnknownOption, "--Listen");
    row("-listen 127.0.0.1:0", Kind::UnknownOption, "-listen");
    row("-x", Kind::UnknownOption, "-x");
    row("--", Kind::UnknownOption, "--");
    row("--cable 8080", Kind::UnexpectedArgument, "8080");
    row("--cable=http", Kind::BadPort, "--cable");
    row("--cable=65536", Kind::BadPort, "--cable");
    row("--cable=-1", Kind::BadPort, "--cable");
    row("--cable --cable", Kind::Repeated, "--cable");
    row("--cable --listen 127.0.0.1:0", Kind::NotTogether, "--listen");
    row("--listen 127.0.0.1:0 --cable=7", Kind::NotTogether, "--listen");
    row("--cable --rule", Kind::ValueMissing, "--rule");
    row("--cable --rule=", Kind::BadRule, "--rule");
    row("--cable --rule eat", Kind::BadRule, "--rule");
    row("--lesson hello", Kind::UnknownOption, "--lesson");
    row("--connect 127.0.0.1:80", Kind::UnknownOption, "--connect");
    row("--help --frobnicate", Kind::UnknownOption, "--frobnicate");
    row("8080", Kind::UnexpectedArgument, "8080");
    row("--echo 8080", Kind::UnexpectedArgument, "8080");
    row("-", Kind::UnexpectedArgument, "-");
    row("--listen 127.0.0.1:0 extra", Kind::UnexpectedArgument, "extra");
    row("--listen", Kind::ValueMissing, "--listen");
    row("--listen=", Kind::ValueMissing, "--listen");
    row("--listen --echo", Kind::ValueMissing, "--listen");
    row("--framing", Kind::ValueMissing, "--framing");
    row("--framing=", Kind::ValueMissing, "--framing");
    row("--language", Kind::ValueMissing, "--language");
    row("--events", Kind::ValueMissing, "--events");
    row("--events --present", Kind::ValueMissing, "--events");
    row("--echo=yes", Kind::ValueUnexpected, "--echo");
    row("--present=1", Kind::ValueUnexpected, "--present");
    row("--help=me", Kind::ValueUnexpected, "--help");
    row("--listen :1 --listen :2", Kind::Repeated, "--listen");
    row("--echo --echo", Kind::Repeated, "--echo");
    row("--framing lf --framing lf", Kind::Repeated, "--framing");
    row("--language en --language ar", Kind::Repeated, "--language");
    row("-h --help", Kind::Repeated, "--help");
    row("--echo --relay", Kind::NotTogether, "--echo");
    row("--relay --echo", Kind::NotTogether, "--echo");
    row("--framing json", Kind::BadFraming, "--framing");
    row("--framing LF ", Kind::BadFraming, "--framing");
    row("--framing \\n", Kind::BadFraming, "--framing");
    row("--language fi", Kind::BadLanguage, "--language");
    row("--language klingon", Kind::BadLanguage, "--language");
    row("--language=C", Kind::BadLanguage, "--language");
}

/// One line, not empty, and no trace of a placeholder.
static void checkSentence(const QString &sentence)
{
    QVERIFY2(sentence.size() > 10, qPrintable(sentence));
    static const QRegularExpression placeholder(QStringLiteral("%[0-9Ln]"));
    QVERIFY2(!sentence.contains(u'\n'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(placeholder), qPrintable(sentence));
}

void tst_ServerCommandLine::mistakes()
{
    QFETCH(QStringList, line);
    QFETCH(Kind, kind);
    QFETCH(QString, option);
    const auto wishes = parseServerCommandLine(line);
    QVERIFY(!wishes);
    QCOMPARE(int(wishes.error().kind), int(kind));
    QCOMPARE(wishes.error().option, option);
    checkSentence(widgets::CommandLineText::of(wishes.error()));
}

void tst_ServerCommandLine::badEndpoints_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<EndpointError>("error");
    const auto row = [](const char *written, EndpointError error) {
        QTest::newRow(written) << QString::fromUtf8(written) << error;
    };
    row("127.0.0.1", EndpointError::PortMissing);
    row("127.0.0.1:", EndpointError::PortMissing);
    row("8080", EndpointError::PortMissing);
    row(":8080", EndpointError::HostMissing);
    row("127.0.0.1:http", EndpointError::PortNotANumber);
    row("127.0.0.1:80a", EndpointError::PortNotANumber);
    row("127.0.0.1:-1", EndpointError::PortNotANumber);
    row("127.0.0.1:8 0", EndpointError::PortNotANumber);
    row("127.0.0.1:65536", EndpointError::PortOutOfRange);
    row("127.0.0.1:99999999999999999999", EndpointError::PortOutOfRange);
    row("example.com:80", EndpointError::AddressInvalid);
    row("256.0.0.1:80", EndpointError::AddressInvalid);
    row("127.0.0:80", EndpointError::AddressInvalid);
    row("::1:80", EndpointError::BracketsMissing);
    row("fe80::1", EndpointError::BracketsMissing);
    row("[::1:80", EndpointError::BracketsUnbalanced);
    row("::1]:80", EndpointError::BracketsUnbalanced);
    row("[::1]", EndpointError::PortMissing);
    row("[fe80::1%xnosuch]:80", EndpointError::ScopeUnknown);
    row("[]:80", EndpointError::HostMissing);
}

void tst_ServerCommandLine::badEndpoints()
{
    QFETCH(QString, written);
    QFETCH(EndpointError, error);
    const auto wishes = parseServerCommandLine({ QStringLiteral("--listen"), written });
    QVERIFY(!wishes);
    QCOMPARE(int(wishes.error().kind), int(Kind::BadEndpoint));
    QCOMPARE(int(wishes.error().endpoint), int(error));
    QCOMPARE(wishes.error().value, written);
    checkSentence(widgets::CommandLineText::of(wishes.error()));
}

void tst_ServerCommandLine::goodLines()
{
    const auto none = parseServerCommandLine({});
    QVERIFY(none.has_value());
    QVERIFY(!none->listen && !none->framing && !none->common.present);
    const auto all = parseServerCommandLine(words(
            "--listen [::1]:0 --relay --framing=crlf --language zh-Hans --present --events -"));
    QVERIFY(all.has_value());
    QCOMPARE(all->listen->address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(all->answering, Answering::Relay);
    QCOMPARE(*all->framing, net::Framing::CrLf);
    QCOMPARE(all->common.language, "zh_CN");
    QVERIFY(all->common.present);
    QCOMPARE(all->common.events, "-");
    QVERIFY(parseServerCommandLine(words("-h"))->common.help);
    QVERIFY(parseServerCommandLine(words("-v"))->common.version);
    QVERIFY(none->common.record);
    QVERIFY(!parseServerCommandLine(words("--no-recording"))->common.record);
}

void tst_ServerCommandLine::cableAndItsRules()
{
    const auto plain = parseServerCommandLine(words("--cable"));
    QVERIFY(plain && plain->common.cable == quint16(0) && plain->common.rules.empty());
    const auto full = parseServerCommandLine(
            { QStringLiteral("--rule"), QStringLiteral("lose first SYN+ACK"),
              QStringLiteral("--cable=8080"), QStringLiteral("--rule=Delay data 300ms") });
    QVERIFY(full && full->common.cable == quint16(8080));
    QCOMPARE(full->common.rules.size(), 2U);
    QCOMPARE(full->common.rules[0].action, wire::RuleAction::Lose);
    QVERIFY(full->common.rules[1].delay == std::chrono::milliseconds(300));
    const auto lonely = parseServerCommandLine({ QStringLiteral("--rule=lose any") });
    QVERIFY(!lonely);
    QCOMPARE(int(lonely.error().kind), int(Kind::Needs));
    const auto wrong = parseServerCommandLine(
            { QStringLiteral("--cable"), QStringLiteral("--rule=lose frst SYN") });
    QVERIFY(!wrong);
    const QString sentence = widgets::CommandLineText::of(wrong.error());
    QVERIFY2(sentence.contains(u"frst"), qPrintable(sentence)); // names the word
}

void tst_ServerCommandLine::programRefuses_data()
{
    QTest::addColumn<QStringList>("line");
    for (const char *line : { "--frobnicate", "--listen 127.0.0.1:99999", "--echo --relay",
                              "--framing json", "--language fi", "--listen", "something" })
        QTest::newRow(line) << words(line);
}

void tst_ServerCommandLine::programRefuses()
{
    QFETCH(QStringList, line);
    const auto end = runProgram(program, line);
    QVERIFY(end.ended);
    QCOMPARE(end.status, 2);
    QCOMPARE(end.output, QString());
    QCOMPARE(end.errors.count(u'\n'), 1);
    QVERIFY2(end.errors.startsWith(u"handshake-server: "), qPrintable(end.errors));
}

void tst_ServerCommandLine::programSpeaksTheLanguageAskedFor()
{
    const auto english = runProgram(program, words("--language en --frobnicate"));
    const auto chinese = runProgram(program, words("--language zh_CN --frobnicate"));
    QCOMPARE(chinese.status, 2);
    QVERIFY(chinese.errors != english.errors);
    QVERIFY(chinese.errors.contains(u"--frobnicate"));
}

void tst_ServerCommandLine::helpAndVersionNeedNoDisplay()
{
    const auto help = runProgram(program, words("--help"));
    QVERIFY(help.ended);
    QCOMPARE(help.status, 0);
    QCOMPARE(help.errors, QString());
    for (const char *option : { "--listen", "--echo", "--relay", "--framing", "--language",
                                "--present", "--events", "--version", "--help", "--open" })
        QVERIFY2(help.output.contains(QLatin1StringView(option)), option);
    for (const char *word : { "--cable", "--rule", "ACTION", "hold", "SYN+ACK", "300ms" })
        QVERIFY2(help.output.contains(QLatin1StringView(word)), word);
    for (const char *option : { "--lesson", "--explain" })
        QVERIFY2(!help.output.contains(QLatin1StringView(option)), option);
    const auto version = runProgram(program, words("--version"));
    QCOMPARE(version.status, 0);
    QCOMPARE(version.output, QStringLiteral("handshake-server " HANDSHAKE_VERSION "\n"));
}

void tst_ServerCommandLine::portInUseEndsWithOneSentence()
{
    const RawSocket occupant = RawSocket::listening();
    const QString place = QStringLiteral("127.0.0.1:%1").arg(occupant.port());
    const auto end =
            runProgram(program, { QStringLiteral("--listen"), place }, QStringLiteral("offscreen"));
    QVERIFY(end.ended);
    QCOMPARE(end.status, 1);
    QCOMPARE(end.errors.trimmed().count(u'\n'), 0);
    QVERIFY2(end.errors.contains(QString::number(occupant.port())), qPrintable(end.errors));
}

void tst_ServerCommandLine::unwritableEventsEndWithOneSentence()
{
    const auto end =
            runProgram(program, words("--events /nowhere/at/all"), QStringLiteral("offscreen"));
    QVERIFY(end.ended);
    QCOMPARE(end.status, 1);
    QVERIFY2(end.errors.contains(u"/nowhere/at/all"), qPrintable(end.errors));
}

void tst_ServerCommandLine::listensAndEndsOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_ServerCommandLine::listensAndEndsOnASignal()
{
    QFETCH(int, signal);
    QProcess process;
    process.start(program, words("--listen 127.0.0.1:0 --events -"));
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).contains('\n'), 20'000);
    QVERIFY(output.contains("\"event\":\"listening\""));
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_ServerCommandLine)
#include "tst_servercommandline.moc"
