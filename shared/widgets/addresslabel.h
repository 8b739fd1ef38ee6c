#pragma once

#include <QWidget>

namespace handshake::widgets {

/// One address in the largest letters that fit the width, always left to right. Never wraps; what
/// does not fit in letters of the normal size is cut in the middle.
class AddressLabel : public QWidget
{
    Q_OBJECT

public:
    explicit AddressLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What there is room for: the whole text, or less where even the usual size is too wide.
    QString shownText() const;

    /// How many times the normal size letters of \a text may have in \a width, 1 … largest.
    /// \a normalWidth is the width of the text in letters of the normal size.
    static qreal scaleFor(int width, int normalWidth);
    static constexpr qreal largest = 2.4;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont letters(qreal scale) const;
    QFont fitting() const;

    QString m_text;
};

} // namespace handshake::widgets
