#include "client-app/connectdialog.h"

#include "widgets/naming.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace handshake {

ConnectDialog::ConnectDialog(QWidget *parent)
    : FormDialog(parent),
      m_whereLabel(new QLabel(this)),
      m_byAddress(new QRadioButton(this)),
      m_cable(new QRadioButton(this)),
      m_cableSentence(new QLabel(this)),
      m_form(new widgets::OptionsForm(this))
{
    m_byAddress->setObjectName(QStringLiteral("byAddress"));
    m_cable->setObjectName(QStringLiteral("seeThroughCable"));
    m_cableSentence->setWordWrap(true);
    m_cableSentence->setForegroundRole(QPalette::PlaceholderText);
    m_form->setConnecting(true);
    body()->addWidget(m_whereLabel);
    body()->addWidget(m_byAddress);
    body()->addWidget(m_cable);
    body()->addWidget(m_cableSentence);
    body()->addWidget(m_form);
    body()->addStretch(1);
    connect(m_cable, &QRadioButton::toggled, this, &ConnectDialog::showPlace);
    setOnCable(false);
    showPlace();
    retranslateUi();
}

void ConnectDialog::setOnCable(bool onCable)
{
    (onCable ? m_cable : m_byAddress)->setChecked(true);
}

bool ConnectDialog::isOnCable() const
{
    return m_cable->isChecked();
}

void ConnectDialog::showPlace()
{
    m_cableSentence->setVisible(m_cable->isChecked());
    if (isVisible())
        fit();
}

void ConnectDialog::retranslateUi()
{
    FormDialog::retranslateUi();
    using widgets::name;
    setWindowTitle(tr("Where and how to connect"));
    m_whereLabel->setText(tr("Where is the server?"));
    m_byAddress->setText(tr("On this computer or in the network, at an address"));
    name(m_byAddress, m_byAddress->text(), tr("Type an address, or click a server that was found"));
    m_cable->setText(tr("Beside this window, over the see-through cable"));
    name(m_cable, m_cable->text(), tr("Connect on the see-through cable"));
    m_cableSentence->setText(tr("A private cable between the two windows. You decide what happens "
                                "to every segment on it."));
}

} // namespace handshake
