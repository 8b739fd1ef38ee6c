#include "present/messagelogfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using namespace handshake::present;

class tst_MessageLogModel : public QObject, private handshake::test::MessageLogFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void showsWhatTheLogHad();
    void tellsOnceInAFrame();
    void flushIsOneRemoveAndOneInsert();
    void skipsWhatCameAndWentUnseen();
    void pausedTellsNothing();
    void pausedRowsMayGo();
    void resumingCatchesUp();
    void clearEmptiesTheLogToo();
    void countsDropped();

    void columns();
    void notesHaveNoSize();
    void unknownPeerHasNoName();
    void textIsSafeAndShort();
    void toolTipTellsUndecodable();
    void accessibleSentences_data();
    void accessibleSentences();
    void rolesAndHeaders();
    void retranslating();
    void pausedAndUnpausedTwice();
};

void tst_MessageLogModel::showsWhatTheLogHad()
{
    append(QStringLiteral("early"));
    const MessageLogModel later(*m_log);
    QCOMPARE(later.rowCount(), 1);
}

void tst_MessageLogModel::tellsOnceInAFrame()
{
    QSignalSpy inserted(m_model.get(), &MessageLogModel::rowsInserted);
    append(QStringLiteral("a"));
    append(QStringLiteral("b"));
    QCOMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(inserted.size(), 1);
    append(QStringLiteral("c"));
    QTRY_COMPARE(inserted.size(), 2);
    QCOMPARE(texts(), (QStringList { "a", "b", "c" }));
}

void tst_MessageLogModel::flushIsOneRemoveAndOneInsert()
{
    for (const char *text : { "1", "2", "3", "4" })
        append(QString::fromLatin1(text));
    m_model->flush();
    QSignalSpy removed(m_model.get(), &MessageLogModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &MessageLogModel::rowsInserted);
    for (const char *text : { "5", "6", "7" })
        append(QString::fromLatin1(text));
    m_model->flush();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 0);
    QCOMPARE(removed.at(0).at(2).toInt(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(texts(), (QStringList { "3", "4", "5", "6", "7" }));
    QCOMPARE(m_model->number(0), 2);
    m_model->flush();
    QCOMPARE(inserted.size(), 1); // nothing new, nothing told
}

void tst_MessageLogModel::skipsWhatCameAndWentUnseen()
{
    append(QStringLiteral("old"));
    m_model->flush();
    QSignalSpy inserted(m_model.get(), &MessageLogModel::rowsInserted);
    for (int i = 0; i < 100; ++i)
        append(QString::number(i));
    m_model->flush();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(texts(), (QStringList { "95", "96", "97", "98", "99" }));
}

void tst_MessageLogModel::pausedTellsNothing()
{
    append(QStringLiteral("before"));
    m_model->setPaused(true);
    QCOMPARE(m_model->rowCount(), 1); // what had arrived is shown
    QSignalSpy inserted(m_model.get(), &MessageLogModel::rowsInserted);
    append(QStringLiteral("after"));
    m_model->flush();
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(texts(), (QStringList { "before" }));
}

void tst_MessageLogModel::pausedRowsMayGo()
{
    for (const char *text : { "1", "2", "3" })
        append(QString::fromLatin1(text));
    m_model->setPaused(true);
    for (const char *text : { "4", "5", "6" })
        append(QString::fromLatin1(text));
    QVERIFY(m_model->isGone(0));
    QVERIFY(!m_model->isGone(1));
    QCOMPARE(texts(), (QStringList { "(no longer kept)", "2", "3" }));
    QCOMPARE(m_model->row(0).direction, Direction::Note);
    QVERIFY(m_model->row(0).view().isEmpty());
    for (int column = 0; column < MessageLogModel::ColumnCount; ++column) {
        for (const int role :
             { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
               int(MessageLogModel::PeerRole), int(MessageLogModel::DirectionRole) }) {
            const bool says = column == MessageLogModel::TextColumn
                    && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole);
            QCOMPARE(cell(0, column, role).isValid(), says);
        }
    }
    QCOMPARE(cell(0, 0, MessageLogModel::NumberRole).toLongLong(), 0);
}

void tst_MessageLogModel::resumingCatchesUp()
{
    append(QStringLiteral("x"));
    m_model->setPaused(true);
    for (int i = 0; i < 20; ++i)
        append(QString::number(i));
    QVERIFY(m_model->isPaused());
    m_model->setPaused(false);
    QVERIFY(!m_model->isPaused());
    QCOMPARE(texts(), (QStringList { "15", "16", "17", "18", "19" }));
}

void tst_MessageLogModel::clearEmptiesTheLogToo()
{
    append(QStringLiteral("a"));
    m_model->flush();
    append(QStringLiteral("b"));
    m_model->setPaused(true);
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_log->begin(), m_log->end());
    m_model->setPaused(false);
    append(QStringLiteral("c"));
    m_model->flush();
    QCOMPARE(texts(), (QStringList { "c" }));
}

void tst_MessageLogModel::countsDropped()
{
    for (int i = 0; i < 8; ++i)
        append(QString::number(i));
    QCOMPARE(m_model->dropped(), 3);
    m_model->clear();
    QCOMPARE(m_model->dropped(), 0);
    for (int i = 0; i < 6; ++i)
        append(QString::number(i));
    QCOMPARE(m_model->dropped(), 1);
}

