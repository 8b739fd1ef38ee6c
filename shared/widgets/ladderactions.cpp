#include "widgets/ladderactions.h"

#include "widgets/icons.h"
#include "widgets/naming.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace handshake::widgets {

static Icon iconOf(SegmentAction action)
{
    switch (action) {
    case SegmentAction::Hold:
        return Icon::Hold;
    case SegmentAction::Deliver:
        return Icon::Deliver;
    case SegmentAction::Lose:
        return Icon::Lose;
    case SegmentAction::Duplicate:
        return Icon::Duplicate;
    }
    Q_UNREACHABLE();
}

LadderActions::LadderActions(QWidget *parent)
    : QWidget(parent),
      m_hold(add(SegmentAction::Hold)),
      m_deliver(add(SegmentAction::Deliver)),
      m_lose(add(SegmentAction::Lose)),
      m_duplicate(add(SegmentAction::Duplicate))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    for (QToolButton *button : { m_hold, m_deliver, m_lose, m_duplicate })
        line->addWidget(button);
    updateMetrics();
    retranslateUi();
}

QToolButton *LadderActions::add(SegmentAction action)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconOf(action)));
    button->setAutoRaise(false);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, action] { emit wanted(action); });
    return button;
}

void LadderActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    QWidget::changeEvent(event);
}

void LadderActions::updateMetrics()
{
    fitIcons(*this);
}

void LadderActions::retranslateUi()
{
    setAccessibleName(tr("What to do with this segment"));
    name(m_hold, tr("Hold"), tr("Hold what comes next, or let everything through (1)"));
    name(m_deliver, tr("Deliver"), tr("Deliver this segment (2)"));
    name(m_lose, tr("Lose"), tr("Lose this segment (3)"));
    name(m_duplicate, tr("Duplicate"), tr("Deliver this segment twice (4)"));
}

} // namespace handshake::widgets
