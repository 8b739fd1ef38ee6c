#pragma once

#include "observe/capturesource.h"
#include "widgets/banner.h"

class QAction;

namespace handshake::widgets {

class Settings;

/// The person's choice whether dumpcap captures what this program does, and the strip that says why
/// it does not. The choice is an entry of the menu and is remembered; where there is no dumpcap, or
/// none for this user, the entry is greyed and says why.
class CaptureBanner : public Banner
{
    Q_OBJECT

public:
    /// \a choice gets its words and its meaning here. All three must live longer.
    CaptureBanner(observe::CaptureSource &source, Settings &settings, QAction &choice,
                  QWidget *parent = nullptr);

signals:
    /// The person chose, or a capture failed.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(bool captures);
    void showFailure(observe::CaptureFailure failure);
    void showMissing();
    void nameChoice();

    observe::CaptureSource &m_source;
    Settings &m_settings;
    QAction &m_choice;
    std::optional<observe::CaptureFailure> m_obstacle; // there was one at the beginning
};

} // namespace handshake::widgets
