#include "server-app/serverwindowfixture.h"
#include "widgets/sendpanel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QToolButton>

using namespace handshake;

/// Who gets what a person sends from the server's window, and who does not.
class tst_ServerRecipients : public test::ServerWindowFixture
{
    Q_OBJECT

private slots:
    void sendsToEverybodyAndToTheChosen();
    void chosenPeerThatLeftIsNotEverybody();
    void notEvenWhenItsRowIsGone();
    void notEvenInTheSameMoment();
    void aRepetitionStaysWithWhomItBegan();
    void aFileIsForTheChosenOnly();
    void anEndIsForTheChosenOnly();
    void whatNobodyTookStaysInTheBox();
    void onlyChosenPeersAreListed();

private:
    /// Two peers, of which the second is chosen.
    void connectTwo();

    test::RawSocket m_one;
    test::RawSocket m_two;
};

void tst_ServerRecipients::connectTwo()
{
    click("startStop");
    m_one = connectPeer();
    m_two = connectPeer();
    QVERIFY(m_one.isValid() && m_two.isValid());
    auto *table = find<QTableView>("peers");
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->selectRow(1);
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("x"));
    QTRY_VERIFY(find<QPushButton>("sendButton")->isEnabled());
}

void tst_ServerRecipients::sendsToEverybodyAndToTheChosen()
{
    click("startStop");
    test::RawSocket one = connectPeer();
    test::RawSocket two = connectPeer();
    QVERIFY(one.isValid() && two.isValid());
    auto *send = find<QPushButton>("sendButton");
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("all"));
    QTRY_VERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(test::heard(one, 3), QByteArray("all"));
    QCOMPARE(test::heard(two, 3), QByteArray("all"));
    auto *table = find<QTableView>("peers");
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->selectRow(1);
    type(QStringLiteral("you"));
    QCOMPARE(test::heard(two, 3), QByteArray("you"));
    QCOMPARE(one.receive(), QByteArray());
}

void tst_ServerRecipients::chosenPeerThatLeftIsNotEverybody()
{
    click("startStop");
    test::RawSocket stays = connectPeer();
    test::RawSocket leaves = connectPeer();
    auto *table = find<QTableView>("peers");
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->selectRow(1);
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("secret"));
    QTRY_VERIFY(find<QPushButton>("sendButton")->isEnabled());
    leaves.close();
    QTRY_VERIFY(!find<QPushButton>("sendButton")->isEnabled());
    type(QStringLiteral("secret"));
    QCoreApplication::processEvents();
    QCOMPARE(stays.receive(), QByteArray());
    QCOMPARE(find<QPlainTextEdit>("sendInput")->toPlainText(), "secret");
}

void tst_ServerRecipients::notEvenWhenItsRowIsGone()
{
    connectTwo();
    m_two.close();
    QTRY_VERIFY(!find<QPushButton>("sendButton")->isEnabled());
    m_session->peers().clearEnded();
    QTRY_COMPARE(find<QTableView>("peers")->model()->rowCount(), 1);
    type(QStringLiteral("secret"));
    QCOMPARE(find<QPlainTextEdit>("sendInput")->toPlainText(), "secret");
    find<QPlainTextEdit>("sendInput")->clear(); // nothing is left that was for somebody
    QTRY_VERIFY(!m_window->findChild<widgets::SendPanel *>()->isRepeating());
    m_session->send("for all", m_session->connectedPeers());
    QCOMPARE(test::heard(m_one, 7), QByteArray("for all"));
}

void tst_ServerRecipients::aRepetitionStaysWithWhomItBegan()
{
    connectTwo();
    find<QDoubleSpinBox>("repeatInterval")->setValue(0.1);
    find<QAbstractButton>("repeat")->setChecked(true);
    type(QStringLiteral("again"));
    QCOMPARE(test::heard(m_two, 5), QByteArray("again"));
    find<QTableView>("peers")->selectRow(0);
    QCOMPARE(test::heard(m_two, 10), QByteArray("againagain"));
    QCOMPARE(m_one.receive(), QByteArray());
    find<QAbstractButton>("repeat")->setChecked(false);
}

