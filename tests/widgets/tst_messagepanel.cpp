#include "widgets/messagepanelfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::test;
using present::Direction;
using present::MessageLogModel;

class tst_MessagePanel : public MessagePanelFixture
{
    Q_OBJECT

private slots:
    void tabFollowsTheEye();
    void typingFiltersAfterAPause();
    void directionFilter_data();
    void directionFilter();
    void chosenPeersOnly();
    void emptyTexts();
    void droppedRowsAreSaid();
    void pauseCountsWhatWaits();
    void clearEmptiesTheList();
    void copies();
    void savesByFileDialog_data();
    void savesByFileDialog();
    void detailsShowTextAndHex();
    void detailsSayWhenShortened();
    void detailsOutliveTheRow();
};

void tst_MessagePanel::tabFollowsTheEye()
{
    m_panel->setPeerFilterAvailable(true);
    m_panel->activateWindow();
    filterEdit()->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), filterEdit());
    for (const char *name : { "directionFilter", "chosenPeers", "pauseMessages", "clearMessages",
                              "copyMessages", "saveMessages", "messageDetails", "messages" }) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1StringView(name));
    }
}

void tst_MessagePanel::typingFiltersAfterAPause()
{
    for (const char *text : { "apple", "banana", "Apricot" })
        add(text);
    settle();
    QTest::keyClick(m_panel.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), filterEdit());
    QTest::keyClicks(filterEdit(), QStringLiteral("ap"));
    QCOMPARE(m_model->rowCount(), 3); // not yet: somebody is typing
    QTRY_COMPARE(shownTexts(), QStringList({ QStringLiteral("apple"), QStringLiteral("Apricot") }));
}

void tst_MessagePanel::directionFilter_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<int>("rows");
    QTest::newRow("everything") << 0 << 6;
    QTest::newRow("received") << 1 << 1;
    QTest::newRow("sent") << 2 << 2;
    QTest::newRow("without notes") << 3 << 3;
}

void tst_MessagePanel::directionFilter()
{
    QFETCH(int, entry);
    QFETCH(int, rows);
    add("in");
    for (int i = 0; i < 2; ++i)
        add("out", Direction::Sent);
    for (int i = 0; i < 3; ++i)
        addNote(present::Note::Connected);
    settle();
    auto *directions = m_panel->findChild<QComboBox *>(QStringLiteral("directionFilter"));
    QCOMPARE(directions->count(), 4);
    directions->setFocus();
    for (int i = 0; i < entry; ++i)
        QTest::keyClick(directions, Qt::Key_Down);
    QCOMPARE(m_model->rowCount(), rows);
}

void tst_MessagePanel::chosenPeersOnly()
{
    add("from alice");
    add("from bob", Direction::Received, bob);
    settle();
    auto *chosen = m_panel->findChild<QAbstractButton *>(QStringLiteral("chosenPeers"));
    QVERIFY(!chosen->isVisible());
    m_panel->setPeerFilterAvailable(true);
    m_panel->setPeerFilter({ bob });
    QVERIFY(chosen->isVisible());
    QCOMPARE(m_model->rowCount(), 2);

    QTest::mouseClick(chosen, Qt::LeftButton, {}, QPoint(5, chosen->height() / 2));
    QCOMPARE(shownTexts(), QStringList { QStringLiteral("from bob") });
    m_panel->setPeerFilter({ alice });
    QCOMPARE(shownTexts(), QStringList { QStringLiteral("from alice") });
}

void tst_MessagePanel::emptyTexts()
{
    m_panel->setEmptyText(QStringLiteral("Nothing arrived yet."));
    auto *label = m_view->viewport()->findChild<QLabel *>();
    auto *clear = m_view->viewport()->findChild<QPushButton *>();
    QCOMPARE(label->text(), "Nothing arrived yet.");
    QVERIFY(label->isVisible());
    QVERIFY(!clear->isVisible());

    add("apple");
    settle();
    QVERIFY(!label->isVisible());

    filterEdit()->setText(QStringLiteral("pear"));
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), "No row matches the filter.");
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(filterEdit()->text().isEmpty());
    QVERIFY(!label->isVisible());
}

void tst_MessagePanel::droppedRowsAreSaid()
{
    makePanel(10);
    auto *dropped = m_panel->findChild<QLabel *>(QStringLiteral("droppedRows"));
    for (int i = 0; i < 10; ++i)
        add("row");
    settle();
    QVERIFY(!dropped->isVisible());
    for (int i = 0; i < 7; ++i)
        add("row");
    settle();
    QTRY_VERIFY(dropped->isVisible());
    QVERIFY2(dropped->text().contains(u'7'), qPrintable(dropped->text()));
    QVERIFY(!dropped->toolTip().isEmpty());
}

