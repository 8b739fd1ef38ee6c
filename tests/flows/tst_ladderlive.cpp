#include "flows/ladderstage.h"
#include "widgets/appearance.h"
#include "widgets/ladderpaint.h"
#include "widgets/language.h"
#include "wire/support/selftest.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace handshake;
using present::LadderArrow;
using test::LadderCase;
using test::LadderStage;
using widgets::Scheme;

/// Every case that people draw on blackboards, on two real kernels, in the pane as it is shown.
class tst_LadderLive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }
    void cleanup() { m_language.set(QStringLiteral("en")); }
    void looks_data();
    void looks();

private:
    void paint(LadderStage &stage, const QString &name);
    static void checkGeometry(const LadderStage &stage);
    static void checkTexts(const LadderStage &stage, const LadderCase &shown);
    static void checkCounts(const LadderStage &stage);
    static void checkStates(const LadderStage &stage);
    static bool hasCrossing(const LadderStage &stage);
    static void keep(const QString &name, const QImage &picture);
    static void keep(const QString &name, const QString &text);

    widgets::Language m_language;
    widgets::Appearance m_appearance;
};

static present::LadderMetrics metricsOf(const LadderStage &stage)
{
    const widgets::LadderView *ladder = stage.ladder();
    return widgets::ladderMetrics(ladder->font(), ladder->viewport()->width());
}

/// What holds for every case in every language.
void tst_LadderLive::checkGeometry(const LadderStage &stage)
{
    const present::LadderMetrics metrics = metricsOf(stage);
    QVERIFY2(metrics.client() < metrics.server(), "the client is left in every language");
    QList<QRectF> labels;
    for (quint64 step = 0; step < stage.script().endStep(); ++step) {
        const present::LadderStep &now = stage.script().at(step);
        QVERIFY(stage.rows().rowOf(step).has_value());
        if (step > 0)
            QVERIFY(*stage.rows().rowOf(step) > *stage.rows().rowOf(step - 1));
        if (now.part == present::LadderStep::Part::States)
            continue;
        const LadderArrow arrow = stage.rows().arrow(step, metrics);
        const qreal end = metrics.lineOf(wire::other(now.moment.from));
        const qreal begin = metrics.lineOf(now.moment.from);
        const bool invented = now.moment.telling == present::Telling::Old
                || now.moment.telling == present::Telling::Forged;
        QVERIFY2(qFuzzyCompare(arrow.line.x1(), begin) != invented, "who did not send it, did not");
        QVERIFY2(arrow.line.y2() > arrow.line.y1(), "travelling takes time");
        QCOMPARE(arrow.mark == LadderArrow::Mark::Lost, now.moment.isLost());
        QCOMPARE(arrow.arrives, arrow.mark == LadderArrow::Mark::None);
        QCOMPARE(qFuzzyCompare(arrow.line.x2(), end), arrow.arrives);
        QVERIFY(arrow.line.x2() >= metrics.client() && arrow.line.x2() <= metrics.server());
        QVERIFY(arrow.label.left() >= metrics.client() && arrow.label.right() <= metrics.server());
        for (const QRectF &other : labels)
            QVERIFY2(!arrow.label.intersects(other), "labels keep apart");
        labels.append(arrow.label);
    }
}

/// The names of two states at one life line do not run into each other.
void tst_LadderLive::checkStates(const LadderStage &stage)
{
    const qreal line = metricsOf(stage).line;
    for (const wire::End end : { wire::End::A, wire::End::B }) {
        qreal last = -line;
        for (quint64 step = 0; step < stage.script().endStep(); ++step) {
            const present::StoryMoment &moment = stage.script().at(step).moment;
            if (moment.before[wire::index(end)] == moment.after[wire::index(end)])
                continue;
            const qreal change = stage.rows().changeOf(*stage.rows().rowOf(step), end);
            QVERIFY2(change - last >= line, qPrintable(QString::number(change - last)));
            last = change;
        }
    }
}

