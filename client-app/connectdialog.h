#pragma once

#include "widgets/formdialog.h"
#include "widgets/optionsform.h"

class QLabel;
class QRadioButton;

namespace handshake {

/// Asks where to connect, to an address or on the see-through cable, and how: the choices about the
/// connection to come.
class ConnectDialog : public widgets::FormDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent);

    void setOnCable(bool onCable);
    bool isOnCable() const;
    widgets::OptionsForm &form() { return *m_form; }

protected:
    void retranslateUi() override;

private:
    void showPlace();

    QLabel *m_whereLabel;
    QRadioButton *m_byAddress;
    QRadioButton *m_cable;
    QLabel *m_cableSentence;
    widgets::OptionsForm *m_form;
};

} // namespace handshake
