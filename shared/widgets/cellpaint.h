#pragma once

#include <QPainter>
#include <QStyleOptionViewItem>

namespace handshake::widgets {

/// Gives the painter back as it was.
class PainterState
{
public:
    explicit PainterState(QPainter &painter) : m_painter(painter) { m_painter.save(); }
    ~PainterState() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter &m_painter;
};

/// What a table cell is painted with: the room inside its margins and the colours of its state.
struct Cell
{
    explicit Cell(const QStyleOptionViewItem &option);

    /// Less weight than the rows beside it, still readable; not on a selected row.
    void makeSoft();
    void makeSlanted();

    QRect content = {};
    QFont font = {};
    QFontMetrics metrics;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool selected = false;
    QColor foreground = {};
    QColor base = {};
    QColor highlight = {};
    QColor highlightedText = {};
};

/// Room at both sides of a cell and of its heading.
int cellMargin(const QFontMetrics &metrics);

/// \a text softened towards \a base; keeps a contrast of more than 4.5 in the usual palettes.
QColor softened(const QColor &text, const QColor &base);

/// The selection, and the frame of a current cell that is not selected.
void paintBackground(QPainter &painter, const QStyleOptionViewItem &option);

/// One line without meaning in its reading direction (a time, an address, a number), elided at
/// its end. \a alignment: Qt::AlignLeading or Qt::AlignTrailing, mirrored with the window.
void paintPlain(QPainter &painter, const Cell &cell, const QRect &box, const QString &text,
                Qt::Alignment alignment);

} // namespace handshake::widgets
