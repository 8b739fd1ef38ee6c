#pragma once

#include "present/messagelogmodel.h"
#include "widgets/columnfit.h"

#include <QTableView>

namespace handshake::widgets {

/// The table of the message list. Follows the end while it is at the end; otherwise the same rows
/// stay in view although the oldest vanish. All rows have one height and nothing is measured per
/// row: at full load a third of the list changes in every frame.
class MessageView : public QTableView
{
    Q_OBJECT

public:
    explicit MessageView(present::MessageLogModel &model, QWidget *parent = nullptr);

    bool isAtEnd() const { return m_atEnd; }
    /// The rows chosen, from the top down.
    QList<int> chosenRows() const;
    /// Column widths anew, after a change of font or language.
    void updateMetrics();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void onScrolled(int value);
    void onRowsRemoved(const QModelIndex &parent, int start, int end);
    void rememberRows();
    void findRowsAgain();
    int rowOf(qint64 number) const;

    present::MessageLogModel &m_model;
    ColumnFit m_columns;
    bool m_atEnd = true;
    bool m_adjusting = false; // the scroll bar moves by our doing, not by the person's
    int m_top = 0; // the first row in view while not at the end
    qint64 m_topNumber = 0; // the same rows across a change of the filter
    qint64 m_currentNumber = -1;
};

} // namespace handshake::widgets
