#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace handshake::widgets {

/// A rounded panel on the window's background with an optional quiet heading; colours from the
/// palette, sizes from the font, so dark mode and large text come by themselves.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Small capitals-like heading; empty hides it.
    void setTitle(const QString &title);
    QString title() const;
    /// Where the content goes, below the heading.
    QVBoxLayout *body() const { return m_body; }
    /// A widget at the far end of the heading line.
    void setCorner(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTitleFont();

    QLabel *m_title;
    QVBoxLayout *m_body;
    QHBoxLayout *m_heading;
};

} // namespace handshake::widgets
