#include "widgets/windowbar.h"

#include "widgets/languagebutton.h"
#include "widgets/linelayout.h"
#include "widgets/preferences.h"
#include "widgets/viewmenu.h"

#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

namespace handshake::widgets {

WindowBar::WindowBar(Preferences &preferences, QWidget &window)
    : QWidget(&window),
      m_preferences(preferences),
      m_margins(new QVBoxLayout),
      m_line(new LineLayout),
      m_menu(new ViewMenu(preferences.appearance(), window))
{
    auto *frame = new QWidget(this);
    frame->setBackgroundRole(QPalette::Base);
    frame->setAutoFillBackground(true);
    frame->setLayout(m_margins);
    m_margins->addLayout(m_line);
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Midlight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(frame);
    layout->addWidget(rule);
    updateMetrics();
}

void WindowBar::add(QWidget *control)
{
    m_line->addWidget(control);
}

void WindowBar::complete()
{
    m_line->addGap();
    m_line->addWidget(new LanguageButton(m_preferences.language(), this));
    m_line->addWidget(m_menu);
}

void WindowBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    QWidget::changeEvent(event);
}

void WindowBar::updateMetrics()
{
    const int unit = fontMetrics().height();
    m_margins->setContentsMargins(unit * 2 / 3, unit / 2, unit * 2 / 3, unit / 2);
    m_line->setSpacing(unit / 2);
}

} // namespace handshake::widgets
