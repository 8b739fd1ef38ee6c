#include "present/ladderfixture.h"
#include "present/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderScript;
using present::TimelineModel;
using tcp::Flag;
using test::Tale;
using wire::End;

/// The ladder as a list: the same content, for the keyboard and the screen reader.
class tst_TimelineModel : public QObject
{
    Q_OBJECT

private slots:
    void oneRowForEachStep();
    void growsAndForgets();
    void changesAreTold();
    void saysTheWholeStory();
};

void tst_TimelineModel::oneRowForEachStep()
{
    LadderScript script;
    Tale tale;
    for (const observe::Observation &report : tale.handshake().reports())
        script.add(report);
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setScript(&script);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.step(model.index(2)), std::optional<quint64>(2));
    QCOMPARE(model.indexOf(1).row(), 1);
    QVERIFY(!model.indexOf(3).isValid());
    model.setScript(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void tst_TimelineModel::growsAndForgets()
{
    LadderScript script(5);
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.setScript(&script);
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < 30; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i, 301, Established, Established, "x");
    for (const observe::Observation &report : tale.reports()) {
        model.refresh(script.add(report));
        QCOMPARE(quint64(model.rowCount()), script.endStep() - script.firstStep());
        QCOMPARE(model.step(model.index(0)), std::optional(script.firstStep()));
    }
    quint64 changed = script.endStep();
    for (quint32 i = 0; i < 40; ++i) { // more than it keeps, in one go
        tale.add(End::A, Flag::Psh | Flag::Ack, 131 + i, 301, Established, Established, "x");
        changed = std::min(changed, script.add(tale.last()));
    }
    model.refresh(changed);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.index(0).data().toString().isEmpty());
}

void tst_TimelineModel::changesAreTold()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    tale.arrives(0, SynSent, SynReceived);
    LadderScript script;
    TimelineModel model;
    model.setScript(&script);
    model.refresh(script.add(tale.reports()[0]));
    const QString held = model.index(0).data().toString();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh(script.add(tale.reports()[1]));
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(0).data().toString() != held);
}

void tst_TimelineModel::saysTheWholeStory()
{
    LadderScript script;
    Tale tale;
    for (const observe::Observation &report : tale.handshake().reports())
        script.add(report);
    TimelineModel model;
    model.setScript(&script);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString all = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY(all.contains(index.data(TimelineModel::StoryRole).toString()));
        QVERIFY(all.contains(index.data(TimelineModel::LabelRole).toString()));
    }
    QVERIFY(model.index(0).data().toString().contains(QStringLiteral("SYN-SENT")));
    QVERIFY(model.index(1).data().toString().contains(QStringLiteral("seq 0")));
    model.setNumbers(present::Numbers::Absolute);
    QVERIFY(model.index(1).data().toString().contains(QStringLiteral("seq 300")));
}

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_timelinemodel.moc"
