#include "wire/namespaces.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace handshake::wire {

namespace {

bool writeFile(const std::string &path, const std::string &text)
{
    const Fd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return file.isValid() && ::write(file.get(), text.data(), text.size()) == ssize_t(text.size());
}

/// Inside, this user is number 0 and nobody else exists.
bool mapOnlyThisUser(uid_t user, gid_t group)
{
    // Kernels before 3.19 have no such file and need no such line.
    if (!writeFile("/proc/self/setgroups", "deny") && errno != ENOENT)
        return false;
    return writeFile("/proc/self/uid_map", "0 " + std::to_string(user) + " 1")
            && writeFile("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
}

constexpr std::uint64_t neededCapabilities = std::uint64_t(1) << CAP_NET_ADMIN
        | std::uint64_t(1) << CAP_NET_RAW | std::uint64_t(1) << CAP_SYS_ADMIN;

} // namespace

std::optional<StartFailure> enterUserNamespace()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWUSER) != 0 || !mapOnlyThisUser(user, group))
        return StartFailure::UserNamespacesForbidden;
    return std::nullopt;
}

void dropUnneededCapabilities()
{
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    for (int capability = 0; capability <= CAP_LAST_CAP; ++capability) {
        if ((neededCapabilities >> unsigned(capability) & 1U) == 0)
            ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    }
    __user_cap_header_struct header = {};
    header.version = _LINUX_CAPABILITY_VERSION_3;
    __user_cap_data_struct data[2] = {};
    for (unsigned word = 0; word < 2; ++word) {
        data[word].effective = std::uint32_t(neededCapabilities >> (32 * word));
        data[word].permitted = data[word].effective;
    }
    ::syscall(SYS_capset, &header, data);
}

NetworkNamespace NetworkNamespace::make()
{
    NetworkNamespace made;
    if (::unshare(CLONE_NEWNET) == 0)
        made.m_fd = Fd(::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC));
    return made;
}

bool NetworkNamespace::enter() const noexcept
{
    return ::setns(m_fd.get(), CLONE_NEWNET) == 0;
}

bool NetworkNamespace::setSystemValue(const std::string &name, const std::string &value) const
{
    return enter() && writeFile("/proc/sys/net/" + name, value);
}

} // namespace handshake::wire
