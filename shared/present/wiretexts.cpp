#include "present/wiretexts.h"

#include "present/texts.h"

namespace handshake::present {

QString WireText::of(wire::StartFailure failure)
{
    switch (failure) {
    case wire::StartFailure::NotLinux:
        return tr("The see-through cable needs Linux: only there can a program without special "
                  "rights have a network of its own. Everything else works here.");
    case wire::StartFailure::UserNamespacesForbidden:
        return userNamespacesForbidden();
    case wire::StartFailure::NetworkNamespacesForbidden:
        //: %1: the name of a system setting
        return tr("The see-through cable needs a small network of its own, and this system does "
                  "not allow one: it may be a container, or %1 is 0. Ask whoever looks after this "
                  "computer, or start the program outside the container.")
                .arg(isolated(QStringLiteral("user.max_net_namespaces")));
    case wire::StartFailure::NoLink:
        return noLink();
    case wire::StartFailure::HelperMissing:
        //: %1: the name of a program
        return tr("The program %1, which carries the see-through cable, was not found. Install "
                  "Handshake again.")
                .arg(isolated(QStringLiteral("handshake-wire")));
    case wire::StartFailure::HelperDied:
        //: %1: the name of a program
        return tr("The program %1, which carries the see-through cable, does not answer or ended "
                  "at once. Try again; if that does not help, log out and in again.")
                .arg(isolated(QStringLiteral("handshake-wire")));
    case wire::StartFailure::VersionMismatch:
        return tr("Another version of Handshake has the see-through cable. Close all windows of "
                  "Handshake, then try again.");
    case wire::StartFailure::RuntimeDirectoryUnusable:
        //: %1: the name of an environment variable
        return tr("There is no private place where the windows can meet on the see-through cable. "
                  "Check that the directory in %1 exists, is yours and has room.")
                .arg(isolated(QStringLiteral("XDG_RUNTIME_DIR")));
    case wire::StartFailure::AlreadyRunning:
        return tr("Somebody else just started the see-through cable. Try again.");
    case wire::StartFailure::Other:
        return tr("The see-through cable could not start, and the system does not say why. Try "
                  "again; everything else works without it.");
    }
    Q_UNREACHABLE();
}

QString WireText::noLink()
{
    //: %1: the path of a device, %2 and %3: names of kernel modules
    return tr("The see-through cable cannot be built here: this system offers neither %1 nor a "
              "pair of virtual network cards. Ask whoever looks after this computer to load "
              "the module %2 or %3.")
            .arg(isolated(QStringLiteral("/dev/net/tun")), isolated(QStringLiteral("tun")),
                 isolated(QStringLiteral("veth")));
}

QString WireText::userNamespacesForbidden()
{
    //: %1, %2, %3: names of system settings and their values; only one of them may exist
    return tr("The see-through cable needs a small network of its own, and this system does not "
              "allow programs without administrator rights to have one (user namespaces). "
              "Whoever looks after this computer can allow it with one of %1, %2 or, on Ubuntu, "
              "%3.")
            .arg(isolated(QStringLiteral("kernel.unprivileged_userns_clone=1")),
                 isolated(QStringLiteral("user.max_user_namespaces=10000")),
                 isolated(QStringLiteral("kernel.apparmor_restrict_unprivileged_userns=0")));
}

QString WireText::of(wire::Refusal refusal)
{
    switch (refusal) {
    case wire::Refusal::NotUnderstood:
    case wire::Refusal::HelloFirst:
    case wire::Refusal::VersionMismatch:
        return tr("The cable does not understand this program: it may be of another version. "
                  "Close all windows of Handshake, then try again.");
    case wire::Refusal::NoSuchSegment:
        return tr("This segment is no longer on the cable.");
    case wire::Refusal::NoSuchConnection:
        return tr("This connection is no longer on the cable.");
    case wire::Refusal::OutOfRange:
        return tr("The cable cannot do that: a number is too large.");
    case wire::Refusal::TooMany:
        return tr("The cable has no room for more: remove some rules or close some connections.");
    case wire::Refusal::Unsupported:
        return tr("This system cannot do that.");
    case wire::Refusal::Failed:
        return tr("The system did not do that, and does not say why. Try again.");
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
