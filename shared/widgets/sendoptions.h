#pragma once

#include "net/framing.h"

#include <QWidget>

#include <chrono>

class QComboBox;
class QDoubleSpinBox;
class QToolButton;

namespace handshake::widgets {

/// The line of choices under the send box: hex, line ending, repeat every so often, a file.
class SendOptions : public QWidget
{
    Q_OBJECT

public:
    explicit SendOptions(QWidget *parent = nullptr);

    bool isHex() const;
    /// What is sent behind a text; empty under a framing, which has its own ends.
    QString lineEnding() const;
    bool repeats() const;
    std::chrono::milliseconds interval() const;

    void setFraming(net::Framing framing);
    net::Framing framing() const { return m_framing; }
    void setFileEnabled(bool enabled);
    void setRepeat(bool repeat);

signals:
    void hexToggled(bool hex);
    void repeatToggled(bool repeat);
    /// The line ending, the interval or the framing changed.
    void changed();
    void fileWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void updateEnabled();
    void retranslateUi();

    net::Framing m_framing = net::Framing::None;
    QToolButton *m_hex;
    QComboBox *m_ending;
    QToolButton *m_repeat;
    QDoubleSpinBox *m_interval;
    QToolButton *m_file;
};

} // namespace handshake::widgets
