#pragma once

#include <QWidget>

class QSplitter;
class QTabBar;

namespace handshake::widgets {

/// Parts with movable borders between them; where there is no room for all of them, one at a time,
/// chosen by tabs. Who derives from it knows how much room they need.
class TabbedSplit : public QWidget
{
    Q_OBJECT

public:
    bool isTabbed() const { return m_tabbed; }
    /// How the parts are divided when they are seen together, for the settings.
    QByteArray division() const;
    void divide(const QByteArray &division);

    QSize sizeHint() const override;

protected:
    explicit TabbedSplit(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// \a stretch as in QSplitter::setStretchFactor().
    void addPart(QWidget *part, int stretch);
    /// The words of the tabs, in the order of the parts; set them again in another language.
    void setTitles(const QStringList &titles);
    /// Whether all parts fit into the present size; may set their minimum sizes.
    virtual bool hasRoom() = 0;

    /// Of all borders together, in pixels.
    int borders() const;
    /// What the tabs take from the height when they are shown, in pixels.
    int tabsHeight() const;

    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showParts();

    QTabBar *m_tabs;
    QSplitter *m_splitter;
    QByteArray m_division; // as somebody chose it
    bool m_tabbed = false;
};

} // namespace handshake::widgets
