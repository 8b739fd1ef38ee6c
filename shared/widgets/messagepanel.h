#pragma once

#include "net/connectionid.h"
#include "present/messagelogmodel.h"

#include <QSet>
#include <QWidget>

#include <memory>

namespace handshake::widgets {

/// The message list with all that belongs to it: filter by text and direction, pause, clear, copy,
/// save as text/CSV/JSON, and the details of the chosen row (text and octets side by side).
/// Follows the end only while it is at the end.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(present::MessageLogModel &model, QWidget *parent = nullptr);
    ~MessagePanel() override;

    /// Peers to choose from in the peer filter: shows only these; empty shows all.
    void setPeerFilter(const QSet<net::ConnectionId> &peers);
    /// Offers "only the chosen peers" (the server window); off at first.
    void setPeerFilterAvailable(bool available);
    /// What an empty list says, for example "Nothing arrived yet. Connect a client."; already
    /// translated, set again after a language switch.
    void setEmptyText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace handshake::widgets
