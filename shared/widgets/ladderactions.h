#pragma once

#include "widgets/ladderview.h"

class QToolButton;

namespace handshake::widgets {

/// The four buttons that sit at a segment on the cable.
class LadderActions : public QWidget
{
    Q_OBJECT

public:
    explicit LadderActions(QWidget *parent);

signals:
    void wanted(handshake::widgets::SegmentAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *add(SegmentAction action);
    void updateMetrics();
    void retranslateUi();

    QToolButton *m_hold;
    QToolButton *m_deliver;
    QToolButton *m_lose;
    QToolButton *m_duplicate;
};

} // namespace handshake::widgets
