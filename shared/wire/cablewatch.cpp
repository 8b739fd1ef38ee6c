#include "wire/cablewatch.h"

#include "wire/cablechannel.h"

#include <QDir>
#include <QFile>

namespace handshake::wire {

CableWatch::CableWatch(const CablePlaces &places, QObject *parent)
    : QObject(parent), m_directory(resolved(places).directory)
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::milliseconds(200));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &CableWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_again,
            qOverload<>(&QTimer::start));
    connect(&m_again, &QTimer::timeout, this, &CableWatch::look);
}

void CableWatch::start()
{
    QMetaObject::invokeMethod(this, &CableWatch::look, Qt::QueuedConnection);
}

void CableWatch::look()
{
    if (m_watcher.directories().isEmpty()) { // at the start, or somebody removed the directory
        if (!QDir(m_directory).exists() && QDir().mkpath(m_directory))
            QFile::setPermissions(m_directory,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_watcher.addPath(m_directory);
    }
    CableChannel channel;
    if (channel.connectTo(m_directory) == CableChannel::Attempt::Connected)
        emit appeared();
}

} // namespace handshake::wire
