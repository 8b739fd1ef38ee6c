#include "widgets/openedwindow.h"

#include "observe/inbackground.h"
#include "present/explaintexts.h"
#include "present/openedtexts.h"
#include "present/texts.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/fileentry.h"
#include "widgets/openedlist.h"
#include "widgets/viewmenu.h"
#include "widgets/whatpane.h"
#include "widgets/windowbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace handshake::widgets {

using present::OpenedText;

Opened openFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return observe::CaptureError::CannotOpen;
    return observe::OpenedFile::open(path);
}

OpenedWindow::OpenedWindow(Preferences &preferences, const QString &path)
    : m_path(path),
      m_bar(new WindowBar(preferences, *this)),
      m_kind(new QLabel(this)),
      m_close(m_bar->menu()->addOwnAction()),
      m_entry(new FileEntry(this, *m_bar->menu())),
      m_body(new QVBoxLayout),
      m_notes(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_message(new EmptyState(new QWidget(m_pages))),
      m_split(new QSplitter(Qt::Vertical, m_pages)),
      m_listCard(new Card(m_split)),
      m_list(new OpenedList(m_listCard)),
      m_what(new WhatPane(m_split))
{
    m_kind->setObjectName(QStringLiteral("openedKind"));
    m_notes->setObjectName(QStringLiteral("openedNotes"));
    m_message->setObjectName(QStringLiteral("openedMessage"));
    m_close->setObjectName(QStringLiteral("closeFile"));
    m_close->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    createLayout();
    connect(m_close, &QAction::triggered, this, &QWidget::close);
    connect(m_entry, &FileEntry::wanted, this, &OpenedWindow::wanted);
    connect(m_message, &EmptyState::buttonClicked, m_entry, &FileEntry::ask);
    connect(m_bar->menu(), &ViewMenu::quitRequested, this, &OpenedWindow::quitRequested);
    connect(m_list, &OpenedList::chosen, this, &OpenedWindow::choose);
    m_what->setSight(WhatPane::Sight::File);
    m_what->divide(preferences.settings().sideDivision());
    setWindowTitle(QFileInfo(path).fileName());
    constexpr QSize usual(1'080, 820);
    resize((usual * preferences.appearance().textPercent() / 100)
                   .boundedTo(screen()->availableSize() - QSize(2, 2 * fontMetrics().height())));
    updateMetrics();
    showTexts();
}

OpenedWindow::~OpenedWindow() = default;

void OpenedWindow::createLayout()
{
    m_kind->setTextFormat(Qt::PlainText);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_kind->setWordWrap(true);
    m_bar->complete();
    m_listCard->body()->addWidget(m_list);
    m_split->addWidget(m_listCard);
    m_split->addWidget(m_what);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_pages->addWidget(m_message->parentWidget());
    m_pages->addWidget(m_split);
    m_body->addWidget(m_kind);
    m_body->addWidget(m_notes);
    m_body->addWidget(m_pages, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_bar);
    all->addLayout(m_body, 1);
}

void OpenedWindow::read()
{
    const auto work = [path = m_path] { return openFile(path); };
    observe::inBackground(this, work, [this](const Opened &opened) { take(opened); });
}

void OpenedWindow::take(const Opened &opened)
{
    if (!opened) {
        m_error = opened.error();
        return showTexts();
    }
    m_file = *opened;
    m_source = std::make_unique<observe::PacedFileSource>(m_file);
    connect(m_source.get(), &observe::PacedFileSource::told, this, &OpenedWindow::showTold);
    m_what->follow(*m_source);
    const std::size_t count = m_file->conversations().size();
    m_listCard->setVisible(count > 1);
    m_pages->setCurrentIndex(count > 0 ? 1 : 0);
    m_list->setFile(m_file);
    showTexts();
    divide();
}

/// The list gets what its rows need, and no more: the rest belongs to the one that is chosen.
void OpenedWindow::divide()
{
    const int wanted = m_listCard->sizeHint().height();
    m_split->setSizes({ wanted, std::max(height() - wanted, 1) });
}

void OpenedWindow::choose(quint32 number)
{
    m_isGone = false;
    m_source->tell(number);
    m_what->showConnection(*m_source, number);
    showNotes();
}

void OpenedWindow::showTold()
{
    m_isGone = m_source->timelineOf(m_source->number()) == nullptr
            && m_source->statesOf(m_source->number()).empty();
    showNotes();
}

void OpenedWindow::showNotes()
{
    const QString name = QFileInfo(m_path).fileName();
    QStringList notes = m_file ? OpenedText::notes(*m_file, name) : QStringList();
    if (m_source && m_source->isToldCut())
        notes.append(OpenedText::cut());
    if (m_isGone)
        notes.append(OpenedText::gone(name));
    if (notes.isEmpty())
        m_notes->hide();
    else
        m_notes->say(Icon::Info, notes.join(u'\n'));
}

QString OpenedWindow::messageText() const
{
    const QString name = QFileInfo(m_path).fileName();
    if (m_error)
        return present::CaptureText::of(*m_error, name);
    return m_file ? present::CourseText::nothing() : OpenedText::reading(name);
}

void OpenedWindow::showTexts()
{
    m_close->setText(tr("Close this window"));
    m_message->setText(messageText());
    m_message->setButton(m_error ? tr("Open another file…") : QString());
    m_kind->setVisible(m_file && !m_file->conversations().empty());
    if (!m_file)
        return;
    m_kind->setText(OpenedText::kind(*m_file));
    const int count = int(m_file->conversations().size());
    m_listCard->setTitle(tr("%Ln conversation(s)", nullptr, count));
    showNotes();
}

void OpenedWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    QWidget::changeEvent(event);
}

void OpenedWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit closed();
}

void OpenedWindow::updateMetrics()
{
    const int unit = fontMetrics().height() * 2 / 3;
    m_body->setContentsMargins(unit, unit, unit, unit);
    m_body->setSpacing(unit);
    if (m_file)
        divide();
}

} // namespace handshake::widgets
