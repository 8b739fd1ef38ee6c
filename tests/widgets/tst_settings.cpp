#include "widgets/preferences.h"
#include "widgets/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using widgets::Preferences;
using widgets::Scheme;
using widgets::Settings;

class tst_Settings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingStoredIsSensible();
    void connectionOptionsComeBack();
    void thePaneBesideComesBack();
    void rubbishCountsAsNeverStored();
    void recentServersAreFewAndNewestFirst();
    void programsShareWhatIsCommon();
    void preferencesRemember();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

static constexpr QLatin1StringView server("server");
static constexpr QLatin1StringView client("client");

void tst_Settings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
}

void tst_Settings::nothingStoredIsSensible()
{
    const Settings settings(server);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.scheme(), Scheme::System);
    QCOMPARE(settings.textPercent(), 100);
    QCOMPARE(settings.recentServers(), QStringList());
    QCOMPARE(settings.connectionOptions().framing, net::Framing::None);
    QCOMPARE(settings.connectionOptions().encoding, net::Encoding::Utf8);
    QCOMPARE(settings.connectionOptions().connectTimeout, limits::connectTimeout);
}

void tst_Settings::connectionOptionsComeBack()
{
    net::ConnectionOptions options;
    options.framing = net::Framing::Length;
    options.encoding = net::Encoding::Utf16Be;
    options.goodbye = net::GoodbyePolicy::WhenAsked;
    options.keepAlive = true;
    options.noDelay = true;
    options.connectTimeout = std::chrono::seconds(42);
    Settings(client).setConnectionOptions(options);
    const net::ConnectionOptions read = Settings(client).connectionOptions();
    QCOMPARE(read.framing, options.framing);
    QCOMPARE(read.encoding, options.encoding);
    QCOMPARE(read.goodbye, options.goodbye);
    QCOMPARE(read.keepAlive, true);
    QCOMPARE(read.noDelay, true);
    QCOMPARE(read.connectTimeout, options.connectTimeout);
    QCOMPARE(Settings(server).connectionOptions().framing, net::Framing::None);
}

void tst_Settings::thePaneBesideComesBack()
{
    QVERIFY(!Settings(client).isSideOpen());
    Settings(client).setSideOpen(true);
    Settings(client).setDivision("window");
    Settings(client).setSideDivision("pane");
    QVERIFY(Settings(client).isSideOpen());
    QCOMPARE(Settings(client).division(), QByteArray("window"));
    QCOMPARE(Settings(client).sideDivision(), QByteArray("pane"));
    QVERIFY2(!Settings(server).isSideOpen(), "each program has its own");
}

void tst_Settings::rubbishCountsAsNeverStored()
{
    QSettings store(QStringLiteral("Handshake"), QStringLiteral("Handshake"));
    store.setValue(QStringLiteral("scheme"), 77);
    store.setValue(QStringLiteral("textPercent"), QStringLiteral("huge"));
    store.setValue(QStringLiteral("server/framing"), QStringLiteral("carrier pigeon"));
    store.setValue(QStringLiteral("server/encoding"), -3);
    store.setValue(QStringLiteral("server/goodbye"), QStringLiteral("never"));
    store.setValue(QStringLiteral("server/connectTimeout"), -1);
    store.sync();
    const Settings settings(server);
    QCOMPARE(settings.scheme(), Scheme::System);
    QCOMPARE(settings.textPercent(), 100);
    const net::ConnectionOptions options = settings.connectionOptions();
    QCOMPARE(options.framing, net::Framing::None);
    QCOMPARE(options.encoding, net::Encoding::Utf8);
    QCOMPARE(options.goodbye, net::ConnectionOptions().goodbye);
    QCOMPARE(options.connectTimeout, limits::connectTimeout);
}

void tst_Settings::recentServersAreFewAndNewestFirst()
{
    Settings settings(client);
    for (int port = 1; port <= limits::recentServers + 5; ++port)
        settings.addRecentServer(QStringLiteral("localhost:%1").arg(port));
    settings.addRecentServer(QStringLiteral("localhost:9"));
    const QStringList recent = settings.recentServers();
    QCOMPARE(recent.size(), limits::recentServers);
    QCOMPARE(recent.at(0), "localhost:9");
    QCOMPARE(recent.count(QStringLiteral("localhost:9")), 1);
    QCOMPARE(recent.at(1), QStringLiteral("localhost:%1").arg(limits::recentServers + 5));
}

void tst_Settings::programsShareWhatIsCommon()
{
    Settings mine(server);
    mine.setLanguage(QStringLiteral("ar"));
    mine.setTextPercent(150);
    mine.setHistory({ QStringLiteral("only mine") });
    QCOMPARE(Settings(client).language(), "ar");
    QCOMPARE(Settings(client).textPercent(), 150);
    QCOMPARE(Settings(client).history(), QStringList());
    mine.clear();
    QCOMPARE(Settings(client).language(), QString());
    QCOMPARE(Settings(server).history(), QStringList());
}

void tst_Settings::preferencesRemember()
{
    {
        Preferences preferences(server);
        preferences.language().set(QStringLiteral("zh_CN"));
        preferences.appearance().setScheme(Scheme::Dark);
        preferences.appearance().setTextPercent(130);
        preferences.appearance().setPresenting(true); // for this run only
    }
    Preferences again(client);
    QCOMPARE(again.language().current(), "zh_CN");
    QCOMPARE(again.appearance().scheme(), Scheme::Dark);
    QCOMPARE(again.appearance().textPercent(), 130);
    QVERIFY(!again.appearance().isPresenting());
}

QTEST_MAIN(tst_Settings)
#include "tst_settings.moc"
