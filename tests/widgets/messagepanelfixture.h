#pragma once

#include "widgets/messagepanel.h"

#include <QTableView>
#include <QToolButton>

#include <memory>

class QLineEdit;

namespace handshake::test {

inline constexpr net::ConnectionId alice { 1 };
inline constexpr net::ConnectionId bob { 2 };

/// A message panel on a log of its own, shown, for the tests of its parts.
class MessagePanelFixture : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    void add(const QByteArray &text, present::Direction direction = present::Direction::Received,
             net::ConnectionId peer = alice);
    void addNote(present::Note note);
    void makePanel(qint64 maximumRows = limits::messageRows);
    void settle();
    void choose(int row);
    QToolButton *button(const char *name) const;
    QLineEdit *filterEdit() const;
    QStringList shownTexts() const;
    QString textAt(int row) const;
    QString topText() const;

    std::unique_ptr<present::MessageLog> m_log;
    std::unique_ptr<present::MessageLogModel> m_model;
    std::unique_ptr<widgets::MessagePanel> m_panel;
    QTableView *m_view = nullptr;
};

} // namespace handshake::test
