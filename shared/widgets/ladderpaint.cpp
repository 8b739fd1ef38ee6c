#include "widgets/ladderpaint.h"

#include "widgets/cablecolour.h"
#include "widgets/cellpaint.h"
#include "widgets/ladderarrowpaint.h"
#include "widgets/ladderstroke.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace handshake::widgets {

using present::LadderLayout;
using present::LadderMetrics;
using present::LadderRow;
using present::LadderRowKind;
using present::LadderStep;
using present::LadderText;
using tcp::State;
using wire::End;

namespace {

constexpr qreal faint = 0.35;

QFont smaller(QFont font)
{
    constexpr qreal factor = 0.85;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor));
    return font;
}

/// How strongly the life line of an end in \a state is coloured, 0 to 1. The name beside it says
/// the same in words.
qreal strength(const std::optional<State> &state)
{
    if (!state)
        return 0.3;
    switch (*state) {
    case State::Closed:
    case State::Listen:
        return 0.5;
    case State::SynSent:
    case State::SynReceived:
        return 0.45;
    case State::Established:
        return 1;
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
        return 0.6;
    case State::TimeWait:
        return 0.3;
    }
    Q_UNREACHABLE();
}

bool isEnding(const std::optional<State> &state)
{
    return state && *state > State::Established;
}

QColor bandColour(End end, const std::optional<State> &state, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool dark = base.lightness() < 128;
    const QColor amber = dark ? QColor(230, 175, 90) : QColor(205, 130, 20);
    const QColor full = isEnding(state) ? amber : endColour(end, base);
    const qreal part = strength(state);
    const auto mixed = [part](int a, int b) { return int(a * part + b * (1 - part)); };
    const QColor quiet = !state || *state <= State::Listen ? strokeColour(palette) : full;
    return { mixed(quiet.red(), base.red()), mixed(quiet.green(), base.green()),
             mixed(quiet.blue(), base.blue()) };
}

/// The state of one end, and how we know.
struct Known
{
    std::optional<State> state = {};
    observe::Evidence evidence = observe::Evidence::Wire;

    bool isDeduced() const { return state && evidence == observe::Evidence::Reconstructed; }
    bool operator==(const Known &) const = default;
};

struct Around
{
    Known before = {};
    Known after = {};
};

/// The states of \a end above and below \a row.
Around statesAround(const LadderScene &scene, const LadderRow &row, End end)
{
    const std::size_t i = wire::index(end);
    const auto afterOf = [i](const present::StoryMoment &moment) {
        return Known { moment.after[i], moment.evidenceAfter[i] };
    };
    if (row.kind == LadderRowKind::Countdown) {
        const Known last = afterOf(scene.script.at(scene.script.endStep() - 1).moment);
        return { last, last };
    }
    const present::StoryMoment &moment = scene.script.at(row.first).moment;
    const Known before { moment.before[i], moment.evidenceBefore[i] };
    return { before, row.kind == LadderRowKind::Step ? afterOf(moment) : before };
}

