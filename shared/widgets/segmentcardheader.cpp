#include "widgets/segmentcardheader.h"

#include "present/laddertexts.h"
#include "present/segmentcardtexts.h"
#include "widgets/cellpaint.h"
#include "widgets/ladderstroke.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace handshake::widgets {

using present::HeaderCell;
using present::SegmentCardText;
using tcp::FieldId;

SegmentCardHeader::SegmentCardHeader(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("segmentHeader"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

void SegmentCardHeader::setObservation(const std::optional<observe::Observation> &observation)
{
    m_observation = observation;
    updateGeometry();
    update();
    describe();
    emit fieldChanged();
}

qreal SegmentCardHeader::line() const
{
    return fontMetrics().height();
}

QList<HeaderCell> SegmentCardHeader::cells(qreal width) const
{
    const bool options = m_observation && !m_observation->header.options.empty();
    return present::layoutHeader(width - 1, line(), options);
}

std::span<const std::uint8_t> SegmentCardHeader::octets() const
{
    return m_observation && m_observation->isHeaderSeen() ? m_observation->headerOctets()
                                                          : std::span<const std::uint8_t>();
}

QFont SegmentCardHeader::hexFont() const
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pointSizeF() > 0)
        fixed.setPointSizeF(font().pointSizeF());
    return fixed;
}

int SegmentCardHeader::octetsInRow(qreal width) const
{
    const qreal one = QFontMetricsF(hexFont()).horizontalAdvance(QStringLiteral("00 "));
    return std::max(4, int(width / one) / 4 * 4);
}

int SegmentCardHeader::heightForWidth(int width) const
{
    const qreal figure = cells(width).last().box.bottom();
    const int perRow = octetsInRow(width);
    const int rows = (int(octets().size()) + perRow - 1) / perRow;
    return int(std::ceil(figure + line() * (rows > 0 ? 0.6 + rows * 1.2 : 0.1)));
}

QSize SegmentCardHeader::sizeHint() const
{
    const int width = int(line() * 24);
    return { width, heightForWidth(width) };
}

QSize SegmentCardHeader::minimumSizeHint() const
{
    const int width = int(line() * 20);
    return { width, heightForWidth(width) };
}

std::optional<FieldId> SegmentCardHeader::fieldUnder(const QPointF &point) const
{
    const QList<HeaderCell> all = cells(width());
    if (point.y() <= all.last().box.bottom())
        return present::fieldAt(all, point);
    const qreal one = QFontMetricsF(hexFont()).horizontalAdvance(QStringLiteral("00 "));
    const qreal top = all.last().box.bottom() + line() * 0.5;
    const int row = int((point.y() - top) / (line() * 1.2));
    const int column = int(point.x() / one);
    const int octet = row * octetsInRow(width()) + column;
    if (!m_observation || column >= octetsInRow(width()) || octet >= int(octets().size()))
        return std::nullopt;
    for (const tcp::Field &field : tcp::fields) {
        const tcp::OctetRange range = tcp::octetRange(m_observation->header, field.id);
        if (octet >= range.first && octet < range.first + range.count)
            return field.id;
    }
    return std::nullopt;
}

bool SegmentCardHeader::isGreyed(FieldId field) const
{
    return m_observation && !SegmentCardText::isKnown(field, *m_observation);
}

void SegmentCardHeader::setHovered(std::optional<FieldId> field)
{
    if (m_hovered == field)
        return;
    m_hovered = field;
    update();
    emit fieldChanged();
}

void SegmentCardHeader::choose(std::optional<FieldId> field)
{
    m_chosen = field;
    m_hovered.reset();
    update();
    describe();
    emit fieldChanged();
}

/// What a screen reader says of the chosen field.
void SegmentCardHeader::describe()
{
    setAccessibleName(tr("Header bit by bit"));
    QString text;
    if (m_chosen && m_observation) {
        //: A field of the header; %1: its name; %2: its value; %3: what that means
        text = tr("%1: %2. %3")
                       .arg(SegmentCardText::name(*m_chosen),
                            SegmentCardText::value(*m_chosen, *m_observation),
                            SegmentCardText::meaning(*m_chosen, *m_observation));
    }
    setAccessibleDescription(text);
}

bool SegmentCardHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        updateGeometry();
        update();
    }
    return QWidget::event(event);
}

void SegmentCardHeader::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(fieldUnder(event->position()));
}

void SegmentCardHeader::mousePressEvent(QMouseEvent *event)
{
    choose(fieldUnder(event->position()));
}

