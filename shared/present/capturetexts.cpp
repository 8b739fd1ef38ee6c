#include "present/capturetexts.h"

#include "present/texts.h"

namespace handshake::present {

QString CaptureText::of(observe::CaptureFailure failure)
{
    using enum observe::CaptureFailure;
    switch (failure) {
    case NotFound:
        //: dumpcap is the name of a program
        return tr("The program dumpcap is not installed. It is part of Wireshark; on Debian, "
                  "install the package wireshark-common.");
    case NotPermitted:
        //: %1: a command; dumpcap, root and wireshark are names
        return tr("You may not capture with dumpcap. On Debian, run %1 as root and answer yes, add "
                  "yourself to the group wireshark, then log in again.")
                .arg(isolated(QStringLiteral("dpkg-reconfigure wireshark-common")));
    case NotStarted:
        return tr("The capture with dumpcap did not begin. What TCP did is deduced instead.");
    case NotUnderstood:
        return tr("What dumpcap wrote is not a capture. What TCP did is deduced instead.");
    case Ended:
        return tr("The capture with dumpcap ended. From now on, what TCP did is deduced.");
    }
    Q_UNREACHABLE();
}

QString CaptureText::incomplete()
{
    return tr("There was too much to capture: dumpcap dropped segments, and they are missing from "
              "what TCP did.");
}

} // namespace handshake::present
