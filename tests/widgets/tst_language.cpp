#include "widgets/language.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace handshake;
using widgets::Language;

class tst_Language : public QObject
{
    Q_OBJECT

private slots:
    void shipsThreeByTheirOwnNames();
    void bestMatch_data();
    void bestMatch();
    void setChangesEverythingAtOnce();
    void unknownTagChangesNothing();
    void windowsHearOfIt();
    void qtSpeaksTheLanguageToo();
};

/// Counts the language changes that reach a window.
class Listener : public QWidget
{
public:
    int heard = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        heard += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

void tst_Language::shipsThreeByTheirOwnNames()
{
    QStringList shipped;
    for (const auto &info : Language::available())
        shipped.append(info.tag + u' ' + info.ownName);
    QCOMPARE(shipped.value(0), "en English");
    QVERIFY(shipped.contains(QStringLiteral("zh_CN 简体中文")));
    QVERIFY(shipped.contains(QStringLiteral("ar العربية")));
}

void tst_Language::bestMatch_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("match");
    QTest::newRow("exact") << QStringLiteral("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("BCP 47") << QStringLiteral("zh-Hans-CN") << QStringLiteral("zh_CN");
    QTest::newRow("language only") << QStringLiteral("zh") << QStringLiteral("zh_CN");
    QTest::newRow("another country") << QStringLiteral("ar-SY") << QStringLiteral("ar");
    QTest::newRow("English of Britain") << QStringLiteral("en_GB") << QStringLiteral("en");
    QTest::newRow("with encoding") << QStringLiteral("en_US.UTF-8") << QStringLiteral("en");
    QTest::newRow("not shipped") << QStringLiteral("fi") << QString();
    QTest::newRow("C") << QStringLiteral("C") << QString();
    QTest::newRow("nonsense") << QStringLiteral("klingon") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_Language::bestMatch()
{
    QFETCH(QString, tag);
    QFETCH(QString, match);
    QCOMPARE(Language::bestMatch(tag), match);
}

void tst_Language::setChangesEverythingAtOnce()
{
    Language language;
    QSignalSpy changed(&language, &Language::changed);
    QVERIFY(language.set(QStringLiteral("ar")));
    QCOMPARE(language.current(), "ar");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QLocale().language(), QLocale::Arabic);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    QVERIFY(language.set(QStringLiteral("ar"))); // again: nothing happens
    QCOMPARE(changed.size(), 1);
    QVERIFY(language.set(QStringLiteral("en")));
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(changed.size(), 2);
}

void tst_Language::unknownTagChangesNothing()
{
    Language language;
    QVERIFY(language.set(QStringLiteral("en")));
    QSignalSpy changed(&language, &Language::changed);
    QVERIFY(!language.set(QStringLiteral("fi")));
    QVERIFY(!language.set(QString()));
    QCOMPARE(language.current(), "en");
    QCOMPARE(changed.size(), 0);
}

void tst_Language::windowsHearOfIt()
{
    Language language;
    QVERIFY(language.set(QStringLiteral("en")));
    QCoreApplication::processEvents();
    Listener window;
    QVERIFY(language.set(QStringLiteral("zh_CN")));
    QTRY_VERIFY(window.heard > 0);
}

void tst_Language::qtSpeaksTheLanguageToo()
{
    Language language;
    QVERIFY(language.set(QStringLiteral("en")));
    const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
    QCOMPARE(cancel(), "Cancel");
    QVERIFY(language.set(QStringLiteral("zh_CN")));
    const QString chinese = cancel();
    QVERIFY(chinese != u"Cancel");
    QVERIFY(language.set(QStringLiteral("ar")));
    QVERIFY(cancel() != u"Cancel" && cancel() != chinese);
}

QTEST_MAIN(tst_Language)
#include "tst_language.moc"
