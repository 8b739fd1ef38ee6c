#include "client-app/connectdialog.h"

#include <QVBoxLayout>

namespace handshake {

ConnectDialog::ConnectDialog(QWidget *parent)
    : FormDialog(parent), m_form(new widgets::OptionsForm(this))
{
    m_form->setConnecting(true);
    body()->addWidget(m_form);
    body()->addStretch(1);
    retranslateUi();
}

void ConnectDialog::retranslateUi()
{
    FormDialog::retranslateUi();
    setWindowTitle(tr("How to connect"));
}

} // namespace handshake
