#include "present/segmentcard.h"

namespace handshake::present {

namespace {

constexpr int bitsInRow = 32;
constexpr qreal usualLines = 2.3;
constexpr qreal uprightLines = 4.2; // three letters and a digit
constexpr int uprightRow = 3;

} // namespace

QList<HeaderCell> layoutHeader(qreal width, qreal line, bool withOptions)
{
    QList<HeaderCell> cells;
    for (const tcp::Field &field : tcp::fields) {
        const bool isOptions = field.id == tcp::FieldId::Options;
        if (isOptions && !withOptions)
            continue;
        const int row = field.firstBit / bitsInRow;
        const qreal bit = width / bitsInRow;
        const qreal top =
                line * (row * usualLines + (row > uprightRow ? uprightLines - usualLines : 0));
        const qreal height = line * (row == uprightRow ? uprightLines : usualLines);
        const int bits = isOptions ? bitsInRow : field.width;
        cells.append(
                { field.id, QRectF((field.firstBit % bitsInRow) * bit, top, bits * bit, height) });
    }
    return cells;
}

std::optional<tcp::FieldId> fieldAt(const QList<HeaderCell> &cells, const QPointF &point)
{
    for (const HeaderCell &cell : cells) {
        if (cell.box.contains(point))
            return cell.field;
    }
    return std::nullopt;
}

} // namespace handshake::present
