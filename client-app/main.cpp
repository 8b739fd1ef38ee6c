#include "client-app/clientcommandline.h"
#include "client-app/clientwindow.h"

int main(int argc, char *argv[])
{
    using namespace handshake;
    const auto wishes = readClientCommandLine(argc, argv);
    if (!wishes)
        return wishes.error();
    widgets::Application application(argv, clientProgram(), wishes->common);
    ClientSession session; // declared before the window: outlives it
    if (!begin(session, *wishes, application.preferences().settings()))
        return widgets::exitStatus::failure;
    ClientWindow window(session, application.preferences());
    window.show();
    ClientScript script(session, wishes->actions);
    endWith(script, session);
    if (wishes->common.cable)
        script.runOnCable(*wishes->common.cable);
    else
        script.run(wishes->connect);
    return QApplication::exec();
}
