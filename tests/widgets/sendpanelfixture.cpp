#include "widgets/sendpanelfixture.h"

namespace handshake::test {

using widgets::SendPanel;

void SendPanelFixture::init()
{
    m_panel = std::make_unique<SendPanel>();
    m_sent = std::make_unique<QSignalSpy>(m_panel.get(), &SendPanel::sendRequested);
    m_panel->resize(760, 160);
    m_panel->setReady(true);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->focusInput();
    QTRY_VERIFY(edit()->hasFocus());
}

void SendPanelFixture::cleanup()
{
    m_sent.reset();
    m_panel.reset();
    QLocale::setDefault(QLocale::c());
}

} // namespace handshake::test
