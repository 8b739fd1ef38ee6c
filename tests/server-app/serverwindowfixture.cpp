#include "server-app/serverwindowfixture.h"

namespace handshake::test {

void ServerWindowFixture::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("server"));
    m_preferences->settings().setListenAddress(QStringLiteral("127.0.0.1:0"));
    m_session = std::make_unique<ServerSession>();
    makeWindow();
}

void ServerWindowFixture::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
}

void ServerWindowFixture::makeWindow()
{
    m_window = std::make_unique<ServerWindow>(*m_session, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

RawSocket ServerWindowFixture::connectPeer()
{
    const qsizetype before = m_session->connectionCount();
    RawSocket peer = RawSocket::connectedTo(m_session->endpoint().port);
    if (!QTest::qWaitFor([&] { return m_session->connectionCount() == before + 1; }))
        peer.close();
    m_session->peers().flush();
    return peer;
}

QWidget *ServerWindowFixture::dialog()
{
    if (!m_window->findChild<QDialog *>())
        click("change");
    return m_window->findChild<QDialog *>();
}

void ServerWindowFixture::type(const QString &text)
{
    auto *input = find<QPlainTextEdit>("sendInput");
    input->setPlainText(text);
    QTest::keyClick(input, Qt::Key_Return);
}

} // namespace handshake::test
