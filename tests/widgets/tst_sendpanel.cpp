#include "widgets/sendpanelfixture.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QProgressBar>
#include <QTemporaryFile>
#include <QToolButton>

using namespace handshake;
using namespace handshake::test;
using widgets::SendPanel;

class tst_SendPanel : public SendPanelFixture
{
    Q_OBJECT

private slots:
    void enterSendsAndClears();
    void buttonSends();
    void lineEnding_data();
    void lineEnding();
    void framingDisablesTheLineEnding();
    void notReadyKeepsTheDraft();
    void nothingToSend();
    void inexpressibleTextIsNotSent();
    void repeatsUntilStopped_data();
    void repeatsUntilStopped();
    void notReadyStopsRepeating();
    void fileByDialog();
    void fileByDrop();
    void fileProgress();
    void remarkUntilTheNextSend();
    void refusedStaysInTheBox();
    void aFileChosenTooLateIsNotSent();
    void intervalFollowsTheLocale();
};

void tst_SendPanel::enterSendsAndClears()
{
    type(QStringLiteral("hello"));
    QCOMPARE(m_panel->draft(), "hello");
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), "hello");
    QCOMPARE(m_sent->at(0).at(1).toBool(), false);
    QCOMPARE(m_panel->draft(), QString());
    QCOMPARE(m_panel->history(), QStringList { QStringLiteral("hello") });
}

void tst_SendPanel::buttonSends()
{
    QVERIFY(!button()->isEnabled());
    edit()->setPlainText(QStringLiteral("你好"));
    QVERIFY(button()->isEnabled());
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), QStringLiteral("你好").toUtf8());
}

void tst_SendPanel::lineEnding_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("none") << 0 << QByteArray("a\nb");
    QTest::newRow("LF") << 1 << QByteArray("a\nb\n");
    QTest::newRow("CR LF") << 2 << QByteArray("a\r\nb\r\n");
}

void tst_SendPanel::lineEnding()
{
    QFETCH(int, entry);
    QFETCH(QByteArray, octets);
    auto *ending = find<QComboBox>("lineEnding");
    QCOMPARE(ending->count(), 3);
    ending->setCurrentIndex(entry);
    edit()->setPlainText(QStringLiteral("a\nb"));
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), octets);
}

void tst_SendPanel::framingDisablesTheLineEnding()
{
    auto *ending = find<QComboBox>("lineEnding");
    ending->setCurrentIndex(1);
    m_panel->setFraming(net::Framing::Length);
    QVERIFY(!ending->isEnabled());
    type(QStringLiteral("x"));
    press(Qt::Key_Return);
    QCOMPARE(sent(0), "x");
    press(Qt::Key_Return); // an empty message is a message where messages have borders
    QCOMPARE(m_sent->size(), 2);
    QCOMPARE(sent(1), "");
    m_panel->setFraming(net::Framing::None);
    QVERIFY(ending->isEnabled());
}

void tst_SendPanel::notReadyKeepsTheDraft()
{
    m_panel->setReady(false, QStringLiteral("Nobody is connected."));
    QCOMPARE(message(), "Nobody is connected.");
    type(QStringLiteral("draft"));
    QVERIFY(!button()->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_panel->draft(), "draft");
    m_panel->setReady(true);
    QVERIFY(message() != "Nobody is connected.");
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
}

void tst_SendPanel::nothingToSend()
{
    const QString hint = message();
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QVERIFY(message() != hint);
    type(QStringLiteral("x"));
    QCOMPARE(message(), hint);
}

void tst_SendPanel::inexpressibleTextIsNotSent()
{
    m_panel->setEncoding(net::Encoding::Latin1);
    edit()->setPlainText(QStringLiteral("你好"));
    QVERIFY(!button()->isEnabled());
    QVERIFY2(message().contains(QStringLiteral("UTF-8")), qPrintable(message()));
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_panel->draft(), QStringLiteral("你好"));
    edit()->setPlainText(QStringLiteral("é"));
    press(Qt::Key_Return);
    QCOMPARE(sent(), "\xe9");
}

void tst_SendPanel::repeatsUntilStopped_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("Stop button") << "button";
    QTest::newRow("Esc") << "escape";
    QTest::newRow("toggle off") << "toggle";
}

void tst_SendPanel::repeatsUntilStopped()
{
    QFETCH(QString, how);
    auto *interval = find<QDoubleSpinBox>("repeatInterval");
    QCOMPARE(interval->minimum(), 0.1);
    QCOMPARE(interval->maximum(), 3600.0);
    QVERIFY(!interval->isEnabled());
    QTest::mouseClick(find<QToolButton>("repeat"), Qt::LeftButton);
    QVERIFY(interval->isEnabled());
    interval->setValue(0.1);
    type(QStringLiteral("tick"));
    const QString send = button()->text();
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_panel->draft(), "tick");
    QVERIFY(button()->text() != send);
    edit()->clear(); // the repetition has its own copy, and Stop stays
    QVERIFY(button()->isEnabled());
    QTRY_VERIFY(m_sent->size() >= 3);
    QCOMPARE(sent(2), "tick");

    if (how == "button")
        QTest::mouseClick(button(), Qt::LeftButton);
    else if (how == "escape")
        QTest::keyClick(m_panel->window(), Qt::Key_Escape);
    else
        QTest::mouseClick(find<QToolButton>("repeat"), Qt::LeftButton);
    QCOMPARE(button()->text(), send);
    const qsizetype count = m_sent->size();
    type(QStringLiteral("x")); // something else happens; nothing more is repeated
    QVERIFY(!m_sent->wait(300));
    QCOMPARE(m_sent->size(), count);
}

