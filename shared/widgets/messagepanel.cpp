#include "widgets/messagepanel.h"

#include "widgets/emptystate.h"
#include "widgets/messageactions.h"
#include "widgets/messagedetails.h"
#include "widgets/messagetoolbar.h"
#include "widgets/messageview.h"
#include "widgets/naming.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <limits>

namespace handshake::widgets {

using namespace std::chrono_literals;
using present::MessageLogModel;

/// What the panel consists of, and what keeps the pieces together.
class MessagePanel::Private : public QObject
{
public:
    Private(MessagePanel &panel, MessageLogModel &messages);

    void retranslateUi();
    void updateStatus();
    void applyFilter();

    MessagePanel &q;
    MessageLogModel &model;
    MessageToolBar *tools;
    MessageView *view;
    MessageDetails *details;
    QSplitter *splitter;
    QLabel *dropped;
    EmptyState *empty;
    MessageActions *actions;
    QSet<net::ConnectionId> chosenPeers;
    QString emptyText;

private:
    void createLayout();
    void connectPieces();
    void pause(bool paused);
    void clear();
    void showDetails(bool shown);
    void revealDetails();
    void fillDetails();
    void modelChanged();

    QTimer status; // gathers changes of a busy list
    qint64 pausedAt = 0; // the log's end when the list was paused
};

MessagePanel::Private::Private(MessagePanel &panel, MessageLogModel &messages)
    : q(panel),
      model(messages),
      tools(new MessageToolBar(&panel)),
      view(new MessageView(messages)),
      details(new MessageDetails),
      splitter(new QSplitter(Qt::Vertical, &panel)),
      dropped(new QLabel(&panel)),
      empty(new EmptyState(view->viewport())),
      actions(new MessageActions(messages, *view, panel))
{
    status.setSingleShot(true);
    status.setInterval(250ms);
    createLayout();
    connectPieces();
}

void MessagePanel::Private::createLayout()
{
    view->setObjectName(QStringLiteral("messages"));
    splitter->setObjectName(QStringLiteral("messageSplitter"));
    splitter->addWidget(view);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setCollapsible(0, false);
    details->hide();
    dropped->setObjectName(QStringLiteral("droppedRows"));
    dropped->setWordWrap(true);
    dropped->setForegroundRole(QPalette::PlaceholderText);
    dropped->hide();

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tools);
    layout->addWidget(dropped);
    layout->addWidget(splitter, 1);
    q.setTabOrder(tools->lastControl(), view);
    q.setFocusProxy(view);
}

void MessagePanel::Private::connectPieces()
{
    connect(tools, &MessageToolBar::filterChanged, this, &Private::applyFilter);
    connect(tools, &MessageToolBar::pauseToggled, this, &Private::pause);
    connect(tools, &MessageToolBar::clearRequested, this, &Private::clear);
    connect(tools, &MessageToolBar::copyRequested, actions, &MessageActions::copyText);
    connect(tools, &MessageToolBar::saveRequested, actions, &MessageActions::save);
    connect(tools, &MessageToolBar::detailsToggled, this, &Private::showDetails);
    connect(actions, &MessageActions::filterRequested, tools, &MessageToolBar::focusFilter);
    connect(actions, &MessageActions::detailsRequested, this, &Private::revealDetails);
    connect(empty, &EmptyState::buttonClicked, tools, &MessageToolBar::clearFilter);
    connect(view, &QTableView::doubleClicked, this, &Private::revealDetails);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &Private::fillDetails);
    connect(&model, &MessageLogModel::dataChanged, this, &Private::fillDetails);
    connect(&model, &MessageLogModel::rowsInserted, this, &Private::modelChanged);
    connect(&model, &MessageLogModel::rowsRemoved, this, &Private::modelChanged);
    connect(&model, &MessageLogModel::modelReset, this, &Private::updateStatus);
    connect(&status, &QTimer::timeout, this, &Private::updateStatus);
}

void MessagePanel::Private::modelChanged()
{
    // The first row and the last one change what an empty list says, at once; the rest may wait.
    if (!empty->isHidden() || model.rowCount() == 0)
        updateStatus();
    else if (!status.isActive())
        status.start();
}

void MessagePanel::Private::updateStatus()
{
    const bool nothing = model.rowCount() == 0;
    const bool filtered =
            nothing && !model.filter().showsAll() && model.log().begin() < model.log().end();
    empty->setText(filtered ? MessagePanel::tr("No row matches the filter.") : emptyText);
    empty->setButton(filtered ? MessagePanel::tr("Clear filter") : QString());
    empty->setVisible(nothing);

    const qint64 gone = model.dropped();
    const int count = int(qMin(gone, qint64(std::numeric_limits<int>::max())));
    //: Above the message list; keep it short
    dropped->setText(MessagePanel::tr("The oldest %Ln row(s) were dropped.", nullptr, count));
    dropped->setVisible(gone > 0);

    if (model.isPaused()) {
        tools->setWaiting(model.log().end() - pausedAt);
        status.start();
    }
}

void MessagePanel::Private::applyFilter()
{
    present::MessageFilter filter = tools->filter();
    if (tools->onlyChosenPeers())
        filter.peers = chosenPeers;
    if (filter != model.filter())
        model.setFilter(filter);
    updateStatus();
}

void MessagePanel::Private::pause(bool paused)
{
    if (paused)
        model.flush(); // what is waiting now was seen as "arrived before the pause"
    pausedAt = model.log().end();
    model.setPaused(paused);
    updateStatus();
}

void MessagePanel::Private::clear()
{
    model.clear();
    pausedAt = model.log().end();
    details->clear();
    updateStatus();
}

void MessagePanel::Private::showDetails(bool shown)
{
    details->setVisible(shown);
    if (shown)
        fillDetails();
}

void MessagePanel::Private::revealDetails()
{
    tools->setDetailsShown(true);
}

void MessagePanel::Private::fillDetails()
{
    // A row that vanished leaves its message readable.
    const QModelIndex current = view->currentIndex();
    if (details->isHidden() || !current.isValid() || model.isGone(current.row()))
        return;
    const present::MessageRow &row = model.row(current.row());
    const QModelIndex text = current.siblingAtColumn(MessageLogModel::TextColumn);
    const bool isNote = row.direction == present::Direction::Note;
    details->showMessage(row, model.log().peer(row.peer),
                         isNote ? text.data().toString() : QString());
}

void MessagePanel::Private::retranslateUi()
{
    model.retranslate();
    view->updateMetrics();
    name(view, MessagePanel::tr("Messages"), {});
    dropped->setToolTip(
            MessagePanel::tr("The list keeps a bounded number of rows. Save them in time, or use "
                             "a filter to look at what matters."));
    actions->retranslateUi();
    fillDetails();
    updateStatus();
}

MessagePanel::MessagePanel(MessageLogModel &model, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, model))
{
    d->retranslateUi();
}

MessagePanel::~MessagePanel() = default;

void MessagePanel::setPeerFilter(const QSet<net::ConnectionId> &peers)
{
    d->chosenPeers = peers;
    d->applyFilter();
}

void MessagePanel::setPeerFilterAvailable(bool available)
{
    d->tools->setPeerFilterAvailable(available);
}

void MessagePanel::setEmptyText(const QString &text)
{
    d->emptyText = text;
    d->updateStatus();
}

void MessagePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace handshake::widgets
