#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace handshake::widgets {

/// How far a file on its way is, with a button that stops it. Hidden while there is none.
class FileProgress : public QWidget
{
    Q_OBJECT

public:
    explicit FileProgress(QWidget *parent = nullptr);

    void start(const QString &name);
    /// Octets; \a total may be 0.
    void setProgress(qint64 sent, qint64 total);
    void stop();
    bool isRunning() const { return m_running; }

signals:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    bool m_running = false;
    QString m_name;
    QLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace handshake::widgets
