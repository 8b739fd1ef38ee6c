#include "widgets/addresscard.h"

#include "present/texts.h"
#include "widgets/addresslabel.h"
#include "widgets/icons.h"
#include "widgets/naming.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace handshake::widgets {

using namespace std::chrono_literals;

AddressCard::AddressCard(QWidget *parent)
    : Card(parent),
      m_large(new AddressLabel(this)),
      m_others(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_copy(new QPushButton(this))
{
    m_large->setObjectName(QStringLiteral("address"));
    m_copy->setObjectName(QStringLiteral("copyAddress"));
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoDefault(false);
    for (QLabel *label : { m_others, m_sentence }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_others->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_others->hide();
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setObjectName(QStringLiteral("addressSentence"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_large, 1);
    line->addWidget(m_copy, 0, Qt::AlignVCenter);
    body()->addLayout(line);
    body()->addWidget(m_others);
    body()->addWidget(m_sentence);
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(m_copy, &QPushButton::clicked, this, &AddressCard::copy);
    connect(&m_copied, &QTimer::timeout, this, &AddressCard::retranslateUi);
    retranslateUi();
}

QString AddressCard::largeText(const net::Endpoint &endpoint)
{
    const QString text = net::toString(endpoint);
    const qsizetype colon = text.lastIndexOf(u':');
    return text.first(colon) + QStringLiteral(" : ") + text.sliced(colon + 1);
}

void AddressCard::setAddresses(const QList<net::Endpoint> &addresses, const QString &idle)
{
    m_addresses = addresses;
    m_large->setText(addresses.isEmpty() ? idle : largeText(addresses.first()));
    m_large->setEnabled(!addresses.isEmpty());
    m_copy->setVisible(!addresses.isEmpty());
    QStringList others;
    for (const net::Endpoint &endpoint : addresses.mid(1))
        others.append(present::isolated(net::toString(endpoint)));
    m_others->setText(others.join(u'\n'));
    m_others->setAccessibleName(m_others->text());
    m_others->setVisible(!others.isEmpty());
}

void AddressCard::setPlace(const QString &place)
{
    setAddresses({}, place);
    m_large->setEnabled(true);
}

void AddressCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
}

void AddressCard::copy()
{
    if (m_addresses.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(net::toString(m_addresses.first()));
    m_copied.start();
    retranslateUi();
}

void AddressCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Card::changeEvent(event);
}

void AddressCard::retranslateUi()
{
    //: Button beside the address; keep it short. The second one shows for a moment after a click
    m_copy->setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    name(m_copy, tr("Copy the address"), tr("Copy the address, to paste it into a client"));
}

} // namespace handshake::widgets
