#include "flows/windows.h"
#include "support/widgetwalk.h"

#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace handshake;
using handshake::test::Windows;

class tst_LanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void everyTextGoesThereAndBack();
    void everyCellGoesThereAndBack();
    void nothingStaysEnglish_data();
    void nothingStaysEnglish();
    void whatAPersonHasDoneSurvives();
};

/// \a lines without the round trip of a peer, which changes by itself.
static QStringList steady(QStringList lines)
{
    static const QRegularExpression roundTrip(QStringLiteral("label: (not known|.* ms)$"));
    lines.removeIf([](const QString &line) { return line.contains(roundTrip); });
    return lines;
}

/// Fails with the lines that only one of the two has.
static void compareTexts(const QStringList &now, const QStringList &before)
{
    QStringList differences;
    for (const QString &text : now) {
        if (now.count(text) > before.count(text))
            differences.append(u"+ " + text);
    }
    for (const QString &text : before) {
        if (before.count(text) > now.count(text))
            differences.append(u"- " + text);
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void tst_LanguageSwitch::everyTextGoesThereAndBack()
{
    Windows windows;
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    // Both windows have heard of it: the server counts one peer, the client lists one server.
    QTRY_COMPARE(windows.server.peers().rowCount(), 1);
    QTRY_COMPARE(windows.client.registry().servers().size(), 1);
    QTRY_VERIFY(test::texts(windows.serverWindow).join(u' ').contains(u"To all (1)"));
    windows.unfold();
    const QStringList server = steady(test::texts(windows.serverWindow));
    const QStringList client = steady(test::texts(windows.clientWindow));
    QVERIFY(server.size() > 40);
    windows.setLanguage(QStringLiteral("zh_CN"));
    const QStringList chinese = steady(test::texts(windows.serverWindow));
    QVERIFY(chinese != server);
    QCOMPARE(windows.serverWindow.layoutDirection(), Qt::LeftToRight);
    windows.setLanguage(QStringLiteral("ar"));
    QVERIFY(test::texts(windows.serverWindow) != chinese);
    QCOMPARE(windows.serverWindow.layoutDirection(), Qt::RightToLeft);
    windows.setLanguage(QStringLiteral("en"));
    QCOMPARE(windows.serverWindow.layoutDirection(), Qt::LeftToRight);
    compareTexts(steady(test::texts(windows.serverWindow)), server);
    compareTexts(steady(test::texts(windows.clientWindow)), client);
}

/// What the tables say, but for the two columns of a peer that change by themselves.
static QStringList steadyCells(const QWidget &window)
{
    static const QRegularExpression restless(QStringLiteral("^peers \\d+/(%1|%2):")
                                                     .arg(present::PeerModel::IdleColumn)
                                                     .arg(present::PeerModel::RoundTripColumn));
    QStringList lines = test::cells(window);
    lines.removeIf([](const QString &line) { return line.contains(restless); });
    return lines;
}

void tst_LanguageSwitch::everyCellGoesThereAndBack()
{
    Windows windows;
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    windows.client.send("hello");
    QTRY_COMPARE(windows.server.messages().rowCount(), 2);
    windows.client.finish();
    QTRY_COMPARE(windows.server.connectionCount(), 0);
    windows.server.peers().flush();
    QTRY_COMPARE(windows.server.messages().rowCount(), 5);
    QTRY_COMPARE(windows.client.messages().rowCount(), 5);
    const QStringList server = steadyCells(windows.serverWindow);
    const QStringList client = steadyCells(windows.clientWindow);
    QVERIFY(server.size() > 10 && client.size() > 10);
    for (const char *language : { "zh_CN", "ar" }) {
        windows.setLanguage(QString::fromLatin1(language));
        const QString words = steadyCells(windows.serverWindow).join(u'\n')
                + steadyCells(windows.clientWindow).join(u'\n');
        for (const char *english : { "connect", "goodbye", "left" })
            QVERIFY2(!words.contains(QLatin1StringView(english)), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("hello"))); // data is nobody's to translate
    }
    windows.setLanguage(QStringLiteral("en"));
    compareTexts(steadyCells(windows.serverWindow), server);
    compareTexts(steadyCells(windows.clientWindow), client);
}

void tst_LanguageSwitch::nothingStaysEnglish_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("ar") << QStringLiteral("ar");
}

/// Whether \a text has nothing to translate: names of formats and states, numbers, addresses, the
/// languages' own names.
static bool isUniversal(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("[a-z]{3,}"));
    static const QRegularExpression names(
            QStringLiteral("English|简体中文|العربية|localhost|Handshake|Latin|System"));
    QString rest = text;
    rest.remove(names);
    return !rest.contains(words);
}

void tst_LanguageSwitch::nothingStaysEnglish()
{
    QFETCH(QString, language);
    Windows windows;
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    windows.unfold();
    for (QWidget *window : { static_cast<QWidget *>(&windows.serverWindow),
                             static_cast<QWidget *>(&windows.clientWindow) }) {
        windows.setLanguage(QStringLiteral("en"));
        const QStringList english = test::texts(*window);
        windows.setLanguage(language);
        const QStringList translated = test::texts(*window);
        QStringList same;
        for (const QString &text : english) {
            const QString said = text.section(u": "_qs, 1);
            if (translated.contains(text) && !isUniversal(said))
                same.append(text);
        }
        QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
    }
}

void tst_LanguageSwitch::whatAPersonHasDoneSurvives()
{
    Windows windows;
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    for (int i = 0; i < 300; ++i)
        windows.client.send("line " + QByteArray::number(i));
    auto *view = windows.clientWindow.findChild<QTableView *>(QStringLiteral("messages"));
    auto *input = windows.clientWindow.findChild<QPlainTextEdit *>(QStringLiteral("sendInput"));
    QVERIFY(view && input);
    QTRY_VERIFY(view->model()->rowCount() >= 300);
    input->setPlainText(QStringLiteral("a draft, 草稿"));
    view->verticalScrollBar()->setValue(40);
    view->setCurrentIndex(view->model()->index(42, 0));
    const int scrolled = view->verticalScrollBar()->value();
    for (const char *language : { "zh_CN", "ar", "en" }) {
        windows.setLanguage(QString::fromLatin1(language));
        QCOMPARE(input->toPlainText(), QStringLiteral("a draft, 草稿"));
        QCOMPARE(view->currentIndex().row(), 42);
        QVERIFY(view->selectionModel()->isRowSelected(42));
        QCOMPARE(view->verticalScrollBar()->value(), scrolled);
        QCOMPARE(windows.client.phase(), ClientPhase::Connected);
    }
    QCOMPARE(windows.server.connectionCount(), 1);
}

QTEST_MAIN(tst_LanguageSwitch)
#include "tst_languageswitch.moc"
