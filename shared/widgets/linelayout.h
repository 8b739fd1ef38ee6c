#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace handshake::widgets {

/// A line of controls that breaks into more lines where the width does not suffice, so that large
/// text and narrow windows cut nothing off. Expanding items share what their line has left.
/// Mirrored in right-to-left layouts.
class LineLayout : public QLayout
{
    Q_OBJECT

public:
    explicit LineLayout(QWidget *parent = nullptr);
    ~LineLayout() override;

    /// What follows goes to the far end of its line, and to a line of its own, together, where it
    /// does not fit behind what came before.
    void addGap();

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        std::vector<QLayoutItem *> items = {};
        int width = 0; // the least it needs, with spacing
        int height = 0;
    };

    int widthFrom(std::size_t first) const;
    std::vector<Line> lines(int width) const;
    void place(const Line &line, const QRect &area) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace handshake::widgets
