#include "wire/cablefixture.h"

#include <random>

using namespace handshake;
using namespace handshake::wire;
using test::CableHome;
using test::FakeHelper;

/// Everything that can go wrong with the helper, without a helper that works.
class tst_CableStart : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void missingProgram();
    void programSaysWhyNot_data();
    void programSaysWhyNot();
    void directoryIsAFile();
    void hangingHelper();
    void otherVersion_data();
    void otherVersion();
    void garbageInsteadOfWelcome_data();
    void garbageInsteadOfWelcome();
    void garbageAfterWelcome_data();
    void garbageAfterWelcome();
    void hangUpWhileJoining();
    void newsBeforeWelcome();
    void descriptors_data();
    void descriptors();
    void socketOfAnOlderCable();
    void leavingFromWithinASignal();
    void notJoined();

private:
    QString program(const QByteArray &script) const;
    /// Joins the fake and says Welcome.
    bool welcomed(FakeHelper &helper, Cable &cable) const;
    static bool ends(const Cable &cable);

    std::unique_ptr<CableHome> m_home;
};

void tst_CableStart::init()
{
    m_home = std::make_unique<CableHome>();
}

QString tst_CableStart::program(const QByteArray &script) const
{
    const QString path = m_home->directory.filePath(QStringLiteral("helper"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

bool tst_CableStart::ends(const Cable &cable)
{
    return QTest::qWaitFor([&] { return cable.phase() != CablePhase::Joining; }, 10'000);
}

bool tst_CableStart::welcomed(FakeHelper &helper, Cable &cable) const
{
    cable.join(Role::Observer);
    if (!helper.accept() || !helper.heard())
        return false;
    helper.say(Welcome {}, 1);
    return ends(cable) && cable.isJoined() && helper.heard();
}

void tst_CableStart::missingProgram()
{
    Cable cable({ .directory = m_home->places().directory,
                  .program = m_home->directory.filePath(QStringLiteral("nothing")) });
    QSignalSpy phases(&cable, &Cable::phaseChanged);
    cable.join(Role::Server);
    QCOMPARE(cable.phase(), CablePhase::Joining);
    QVERIFY(ends(cable));
    QCOMPARE(cable.phase(), CablePhase::Failed);
    QVERIFY(cable.failure() == StartFailure::HelperMissing);
    QCOMPARE(phases.size(), 2);
    cable.join(Role::Server); // again: nothing stands in the way
    QVERIFY(!cable.failure());
    QVERIFY(ends(cable));
    QVERIFY(cable.failure() == StartFailure::HelperMissing);
}

void tst_CableStart::programSaysWhyNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failure");
    const auto row = [](const char *name, StartFailure failure) {
        QTest::newRow(name) << startFailureExitCode + int(failure) << int(failure);
    };
    row("not Linux", StartFailure::NotLinux);
    row("user namespaces", StartFailure::UserNamespacesForbidden);
    row("network namespaces", StartFailure::NetworkNamespacesForbidden);
    row("no link", StartFailure::NoLink);
    row("directory", StartFailure::RuntimeDirectoryUnusable);
    row("other", StartFailure::Other);
    QTest::newRow("a status that means nothing") << 3 << int(StartFailure::HelperDied);
    QTest::newRow("no door though it says so") << 0 << int(StartFailure::HelperDied);
}

void tst_CableStart::programSaysWhyNot()
{
    QFETCH(int, status);
    QFETCH(int, failure);
    Cable cable({ .directory = m_home->places().directory,
                  .program = program("exit " + QByteArray::number(status)) });
    cable.join(Role::Client);
    QVERIFY(ends(cable));
    QCOMPARE(cable.phase(), CablePhase::Failed);
    QCOMPARE(int(*cable.failure()), failure);
}

void tst_CableStart::directoryIsAFile()
{
    const QString path = m_home->directory.filePath(QStringLiteral("run"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    Cable cable({ .directory = path, .program = program("exit 0") });
    cable.join(Role::Client);
    QVERIFY(ends(cable));
    QVERIFY(cable.failure() == StartFailure::RuntimeDirectoryUnusable);
}

void tst_CableStart::hangingHelper()
{
    FakeHelper helper(m_home->places().directory);
    QVERIFY(helper.works());
    Cable cable(m_home->places());
    cable.join(Role::Client);
    QVERIFY(helper.accept());
    const auto hello = helper.heard();
    QVERIFY(hello);
    QVERIFY(std::get<Hello>(hello->content).role == Role::Client);
    QVERIFY(ends(cable)); // by itself: nothing is ever said
    QVERIFY(cable.failure() == StartFailure::HelperDied);
}

void tst_CableStart::otherVersion_data()
{
    QTest::addColumn<bool>("refused");
    QTest::newRow("it refuses us") << true;
    QTest::newRow("it does not mind, we do") << false;
}

void tst_CableStart::otherVersion()
{
    QFETCH(bool, refused);
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    cable.join(Role::Client);
    QVERIFY(helper.accept());
    if (refused)
        helper.say(Refused { Refusal::VersionMismatch }, 1);
    else
        helper.say(Welcome { .version = protocolVersion + 1 }, 1);
    QVERIFY(ends(cable));
    QVERIFY(cable.failure() == StartFailure::VersionMismatch);
}

void tst_CableStart::garbageInsteadOfWelcome_data()
{
    QTest::addColumn<QByteArray>("octets");
    std::mt19937 random(1); // the same octets every time
    QByteArray noise(60'000, '\0');
    std::ranges::generate(noise, [&] { return char(random()); });
    const auto welcome = encode(Numbered<Answer> { 1, Welcome {} });
    const QByteArray whole(reinterpret_cast<const char *>(welcome.data()),
                           qsizetype(welcome.size()));
    QTest::newRow("one octet") << QByteArray(1, '\0');
    QTest::newRow("noise") << noise;
    QTest::newRow("half a welcome") << whole.first(whole.size() / 2);
    QTest::newRow("a welcome and more") << whole + 'x';
    QTest::newRow("text") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
}

void tst_CableStart::garbageInsteadOfWelcome()
{
    QFETCH(QByteArray, octets);
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    cable.join(Role::Client);
    QVERIFY(helper.accept());
    helper.say(std::span(reinterpret_cast<const std::uint8_t *>(octets.constData()),
                         std::size_t(octets.size())));
    QVERIFY(helper.accept()); // it hung up and tries once more: perhaps the helper just ended
    helper.say(Welcome {}, 2);
    QVERIFY(ends(cable));
    QVERIFY(cable.isJoined());
}

void tst_CableStart::garbageAfterWelcome_data()
{
    garbageInsteadOfWelcome_data();
}

void tst_CableStart::garbageAfterWelcome()
{
    QFETCH(QByteArray, octets);
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    QVERIFY(welcomed(helper, cable));
    bool answered = false;
    cable.openSocket(End::A, this, [&](Fd socket) { answered = !socket.isValid(); });
    helper.say(std::span(reinterpret_cast<const std::uint8_t *>(octets.constData()),
                         std::size_t(octets.size())));
    QTRY_COMPARE(cable.phase(), CablePhase::Lost);
    QVERIFY(answered);
    QCOMPARE(cable.ask(Reset {}), RequestId {});
}

void tst_CableStart::hangUpWhileJoining()
{
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    cable.join(Role::Client);
    QVERIFY(helper.accept());
    helper.hangUp();
    QVERIFY(helper.accept());
    helper.say(Welcome {}, 2);
    QTRY_VERIFY(cable.isJoined());
    helper.hangUp();
    QTRY_COMPARE(cable.phase(), CablePhase::Lost);
}

void tst_CableStart::newsBeforeWelcome()
{
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    QSignalSpy skipped(&cable, &Cable::skipped);
    cable.join(Role::Client);
    QVERIFY(helper.accept());
    helper.say(Skipped { .segments = 1 });
    helper.say(Welcome {}, 1);
    helper.say(Skipped { .segments = 2 });
    QTRY_COMPARE(skipped.size(), 1);
}

void tst_CableStart::descriptors_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("valid");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("more than asked for") << 3 << true;
    QTest::newRow("more than there is room for") << 9 << true;
}

void tst_CableStart::descriptors()
{
    QFETCH(int, count);
    QFETCH(bool, valid);
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    QVERIFY(welcomed(helper, cable));
    const QDir open(QStringLiteral("/proc/self/fd"));
    const qsizetype before = open.entryList(QDir::NoDotAndDotDot | QDir::System).size();
    std::optional<Fd> got;
    cable.openSocket(End::B, this, [&](Fd socket) { got = std::move(socket); });
    const auto request = helper.heard();
    QVERIFY(request && std::holds_alternative<OpenSocket>(request->content));
    if (count == 0)
        helper.say(SocketMade { End::B, 0 }, request->request);
    else
        helper.sayWith(SocketMade { End::B, 0 }, request->request, count);
    QTRY_VERIFY(got);
    QCOMPARE(got->isValid(), valid);
    got.reset();
    QCOMPARE(open.entryList(QDir::NoDotAndDotDot | QDir::System).size(), before);
}

void tst_CableStart::socketOfAnOlderCable()
{
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    QVERIFY(welcomed(helper, cable));
    QSignalSpy resets(&cable, &Cable::wasReset);
    std::optional<bool> valid;
    cable.openSocket(End::B, this, [&](Fd socket) { valid = socket.isValid(); });
    const auto request = helper.heard();
    QVERIFY(request);
    helper.say(CableState { .generation = 1 });
    helper.sayWith(SocketMade { End::B, 0 }, request->request, 1);
    QTRY_VERIFY(valid);
    QVERIFY(!*valid);
    QCOMPARE(resets.size(), 1);
}

void tst_CableStart::leavingFromWithinASignal()
{
    FakeHelper helper(m_home->places().directory);
    Cable cable(m_home->places());
    QVERIFY(welcomed(helper, cable));
    QSignalSpy skipped(&cable, &Cable::skipped);
    connect(&cable, &Cable::skipped, &cable, &Cable::leave);
    helper.say(Skipped { .segments = 1 });
    helper.say(Skipped { .segments = 2 });
    QTRY_COMPARE(cable.phase(), CablePhase::Apart);
    QVERIFY(helper.wasLeft());
    QCOMPARE(skipped.size(), 1);
}

void tst_CableStart::notJoined()
{
    Cable cable(m_home->places());
    QCOMPARE(cable.ask(ClearRules {}), RequestId {});
    bool answered = false;
    cable.openSocket(End::A, this, [&](Fd socket) { answered = !socket.isValid(); });
    QVERIFY(answered);
    QSignalSpy phases(&cable, &Cable::phaseChanged);
    cable.leave();
    QCOMPARE(phases.size(), 0);
}

QTEST_GUILESS_MAIN(tst_CableStart)
#include "tst_cablestart.moc"
