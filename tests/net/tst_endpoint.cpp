#include "net/endpoint.h"

#include <QNetworkInterface>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace handshake::net;

namespace {

QString longName(qsizetype length)
{
    QString name; // labels of at most 63 letters
    while (name.size() < length)
        name += name.size() % 64 == 63 ? u'.' : u'a';
    return name;
}

void addTargetErrors()
{
    using enum EndpointError;
    const auto row = [](const QString &text, EndpointError error) {
        QTest::addRow("\"%s\"", qUtf8Printable(text.left(40))) << text << error;
    };
    row("", Empty);
    row("  \t ", Empty);
    row("localhost", PortMissing);
    row("localhost:", PortMissing);
    row("80", PortMissing);
    row("[::1]", PortMissing);
    row("[::1]:", PortMissing);
    row("[::1]80", PortMissing);
    row("localhost:http", PortNotANumber);
    row("localhost:8o", PortNotANumber);
    row("localhost:+80", PortNotANumber);
    row("localhost:-80", PortNotANumber);
    row("localhost: 80", PortNotANumber);
    row("localhost:8 0", PortNotANumber);
    row("localhost:0x50", PortNotANumber);
    row("localhost:80.0", PortNotANumber);
    row("localhost:80/", PortNotANumber);
    row(u"localhost:\u0668\u0660o"_s, PortNotANumber); // Arabic digits, then a letter
    row("localhost:65536", PortOutOfRange);
    row("localhost:99999", PortOutOfRange);
    row("localhost:000080", PortOutOfRange);
    row("localhost:4294967376", PortOutOfRange);
    row("localhost:99999999999999999999", PortOutOfRange);
}

void addHostErrors()
{
    using enum EndpointError;
    const auto row = [](const char *text, EndpointError error) {
        QTest::addRow("\"%s\"", text) << QString::fromUtf8(text) << error;
    };
    row(":80", HostMissing);
    row("[]:80", HostMissing);
    row("::1", BracketsMissing);
    row("::1:80", BracketsMissing);
    row("fe80::1%lo:80", BracketsMissing);
    row("::ffff:127.0.0.1:80", BracketsMissing);
    row("[::1:80", BracketsUnbalanced);
    row("::1]:80", BracketsUnbalanced);
    row("[[::1]]:80", BracketsUnbalanced);
    row("[::1]]:80", BracketsUnbalanced);
    row("local[host]:80", BracketsUnbalanced);
    row("[::1%nosuch]:80", ScopeUnknown);
    row("[::1%]:80", ScopeUnknown);
    row("[::1%999999]:80", ScopeUnknown);
    row("[::1%+1]:80", ScopeUnknown);
}

void addBadHosts()
{
    for (const char *host : { "1.2.3",
                              "1",
                              "127.1",
                              "256.1.1.1",
                              "1.2.3.4.5",
                              "0x7f.1",
                              "0x7f000001",
                              "1.2.3.0x4",
                              "127.0.0.01",
                              "1..2.3",
                              "127.0.0.1.",
                              "host.0x",
                              "a b",
                              "local\thost",
                              "localhost ",
                              "a..b",
                              ".a",
                              "a/b",
                              "a@b",
                              "a,b",
                              "%lo",
                              "127.0.0.1%lo",
                              "[127.0.0.1]",
                              "[localhost]",
                              "[1::2::3]",
                              "[::1.2.3]",
                              "[::256.0.0.1]",
                              "[fe80::1 ]",
                              "http://a",
                              "x:y",
                              "." })
        QTest::addRow("%s", host) << QString::fromLatin1(host) + u":80";
    QTest::newRow("control character") << u"a\u0001b:80"_s;
    QTest::newRow("blank between ideographs") << u"\u4f8b \u3048:80"_s;
    QTest::newRow("label of 64") << QString(64, u'a') + u":80";
    QTest::newRow("name of 254") << longName(254) + u":80";
}

} // namespace

class tst_Endpoint : public QObject
{
    Q_OBJECT

private slots:
    void readsATarget_data();
    void readsATarget();
    void refusesATarget_data();
    void refusesATarget();
    void refusesAHost_data();
    void refusesAHost();
    void refusesPortZeroToConnectTo();
    void knowsEveryScopeOfThisComputer();
    void readsAnEndpoint_data();
    void readsAnEndpoint();
    void refusesAnEndpoint_data();
    void refusesAnEndpoint();
    void refusesAListeningName_data();
    void refusesAListeningName();
    void writesAnEndpoint_data();
    void writesAnEndpoint();
    void writesATarget_data();
    void writesATarget();
    void readsWhatItWrote_data();
    void readsWhatItWrote();
};

