#pragma once

#include <QHeaderView>

namespace handshake::widgets {

/// A quiet heading line: soft letters and a hairline, with the margins of the cells below.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// \a trailing: columns whose cells stand at the far edge (numbers).
    TableHeader(QList<int> trailing, QWidget *parent);

protected:
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void paintArrow(QPainter &painter, const QRect &box) const;

    const QList<int> m_trailing;
};

} // namespace handshake::widgets
