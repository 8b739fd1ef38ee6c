#include "widgets/openedlist.h"

#include "widgets/cellpaint.h"
#include "widgets/naming.h"
#include "widgets/tableheader.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace handshake::widgets {

using present::OpenedModel;

namespace {

/// Words and addresses on one line, each in its own reading direction.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const PainterState state(*painter);
        const Cell cell(option);
        paintBackground(*painter, option);
        painter->setFont(cell.font);
        painter->setPen(cell.foreground);
        const auto wanted = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const QString text = cell.metrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                     cell.content.width());
        painter->setLayoutDirection(cell.direction);
        painter->drawText(cell.content,
                          int(QStyle::visualAlignment(cell.direction, wanted) | Qt::TextSingleLine),
                          text);
    }
};

} // namespace

OpenedList::OpenedList(QWidget *parent) : QTableView(parent), m_columns(*this)
{
    setObjectName(QStringLiteral("conversations"));
    setModel(&m_model);
    setItemDelegate(new LineDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header =
            new TableHeader({ OpenedModel::SegmentsColumn, OpenedModel::OctetsColumn }, this);
    setHorizontalHeader(header);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(OpenedModel::ClosingColumn, QHeaderView::Stretch);
    header->setSortIndicator(OpenedModel::BeganColumn, Qt::AscendingOrder);
    updateMetrics();
    retranslateUi();
}

OpenedList::~OpenedList() = default;

void OpenedList::setFile(std::shared_ptr<const observe::OpenedFile> file)
{
    setSortingEnabled(false); // they come in the order of their beginnings
    m_chosen = 0;
    m_model.setFile(std::move(file));
    horizontalHeader()->setSortIndicator(OpenedModel::BeganColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    fitHeight();
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0)); // selectRow() asks for places on the screen
}

/// Some rows: the rest of the window belongs to the one that is chosen.
QSize OpenedList::sizeHint() const
{
    constexpr int mostRows = 5;
    const int rows = std::min(m_model.rowCount(), mostRows);
    return { QTableView::sizeHint().width(),
             horizontalHeader()->sizeHint().height()
                     + rows * verticalHeader()->defaultSectionSize() };
}

void OpenedList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    const quint32 number = m_model.conversation(current.row()).number;
    if (std::exchange(m_chosen, number) != number)
        emit chosen(number);
}

void OpenedList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns.fit();
}

void OpenedList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
    QTableView::changeEvent(event);
}

void OpenedList::updateMetrics()
{
    const int height = fontMetrics().height() * 3 / 2;
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(height);
    const int end = cellWidth(*this, 20);
    setColumnWidth(OpenedModel::ClientColumn, end);
    setColumnWidth(OpenedModel::ServerColumn, end);
    m_columns.setWishes({ { OpenedModel::OpeningColumn, cellWidth(*this, 28) },
                          { OpenedModel::OctetsColumn, cellWidth(*this, 9) },
                          { OpenedModel::BeganColumn, cellWidth(*this, 9) },
                          { OpenedModel::SegmentsColumn, cellWidth(*this, 9) } },
                        2 * end + cellWidth(*this, 28));
    fitHeight();
}

/// However low the window is, some rows stay in sight.
void OpenedList::fitHeight()
{
    constexpr int leastRows = 3;
    const int rows = std::min(m_model.rowCount(), leastRows);
    setMinimumHeight(horizontalHeader()->sizeHint().height()
                     + rows * verticalHeader()->defaultSectionSize());
    updateGeometry();
}

void OpenedList::retranslateUi()
{
    m_model.retranslate();
    name(this, tr("Conversations in this file"), {});
}

} // namespace handshake::widgets
