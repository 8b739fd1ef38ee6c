#include "wire/doorway.h"
#include "wire/support/cableclient.h"
#include "wire/support/helperprocess.h"
#include "wire/support/selftest.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;

namespace {

constexpr uid_t nobody = 65'534;

/// What came of another user's attempt to join.
enum class Attempt : int { NoDoor, SentAway, Answered, CouldNotTry };

/// Says hello as another user, in a child.
Attempt attemptOfAnother(const std::string &directory)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setresuid(nobody, nobody, nobody) != 0)
            ::_exit(int(Attempt::CouldNotTry));
        const Fd door = connectToCable(directory);
        if (!door.isValid())
            ::_exit(int(Attempt::NoDoor));
        const auto hello = encode(Numbered<Request> { 1, Hello {} });
        ::send(door.get(), hello.data(), hello.size(), MSG_NOSIGNAL);
        char one = 0;
        const bool answered = waitReadable(door.get()) && ::recv(door.get(), &one, 1, 0) > 0;
        ::_exit(int(answered ? Attempt::Answered : Attempt::SentAway));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? Attempt(WEXITSTATUS(status)) : Attempt::CouldNotTry;
}

} // namespace

/// Another user's programs stay outside. Only root can play another user.
class tst_WireStrangers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void init();
    void theDirectoryKeepsThemOut();
    void theirCredentialsKeepThemOut();
    void anOpenDirectoryIsClosed();

private:
    TemporaryDirectory m_place;
};

void tst_WireStrangers::init()
{
    if (::geteuid() != 0)
        QSKIP("Only root can try this as another user.");
}

void tst_WireStrangers::theDirectoryKeepsThemOut()
{
    HelperProcess helper;
    QVERIFY(helper.isReady());
    QCOMPARE(int(attemptOfAnother(helper.directory())), int(Attempt::NoDoor));
}

void tst_WireStrangers::theirCredentialsKeepThemOut()
{
    HelperProcess helper(m_place.path() + "/run", {});
    QVERIFY(helper.isReady());
    // Somebody opened every door by mistake.
    for (const std::string &path :
         { m_place.path(), helper.directory(), helper.directory() + "/cable" })
        QCOMPARE(::chmod(path.c_str(), 0777), 0);
    QCOMPARE(int(attemptOfAnother(helper.directory())), int(Attempt::SentAway));
    CableClient own(helper.directory());
    QVERIFY(own.isJoined());
}

void tst_WireStrangers::anOpenDirectoryIsClosed()
{
    const std::string directory = m_place.path() + "/open";
    QCOMPARE(::mkdir(directory.c_str(), 0777), 0);
    QCOMPARE(::chmod(directory.c_str(), 0777), 0);
    HelperProcess helper(directory, {});
    QVERIFY(helper.isReady());
    struct stat status = {};
    QCOMPARE(::stat(directory.c_str(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0700);

    const std::string foreign = m_place.path() + "/foreign";
    QCOMPARE(::mkdir(foreign.c_str(), 0777), 0);
    QCOMPARE(::chown(foreign.c_str(), nobody, nobody), 0);
    HelperProcess refused(foreign, {});
    QVERIFY(!refused.isReady());
    QCOMPARE(refused.exitCode(),
             startFailureExitCode + int(StartFailure::RuntimeDirectoryUnusable));
}

QTEST_APPLESS_MAIN(tst_WireStrangers)
#include "tst_wirestrangers.moc"
