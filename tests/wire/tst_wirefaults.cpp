#include "wire/doorway.h"
#include "wire/namespaces.h"
#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"
#include "wire/support/selftest.h"

#include <QTest>

#include <fcntl.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <filesystem>
#include <functional>
#include <random>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

/// This process may have so many network namespaces at once, all helpers together (main() sees to
/// it). Every row makes at least two and all rows together many times that number, so a leak is
/// noticed; the kernel takes some time to take one down, so there must be room for a few.
constexpr const char *mostNamespaces = "32";

/// A helper, a program on its cable, and a connection, as far as a scene has got.
struct Scene
{
    HelperProcess helper;
    std::optional<CableClient> cable = {};
    CableConnection life = {};

    bool join()
    {
        cable.emplace(helper.directory());
        return cable->isJoined();
    }
    bool connect()
    {
        if (!join())
            return false;
        life = connectAcross(*cable);
        return life.server.isValid();
    }
    bool rule(std::string_view text)
    {
        return (cable || join()) && cable->command(AddRule { parseRule(text).value() });
    }
    /// Starts to connect under a rule, until one segment has this fate.
    bool connectUntil(std::string_view text, Fate wanted)
    {
        if (!rule(text))
            return false;
        life.listener = cable->openSocket(End::B);
        life.port = listenAt(life.listener, End::B);
        life.client = cable->openSocket(End::A);
        return connectTo(life.client, End::B, life.port)
                && cable->nextCrossing(fate(wanted)).has_value();
    }
    /// As much as the kernels take; nobody reads.
    bool flood()
    {
        const std::string piece(64 * 1024, 'x');
        while (::send(life.client.get(), piece.data(), piece.size(), MSG_NOSIGNAL) > 0) { }
        return true;
    }
};

int openDescriptors()
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd"))
        count += entry.exists() ? 1 : 0;
    return count;
}

} // namespace

using Arrange = std::function<bool(Scene &)>;
Q_DECLARE_METATYPE(Arrange)

/// Whatever happens to the helper and to its users, nobody hangs, crashes or leaves anything.
class tst_WireFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }
    void killedAnywhere_data();
    void killedAnywhere();
    void garbageEndsOnlyItsSender_data();
    void garbageEndsOnlyItsSender();
    void aHundredThousandCopies();
    void resetDuringBulk();
    void manyResets();
    void aProgramDiesWhileSegmentsAreHeld();
    void aProgramThatNeverListensIsNoBurden();
    void theSecondHelperGivesWay();
    void endsWithItsLastUser();
    void aStrangersDirectoryIsRefused();

private:
    int m_descriptors = 0;
};

using Row = std::function<void(const char *name, const Arrange &arrange)>;

static void rowsOfGreetings(const Row &row)
{
    row("nobody there", [](Scene &) { return true; });
    row("before hello", [](Scene &s) { return connectToCable(s.helper.directory()).isValid(); });
    row("joined", [](Scene &s) { return s.join(); });
    row("a socket", [](Scene &s) {
        return s.join() && (s.life.client = s.cable->openSocket(End::A)).isValid();
    });
    row("listening", [](Scene &s) {
        return s.join() && (s.life.listener = s.cable->openSocket(End::B)).isValid()
                && listenAt(s.life.listener, End::B) != 0;
    });
    row("SYN held", [](Scene &s) { return s.connectUntil("hold SYN", Fate::Held); });
    row("SYN travelling",
        [](Scene &s) { return s.connectUntil("delay SYN 60s", Fate::Travelling); });
    row("SYN lost", [](Scene &s) { return s.connectUntil("lose SYN", Fate::Lost); });
    row("SYN+ACK held", [](Scene &s) { return s.connectUntil("hold SYN+ACK", Fate::Held); });
    row("ACK held", [](Scene &s) { return s.connectUntil("hold ACK", Fate::Held); });
    row("established", [](Scene &s) { return s.connect(); });
}

static void rowsOfConnections(const Row &row)
{
    row("data held", [](Scene &s) {
        return s.connect() && s.rule("hold data") && sendText(s.life.client, "x")
                && s.cable->nextCrossing(fate(Fate::Held));
    });
    row("bulk", [](Scene &s) { return s.connect() && s.flood(); });
    row("FIN held", [](Scene &s) {
        sendFin((s.connect() && s.rule("hold FIN"), s.life.client));
        return s.cable->nextCrossing(fate(Fate::Held)).has_value();
    });
    row("half closed", [](Scene &s) {
        sendFin((s.connect(), s.life.client));
        return readsEnd(s.life.server);
    });
    row("TIME-WAIT", [](Scene &s) {
        sendFin((s.connect(), s.life.client));
        s.life.server.reset();
        return readsEnd(s.life.client);
    });
    row("cut", [](Scene &s) { return s.connect() && s.cable->command(Cut { true }); });
    row("after a reset", [](Scene &s) { return s.connect() && s.cable->command(Reset {}); });
    row("during a reset", [](Scene &s) { return s.connect() && s.cable->post(Reset {}) != 0; });
    row("with a delay", [](Scene &s) {
        return s.connect() && s.cable->command(SetDelay { { 1s, 1s } })
                && sendText(s.life.client, "x");
    });
    row("a request unanswered",
        [](Scene &s) { return s.join() && s.cable->post(OpenSocket { End::A }) != 0; });
    row("after a replay", [](Scene &s) {
        const auto syn = s.connect() ? s.cable->nextCrossing() : std::nullopt;
        return syn && s.cable->command(Replay { syn->id });
    });
}

