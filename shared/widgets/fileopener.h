#pragma once

#include "widgets/openedwindow.h"

#include <vector>

namespace handshake::widgets {

/// Opens files in windows of their own, and keeps these. Use from the GUI thread.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    /// \a preferences must live longer.
    explicit FileOpener(Preferences &preferences, QObject *parent = nullptr);
    ~FileOpener() override;

    /// One window for each path, of the first limits::openedAtOnce.
    void open(const QStringList &paths);
    /// A window for a file that was read already.
    void show(const QString &path, const std::shared_ptr<observe::OpenedFile> &file);
    void closeAll();
    /// Those that are open, oldest first.
    QList<OpenedWindow *> windows() const;

signals:
    /// In one of the windows a person wants to end the program.
    void quitRequested();

private:
    OpenedWindow &add(const QString &path);
    void forget(OpenedWindow *window);

    Preferences &m_preferences;
    std::vector<std::unique_ptr<OpenedWindow>> m_windows;
};

} // namespace handshake::widgets
