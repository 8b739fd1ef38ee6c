#include "client-app/cablesessions.h"
#include "support/program.h"

using namespace handshake;
using test::eventsIn;
using test::field;
using test::runProgram;
using test::transcript;

static const QString clientProgram = QStringLiteral(HANDSHAKE_CLIENT);
static const QString serverProgram = QStringLiteral(HANDSHAKE_SERVER);

/// Both programs, as a script starts them, on the cable.
class tst_CablePrograms : public QObject
{
    Q_OBJECT

private slots:
    void fourWavesFromTheCommandLine();
    void ruleFromTheCommandLine();
    void noHelperEndsWithOneSentence_data();
    void noHelperEndsWithOneSentence();

private:
    /// Runs the client to its end against a server with \a rule; both write events.
    void run(const QStringList &rule);

    QTemporaryDir m_directory;
};

void tst_CablePrograms::run(const QStringList &rule)
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
    const QString serverEvents = m_directory.filePath(QStringLiteral("server"));
    const QString clientEvents = m_directory.filePath(QStringLiteral("client"));
    QProcess server;
    server.start(serverProgram,
                 QStringList { QStringLiteral("--cable"), QStringLiteral("--events"), serverEvents }
                         + rule);
    const auto end =
            runProgram(clientProgram,
                       { QStringLiteral("--cable"), QStringLiteral("--send"),
                         QStringLiteral("hello"), QStringLiteral("--disconnect"),
                         QStringLiteral("--quit"), QStringLiteral("--events"), clientEvents },
                       QStringLiteral("offscreen"));
    QVERIFY2(end.ended, qPrintable(end.errors));
    QCOMPARE(end.status, 0);
    QTRY_VERIFY(!eventsIn(serverEvents, QStringLiteral("closed")).isEmpty());
    server.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(server.exitCode(), 0);
}

void tst_CablePrograms::fourWavesFromTheCommandLine()
{
    run({});
    if (QTest::currentTestFailed())
        return;
    const auto events = eventsIn(m_directory.filePath(QStringLiteral("client")));
    const QStringList lines = transcript(
            eventsIn(m_directory.filePath(QStringLiteral("client")), QStringLiteral("segment")));
    QCOMPARE(lines.value(0), "client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED");
    QCOMPARE(lines.value(2), "client ACK 1/1/0 delivered ESTABLISHED/ESTABLISHED");
    QCOMPARE(field(events.last(), u"event"), "closed");
    QCOMPARE(field(events.last(), u"how"), "finished");
    QCOMPARE(field(events.last(), u"by"), "client");
    QCOMPARE(field(events.last(), u"segments"), "4");
    const auto listening = eventsIn(m_directory.filePath(QStringLiteral("server"))).first();
    QCOMPARE(field(listening, u"event"), "listening");
    QCOMPARE(field(listening, u"address"), "10.0.0.2");
}

void tst_CablePrograms::ruleFromTheCommandLine()
{
    run({ QStringLiteral("--rule"), QStringLiteral("lose first data from client") });
    if (QTest::currentTestFailed())
        return;
    const QStringList lines = transcript(
            eventsIn(m_directory.filePath(QStringLiteral("server")), QStringLiteral("segment")));
    QCOMPARE(lines.value(3), "client PSH+ACK 1/1/5 lost ESTABLISHED/ESTABLISHED");
    // The kernel may put its goodbye into the same segment when it sends the text again.
    QVERIFY(std::ranges::any_of(lines, [](const QString &line) {
        return line.startsWith(u"client") && line.contains(u" 1/1/5 delivered ");
    }));
}

void tst_CablePrograms::noHelperEndsWithOneSentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("server") << serverProgram;
    QTest::newRow("client") << clientProgram;
}

void tst_CablePrograms::noHelperEndsWithOneSentence()
{
    QFETCH(QString, path);
    QTemporaryDir lonely; // where no helper stands beside it
    const QString copy = lonely.filePath(QFileInfo(path).fileName());
    QVERIFY(QFile::copy(path, copy));
    const auto end = runProgram(copy, { QStringLiteral("--cable") }, QStringLiteral("offscreen"));
    QVERIFY(end.ended);
    QCOMPARE(end.status, 1);
    QCOMPARE(end.errors.count(QFileInfo(path).fileName() + QStringLiteral(": ")), 1);
    QVERIFY2(end.errors.contains(u"handshake-wire"), qPrintable(end.errors));
}

QTEST_GUILESS_MAIN(tst_CablePrograms)
#include "tst_cableprograms.moc"