void tst_SendPanel::notReadyStopsRepeating()
{
    find<QToolButton>("repeat")->setChecked(true);
    find<QDoubleSpinBox>("repeatInterval")->setValue(0.1);
    type(QStringLiteral("tick"));
    press(Qt::Key_Return);
    m_panel->setReady(false, QStringLiteral("It left."));
    const qsizetype count = m_sent->size();
    QVERIFY(!m_sent->wait(300));
    QCOMPARE(m_sent->size(), count);
    QVERIFY(!button()->isEnabled());
}

void tst_SendPanel::fileByDialog()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QSignalSpy requested(m_panel.get(), &SendPanel::fileRequested);
    QTest::mouseClick(find<QToolButton>("sendFile"), Qt::LeftButton);
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    dialog->selectFile(file.fileName());
    QMetaObject::invokeMethod(dialog, "accept");
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), file.fileName());
}

void tst_SendPanel::fileByDrop()
{
    QSignalSpy requested(m_panel.get(), &SendPanel::fileRequested);
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(QStringLiteral("/tmp/some file.txt")) });
    const auto drop = [this, &data] {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.setAccepted(false);
        QCoreApplication::sendEvent(m_panel.get(), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_panel.get(), &event);
        return enter.isAccepted();
    };
    QVERIFY(drop());
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), "/tmp/some file.txt");

    QDragEnterEvent overInput(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(edit()->viewport(), &overInput);
    QDropEvent onInput(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(edit()->viewport(), &onInput);
    QCOMPARE(m_panel->draft(), QString()); // a path is not typed into the draft

    m_panel->setReady(false, QStringLiteral("Nobody there."));
    QVERIFY(!drop());
    data.setUrls({ QUrl(QStringLiteral("https://example.org/")) });
    m_panel->setReady(true);
    QVERIFY(!drop());
}

void tst_SendPanel::fileProgress()
{
    auto *bar = find<QProgressBar>("fileProgress");
    QVERIFY(!bar->isVisible());
    m_panel->fileStarted(QStringLiteral("film.mkv"));
    QVERIFY(bar->isVisible());
    QVERIFY(!find<QToolButton>("sendFile")->isEnabled());
    m_panel->fileProgressed(qint64(3) << 40, qint64(4) << 40);
    QCOMPARE(bar->value() * 4, bar->maximum() * 3);

    QSignalSpy cancelled(m_panel.get(), &SendPanel::fileCancelled);
    QTest::mouseClick(find<QToolButton>("cancelFile"), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    m_panel->fileEnded([] { return QStringLiteral("Cancelled."); });
    QVERIFY(!bar->isVisible());
    QVERIFY(find<QToolButton>("sendFile")->isEnabled());
    QCOMPARE(message(), "Cancelled.");
}

void tst_SendPanel::remarkUntilTheNextSend()
{
    m_panel->showRemark([] { return QStringLiteral("The queue is full."); });
    QCOMPARE(message(), "The queue is full.");
    type(QStringLiteral("x"));
    QCOMPARE(message(), "The queue is full.");
    press(Qt::Key_Return);
    QVERIFY(message() != "The queue is full.");
}

void tst_SendPanel::refusedStaysInTheBox()
{
    connect(m_panel.get(), &SendPanel::sendRequested, this,
            [this] { m_panel->refuse([] { return QStringLiteral("Nobody took it."); }); });
    type(QStringLiteral("precious"));
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_panel->draft(), "precious");
    QCOMPARE(message(), "Nobody took it.");
    QVERIFY(m_panel->history().isEmpty());
    disconnect(m_panel.get(), nullptr, this, nullptr);
    press(Qt::Key_Return);
    QCOMPARE(m_panel->draft(), QString());
}

void tst_SendPanel::aFileChosenTooLateIsNotSent()
{
    QSignalSpy wanted(m_panel.get(), &SendPanel::fileRequested);
    QTest::mouseClick(find<QToolButton>("sendFile"), Qt::LeftButton);
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    m_panel->setReady(false, QStringLiteral("Everybody left."));
    emit dialog->fileSelected(QStringLiteral("/some/file"));
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(message(), "Everybody left.");
    dialog->close();
}

void tst_SendPanel::intervalFollowsTheLocale()
{
    auto *interval = find<QDoubleSpinBox>("repeatInterval");
    QVERIFY2(interval->text().contains(QStringLiteral("1.0")), qPrintable(interval->text()));
    QLocale::setDefault(QLocale(QLocale::German));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(interval->parentWidget(), &change);
    QVERIFY2(interval->text().contains(QStringLiteral("1,0")), qPrintable(interval->text()));
}

QTEST_MAIN(tst_SendPanel)
#include "tst_sendpanel.moc"
