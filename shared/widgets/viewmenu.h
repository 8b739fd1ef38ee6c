#pragma once

#include "widgets/appearance.h"

#include <QList>
#include <QPushButton>

class QAction;

namespace handshake::widgets {

/// The menu button of a window: text size, light or dark, projector mode, the window's own actions,
/// and quitting. Its actions belong to the window, so their shortcuts work without the menu.
class ViewMenu : public QPushButton
{
    Q_OBJECT

public:
    /// \a window gets the actions and with them their shortcuts.
    ViewMenu(Appearance &appearance, QWidget &window);

    /// An action of the window itself, shown at the top; its words are the window's matter.
    QAction *addOwnAction();

signals:
    /// A person wants to end the program.
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *add(const QList<QKeySequence> &shortcuts);
    void createSchemes();
    void fillMenu();
    void enlarge();
    void reduce();
    void resetSize();
    void showState();
    void retranslateUi();

    Appearance &m_appearance;
    QWidget &m_window;
    QList<QAction *> m_own;
    QAction *m_larger;
    QAction *m_smaller;
    QAction *m_normal;
    QList<QAction *> m_schemes; // in the order of Scheme
    QAction *m_projector;
    QAction *m_quit;
};

} // namespace handshake::widgets
