#include "widgets/peerpanel.h"

#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/naming.h"
#include "widgets/peeractions.h"
#include "widgets/peerdelegate.h"
#include "widgets/peerdetails.h"
#include "widgets/tableheader.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace handshake::widgets {

using namespace std::chrono_literals;
using present::PeerModel;

class PeerPanel::Private : public QObject
{
public:
    Private(PeerPanel &panel, PeerModel &peers);

    QList<int> chosenRows() const;
    QList<net::ConnectionId> chosen(bool connectedOnly) const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void updateEmpty();
    void updateMetrics();
    void retranslateUi();

    PeerPanel &q;
    PeerModel &model;
    QTableView *table;
    PeerActions *actions;
    EmptyState *empty;

private:
    void prepareTable();
    void connectPieces();
    void updateActions();
    void finish();
    void close();
    void abort();
    void copyAddresses();
    void showDetails();

    void tick();

    ColumnFit columns;
    QTimer clock; // idle times go on
    PeerDetails *details = nullptr; // made when first asked for; a child of the panel
};

PeerPanel::Private::Private(PeerPanel &panel, PeerModel &peers)
    : q(panel),
      model(peers),
      table(new QTableView(&panel)),
      actions(new PeerActions(*table, &panel)),
      empty(new EmptyState(table->viewport())),
      columns(*table)
{
    prepareTable();
    auto *layout = new QVBoxLayout(&panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table, 1);
    layout->addWidget(actions);
    panel.setFocusProxy(table);
    panel.setTabOrder(table, actions);
    connectPieces();
    updateMetrics();
}

void PeerPanel::Private::prepareTable()
{
    table->setObjectName(QStringLiteral("peers"));
    table->setModel(&model);
    table->setItemDelegate(new PeerDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new TableHeader({ PeerModel::IdleColumn, PeerModel::InColumn,
                                     PeerModel::OutColumn, PeerModel::RoundTripColumn },
                                   table);
    table->setHorizontalHeader(header);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(PeerModel::PeerColumn, QHeaderView::Stretch);
    header->setSortIndicator(PeerModel::SinceColumn, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    table->viewport()->installEventFilter(this);
}

void PeerPanel::Private::connectPieces()
{
    clock.start(1s);
    connect(&clock, &QTimer::timeout, this, &Private::tick);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &Private::updateActions);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, &q,
            &PeerPanel::selectionChanged);
    connect(table, &QTableView::doubleClicked, this, &Private::showDetails);
    connect(&model, &PeerModel::dataChanged, this, &Private::updateActions);
    connect(&model, &PeerModel::rowsInserted, this, &Private::updateEmpty);
    connect(&model, &PeerModel::rowsRemoved, this, &Private::updateEmpty);
    connect(&model, &PeerModel::modelReset, this, &Private::updateEmpty);
    connect(actions, &PeerActions::finishWanted, this, &Private::finish);
    connect(actions, &PeerActions::closeWanted, this, &Private::close);
    connect(actions, &PeerActions::abortWanted, this, &Private::abort);
    connect(actions, &PeerActions::copyWanted, this, &Private::copyAddresses);
    connect(actions, &PeerActions::detailsWanted, this, &Private::showDetails);
    connect(actions, &PeerActions::clearWanted, &model, &PeerModel::clearEnded);
}

QList<int> PeerPanel::Private::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    return rows;
}

QList<net::ConnectionId> PeerPanel::Private::chosen(bool connectedOnly) const
{
    QList<net::ConnectionId> peers;
    for (const int row : chosenRows()) {
        const present::PeerEntry &entry = model.entry(row);
        if (!connectedOnly || !entry.ended)
            peers.append(entry.id);
    }
    return peers;
}

bool PeerPanel::Private::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        columns.fit();
    return QObject::eventFilter(watched, event);
}

void PeerPanel::Private::updateMetrics()
{
    const int height = table->fontMetrics().height() * 3 / 2;
    table->verticalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->setDefaultSectionSize(height);
    table->horizontalHeader()->setMinimumSectionSize(height);
    const int state =
            table->fontMetrics().horizontalAdvance(QStringLiteral("SYN-RECEIVED")) + height * 3 / 2;
    columns.setWishes({ { PeerModel::IdleColumn, cellWidth(*table, 7) },
                        { PeerModel::RoundTripColumn, cellWidth(*table, 10) },
                        { PeerModel::SinceColumn, cellWidth(*table, 9) },
                        { PeerModel::OutColumn, cellWidth(*table, 9) },
                        { PeerModel::InColumn, cellWidth(*table, 9) },
                        { PeerModel::StateColumn, state } },
                      cellWidth(*table, 19));
}

void PeerPanel::Private::updateActions()
{
    const bool some = table->selectionModel()->hasSelection();
    actions->setAvailable(some, some && !chosen(true).isEmpty());
}

void PeerPanel::Private::updateEmpty()
{
    empty->setVisible(model.rowCount() == 0);
    updateActions();
}

void PeerPanel::Private::tick()
{
    if (table->isVisible())
        model.tick();
}

// A chosen peer may have left a moment ago: then there is nobody to do anything to.

void PeerPanel::Private::finish()
{
    if (const auto peers = chosen(true); !peers.isEmpty())
        emit q.finishRequested(peers);
}

void PeerPanel::Private::close()
{
    if (const auto peers = chosen(true); !peers.isEmpty())
        emit q.closeRequested(peers);
}

void PeerPanel::Private::abort()
{
    if (const auto peers = chosen(true); !peers.isEmpty())
        emit q.abortRequested(peers);
}

void PeerPanel::Private::copyAddresses()
{
    QStringList addresses;
    for (const int row : chosenRows())
        addresses.append(net::toString(model.entry(row).remote));
    if (!addresses.isEmpty())
        QGuiApplication::clipboard()->setText(addresses.join(QLatin1Char('\n')));
}

void PeerPanel::Private::showDetails()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    if (!details)
        details = new PeerDetails(model, &q);
    const int current = table->currentIndex().row();
    details->showPeer(model.entry(rows.contains(current) ? current : rows.first()).id);
}

void PeerPanel::Private::retranslateUi()
{
    model.retranslate();
    name(table, PeerPanel::tr("Peers"), {});
}

PeerPanel::PeerPanel(PeerModel &model, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, model))
{
    d->retranslateUi();
    d->updateEmpty();
}

PeerPanel::~PeerPanel() = default;

QList<net::ConnectionId> PeerPanel::selectedConnected() const
{
    return d->chosen(true);
}

QList<net::ConnectionId> PeerPanel::selected() const
{
    return d->chosen(false);
}

QList<net::ConnectionId> PeerPanel::visiblePeers() const
{
    const int count = d->model.rowCount();
    const int first = d->table->rowAt(0);
    if (!isVisible() || count == 0 || first < 0)
        return {};
    const int below = d->table->rowAt(d->table->viewport()->height() - 1);
    const int last = below < 0 ? count - 1 : below;
    QList<net::ConnectionId> peers;
    for (int row = first; row <= last; ++row)
        peers.append(d->model.entry(row).id);
    return peers;
}

void PeerPanel::setEmptyText(const QString &text)
{
    d->empty->setText(text);
}

void PeerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->updateMetrics();
    QWidget::changeEvent(event);
}

} // namespace handshake::widgets
