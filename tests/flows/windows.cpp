#include "flows/windows.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace handshake::test {

/// Nothing of an earlier test, and nothing of the user's. Start takes a free port, as another
/// program may have the usual one.
static QLatin1StringView freshSettings()
{
    widgets::Settings server(QLatin1StringView("server"));
    server.clear();
    server.setListenAddress(QStringLiteral("127.0.0.1:0"));
    widgets::Settings(QLatin1StringView("client")).clear();
    return QLatin1StringView("server");
}

Windows::Windows()
    : preferences(freshSettings()),
      serverWindow(server, preferences),
      clientWindow(client, preferences)
{
    setLanguage(QStringLiteral("en"));
    serverWindow.show();
    clientWindow.show();
}

bool Windows::start()
{
    return !server.start({});
}

bool Windows::connect()
{
    client.connectTo({ QStringLiteral("127.0.0.1"), server.endpoint().port });
    return QTest::qWaitFor([this] {
        return client.phase() == ClientPhase::Connected && server.connectionCount() == 1;
    });
}

void Windows::setLanguage(const QString &tag)
{
    preferences.language().set(tag);
    QCoreApplication::processEvents();
}

static void press(QAbstractButton *button)
{
    const auto isReady = [button] { return button->isVisible() && button->isEnabled(); };
    if (button && !button->isChecked() && QTest::qWaitFor(isReady))
        button->click();
}

/// QTableView::selectRow() chooses nothing where the first column is at the right.
static void choose(QTableView &table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect
                                                    | QItemSelectionModel::Rows);
}

static void unfold(QWidget &window)
{
    window.resize(1'600, 1'000); // room for all of it
    QCoreApplication::processEvents();
    press(window.findChild<QPushButton *>(QStringLiteral("whatTcpDid")));
    press(window.findChild<QToolButton *>(QStringLiteral("messageDetails")));
    auto *messages = window.findChild<QTableView *>(QStringLiteral("messages"));
    choose(*messages, messages->model()->rowCount() - 1);
    if (auto *peers = window.findChild<QTableView *>(QStringLiteral("peers"));
        peers && peers->model()->rowCount() > 0) {
        choose(*peers, 0);
        press(window.findChild<QToolButton *>(QStringLiteral("peerDetails")));
    }
    auto *change = window.findChild<QPushButton *>(QStringLiteral("change"));
    if (change->isVisible() && change->isEnabled())
        press(change);
    QCoreApplication::processEvents();
}

void Windows::unfold()
{
    test::unfold(serverWindow);
    test::unfold(clientWindow);
}

} // namespace handshake::test
