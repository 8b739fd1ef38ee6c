#pragma once

#include "wire/fd.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <sys/types.h>

#include <memory>

class QSocketNotifier;

namespace handshake::wire {

/// A run of the program handshake-wire, in a session of its own, so that it outlives us. When it
/// succeeds it goes on in the background and ends for us. Belongs to the application and deletes
/// itself after exited().
class CableHelper : public QObject
{
    Q_OBJECT

public:
    /// \returns nothing when the program cannot be started.
    static CableHelper *start(const QString &program, const QStringList &arguments);
    ~CableHelper() override;

signals:
    /// It ended by itself with this status, or was killed: -1.
    void exited(int status);

private:
    explicit CableHelper(pid_t process);
    void look();

    const pid_t m_process;
    Fd m_end; // readable when the process ended
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer; // where the kernel has no such descriptor
};

} // namespace handshake::wire
