#include "widgets/terminationsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace handshake::widgets {

#ifdef Q_OS_UNIX

namespace {

// Only what POSIX calls async-signal-safe may happen in the handler; it needs the number at hand.
volatile std::sig_atomic_t writeEnd = -1;

void tell(int)
{
    const int before = errno;
    const char octet = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &octet, 1);
    errno = before;
}

void handleWith(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    int pair[2] = { -1, -1 };
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) != 0)
        return; // the default handling ends the program, too
    m_writeEnd = net::Descriptor(pair[0]);
    m_readEnd = net::Descriptor(pair[1]);
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TerminationSignals::onSignal);
    writeEnd = pair[0];
    handleWith(&tell);
}

TerminationSignals::~TerminationSignals()
{
    if (m_notifier)
        handleWith(SIG_DFL);
    writeEnd = -1;
}

void TerminationSignals::onSignal()
{
    m_notifier->setEnabled(false);
    QCoreApplication::quit();
}

#else

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent) { }
TerminationSignals::~TerminationSignals() = default;
void TerminationSignals::onSignal() { }

#endif

} // namespace handshake::widgets
