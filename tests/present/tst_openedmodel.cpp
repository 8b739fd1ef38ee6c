#include "observe/captures.h"
#include "present/explaintexts.h"
#include "present/openedmodel.h"
#include "present/openedtexts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using present::CourseText;
using present::OpenedModel;

/// The conversations of an opened file as a table.
class tst_OpenedModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsEmpty();
    void showsValuesAndSentences();
    void anEndThatIsNotKnownIsADash();
    void sortsByValue_data();
    void sortsByValue();
    void aPlaceKeepsItsConversation();
    void saysAnewOnWish();

private:
    QString shown(int row, int column) const
    {
        QString text = m_model->index(row, column).data().toString();
        return text.remove(QChar(0x2066)).remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    QList<quint32> numbers() const
    {
        QList<quint32> all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->conversation(row).number);
        return all;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<OpenedModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

/// Three conversations whose ports words would sort wrongly; the last one is refused.
void tst_OpenedModel::init()
{
    constexpr quint8 syn = 0x02, rst = 0x04, ack = 0x10;
    QByteArray file = capturefile::pcapHeader(capturefile::rawIp);
    file += test::talk(9'000, 1, 3'000'000); // the first of the file, the last in time
    file += test::talk(40'000, 20, 1'000'000);
    file += capturefile::record(capturefile::ipv4(capturefile::tcpSegment(500, 80, 100, 0, syn)),
                                2'000'000);
    const QByteArray refusal = capturefile::tcpSegment(80, 500, 0, 101, rst | ack);
    file += capturefile::record(capturefile::ipv4(refusal, true), 2'001'000);
    const auto opened = observe::OpenedFile::open(
            test::writeFile(m_directory, QStringLiteral("three.pcap"), file));
    QVERIFY(opened);
    m_tester.reset();
    m_model = std::make_unique<OpenedModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setFile(*opened);
}

void tst_OpenedModel::nothingIsEmpty()
{
    m_model->setFile(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->sort(OpenedModel::OctetsColumn);
    QCOMPARE(m_model->rowOf(1), -1);
}

void tst_OpenedModel::showsValuesAndSentences()
{
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(shown(1, OpenedModel::ClientColumn), "10.0.0.1:40000");
    QCOMPARE(shown(1, OpenedModel::ServerColumn), "10.0.0.2:80");
    QCOMPARE(shown(1, OpenedModel::BeganColumn), "00:00:01");
    QCOMPARE(shown(1, OpenedModel::SegmentsColumn), "26");
    QCOMPARE(shown(1, OpenedModel::OctetsColumn), "200");
    QCOMPARE(shown(1, OpenedModel::OpeningColumn), CourseText::of(observe::Opening::ThreeWay));
    QCOMPARE(shown(1, OpenedModel::ClosingColumn), CourseText::of(observe::Closing::Three));
    QCOMPARE(shown(2, OpenedModel::OpeningColumn), CourseText::of(observe::Opening::Refused));
    for (int column = 0; column < OpenedModel::ColumnCount; ++column) {
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!m_model->index(0, column).data(Qt::ToolTipRole).toString().isEmpty());
    }
}

/// Of a refused attempt our own end is not known.
void tst_OpenedModel::anEndThatIsNotKnownIsADash()
{
    const QChar dash(0x2014);
    QCOMPARE(present::OpenedText::end({}), dash);
    const QString line = present::OpenedText::session(
            { .ends = { QString(), QStringLiteral("127.0.0.1:9") }, .connections = 1 });
    QVERIFY2(line.contains(dash) && line.contains(u"127.0.0.1:9"), qPrintable(line));
}

void tst_OpenedModel::sortsByValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<quint32>>("order");
    QTest::newRow("client") << int(OpenedModel::ClientColumn) << QList<quint32> { 3, 1, 2 };
    QTest::newRow("server") << int(OpenedModel::ServerColumn) << QList<quint32> { 1, 2, 3 };
    QTest::newRow("began") << int(OpenedModel::BeganColumn) << QList<quint32> { 2, 3, 1 };
    QTest::newRow("segments") << int(OpenedModel::SegmentsColumn) << QList<quint32> { 3, 1, 2 };
    QTest::newRow("data") << int(OpenedModel::OctetsColumn) << QList<quint32> { 3, 1, 2 };
    QTest::newRow("opening") << int(OpenedModel::OpeningColumn) << QList<quint32> { 1, 2, 3 };
    QTest::newRow("closing") << int(OpenedModel::ClosingColumn) << QList<quint32> { 3, 1, 2 };
}

void tst_OpenedModel::sortsByValue()
{
    QFETCH(int, column);
    QFETCH(QList<quint32>, order);
    m_model->sort(column);
    QCOMPARE(numbers(), order);
    for (const quint32 number : order)
        QCOMPARE(m_model->rowOf(number), int(order.indexOf(number)));
    m_model->sort(column, Qt::DescendingOrder);
    std::ranges::reverse(order);
    QCOMPARE(numbers(), order);
}

void tst_OpenedModel::aPlaceKeepsItsConversation()
{
    const QPersistentModelIndex place = m_model->index(2, OpenedModel::ServerColumn);
    m_model->sort(OpenedModel::ClientColumn);
    QCOMPARE(place.row(), 0);
    QCOMPARE(m_model->conversation(place.row()).number, 3U);
    QCOMPARE(place.column(), int(OpenedModel::ServerColumn));
}

void tst_OpenedModel::saysAnewOnWish()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy headers(m_model.get(), &QAbstractItemModel::headerDataChanged);
    m_model->retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(headers.size(), 1);
}

QTEST_GUILESS_MAIN(tst_OpenedModel)
#include "tst_openedmodel.moc"
