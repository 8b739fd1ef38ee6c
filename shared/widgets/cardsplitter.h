#pragma once

#include <QSplitter>

namespace handshake::widgets {

/// Cards one above the other with movable borders. A card whose controls break into more lines in
/// a narrow window gets the height that they need then; a plain QSplitter would squeeze them.
class CardSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit CardSplitter(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateHeights();
};

} // namespace handshake::widgets
