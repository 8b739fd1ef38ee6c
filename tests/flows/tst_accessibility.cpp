#include "flows/windows.h"
#include "support/widgetwalk.h"

#include <QTest>

using namespace handshake;
using handshake::test::Windows;

/// Every control can be reached by keyboard and has a name for a screen reader, in every language,
/// and no key means two things.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void everyControl_data();
    void everyControl();
};

void tst_Accessibility::everyControl_data()
{
    QTest::addColumn<QString>("language");
    for (const widgets::LanguageInfo &language : widgets::Language::available())
        QTest::newRow(qPrintable(language.tag)) << language.tag;
}

static QString describe(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u'/' + widget.objectName();
}

static QStringList problems(QWidget &window)
{
    QStringList result;
    const QList<QWidget *> reached = test::tabOrder(window);
    const QList<QWidget *> controls = test::controls(window);
    for (QWidget *control : controls) {
        if (test::accessibleName(*control).trimmed().isEmpty())
            result.append(describe(*control) + u" has no name");
        if (control->isEnabled() && !reached.contains(control))
            result.append(describe(*control) + u" is not reached by Tab");
    }
    const QStringList collisions = test::shortcutCollisions(window);
    for (const QString &collision : collisions)
        result.append(u"key collision: " + collision);
    if (controls.size() < 8)
        result.append(QStringLiteral("hardly any controls: the walk is broken"));
    return result;
}

void tst_Accessibility::everyControl()
{
    QFETCH(QString, language);
    Windows windows;
    windows.setLanguage(language);
    const auto compare = [&windows] {
        return problems(windows.serverWindow) + problems(windows.clientWindow);
    };
    QCOMPARE(compare(), QStringList());
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    QCOMPARE(compare(), QStringList());
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
