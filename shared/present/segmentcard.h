#pragma once

#include "tcp/fields.h"

#include <QList>
#include <QRectF>

namespace handshake::present {

/// One field in the picture of a header.
struct HeaderCell
{
    tcp::FieldId field = tcp::FieldId::SourcePort;
    QRectF box = {};

    /// A control bit: too narrow for its name beside itself; the letters stand one below the other,
    /// as in the figure.
    bool isUpright() const { return tcp::field(field).width == 1; }
};

/// Places the fields of a header as RFC 9293 Figure 1 draws them, 32 bits in a row, in \a width,
/// for text of height \a line. The options get a row only where \a withOptions. Pure; the same in
/// every language: bits count from the left.
QList<HeaderCell> layoutHeader(qreal width, qreal line, bool withOptions);

/// The field whose cell contains \a point, or nothing.
std::optional<tcp::FieldId> fieldAt(const QList<HeaderCell> &cells, const QPointF &point);

} // namespace handshake::present