void tst_MessagePanel::pauseCountsWhatWaits()
{
    add("before");
    settle();
    QToolButton *pause = button("pauseMessages");
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(m_model->isPaused());
    for (int i = 0; i < 12; ++i)
        add("meanwhile");
    m_model->logChanged();
    QCOMPARE(m_model->rowCount(), 1);
    QTRY_VERIFY2(pause->text().contains(QStringLiteral("12")), qPrintable(pause->text()));

    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(!m_model->isPaused());
    QCOMPARE(m_model->rowCount(), 13);
    QVERIFY(!pause->text().contains(QStringLiteral("12")));
}

void tst_MessagePanel::clearEmptiesTheList()
{
    add("row");
    settle();
    QTest::mouseClick(button("clearMessages"), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_log->begin(), m_log->end());
}

void tst_MessagePanel::copies()
{
    add("first");
    add(QStringLiteral("你").toUtf8());
    addNote(present::Note::PeerSaidGoodbye);
    settle();
    QClipboard *clipboard = QGuiApplication::clipboard();
    m_view->setFocus();
    m_view->selectRow(0);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), QStringLiteral("first\n你"));
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard->text(), "66 69 72 73 74\nE4 BD A0");

    choose(2);
    QTest::mouseClick(button("copyMessages"), Qt::LeftButton);
    QCOMPARE(clipboard->text(), textAt(2));

    auto *menu = m_view->findChild<QMenu *>();
    choose(0);
    menu->actions().at(2)->trigger(); // the whole row
    QVERIFY2(clipboard->text().contains(QStringLiteral("127.0.0.1:51000")),
             qPrintable(clipboard->text()));
    QVERIFY(clipboard->text().contains(QStringLiteral("first")));
}

void tst_MessagePanel::savesByFileDialog_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("text") << 0 << "txt" << QByteArray("2023-11-14");
    QTest::newRow("csv") << 1 << "csv" << QByteArray("");
    QTest::newRow("json") << 2 << "json" << QByteArray("[");
}

void tst_MessagePanel::savesByFileDialog()
{
    QFETCH(int, format);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    add("hello");
    settle();
    button("saveMessages")->menu()->actions().at(format)->trigger();
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTemporaryDir directory;
    dialog->setDirectory(directory.path());
    dialog->selectFile(QStringLiteral("saved"));
    QMetaObject::invokeMethod(dialog, "accept");
    QFile file(directory.filePath(QStringLiteral("saved.") + suffix));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QByteArray written = file.readAll();
    QVERIFY2(written.startsWith(start), written.constData());
    QVERIFY2(written.contains("hello"), written.constData());
}

void tst_MessagePanel::detailsShowTextAndHex()
{
    add("a\nb\xff");
    settle();
    m_view->selectRow(0);
    auto *text = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("detailsText"));
    auto *hex = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("detailsHex"));
    QVERIFY(!text->isVisible());
    QTest::mouseClick(button("messageDetails"), Qt::LeftButton);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), QStringLiteral("a\nb\uFFFD"));
    QCOMPARE(text->extraSelections().size(), 1);
    QVERIFY2(hex->toPlainText().contains(QStringLiteral("61 0A 62 FF")),
             qPrintable(hex->toPlainText()));
    QCOMPARE(hex->layoutDirection(), Qt::LeftToRight);
    QVERIFY(text->isReadOnly() && hex->isReadOnly());
    QTest::mouseClick(button("messageDetails"), Qt::LeftButton);
    QVERIFY(!text->isVisible());
}

void tst_MessagePanel::detailsSayWhenShortened()
{
    add(QByteArray(100'000, 'x'));
    settle();
    m_view->selectRow(0);
    QTest::mouseClick(button("messageDetails"), Qt::LeftButton);
    auto *text = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("detailsText"));
    QVERIFY(text->toPlainText().size() <= limits::charactersInDetails + 1);
    const auto labels = text->parentWidget()->parentWidget()->findChildren<QLabel *>();
    const bool said = std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("first 16,384 of 100,000"));
    });
    QVERIFY(said);
}

void tst_MessagePanel::detailsOutliveTheRow()
{
    makePanel(10);
    add("worth reading");
    settle();
    m_view->selectRow(0);
    QTest::mouseClick(button("messageDetails"), Qt::LeftButton);
    auto *text = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("detailsText"));
    for (int i = 0; i < 20; ++i)
        add("flood");
    settle();
    QCOMPARE(text->toPlainText(), "worth reading");
}

QTEST_MAIN(tst_MessagePanel)
#include "tst_messagepanel.moc"
