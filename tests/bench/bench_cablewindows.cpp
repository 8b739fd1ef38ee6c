#include "bench/turnprobe.h"
#include "client-app/clientwindow.h"
#include "observe/crossings.h"
#include "server-app/serverwindow.h"
#include "wire/cablefixture.h"

#include <QAbstractButton>
#include <QStandardPaths>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace handshake;
using namespace std::chrono_literals;
using bench::TurnProbe;
using Clock = std::chrono::steady_clock;

namespace {

// What is promised; see docs/cable.md.
constexpr int crossingsPerSecond = 20'000;
constexpr std::chrono::milliseconds longestTurn { 16 };

constexpr int crossingsPerMessage = 40;
constexpr std::chrono::seconds duration { 5 };
constexpr int runs = 3; // the middle one counts

/// Says what the helper of a busy cable would, at an even pace, from a thread of its own.
class BusyHelper
{
public:
    explicit BusyHelper(const test::FakeHelper &helper)
        : m_thread([this, &helper](const std::stop_token &stop) { run(helper, stop); })
    {
    }
    int said() const { return m_said; }
    bool isDone() const { return m_done; }

private:
    void run(const test::FakeHelper &helper, const std::stop_token &stop)
    {
        constexpr auto pause =
                std::chrono::nanoseconds(1s) * crossingsPerMessage / crossingsPerSecond;
        constexpr int messages = int(duration.count()) * crossingsPerSecond / crossingsPerMessage;
        const std::string text(1'400, 'x');
        quint64 id = 0;
        Clock::time_point next = Clock::now();
        for (int i = 0; i < messages && !stop.stop_requested(); ++i) {
            wire::Crossings message;
            for (int k = 0; k < crossingsPerMessage; ++k) {
                ++id;
                message.crossings.push_back(test::crossing(
                        { .id = id, .seq = 101 + quint32(id * text.size()), .text = text }));
            }
            helper.say(message);
            m_said += crossingsPerMessage;
            next += pause;
            std::this_thread::sleep_until(next); // the pace is what is asked for
        }
        m_done = true;
    }

    std::atomic<int> m_said = 0;
    std::atomic<bool> m_done = false;
    std::jthread m_thread; // last: runs when the others are there
};

} // namespace

/// How long a click has to wait while twenty thousand segments a second cross the cable, with the
/// cable's strip and "What TCP did" in view.
class bench_CableWindows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void client();
    void server();

private:
    template<class Window, class Session>
    void measure();
};

template<class Window, class Session>
void bench_CableWindows::measure()
{
    std::vector<std::chrono::nanoseconds> longest;
    for (int run = 0; run < runs; ++run) {
        test::CableHome home;
        test::FakeHelper helper(home.places().directory);
        QVERIFY(helper.works());
        Session session(home.places());
        session.cable().join(wire::Role::Observer);
        QVERIFY(helper.accept());
        QVERIFY(helper.heard());
        helper.say(wire::Welcome {}, 1);
        QTRY_VERIFY(session.cable().isJoined());
        widgets::Preferences preferences(QLatin1StringView("bench"));
        Window window(session, preferences);
        window.show();
        auto *button = window.template findChild<QAbstractButton *>(QStringLiteral("whatTcpDid"));
        button->setChecked(true);
        auto *pane = window.template findChild<QWidget *>(QStringLiteral("whatPane"));
        QTRY_VERIFY(pane->isVisible());
        qint64 seen = 0;
        connect(&session.wireSource(), &observe::Source::observed, this,
                [&seen](auto news) { seen += qint64(news.size()); });
        QTest::qWait(200); // the first painting is not what is measured
        TurnProbe::instance().mark();
        const BusyHelper busy(helper);
        QTRY_VERIFY_WITH_TIMEOUT(busy.isDone() && seen == busy.said(), 30'000);
        longest.push_back(TurnProbe::instance().longest());
        qInfo("%lld crossings, longest turn %.1f ms, 99 %% under %.1f ms", seen,
              std::chrono::duration<double, std::milli>(longest.back()).count(),
              std::chrono::duration<double, std::milli>(TurnProbe::instance().percentile(0.99))
                      .count());
    }
    std::ranges::sort(longest);
    QVERIFY2(longest[runs / 2] < longestTurn, "the longest turn of the middle run");
}

void bench_CableWindows::client()
{
    measure<ClientWindow, ClientSession>();
}

void bench_CableWindows::server()
{
    measure<ServerWindow, ServerSession>();
}

QTEST_MAIN(bench_CableWindows)
#include "bench_cablewindows.moc"
