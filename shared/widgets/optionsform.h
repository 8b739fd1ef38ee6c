#pragma once

#include "net/connection.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace handshake::widgets {

/// The choices about a connection: how messages are cut and read, what happens at a goodbye, and
/// the rest folded away for experts.
class OptionsForm : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsForm(QWidget *parent = nullptr);

    void setOptions(const net::ConnectionOptions &options);
    /// What was given to setOptions(), with the person's choices.
    net::ConnectionOptions options() const;
    /// Offers how long an attempt to connect may take (the client); off at first.
    void setConnecting(bool connecting);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createControls();
    void createLayout();
    void unfold(bool unfolded);
    void retranslateUi();
    void retranslateChoices();

    net::ConnectionOptions m_options;
    bool m_connecting = false;
    QComboBox *m_framing;
    QComboBox *m_encoding;
    QComboBox *m_goodbye;
    QToolButton *m_fold;
    QWidget *m_folded;
    QCheckBox *m_keepAlive;
    QCheckBox *m_noDelay;
    QLabel *m_timeoutLabel;
    QSpinBox *m_timeout; // seconds
    QLabel *m_framingLabel;
    QLabel *m_encodingLabel;
    QLabel *m_goodbyeLabel;
};

} // namespace handshake::widgets
