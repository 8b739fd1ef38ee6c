#pragma once

#include "widgets/formdialog.h"
#include "widgets/optionsform.h"

namespace handshake {

/// Asks how to connect: the choices about the connection to come.
class ConnectDialog : public widgets::FormDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent);

    widgets::OptionsForm &form() { return *m_form; }

protected:
    void retranslateUi() override;

private:
    widgets::OptionsForm *m_form;
};

} // namespace handshake
