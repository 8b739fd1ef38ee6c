#pragma once

#include "tcp/transitions.h"

#include <QCoreApplication>
#include <QLineF>
#include <QList>
#include <QRectF>

#include <optional>

namespace handshake::present {

/// One state of the diagram. CLOSED has two boxes, as in the figure: where it begins, and where it
/// ends.
struct DiagramState
{
    tcp::State state = tcp::State::Closed;
    bool atEnd = false; ///< the second box of CLOSED
    QRectF box = {};
};

/// One arrow between two states, with the rows of tcp::transitions that it stands for.
struct DiagramArrow
{
    tcp::State from = tcp::State::Closed;
    tcp::State to = tcp::State::Closed;
    bool isReset = false; ///< note 3: not in the figure; drawn only when it was just taken
    QLineF line = {};
    QList<tcp::Transition> transitions = {};
};

struct DiagramGeometry
{
    QList<DiagramState> states = {};
    QList<DiagramArrow> arrows = {};

    /// The box of \a state; for CLOSED the one at the end, or the one at the beginning.
    QRectF boxOf(tcp::State state, bool atEnd = false) const;
    std::optional<qsizetype> stateAt(const QPointF &point) const;
    /// The arrow from \a from to \a to, or nullptr.
    const DiagramArrow *arrow(tcp::State from, tcp::State to) const;
};

/// Places the states of RFC 9293 Figure 5 and the arrows of tcp::transitions in \a size, with boxes
/// of \a box. Pure. The same in every language.
DiagramGeometry layoutStateDiagram(const QSizeF &size, const QSizeF &box);

/// The diagram in words.
class StateDiagramText
{
    Q_DECLARE_TR_FUNCTIONS(StateDiagramText)
public:
    /// "FIN-WAIT-2: said goodbye; …" and who stands there.
    static QString of(tcp::State state, bool client, bool server);
    /// Where both ends stand, for a screen reader.
    static QString of(const std::optional<tcp::State> &client,
                      const std::optional<tcp::State> &server);
};

} // namespace handshake::present
