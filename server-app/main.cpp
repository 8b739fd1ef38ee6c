#include "server-app/servercommandline.h"
#include "server-app/serverwindow.h"
#include "widgets/openoption.h"
#include "widgets/sessionrecording.h"

int main(int argc, char *argv[])
{
    using namespace handshake;
    const auto wishes = readServerCommandLine(argc, argv);
    if (!wishes)
        return wishes.error();
    widgets::Application application(argv, serverProgram(), wishes->common);
    widgets::SessionRecording recording(serverProgram(), wishes->common); // hears last words
    ServerSession session; // declared before the window: outlives it
    recording.follow(session.wireSource());
    recording.follow(session.captureSource());
    recording.follow(session.liveSource());
    recording.follow(session.cable());
    if (!begin(session, *wishes, application.preferences().settings()))
        return widgets::exitStatus::failure;
    if (wishes->onlyOpens())
        return widgets::showOnlyOpened(wishes->common, application.preferences());
    ServerWindow window(session, application.preferences());
    window.show();
    if (wishes->common.file)
        window.showFile(wishes->common.open, wishes->common.file);
    return QApplication::exec();
}
