#pragma once

#include "widgets/sendpanel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace handshake::test {

/// A send box with the keyboard in it, shown, for the tests of its parts.
class SendPanelFixture : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1StringView(name));
    }
    QPlainTextEdit *edit() const { return find<QPlainTextEdit>("sendInput"); }
    QPushButton *button() const { return find<QPushButton>("sendButton"); }
    QString message() const { return find<QLabel>("sendMessage")->text(); }
    void type(const QString &text) { QTest::keyClicks(edit(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(edit(), key, modifiers);
    }
    QByteArray sent(qsizetype index = 0) const { return m_sent->at(index).at(0).toByteArray(); }

    std::unique_ptr<widgets::SendPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_sent;
};

} // namespace handshake::test
