#include "widgets/tabbedsplit.h"

#include <QEvent>
#include <QLocale>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace handshake::widgets {

TabbedSplit::TabbedSplit(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_splitter(new QSplitter(orientation, this))
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->hide();
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_splitter, 1);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() knows better
    connect(m_tabs, &QTabBar::currentChanged, this, &TabbedSplit::showParts);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_division = m_splitter->saveState(); });
}

void TabbedSplit::addPart(QWidget *part, int stretch)
{
    m_splitter->addWidget(part);
    m_splitter->setStretchFactor(m_splitter->count() - 1, stretch);
    m_tabs->addTab({});
}

void TabbedSplit::setTitles(const QStringList &titles)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles.value(i));
    m_tabs->setAccessibleName(QLocale().createSeparatedList(titles));
}

QByteArray TabbedSplit::division() const
{
    return m_tabbed ? m_division : m_splitter->saveState();
}

void TabbedSplit::divide(const QByteArray &division)
{
    m_division = division;
    m_splitter->restoreState(division);
}

QSize TabbedSplit::sizeHint() const
{
    return m_splitter->sizeHint();
}

int TabbedSplit::borders() const
{
    return m_splitter->handleWidth() * std::max(0, m_splitter->count() - 1);
}

int TabbedSplit::tabsHeight() const
{
    return m_tabs->sizeHint().height() + layout()->spacing();
}

bool TabbedSplit::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void TabbedSplit::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void TabbedSplit::arrange()
{
    // Setting it asks for a new layout even when it is the same, and that would never end.
    if (const int handle = fontMetrics().height() * 2 / 3; handle != m_splitter->handleWidth())
        m_splitter->setHandleWidth(handle);
    const bool tabbed = !hasRoom();
    if (std::exchange(m_tabbed, tabbed) == tabbed)
        return;
    showParts();
    if (!m_tabbed && !m_division.isEmpty())
        m_splitter->restoreState(m_division);
}

void TabbedSplit::showParts()
{
    m_tabs->setVisible(m_tabbed);
    for (int i = 0; i < m_splitter->count(); ++i)
        m_splitter->widget(i)->setVisible(!m_tabbed || i == m_tabs->currentIndex());
}

} // namespace handshake::widgets
