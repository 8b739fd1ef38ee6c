#pragma once

#include "widgets/tabbedsplit.h"

namespace handshake::widgets {

class Card;

/// Cards one above the other with movable borders; where the height does not suffice for all of
/// them (large text, a small screen) one at a time, chosen by tabs. A card whose controls break
/// into more lines in a narrow window gets the height that they need then.
class CardStack : public TabbedSplit
{
    Q_OBJECT

public:
    explicit CardStack(QWidget *parent = nullptr);

    /// \a stretch as in QSplitter::setStretchFactor().
    void addCard(Card *card, int stretch);
    /// The tabs take their words from the cards; call it when those have changed.
    void retranslate();

    QSize minimumSizeHint() const override;

protected:
    bool hasRoom() override;

private:
    QList<int> heights(int width) const;

    QList<Card *> m_cards;
};

} // namespace handshake::widgets
