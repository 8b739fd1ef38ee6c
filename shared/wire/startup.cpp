#include "wire/startup.h"

#include "wire/doorway.h"
#include "wire/helper.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace handshake::wire {

namespace {

struct Options
{
    std::string directory = {};
    LinkChoice link = LinkChoice::Any;
    bool foreground = false;
    bool selfTest = false;
};

std::atomic<bool> stopRequested = false;

void requestStop(int)
{
    stopRequested = true;
}

std::optional<LinkChoice> linkNamed(std::string_view name)
{
    if (name == "any")
        return LinkChoice::Any;
    if (name == "tun")
        return LinkChoice::Tun;
    if (name == "veth")
        return LinkChoice::Veth;
    return std::nullopt;
}

std::optional<Options> optionsFrom(int argc, char *argv[])
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const char *const value = i + 1 < argc ? argv[i + 1] : nullptr;
        if (word == "--foreground") {
            options.foreground = true;
        } else if (word == "--self-test") {
            options.selfTest = true;
        } else if (word == "--directory" && value) {
            options.directory = value;
            ++i;
        } else if (word == "--link" && value && linkNamed(value)) {
            options.link = *linkNamed(value);
            ++i;
        } else {
            return std::nullopt;
        }
    }
    return options;
}

void handleSignals()
{
    struct sigaction action = {};
    action.sa_handler = requestStop;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
    ::sigaction(SIGCHLD, &action, nullptr); // janitors end unwatched
}

/// Away from the terminal, the directory and the output of whoever started this.
void letGoOfTheStarter()
{
    ::setsid();
    const Fd nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int standard : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO })
        ::dup2(nothing.get(), standard);
}

Result<std::shared_ptr<Ends>, StartFailure> makeCable(LinkChoice link)
{
    if (const auto failure = enterUserNamespace())
        return *failure;
    dropUnneededCapabilities();
    return Ends::make(link);
}

/// What the self-test's child reports.
struct SelfTestReport
{
    int failure = -1; // the number of a StartFailure, negative for none
    Link link = Link::Tun;
    long long microseconds = 0;
};

/// Makes a cable, reports to \a descriptor, and ends. The report comes before the end of the cable.
[[noreturn]] void tryOut(LinkChoice link, int descriptor)
{
    const Time start = monotonicNow();
    SelfTestReport report;
    const auto ends = makeCable(link);
    if (ends)
        report.link = (*ends)->link().kind();
    else
        report.failure = int(ends.error());
    report.microseconds =
            std::chrono::duration_cast<std::chrono::microseconds>(monotonicNow() - start).count();
    const ssize_t written = ::write(descriptor, &report, sizeof report);
    ::_exit(written == ssize_t(sizeof report) ? 0 : 1);
}

/// In a child, because taking a cable down takes the kernel longer than making it, and nobody needs
/// to wait for that.
std::optional<SelfTestReport> reportOfChild(LinkChoice link)
{
    int pipe[2] = { -1, -1 };
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return std::nullopt;
    const Fd readEnd(pipe[0]);
    Fd writeEnd(pipe[1]);
    const pid_t child = ::fork();
    if (child == 0) {
        letGoOfTheStarter();
        tryOut(link, writeEnd.get());
    }
    writeEnd.reset();
    SelfTestReport report;
    if (child < 0 || ::read(readEnd.get(), &report, sizeof report) != ssize_t(sizeof report))
        return std::nullopt;
    return report;
}

int selfTest(const Options &options)
{
    const SelfTestReport report =
            reportOfChild(options.link)
                    .value_or(SelfTestReport { .failure = int(StartFailure::Other) });
    if (report.failure >= 0) {
        std::printf("cable: not possible: %s\n",
                    std::string(name(StartFailure(report.failure))).c_str());
        return startFailureExitCode + report.failure;
    }
    std::printf("cable: possible, link %s, made in %lld us\n",
                report.link == Link::Tun ? "tun" : "veth", report.microseconds);
    return 0;
}

/// \returns the failure that ended it, or nothing after an orderly end
std::optional<StartFailure> serve(const Options &options)
{
    // Asked before the user namespace, in which this user has another number.
    const std::string directory =
            options.directory.empty() ? defaultDirectory() : options.directory;
    Doorway door;
    if (const auto failure = door.open(directory))
        return failure;
    std::shared_ptr<Ends> ends;
    if (const auto made = makeCable(options.link))
        ends = *made;
    else
        return made.error();
    handleSignals();
    if (!options.foreground) {
        const pid_t child = ::fork();
        if (child != 0) {
            door.disown();
            return child > 0 ? std::nullopt : std::optional(StartFailure::Other);
        }
        letGoOfTheStarter();
    } else {
        std::puts("ready"); // in the background, the end of the started process says it
        std::fflush(stdout);
    }
    // The only owner: a reset lets the old ends go.
    return Helper(std::move(ends), door, options.link, stopRequested).run();
}

} // namespace

std::string_view name(StartFailure failure) noexcept
{
    switch (failure) {
    case StartFailure::NotLinux:
        return "NotLinux";
    case StartFailure::UserNamespacesForbidden:
        return "UserNamespacesForbidden";
    case StartFailure::NetworkNamespacesForbidden:
        return "NetworkNamespacesForbidden";
    case StartFailure::NoLink:
        return "NoLink";
    case StartFailure::HelperMissing:
        return "HelperMissing";
    case StartFailure::HelperDied:
        return "HelperDied";
    case StartFailure::VersionMismatch:
        return "VersionMismatch";
    case StartFailure::RuntimeDirectoryUnusable:
        return "RuntimeDirectoryUnusable";
    case StartFailure::AlreadyRunning:
        return "AlreadyRunning";
    case StartFailure::Other:
        return "Other";
    }
    return {};
}

int runHelper(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO);
    const auto options = optionsFrom(argc, argv);
    if (!options) {
        std::fputs("usage: handshake-wire [--directory DIR] [--link any|tun|veth] [--foreground] "
                   "[--self-test]\n",
                   stderr);
        return 1;
    }
    ::close_range(STDERR_FILENO + 1, ~0U, 0); // nothing of the starter's comes along
    if (options->selfTest)
        return selfTest(*options);
    if (const auto failure = serve(*options)) {
        std::fprintf(stderr, "handshake-wire: %s\n", std::string(name(*failure)).c_str());
        return startFailureExitCode + int(*failure);
    }
    return 0;
}

} // namespace handshake::wire
