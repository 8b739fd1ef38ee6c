#include "widgets/viewmenu.h"

#include "widgets/icons.h"
#include "widgets/naming.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>

namespace handshake::widgets {

constexpr int percentPerStep = 10;

ViewMenu::ViewMenu(Appearance &appearance, QWidget &window)
    : QPushButton(&window),
      m_appearance(appearance),
      m_window(window),
      m_larger(add(
              { QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal) })),
      m_smaller(add({ QKeySequence(Qt::CTRL | Qt::Key_Minus) })),
      m_normal(add({ QKeySequence(Qt::CTRL | Qt::Key_0) })),
      m_projector(add({ QKeySequence(Qt::Key_F5) })),
      m_quit(add({ QKeySequence(Qt::CTRL | Qt::Key_Q) }))
{
    setObjectName(QStringLiteral("menu"));
    setIcon(widgets::icon(Icon::Menu));
    setAutoDefault(false);
    createSchemes();
    m_projector->setCheckable(true);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true); // a greyed entry says why
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ViewMenu::fillMenu);
    connect(m_larger, &QAction::triggered, this, &ViewMenu::enlarge);
    connect(m_smaller, &QAction::triggered, this, &ViewMenu::reduce);
    connect(m_normal, &QAction::triggered, this, &ViewMenu::resetSize);
    connect(m_projector, &QAction::triggered, &appearance, &Appearance::setPresenting);
    connect(m_quit, &QAction::triggered, this, &ViewMenu::quitRequested);
    connect(&appearance, &Appearance::changed, this, &ViewMenu::showState);
    showState();
    retranslateUi();
}

QAction *ViewMenu::add(const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(&m_window);
    action->setShortcuts(shortcuts);
    m_window.addAction(action);
    return action;
}

QAction *ViewMenu::addOwnAction()
{
    m_own.append(add({}));
    return m_own.last();
}

void ViewMenu::createSchemes()
{
    auto *group = new QActionGroup(this);
    for (const Scheme scheme : { Scheme::System, Scheme::Light, Scheme::Dark }) {
        QAction *action = add({});
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, scheme] { m_appearance.setScheme(scheme); });
        m_schemes.append(action);
    }
}

void ViewMenu::fillMenu()
{
    if (!menu()->isEmpty())
        return;
    menu()->addActions(m_own);
    menu()->addSeparator();
    menu()->addActions({ m_larger, m_smaller, m_normal });
    menu()->addSeparator();
    menu()->addActions(m_schemes);
    menu()->addSeparator();
    menu()->addActions({ m_projector, m_quit });
}

void ViewMenu::enlarge()
{
    m_appearance.setTextPercent(m_appearance.textPercent() + percentPerStep);
}

void ViewMenu::reduce()
{
    m_appearance.setTextPercent(m_appearance.textPercent() - percentPerStep);
}

void ViewMenu::resetSize()
{
    m_appearance.setTextPercent(100);
}

void ViewMenu::showState()
{
    m_schemes.at(int(m_appearance.scheme()))->setChecked(true);
    m_projector->setChecked(m_appearance.isPresenting());
    m_larger->setEnabled(m_appearance.textPercent() < Appearance::maximumPercent);
    m_smaller->setEnabled(m_appearance.textPercent() > Appearance::minimumPercent);
}

void ViewMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QPushButton::changeEvent(event);
}

void ViewMenu::retranslateUi()
{
    name(this, tr("Menu"), tr("Text size, light or dark, projector mode and more"));
    m_larger->setText(tr("Larger text"));
    m_smaller->setText(tr("Smaller text"));
    m_normal->setText(tr("Normal text size"));
    //: Colours of the window: follow the desktop
    m_schemes.at(int(Scheme::System))->setText(tr("Colours of the system"));
    m_schemes.at(int(Scheme::Light))->setText(tr("Light colours"));
    m_schemes.at(int(Scheme::Dark))->setText(tr("Dark colours"));
    //: Large text for an audience
    m_projector->setText(tr("Projector mode"));
    m_quit->setText(tr("Quit"));
}

} // namespace handshake::widgets
