#pragma once

#include "server-app/serversession.h"
#include "widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace handshake {

namespace widgets {
class OptionsForm;
}

/// Where and how the server listens.
struct ListenChoice
{
    bool onCable = false; ///< on the see-through cable: of the endpoint only the port counts
    net::Endpoint endpoint = {};
    Answering answering = Answering::Nothing;
    bool acceptingPaused = false;
    net::ConnectionOptions options = {};
};

/// Asks where and how to listen, in words that need no knowledge of networks; the rest is folded
/// away. accepted() only comes with a choice that can be tried.
class ListenDialog : public widgets::FormDialog
{
    Q_OBJECT

public:
    explicit ListenDialog(QWidget *parent);

    void setChoice(const ListenChoice &choice);
    ListenChoice choice() const;
    /// While listening a sentence says that another address ends the connections that are there.
    void setListening(bool listening);

    void accept() override;

protected:
    void retranslateUi() override;

private:
    void createLayout();
    void showPlace();
    void showMistake();
    std::optional<QHostAddress> address() const;

    QLabel *m_whereLabel;
    QRadioButton *m_thisComputer;
    QRadioButton *m_network;
    QLabel *m_networkSentence;
    QRadioButton *m_cable;
    QLabel *m_cableSentence;
    QRadioButton *m_other;
    QLineEdit *m_address;
    QHostAddress m_usual; // what the choice had; the cable leaves it alone
    QLabel *m_mistake;
    QString m_mistaken; // the text that is no address
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QLabel *m_answeringLabel;
    QComboBox *m_answering;
    QCheckBox *m_paused;
    widgets::OptionsForm *m_options;
    QLabel *m_restart;
};

} // namespace handshake
