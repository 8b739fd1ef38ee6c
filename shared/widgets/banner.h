#pragma once

#include "widgets/icons.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace handshake::widgets {

class LineLayout;

/// A strip above the content that says something which needs attention: an icon, sentences, buttons
/// and a cross. Hidden until say(); announced to screen readers. Its words belong to whoever says
/// them, who says them again after a language switch.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void say(Icon icon, const QString &text);
    QString text() const;
    /// A button behind the sentences, without words yet.
    QPushButton *addButton();
    /// Whether a cross lets the person send it away.
    void setClosable(bool closable);

signals:
    /// The person sent it away.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dismiss();
    void updateMetrics();
    void retranslateUi();

    Icon m_shown = Icon::Info;
    QLabel *m_icon;
    QLabel *m_text;
    LineLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace handshake::widgets
