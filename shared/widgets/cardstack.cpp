#include "widgets/cardstack.h"

#include "widgets/card.h"

#include <QLayout>

#include <algorithm>
#include <numeric>

namespace handshake::widgets {

CardStack::CardStack(QWidget *parent) : TabbedSplit(Qt::Vertical, parent) { }

void CardStack::addCard(Card *card, int stretch)
{
    addPart(card, stretch);
    m_cards.append(card);
    retranslate();
}

void CardStack::retranslate()
{
    QStringList titles;
    for (const Card *card : m_cards)
        titles.append(card->title());
    setTitles(titles);
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

QSize CardStack::minimumSizeHint() const
{
    int width = 0;
    for (const Card *card : m_cards)
        width = std::max(width, card->layout()->minimumSize().width());
    const QList<int> all = heights(std::max(width, this->width()));
    const int tallest = all.isEmpty() ? 0 : *std::ranges::max_element(all);
    return { width, tallest + tabsHeight() };
}

bool CardStack::hasRoom()
{
    const QList<int> all = heights(width());
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_cards.at(i)->setMinimumHeight(all.at(i));
    return height() >= std::accumulate(all.begin(), all.end(), borders());
}

} // namespace handshake::widgets
