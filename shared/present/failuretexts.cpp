#include "present/safetext.h"
#include "present/texts.h"

namespace handshake::present {

namespace {

constexpr qsizetype longestQuote = 80; // characters of what a person wrote, in a sentence

QString portText(const net::Endpoint &endpoint)
{
    return isolated(QString::number(endpoint.port));
}

} // namespace

QString quoted(const QString &text)
{
    constexpr QChar firstStrongIsolate = u'\u2068';
    constexpr QChar popIsolate = u'\u2069';
    return firstStrongIsolate % safeLine(text, longestQuote) % popIsolate;
}

QString CloseText::of(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
        return tr("Both sides said goodbye, we were first.");
    case net::CloseReason::FinishedByPeer:
        return tr("Both sides said goodbye, the other side was first.");
    case net::CloseReason::FinishedByUsOnly:
        return tr("We said goodbye and left. The other side had not said goodbye by then.");
    case net::CloseReason::Reset:
        return tr("The other side broke the connection off.");
    case net::CloseReason::Refused:
        return tr("Nobody is listening there.");
    case net::CloseReason::TimedOut:
        return tr("The other side does not answer.");
    case net::CloseReason::Unreachable:
        return tr("There is no way to that address.");
    case net::CloseReason::NameUnknown:
        return tr("No computer with this name was found.");
    case net::CloseReason::AbortedHere:
        return tr("We broke the connection off.");
    case net::CloseReason::NoResources:
        return tr("This computer has no room for another connection.");
    case net::CloseReason::CableLost:
        return tr("The see-through cable is gone, and the connection with it.");
    case net::CloseReason::CableReset:
        return tr("The see-through cable was reset, and both sides forgot the connection.");
    }
    Q_UNREACHABLE();
}

QString CloseText::advice(net::CloseReason reason, const QString &target)
{
    const QString where = quoted(target);
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::FinishedByUsOnly:
    case net::CloseReason::AbortedHere:
        return {};
    case net::CloseReason::Reset:
        //: %1 is an address and a port
        return tr("The program at %1 ended, or did not want to go on. Check that it is running, "
                  "then connect again.")
                .arg(where);
    case net::CloseReason::Refused:
        //: %1 is an address and a port
        return tr("Nobody is listening at %1. Start the server first, or check the port.")
                .arg(where);
    case net::CloseReason::TimedOut:
        //: %1 is an address and a port
        return tr("%1 does not answer. The computer may be off, or a firewall may swallow the "
                  "question. Check the address, then the firewall.")
                .arg(where);
    case net::CloseReason::Unreachable:
        //: %1 is an address and a port
        return tr("The network has no way to %1. Check the cable or the Wi-Fi of this computer, "
                  "then the address.")
                .arg(where);
    case net::CloseReason::NameUnknown:
        //: %1 is a name and a port
        return tr("No address belongs to the name in %1. Check the spelling, or write the address "
                  "in numbers.")
                .arg(where);
    case net::CloseReason::NoResources:
        return tr("Too many connections or programs are open. Close some of them, then try again.");
    case net::CloseReason::CableLost:
        return tr("The program that carries the see-through cable ended. Start the server on the "
                  "cable again, then connect again.");
    case net::CloseReason::CableReset:
        return tr("The server listens on the new cable by itself. Connect again.");
    }
    Q_UNREACHABLE();
}

QString ListenText::of(net::ListenError error, const net::Endpoint &endpoint, const QString &owner)
{
    const QString where = isolated(net::toString(endpoint));
    switch (error) {
    case net::ListenError::AddressInUse:
        return portInUse(endpoint, owner);
    case net::ListenError::PermissionDenied:
        return permissionDenied(endpoint);
    case net::ListenError::AddressNotHere:
        //: %1 is an address and a port
        return tr("This computer does not have the address in %1. Choose an address of this "
                  "computer, for example 127.0.0.1.")
                .arg(where);
    case net::ListenError::AddressUnsupported:
        //: %1 is an address and a port
        return tr("This computer cannot use addresses such as %1. IPv6 may be switched off: try "
                  "127.0.0.1.")
                .arg(where);
    case net::ListenError::NoResources:
        //: %1 is an address and a port
        return tr("This computer has no room for a server at %1. Too much is open: close some "
                  "programs, then try again.")
                .arg(where);
    case net::ListenError::Other:
        //: %1 is an address and a port
        return tr("The server could not start at %1, and the system does not say why. Try another "
                  "port or another address.")
                .arg(where);
    }
    Q_UNREACHABLE();
}

