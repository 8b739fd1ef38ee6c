// The measure for what Qt itself costs: a bare QTcpServer with QTcpSocket, default options, as the
// Qt examples write it. It knows no messages, keeps nothing and shows nothing.
//
//   bareqtserver count|echo
//
// Prints its port, then serves until it is ended. count reads and forgets; echo sends everything
// back. Both close when the peer says goodbye, so "accept, one octet, close" is the mode count.

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>

namespace {

class BareServer : public QTcpServer
{
public:
    explicit BareServer(bool echo) : m_echo(echo)
    {
        connect(this, &QTcpServer::newConnection, this, &BareServer::takeConnections);
    }

private:
    void takeConnections()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
        }
    }

    void read(QTcpSocket *socket)
    {
        const QByteArray octets = socket->readAll();
        m_octets += octets.size();
        if (m_echo)
            socket->write(octets);
    }

    const bool m_echo;
    qint64 m_octets = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool echo = arguments.value(1) == u"echo";
    if (arguments.size() != 2 || (!echo && arguments.at(1) != u"count")) {
        std::fprintf(stderr, "usage: bareqtserver count|echo\n");
        return 2;
    }
    BareServer server(echo);
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
