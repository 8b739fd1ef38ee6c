#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace handshake::widgets {

/// What an empty view says, in soft letters in its middle, with an optional button. Lies over the
/// viewport of a scroll area and follows its size.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// \a viewport becomes the parent.
    explicit EmptyState(QWidget *viewport);

    void setText(const QString &text);
    QString text() const;
    /// Empty: no button.
    void setButton(const QString &text);

signals:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace handshake::widgets
