#include "widgets/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace handshake::widgets {

EmptyState::EmptyState(QWidget *viewport)
    : QWidget(viewport), m_label(new QLabel(this)), m_button(new QPushButton(this))
{
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_label);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);

    setButton({});
    setGeometry(viewport->rect());
    viewport->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setText(const QString &text)
{
    m_label->setText(text);
}

QString EmptyState::text() const
{
    return m_label->text();
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setToolTip(text);
    m_button->setVisible(!text.isEmpty());
    // Without a button the view below gets the clicks and its context menu.
    setAttribute(Qt::WA_TransparentForMouseEvents, text.isEmpty());
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace handshake::widgets
