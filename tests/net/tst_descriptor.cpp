#include "net/descriptor.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace handshake::net;

namespace {

bool isOpen(qintptr number)
{
    return ::fcntl(int(number), F_GETFD) >= 0;
}

Descriptor newDescriptor()
{
    return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

/// Puts the limit of open descriptors back when a test is over.
class LimitKeeper
{
public:
    LimitKeeper() { ::getrlimit(RLIMIT_NOFILE, &m_limit); }
    ~LimitKeeper() { ::setrlimit(RLIMIT_NOFILE, &m_limit); }
    Q_DISABLE_COPY_MOVE(LimitKeeper)
    rlimit limit() const { return m_limit; }

private:
    rlimit m_limit = {};
};

} // namespace

class tst_Descriptor : public QObject
{
    Q_OBJECT

private slots:
    void beginsInvalid();
    void closesWhatItOwns();
    void movesOwnership();
    void assignmentClosesTheOldOne();
    void survivesAssignmentToItself();
    void releaseGivesUpOwnership();
    void duplicatesTheSameSocket();
    void duplicatesNothing();
    void saysWhenThereIsNoneLeft();
    void raisesTheLimit();
};

void tst_Descriptor::beginsInvalid()
{
    Descriptor descriptor;
    QVERIFY(!descriptor.isValid());
    descriptor.reset();
    QVERIFY(!descriptor.isValid());
}

void tst_Descriptor::closesWhatItOwns()
{
    qintptr number = -1;
    {
        const Descriptor descriptor = newDescriptor();
        number = descriptor.get();
        QVERIFY(descriptor.isValid());
        QVERIFY(isOpen(number));
    }
    QVERIFY(!isOpen(number));
}

void tst_Descriptor::movesOwnership()
{
    Descriptor first = newDescriptor();
    const qintptr number = first.get();
    const Descriptor second = std::move(first);
    QCOMPARE(second.get(), number);
    QVERIFY(isOpen(number));
}

void tst_Descriptor::assignmentClosesTheOldOne()
{
    Descriptor first = newDescriptor();
    Descriptor second = newDescriptor();
    const qintptr oldNumber = first.get();
    const qintptr newNumber = second.get();
    first = std::move(second);
    QCOMPARE(first.get(), newNumber);
    QVERIFY(!isOpen(oldNumber));
    QVERIFY(isOpen(newNumber));
}

void tst_Descriptor::survivesAssignmentToItself()
{
    Descriptor descriptor = newDescriptor();
    const qintptr number = descriptor.get();
    Descriptor &itself = descriptor;
    descriptor = std::move(itself);
    QCOMPARE(descriptor.get(), number);
    QVERIFY(isOpen(number));
}

void tst_Descriptor::releaseGivesUpOwnership()
{
    Descriptor descriptor = newDescriptor();
    const qintptr number = descriptor.release();
    QVERIFY(!descriptor.isValid());
    descriptor.reset();
    QVERIFY(isOpen(number));
    QCOMPARE(::close(int(number)), 0);
}

void tst_Descriptor::duplicatesTheSameSocket()
{
    std::array<int, 2> pair = {};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
    Descriptor one(pair[0]);
    const Descriptor other(pair[1]);
    const Descriptor duplicate = Descriptor::duplicateOf(one.get());
    QVERIFY(duplicate.isValid());
    QVERIFY(duplicate.get() != one.get());
    QVERIFY(::fcntl(int(duplicate.get()), F_GETFD) & FD_CLOEXEC);

    one.reset(); // the socket lives on in the duplicate
    char octet = 'x';
    QCOMPARE(::write(int(duplicate.get()), &octet, 1), 1);
    octet = 0;
    QCOMPARE(::read(int(other.get()), &octet, 1), 1);
    QCOMPARE(octet, 'x');
}

void tst_Descriptor::duplicatesNothing()
{
    QVERIFY(!Descriptor::duplicateOf(-1).isValid());
    const qintptr closed = newDescriptor().get(); // it is closed at the end of this line
    QVERIFY(!Descriptor::duplicateOf(closed).isValid());
}

void tst_Descriptor::saysWhenThereIsNoneLeft()
{
    const LimitKeeper keeper;
    const Descriptor descriptor = newDescriptor();
    rlimit none = keeper.limit();
    none.rlim_cur = 0;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    QVERIFY(!Descriptor::duplicateOf(descriptor.get()).isValid());
    QVERIFY(isOpen(descriptor.get()));
}

void tst_Descriptor::raisesTheLimit()
{
    const LimitKeeper keeper;
    rlimit low = keeper.limit();
    low.rlim_cur = 64;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    const int limit = raiseDescriptorLimit();
    rlimit now = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &now), 0);
    QCOMPARE(now.rlim_cur, now.rlim_max);
    QVERIFY(limit > 64);
    QVERIFY(now.rlim_cur == rlim_t(limit) || limit == std::numeric_limits<int>::max());
    QCOMPARE(raiseDescriptorLimit(), limit); // once more changes nothing
}

QTEST_APPLESS_MAIN(tst_Descriptor)
#include "tst_descriptor.moc"
