// The words of the pane that do not follow the cursor.

#include "present/laddertexts.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/laddermenu.h"
#include "widgets/naming.h"
#include "widgets/sidebyside.h"
#include "widgets/whatpane.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>

namespace handshake::widgets {

void WhatPane::showLegend()
{
    present::LadderSigns signs = m_follower.script().signs();
    if (m_stack->currentWidget() == m_list)
        signs.deducedSegments = false; // the list has a word for it
    const QString legend = present::LadderText::legend(signs);
    m_legend->setVisible(!legend.isEmpty());
    m_legend->setText(legend);
}

void WhatPane::setSight(Sight sight)
{
    m_sight = sight;
    showEmptyText();
}

void WhatPane::showEmptyText()
{
    m_empty->setText(emptyText());
}

QString WhatPane::emptyText() const
{
    if (m_follower.isChosenMissing())
        return tr("Nothing was seen of the chosen connection.");
    switch (m_sight) {
    case Sight::Cable:
        return tr("Connect over the see-through cable, and every segment shows here, with its "
                  "header and the states of both ends.");
    case Sight::Captured:
        return tr("Connect, and every segment shows here as dumpcap captures it, with its header. "
                  "The states of both ends are deduced.");
    case Sight::Deduced:
        return tr("Connect, and what TCP did shows here. Nobody sees the segments themselves: they "
                  "are deduced from what the system counts.");
    case Sight::File:
        return tr("What TCP did in this conversation shows here.");
    }
    Q_UNREACHABLE();
}

void WhatPane::showUnsaved()
{
    m_unsaved->say(Icon::Warning, m_menu->failure());
}

void WhatPane::retranslateUi()
{
    showEmptyText();
    showLegend();
    if (!m_unsaved->isHidden())
        showUnsaved();
    //: Button: show sequence numbers as they stand in the header; keep it short
    m_absolute->setText(tr("Header numbers"));
    name(m_absolute, tr("Header numbers"),
         tr("Show sequence numbers as they stand in the header, not counted from the start"));
    //: Button: show the diagram as a list; keep it short
    m_asList->setText(tr("List"));
    name(m_asList, tr("List"), tr("Show the same as a list of sentences"));
    name(m_save, tr("Save or copy"), tr("Save or copy the diagram"));
    m_list->setAccessibleName(tr("What happened, one event a row"));
    if (auto *states = findChild<Card *>(QStringLiteral("stateCard")))
        states->setTitle(tr("Where both ends stand"));
    //: Tabs, where a narrow window shows one of the two at a time; keep them short
    m_parts->setTitles({ tr("Sequence diagram"), tr("The chosen segment") });
    m_model.retranslate();
    showCursor();
}

} // namespace handshake::widgets
