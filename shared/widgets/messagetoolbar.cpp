#include "widgets/messagetoolbar.h"

#include "widgets/icons.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <limits>

namespace handshake::widgets {

using namespace std::chrono_literals;

namespace {

/// The entries of the direction filter, in their order.
enum class Shown : quint8 { Everything, Received, Sent, Messages };
constexpr int shownCount = 4;

} // namespace

MessageToolBar::MessageToolBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLineEdit(this)),
      m_directions(new QComboBox(this)),
      m_chosenPeers(new QCheckBox(this)),
      m_pause(new QToolButton(this)),
      m_clear(new QToolButton(this)),
      m_copy(new QToolButton(this)),
      m_save(new QToolButton(this)),
      m_details(new QToolButton(this))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    m_text->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("messageFilter"));
    m_directions->setObjectName(QStringLiteral("directionFilter"));
    for (int i = 0; i < shownCount; ++i)
        m_directions->addItem({});
    m_chosenPeers->setObjectName(QStringLiteral("chosenPeers"));
    m_chosenPeers->hide();
    createButtons();
    createLayout();
    connectControls();
    updateSizes();
    retranslateUi();
}

void MessageToolBar::createButtons()
{
    m_pause->setObjectName(QStringLiteral("pauseMessages"));
    m_pause->setCheckable(true);
    m_clear->setObjectName(QStringLiteral("clearMessages"));
    m_clear->setIcon(icon(Icon::Clear));
    m_copy->setObjectName(QStringLiteral("copyMessages"));
    m_copy->setIcon(icon(Icon::Copy));
    m_save->setObjectName(QStringLiteral("saveMessages"));
    m_save->setIcon(icon(Icon::Save));
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setIcon(icon(Icon::Details));
    m_details->setCheckable(true);

    auto *formats = new QMenu(m_save);
    for (int i = 0; i < 3; ++i)
        m_formats.append(formats->addAction(QString()));
    m_save->setMenu(formats);
}

void MessageToolBar::createLayout()
{
    auto *line = new LineLayout(this);
    line->addWidget(m_text);
    line->addWidget(m_directions);
    line->addWidget(m_chosenPeers);
    for (QToolButton *button : { m_pause, m_clear, m_copy, m_save, m_details }) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
}

void MessageToolBar::connectControls()
{
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &MessageToolBar::filterNow);
    connect(&m_typing, &QTimer::timeout, this, &MessageToolBar::filterNow);
    connect(m_directions, &QComboBox::currentIndexChanged, this, &MessageToolBar::filterNow);
    connect(m_chosenPeers, &QCheckBox::toggled, this, &MessageToolBar::filterNow);
    connect(m_pause, &QToolButton::toggled, this, &MessageToolBar::pauseOrResume);
    connect(m_clear, &QToolButton::clicked, this, &MessageToolBar::clearRequested);
    connect(m_copy, &QToolButton::clicked, this, &MessageToolBar::copyRequested);
    connect(m_details, &QToolButton::toggled, this, &MessageToolBar::detailsToggled);
    for (int i = 0; i < int(m_formats.size()); ++i)
        connect(m_formats.at(i), &QAction::triggered, this, [this, i] { emit saveRequested(i); });
}

present::MessageFilter MessageToolBar::filter() const
{
    const auto shown = Shown(m_directions->currentIndex());
    present::MessageFilter filter;
    filter.text = m_text->text();
    filter.received = shown != Shown::Sent;
    filter.sent = shown != Shown::Received;
    filter.notes = shown == Shown::Everything;
    return filter;
}

void MessageToolBar::clearFilter()
{
    m_text->clear();
    m_directions->setCurrentIndex(int(Shown::Everything));
    m_chosenPeers->setChecked(false);
    filterNow();
}

void MessageToolBar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void MessageToolBar::setPeerFilterAvailable(bool available)
{
    m_chosenPeers->setVisible(available);
    filterNow();
}

bool MessageToolBar::onlyChosenPeers() const
{
    return !m_chosenPeers->isHidden() && m_chosenPeers->isChecked();
}

void MessageToolBar::setWaiting(qint64 rows)
{
    if (m_waiting == rows)
        return;
    m_waiting = rows;
    retranslatePause();
}

bool MessageToolBar::isPaused() const
{
    return m_pause->isChecked();
}

void MessageToolBar::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
}

QWidget *MessageToolBar::lastControl() const
{
    return m_details;
}

void MessageToolBar::filterNow()
{
    m_typing.stop();
    emit filterChanged();
}

void MessageToolBar::pauseOrResume(bool paused)
{
    m_waiting = 0;
    retranslatePause();
    emit pauseToggled(paused);
}

void MessageToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        updateSizes();
    QWidget::changeEvent(event);
}

void MessageToolBar::updateSizes()
{
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    fitIcons(*this);
}

void MessageToolBar::retranslateUi()
{
    m_text->setPlaceholderText(tr("Filter"));
    name(m_text, tr("Filter by text"), tr("Show only rows that contain this text (Ctrl+F)"));
    //: Entries of the direction filter; keep them short
    m_directions->setItemText(int(Shown::Everything), tr("Everything"));
    m_directions->setItemText(int(Shown::Received), tr("Received"));
    m_directions->setItemText(int(Shown::Sent), tr("Sent"));
    //: Direction filter: received and sent messages, without notes such as "connected"
    m_directions->setItemText(int(Shown::Messages), tr("Without notes"));
    name(m_directions, tr("Filter by direction"), tr("Which rows to show"));
    //: Checkbox of the message list; keep it short
    m_chosenPeers->setText(tr("Only chosen peers"));
    name(m_chosenPeers, tr("Only chosen peers"),
         tr("Show only messages of the peers chosen in the table of peers"));
    name(m_clear, tr("Clear messages"), tr("Remove all rows from the list"));
    name(m_copy, tr("Copy messages"), tr("Copy the text of the chosen rows (Ctrl+C)"));
    name(m_save, tr("Save messages"), tr("Save the rows shown to a file (Ctrl+S)"));
    name(m_details, tr("Message details"), tr("Show the chosen row in full, as text and in hex"));
    m_formats.at(0)->setText(tr("As text (TXT)…"));
    m_formats.at(1)->setText(tr("As a table (CSV)…"));
    m_formats.at(2)->setText(tr("As data (JSON)…"));
    retranslatePause();
}

void MessageToolBar::retranslatePause()
{
    const bool paused = isPaused();
    m_pause->setIcon(icon(paused ? Icon::Resume : Icon::Pause));
    m_pause->setToolButtonStyle(paused ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const int waiting = int(qMin(m_waiting, qint64(std::numeric_limits<int>::max())));
    //: Button of a paused list; %Ln: rows that arrived meanwhile and are not shown yet
    const QString resume = tr("Resume (%Ln waiting)", nullptr, waiting);
    m_pause->setText(paused ? resume : tr("Pause"));
    name(m_pause, m_pause->text(),
         paused ? tr("Show what arrived meanwhile and go on")
                : tr("Hold the list still; what arrives meanwhile is kept"));
}

} // namespace handshake::widgets
