#pragma once

#include <QWidget>

class QLabel;
class QMimeData;

namespace handshake::widgets {

/// Lets a window take files that are dropped onto it. While they hover a veil over the whole window
/// says what letting go will do. A child that takes them itself goes first.
class FileDrop : public QWidget
{
    Q_OBJECT

public:
    /// \a window becomes the parent.
    explicit FileDrop(QWidget *window);

signals:
    /// One to limits::openedAtOnce paths of local files.
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static QStringList localFiles(const QMimeData *data);
    bool take(QEvent *event);
    void say(const QStringList &paths);

    QLabel *m_text;
};

} // namespace handshake::widgets
