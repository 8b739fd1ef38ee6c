#pragma once

#include "net/namelookup.h"
#include "present/peermodel.h"

#include <QDialog>

#include <array>
#include <optional>

class QFormLayout;
class QLabel;

namespace handshake::widgets {

/// Everything the table knows of one peer, in a small window that blocks nothing and follows the
/// peer's changes. Only this window asks for a peer's name, as asking tells a name server of the
/// peer. A peer that left the table stays readable as it was last.
class PeerDetails : public QDialog
{
    Q_OBJECT

public:
    PeerDetails(present::PeerModel &model, QWidget *parent);

    void showPeer(net::ConnectionId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Line : quint8 {
        Remote,
        Name,
        Local,
        State,
        Meaning,
        Since,
        In,
        Out,
        RoundTrip,
        LineCount
    };

    void takeFacts();
    void fill();
    void retranslateUi();
    QString valueOf(Line line) const;
    QString nameText() const;

    present::PeerModel &m_model;
    net::ConnectionId m_id = {};
    std::optional<present::PeerEntry> m_facts;
    net::NameLookup m_lookup;
    std::optional<QString> m_name; // once it is answered; empty: it has none
    QFormLayout *m_form;
    std::array<QLabel *, LineCount> m_names = {};
    std::array<QLabel *, LineCount> m_values = {};
};

} // namespace handshake::widgets
