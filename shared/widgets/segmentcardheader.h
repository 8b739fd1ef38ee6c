#pragma once

#include "observe/observation.h"
#include "present/segmentcard.h"

#include <QWidget>

#include <optional>

namespace handshake::widgets {

/// The header of one segment bit by bit, as RFC 9293 Figure 1 draws it, and its octets in hex
/// below. The field under the mouse, or the one chosen with the arrow keys, is marked in both. What
/// nobody saw is greyed.
class SegmentCardHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentCardHeader(QWidget *parent = nullptr);

    /// Shows the header of \a observation; nothing: an empty figure, greyed.
    void setObservation(const std::optional<observe::Observation> &observation);
    std::optional<tcp::FieldId> field() const { return m_hovered ? m_hovered : m_chosen; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Another field is marked, or none.
    void fieldChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qreal line() const;
    QList<present::HeaderCell> cells(qreal width) const;
    std::span<const std::uint8_t> octets() const;
    int octetsInRow(qreal width) const;
    QFont hexFont() const;
    std::optional<tcp::FieldId> fieldUnder(const QPointF &point) const;
    bool isGreyed(tcp::FieldId field) const;
    void setHovered(std::optional<tcp::FieldId> field);
    void choose(std::optional<tcp::FieldId> field);
    void paintCell(QPainter &painter, const present::HeaderCell &cell) const;
    void paintUpright(QPainter &painter, const present::HeaderCell &cell, bool set) const;
    void paintHex(QPainter &painter) const;
    void describe();

    std::optional<observe::Observation> m_observation;
    std::optional<tcp::FieldId> m_hovered;
    std::optional<tcp::FieldId> m_chosen;
};

} // namespace handshake::widgets
