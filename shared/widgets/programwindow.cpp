#include "widgets/programwindow.h"

#include "widgets/fileentry.h"
#include "widgets/naming.h"
#include "widgets/viewmenu.h"
#include "widgets/windowbar.h"

#include <QCloseEvent>
#include <QEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
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
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_sideButton(new QPushButton(this)),
      m_files(preferences)
{
    auto *entry = new FileEntry(this, *menu());
    connect(entry, &FileEntry::wanted, &m_files, &FileOpener::open);
    connect(&m_files, &FileOpener::quitRequested, this, &QWidget::close);
    connect(menu(), &ViewMenu::quitRequested, this, &QWidget::close);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setLayout(m_column);
    scroll->setWidget(content);
    m_split->addWidget(scroll);
    m_split->setChildrenCollapsible(false);
    m_sideButton->setObjectName(QStringLiteral("whatTcpDid"));
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
    const int column = m_split->widget(0)->width();
    const int wanted = m_side->sizeHint().width() + m_split->handleWidth();
    const int frame = width() - m_split->width();
    m_side->setVisible(shown);
    if (isMaximized() || isFullScreen())
        return;
    const int most = screen()->availableSize().width();
    resize(shown ? std::min(width() + wanted, most) : column + frame, height());
    if (shown)
        m_split->setSizes({ column, width() - column });
}

void ProgramWindow::nameSide()
{
    m_sideButton->setText(tr("What TCP did"));
    name(m_sideButton, m_sideButton->text(),
         tr("Show every segment, what it said, and where both ends stand"));
}

void ProgramWindow::complete(QSize usualSize)
{
    m_bar->complete();
    if (restoreGeometry(m_preferences.settings().geometry()))
        return restoreSide(true);
    const QSize frame(2, 2 * fontMetrics().height()); // what the desktop draws around a window
    const QSize wanted = usualSize * m_preferences.appearance().textPercent() / 100;
    resize(wanted.boundedTo(screen()->availableSize() - frame));
    restoreSide(false);
}

/// Shows the side when it was open last time. \a placed: the window has the size it had with it.
void ProgramWindow::restoreSide(bool placed)
{
    const Settings &settings = m_preferences.settings();
    if (!m_side || !settings.isSideOpen())
        return;
    const QSize size = this->size();
    m_sideButton->setChecked(true);
    if (!placed)
        return;
    resize(size);
    m_split->restoreState(settings.division());
}

void ProgramWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameSide();
        retranslateUi();
    }
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    QWidget::changeEvent(event);
}

void ProgramWindow::closeEvent(QCloseEvent *event)
{
    Settings &settings = m_preferences.settings();
    settings.setGeometry(saveGeometry());
    settings.setSideOpen(m_sideButton->isChecked());
    if (m_sideButton->isChecked())
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
