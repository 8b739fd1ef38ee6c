#include "widgets/languagebutton.h"

#include "widgets/icons.h"
#include "widgets/language.h"
#include "widgets/naming.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace handshake::widgets {

LanguageButton::LanguageButton(Language &language, QWidget *parent)
    : QPushButton(parent), m_language(language)
{
    setObjectName(QStringLiteral("language"));
    setIcon(widgets::icon(Icon::Language));
    setAutoDefault(false);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &LanguageButton::fillMenu);
    retranslateUi();
}

void LanguageButton::fillMenu()
{
    if (menu()->isEmpty()) {
        auto *group = new QActionGroup(menu());
        for (const LanguageInfo &info : Language::available()) {
            QAction *action = menu()->addAction(info.ownName);
            action->setData(info.tag);
            action->setCheckable(true);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, tag = info.tag] { m_language.set(tag); });
        }
    }
    const QList<QAction *> actions = menu()->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toString() == m_language.current());
}

void LanguageButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QPushButton::changeEvent(event);
}

void LanguageButton::retranslateUi()
{
    QString ownName;
    for (const LanguageInfo &info : Language::available()) {
        if (info.tag == m_language.current())
            ownName = info.ownName;
    }
    setText(ownName);
    name(this, tr("Language"), tr("Language of this program"));
}

} // namespace handshake::widgets