/// The window hears a moment later that the peer is gone; its buttons still look alive.
void tst_ServerRecipients::notEvenInTheSameMoment()
{
    connectTwo();
    m_session->abort({ net::ConnectionId { 2 } });
    QVERIFY(find<QPushButton>("sendButton")->isEnabled());
    type(QStringLiteral("secret"));
    QCOMPARE(find<QPlainTextEdit>("sendInput")->toPlainText(), "secret"); // nobody got it
    m_session->send("for all", m_session->connectedPeers());
    QCOMPARE(test::heard(m_one, 7), QByteArray("for all")); // and nothing before it
}

void tst_ServerRecipients::aFileIsForTheChosenOnly()
{
    connectTwo();
    QFile file(m_home->filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a letter");
    file.close();
    auto *panel = m_window->findChild<widgets::SendPanel *>();
    emit panel->fileRequested(file.fileName());
    QCOMPARE(test::heard(m_two, 8), QByteArray("a letter"));
    m_session->messages().flush();
    const present::MessageLogModel &model = m_session->messages();
    QTRY_COMPARE((m_session->messages().flush(), model.row(model.rowCount() - 1).note),
                 present::Note::FileSent);
    const QModelIndex text =
            model.index(model.rowCount() - 1, present::MessageLogModel::TextColumn);
    QVERIFY(text.data().toString().contains(QStringLiteral("letter.txt")));
    QCOMPARE(m_session->peers().find(net::ConnectionId { 2 })->octetsOut, 8);
    m_session->abort({ net::ConnectionId { 2 } });
    emit panel->fileRequested(file.fileName());
    QVERIFY(find<QLabel>("sendMessage")->text().contains(QStringLiteral("connection ended")));
    QCOMPARE(m_one.receive(), QByteArray());
}

void tst_ServerRecipients::anEndIsForTheChosenOnly()
{
    connectTwo();
    m_session->abort({ net::ConnectionId { 2 } });
    for (const char *button : { "finishPeer", "closePeer", "abortPeer" }) {
        auto *pressed = find<QToolButton>(button);
        QVERIFY2(pressed && pressed->isEnabled(), button); // for a moment more
        QTest::mouseClick(pressed, Qt::LeftButton);
    }
    QCOMPARE(m_session->connectionCount(), 1);
    QVERIFY((m_one.receive(), !m_one.ended() && m_one.error() == 0));
}

void tst_ServerRecipients::whatNobodyTookStaysInTheBox()
{
    connectTwo();
    const QByteArray block(500'000, 'x');
    QHash<net::ConnectionId, net::SendResult> refused;
    for (int i = 0; i < 100 && refused.isEmpty(); ++i)
        refused = m_session->send(block, { net::ConnectionId { 2 } });
    QCOMPARE(refused.value(net::ConnectionId { 2 }), net::SendResult::QueueFull);
    // more than there is room for
    const QString message = QString(QString(99, u'y') + u'\n').repeated(6'000);
    type(message);
    QCOMPARE(find<QPlainTextEdit>("sendInput")->toPlainText().size(), message.size());
    const QString english = find<QLabel>("sendMessage")->text();
    QVERIFY(english.contains(QStringLiteral("Not sent to 1 peer")));
    m_preferences->language().set(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QVERIFY(find<QLabel>("sendMessage")->text() != english);
    m_preferences->language().set(QStringLiteral("en"));
}

void tst_ServerRecipients::onlyChosenPeersAreListed()
{
    connectTwo();
    m_one.send("from one");
    m_two.send("from two");
    auto *list = find<QTableView>("messages");
    QTRY_COMPARE(list->model()->rowCount(), 4); // two of them tell of the connections
    find<QCheckBox>("chosenPeers")->setChecked(true);
    QCOMPARE(list->model()->rowCount(), 2);
    const auto text = [list](int row) {
        return list->model()->index(row, present::MessageLogModel::TextColumn).data().toString();
    };
    QCOMPARE(text(1), QStringLiteral("from two"));
    find<QTableView>("peers")->selectRow(0);
    QCOMPARE(text(1), QStringLiteral("from one"));
    find<QTableView>("peers")->clearSelection();
    QCOMPARE(list->model()->rowCount(), 4); // nobody chosen: nothing is left out
}

QTEST_MAIN(tst_ServerRecipients)
#include "tst_serverrecipients.moc"
