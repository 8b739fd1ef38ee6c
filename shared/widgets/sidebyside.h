#pragma once

#include "widgets/tabbedsplit.h"

namespace handshake::widgets {

/// Parts beside each other with movable borders; where the width does not suffice for what all of
/// them want at least (minimumSizeHint()) one at a time, chosen by tabs. A part with a minimum
/// width of its own may become as narrow as that when it is alone.
class SideBySide : public TabbedSplit
{
    Q_OBJECT

public:
    explicit SideBySide(QWidget *parent = nullptr);

    void addPart(QWidget *part, int stretch);
    using TabbedSplit::setTitles;

    QSize minimumSizeHint() const override;

protected:
    bool hasRoom() override;

private:
    QList<QWidget *> m_parts;
};

} // namespace handshake::widgets
