#include "present/recordingtexts.h"

#include "present/texts.h"

namespace handshake::present {

QString RecordingText::of(observe::RecordingEnd reason)
{
    switch (reason) {
    case observe::RecordingEnd::CannotCreate:
        //: %1 is a folder
        return tr("This session is not recorded: nothing can be saved in %1. Check that the "
                  "folder is yours and may be written to.")
                .arg(isolated(observe::recordingsDirectory()));
    case observe::RecordingEnd::CannotWrite:
        return tr("The recording of this session ends here: the disk took no more. Make room on "
                  "it, then start the program again.");
    case observe::RecordingEnd::NoRoom:
        return tr("This session is not recorded: too many others are being recorded right now. "
                  "Close a window, then start the program again.");
    case observe::RecordingEnd::Full:
        return tr("The recording of this session ends here: it is as long as a recording may be. "
                  "What came before is kept.");
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
