#include "widgets/optionsform.h"

#include "present/texts.h"
#include "widgets/naming.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace handshake::widgets {

namespace {

constexpr std::array framings { net::Framing::None, net::Framing::Lf, net::Framing::CrLf,
                                net::Framing::Length };
constexpr std::array policies { net::GoodbyePolicy::AtOnce, net::GoodbyePolicy::WhenQueueEmpty,
                                net::GoodbyePolicy::WhenAsked };
constexpr int longestTimeout = 600; // seconds

template<class Enum>
void choose(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(int(value)));
}

} // namespace

OptionsForm::OptionsForm(QWidget *parent)
    : QWidget(parent),
      m_framing(new QComboBox(this)),
      m_encoding(new QComboBox(this)),
      m_goodbye(new QComboBox(this)),
      m_fold(new QToolButton(this)),
      m_folded(new QWidget(this)),
      m_keepAlive(new QCheckBox(m_folded)),
      m_noDelay(new QCheckBox(m_folded)),
      m_timeoutLabel(new QLabel(m_folded)),
      m_timeout(new QSpinBox(m_folded)),
      m_framingLabel(new QLabel(this)),
      m_encodingLabel(new QLabel(this)),
      m_goodbyeLabel(new QLabel(this))
{
    createControls();
    createLayout();
    unfold(false);
    setConnecting(false);
    retranslateUi();
    setOptions({});
}

void OptionsForm::createControls()
{
    m_framing->setObjectName(QStringLiteral("framing"));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_goodbye->setObjectName(QStringLiteral("goodbye"));
    m_keepAlive->setObjectName(QStringLiteral("keepAlive"));
    m_noDelay->setObjectName(QStringLiteral("noDelay"));
    m_timeout->setObjectName(QStringLiteral("connectTimeout"));
    for (const net::Framing framing : framings)
        m_framing->addItem({}, int(framing));
    for (const net::Encoding encoding : net::allEncodings) {
        if (net::isAvailable(encoding))
            m_encoding->addItem({}, int(encoding));
    }
    for (const net::GoodbyePolicy policy : policies)
        m_goodbye->addItem({}, int(policy));
    for (QComboBox *box : { m_framing, m_encoding, m_goodbye })
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_timeout->setRange(1, longestTimeout);
    m_fold->setObjectName(QStringLiteral("expertFold"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::toggled, this, &OptionsForm::unfold);
}

void OptionsForm::createLayout()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_framingLabel, m_framing);
    form->addRow(m_encodingLabel, m_encoding);
    form->addRow(m_goodbyeLabel, m_goodbye);
    auto *expert = new QFormLayout(m_folded);
    expert->setRowWrapPolicy(QFormLayout::WrapLongRows);
    expert->addRow(m_keepAlive);
    expert->addRow(m_noDelay);
    expert->addRow(m_timeoutLabel, m_timeout);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_fold);
    layout->addWidget(m_folded);
}

void OptionsForm::setOptions(const net::ConnectionOptions &options)
{
    m_options = options;
    choose(m_framing, options.framing);
    choose(m_encoding, options.encoding);
    choose(m_goodbye, options.goodbye);
    m_keepAlive->setChecked(options.keepAlive);
    m_noDelay->setChecked(options.noDelay);
    using std::chrono::seconds;
    m_timeout->setValue(int(std::chrono::duration_cast<seconds>(options.connectTimeout).count()));
}

net::ConnectionOptions OptionsForm::options() const
{
    net::ConnectionOptions chosen = m_options;
    chosen.framing = net::Framing(m_framing->currentData().toInt());
    chosen.encoding = net::Encoding(m_encoding->currentData().toInt());
    chosen.goodbye = net::GoodbyePolicy(m_goodbye->currentData().toInt());
    chosen.keepAlive = m_keepAlive->isChecked();
    chosen.noDelay = m_noDelay->isChecked();
    if (m_connecting)
        chosen.connectTimeout = std::chrono::seconds(m_timeout->value());
    return chosen;
}

void OptionsForm::setConnecting(bool connecting)
{
    m_connecting = connecting;
    m_timeoutLabel->setVisible(connecting);
    m_timeout->setVisible(connecting);
}

void OptionsForm::unfold(bool unfolded)
{
    m_folded->setVisible(unfolded);
    m_fold->setArrowType(unfolded                  ? Qt::DownArrow
                                 : isRightToLeft() ? Qt::LeftArrow
                                                   : Qt::RightArrow);
}

void OptionsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::LayoutDirectionChange)
        unfold(m_fold->isChecked());
    QWidget::changeEvent(event);
}

void OptionsForm::retranslateUi()
{
    retranslateChoices();
    m_framingLabel->setText(tr("Where a message ends:"));
    name(m_framing, tr("Where a message ends"),
         tr("TCP carries a stream without borders; both sides must agree on a way to cut it"));
    m_encodingLabel->setText(tr("Character encoding:"));
    name(m_encoding, tr("Character encoding"), tr("How the octets of a message stand for text"));
    m_goodbyeLabel->setText(tr("When the other side says goodbye:"));
    name(m_goodbye, tr("When the other side says goodbye"),
         tr("A connection has two directions; each side closes its own (FIN)"));
    m_fold->setText(tr("For experts"));
    name(m_fold, tr("For experts"), tr("Show options that are rarely needed"));
    m_keepAlive->setText(tr("Ask silent peers for a sign of life (keepalive)"));
    name(m_keepAlive, m_keepAlive->text(),
         tr("Without it a peer that lost its power stays connected for ever"));
    m_noDelay->setText(tr("Send small messages at once (no-delay)"));
    name(m_noDelay, m_noDelay->text(),
         tr("Without it the system gathers small messages until the one before was confirmed"));
    m_timeoutLabel->setText(tr("Give up connecting after:"));
    //: Behind a number of seconds in a number field
    m_timeout->setSuffix(tr(" s"));
    name(m_timeout, tr("Give up connecting after"),
         tr("How long to wait for an answer to the first segment, in seconds"));
}

void OptionsForm::retranslateChoices()
{
    for (int i = 0; i < m_framing->count(); ++i)
        m_framing->setItemText(i, present::FramingText::of(framings.at(std::size_t(i))));
    for (int i = 0; i < m_encoding->count(); ++i) {
        const auto encoding = net::Encoding(m_encoding->itemData(i).toInt());
        m_encoding->setItemText(i, present::EncodingText::of(encoding));
    }
    //: What we do when the other side says goodbye (FIN): we answer with our goodbye at once
    m_goodbye->setItemText(0, tr("say goodbye at once"));
    m_goodbye->setItemText(1, tr("say goodbye when everything is sent"));
    m_goodbye->setItemText(2, tr("go on until I say goodbye"));
}

} // namespace handshake::widgets
