// The words of the cable's strip: everything that changes with the language.

#include "widgets/cablestrip.h"

#include "present/cabletexts.h"
#include "present/texts.h"
#include "widgets/banner.h"
#include "widgets/cablemenu.h"
#include "widgets/cablerules.h"
#include "widgets/emptystate.h"
#include "widgets/naming.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

namespace handshake::widgets {

using present::CableText;

void CableStrip::describe(QAction *action, const QString &text, const QString &toolTip)
{
    action->setText(text);
    action->setToolTip(toolTip);
    if (auto *button = findChild<QToolButton *>(action->objectName()))
        name(button, text, toolTip);
}

void CableStrip::describeHold()
{
    // The digit is the key; it stands on the button.
    if (m_state.hold.empty()) {
        //: Button with its key, %1 is 1: from now on segments wait on the cable; keep it short
        describe(m_hold, tr("%1 Hold").arg(QChar(u'1')),
                 tr("From now on every segment waits on the cable until you deliver it (key 1)"));
    } else {
        //: Button with its key, %1 is 1: segments no longer wait on the cable; keep it short
        describe(m_hold, tr("%1 Let through").arg(QChar(u'1')),
                 tr("From now on segments cross by themselves; those that wait go on waiting "
                    "(key 1)"));
    }
}

void CableStrip::retranslateUi()
{
    setTitle(CableText::place());
    name(m_view, tr("Segments on the cable"),
         tr("What waits or travels on the cable now, oldest first"));
    m_empty->setText(tr("Nothing waits on the cable. Press Hold to stop the next segment."));
    //: Button with its key, %1 is 2: the chosen segment arrives; keep it short
    describe(m_deliver, tr("%1 Deliver").arg(QChar(u'2')),
             tr("Let the chosen segment arrive; its copies are swallowed (key 2)"));
    //: Button with its key, %1 is 3: the chosen segment never arrives; keep it short
    describe(m_lose, tr("%1 Lose").arg(QChar(u'3')),
             tr("Let the chosen segment vanish, with its copies (key 3)"));
    //: Button with its key, %1 is 4: the chosen segment arrives twice; keep it short
    describe(m_duplicate, tr("%1 Duplicate").arg(QChar(u'4')),
             tr("Let the chosen segment arrive twice (key 4)"));
    //: Button: opens a menu with everything else one can do with the cable; keep it short
    m_menuButton->setText(tr("More"));
    name(m_menuButton, tr("More to do with the cable"),
         tr("Copies, old segments, delay, slow motion, rules, cutting the cable"));
    m_reconnect->setText(tr("Reconnect"));
    name(m_reconnect, tr("Reconnect the cable"), tr("Segments cross again from now on"));
    m_menu->retranslateUi();
    m_model.retranslate();
    showState();
    showMore();
    showLast();
}

void CableStrip::showState()
{
    describeHold();
    m_menu->setState(m_state);
    if (m_rules)
        m_rules->setRules(m_state.rules);
    if (m_state.cut)
        m_cut->say(Icon::Cut, tr("The cable is cut. Everything that is sent now is lost."));
    else
        m_cut->hide();
    const QString settings = CableText::settings(m_state);
    m_settings->setText(settings);
    m_settings->setAccessibleName(settings);
    m_settings->setVisible(!settings.isEmpty());
}

void CableStrip::showMore()
{
    const auto waiting = qsizetype(m_model.board().waiting().size());
    const qsizetype more = waiting - m_model.rowCount();
    m_more->setVisible(more > 0);
    if (more <= 0)
        return;
    //: Below a list that is cut off; %Ln: how many segments wait beyond its end
    m_more->setText(tr("and %Ln more", nullptr, int(more)));
    m_more->setAccessibleName(m_more->text());
}

void CableStrip::showLast()
{
    const auto &last = m_model.board().last();
    m_last->setVisible(last.has_value());
    if (!last)
        return;
    const QString text = CableText::last(*last);
    if (text == m_last->text())
        return;
    m_last->setText(text);
    m_last->setAccessibleName(text);
}

} // namespace handshake::widgets
