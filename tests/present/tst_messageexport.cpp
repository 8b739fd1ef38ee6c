#include "present/messageexport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace handshake;
using namespace handshake::present;

class tst_MessageExport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void textIsOneLineARow();
    void csvFollowsTheRfc();
    void csvCells_data();
    void csvCells();
    void jsonIsAnArrayOfObjects();
    void jsonOfNothing();
    void longMessagesAreNotShortened_data();
    void longMessagesAreNotShortened();
    void onlyChosenRows();
    void filteredRowsOnly();
    void rowsThatAreGoneAreLeftOut();
    void fullDeviceIsReported_data();
    void fullDeviceIsReported();

private:
    void append(const QByteArray &octets, Direction direction = Direction::Received);
    QByteArray exported(ExportFormat format, const QList<int> &rows = {});

    std::unique_ptr<MessageLog> m_log;
    std::unique_ptr<MessageLogModel> m_model;
};

namespace {

/// A disk that is full after some octets.
class SmallDevice : public QIODevice
{
public:
    explicit SmallDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = qMin(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

void tst_MessageExport::init()
{
    m_model.reset();
    m_log = std::make_unique<MessageLog>(100, 4'000'000);
    m_log->setPeer(net::ConnectionId { 1 }, { QHostAddress(QHostAddress::LocalHost), 5001 });
    m_model = std::make_unique<MessageLogModel>(*m_log);
}

void tst_MessageExport::append(const QByteArray &octets, Direction direction)
{
    MessageRow row;
    row.octets = octets.constData();
    row.size = quint32(octets.size());
    row.peer = net::ConnectionId { 1 };
    row.at = QDateTime({ 2024, 5, 6 }, { 13, 14, 15, 16 }, Qt::UTC).toMSecsSinceEpoch();
    row.direction = direction;
    row.note = direction == Direction::Note ? Note::Connected : Note::None;
    m_log->append(row);
    m_model->flush();
}

QByteArray tst_MessageExport::exported(ExportFormat format, const QList<int> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportMessages(*m_model, rows, format, buffer) ? buffer.data() : QByteArray("failed");
}

void tst_MessageExport::textIsOneLineARow()
{
    append("hi\r\nthere\x1B");
    append("bye", Direction::Sent);
    append({}, Direction::Note);
    const QString lines = QString::fromUtf8(exported(ExportFormat::Text));
    QCOMPARE(lines,
             QStringLiteral("2024-05-06T13:14:15.016Z\t127.0.0.1:5001\treceived\thi↵there␛\n"
                            "2024-05-06T13:14:15.016Z\t127.0.0.1:5001\tsent\tbye\n"
                            "2024-05-06T13:14:15.016Z\t127.0.0.1:5001\tnote\tConnected.\n"));
}

void tst_MessageExport::csvFollowsTheRfc()
{
    append("hello");
    append({}, Direction::Note);
    QCOMPARE(exported(ExportFormat::Csv),
             QByteArray("\xEF\xBB\xBFtime,peer,direction,octets,text\r\n"
                        "2024-05-06T13:14:15.016Z,127.0.0.1:5001,received,5,hello\r\n"
                        "2024-05-06T13:14:15.016Z,127.0.0.1:5001,note,,Connected.\r\n"));
}

void tst_MessageExport::csvCells_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("cell");
    QTest::addRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::addRow("empty") << QByteArray() << QByteArray();
    QTest::addRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::addRow("quotation mark") << QByteArray("say \"a\"") << QByteArray("\"say \"\"a\"\"\"");
    QTest::addRow("line end") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::addRow("carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
    QTest::addRow("blank in front") << QByteArray(" a") << QByteArray("\" a\"");
    QTest::addRow("blank behind") << QByteArray("a ") << QByteArray("\"a \"");
    QTest::addRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
    QTest::addRow("plus") << QByteArray("+1") << QByteArray("'+1");
    QTest::addRow("minus") << QByteArray("-1") << QByteArray("'-1");
    QTest::addRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::addRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
    QTest::addRow("line end in front") << QByteArray("\r\n=1") << QByteArray("\"'\r\n=1\"");
    QTest::addRow("formula with comma") << QByteArray("=A(1,2)") << QByteArray("\"'=A(1,2)\"");
    QTest::addRow("equals sign later") << QByteArray("a=1") << QByteArray("a=1");
    QTest::addRow("no text") << QByteArray("\xFF") << QByteArray("\xEF\xBF\xBD");
}

void tst_MessageExport::csvCells()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, cell);
    append(octets);
    const QByteArray csv = exported(ExportFormat::Csv);
    const QByteArray begin = "received," + QByteArray::number(octets.size()) + ',';
    QCOMPARE(csv.sliced(csv.indexOf(begin) + begin.size()), QByteArray(cell + "\r\n"));
}

void tst_MessageExport::jsonIsAnArrayOfObjects()
{
    append(QByteArrayLiteral("quote \" and \xE5\xA5\xBD\n"));
    append(QByteArrayLiteral("a\xFF"), Direction::Sent);
    append({}, Direction::Note);
    QJsonParseError error;
    const QJsonArray rows = QJsonDocument::fromJson(exported(ExportFormat::Json), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(rows.size(), 3);
    const QJsonObject received = rows.at(0).toObject();
    QCOMPARE(received.value(u"time").toString(), QStringLiteral("2024-05-06T13:14:15.016Z"));
    QCOMPARE(received.value(u"peer").toString(), QStringLiteral("127.0.0.1:5001"));
    QCOMPARE(received.value(u"direction").toString(), QStringLiteral("received"));
    QCOMPARE(received.value(u"octets").toInt(), 16);
    QCOMPARE(received.value(u"text").toString(), QStringLiteral("quote \" and 好\n"));
    QVERIFY(!received.contains(u"hex"));
    const QJsonObject sent = rows.at(1).toObject();
    QCOMPARE(sent.value(u"direction").toString(), QStringLiteral("sent"));
    QCOMPARE(sent.value(u"text").toString(), QStringLiteral("a\uFFFD"));
    QCOMPARE(sent.value(u"hex").toString(), QStringLiteral("61ff"));
    const QJsonObject note = rows.at(2).toObject();
    QVERIFY(note.value(u"octets").isNull());
    QCOMPARE(note.value(u"direction").toString(), QStringLiteral("note"));
}

void tst_MessageExport::jsonOfNothing()
{
    QVERIFY(QJsonDocument::fromJson(exported(ExportFormat::Json)).isArray());
    MessageRow row;
    row.direction = Direction::Note;
    row.note = Note::NameUnknown;
    m_log->append(row); // of a peer without an address
    m_model->flush();
    const QJsonArray rows = QJsonDocument::fromJson(exported(ExportFormat::Json)).array();
    QVERIFY(rows.at(0).toObject().value(u"peer").isNull());
}

void tst_MessageExport::longMessagesAreNotShortened_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addRow("text") << ExportFormat::Text;
    QTest::addRow("csv") << ExportFormat::Csv;
    QTest::addRow("json") << ExportFormat::Json;
}

void tst_MessageExport::longMessagesAreNotShortened()
{
    QFETCH(ExportFormat, format);
    const QByteArray character = QStringLiteral("好").toUtf8();
    append(character.repeated(300'000));
    append(character.repeated(200'000));
    QCOMPARE(exported(format).count(character), 500'000);
}

void tst_MessageExport::onlyChosenRows()
{
    for (const char *text : { "zero", "one", "two" })
        append(text);
    const QByteArray csv = exported(ExportFormat::Csv, { 2, 0 });
    QVERIFY(csv.indexOf("two") < csv.indexOf("zero"));
    QVERIFY(csv.contains("two"));
    QVERIFY(!csv.contains("one"));
}

void tst_MessageExport::filteredRowsOnly()
{
    append("keep");
    append("drop");
    m_model->setFilter({ .text = QStringLiteral("keep") });
    QVERIFY(exported(ExportFormat::Text).contains("keep"));
    QVERIFY(!exported(ExportFormat::Text).contains("drop"));
}

void tst_MessageExport::rowsThatAreGoneAreLeftOut()
{
    append("first");
    append("second");
    m_model->setPaused(true);
    for (int i = 0; i < 99; ++i)
        append("later");
    QCOMPARE(exported(ExportFormat::Text).count('\n'), 1);
    QVERIFY(exported(ExportFormat::Text).contains("second"));
}

void tst_MessageExport::fullDeviceIsReported_data()
{
    longMessagesAreNotShortened_data();
}

void tst_MessageExport::fullDeviceIsReported()
{
    QFETCH(ExportFormat, format);
    append(QByteArray(200'000, 'x'));
    append("last");
    SmallDevice early(1000);
    QVERIFY(!exportMessages(*m_model, {}, format, early));
    SmallDevice late(exported(format).size() - 1);
    QVERIFY(!exportMessages(*m_model, {}, format, late));
    SmallDevice enough(exported(format).size());
    QVERIFY(exportMessages(*m_model, {}, format, enough));
}

QTEST_GUILESS_MAIN(tst_MessageExport)
#include "tst_messageexport.moc"
