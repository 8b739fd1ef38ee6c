#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace handshake::observe {

/// Does \a work in another thread, so that no window waits for a disk, and then calls \a done with
/// what it returned, in the thread of the application, unless \a receiver is gone by then. Call it
/// from that thread; \a work must not touch what lives there. The program does not end before its
/// work has ended.
template<class Work, class Done>
void inBackground(QObject *receiver, Work work, Done done)
{
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(receiver), work, done] {
        const auto result = std::make_shared<decltype(work())>(work());
        const auto deliver = [guard, result, done] {
            if (guard)
                done(std::move(*result));
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), deliver, Qt::QueuedConnection);
    });
}

} // namespace handshake::observe