QString ListenText::portInUse(const net::Endpoint &endpoint, const QString &owner)
{
    if (owner.isEmpty()) {
        //: %1 is a port number
        return tr("Port %1 is in use by another program. Stop that program, or choose another "
                  "port; 0 finds a free one.")
                .arg(portText(endpoint));
    }
    //: %1 is a port number, %2 the name of a program
    return tr("Port %1 is in use by the program %2. Stop that program, or choose another port; 0 "
              "finds a free one.")
            .arg(portText(endpoint), quoted(owner));
}

QString ListenText::permissionDenied(const net::Endpoint &endpoint)
{
    constexpr quint16 firstFreePort = 1024;
    if (endpoint.port < firstFreePort) {
        //: %1 is a port number
        return tr("Port %1 needs administrator rights, as most ports below 1024 do. Choose a "
                  "higher port, for example 8080.")
                .arg(portText(endpoint));
    }
    //: %1 is an address and a port
    return tr("This system does not allow a server at %1. A security setting may forbid it: "
              "choose another port, or ask whoever looks after this computer.")
            .arg(isolated(net::toString(endpoint)));
}

QString EndpointText::of(net::EndpointError error, const QString &written)
{
    const QString what = quoted(written);
    const QString example = isolated(QStringLiteral("127.0.0.1:8080"));
    switch (error) {
    case net::EndpointError::Empty:
        //: %1 is an example of an address with a port
        return tr("Write an address and a port, for example %1.").arg(example);
    case net::EndpointError::PortMissing:
        //: %1 is what was written, %2 an example of an address with a port
        return tr("“%1” has no port: write it behind a colon, like %2.").arg(what, example);
    case net::EndpointError::PortNotANumber:
        //: %1 is what was written, %2 an example of an address with a port
        return tr("The port in “%1” is not a number: write it like %2.").arg(what, example);
    case net::EndpointError::PortOutOfRange:
        //: %1 is what was written
        return tr("The port in “%1” is too large: ports end at 65535.").arg(what);
    case net::EndpointError::PortZero:
        //: %1 is what was written
        return tr("Port 0 in “%1” reaches nobody: write a port from 1 to 65535.").arg(what);
    case net::EndpointError::HostMissing:
        //: %1 is what was written, %2 an example of an address with a port
        return tr("“%1” has no address before the port: write it like %2.").arg(what, example);
    case net::EndpointError::HostInvalid:
        //: %1 is what was written
        return tr("“%1” has neither an address nor a possible computer name: check the spelling.")
                .arg(what);
    case net::EndpointError::AddressInvalid:
        //: %1 is what was written, %2 an example of an address with a port
        return tr("“%1” has no address of this computer: write it like %2.").arg(what, example);
    case net::EndpointError::BracketsMissing:
        return bracketsMissing(what);
    case net::EndpointError::BracketsUnbalanced:
        return bracketsUnbalanced(what);
    case net::EndpointError::ScopeUnknown:
        //: %1 is what was written
        return tr("The name behind % in “%1” is no network of this computer: check the spelling.")
                .arg(what);
    }
    Q_UNREACHABLE();
}

QString EndpointText::bracketsMissing(const QString &what)
{
    //: %1 is what was written, %2 an IPv6 address in brackets with a port
    return tr("“%1” is an IPv6 address without brackets: write it like %2.")
            .arg(what, isolated(QStringLiteral("[::1]:8080")));
}

QString EndpointText::bracketsUnbalanced(const QString &what)
{
    //: %1 is what was written, %2 an IPv6 address in brackets with a port
    return tr("“%1” has a bracket without its partner: write it like %2.")
            .arg(what, isolated(QStringLiteral("[::1]:8080")));
}

QString FileText::of(net::FileSendEnd end, const QString &name)
{
    const QString file = quoted(name);
    switch (end) {
    case net::FileSendEnd::Sent:
        //: %1 is the name of a file
        return tr("%1 was sent completely.").arg(file);
    case net::FileSendEnd::Cancelled:
        //: %1 is the name of a file
        return tr("Sending %1 was cancelled; what was sent already stays sent.").arg(file);
    case net::FileSendEnd::FileUnreadable:
        //: %1 is the name of a file
        return tr("%1 cannot be read. Check that it is still there and that you may open it.")
                .arg(file);
    case net::FileSendEnd::ConnectionEnded:
        //: %1 is the name of a file
        return tr("The connection ended before %1 was fully sent. Connect again, then send the "
                  "file again.")
                .arg(file);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
