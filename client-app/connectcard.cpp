#include "client-app/connectcard.h"

#include "present/cabletexts.h"
#include "present/texts.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"
#include "widgets/primarybutton.h"
#include "widgets/warningcolour.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace handshake {

using present::isolated;
using widgets::Icon;
using widgets::name;

ConnectCard::ConnectCard(QWidget *parent)
    : Card(parent),
      m_address(new QComboBox(this)),
      m_cablePort(new QSpinBox(this)),
      m_act(new widgets::PrimaryButton(this)),
      m_finish(new QPushButton(this)),
      m_status(new QLabel(this)),
      m_mistakeText(new QLabel(this)),
      m_foundText(new QLabel(this)),
      m_foundLine(new widgets::LineLayout)
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setCompleter(nullptr);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_cablePort->setObjectName(QStringLiteral("cablePort"));
    m_cablePort->setRange(0, 65535);
    m_cablePort->setLocale(QLocale::c()); // a port is a name made of digits
    m_cablePort->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_cablePort->hide();
    m_act->setObjectName(QStringLiteral("connect"));
    m_act->setAutoDefault(false);
    m_finish->setObjectName(QStringLiteral("finish"));
    m_finish->setIcon(widgets::icon(Icon::Finish));
    m_finish->setAutoDefault(false);
    m_status->setObjectName(QStringLiteral("status"));
    m_mistakeText->setObjectName(QStringLiteral("addressMistake"));
    m_foundText->setObjectName(QStringLiteral("foundText"));
    for (QLabel *label : { m_status, m_mistakeText, m_foundText }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_foundText->setForegroundRole(QPalette::PlaceholderText);
    m_mistakeText->hide();
    createLayout();
    connect(m_act, &QPushButton::clicked, this, &ConnectCard::act);
    connect(m_finish, &QPushButton::clicked, this, &ConnectCard::finishRequested);
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &ConnectCard::submit);
    connect(m_address, &QComboBox::editTextChanged, m_mistakeText, &QLabel::hide);
    updateFont();
    setPhase(ClientPhase::Idle);
    retranslateUi();
}

void ConnectCard::createLayout()
{
    auto *line = new widgets::LineLayout;
    line->addWidget(m_address);
    line->addWidget(m_cablePort);
    line->addWidget(m_act);
    line->addWidget(m_finish);
    body()->addLayout(line);
    body()->addWidget(m_mistakeText);
    body()->addWidget(m_status);
    body()->addWidget(m_foundText);
    body()->addLayout(m_foundLine);
}

void ConnectCard::setPhase(ClientPhase phase)
{
    m_phase = phase;
    const bool idle = phase == ClientPhase::Idle;
    m_address->setEnabled(idle);
    m_cablePort->setEnabled(idle);
    m_finish->setVisible(phase == ClientPhase::Connected || phase == ClientPhase::PeerFinished);
    m_foundText->setVisible(idle);
    for (QPushButton *button : std::as_const(m_foundButtons))
        button->setVisible(idle);
    retranslateButton();
}

void ConnectCard::setStatus(const QString &status)
{
    m_status->setText(status);
    m_status->setAccessibleName(status);
}

void ConnectCard::setAddress(const QString &address)
{
    m_address->setEditText(address);
}

QString ConnectCard::address() const
{
    return m_address->currentText();
}

void ConnectCard::setRecent(const QStringList &servers)
{
    m_recent = servers;
    fillChoices();
}

void ConnectCard::setFound(const QList<net::LocalServer> &servers)
{
    m_found = servers;
    fillChoices();
    showFound();
}

void ConnectCard::setFoundOnCable(const QList<quint16> &ports)
{
    m_foundOnCable = ports;
    showFound();
}

void ConnectCard::setOnCable(bool onCable)
{
    m_onCable = onCable;
    m_address->setHidden(onCable);
    m_cablePort->setVisible(onCable);
    m_mistakeText->hide();
    retranslateButton();
}

void ConnectCard::setCablePort(quint16 port)
{
    m_cablePort->setValue(port);
}

quint16 ConnectCard::cablePort() const
{
    return quint16(m_cablePort->value());
}

void ConnectCard::focusAddress()
{
    if (m_onCable)
        return m_act->setFocus(Qt::OtherFocusReason);
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->lineEdit()->selectAll();
}

void ConnectCard::fillChoices()
{
    QStringList choices;
    for (const net::LocalServer &server : std::as_const(m_found))
        choices.append(net::toString(server.endpoint));
    for (const QString &recent : std::as_const(m_recent)) {
        if (!choices.contains(recent))
            choices.append(recent);
    }
    QStringList shown;
    for (int i = 0; i < m_address->count(); ++i)
        shown.append(m_address->itemText(i));
    if (shown == choices)
        return;
    const QString typed = m_address->currentText(); // a draft must not be lost
    const int cursor = m_address->lineEdit()->cursorPosition();
    const QSignalBlocker blocker(m_address);
    m_address->clear();
    m_address->addItems(choices);
    m_address->setEditText(typed);
    m_address->lineEdit()->setCursorPosition(cursor);
}

