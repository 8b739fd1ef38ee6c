#include "present/ladderfixture.h"
#include "widgets/looks.h"
#include "widgets/playbackbar.h"

#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using enum tcp::State;
using present::LadderScript;
using present::Playback;
using tcp::Flag;
using test::Tale;
using widgets::PlaybackBar;
using wire::End;

/// The controls through the past.
class tst_PlaybackBar : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryLook_data() { test::addLooks(); }
    void fitsEveryLook();
    void everyControlSaysWhatItIs();
    void buttonsMoveTheCursor();
    void theSpeedIsTheChosenOne();
    void jumpsGoWhereSomethingIs();
};

namespace {

struct Bar
{
    explicit Bar(const Tale &tale)
    {
        for (const observe::Observation &report : tale.reports())
            script.add(report);
        playback.setScript(&script);
        bar.setScript(&script);
        bar.resize(600, bar.heightForWidth(600));
        bar.show();
    }
    QToolButton *button(const char *name) const
    {
        return bar.findChild<QToolButton *>(QLatin1StringView(name));
    }

    LadderScript script;
    Playback playback;
    PlaybackBar bar { playback };
};

} // namespace

void tst_PlaybackBar::fitsEveryLook()
{
    const test::Look look;
    QVERIFY(look.isGood());
    Bar shown(Tale().handshake());
    const int height = shown.bar.heightForWidth(shown.bar.width());
    shown.bar.resize(shown.bar.width(), height);
    QCoreApplication::sendPostedEvents();
    for (const auto *button : shown.bar.findChildren<QToolButton *>()) {
        QVERIFY2(!button->icon().isNull(), qPrintable(button->objectName()));
        QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                 qPrintable(button->objectName()));
        QVERIFY2(button->geometry().bottom() < height, qPrintable(button->objectName()));
    }
    QVERIFY(!shown.bar.grab().isNull());
}

void tst_PlaybackBar::everyControlSaysWhatItIs()
{
    const Bar shown(Tale().handshake());
    for (const auto *button : shown.bar.findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(!button->text().isEmpty());
    }
}

void tst_PlaybackBar::buttonsMoveTheCursor()
{
    Bar shown(Tale().handshake());
    QVERIFY(shown.button("live")->isChecked());
    shown.button("stepBack")->click();
    QCOMPARE(shown.playback.cursor(), std::optional<quint64>(1));
    QVERIFY(!shown.button("live")->isChecked());
    shown.button("stepOn")->click();
    QCOMPARE(shown.playback.cursor(), std::optional<quint64>(2));
    QCOMPARE(shown.playback.mode(), Playback::Mode::Paused);
    const QString play = shown.button("playPause")->text();
    shown.button("playPause")->click();
    QCOMPARE(shown.playback.mode(), Playback::Mode::Playing);
    QVERIFY(shown.button("playPause")->text() != play);
    shown.button("live")->click();
    QCOMPARE(shown.playback.mode(), Playback::Mode::Live);
    QVERIFY(shown.button("live")->isChecked());
    shown.button("live")->click();
    QVERIFY2(shown.button("live")->isChecked(), "live is where one is, not a switch");
}

void tst_PlaybackBar::theSpeedIsTheChosenOne()
{
    Bar shown(Tale().handshake());
    auto *speed = shown.bar.findChild<QComboBox *>(QStringLiteral("playbackSpeed"));
    QCOMPARE(shown.playback.speed(), 1.0);
    for (int i = 0; i < speed->count(); ++i) {
        speed->setCurrentIndex(i);
        QCOMPARE(shown.playback.speed(), speed->itemData(i).toDouble());
    }
    QCOMPARE(shown.playback.speed(), Playback::fastest);
}

void tst_PlaybackBar::jumpsGoWhereSomethingIs()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "x").lost();
    Bar shown(tale);
    auto *menu = shown.button("jump")->menu();
    emit menu->aboutToShow();
    const QList<QAction *> actions = menu->actions(); // handshake, goodbye, loss
    QCOMPARE(actions.size(), 3);
    QVERIFY(actions[0]->isEnabled() && !actions[1]->isEnabled() && actions[2]->isEnabled());
    actions[2]->trigger();
    QCOMPARE(shown.playback.cursor(), std::optional<quint64>(3));
    actions[0]->trigger();
    QCOMPARE(shown.playback.cursor(), std::optional<quint64>(0));
    shown.bar.setScript(nullptr);
    emit menu->aboutToShow();
    QVERIFY(!actions[0]->isEnabled() && !actions[2]->isEnabled());
}

QTEST_MAIN(tst_PlaybackBar)
#include "tst_playbackbar.moc"
