#pragma once

#include "net/connectionid.h"
#include "present/peermodel.h"

#include <QList>
#include <QWidget>

#include <memory>

namespace handshake::widgets {

/// The peers table with its actions: say goodbye (FIN, half-close), disconnect politely, disconnect
/// abruptly (RST), details of the chosen peer, clear the ended ones.
class PeerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PeerPanel(present::PeerModel &model, QWidget *parent = nullptr);
    ~PeerPanel() override;

    /// Chosen peers that are still connected, and all chosen ones.
    QList<net::ConnectionId> selectedConnected() const;
    QList<net::ConnectionId> selected() const;
    /// Peers whose rows are on screen now: those worth asking the kernel about.
    QList<net::ConnectionId> visiblePeers() const;
    void setEmptyText(const QString &text);

signals:
    void selectionChanged();
    // Each names at least one peer.
    void finishRequested(const QList<net::ConnectionId> &peers);
    void closeRequested(const QList<net::ConnectionId> &peers);
    void abortRequested(const QList<net::ConnectionId> &peers);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace handshake::widgets
