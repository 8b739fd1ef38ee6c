#include "flows/windows.h"
#include "support/rawsocket.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <unistd.h>

using namespace handshake;
using handshake::test::RawSocket;
using handshake::test::Windows;

/// What a peer may send to do harm: the window goes on, memory stays bounded, text is shown safely.
class tst_HostileInput : public QObject
{
    Q_OBJECT

private slots:
    void isShownSafely_data();
    void isShownSafely();
    void endlessLineIsRefused();
    void hugeLengthIsRefused();
};

/// Octets of this process that are in memory; always 0 under a sanitizer, which keeps freed memory
/// back: the bounds are checked by the other presets.
static qint64 resident()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    qInfo("memory is not measured under a sanitizer");
    return 0;
#endif
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * qint64(::sysconf(_SC_PAGESIZE));
}

/// Sends \a octets while the windows live on.
static void feed(RawSocket &peer, QByteArrayView octets)
{
    while (!octets.isEmpty()) {
        const qint64 taken = peer.send(octets.first(qMin<qsizetype>(octets.size(), 65536)));
        if (taken < 0)
            return;
        octets = octets.sliced(taken);
        QCoreApplication::processEvents();
    }
}

void tst_HostileInput::isShownSafely_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("lone surrogates") << QByteArray("\xED\xA0\x80\xED\xB0\x80");
    QTest::newRow("overlong UTF-8") << QByteArray("\xC0\xAF\xE0\x80\xAF\xF0\x80\x80\xAF");
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80\xFF\xFE");
    QTest::newRow("bidi overrides") << QStringLiteral("\u202Eevil\u2066\u202D").toUtf8();
    QTest::newRow("escape sequences") << QByteArray("\x1B[2J\x1B]0;title\x07\r\n\x08\x7F");
    QTest::newRow("HTML") << QByteArray("<b>bold</b><img src=x>");
    QTest::newRow("1 MiB of combining marks")
            << QByteArray("a") + QByteArray("\xCC\x81").repeated(524'288);
    QTest::newRow("1 MiB of one character") << QByteArray(1024 * 1024, 'x');
    QTest::newRow("1 MiB of line ends") << QByteArray(1024 * 1024, '\n');
}

void tst_HostileInput::isShownSafely()
{
    QFETCH(QByteArray, octets);
    Windows windows;
    QVERIFY(windows.start());
    RawSocket peer = RawSocket::connectedTo(windows.server.endpoint().port);
    const qint64 before = resident();
    feed(peer, octets);
    peer.send("the end");
    present::MessageLogModel &model = windows.server.messages();
    const auto total = [&model] {
        qint64 sum = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            sum += model.row(row).size;
        return sum;
    };
    QTRY_COMPARE(total(), octets.size() + 7); // nothing was dropped
    auto *view = windows.serverWindow.findChild<QTableView *>(QStringLiteral("messages"));
    QVERIFY(view);
    windows.serverWindow.findChild<QToolButton *>(QStringLiteral("messageDetails"))->click();
    view->selectRow(1);
    auto *details = windows.serverWindow.findChild<QPlainTextEdit *>(QStringLiteral("detailsText"));
    QVERIFY(details && details->isVisible() && !details->toPlainText().isEmpty());
    QVERIFY(details->toPlainText().size() <= 2 * limits::charactersInDetails);
    QVERIFY(!windows.serverWindow.grab().isNull());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text =
                model.index(row, present::MessageLogModel::TextColumn).data().toString();
        QVERIFY(text.size() <= 2 * limits::charactersPerRow);
        for (const QChar character : text) {
            const bool harmful = character.category() == QChar::Other_Control
                    || (character >= u'\u202A' && character <= u'\u202E');
            QVERIFY2(!harmful, qPrintable(QString::number(character.unicode(), 16)));
        }
    }
    QVERIFY(resident() - before < 64 * 1024 * 1024);
}

void tst_HostileInput::endlessLineIsRefused()
{
    Windows windows;
    windows.server.setOptions({ .framing = net::Framing::Lf });
    QVERIFY(windows.start());
    RawSocket peer = RawSocket::connectedTo(windows.server.endpoint().port);
    const qint64 before = resident();
    const QByteArray block(1024 * 1024, 'x');
    for (int i = 0; i < 100; ++i)
        feed(peer, block);
    present::MessageLogModel &model = windows.server.messages();
    const auto isRefused = [&model] {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.row(row).note == present::Note::FramingBroken)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isRefused());
    QVERIFY(resident() - before < 32 * 1024 * 1024);
}

void tst_HostileInput::hugeLengthIsRefused()
{
    Windows windows;
    windows.server.setOptions({ .framing = net::Framing::Length });
    QVERIFY(windows.start());
    RawSocket peer = RawSocket::connectedTo(windows.server.endpoint().port);
    const qint64 before = resident();
    peer.send("\xFF\xFF\xFF\xFFxyz");
    present::MessageLogModel &model = windows.server.messages();
    QTRY_VERIFY(model.rowCount() > 0
                && model.row(model.rowCount() - 1).note == present::Note::FramingBroken);
    QVERIFY(resident() - before < 16 * 1024 * 1024);
    windows.client.connectTo({ QStringLiteral("127.0.0.1"), windows.server.endpoint().port });
    QTRY_COMPARE(windows.server.connectionCount(), 2); // others go on
}

QTEST_MAIN(tst_HostileInput)
#include "tst_hostileinput.moc"
