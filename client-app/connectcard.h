#pragma once

#include "client-app/clientsession.h"
#include "widgets/card.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

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
    /// The ports of the servers that listen on the see-through cable now.
    void setFoundOnCable(const QList<quint16> &ports);
    /// Whether Connect goes to the see-through cable, whose port is asked for instead of an
    /// address.
    void setOnCable(bool onCable);
    bool isOnCable() const { return m_onCable; }
    void setCablePort(quint16 port);
    /// As a person left it; 0: the first server there is. A clicked server does not change it.
    quint16 cablePort() const;
    void focusAddress();

signals:
    void connectRequested(const net::Target &target);
    /// On the see-through cable; port 0: the first server there is.
    void cableRequested(quint16 port);
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
    QString foundText(qsizetype index) const;
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
    QList<quint16> m_foundOnCable; // their buttons stand behind those of m_found
    bool m_onCable = false;
    QComboBox *m_address;
    QSpinBox *m_cablePort;
    widgets::PrimaryButton *m_act;
    QPushButton *m_finish;
    QLabel *m_status;
    QLabel *m_mistakeText;
    QLabel *m_foundText;
    widgets::LineLayout *m_foundLine;
    QList<QPushButton *> m_foundButtons;
};

} // namespace handshake
