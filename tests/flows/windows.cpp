#include "flows/windows.h"

#include <QSettings>
#include <QTest>

namespace handshake::test {

/// Nothing of an earlier test, and nothing of the user's. Start takes a free port, as another
/// program may have the usual one.
static QLatin1StringView freshSettings()
{
    widgets::Settings server(QLatin1StringView("server"));
    server.clear();
    server.setListenAddress(QStringLiteral("127.0.0.1:0"));
    widgets::Settings(QLatin1StringView("client")).clear();
    return QLatin1StringView("server");
}

Windows::Windows()
    : preferences(freshSettings()),
      serverWindow(server, preferences),
      clientWindow(client, preferences)
{
    setLanguage(QStringLiteral("en"));
    serverWindow.show();
    clientWindow.show();
}

bool Windows::start()
{
    return !server.start({});
}

bool Windows::connect()
{
    client.connectTo({ QStringLiteral("127.0.0.1"), server.endpoint().port });
    return QTest::qWaitFor([this] {
        return client.phase() == ClientPhase::Connected && server.connectionCount() == 1;
    });
}

void Windows::setLanguage(const QString &tag)
{
    preferences.language().set(tag);
    QCoreApplication::processEvents();
}

} // namespace handshake::test
