#pragma once

#include <QWidget>

class QVBoxLayout;

namespace handshake::widgets {

class LineLayout;
class Preferences;
class ViewMenu;

/// The bar at the top of a window, with a hairline below: controls at the near end, the language
/// and the menu at the far end.
class WindowBar : public QWidget
{
    Q_OBJECT

public:
    /// \a window gets the shortcuts of the menu.
    WindowBar(Preferences &preferences, QWidget &window);

    /// Adds \a control at the near end, behind those that are there.
    void add(QWidget *control);
    /// Adds the language and the menu: call it after the last add().
    void complete();
    ViewMenu *menu() { return m_menu; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateMetrics();

    Preferences &m_preferences;
    QVBoxLayout *m_margins;
    LineLayout *m_line;
    ViewMenu *m_menu;
};

} // namespace handshake::widgets
