#include "widgets/fileopener.h"

#include "base/limits.h"

#include <algorithm>

namespace handshake::widgets {

FileOpener::FileOpener(Preferences &preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences)
{
}

FileOpener::~FileOpener() = default;

void FileOpener::open(const QStringList &paths)
{
    for (const QString &path : paths.first(std::min<qsizetype>(paths.size(), limits::openedAtOnce)))
        add(path).read();
}

void FileOpener::show(const QString &path, const std::shared_ptr<observe::OpenedFile> &file)
{
    add(path).take(file);
}

OpenedWindow &FileOpener::add(const QString &path)
{
    m_windows.push_back(std::make_unique<OpenedWindow>(m_preferences, path));
    OpenedWindow *window = m_windows.back().get();
    connect(window, &OpenedWindow::closed, this, [this, window] { forget(window); });
    connect(window, &OpenedWindow::wanted, this, &FileOpener::open);
    connect(window, &OpenedWindow::quitRequested, this, &FileOpener::quitRequested);
    window->show();
    return *window;
}

/// Later: it is asked to close from inside itself.
void FileOpener::forget(OpenedWindow *window)
{
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<OpenedWindow>::get);
    if (found == m_windows.end())
        return;
    found->release()->deleteLater();
    m_windows.erase(found);
}

void FileOpener::closeAll()
{
    for (OpenedWindow *window : windows())
        window->close();
}

QList<OpenedWindow *> FileOpener::windows() const
{
    QList<OpenedWindow *> all;
    for (const auto &window : m_windows)
        all.append(window.get());
    return all;
}

} // namespace handshake::widgets