void paintStateName(QPainter &painter, const LadderScene &scene, End end, qreal y,
                    const Known &known)
{
    const LadderMetrics &metrics = scene.metrics;
    const PainterState kept(painter);
    painter.setFont(smaller(scene.font));
    painter.setPen(
            softened(scene.palette.color(QPalette::Text), scene.palette.color(QPalette::Base)));
    const qreal gap = metrics.line * 0.6;
    const QRectF box = end == End::A
            ? QRectF(0, y - metrics.line / 2, metrics.client() - gap, metrics.line)
            : QRectF(metrics.server() + gap, y - metrics.line / 2, metrics.side - gap,
                     metrics.line);
    painter.drawText(box,
                     (end == End::A ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter
                             | Qt::AlignAbsolute,
                     LadderText::state(known.state, known.evidence));
}

/// One piece of a life line: full where the state was asked for, striped where it is deduced, an
/// empty frame where nobody knows it.
void paintPiece(QPainter &painter, const LadderScene &scene, End end, const Known &known,
                const QRectF &box)
{
    if (box.height() <= 0)
        return;
    const QRect whole = box.toAlignedRect();
    const QColor colour = bandColour(end, known.state, scene.palette);
    if (!known.state) {
        painter.setPen(QPen(colour, 1));
        painter.drawLine(whole.topLeft(), whole.bottomLeft());
        painter.drawLine(whole.topRight(), whole.bottomRight());
        return;
    }
    if (!known.isDeduced()) {
        painter.fillRect(whole, colour);
        return;
    }
    const PainterState kept(painter);
    const qreal stripe = scene.metrics.line * 0.3;
    painter.setPen(QPen(colour, stripe * 0.5));
    painter.setClipRect(whole, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    // Stripes meet from row to row.
    const auto first = qint64(std::floor(box.top() / stripe));
    const auto beyond = qint64(std::ceil((box.bottom() + box.width()) / stripe));
    for (qint64 number = first; number < beyond; ++number) {
        const qreal y = qreal(number) * stripe;
        painter.drawLine(QLineF(box.left() - 1, y, box.right() + 1, y - box.width()));
    }
}

void paintBand(QPainter &painter, const LadderScene &scene, std::size_t index, End end)
{
    const LadderRow &row = scene.layout.row(index);
    const auto [before, after] = statesAround(scene, row, end);
    const qreal width = scene.metrics.line * 0.55;
    const qreal left = scene.metrics.lineOf(end) - width / 2;
    const qreal y = before == after ? row.bottom() : scene.layout.changeOf(index, end);
    paintPiece(painter, scene, end, before, QRectF(left, row.top, width, y - row.top));
    paintPiece(painter, scene, end, after, QRectF(left, y, width, row.bottom() - y));
    const bool begins = row.kind == LadderRowKind::Step && row.first == scene.script.firstStep();
    if (before.state != after.state)
        paintStateName(painter, scene, end, y, after);
    else if (begins && !after.state)
        paintStateName(painter, scene, end, scene.layout.changeOf(index, end), after);
}

void paintWords(QPainter &painter, const LadderScene &scene, const LadderRow &row,
                const QString &words, bool ruled)
{
    const LadderMetrics &metrics = scene.metrics;
    const QColor soft =
            softened(scene.palette.color(QPalette::Text), scene.palette.color(QPalette::Base));
    const QRectF box(metrics.client() + metrics.line, row.top,
                     metrics.server() - metrics.client() - 2 * metrics.line, row.height);
    if (ruled) {
        constexpr qreal quiet = 0.2;
        painter.setPen(QPen(strokeColour(scene.palette, quiet), 1));
        const qreal y = row.top + metrics.line * 0.3;
        painter.drawLine(QLineF(box.left(), y, box.right(), y));
    }
    painter.setPen(soft);
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, words);
}

void paintFold(QPainter &painter, const LadderScene &scene, const LadderRow &row)
{
    const PainterState kept(painter);
    const qreal line = scene.metrics.line;
    const QRectF box(scene.metrics.client() + line, row.top + line * 0.3,
                     scene.metrics.server() - scene.metrics.client() - 2 * line,
                     row.height - line * 0.6);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(strokeColour(scene.palette), 1));
    painter.setBrush(scene.palette.color(QPalette::AlternateBase));
    painter.drawRoundedRect(box, line / 3, line / 3);
    painter.setPen(scene.palette.color(QPalette::Text));
    const QString words = LadderText::fold(scene.script.segments(row.first, row.end));
    const QString sign = row.expanded ? QStringLiteral("▾") : QStringLiteral("▸");
    const QRectF signBox(box.left(), box.top(), 2 * line, box.height());
    painter.drawText(signBox, Qt::AlignCenter, sign);
    const QRectF text = box.adjusted(2 * line, 0, -line / 2, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                     QFontMetricsF(scene.font).elidedText(words, Qt::ElideRight, text.width()));
}