void ConnectCard::showFound()
{
    const qsizetype found = m_found.size() + m_foundOnCable.size();
    while (m_foundButtons.size() > found)
        m_foundButtons.takeLast()->deleteLater();
    while (m_foundButtons.size() < found) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("found"));
        button->setAutoDefault(false);
        m_foundLine->addWidget(button);
        m_foundButtons.append(button);
        const qsizetype index = m_foundButtons.size() - 1;
        connect(button, &QPushButton::clicked, this, [this, index] { connectToFound(index); });
    }
    retranslateFound();
    setPhase(m_phase);
}

void ConnectCard::connectToFound(qsizetype index)
{
    if (m_phase != ClientPhase::Idle)
        return;
    const qsizetype onCable = index - m_found.size();
    if (onCable >= m_foundOnCable.size())
        return;
    if (onCable >= 0)
        return emit cableRequested(m_foundOnCable.at(onCable));
    const net::Endpoint endpoint = m_found.at(index).endpoint;
    setAddress(net::toString(endpoint));
    emit connectRequested({ endpoint.address.toString(), endpoint.port });
}

void ConnectCard::act()
{
    if (m_phase == ClientPhase::Idle)
        submit();
    else
        emit leaveRequested();
}

void ConnectCard::submit()
{
    if (m_phase != ClientPhase::Idle)
        return;
    if (m_onCable)
        return emit cableRequested(cablePort());
    const auto target = net::parseTarget(address());
    if (target)
        return emit connectRequested(*target);
    m_mistake = target.error();
    m_mistaken = address();
    showMistake();
    focusAddress();
}

void ConnectCard::showMistake()
{
    m_mistakeText->setText(present::EndpointText::of(*m_mistake, m_mistaken));
    m_mistakeText->setAccessibleName(m_mistakeText->text());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, widgets::warningColour(colours));
    m_mistakeText->setPalette(colours);
    m_mistakeText->show();
}

void ConnectCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateFont();
    Card::changeEvent(event);
}

void ConnectCard::updateFont()
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.25);
    m_address->setFont(large);
    m_cablePort->setFont(large);
    m_address->setMinimumWidth(QFontMetrics(large).averageCharWidth() * 16);
}

void ConnectCard::retranslateUi()
{
    //: Inside the empty address field: a host name or address, a colon, a port
    m_address->lineEdit()->setPlaceholderText(tr("address:port"));
    name(m_address, tr("Server address"), tr("For example 127.0.0.1:8080 or localhost:8080"));
    name(m_address->lineEdit(), tr("Server address"), m_address->toolTip());
    //: In front of a port number in the same field; with the blank behind it
    m_cablePort->setPrefix(tr("See-through cable · port "));
    //: In the field of the port: no particular one
    m_cablePort->setSpecialValueText(tr("See-through cable · the first server"));
    name(m_cablePort, tr("Port on the see-through cable"),
         tr("1 to 65535; 0 is the first server that listens on the cable"));
    m_finish->setText(tr("Finish sending"));
    name(m_finish, m_finish->text(),
         tr("Say goodbye (FIN) and go on receiving: the connection is half closed"));
    retranslateButton();
    retranslateFound();
    if (m_mistake && !m_mistakeText->isHidden())
        showMistake();
}

void ConnectCard::retranslateButton()
{
    switch (m_phase) {
    case ClientPhase::Idle:
        return m_act->say(Icon::Connect, tr("Connect"),
                          m_onCable ? tr("Connect on the see-through cable")
                                    : tr("Connect to this address (Enter)"));
    case ClientPhase::Connecting:
        return m_act->say(Icon::Cancel, tr("Cancel"), tr("Give up this attempt"));
    case ClientPhase::Connected:
    case ClientPhase::PeerFinished:
    case ClientPhase::Finishing:
    case ClientPhase::WeFinished:
        return m_act->say(Icon::Disconnect, tr("Disconnect"),
                          tr("Say goodbye (FIN) and leave when the server says goodbye, too"));
    }
    Q_UNREACHABLE();
}

QString ConnectCard::foundText(qsizetype index) const
{
    if (index < m_found.size())
        return net::toString(m_found.at(index).endpoint);
    const QString port = QString::number(m_foundOnCable.at(index - m_found.size()));
    return present::PieceText::joined({ present::CableText::place(), isolated(port) });
}

void ConnectCard::retranslateFound()
{
    m_foundText->setText(m_foundButtons.isEmpty()
                                 ? tr("No Handshake server runs on this computer right now. Start "
                                      "one, or type an address.")
                                 : tr("Servers on this computer:"));
    m_foundText->setAccessibleName(m_foundText->text());
    for (qsizetype i = 0; i < m_foundButtons.size(); ++i) {
        const QString address = foundText(i);
        m_foundButtons.at(i)->setText(address);
        m_foundButtons.at(i)->setIcon(
                widgets::icon(i < m_found.size() ? Icon::Connect : Icon::Cable));
        //: %1: address and port
        const QString action = tr("Connect to %1").arg(isolated(address));
        name(m_foundButtons.at(i), action, action);
    }
}

} // namespace handshake
