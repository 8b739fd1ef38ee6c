#pragma once

#include "widgets/ladderpaint.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>

class QIODevice;

namespace handshake::widgets {

/// The ladder on paper and in pictures, painted by the very function that paints the screen. Always
/// in light colours: paper is white.
class LadderExport
{
    Q_DECLARE_TR_FUNCTIONS(LadderExport)
public:
    /// \a script and \a layout must live as long as this.
    LadderExport(const present::LadderScript &script, const present::LadderLayout &layout,
                 const QFont &font, present::Numbers numbers);

    /// A picture of all rows; of a very long ladder, the last rows that fit in maximumHeight.
    static constexpr int maximumHeight = 16'000;
    QImage image() const;
    QByteArray svg() const;
    /// One page or several (ISO A4), with a caption, a legend and page numbers.
    /// \returns false when \a device could not be written
    bool pdf(QIODevice &device) const;

private:
    LadderScene scene(qreal width) const;
    qreal height(const LadderScene &scene) const;
    qreal firstShown(const LadderScene &scene) const;
    void paint(QPainter &painter, const LadderScene &scene) const;
    qreal pageEnd(qreal top, qreal room) const;
    QString legend() const;
    QRectF legendBox(const LadderScene &scene, qreal top) const;
    static QString caption(int page);

    const present::LadderScript &m_script;
    const present::LadderLayout &m_layout;
    QFont m_font;
    present::Numbers m_numbers;
};

} // namespace handshake::widgets
