#include "widgets/banner.h"

#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace handshake::widgets {

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_buttons(new LineLayout),
      m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_close->setIcon(icon(Icon::Cancel));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);

    auto *words = new QVBoxLayout;
    words->addWidget(m_text);
    words->addLayout(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    updateMetrics();
    retranslateUi();
    hide();
}

void Banner::say(Icon icon, const QString &text)
{
    const bool news = !isVisible() || text != m_text->text();
    m_shown = icon;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    updateMetrics();
    show();
    if (news) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton *Banner::addButton()
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    setTabOrder(button, m_close);
    return button;
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::dismiss()
{
    hide();
    emit dismissed();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = fontMetrics().height() * 0.5;
    const QColor accent = palette().color(QPalette::Highlight);
    QColor ground = accent;
    ground.setAlphaF(0.10F);
    painter.setPen(accent);
    painter.setBrush(palette().base());
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(area, radius, radius);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, radius, radius);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateMetrics();
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void Banner::updateMetrics()
{
    const int side = fontMetrics().height() * 5 / 4;
    m_icon->setPixmap(
            icon(m_shown, QPalette::WindowText).pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setIconSize(QSize(side * 2 / 3, side * 2 / 3));
    const int margin = fontMetrics().height() / 2;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(margin);
}

void Banner::retranslateUi()
{
    name(m_close, tr("Close this notice"), tr("Close this notice"));
}

} // namespace handshake::widgets
