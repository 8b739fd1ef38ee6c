// The server under test: the real session and the real window, shown, with a probe at its event
// loop. Prints its port, then takes orders (benchhost.h).
//
//   benchserver [--framing none|lf|crlf|length] [--echo]

#include "bench/benchhost.h"
#include "bench/turnprobe.h"

#include "net/descriptor.h"
#include "server-app/serversession.h"
#include "server-app/serverwindow.h"
#include "widgets/preferences.h"

#include <QApplication>

#include <cstdio>

using namespace handshake;

/// \returns whether the arguments were understood
static bool configure(ServerSession &session, const QStringList &arguments)
{
    net::ConnectionOptions options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == u"--echo") {
            session.setAnswering(Answering::Echo);
        } else if (arguments.at(i) == u"--framing") {
            const auto framing = net::framingFromName(arguments.value(++i));
            if (!framing)
                return false;
            options.framing = *framing;
        } else {
            return false;
        }
    }
    session.setOptions(options);
    return true;
}

int main(int argc, char *argv[])
{
    bench::TurnProbe::instance();
    QApplication app(argc, argv);
    net::raiseDescriptorLimit();
    ServerSession session;
    if (!configure(session, QApplication::arguments())) {
        std::fprintf(stderr, "usage: benchserver [--framing none|lf|crlf|length] [--echo]\n");
        return 2;
    }
    widgets::Preferences preferences(QLatin1StringView("server"));
    ServerWindow window(session, preferences);
    window.show();
    bench::BenchHost host(session, window);
    if (session.start({}))
        return 1;
    std::printf("%d\n", int(session.endpoint().port));
    std::fflush(stdout);
    return QApplication::exec();
}
