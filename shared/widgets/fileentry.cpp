#include "widgets/fileentry.h"

#include "widgets/filedrop.h"
#include "widgets/icons.h"
#include "widgets/recentmenu.h"
#include "widgets/viewmenu.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>

namespace handshake::widgets {

FileEntry::FileEntry(QWidget *window, ViewMenu &menu, const QString &sessions)
    : QObject(window),
      m_window(window),
      m_open(menu.addOwnAction()),
      m_recent(menu.addOwnAction()),
      m_sessions(new RecentMenu(window, sessions))
{
    m_open->setObjectName(QStringLiteral("openFile"));
    m_open->setIcon(icon(Icon::File));
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_recent->setMenu(m_sessions);
    auto *drop = new FileDrop(window);
    connect(m_open, &QAction::triggered, this, &FileEntry::ask);
    connect(m_sessions, &RecentMenu::wanted, this, &FileEntry::wanted);
    connect(drop, &FileDrop::dropped, this, &FileEntry::wanted);
    window->installEventFilter(this);
    retranslate();
}

void FileEntry::ask()
{
    if (!m_dialog) {
        m_dialog = new QFileDialog(m_window, tr("Open a recording or capture"));
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setFileMode(QFileDialog::ExistingFile);
        m_dialog->setNameFilters(
                { tr("Recordings and captures (*.pcap *.pcapng *.cap)"), tr("All files (*)") });
        connect(m_dialog, &QFileDialog::filesSelected, this, &FileEntry::wanted);
    }
    m_dialog->open();
}

bool FileEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void FileEntry::retranslate()
{
    m_open->setText(tr("Open a recording or capture…"));
    m_recent->setText(tr("Recent sessions"));
}

} // namespace handshake::widgets
