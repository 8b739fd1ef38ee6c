#pragma once

#include "client-app/clientsession.h"
#include "widgets/card.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;

namespace handshake {

namespace widgets {
class LineLayout;
class PrimaryButton;
} // namespace widgets

/// Where to connect to and how it stands: the address, Connect / Cancel / Disconnect on one button,
/// "finish sending", one line of status, and a button for every server found on this computer.
class ConnectCard : public widgets::Card
{
    Q_OBJECT

public:
    explicit ConnectCard(QWidget *parent = nullptr);

    void setPhase(ClientPhase phase);
    /// One line in words, translated.
    void setStatus(const QString &status);
    void setAddress(const QString &address);
    QString address() const;
    /// Servers connected to before, newest first.
    void setRecent(const QStringList &servers);
    /// Servers that listen on this computer now.
    void setFound(const QList<net::LocalServer> &servers);
    void focusAddress();

signals:
    void connectRequested(const net::Target &target);
    /// Cancel or Disconnect, as the phase says.
    void leaveRequested();
    void finishRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void act();
    void submit();
    void fillChoices();
    void showFound();
    void connectToFound(qsizetype index);
    void showMistake();
    void updateFont();
    void retranslateUi();
    void retranslateButton();
    void retranslateFound();

    ClientPhase m_phase = ClientPhase::Idle;
    std::optional<net::EndpointError> m_mistake;
    QString m_mistaken; // what was written
    QStringList m_recent;
    QList<net::LocalServer> m_found;
    QComboBox *m_address;
    widgets::PrimaryButton *m_act;
    QPushButton *m_finish;
    QLabel *m_status;
    QLabel *m_mistakeText;
    QLabel *m_foundText;
    widgets::LineLayout *m_foundLine;
    QList<QPushButton *> m_foundButtons;
};

} // namespace handshake
