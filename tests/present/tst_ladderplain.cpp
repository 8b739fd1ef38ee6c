#include "present/ladderfixture.h"
#include "present/ladderplain.h"

#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderLayout;
using present::LadderScript;
using present::Numbers;
using tcp::Flag;
using test::Tale;
using wire::End;

/// The ladder with letters.
class tst_LadderPlain : public QObject
{
    Q_OBJECT

private slots:
    void arrowsPointTheirWay();
    void statesStandOutside();
    void lossShows();
    void noInvisibleLetters();
};

static QStringList plain(const Tale &tale)
{
    LadderScript script;
    LadderLayout layout(script);
    for (const observe::Observation &report : tale.reports())
        layout.update(script.add(report));
    return present::plainLadder(script, layout, Numbers::Relative).split(u'\n');
}

static QString lineWith(const QStringList &lines, const QString &words)
{
    for (const QString &line : lines) {
        if (line.contains(words))
            return line;
    }
    return {};
}

void tst_LadderPlain::arrowsPointTheirWay()
{
    const QStringList lines = plain(Tale().handshake());
    QVERIFY(lineWith(lines, QStringLiteral(" SYN · seq 0 ")).contains(QStringLiteral("->|")));
    QVERIFY(lineWith(lines, QStringLiteral("SYN+ACK")).contains(QStringLiteral("|<-")));
    QVERIFY(lines.first().indexOf(QStringLiteral("Client"))
            < lines.first().indexOf(QStringLiteral("Server")));
}

void tst_LadderPlain::statesStandOutside()
{
    const QString syn = lineWith(plain(Tale().handshake()), QStringLiteral(" SYN · seq 0 "));
    QVERIFY(syn.trimmed().startsWith(QStringLiteral("SYN-SENT |")));
    QVERIFY(syn.endsWith(QStringLiteral("| SYN-RECEIVED")));
}

void tst_LadderPlain::lossShows()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).lost();
    const QString line = lineWith(plain(tale), QStringLiteral("SYN · seq 0"));
    QVERIFY(line.contains(QStringLiteral("-X|")));
    QVERIFY(line.contains(QStringLiteral("lost")));
}

void tst_LadderPlain::noInvisibleLetters()
{
    for (const QString &line : plain(Tale().handshake().fourSegmentClose())) {
        for (const QChar letter : line)
            QVERIFY(letter.category() != QChar::Other_Format);
        QVERIFY(!line.endsWith(u' '));
    }
}

QTEST_APPLESS_MAIN(tst_LadderPlain)
#include "tst_ladderplain.moc"
