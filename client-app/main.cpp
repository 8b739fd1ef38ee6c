#include "client-app/clientcommandline.h"
#include "client-app/clientwindow.h"
#include "widgets/openoption.h"
#include "widgets/sessionrecording.h"

int main(int argc, char *argv[])
{
    using namespace handshake;
    const auto wishes = readClientCommandLine(argc, argv);
    if (!wishes)
        return wishes.error();
    widgets::Application application(argv, clientProgram(), wishes->common);
    widgets::SessionRecording recording(clientProgram(), wishes->common); // hears last words
    ClientSession session; // declared before the window: outlives it
    recording.follow(session.wireSource());
    recording.follow(session.captureSource());
    recording.follow(session.liveSource());
    recording.follow(session.cable());
    if (!begin(session, *wishes, application.preferences().settings()))
        return widgets::exitStatus::failure;
    if (wishes->onlyOpens())
        return widgets::showOnlyOpened(wishes->common, application.preferences());
    ClientWindow window(session, application.preferences());
    window.show();
    if (wishes->common.file)
        window.showFile(wishes->common.open, wishes->common.file);
    ClientScript script(session, wishes->actions);
    endWith(script, session);
    if (wishes->common.cable)
        script.runOnCable(*wishes->common.cable);
    else
        script.run(wishes->connect);
    return QApplication::exec();
}
