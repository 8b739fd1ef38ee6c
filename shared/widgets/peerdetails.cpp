#include "widgets/peerdetails.h"

#include "present/texts.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace handshake::widgets {

using present::isolated;
using present::NumberText;
using present::PeerModel;

PeerDetails::PeerDetails(PeerModel &model, QWidget *parent)
    : QDialog(parent), m_model(model), m_form(new QFormLayout)
{
    for (std::size_t line = 0; line < LineCount; ++line) {
        m_names[line] = new QLabel(this);
        m_names[line]->setForegroundRole(QPalette::PlaceholderText);
        m_values[line] = new QLabel(this);
        m_values[line]->setTextFormat(Qt::PlainText);
        m_values[line]->setTextInteractionFlags(Qt::TextSelectableByMouse
                                                | Qt::TextSelectableByKeyboard);
        m_values[line]->setWordWrap(line == Meaning);
        m_form->addRow(m_names[line], m_values[line]);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_lookup, &net::NameLookup::answered, this, [this](const QString &name) {
        m_name = name;
        fill();
    });
    connect(&model, &PeerModel::dataChanged, this, &PeerDetails::takeFacts);
    connect(&model, &PeerModel::layoutChanged, this, &PeerDetails::takeFacts);
    retranslateUi();
}

void PeerDetails::showPeer(net::ConnectionId id)
{
    m_id = id;
    m_facts.reset();
    m_name.reset();
    m_lookup.cancel();
    takeFacts();
    if (m_facts)
        m_lookup.ask(m_facts->remote.address);
    fill();
    show();
    raise();
}

void PeerDetails::takeFacts()
{
    const present::PeerEntry *entry = m_model.find(m_id);
    if (!entry)
        return;
    m_facts = *entry;
    if (isVisible())
        fill();
}

void PeerDetails::fill()
{
    for (std::size_t line = 0; line < LineCount; ++line) {
        const QString value = valueOf(Line(line));
        // Setting a text drops the reader's selection in it.
        if (m_values[line]->text() != value)
            m_values[line]->setText(value);
    }
}

QString PeerDetails::valueOf(Line line) const
{
    if (!m_facts)
        return {};
    switch (line) {
    case Remote:
        return isolated(net::toString(m_facts->remote));
    case Name:
        return nameText();
    case Local:
        return isolated(net::toString(m_facts->local));
    case State:
        return m_facts->ended ? tr("ended") : QString::fromUtf8(tcp::name(m_facts->state));
    case Meaning:
        return m_facts->ended ? present::CloseText::of(*m_facts->ended)
                              : present::StateText::gloss(m_facts->state);
    case Since:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_facts->since),
                                  QLocale::ShortFormat);
    case In:
        return NumberText::octets(m_facts->octetsIn);
    case Out:
        return NumberText::octets(m_facts->octetsOut);
    case RoundTrip:
        return m_facts->roundTrip.count() < 0 ? tr("not known")
                                              : NumberText::milliseconds(m_facts->roundTrip);
    case LineCount:
        break;
    }
    Q_UNREACHABLE();
}

QString PeerDetails::nameText() const
{
    if (!m_name) //: In place of a peer's name, for the moment until the system answers
        return tr("being looked up…");
    return m_name->isEmpty() ? tr("not known") : isolated(*m_name);
}

void PeerDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void PeerDetails::retranslateUi()
{
    setWindowTitle(tr("Peer"));
    //: Headings in the small window about one peer
    m_names[Remote]->setText(tr("Its address:"));
    //: A host name such as pc7.school.example
    m_names[Name]->setText(tr("Its name:"));
    m_names[Local]->setText(tr("Our address:"));
    m_names[State]->setText(tr("State:"));
    m_names[Meaning]->setText(tr("That means:"));
    m_names[Since]->setText(tr("Connected since:"));
    //: Octets that came from the peer
    m_names[In]->setText(tr("In:"));
    //: Octets that went to the peer
    m_names[Out]->setText(tr("Out:"));
    m_names[RoundTrip]->setText(tr("Round trip:"));
    for (std::size_t line = 0; line < LineCount; ++line)
        m_values[line]->setAccessibleName(m_names[line]->text());
    m_values[Meaning]->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    fill();
}

} // namespace handshake::widgets