void tst_Endpoint::readsATarget_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const QString &text, const QString &host, int port) {
        QTest::addRow("%s", qUtf8Printable(text.left(40))) << text << host << port;
    };
    row("localhost:80", "localhost", 80);
    row("  localhost:80\n", "localhost", 80);
    row("127.0.0.1:1", "127.0.0.1", 1);
    row("255.255.255.255:65535", "255.255.255.255", 65535);
    row("[::1]:80", "::1", 80);
    row("[::]:80", "::", 80);
    row("[2001:DB8::1]:80", "2001:DB8::1", 80);
    row("[::ffff:192.0.2.1]:80", "::ffff:192.0.2.1", 80);
    row("localhost:00080", "localhost", 80);
    row("example.com:443", "example.com", 443);
    row("example.com.:443", "example.com.", 443);
    row("EXAMPLE.com:443", "EXAMPLE.com", 443);
    row("my_host-1:443", "my_host-1", 443);
    row("3com.com:443", "3com.com", 443);
    row("1.2.3.4a:443", "1.2.3.4a", 443);
    row("a:443", "a", 443);
    row(u"\u4f8b\u3048.\u30c6\u30b9\u30c8:80"_s, u"\u4f8b\u3048.\u30c6\u30b9\u30c8"_s, 80);
    row(u"b\u00fccher.example:80"_s, u"b\u00fccher.example"_s, 80);
    row(QString(63, u'a') + u":80", QString(63, u'a'), 80);
    row(longName(253) + u":80", longName(253), 80);
    // As input methods write it.
    row(u"localhost\uff1a80"_s, "localhost", 80);
    row(u"localhost:\u0668\u0660"_s, "localhost", 80);
    row(u"\uff11\uff12\uff17.0.0.1:80"_s, "127.0.0.1", 80);
}

void tst_Endpoint::readsATarget()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto target = parseTarget(text);
    QVERIFY(target);
    QCOMPARE(target->host, host);
    QCOMPARE(int(target->port), port);
}

void tst_Endpoint::refusesATarget_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EndpointError>("error");
    addTargetErrors();
    addHostErrors();
}

void tst_Endpoint::refusesATarget()
{
    QFETCH(QString, text);
    QFETCH(EndpointError, error);
    const auto target = parseTarget(text);
    QVERIFY(!target);
    QCOMPARE(target.error(), error);
}

void tst_Endpoint::refusesAHost_data()
{
    QTest::addColumn<QString>("text");
    addBadHosts();
}

void tst_Endpoint::refusesAHost()
{
    QFETCH(QString, text);
    const auto target = parseTarget(text);
    QVERIFY(!target);
    QCOMPARE(target.error(), EndpointError::HostInvalid);
}

void tst_Endpoint::refusesPortZeroToConnectTo()
{
    for (const char *text : { "localhost:0", "localhost:00000", "[::1]:0", "127.0.0.1:0" }) {
        const auto target = parseTarget(QString::fromLatin1(text));
        QVERIFY(!target);
        QCOMPARE(target.error(), EndpointError::PortZero);
    }
}

void tst_Endpoint::knowsEveryScopeOfThisComputer()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    QVERIFY(!interfaces.isEmpty()); // loopback at least
    for (const QNetworkInterface &interface : interfaces) {
        for (const QString &scope : { interface.name(), QString::number(interface.index()) }) {
            const auto target = parseTarget(QStringLiteral("[fe80::1%%1]:80").arg(scope));
            QVERIFY2(target, qPrintable(scope));
            QCOMPARE(target->host, u"fe80::1%" + scope);
            const auto endpoint = parseEndpoint(QStringLiteral("[fe80::1%%1]:80").arg(scope));
            QVERIFY2(endpoint, qPrintable(scope));
            QCOMPARE(endpoint->address.scopeId(), scope);
        }
    }
}

