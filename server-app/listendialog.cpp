#include "server-app/listendialog.h"

#include "present/safetext.h"
#include "present/texts.h"
#include "server-app/reachable.h"
#include "widgets/naming.h"
#include "widgets/optionsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace handshake {

ListenDialog::ListenDialog(QWidget *parent)
    : FormDialog(parent),
      m_whereLabel(new QLabel(this)),
      m_thisComputer(new QRadioButton(this)),
      m_network(new QRadioButton(this)),
      m_networkSentence(new QLabel(this)),
      m_cable(new QRadioButton(this)),
      m_cableSentence(new QLabel(this)),
      m_other(new QRadioButton(this)),
      m_address(new QLineEdit(this)),
      m_mistake(new QLabel(this)),
      m_portLabel(new QLabel(this)),
      m_port(new QSpinBox(this)),
      m_answeringLabel(new QLabel(this)),
      m_answering(new QComboBox(this)),
      m_paused(new QCheckBox(this)),
      m_options(new widgets::OptionsForm(this)),
      m_restart(new QLabel(this))
{
    m_thisComputer->setObjectName(QStringLiteral("thisComputer"));
    m_network->setObjectName(QStringLiteral("thisNetwork"));
    m_cable->setObjectName(QStringLiteral("seeThroughCable"));
    m_other->setObjectName(QStringLiteral("otherAddress"));
    m_address->setObjectName(QStringLiteral("listenAddress"));
    m_mistake->setObjectName(QStringLiteral("addressMistake"));
    m_port->setObjectName(QStringLiteral("listenPort"));
    m_answering->setObjectName(QStringLiteral("answering"));
    m_paused->setObjectName(QStringLiteral("pauseAccepting"));
    m_port->setRange(0, 65535);
    m_port->setLocale(QLocale::c()); // a port is a name made of digits, the same in every language
    m_address->setLayoutDirection(Qt::LeftToRight);
    for (const Answering answering : { Answering::Nothing, Answering::Echo, Answering::Relay })
        m_answering->addItem({}, int(answering));
    for (QLabel *label : { m_networkSentence, m_cableSentence, m_mistake, m_restart })
        label->setWordWrap(true);
    m_networkSentence->setForegroundRole(QPalette::PlaceholderText);
    m_cableSentence->setForegroundRole(QPalette::PlaceholderText);
    createLayout();
    for (QRadioButton *place : { m_thisComputer, m_network, m_cable, m_other })
        connect(place, &QRadioButton::toggled, this, &ListenDialog::showPlace);
    connect(m_address, &QLineEdit::textEdited, m_mistake, &QLabel::hide);
    setListening(false);
    setChoice({ .endpoint = { QHostAddress(QHostAddress::LocalHost), 0 } });
    ListenDialog::retranslateUi();
}

void ListenDialog::createLayout()
{
    body()->addWidget(m_whereLabel);
    body()->addWidget(m_thisComputer);
    body()->addWidget(m_network);
    body()->addWidget(m_networkSentence);
    body()->addWidget(m_cable);
    body()->addWidget(m_cableSentence);
    body()->addWidget(m_other);
    body()->addWidget(m_address);
    body()->addWidget(m_mistake);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_portLabel, m_port);
    form->addRow(m_answeringLabel, m_answering);
    body()->addLayout(form);
    body()->addWidget(m_options);
    body()->addWidget(m_paused);
    body()->addWidget(m_restart);
    body()->addStretch(1);
}

void ListenDialog::setChoice(const ListenChoice &choice)
{
    switch (audienceOf(choice.endpoint.address)) {
    case Audience::ThisComputer:
        m_thisComputer->setChecked(true);
        break;
    case Audience::Network:
        m_network->setChecked(true);
        break;
    case Audience::OneAddress:
        m_other->setChecked(true);
        break;
    }
    const QHostAddress usual(QHostAddress::LocalHost);
    if (audienceOf(choice.endpoint.address) == Audience::ThisComputer
        && choice.endpoint.address != usual)
        m_other->setChecked(true); // ::1 or 127.0.0.2: chosen on purpose
    m_usual = choice.endpoint.address;
    if (m_other->isChecked())
        m_address->setText(choice.endpoint.address.toString());
    if (choice.onCable)
        m_cable->setChecked(true);
    m_port->setValue(choice.endpoint.port);
    m_answering->setCurrentIndex(int(choice.answering));
    m_paused->setChecked(choice.acceptingPaused);
    m_options->setOptions(choice.options);
    showPlace();
}

