#include "flows/windows.h"
#include "support/widgetwalk.h"
#include "widgets/peerdetails.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using handshake::test::Windows;

/// Every control can be reached by keyboard and has a name for a screen reader, in every language,
/// and no key means two things.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void everyControl_data() { languages(); }
    void everyControl();
    void whatIsFolded_data() { languages(); }
    void whatIsFolded();
    void whatComesAndGoes_data() { languages(); }
    void whatComesAndGoes();
    void everyDialog_data() { languages(); }
    void everyDialog();
    void everyMenu_data() { languages(); }
    void everyMenu();

private:
    void languages();
};

void tst_Accessibility::languages()
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
    if (controls.size() < 6)
        result.append(QStringLiteral("hardly any controls: the walk is broken"));
    return result;
}

/// The dialog behind the button "change" of \a window, everything in it unfolded.
static QDialog *openDialog(QWidget &window)
{
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("change")), Qt::LeftButton);
    auto *dialog = window.findChild<QDialog *>();
    if (dialog) {
        const auto folds = dialog->findChildren<QToolButton *>(QStringLiteral("expertFold"));
        for (QToolButton *fold : folds)
            fold->click();
    }
    return dialog;
}

/// The letter that chooses an entry of a menu, or nothing.
static QString mnemonic(const QAction &action)
{
    return QKeySequence::mnemonic(action.text()).toString();
}

static QStringList menuProblems(const QWidget &window)
{
    QStringList result;
    qsizetype entries = 0;
    const auto menus = window.findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        QStringList letters;
        emit menu->aboutToShow(); // some are filled when they are wanted
        const auto actions = menu->actions();
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            ++entries;
            if (action->text().trimmed().isEmpty())
                result.append(u"an entry without words: " + action->objectName());
            if (letters.contains(mnemonic(*action)))
                result.append(u"a letter means two things: " + action->text());
            if (!mnemonic(*action).isEmpty())
                letters.append(mnemonic(*action));
        }
    }
    if (entries < 8)
        result.append(QStringLiteral("hardly any entries: the walk is broken"));
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
    QCOMPARE(compare().join(u';'), QString());
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    QCOMPARE(compare().join(u';'), QString());
}

void tst_Accessibility::whatIsFolded()
{
    QFETCH(QString, language);
    Windows windows;
    windows.setLanguage(language);
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    windows.server.messages().flush();
    windows.server.peers().flush();
    windows.unfold();
    QVERIFY(windows.serverWindow.findChild<QWidget *>(QStringLiteral("detailsHex"))->isVisible());
    QVERIFY(windows.serverWindow.findChild<QWidget *>(QStringLiteral("ladder"))->isVisible());
    QVERIFY(windows.clientWindow.findChild<QWidget *>(QStringLiteral("ladder"))->isVisible());
    QCOMPARE(problems(windows.serverWindow).join(u';'), QString());
    QCOMPARE(problems(windows.clientWindow).join(u';'), QString());
    auto *peer = windows.serverWindow.findChild<widgets::PeerDetails *>();
    QVERIFY(peer && peer->isVisible());
    const auto facts = peer->findChildren<QLabel *>();
    for (const QLabel *fact : facts)
        QVERIFY2(!fact->accessibleName().isEmpty() || !fact->text().isEmpty(), "a nameless fact");
}

/// The strip about a goodbye and the news of an attempt that failed.
void tst_Accessibility::whatComesAndGoes()
{
    QFETCH(QString, language);
    Windows windows;
    windows.setLanguage(language);
    windows.server.setOptions({ .goodbye = net::GoodbyePolicy::WhenAsked });
    QVERIFY(windows.start());
    QVERIFY(windows.connect());
    windows.client.finish();
    auto *goodbyes = windows.serverWindow.findChild<QWidget *>(QStringLiteral("goodbyes"));
    QTRY_VERIFY(goodbyes->isVisible());
    QCOMPARE(problems(windows.serverWindow).join(u';'), QString());
    QCOMPARE(problems(windows.clientWindow).join(u';'), QString());
    windows.server.abort(windows.server.connectedPeers());
    QTRY_COMPARE(windows.client.phase(), ClientPhase::Idle);
    const quint16 port = windows.server.endpoint().port;
    windows.server.stop();
    windows.client.connectTo({ QStringLiteral("127.0.0.1"), port });
    QTRY_COMPARE(windows.client.ended(), net::CloseReason::Refused);
    QTRY_VERIFY(windows.clientWindow.findChild<QWidget *>(QStringLiteral("advice"))->isVisible());
    QCOMPARE(problems(windows.clientWindow).join(u';'), QString());
}

void tst_Accessibility::everyDialog()
{
    QFETCH(QString, language);
    Windows windows;
    windows.setLanguage(language);
    for (QWidget *window : { static_cast<QWidget *>(&windows.serverWindow),
                             static_cast<QWidget *>(&windows.clientWindow) }) {
        QDialog *dialog = openDialog(*window);
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        QCOMPARE(problems(*dialog).join(u';'), QString());
        QVERIFY(!dialog->windowTitle().isEmpty());
    }
}

void tst_Accessibility::everyMenu()
{
    QFETCH(QString, language);
    Windows windows;
    windows.setLanguage(language);
    QCOMPARE(menuProblems(windows.serverWindow).join(u';'), QString());
    QCOMPARE(menuProblems(windows.clientWindow).join(u';'), QString());
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