bool tst_LadderLive::hasCrossing(const LadderStage &stage)
{
    const present::LadderMetrics metrics = metricsOf(stage);
    const present::LadderScript &script = stage.script();
    for (quint64 one = 0; one < script.endStep(); ++one) {
        for (quint64 two = one + 1; two < script.endStep(); ++two) {
            const bool segments = script.at(one).segments() > 0 && script.at(two).segments() > 0;
            if (segments && script.at(one).moment.from != script.at(two).moment.from
                && stage.rows().arrow(one, metrics)
                                .line.intersects(stage.rows().arrow(two, metrics).line, nullptr)
                        == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

/// In English, literally: every heading, arrow, state and sentence. Where the timers of both
/// kernels race, what is expected comes in this order and more may come in between.
void tst_LadderLive::checkTexts(const LadderStage &stage, const LadderCase &shown)
{
    QFile file(QFINDTESTDATA(QStringLiteral("ladders/%1.txt").arg(QLatin1StringView(shown.name))));
    QVERIFY2(file.open(QIODevice::ReadOnly), shown.name);
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QString text = stage.text();
    const QStringList lines = text.split(u'\n');
    QCOMPARE(hasCrossing(stage), shown.crossing);
    if (!shown.timersRace) {
        QCOMPARE(lines, expected);
        return;
    }
    qsizetype from = 0;
    for (const QString &line : expected) {
        const qsizetype found = lines.indexOf(line, from);
        QVERIFY2(found >= 0, qPrintable(line + QStringLiteral("\nis not in\n") + text));
        from = found + 1;
    }
}

/// The headings count what the arrows show.
void tst_LadderLive::checkCounts(const LadderStage &stage)
{
    int repeated = 0;
    int lost = 0;
    for (quint64 step = 0; step < stage.script().endStep(); ++step) {
        const present::LadderStep &now = stage.script().at(step);
        if (now.part == present::LadderStep::Part::Arrival || !now.moment.isOwnWord())
            continue;
        repeated += int(now.moment.again);
        lost += int(now.moment.isLost());
    }
    for (const present::LadderGroup &group : stage.script().groups()) {
        repeated -= group.repeated;
        lost -= group.lost;
    }
    QCOMPARE(repeated, 0);
    QCOMPARE(lost, 0);
}

static QString pictures()
{
    return qEnvironmentVariable("HANDSHAKE_PICTURES");
}

void tst_LadderLive::keep(const QString &name, const QImage &picture)
{
    if (!pictures().isEmpty())
        QVERIFY(picture.save(QDir(pictures()).filePath(name)));
}

void tst_LadderLive::keep(const QString &name, const QString &text)
{
    if (pictures().isEmpty())
        return;
    QFile file(QDir(pictures()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void tst_LadderLive::looks_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const LadderCase &one : test::ladderCases())
        QTest::newRow(one.name) << number++;
}

void tst_LadderLive::looks()
{
    QFETCH(int, number);
    const LadderCase &shown = test::ladderCases()[std::size_t(number)];
    std::optional<LadderStage> played;
    bool good = false;
    // A server that is not quick enough, in 40 ms, makes four closing segments instead of three.
    const int attempts =
            QLatin1StringView(shown.name) == QLatin1StringView("three-segment") ? 5 : 1;
    for (int attempt = 0; attempt < attempts && !good; ++attempt) {
        played.emplace();
        QVERIFY(played->join());
        good = played->play(shown);
    }
    QVERIFY(good);
    LadderStage &stage = *played;
    for (const widgets::LanguageInfo &language : widgets::Language::available()) {
        QVERIFY(m_language.set(language.tag));
        const QString name = QLatin1StringView(shown.name) + u'-' + language.tag;
        keep(name + QStringLiteral(".txt"), stage.text());
        paint(stage, name);
        checkGeometry(stage);
        checkStates(stage);
        checkCounts(stage);
        if (language.tag == QStringLiteral("en"))
            checkTexts(stage, shown);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_LadderLive::paint(LadderStage &stage, const QString &name)
{
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        m_appearance.setScheme(scheme);
        stage.showAll();
        const QImage picture = stage.pane().grab().toImage();
        QVERIFY(!picture.isNull());
        const auto ending = scheme == Scheme::Light ? "-light.png" : "-dark.png";
        keep(name + QLatin1StringView(ending), picture);
    }
}

QTEST_MAIN(tst_LadderLive)
#include "tst_ladderlive.moc"
