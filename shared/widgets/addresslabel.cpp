#include "widgets/addresslabel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace handshake::widgets {

AddressLabel::AddressLabel(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void AddressLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont AddressLabel::letters(qreal scale) const
{
    // Letters that join, as Arabic ones do, fall apart in a font of equal widths.
    QFont font = QFontDatabase::systemFont(m_text.isRightToLeft() ? QFontDatabase::GeneralFont
                                                                  : QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(1.0, this->font().pointSizeF()) * scale);
    font.setBold(true);
    return font;
}

QFont AddressLabel::fitting() const
{
    qreal scale = scaleFor(width(), QFontMetrics(letters(1.0)).horizontalAdvance(m_text));
    // Letters do not grow quite evenly: the last bit is tried. A fraction of a pixel too much,
    // which whole numbers hide, would leave letters out.
    while (scale > 1.0 && QFontMetricsF(letters(scale)).horizontalAdvance(m_text) > width())
        scale = std::max(1.0, scale - 0.05);
    return letters(scale);
}

qreal AddressLabel::scaleFor(int width, int normalWidth)
{
    return normalWidth > 0 ? std::clamp(qreal(width) / normalWidth, 1.0, largest) : largest;
}

QSize AddressLabel::sizeHint() const
{
    const QFontMetrics metrics(letters(largest));
    return { metrics.horizontalAdvance(m_text), metrics.height() };
}

QSize AddressLabel::minimumSizeHint() const
{
    const int normal = QFontMetrics(letters(1.0)).averageCharWidth();
    return { normal * 12, sizeHint().height() };
}

QString AddressLabel::shownText() const
{
    return QFontMetrics(fitting()).elidedText(m_text, Qt::ElideMiddle, width());
}

void AddressLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fitting());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                   QPalette::WindowText));
    painter.setLayoutDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const auto side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect(), int(side | Qt::AlignVCenter | Qt::AlignAbsolute), shownText());
}

void AddressLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace handshake::widgets
