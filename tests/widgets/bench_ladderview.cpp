#include "present/ladderfixture.h"
#include "widgets/ladderview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace handshake;
using enum tcp::State;
using namespace std::chrono_literals;
using present::LadderScript;
using tcp::Flag;
using widgets::LadderView;
using wire::End;

/// The promise: with 100,000 observations no turn of the event loop that scrolls or appends takes
/// more than 16 ms at the 99th percentile; what is visible decides what painting costs.
class bench_LadderView : public QObject
{
    Q_OBJECT

private slots:
    void scrolling_data() { shapes(); }
    void scrolling();
    void appending_data() { shapes(); }
    void appending();

private:
    void shapes();
    void report(const char *what);
    template<class Turn>
    void measure(Turn turn);

    static constexpr std::size_t observations = 100'000;
    std::vector<qint64> m_turns; // nanoseconds
    double m_processor =
            0; // milliseconds of processor time in a turn: what others cannot take away
};

/// Data and its ACKs, without end. \a plain: as usual, which folds; otherwise every data segment
/// comes twice, which does not.
static observe::Observation observationOf(quint32 number, bool plain)
{
    const bool data = number % 2 == 0;
    const quint32 seq = 101 + (plain ? number / 2 : number / 4) * 5;
    test::Tale tale;
    if (data)
        tale.add(End::A, Flag::Psh | Flag::Ack, seq, 301, Established, Established, "hello");
    else
        tale.add(End::B, Flag::Ack, 301, seq + 5, Established, Established);
    tale.last().segment = wire::SegmentId { number + 1 };
    tale.last().departed = 1s + number * 1ms;
    tale.last().at = tale.last().departed;
    return tale.last();
}

void bench_LadderView::shapes()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("folded") << true;
    QTest::newRow("every row for itself") << false;
}

template<class Turn>
void bench_LadderView::measure(Turn turn)
{
    constexpr int turns = 500;
    m_turns.clear();
    const std::clock_t begun = std::clock();
    for (int i = 0; i < turns; ++i) {
        QElapsedTimer timer;
        timer.start();
        turn(i);
        m_turns.push_back(timer.nsecsElapsed());
    }
    m_processor = double(std::clock() - begun) * 1e3 / CLOCKS_PER_SEC / turns;
    std::ranges::sort(m_turns);
}

void bench_LadderView::report(const char *what)
{
    const auto at = [this](double part) {
        return double(m_turns[std::size_t(double(m_turns.size() - 1) * part)]) / 1e6;
    };
    qInfo("%s, %s: median %.2f ms, 99th percentile %.2f ms, longest %.2f ms; processor time of a "
          "turn %.2f ms",
          what, QTest::currentDataTag(), at(0.5), at(0.99), at(1), m_processor);
    QVERIFY2(at(0.99) <= 16, "a turn took too long");
}

void bench_LadderView::scrolling()
{
    QFETCH(bool, plain);
    LadderScript script(observations);
    for (quint32 i = 0; i < observations; ++i)
        script.add(observationOf(i, plain));
    LadderView view;
    view.setScript(&script);
    view.resize(900, 900);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QScrollBar *bar = view.verticalScrollBar();
    measure([&](int turn) {
        bar->setValue(int(qint64(bar->maximum()) * (turn * 37 % 500) / 500));
        view.viewport()->repaint();
    });
    report("scrolling");
}

void bench_LadderView::appending()
{
    QFETCH(bool, plain);
    LadderScript script(observations); // full: every new one pushes an old one out
    quint32 next = 0;
    for (; next < observations; ++next)
        script.add(observationOf(next, plain));
    LadderView view;
    view.setScript(&script);
    view.resize(900, 900);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    constexpr quint32 perFrame = 300; // ten thousand a second
    measure([&](int) {
        quint64 changed = script.endStep();
        for (const quint32 end = next + perFrame; next < end; ++next)
            changed = std::min(changed, script.add(observationOf(next, plain)));
        view.refresh(changed);
        view.viewport()->repaint();
    });
    report("appending");
    QVERIFY(view.isAtEnd());
}

QTEST_MAIN(bench_LadderView)
#include "bench_ladderview.moc"
