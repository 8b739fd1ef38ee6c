#pragma once

#include "observe/observation.h"
#include "present/statediagram.h"

#include <QWidget>

namespace handshake::widgets {

/// RFC 9293 Figure 5 with both ends marked: the client in one colour at the left of a box, the
/// server in another at the right. The transition taken last is drawn strong. Where an end is only
/// deduced to be, its flag is empty.
class StateDiagram : public QWidget
{
    Q_OBJECT

public:
    explicit StateDiagram(QWidget *parent = nullptr);

    /// Which ends stand where nobody asked them: it was deduced. Indexed by wire::End.
    using Deduced = std::array<bool, 2>;
    /// \a before and \a after the last event; \a over: CLOSED means the end, not the beginning.
    void setStates(const observe::States &before, const observe::States &after, bool over,
                   const Deduced &deduced = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    present::DiagramGeometry geometryNow() const;
    QSizeF boxSize() const;
    QFont smallFont() const;
    bool isAt(wire::End end, const present::DiagramState &box) const;
    void paintArrow(QPainter &painter, const present::DiagramArrow &arrow) const;
    void paintBox(QPainter &painter, const present::DiagramState &box) const;
    void paintTag(QPainter &painter, const QRectF &box, wire::End end) const;
    std::optional<wire::End> taker(const present::DiagramArrow &arrow) const;
    void describe();

    observe::States m_before = {};
    observe::States m_after = {};
    bool m_over = false;
    Deduced m_deduced = {};
};

} // namespace handshake::widgets
