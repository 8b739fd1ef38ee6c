#include "widgets/sendoptions.h"

#include "widgets/icons.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLocale>
#include <QToolButton>

namespace handshake::widgets {

namespace {

/// The entries of the line ending choice, in their order.
enum class Ending : quint8 { None, Lf, CrLf };

constexpr double shortestInterval = 0.1; // seconds
constexpr double longestInterval = 3600;

} // namespace

SendOptions::SendOptions(QWidget *parent)
    : QWidget(parent),
      m_hex(new QToolButton(this)),
      m_ending(new QComboBox(this)),
      m_repeat(new QToolButton(this)),
      m_interval(new QDoubleSpinBox(this)),
      m_file(new QToolButton(this))
{
    m_hex->setObjectName(QStringLiteral("hexInput"));
    m_hex->setIcon(icon(Icon::Hex));
    m_hex->setCheckable(true);
    m_ending->setObjectName(QStringLiteral("lineEnding"));
    m_ending->addItems({ {}, {}, {} });
    m_repeat->setObjectName(QStringLiteral("repeat"));
    m_repeat->setIcon(icon(Icon::Repeat));
    m_repeat->setCheckable(true);
    m_interval->setObjectName(QStringLiteral("repeatInterval"));
    m_interval->setDecimals(1);
    m_interval->setRange(shortestInterval, longestInterval);
    m_interval->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_interval->setValue(1);
    m_interval->setEnabled(false);
    m_file->setObjectName(QStringLiteral("sendFile"));
    m_file->setIcon(icon(Icon::File));
    createLayout();
    fitIcons(*this);
    retranslateUi();

    connect(m_hex, &QToolButton::toggled, this, &SendOptions::updateEnabled);
    connect(m_hex, &QToolButton::toggled, this, &SendOptions::hexToggled);
    connect(m_ending, &QComboBox::currentIndexChanged, this, &SendOptions::changed);
    connect(m_repeat, &QToolButton::toggled, m_interval, &QWidget::setEnabled);
    connect(m_repeat, &QToolButton::toggled, this, &SendOptions::repeatToggled);
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, &SendOptions::changed);
    connect(m_file, &QToolButton::clicked, this, &SendOptions::fileWanted);
}

void SendOptions::createLayout()
{
    auto *line = new LineLayout(this);
    for (QToolButton *button : { m_hex, m_repeat, m_file }) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    line->addWidget(m_hex);
    line->addWidget(m_ending);
    line->addWidget(m_repeat);
    line->addWidget(m_interval);
    line->addGap();
    line->addWidget(m_file);
}

bool SendOptions::isHex() const
{
    return m_hex->isChecked();
}

QString SendOptions::lineEnding() const
{
    if (!m_ending->isEnabled())
        return {};
    switch (Ending(m_ending->currentIndex())) {
    case Ending::None:
        return {};
    case Ending::Lf:
        return QStringLiteral("\n");
    case Ending::CrLf:
        return QStringLiteral("\r\n");
    }
    Q_UNREACHABLE();
}

bool SendOptions::repeats() const
{
    return m_repeat->isChecked();
}

std::chrono::milliseconds SendOptions::interval() const
{
    return std::chrono::milliseconds(qRound64(m_interval->value() * 1000));
}

void SendOptions::setFraming(net::Framing framing)
{
    m_framing = framing;
    updateEnabled();
    emit changed();
}

void SendOptions::setFileEnabled(bool enabled)
{
    m_file->setEnabled(enabled);
}

void SendOptions::setRepeat(bool repeat)
{
    m_repeat->setChecked(repeat);
}

void SendOptions::updateEnabled()
{
    m_ending->setEnabled(m_framing == net::Framing::None && !isHex());
}

void SendOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        fitIcons(*this);
    QWidget::changeEvent(event);
}

void SendOptions::retranslateUi()
{
    //: Button that switches the input from text to octets in hex; keep it short
    m_hex->setText(tr("Hex"));
    name(m_hex, tr("Hex input"), tr("Type octets in hex, for example 48 65 6C 6C 6F"));
    //: What follows each sent text; keep the three entries short
    m_ending->setItemText(int(Ending::None), tr("No line ending"));
    m_ending->setItemText(int(Ending::Lf), tr("Line ending LF"));
    m_ending->setItemText(int(Ending::CrLf), tr("Line ending CR LF"));
    name(m_ending, tr("Line ending"),
         tr("What is sent behind the text; not used with hex input or with a framing"));
    //: Button that makes Send repeat; keep it short
    m_repeat->setText(tr("Repeat"));
    name(m_repeat, tr("Repeat"), tr("Send again and again until you press Stop or Esc"));
    m_interval->setLocale(QLocale());
    //: In front of the interval of a repetition, "every 1.0 s"; keep the blank at the end
    m_interval->setPrefix(tr("every "));
    //: Behind the interval of a repetition: seconds; keep the blank at the start
    m_interval->setSuffix(tr(" s"));
    name(m_interval, tr("Seconds between two sends"), tr("How long to wait between two sends"));
    //: Button that sends a file; keep it short
    m_file->setText(tr("File…"));
    name(m_file, tr("Send a file"), tr("Choose a file and send it; or drop one here"));
}

} // namespace handshake::widgets
