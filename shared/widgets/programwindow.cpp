#include "widgets/programwindow.h"

#include "widgets/fileentry.h"
#include "widgets/firstplace.h"
#include "widgets/icons.h"
#include "widgets/naming.h"
#include "widgets/viewmenu.h"
#include "widgets/windowbar.h"

#include <QCloseEvent>
#include <QEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace handshake::widgets {

namespace {

/// A column that shrinks to what its cards need at least before the window has to scroll.
class Column : public QVBoxLayout
{
public:
    int heightForWidth(int width) const override
    {
        if (m_asking) // Qt computes the least height by way of this function
            return QVBoxLayout::heightForWidth(width);
        const QScopedValueRollback asking(m_asking, true);
        return minimumHeightForWidth(width);
    }

private:
    mutable bool m_asking = false;
};

} // namespace

ProgramWindow::ProgramWindow(Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_preferences(preferences),
      m_bar(new WindowBar(preferences, *this)),
      m_column(new Column),
      m_scroll(new QScrollArea(this)),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_sideButton(new QPushButton(this)),
      m_files(preferences)
{
    auto *entry = new FileEntry(this, *menu());
    connect(entry, &FileEntry::wanted, &m_files, &FileOpener::open);
    connect(&m_files, &FileOpener::quitRequested, this, &QWidget::close);
    connect(menu(), &ViewMenu::quitRequested, this, &QWidget::close);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_scroll->setWidget(content);
    m_split->addWidget(m_scroll);
    m_split->setChildrenCollapsible(false);
    m_sideButton->setObjectName(QStringLiteral("whatTcpDid"));
    m_sideButton->setIcon(icon(Icon::Ladder));
    m_sideButton->setCheckable(true);
    m_sideButton->setAutoDefault(false);
    connect(m_sideButton, &QPushButton::toggled, this, &ProgramWindow::showSide);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_split, 1);
    updateMetrics();
}

void ProgramWindow::showFile(const QString &path, const std::shared_ptr<observe::OpenedFile> &file)
{
    m_files.show(path, file);
}

ViewMenu *ProgramWindow::menu()
{
    return m_bar->menu();
}

void ProgramWindow::addToBar(QWidget *control)
{
    m_bar->add(control);
}

void ProgramWindow::setSide(QWidget *side)
{
    m_side = side;
    side->hide();
    m_split->addWidget(side);
    m_split->setStretchFactor(1, 1); // the column is wide enough; the side can use the rest
    addToBar(m_sideButton);
    nameSide();
}

/// The window grows for the side where the screen has room, and shrinks again without it.
void ProgramWindow::showSide(bool shown)
{
    if (shown)
        m_widthAlone = width();
    m_side->setVisible(shown);
    if (!isMaximized() && !isFullScreen()) {
        const int wanted = m_widthAlone + m_side->sizeHint().width() + m_split->handleWidth();
        const QRect available = screen()->availableGeometry();
        resize(shown ? std::max(width(), std::min(wanted, available.width())) : m_widthAlone,
               height());
        const int beyond = frameGeometry().right() - available.right();
        if (isVisible() && beyond > 0)
            move(std::max(available.left(), x() - beyond), y());
    }
    fitColumn();
    if (shown)
        giveSideItsRoomSoon();
}

/// Only after it was laid out the side knows what it wants.
void ProgramWindow::giveSideItsRoomSoon()
{
    QMetaObject::invokeMethod(this, &ProgramWindow::giveSideItsRoom, Qt::QueuedConnection);
}

/// The width with which the cards are still a pleasure to read; they need less.
int ProgramWindow::readableWidth() const
{
    return std::max(m_column->totalMinimumSize().width(), fontMetrics().height() * 22);
}

/// A sliver of the cards would be of no use: the side has the whole window then.
void ProgramWindow::fitColumn()
{
    const bool isAlone = !m_side || m_side->isHidden();
    const int both = m_column->totalMinimumSize().width() + m_split->handleWidth()
            + (m_side ? m_side->minimumSizeHint().width() : 0);
    m_scroll->setVisible(isAlone || m_split->width() >= both);
}

void ProgramWindow::fitColumnSoon()
{
    QMetaObject::invokeMethod(this, &ProgramWindow::fitColumn, Qt::QueuedConnection);
}

/// The side gets what it wants as long as the cards can be read, and what it needs before that.
void ProgramWindow::giveSideItsRoom()
{
    fitColumn();
    if (m_scroll->isHidden())
        return;
    const int all = width() - m_split->handleWidth();
    const int most = std::min(all - m_side->minimumSizeHint().width(), m_widthAlone);
    const int least = std::min(m_column->totalMinimumSize().width(), m_widthAlone);
    const int wanted = std::max(all - m_side->sizeHint().width(), readableWidth());
    const int column = std::max(std::min(wanted, most), least);
    m_split->setSizes({ column, all - column });
}

void ProgramWindow::nameSide()
{
    m_sideButton->setText(tr("What TCP did"));
    name(m_sideButton, m_sideButton->text(),
         tr("Show every segment, what it said, and where both ends stand"));
}

void ProgramWindow::complete(QSize usualSize, Qt::Edge edge)
{
    m_bar->complete();
    const QSize usual = usualSize * m_preferences.appearance().textPercent() / 100;
    m_widthAlone = usual.width();
    const Settings &settings = m_preferences.settings();
    if (restoreGeometry(settings.geometry())) {
        if (settings.isSideOpen())
            restoreSide();
        return;
    }
    const QSize frame(2, 2 * fontMetrics().height()); // what the desktop draws around a window
    const int least = readableWidth() + m_split->handleWidth()
            + (m_side ? m_side->minimumSizeHint().width() : 0);
    const FirstPlace place = firstPlace({ .available = screen()->availableGeometry(),
                                          .frame = frame,
                                          .usual = usual,
                                          .leastWithSide = least,
                                          .edge = edge });
    move(place.position);
    resize(place.size);
    if (m_side && place.opensSide)
        restoreSide();
}

/// Shows the side in a window that has the size it is to have with it.
void ProgramWindow::restoreSide()
{
    const QSignalBlocker alone(m_sideButton); // a click would make the window grow
    m_sideButton->setChecked(true);
    m_side->show();
    if (m_split->restoreState(m_preferences.settings().division()))
        fitColumnSoon();
    else
        giveSideItsRoomSoon();
}

void ProgramWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameSide();
        retranslateUi();
    }
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitColumnSoon(); // when the new sizes are known
    QWidget::changeEvent(event);
}

void ProgramWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumn();
}

void ProgramWindow::closeEvent(QCloseEvent *event)
{
    Settings &settings = m_preferences.settings();
    settings.setGeometry(saveGeometry());
    settings.setSideOpen(m_sideButton->isChecked());
    if (m_sideButton->isChecked() && !m_scroll->isHidden())
        settings.setDivision(m_split->saveState());
    remember();
    m_files.closeAll();
    event->accept();
}

void ProgramWindow::updateMetrics()
{
    const int unit = fontMetrics().height();
    m_column->setContentsMargins(unit * 2 / 3, unit * 2 / 3, unit * 2 / 3, unit * 2 / 3);
    m_column->setSpacing(unit * 2 / 3);
}

} // namespace handshake::widgets
