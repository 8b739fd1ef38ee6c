#include "present/messagelogfixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace handshake;
using namespace handshake::present;

namespace {

/// A language in which every text of ours is the same word.
class OtherWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override
    {
        return QStringLiteral("word");
    }
};

} // namespace

class tst_MessageFilter : public QObject, private handshake::test::MessageLogFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void filters_data();
    void filters();
    void newRowsAreFiltered();
    void filteredRowsGo();
    void filterWhilePausedShowsOnlyWhatWasTold();
    void sameFilterResetsNothing();
    void retranslatingWithATextFilter();
};

void tst_MessageFilter::filters_data()
{
    QTest::addColumn<MessageFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const QStringList all { "Hello Wörld", "answer", "tab⇥here", "你好", "Connected." };
    const QSet<net::ConnectionId> first { net::ConnectionId { 1 } };
    const QSet<net::ConnectionId> nobody { net::ConnectionId { 9 } };
    QTest::addRow("everything") << MessageFilter {} << all;
    QTest::addRow("text") << MessageFilter { .text = "answer" } << QStringList { "answer" };
    QTest::addRow("other case") << MessageFilter { .text = "WÖRLD" } << QStringList { all.at(0) };
    QTest::addRow("other case, plain row")
            << MessageFilter { .text = "NSW" } << QStringList { "answer" };
    QTest::addRow("what is shown") << MessageFilter { .text = "⇥h" } << QStringList { all.at(2) };
    QTest::addRow("Chinese") << MessageFilter { .text = "好" } << QStringList { all.at(3) };
    QTest::addRow("words of a note")
            << MessageFilter { .text = "CONNECTED" } << QStringList { all.at(4) };
    QTest::addRow("no such text") << MessageFilter { .text = "zzz" } << QStringList {};
    QTest::addRow("peer") << MessageFilter { .peers = first }
                          << QStringList { all.at(0), all.at(2) };
    QTest::addRow("no such peer") << MessageFilter { .peers = nobody } << QStringList {};
    QTest::addRow("no received") << MessageFilter { .received = false }
                                 << QStringList { all.at(1), all.at(3), all.at(4) };
    QTest::addRow("no sent") << MessageFilter { .sent = false }
                             << QStringList { all.at(0), all.at(2), all.at(4) };
    QTest::addRow("no notes") << MessageFilter { .notes = false } << all.first(4);
    QTest::addRow("nothing") << MessageFilter { .received = false, .sent = false, .notes = false }
                             << QStringList {};
    QTest::addRow("both") << MessageFilter { .text = "e", .sent = false, .notes = false }
                          << QStringList { all.at(0), all.at(2) };
}

void tst_MessageFilter::filters()
{
    QFETCH(MessageFilter, filter);
    QFETCH(QStringList, expected);
    append(QStringLiteral("Hello Wörld"), Direction::Received, 1);
    append(QStringLiteral("answer"), Direction::Sent, 2);
    append(QStringLiteral("tab\there"), Direction::Received, 1);
    append(QStringLiteral("你好"), Direction::Sent, 2);
    appendNote(Note::Connected, 2);
    m_model->flush();
    m_model->setFilter(filter);
    QCOMPARE(m_model->filter(), filter);
    QCOMPARE(texts(), expected);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 5);
}

void tst_MessageFilter::newRowsAreFiltered()
{
    m_model->setFilter({ .text = QStringLiteral("yes") });
    append(QStringLiteral("yes 1"));
    append(QStringLiteral("no 2"));
    append(QStringLiteral("yes 3"));
    QSignalSpy inserted(m_model.get(), &MessageLogModel::rowsInserted);
    m_model->flush();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(texts(), (QStringList { "yes 1", "yes 3" }));
    QCOMPARE(m_model->number(1), 2);
    append(QStringLiteral("no 4"));
    m_model->flush();
    QCOMPARE(inserted.size(), 1);
}

void tst_MessageFilter::filteredRowsGo()
{
    m_model->setFilter({ .text = QStringLiteral("yes") });
    for (const char *text : { "yes 1", "no", "yes 2", "no", "yes 3" })
        append(QString::fromLatin1(text));
    m_model->flush();
    QSignalSpy removed(m_model.get(), &MessageLogModel::rowsRemoved);
    append(QStringLiteral("no"));
    append(QStringLiteral("no"));
    m_model->flush();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(texts(), (QStringList { "yes 2", "yes 3" }));
    append(QStringLiteral("no"));
    append(QStringLiteral("yes 4"));
    m_model->flush();
    QCOMPARE(texts(), (QStringList { "yes 3", "yes 4" }));
}

void tst_MessageFilter::filterWhilePausedShowsOnlyWhatWasTold()
{
    append(QStringLiteral("yes 1"));
    append(QStringLiteral("no 1"));
    m_model->setPaused(true);
    append(QStringLiteral("yes 2"));
    m_model->setFilter({ .text = QStringLiteral("yes") });
    QCOMPARE(texts(), (QStringList { "yes 1" }));
    m_model->setFilter({});
    QCOMPARE(texts(), (QStringList { "yes 1", "no 1" }));
    for (int i = 0; i < 10; ++i)
        append(QString::number(i)); // nothing of what was told is left
    m_model->setFilter({ .text = QStringLiteral("yes") });
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setPaused(false);
    QCOMPARE(m_model->rowCount(), 5);
}

void tst_MessageFilter::sameFilterResetsNothing()
{
    m_model->setFilter({ .text = QStringLiteral("a") });
    QSignalSpy reset(m_model.get(), &MessageLogModel::modelReset);
    m_model->setFilter({ .text = QStringLiteral("a") });
    QCOMPARE(reset.size(), 0);
    m_model->setFilter({});
    QCOMPARE(reset.size(), 1);
}

void tst_MessageFilter::retranslatingWithATextFilter()
{
    appendNote(Note::Connected);
    append(QStringLiteral("connected too"));
    m_model->setFilter({ .text = QStringLiteral("connected") });
    QSignalSpy reset(m_model.get(), &MessageLogModel::modelReset);
    m_model->retranslate(); // the same language: the same rows match
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->rowCount(), 2);

    OtherWords otherWords;
    QCoreApplication::installTranslator(&otherWords);
    m_model->retranslate();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(texts(), (QStringList { "connected too" }));
    QCoreApplication::removeTranslator(&otherWords);
    m_model->retranslate();
    QCOMPARE(m_model->rowCount(), 2);
}

QTEST_GUILESS_MAIN(tst_MessageFilter)
#include "tst_messagefilter.moc"