std::optional<QHostAddress> ListenDialog::address() const
{
    if (m_thisComputer->isChecked())
        return QHostAddress(QHostAddress::LocalHost);
    if (m_network->isChecked())
        return audienceOf(m_usual) == Audience::Network ? m_usual : QHostAddress::Any;
    if (m_cable->isChecked())
        return m_usual;
    const QString text = m_address->text().trimmed();
    const bool needsBrackets = text.contains(u':') && !text.startsWith(u'[');
    const QString bracketed = needsBrackets ? u'[' + text + u']' : text;
    const auto endpoint = net::parseEndpoint(QString(bracketed + QStringLiteral(":0")));
    return endpoint ? std::optional(endpoint->address) : std::nullopt;
}

ListenChoice ListenDialog::choice() const
{
    return { .onCable = m_cable->isChecked(),
             .endpoint = { address().value_or(QHostAddress(QHostAddress::LocalHost)),
                           quint16(m_port->value()) },
             .answering = Answering(m_answering->currentData().toInt()),
             .acceptingPaused = m_paused->isChecked(),
             .options = m_options->options() };
}

void ListenDialog::setListening(bool listening)
{
    m_restart->setVisible(listening);
}

void ListenDialog::accept()
{
    if (address())
        return FormDialog::accept();
    m_mistaken = m_address->text();
    showMistake();
    m_mistake->show();
    m_address->setFocus();
}

void ListenDialog::showPlace()
{
    m_networkSentence->setVisible(m_network->isChecked());
    m_cableSentence->setVisible(m_cable->isChecked());
    m_address->setVisible(m_other->isChecked());
    m_mistake->hide();
    if (isVisible())
        fit();
}

void ListenDialog::retranslateUi()
{
    FormDialog::retranslateUi();
    using widgets::name;
    setWindowTitle(tr("Where and how to listen"));
    m_whereLabel->setText(tr("Who may connect?"));
    //: %1: an address
    m_thisComputer->setText(tr("Only programs on this computer (%1)")
                                    .arg(present::isolated(QStringLiteral("127.0.0.1"))));
    name(m_thisComputer, m_thisComputer->text(), tr("Nobody else can reach the server"));
    m_network->setText(tr("Everybody in this network"));
    name(m_network, m_network->text(), tr("Listen on every address of this computer"));
    m_networkSentence->setText(
            tr("Every device that reaches this computer may connect, read what you send to all, "
               "and send to you. Nothing is encrypted. A firewall may still be in the way."));
    m_cable->setText(tr("The client window beside this one, over the see-through cable"));
    name(m_cable, m_cable->text(), tr("Listen on the see-through cable"));
    m_cableSentence->setText(tr("A private cable between the two windows. You decide what happens "
                                "to every segment on it."));
    m_other->setText(tr("Whoever reaches this address of the computer:"));
    name(m_other, m_other->text(), tr("Listen on one address only"));
    name(m_address, tr("Address to listen on"), tr("For example 192.0.2.7 or ::1"));
    m_portLabel->setText(tr("Port:"));
    //: Port 0; keep it short
    m_port->setSpecialValueText(tr("choose one for me"));
    name(m_port, tr("Port"), tr("1 to 65535; below 1024 the system may refuse; 0 lets it choose"));
    m_answeringLabel->setText(tr("What the server does by itself:"));
    m_answering->setItemText(int(Answering::Nothing), tr("nothing, I answer"));
    m_answering->setItemText(int(Answering::Echo), tr("echo: everything goes back to its sender"));
    m_answering->setItemText(int(Answering::Relay), tr("relay: everything goes to all the others"));
    name(m_answering, tr("What the server does by itself"),
         tr("What happens to everything that peers send"));
    m_paused->setText(tr("Let new clients wait"));
    name(m_paused, m_paused->text(), tr("The system greets them, but they stay at the door"));
    m_restart->setText(
            tr("Another address or port ends the connections that are there. Everything else "
               "changes at once."));
    if (!m_mistake->isHidden())
        showMistake();
}

void ListenDialog::showMistake()
{
    //: %1 is what was typed, %2 and %3 are examples of addresses
    m_mistake->setText(tr("“%1” is not an address in numbers. Write it without a port, for example "
                          "%2 or %3.")
                               .arg(present::safeLine(m_mistaken, 80),
                                    present::isolated(QStringLiteral("192.0.2.7")),
                                    present::isolated(QStringLiteral("::1"))));
}

} // namespace handshake
