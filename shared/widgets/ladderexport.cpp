#include "widgets/ladderexport.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QStyle>
#include <QSvgGenerator>

#include <cmath>

namespace handshake::widgets {

static constexpr qreal widthInLines = 34;

/// What letters are measured with. A device with another resolution than the screen's paints them
/// larger or smaller than the place they were given.
static int resolution()
{
    return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInchY());
}

static QPalette paperPalette()
{
    QPalette paper;
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::AlternateBase, QColor(244, 245, 247));
    paper.setColor(QPalette::Text, QColor(25, 28, 33));
    paper.setColor(QPalette::Highlight, QColor(22, 96, 196));
    return paper;
}

LadderExport::LadderExport(const present::LadderScript &script, const present::LadderLayout &layout,
                           const QFont &font, present::Numbers numbers)
    : m_script(script), m_layout(layout), m_font(font), m_numbers(numbers)
{
}

LadderScene LadderExport::scene(qreal width) const
{
    return { .script = m_script,
             .layout = m_layout,
             .metrics = ladderMetrics(m_font, width),
             .palette = paperPalette(),
             .font = m_font,
             .numbers = m_numbers,
             .now = std::chrono::steady_clock::now().time_since_epoch() };
}

qreal LadderExport::firstShown(const LadderScene &scene) const
{
    const qreal room = maximumHeight - 2 * scene.metrics.line - legendBox(scene, 0).height();
    return std::max(m_layout.top(), m_layout.bottom() - room);
}

qreal LadderExport::height(const LadderScene &scene) const
{
    return m_layout.bottom() - firstShown(scene) + 2 * scene.metrics.line
            + legendBox(scene, 0).height();
}

void LadderExport::paint(QPainter &painter, const LadderScene &scene) const
{
    const qreal head = 2 * scene.metrics.line;
    const qreal top = firstShown(scene);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text finds its own
    paintLadderHead(painter, scene, head);
    painter.save();
    painter.translate(0, head - top);
    paintLadder(painter, scene, QRectF(0, top, scene.metrics.width, m_layout.bottom() - top));
    painter.restore();
    painter.setFont(m_font);
    painter.setPen(scene.palette.color(QPalette::Text));
    painter.drawText(legendBox(scene, head + m_layout.bottom() - top),
                     Qt::AlignCenter | Qt::TextWordWrap, legend());
}

QImage LadderExport::image() const
{
    constexpr qreal sharpness = 2; // for projectors and paper
    const LadderScene all = scene(ladderMetrics(m_font, 0).line * widthInLines);
    const qreal factor = height(all) * sharpness > maximumHeight ? 1 : sharpness;
    QImage image(int(std::ceil(all.metrics.width * factor)), int(std::ceil(height(all) * factor)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(factor);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, all);
    return image;
}

QByteArray LadderExport::svg() const
{
    const LadderScene all = scene(ladderMetrics(m_font, 0).line * widthInLines);
    QByteArray text;
    QBuffer buffer(&text);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(resolution());
    const QSize size(int(std::ceil(all.metrics.width)), int(std::ceil(height(all))));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(caption(0));
    generator.setDescription(legend());
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    paint(painter, all);
    painter.end();
    return text;
}

/// The end of the last whole row that fits in \a room below \a top.
qreal LadderExport::pageEnd(qreal top, qreal room) const
{
    std::size_t row = m_layout.firstBelow(top);
    qreal end = top + room;
    if (row < m_layout.size() && m_layout.row(row).bottom() > end)
        return end; // a row taller than a page
    while (row < m_layout.size() && m_layout.row(row).bottom() <= top + room)
        end = m_layout.row(row++).bottom();
    return end;
}

bool LadderExport::pdf(QIODevice &device) const
{
    QPdfWriter writer(&device);
    writer.setResolution(resolution());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(caption(0));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const LadderScene all = scene(ladderMetrics(m_font, 0).line * widthInLines);
    const qreal line = all.metrics.line;
    const qreal factor = writer.width() / all.metrics.width;
    const QRectF legendAtTop = legendBox(all, 0);
    const qreal room = writer.height() / factor - 4 * line - legendAtTop.height();
    painter.scale(factor, factor);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text finds its own
    int page = 1;
    for (qreal top = m_layout.top(); top < m_layout.bottom(); ++page) {
        if (page > 1)
            writer.newPage();
        const qreal end = pageEnd(top, room);
        painter.setFont(m_font);
        painter.setPen(all.palette.color(QPalette::Text));
        painter.drawText(QRectF(0, 0, all.metrics.width, 2 * line), Qt::AlignCenter, caption(page));
        painter.save();
        painter.translate(0, 2 * line);
        paintLadderHead(painter, all, 2 * line);
        painter.setClipRect(QRectF(0, 2 * line, all.metrics.width, end - top));
        painter.translate(0, 2 * line - top);
        paintLadder(painter, all, QRectF(0, top, all.metrics.width, end - top - 1));
        painter.restore();
        painter.setFont(m_font);
        painter.drawText(legendAtTop.translated(0, room + 4 * line),
                         Qt::AlignCenter | Qt::TextWordWrap, legend());
        top = end;
    }
    return painter.end();
}

QString LadderExport::legend() const
{
    const QString usual = tr("Time runs down. A cross: lost. A hand: held. Dashes: an old one or a "
                             "copy. Dashes and dots: forged.");
    const QString more = present::LadderText::legend(m_script.signs());
    return more.isEmpty() ? usual : QStringList({ usual, more }).join(u'\n');
}

/// The place of the legend below \a top: as many lines as it takes.
QRectF LadderExport::legendBox(const LadderScene &scene, qreal top) const
{
    const qreal air = scene.metrics.line / 2;
    const QRectF room(air, 0, scene.metrics.width - 2 * air, maximumHeight);
    const QRectF taken = QFontMetricsF(m_font).boundingRect(
            room, int(Qt::AlignHCenter) | int(Qt::TextWordWrap), legend());
    return { air, top, room.width(), taken.height() + 2 * air };
}

QString LadderExport::caption(int page)
{
    if (page == 0)
        return tr("What TCP did");
    //: The top of a printed page; %1: its number
    return tr("What TCP did · page %1").arg(QLocale().toString(page));
}

} // namespace handshake::widgets
