#include "widgets/cardstack.h"

#include "widgets/card.h"

#include <QEvent>
#include <QLayout>
#include <QLocale>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace handshake::widgets {

CardStack::CardStack(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_tabs->setObjectName(QStringLiteral("cardTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->hide();
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_splitter, 1);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() knows better
    connect(m_tabs, &QTabBar::currentChanged, this, &CardStack::showCards);
}

void CardStack::addCard(Card *card, int stretch)
{
    m_splitter->addWidget(card);
    m_splitter->setStretchFactor(m_splitter->count() - 1, stretch);
    m_cards.append(card);
    m_tabs->addTab(card->title());
}

void CardStack::retranslate()
{
    QStringList titles;
    for (int i = 0; i < int(m_cards.size()); ++i) {
        titles.append(m_cards.at(i)->title());
        m_tabs->setTabText(i, titles.last());
    }
    m_tabs->setAccessibleName(QLocale().createSeparatedList(titles));
}

QList<int> CardStack::heights(int width) const
{
    QList<int> result;
    for (const Card *card : m_cards) {
        const QLayout *layout = card->layout();
        result.append(layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width)
                                                  : layout->minimumSize().height());
    }
    return result;
}

QSize CardStack::sizeHint() const
{
    return m_splitter->sizeHint();
}

QSize CardStack::minimumSizeHint() const
{
    int width = 0;
    for (const Card *card : m_cards)
        width = std::max(width, card->layout()->minimumSize().width());
    const QList<int> all = heights(std::max(width, this->width()));
    const int tallest = all.isEmpty() ? 0 : *std::ranges::max_element(all);
    return { width, tallest + m_tabs->sizeHint().height() + layout()->spacing() };
}

bool CardStack::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void CardStack::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void CardStack::arrange()
{
    // Setting it asks for a new layout even when it is the same, and that would never end.
    if (const int handle = fontMetrics().height() * 2 / 3; handle != m_splitter->handleWidth())
        m_splitter->setHandleWidth(handle);
    const QList<int> all = heights(width());
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_cards.at(i)->setMinimumHeight(all.at(i));
    const int gaps = m_splitter->handleWidth() * std::max(0, int(m_cards.size()) - 1);
    const bool tabbed = height() < std::accumulate(all.begin(), all.end(), gaps);
    if (std::exchange(m_tabbed, tabbed) != tabbed)
        showCards();
}

void CardStack::showCards()
{
    m_tabs->setVisible(m_tabbed);
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_cards.at(i)->setVisible(!m_tabbed || i == m_tabs->currentIndex());
}

} // namespace handshake::widgets