void SegmentCardHeader::leaveEvent(QEvent *event)
{
    setHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

void SegmentCardHeader::keyPressEvent(QKeyEvent *event)
{
    const QList<HeaderCell> all = cells(width());
    const int now = m_chosen ? int(*m_chosen) : -1;
    const int last = int(all.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return choose(all.at(std::min(now + 1, last)).field);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return choose(all.at(std::clamp(now - 1, 0, last)).field);
    case Qt::Key_Home:
        return choose(all.first().field);
    case Qt::Key_End:
        return choose(all.last().field);
    case Qt::Key_Escape:
        if (m_chosen)
            return choose(std::nullopt);
    }
    QWidget::keyPressEvent(event);
}

void SegmentCardHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // bits count from the left in every language
    painter.translate(0.5, 0.5);
    for (const HeaderCell &cell : cells(width()))
        paintCell(painter, cell);
    paintHex(painter);
}

void SegmentCardHeader::paintCell(QPainter &painter, const HeaderCell &cell) const
{
    const PainterState kept(painter);
    const QColor text = palette().color(QPalette::Text);
    const QColor soft = softened(text, palette().color(QPalette::Base));
    const bool marked = field() == cell.field;
    const bool set = cell.isUpright() && m_observation && !isGreyed(cell.field)
            && tcp::fieldValue(m_observation->header, cell.field) == 1U;
    QColor fill = palette().color(marked ? QPalette::Highlight : QPalette::Base);
    if (set && !marked) {
        fill = palette().color(QPalette::Highlight);
        fill.setAlphaF(0.25F);
    }
    painter.setBrush(fill);
    painter.setPen(QPen(strokeColour(palette()), 1));
    painter.drawRect(cell.box);
    if (isGreyed(cell.field) && !marked)
        painter.fillRect(cell.box, QBrush(strokeColour(palette(), 0.25), Qt::BDiagPattern));
    painter.setPen(marked ? palette().color(QPalette::HighlightedText) : soft);
    if (cell.isUpright()) {
        paintUpright(painter, cell, set);
        return;
    }
    const QRectF inside = cell.box.adjusted(2, line() * 0.1, -2, -line() * 0.1);
    const QFontMetricsF letters(font());
    const auto elided = [&](const QString &words) {
        return letters.elidedText(words, Qt::ElideRight, inside.width());
    };
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop,
                     elided(SegmentCardText::name(cell.field)));
    if (!m_observation)
        return;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(marked                         ? palette().color(QPalette::HighlightedText)
                           : isGreyed(cell.field) ? soft
                                                  : text);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignBottom,
                     elided(SegmentCardText::value(cell.field, *m_observation)));
}

void SegmentCardHeader::paintUpright(QPainter &painter, const HeaderCell &cell, bool set) const
{
    const PainterState kept(painter);
    QFont letters = font();
    letters.setBold(set);
    painter.setFont(letters);
    const QString name = SegmentCardText::name(cell.field);
    qreal y = cell.box.top() + line() * 0.1;
    for (const QChar letter : name) {
        painter.drawText(QRectF(cell.box.left(), y, cell.box.width(), line()), Qt::AlignCenter,
                         letter);
        y += line() * 0.9;
    }
    if (!m_observation)
        return;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    if (field() != cell.field)
        painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
            QRectF(cell.box.left(), cell.box.bottom() - line() * 1.1, cell.box.width(), line()),
            Qt::AlignCenter,
            isGreyed(cell.field) ? QStringLiteral("?")
                    : set        ? QStringLiteral("1")
                                 : QStringLiteral("0"));
}

void SegmentCardHeader::paintHex(QPainter &painter) const
{
    const auto all = octets();
    if (all.empty())
        return;
    const PainterState kept(painter);
    painter.setFont(hexFont());
    const qreal one = QFontMetricsF(hexFont()).horizontalAdvance(QStringLiteral("00 "));
    const qreal top = cells(width()).last().box.bottom() + line() * 0.5;
    const int perRow = octetsInRow(width());
    tcp::OctetRange range;
    if (field())
        range = tcp::octetRange(m_observation->header, *field());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int row = int(i) / perRow;
        const int column = int(i) % perRow;
        const QRectF box(one * column, top + line() * 1.2 * row, one, line() * 1.2);
        const bool marked = i >= range.first && i < std::size_t(range.first + range.count);
        if (marked)
            painter.fillRect(box, palette().color(QPalette::Highlight));
        painter.setPen(palette().color(marked ? QPalette::HighlightedText : QPalette::Text));
        painter.drawText(box, Qt::AlignCenter,
                         QStringLiteral("%1").arg(all[i], 2, 16, QChar(u'0')).toUpper());
    }
}

} // namespace handshake::widgets
