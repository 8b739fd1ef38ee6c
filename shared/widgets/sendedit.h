#pragma once

#include <QPlainTextEdit>

namespace handshake::widgets {

/// The input of the send box: one line that grows to four. Enter submits, Shift+Enter breaks the
/// line, ↑ on the first line and ↓ on the last one ask for the history. Files dropped on it are
/// left to the panel around it.
class SendEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SendEdit(QWidget *parent = nullptr);

    /// Hex: fixed letters, left to right in every language.
    void setHex(bool hex);
    /// Every character as it was typed or pasted; lines end in LF.
    QString text() const;
    /// Replaces everything, with the cursor at the end; can be undone.
    void replaceText(const QString &text);
    /// Underlines \a length characters at \a position; a length of 0 underlines nothing.
    void markError(qsizetype position, qsizetype length);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void submitted();
    void previousRequested();
    void nextRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool isOnEdge(QTextCursor::MoveOperation towards) const;
    int heightOf(int lines) const;
    void updateWrapping();
    void updateHeight();
    void updateFont();

    bool m_hex = false;
    int m_lines = 1;
};

} // namespace handshake::widgets
