#pragma once

#include "present/openedmodel.h"
#include "widgets/columnfit.h"

#include <QTableView>

namespace handshake::widgets {

/// The conversations of an opened file, one row each. A click on a heading sorts.
class OpenedList : public QTableView
{
    Q_OBJECT

public:
    explicit OpenedList(QWidget *parent = nullptr);
    ~OpenedList() override;

    /// Shows \a file and chooses its first conversation, if it has any.
    void setFile(std::shared_ptr<const observe::OpenedFile> file);

    QSize sizeHint() const override;

signals:
    void chosen(quint32 number);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateMetrics();
    void fitHeight();
    void retranslateUi();

    present::OpenedModel m_model;
    ColumnFit m_columns;
    quint32 m_chosen = 0;
};

} // namespace handshake::widgets
