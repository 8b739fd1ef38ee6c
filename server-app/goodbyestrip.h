#pragma once

#include "net/connectionid.h"
#include "net/endpoint.h"
#include "widgets/banner.h"

#include <QList>

namespace handshake {

/// Says which peers have said goodbye and still listen to us, and lets the person answer. Shown
/// only while there is one.
class GoodbyeStrip : public widgets::Banner
{
    Q_OBJECT

public:
    explicit GoodbyeStrip(QWidget *parent = nullptr);

    void add(net::ConnectionId peer, const net::Endpoint &address);
    void remove(net::ConnectionId peer);

signals:
    void finishRequested(const QList<net::ConnectionId> &peers);
    void abortRequested(const QList<net::ConnectionId> &peers);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Waiting
    {
        net::ConnectionId peer = {};
        net::Endpoint address = {};
    };

    QList<net::ConnectionId> takeAll();
    void finish();
    void abort();
    void update();
    void retranslateUi();

    QList<Waiting> m_waiting;
    QPushButton *m_finish;
    QPushButton *m_abort;
};

} // namespace handshake
