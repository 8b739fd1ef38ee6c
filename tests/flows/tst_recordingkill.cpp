#include "flows/killedscene.h"
#include "wire/support/selftest.h"

#include <QStandardPaths>
#include <QTest>

using namespace handshake;

/// kill -9 at any moment: what is older than a second is in the recording, and the file opens, in
/// our programs and in tshark.
class tst_RecordingKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void nothingOlderThanASecondIsLost();
};

void tst_RecordingKill::nothingOlderThanASecondIsLost()
{
    constexpr int scenesAtOnce = 5;
    constexpr int killsEach = 10;
    if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
        qInfo("tshark is not installed: the recordings are opened by our own reader only.");
    std::vector<std::unique_ptr<test::KilledScene>> scenes;
    for (int i = 0; i < scenesAtOnce; ++i) {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("scene %d has seed %u", i, seed);
        scenes.push_back(std::make_unique<test::KilledScene>(killsEach, seed));
    }
    const auto stepped = [](const std::unique_ptr<test::KilledScene> &scene) {
        scene->step();
        return scene->isDone();
    };
    const bool isDone = QTest::qWaitFor(
            [&] { return std::ranges::count_if(scenes, stepped) == scenesAtOnce; }, 230'000);
    std::size_t reports = 0;
    std::size_t events = 0;
    for (const auto &scene : scenes) {
        QVERIFY2(scene->faults().isEmpty(), qPrintable(scene->faults().join(u'\n')));
        QVERIFY(scene->reportsChecked() > 0);
        reports += scene->reportsChecked();
        events += scene->eventsChecked();
    }
    QVERIFY(isDone);
    QVERIFY(events > 0);
    qInfo("%d kills: %zu reports and %zu events older than a second, all recorded",
          scenesAtOnce * killsEach, reports, events);
}

QTEST_GUILESS_MAIN(tst_RecordingKill)
#include "tst_recordingkill.moc"
