#include "flows/windows.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace handshake;
using handshake::test::Windows;

/// The first minute of a person who never saw the programs, by clicks alone: start, find, connect,
/// talk both ways, leave, and once more.
class tst_FirstMinute : public QObject
{
    Q_OBJECT

private slots:
    void clicksAlone();
    void secondClicksAreHarmless();
    void theServerLeavesFirst();
};

template<class T>
static T *find(const QWidget &window, const char *name)
{
    return window.findChild<T *>(QLatin1StringView(name));
}

static bool click(const QWidget &window, const char *name)
{
    auto *button = find<QPushButton>(window, name);
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

static bool say(const QWidget &window, const QString &text)
{
    auto *input = find<QPlainTextEdit>(window, "sendInput");
    if (!input || !input->isVisible() || !input->isEnabled())
        return false;
    input->setPlainText(text);
    QTest::keyClick(input, Qt::Key_Return);
    return true;
}

/// The text of the newest row that is a message.
static QString newest(present::MessageLogModel &model)
{
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        if (model.row(row).size > 0)
            return model.index(row, present::MessageLogModel::TextColumn).data().toString();
    }
    return {};
}

/// Clicks Start in the server's window and what the client's window then finds.
static bool meet(Windows &windows)
{
    const auto isFound = [&windows] {
        return find<QPushButton>(windows.clientWindow, "found") != nullptr;
    };
    const auto isConnected = [&windows] {
        return windows.client.phase() == ClientPhase::Connected
                && windows.server.connectionCount() == 1;
    };
    return click(windows.serverWindow, "startStop") && QTest::qWaitFor(isFound)
            && click(windows.clientWindow, "found") && QTest::qWaitFor(isConnected);
}

void tst_FirstMinute::clicksAlone()
{
    Windows windows;
    QVERIFY(meet(windows));
    QVERIFY(say(windows.clientWindow, QStringLiteral("你好")));
    QTRY_COMPARE(newest(windows.server.messages()), QStringLiteral("你好"));
    QVERIFY(say(windows.serverWindow, QStringLiteral("أهلا")));
    QTRY_COMPARE(newest(windows.client.messages()), QStringLiteral("أهلا"));

    QVERIFY(click(windows.clientWindow, "connect")); // it says Disconnect now
    QTRY_COMPARE(windows.client.phase(), ClientPhase::Idle);
    QCOMPARE(windows.client.ended(), net::CloseReason::FinishedByUs);
    QTRY_COMPARE(windows.server.connectionCount(), 0);

    QVERIFY(click(windows.serverWindow, "startStop"));
    QVERIFY(!windows.server.isListening());
    QTRY_VERIFY(!find<QPushButton>(windows.clientWindow, "found"));
}

/// A person who is not sure presses twice. The second press must find the button's new meaning or
/// nothing at all, and never a state between two.
void tst_FirstMinute::secondClicksAreHarmless()
{
    Windows windows;
    QVERIFY(meet(windows));
    for (int i = 0; i < 2; ++i) {
        click(windows.clientWindow, "finish");
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(windows.client.phase(), ClientPhase::Idle); // the server answered the goodbye
    QTRY_COMPARE(windows.server.connectionCount(), 0);

    QVERIFY(click(windows.clientWindow, "found"));
    click(windows.clientWindow, "found"); // hidden or disabled by now, or one more for the same
    QTRY_COMPARE(windows.client.phase(), ClientPhase::Connected);
    QTRY_COMPARE(windows.server.connectionCount(), 1);
    QVERIFY(click(windows.clientWindow, "connect"));
    click(windows.clientWindow, "connect");
    QTRY_VERIFY(windows.client.phase() == ClientPhase::Idle
                || windows.client.phase() == ClientPhase::Connected);
}

void tst_FirstMinute::theServerLeavesFirst()
{
    Windows windows;
    QVERIFY(meet(windows));
    auto *status = find<QLabel>(windows.clientWindow, "status");
    QVERIFY(status);
    const QString before = status->text();
    QVERIFY(click(windows.serverWindow, "startStop"));
    QTRY_COMPARE(windows.client.phase(), ClientPhase::Idle);
    QCOMPARE(windows.client.ended(), net::CloseReason::FinishedByPeer);
    QVERIFY(status->text() != before);
    QVERIFY(!status->text().isEmpty());
}

QTEST_MAIN(tst_FirstMinute)
#include "tst_firstminute.moc"
