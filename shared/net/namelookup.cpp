#include "net/namelookup.h"

#include <QHostInfo>
#include <QPromise>

#include <memory>
#include <thread>

namespace handshake::net {

static QString nameOf(const QHostAddress &address)
{
    const QHostInfo answer = QHostInfo::fromName(address.toString());
    const bool isNamed =
            answer.error() == QHostInfo::NoError && QHostAddress(answer.hostName()).isNull();
    return isNamed ? answer.hostName() : QString();
}

NameLookup::NameLookup(QObject *parent) : QObject(parent)
{
    connect(&m_answer, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { emit answered(m_answer.resultAt(index)); });
}

void NameLookup::ask(const QHostAddress &address)
{
    // QHostInfo::lookupHost() of Qt 6.4 leaks what it would call when its context goes earlier.
    auto promise = std::make_shared<QPromise<QString>>();
    m_answer.setFuture(promise->future());
    promise->start();
    // A thread of its own, as a name server may be silent for long: nobody waits for it, neither
    // the pool that everybody shares nor the end of the program.
    std::thread([promise, address] {
        promise->addResult(nameOf(address));
        promise->finish();
    }).detach();
}

void NameLookup::cancel()
{
    m_answer.setFuture({});
}

} // namespace handshake::net
