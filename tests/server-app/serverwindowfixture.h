#pragma once

#include "server-app/serverwindow.h"
#include "support/waiting.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace handshake::test {

/// A server's window, shown, with settings of its own and a free port to listen on.
class ServerWindowFixture : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    void makeWindow();
    RawSocket connectPeer();
    QWidget *dialog();

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const QString &text);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ServerSession> m_session;
    std::unique_ptr<ServerWindow> m_window;
};

} // namespace handshake::test