void tst_Endpoint::readsAnEndpoint_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<int>("port");
    const auto row = [](const char *text, const QHostAddress &address, int port) {
        QTest::newRow(text) << QString::fromLatin1(text) << address << port;
    };
    row("127.0.0.1:80", QHostAddress(QHostAddress::LocalHost), 80);
    row(" 127.0.0.1:80 ", QHostAddress(QHostAddress::LocalHost), 80);
    row("127.0.0.1:0", QHostAddress(QHostAddress::LocalHost), 0);
    row("127.1.2.3:65535", QHostAddress(0x7F010203u), 65535);
    row("localhost:80", QHostAddress(QHostAddress::LocalHost), 80);
    row("LocalHost:80", QHostAddress(QHostAddress::LocalHost), 80);
    row("*:80", QHostAddress(QHostAddress::Any), 80);
    row("0.0.0.0:80", QHostAddress(QHostAddress::AnyIPv4), 80);
    row("[::]:80", QHostAddress(QHostAddress::AnyIPv6), 80);
    row("[::1]:0", QHostAddress(QHostAddress::LocalHostIPv6), 0);
}

void tst_Endpoint::readsAnEndpoint()
{
    QFETCH(QString, text);
    QFETCH(QHostAddress, address);
    QFETCH(int, port);
    const auto endpoint = parseEndpoint(text);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->address, address);
    QCOMPARE(endpoint->address.protocol(), address.protocol());
    QCOMPARE(int(endpoint->port), port);
}

void tst_Endpoint::refusesAnEndpoint_data()
{
    refusesATarget_data();
}

void tst_Endpoint::refusesAnEndpoint()
{
    QFETCH(QString, text);
    QFETCH(EndpointError, error);
    const auto endpoint = parseEndpoint(text);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error(), error);
}

void tst_Endpoint::refusesAListeningName_data()
{
    refusesAHost_data();
    for (const char *host : { "example.com", "localhost.", "**", "[*]", "any" })
        QTest::addRow("%s", host) << QString::fromLatin1(host) + u":80";
}

void tst_Endpoint::refusesAListeningName()
{
    QFETCH(QString, text);
    const auto endpoint = parseEndpoint(text);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error(), EndpointError::AddressInvalid);
}

void tst_Endpoint::writesAnEndpoint_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QString>("text");
    const auto row = [](const QHostAddress &address, const QString &text) {
        QTest::addRow("\"%s\"", qPrintable(text)) << address << text;
    };
    row(QHostAddress(QHostAddress::LocalHost), "127.0.0.1:80");
    row(QHostAddress(QHostAddress::LocalHostIPv6), "[::1]:80");
    row(QHostAddress(QHostAddress::Any), "*:80");
    row(QHostAddress(QHostAddress::AnyIPv4), "0.0.0.0:80");
    row(QHostAddress(QHostAddress::AnyIPv6), "[::]:80");
    row(QHostAddress(QStringLiteral("::ffff:192.0.2.1")), "192.0.2.1:80");
    row(QHostAddress(QStringLiteral("::fffe:192.0.2.1")), "[::fffe:c000:201]:80");
    row(QHostAddress(QStringLiteral("fe80::1%lo")), "[fe80::1%lo]:80");
    row(QHostAddress(), "");
}

void tst_Endpoint::writesAnEndpoint()
{
    QFETCH(QHostAddress, address);
    QFETCH(QString, text);
    QCOMPARE(toString(Endpoint { address, 80 }), text);
}

void tst_Endpoint::writesATarget_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"example.com"_s << u"example.com:80"_s;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1:80"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"[::1]:80"_s;
    QTest::newRow("scope") << u"fe80::1%lo"_s << u"[fe80::1%lo]:80"_s;
}

void tst_Endpoint::writesATarget()
{
    QFETCH(QString, host);
    QFETCH(QString, text);
    QCOMPARE(toString(Target { host, 80 }), text);
}

void tst_Endpoint::readsWhatItWrote_data()
{
    readsAnEndpoint_data();
}

void tst_Endpoint::readsWhatItWrote()
{
    QFETCH(QHostAddress, address);
    QFETCH(int, port);
    const Endpoint endpoint { address, quint16(port) };
    const auto read = parseEndpoint(toString(endpoint));
    QVERIFY(read);
    QVERIFY(*read == endpoint); // QCOMPARE would find our toString() and want a char *
}

QTEST_APPLESS_MAIN(tst_Endpoint)
#include "tst_endpoint.moc"
