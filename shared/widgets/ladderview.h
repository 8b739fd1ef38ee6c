#pragma once

#include "present/ladderlayout.h"
#include "present/laddertexts.h"

#include <QAbstractScrollArea>

namespace handshake::widgets {

class LadderActions;
struct LadderScene;

/// What a person may do to a segment that waits on the cable.
enum class SegmentAction : quint8 { Hold, Deliver, Lose, Duplicate };

/// The sequence diagram of one connection: client left, server right, time down. Arrow keys, Home
/// and End choose a step; Enter opens a folded row; 1 to 4 act on a chosen segment that waits.
/// Follows what is new only while its end is in sight.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LadderView(QWidget *parent = nullptr);
    ~LadderView() override;

    /// Shows \a script from now on, or nothing. It must live until another one is set.
    void setScript(const present::LadderScript *script);
    /// The steps of the script from \a firstChanged on are new or differ. Call it at most once a
    /// frame.
    void refresh(quint64 firstChanged);
    void setNumbers(present::Numbers numbers);
    present::Numbers numbers() const { return m_numbers; }
    /// Chooses a step and brings it into sight.
    void setCurrent(std::optional<quint64> step);
    std::optional<quint64> current() const { return m_current; }
    /// Steps behind \a step are faint; nothing: all are clear.
    void setCursor(std::optional<quint64> step);
    /// Whether a person can act on segments that wait: only on the cable itself.
    void setActionsAvailable(bool available);
    const present::LadderLayout *rows() const { return m_layout ? &*m_layout : nullptr; }
    bool isAtEnd() const;
    void scrollToEnd();

    QSize sizeHint() const override;

signals:
    /// A person chose another step.
    void currentChanged(quint64 step);
    /// A person wants something of the segment of  step, which waits.
    void actionWanted(handshake::widgets::SegmentAction action, quint64 step);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    LadderScene scene() const;
    qreal offset() const; // layout y of the first visible line
    qreal headHeight() const;
    void updateMetrics();
    void updateRange();
    void choose(quint64 step);
    void move(int rows);
    void toggleFold(std::size_t row);
    bool isActionKey(const QKeyEvent &event) const;
    std::optional<quint64> actionable() const;
    void act(SegmentAction action);
    void placeActions();
    void showRow(std::size_t row);

    const present::LadderScript *m_script = nullptr;
    std::optional<present::LadderLayout> m_layout;
    present::LadderMetrics m_metrics;
    present::Numbers m_numbers = present::Numbers::Relative;
    std::optional<quint64> m_current;
    std::optional<quint64> m_cursor;
    bool m_actionsAvailable = true;
    LadderActions *m_actions;
};

} // namespace handshake::widgets