void tst_WireFaults::killedAnywhere_data()
{
    QTest::addColumn<Arrange>("arrange");
    const auto row = [](const char *name, const Arrange &arrange) {
        QTest::newRow(name) << arrange;
    };
    rowsOfGreetings(row);
    rowsOfConnections(row);
}

void tst_WireFaults::killedAnywhere()
{
    QFETCH(Arrange, arrange);
    Scene scene;
    QVERIFY(scene.helper.isReady());
    QVERIFY(arrange(scene));
    scene.helper.kill();
    if (scene.cable) {
        QVERIFY(scene.cable->waitUntil([&] { return scene.cable->isGone(); }));
        QVERIFY(!scene.cable->command(OpenSocket { End::A }));
    }
    // The next one starts where the dead one left its socket file.
    std::optional<HelperProcess> next;
    QVERIFY(eventually([&] {
        next.emplace(scene.helper.directory(), std::vector<std::string> {});
        return next->isReady();
    }));
    CableClient cable(next->directory());
    QVERIFY(connectAcross(cable).server.isValid());
}

void tst_WireFaults::garbageEndsOnlyItsSender_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<bool>("joinFirst");
    std::mt19937 random(6);
    QByteArray noise(4'000, '\0');
    for (char &octet : noise)
        octet = char(random());
    QTest::newRow("noise") << noise << false;
    QTest::newRow("one octet") << QByteArray("x") << false;
    QTest::newRow("as long as can be") << QByteArray(60'000, '\xFF') << true;
    QTest::newRow("noise after hello") << noise << true;
    QTest::newRow("unknown kind") << QByteArray("\xFF\0\0\0\0", 5) << true;
    QTest::newRow("half a request") << QByteArray("\1\1\0\0\0", 5) << true;
    QTest::newRow("hello twice") << QByteArray("\0\1\0\0\0\1\0\0", 8) << true;
    QTest::newRow("another version") << QByteArray("\0\1\0\0\0\2\0\0", 8) << false;
    QTest::newRow("no hello") << QByteArray("\3\1\0\0\0", 5) << false;
}

void tst_WireFaults::garbageEndsOnlyItsSender()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, joinFirst);
    Scene scene;
    QVERIFY(scene.connect());
    std::optional<CableClient> hostile;
    Fd bare;
    if (joinFirst)
        hostile.emplace(scene.helper.directory());
    else
        bare = connectToCable(scene.helper.directory());
    const int descriptor = hostile ? hostile->descriptor() : bare.get();
    QCOMPARE(::send(descriptor, octets.constData(), std::size_t(octets.size()), 0), octets.size());
    std::vector<char> buffer(maximumMessage);
    const bool sentAway = eventually([&] { // after at most an answer
        return waitReadable(descriptor) && ::recv(descriptor, buffer.data(), buffer.size(), 0) <= 0;
    });
    QVERIFY(sentAway);
    QVERIFY(sendText(scene.life.client, "still here"));
    QCOMPARE(receiveText(scene.life.server, 10), std::string("still here"));
    QVERIFY(scene.cable->command(ListListeners {}));
}

