// What the peers table shows; peermodel.cpp is about which rows there are.
#include "present/peermodel.h"

#include "present/texts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace handshake::present {

namespace {

QString timeOfDay(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), u"HH:mm:ss");
}

bool isTrailing(int column)
{
    return column == PeerModel::IdleColumn || column == PeerModel::InColumn
            || column == PeerModel::OutColumn || column == PeerModel::RoundTripColumn;
}

} // namespace

QVariant PeerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const PeerEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, index.column());
    case Qt::ToolTipRole:
        return toolTip(shown, index.column());
    case Qt::TextAlignmentRole:
        return isTrailing(index.column()) ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return quint64(shown.id);
    case EndedRole:
        return shown.ended.has_value();
    default:
        return {};
    }
}

QVariant PeerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PeerColumn:
        //: Heading of a column: the program at the other end
        return tr("Peer");
    case StateColumn:
        //: Heading of a column: the state of a TCP connection
        return tr("State");
    case SinceColumn:
        //: Heading of a narrow column: time of day when the peer connected
        return tr("Since");
    case IdleColumn:
        //: Heading of a narrow column: how long nothing was sent or received
        return tr("Idle");
    case InColumn:
        //: Heading of a narrow column: octets received from the peer
        return tr("In");
    case OutColumn:
        //: Heading of a narrow column: octets sent to the peer
        return tr("Out");
    case RoundTripColumn:
        //: Heading of a narrow column: how long a segment and its answer take
        return tr("Round trip");
    default:
        return {};
    }
}

QVariant PeerModel::display(const PeerEntry &entry, int column) const
{
    switch (Column(column)) {
    case PeerColumn:
        return isolated(net::toString(entry.remote));
    case StateColumn: {
        const std::string_view name = tcp::name(entry.state);
        return entry.ended ? CloseText::of(*entry.ended)
                           : QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    case SinceColumn:
        return timeOfDay(entry.since);
    case IdleColumn: {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const std::chrono::milliseconds idle { std::max<qint64>(now - entry.lastActivity, 0) };
        return entry.ended ? QString() : NumberText::duration(idle);
    }
    case InColumn:
        return NumberText::number(entry.octetsIn);
    case OutColumn:
        return NumberText::number(entry.octetsOut);
    case RoundTripColumn:
        return entry.roundTrip.count() < 0 ? QString() : NumberText::milliseconds(entry.roundTrip);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PeerModel::toolTip(const PeerEntry &entry, int column) const
{
    if (column == StateColumn)
        return entry.ended ? CloseText::of(*entry.ended) : StateText::gloss(entry.state);
    if (column == SinceColumn)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.since), QLocale::LongFormat);
    return {};
}

} // namespace handshake::present
