#include "server-app/servercommandline.h"
#include "server-app/serverwindow.h"

int main(int argc, char *argv[])
{
    using namespace handshake;
    const auto wishes = readServerCommandLine(argc, argv);
    if (!wishes)
        return wishes.error();
    widgets::Application application(argv, serverProgram(), wishes->common);
    ServerSession session; // declared before the window: outlives it
    if (!begin(session, *wishes, application.preferences().settings()))
        return widgets::exitStatus::failure;
    ServerWindow window(session, application.preferences());
    window.show();
    return QApplication::exec();
}