void tst_MessageLogModel::columns()
{
    QLocale::setDefault(QLocale::c());
    MessageRow row;
    row.octets = "hello";
    row.size = 5;
    row.peer = net::ConnectionId { 2 };
    row.at = QDateTime({ 2024, 5, 6 }, { 13, 14, 15, 16 }).toMSecsSinceEpoch();
    row.direction = Direction::Sent;
    m_log->append(row);
    m_model->flush();
    QCOMPARE(cell(0, MessageLogModel::TimeColumn).toString(), QStringLiteral("13:14:15.016"));
    QVERIFY(cell(0, MessageLogModel::TimeColumn, Qt::ToolTipRole).toString().contains(u"2024"));
    QCOMPARE(cell(0, MessageLogModel::PeerColumn).toString(),
             QStringLiteral("\u2066[::1]:5002\u2069"));
    QCOMPARE(cell(0, MessageLogModel::DirectionColumn).toString(), QStringLiteral("sent"));
    QVERIFY(!cell(0, MessageLogModel::DirectionColumn, Qt::DecorationRole).isValid());
    QCOMPARE(cell(0, MessageLogModel::TextColumn).toString(), QStringLiteral("hello"));
    QCOMPARE(cell(0, MessageLogModel::OctetsColumn).toString(), QStringLiteral("5"));
    QVERIFY(cell(0, MessageLogModel::OctetsColumn, Qt::TextAlignmentRole).toInt()
            & Qt::AlignTrailing);
}

void tst_MessageLogModel::notesHaveNoSize()
{
    appendNote(Note::Reset);
    m_model->flush();
    QCOMPARE(cell(0, MessageLogModel::DirectionColumn).toString(), QStringLiteral("note"));
    QVERIFY(!cell(0, MessageLogModel::TextColumn).toString().isEmpty());
    QCOMPARE(cell(0, MessageLogModel::OctetsColumn).toString(), QString());
    QVERIFY(!cell(0, MessageLogModel::TextColumn, Qt::ToolTipRole).isValid());
}

void tst_MessageLogModel::unknownPeerHasNoName()
{
    appendNote(Note::NameUnknown, 77);
    m_model->flush();
    QCOMPARE(cell(0, MessageLogModel::PeerColumn).toString(), QString());
    QCOMPARE(cell(0, MessageLogModel::TextColumn, Qt::AccessibleTextRole),
             cell(0, MessageLogModel::TextColumn));
}

void tst_MessageLogModel::textIsSafeAndShort()
{
    append(QStringLiteral("a\u202Eb\n"));
    append(QString(limits::charactersPerRow + 1, u'x'));
    m_model->flush();
    QCOMPARE(texts().at(0), QStringLiteral("a⟨U+202E⟩b↵"));
    QCOMPARE(texts().at(1), QString(QString(limits::charactersPerRow, u'x') + u'…'));
}

void tst_MessageLogModel::toolTipTellsUndecodable()
{
    MessageRow row;
    row.octets = "a\xFF";
    row.size = 2;
    m_log->append(row);
    append(QStringLiteral("fine"));
    m_model->flush();
    QVERIFY(cell(0, MessageLogModel::TextColumn, Qt::ToolTipRole).toString().contains(u"FF"));
    QVERIFY(!cell(1, MessageLogModel::TextColumn, Qt::ToolTipRole).isValid());
}

void tst_MessageLogModel::accessibleSentences_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("expected");
    const QString peer = QStringLiteral("\u2066127.0.0.1:5001\u2069");
    const auto sentence = [&peer](const char *begin, const char *end) {
        return QString(QLatin1StringView(begin) + peer + QLatin1StringView(end));
    };
    QTest::addRow("received") << Direction::Received << sentence("Received from ", ": 100 %1");
    QTest::addRow("sent") << Direction::Sent << sentence("Sent to ", ": 100 %1");
    QTest::addRow("note") << Direction::Note << sentence("Note about ", ": Connected.");
}

void tst_MessageLogModel::accessibleSentences()
{
    QFETCH(Direction, direction);
    if (direction == Direction::Note)
        appendNote(Note::Connected);
    else
        append(QStringLiteral("100 %1"), direction); // what looks like a place stays as it is
    m_model->flush();
    QTEST(cell(0, MessageLogModel::TextColumn, Qt::AccessibleTextRole).toString(), "expected");
    QVERIFY(!cell(0, MessageLogModel::TimeColumn, Qt::AccessibleTextRole).isValid());
}

void tst_MessageLogModel::rolesAndHeaders()
{
    append(QStringLiteral("a"), Direction::Sent, 2);
    m_model->flush();
    QCOMPARE(cell(0, 0, MessageLogModel::DirectionRole).toInt(), int(Direction::Sent));
    QCOMPARE(cell(0, 0, MessageLogModel::NumberRole).toLongLong(), 0);
    QCOMPARE(cell(0, 0, MessageLogModel::PeerRole).toULongLong(), 2u);
    QSet<QString> headings;
    for (int column = 0; column < MessageLogModel::ColumnCount; ++column)
        headings.insert(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(headings.size(), int(MessageLogModel::ColumnCount));
    QVERIFY(!headings.contains(QString()));
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
}

void tst_MessageLogModel::retranslating()
{
    QSignalSpy changed(m_model.get(), &MessageLogModel::dataChanged);
    QSignalSpy headings(m_model.get(), &MessageLogModel::headerDataChanged);
    m_model->retranslate();
    QCOMPARE(changed.size(), 0); // no rows
    QCOMPARE(headings.size(), 1);
    append(QStringLiteral("a"));
    m_model->flush();
    m_model->retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(headings.size(), 2);
}

void tst_MessageLogModel::pausedAndUnpausedTwice()
{
    m_model->setPaused(true);
    append(QStringLiteral("a"));
    m_model->setPaused(true); // does not flush
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setPaused(false);
    QCOMPARE(m_model->rowCount(), 1);
    append(QStringLiteral("b"));
    m_model->setPaused(false);
    QCOMPARE(m_model->rowCount(), 2);
}

QTEST_GUILESS_MAIN(tst_MessageLogModel)
#include "tst_messagelogmodel.moc"
