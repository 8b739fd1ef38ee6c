#include "widgets/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace handshake::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_body(new QVBoxLayout), m_heading(new QHBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->hide();
    m_heading->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_heading);
    layout->addLayout(m_body, 1);
    updateTitleFont();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setCorner(QWidget *widget)
{
    m_heading->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor rim = palette().color(QPalette::WindowText);
    rim.setAlphaF(0.16F);
    const qreal radius = fontMetrics().height() * 0.5;
    painter.setPen(rim);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateTitleFont();
    QFrame::changeEvent(event);
}

void Card::updateTitleFont()
{
    QFont small = font();
    small.setBold(true);
    small.setPointSizeF(font().pointSizeF() * 0.9);
    m_title->setFont(small);
    const int margin = fontMetrics().height() * 2 / 3;
    layout()->setContentsMargins(margin, margin * 3 / 4, margin, margin * 3 / 4);
    layout()->setSpacing(margin / 2);
    m_body->setSpacing(margin / 2);
}

} // namespace handshake::widgets