void tst_WireFaults::aHundredThousandCopies()
{
    Scene scene;
    QVERIFY(scene.connect());
    QVERIFY(scene.rule("hold ACK"));
    constexpr int wanted = 100'000;
    constexpr int on = 1;
    constexpr int off = 0; // every end of a repair sends the same bare ACK
    const int client = scene.life.client.get();
    const auto held = [&] { return scene.cable->state()->heldCopies; };
    // A kernel drops what a slow relay (a sanitizer's, say) does not read in time.
    for (int i = 0; i < 10 * wanted && held() < wanted; ++i) {
        QCOMPARE(::setsockopt(client, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on), 0);
        QCOMPARE(::setsockopt(client, IPPROTO_TCP, TCP_REPAIR, &off, sizeof off), 0);
        while (scene.cable->pump(0ms)) { }
    }
    QVERIFY(scene.cable->waitUntil([&] { return held() >= wanted; }));
    QCOMPARE(scene.cable->state()->heldSegments, 1U);
    QVERIFY(scene.cable->crossings().size() < 5'000);
    const SegmentId id = scene.cable->crossings().back().id;
    QVERIFY(scene.cable->waitUntil([&] { return scene.cable->latest(id)->copies >= wanted; }));
    QVERIFY(scene.cable->command(ClearRules {}));
    QVERIFY(scene.cable->command(Deliver { id, Copies::All }));
    QVERIFY(sendText(scene.life.client, "alive"));
    QCOMPARE(receiveText(scene.life.server, 5), std::string("alive"));
}

void tst_WireFaults::resetDuringBulk()
{
    Scene scene;
    for (int round = 0; round < 5; ++round) {
        QVERIFY(round == 0 ? scene.connect() : true);
        QVERIFY(scene.flood());
        QVERIFY(scene.cable->command(Reset {}));
        QVERIFY(socketError(scene.life.client) != 0);
        scene.life = connectAcross(*scene.cable);
        QVERIFY(scene.life.server.isValid());
    }
}

void tst_WireFaults::manyResets()
{
    Scene scene;
    QVERIFY(scene.join());
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        // The kernel takes namespaces down later, at its leisure: those of a moment ago may still
        // count. A leak would never give room again.
        QVERIFY(eventually([&] {
            const bool done = scene.cable->command(Reset {});
            refused += done ? 0 : 1;
            return done || scene.cable->isGone();
        }));
        QVERIFY(!scene.cable->isGone());
    }
    scene.life = connectAcross(*scene.cable);
    QVERIFY(scene.life.server.isValid());
    qInfo("60 resets, %d of them had to wait", refused);
}

void tst_WireFaults::aProgramDiesWhileSegmentsAreHeld()
{
    Scene scene;
    QVERIFY(scene.connectUntil("hold SYN", Fate::Held));
    CableClient other(scene.helper.directory());
    QVERIFY(other.isJoined());
    scene.cable.reset();
    scene.life = {};
    QVERIFY(other.waitUntil([&] { return other.state() && other.state()->members == 1; }));
    QCOMPARE(other.state()->heldSegments, 1U); // the segment is on its way, whoever sent it
    QVERIFY(other.command(ClearRules {}));
    QVERIFY(connectAcross(other).server.isValid());
}

void tst_WireFaults::aProgramThatNeverListensIsNoBurden()
{
    Scene scene;
    QVERIFY(scene.join());
    CableClient deaf(scene.helper.directory());
    QVERIFY(deaf.isJoined());
    scene.life = connectAcross(*scene.cable);
    QVERIFY(scene.life.server.isValid());
    const std::string piece(1024 * 1024, 'x');
    for (int i = 0; i < 64; ++i) {
        ::send(scene.life.client.get(), piece.data(), piece.size(), MSG_NOSIGNAL);
        receiveText(scene.life.server, 256 * 1024);
        while (scene.cable->pump(0ms)) { }
    }
    QVERIFY(scene.cable->command(ListListeners {}));
    while (deaf.pump(100ms)) { }
    QVERIFY(!deaf.isGone());
    QVERIFY(deaf.crossings().size() + deaf.skipped().segments > 10'000);
}

void tst_WireFaults::theSecondHelperGivesWay()
{
    Scene scene;
    QVERIFY(scene.join());
    HelperProcess second(scene.helper.directory(), {});
    QVERIFY(!second.isReady());
    QCOMPARE(second.exitCode(), startFailureExitCode + int(StartFailure::AlreadyRunning));
    QVERIFY(scene.cable->command(ListListeners {}));
}

void tst_WireFaults::endsWithItsLastUser()
{
    Scene scene;
    QVERIFY(scene.connect());
    CableClient other(scene.helper.directory());
    QVERIFY(other.isJoined());
    scene.cable.reset();
    QVERIFY(other.command(ListListeners {}));
    QVERIFY(scene.helper.isRunning());
    {
        const CableClient last = std::move(other);
    }
    QCOMPARE(scene.helper.exitCode(), 0);
    QVERIFY(!std::filesystem::exists(scene.helper.directory() + "/cable"));
}

void tst_WireFaults::aStrangersDirectoryIsRefused()
{
    const TemporaryDirectory place;
    const std::string link = place.path() + "/link";
    std::filesystem::create_directory_symlink(place.path(), link);
    HelperProcess helper(link, {});
    QVERIFY(!helper.isReady());
    QCOMPARE(helper.exitCode(), startFailureExitCode + int(StartFailure::RuntimeDirectoryUnusable));
}

int main(int argc, char *argv[])
{
    // In a user namespace of its own the test sets itself a limit that a leak would reach.
    if (const auto failure = enterUserNamespace()) {
        std::puts("SKIP: this system forbids user namespaces, so there is no cable to test.");
        return 0;
    }
    const Fd limit(::open("/proc/sys/user/max_net_namespaces", O_WRONLY | O_CLOEXEC));
    if (::write(limit.get(), mostNamespaces, std::strlen(mostNamespaces)) < 0)
        std::puts("note: no limit for namespaces here, leaks of them are not noticed");
    tst_WireFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wirefaults.moc"