const present::LadderGroup *groupAt(const LadderScene &scene, quint64 step)
{
    const present::Phase phase = scene.script.at(step).phase;
    for (const present::LadderGroup &group : scene.script.groups()) {
        if (group.phase == phase)
            return &group;
    }
    return nullptr;
}

void paintRow(QPainter &painter, const LadderScene &scene, const LadderRow &row)
{
    switch (row.kind) {
    case LadderRowKind::Heading:
        if (const present::LadderGroup *group = groupAt(scene, row.first))
            paintWords(painter, scene, row, LadderText::heading(*group), true);
        return;
    case LadderRowKind::Idle:
        paintWords(painter, scene, row, LadderText::idle(row.idle), false);
        return;
    case LadderRowKind::Fold:
        paintFold(painter, scene, row);
        return;
    case LadderRowKind::Countdown:
        paintWords(painter, scene, row,
                   LadderText::countdown(scene.script.states(), scene.script.timeWaitSince(),
                                         scene.now),
                   false);
        return;
    case LadderRowKind::Step:
        if (scene.script.at(row.first).part != LadderStep::Part::States)
            paintStep(painter, scene, row.first);
        return;
    }
    Q_UNREACHABLE();
}

void paintSelection(QPainter &painter, const LadderScene &scene, const LadderRow &row)
{
    const PainterState kept(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = scene.palette.color(QPalette::Highlight);
    painter.setPen(QPen(fill, scene.metrics.line * 0.1));
    fill.setAlphaF(0.1F);
    painter.setBrush(fill);
    const qreal radius = scene.metrics.line * 0.4;
    painter.drawRoundedRect(
            QRectF(2, row.top, scene.metrics.width - 4, row.height).adjusted(0, 1, 0, -1), radius,
            radius);
}

} // namespace

LadderMetrics ladderMetrics(const QFont &font, qreal width)
{
    const QFontMetricsF letters(font);
    const QFontMetricsF small(smaller(font));
    LadderMetrics metrics;
    metrics.line = letters.height();
    metrics.width = std::max(width, metrics.line * 26);
    metrics.side = small.horizontalAdvance(
                           LadderText::state(State::SynReceived, observe::Evidence::Reconstructed))
            + metrics.line * 0.9;
    return metrics;
}

void paintLadder(QPainter &painter, const LadderScene &scene, const QRectF &visible)
{
    const LadderLayout &layout = scene.layout;
    const std::size_t first = layout.firstBelow(visible.top());
    if (first >= layout.size())
        return;
    const PainterState kept(painter);
    painter.setFont(scene.font);
    std::size_t last = first;
    for (std::size_t i = first; i < layout.size(); ++i) {
        if (layout.row(i).top > visible.bottom())
            break; // rows are sorted: the cost depends on the window, not on the recording
        last = i;
        for (const End end : { End::A, End::B })
            paintBand(painter, scene, i, end);
    }
    for (const quint64 step : layout.longArrows(first, last))
        paintLongArrow(painter, scene, step);
    for (std::size_t i = first; i <= last; ++i) {
        const LadderRow &row = layout.row(i);
        const bool shown = row.kind == LadderRowKind::Step;
        if (shown && scene.selected == row.first)
            paintSelection(painter, scene, row);
        painter.setOpacity(scene.cursor && row.first > *scene.cursor ? faint : 1);
        paintRow(painter, scene, row);
        painter.setOpacity(1);
    }
}

void paintLadderHead(QPainter &painter, const LadderScene &scene, qreal height)
{
    const PainterState kept(painter);
    QFont bold = scene.font;
    bold.setBold(true);
    painter.setFont(bold);
    for (const End end : { End::A, End::B }) {
        painter.setPen(endColour(end, scene.palette.color(QPalette::Base)));
        const qreal x = scene.metrics.lineOf(end);
        const QRectF box(x - scene.metrics.side, 0, 2 * scene.metrics.side, height);
        painter.drawText(box, Qt::AlignCenter, LadderText::end(end));
    }
}

} // namespace handshake::widgets
