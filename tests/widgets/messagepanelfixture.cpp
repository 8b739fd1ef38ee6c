#include "widgets/messagepanelfixture.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace handshake::test {

using present::Direction;
using present::MessageLogModel;
using widgets::MessagePanel;

void MessagePanelFixture::init()
{
    makePanel();
}

void MessagePanelFixture::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_log.reset();
}

void MessagePanelFixture::makePanel(qint64 maximumRows)
{
    cleanup();
    m_log = std::make_unique<present::MessageLog>(maximumRows);
    m_log->setPeer(alice, { QHostAddress(QHostAddress::LocalHost), 51000 });
    m_log->setPeer(bob, { QHostAddress(QHostAddress::LocalHost), 51001 });
    m_model = std::make_unique<MessageLogModel>(*m_log);
    m_panel = std::make_unique<MessagePanel>(*m_model);
    m_panel->resize(760, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_view = m_panel->findChild<QTableView *>(QStringLiteral("messages"));
    QVERIFY(m_view);
}

void MessagePanelFixture::add(const QByteArray &text, Direction direction, net::ConnectionId peer)
{
    m_log->append({ .octets = text.constData(),
                    .size = quint32(text.size()),
                    .peer = peer,
                    .at = 1'700'000'000'000,
                    .direction = direction });
}

void MessagePanelFixture::addNote(present::Note note)
{
    m_log->append(
            { .peer = alice, .at = 1'700'000'000'000, .direction = Direction::Note, .note = note });
}

/// Tells the view what was added, and lets it do its delayed layout.
void MessagePanelFixture::settle()
{
    m_model->flush();
    QCoreApplication::processEvents();
}

void MessagePanelFixture::choose(int row)
{
    const QModelIndex index = m_model->index(row, MessageLogModel::TextColumn);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(index).center());
}

QToolButton *MessagePanelFixture::button(const char *name) const
{
    return m_panel->findChild<QToolButton *>(QLatin1StringView(name));
}

QLineEdit *MessagePanelFixture::filterEdit() const
{
    return m_panel->findChild<QLineEdit *>(QStringLiteral("messageFilter"));
}

QString MessagePanelFixture::textAt(int row) const
{
    return m_model->index(row, MessageLogModel::TextColumn).data().toString();
}

QStringList MessagePanelFixture::shownTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts.append(textAt(row));
    return texts;
}

QString MessagePanelFixture::topText() const
{
    return textAt(m_view->verticalScrollBar()->value());
}

} // namespace handshake::test
