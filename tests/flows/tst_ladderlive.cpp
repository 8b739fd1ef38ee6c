#include "flows/ladderstage.h"
#include "widgets/appearance.h"
#include "widgets/language.h"
#include "wire/support/selftest.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace handshake;
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
    static void keep(const QString &name, const QImage &picture);
    static void keep(const QString &name, const QString &text);

    widgets::Language m_language;
    widgets::Appearance m_appearance;
};

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
    LadderStage stage;
    QVERIFY(stage.join());
    QVERIFY(stage.play(shown));
    for (const widgets::LanguageInfo &language : widgets::Language::available()) {
        QVERIFY(m_language.set(language.tag));
        const QString name = QLatin1StringView(shown.name) + u'-' + language.tag;
        keep(name + QStringLiteral(".txt"), stage.text());
        paint(stage, name);
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
