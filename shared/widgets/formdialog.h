#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace handshake::widgets {

/// A dialog that waits beside its window, with OK and Cancel. What does not fit the screen scrolls.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormDialog(QWidget *parent);

protected:
    QVBoxLayout *body() { return m_body; }
    /// Grows and shrinks with its content, within the screen.
    void fit();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Sets every text anew; subclasses call this one too.
    virtual void retranslateUi();

private:
    QWidget *m_content;
    QVBoxLayout *m_body;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};

} // namespace handshake::widgets
