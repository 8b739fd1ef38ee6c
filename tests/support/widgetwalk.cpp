#include "support/widgetwalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>

namespace handshake::test {

static void append(QStringList &lines, const QObject &object, const char *what, const QString &text)
{
    if (!text.isEmpty())
        lines.append(QString::fromLatin1(object.metaObject()->className()) + u'/'
                     + object.objectName() + u' ' + QString::fromLatin1(what) + u": " + text);
}

static void appendActions(QStringList &lines, const QWidget &widget)
{
    const auto actions = widget.actions();
    for (const QAction *action : actions) {
        append(lines, *action, "text", action->text());
        append(lines, *action, "tooltip", action->toolTip());
    }
}

static void appendHeaders(QStringList &lines, const QWidget &widget)
{
    const auto *header = qobject_cast<const QHeaderView *>(&widget);
    if (!header || !header->model() || header->orientation() == Qt::Vertical)
        return;
    for (int i = 0; i < header->count(); ++i)
        append(lines, widget, "header",
               header->model()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
}

static void appendTexts(QStringList &lines, const QWidget &widget)
{
    append(lines, widget, "title", widget.windowTitle());
    append(lines, widget, "tooltip", widget.toolTip());
    append(lines, widget, "accessible", widget.accessibleName());
    append(lines, widget, "description", widget.accessibleDescription());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        append(lines, widget, "label", label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        append(lines, widget, "button", button->text());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        append(lines, widget, "placeholder", edit->placeholderText());
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        append(lines, widget, "placeholder", edit->placeholderText());
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        append(lines, widget, "menu", menu->title());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            append(lines, widget, "tab", tabs->tabText(i));
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            append(lines, widget, "entry", combo->itemText(i));
    }
    appendHeaders(lines, widget);
    appendActions(lines, widget);
}

QStringList texts(const QWidget &window)
{
    QStringList lines;
    appendTexts(lines, window);
    const auto children = window.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (!qobject_cast<const QTabBar *>(child->parentWidget())) // Qt names its arrows only once
            appendTexts(lines, *child);
    }
    return lines;
}

QStringList cells(const QWidget &window)
{
    QStringList lines;
    const auto views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        if (!model || !view->isVisible())
            continue;
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                lines.append(QStringLiteral("%1 %2/%3: %4")
                                     .arg(view->objectName())
                                     .arg(row)
                                     .arg(column)
                                     .arg(model->index(row, column).data().toString()));
            }
        }
    }
    return lines;
}

static bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QMenu *>(&widget)
        || qobject_cast<const QHeaderView *>(&widget))
        return false; // parts of something else
    if (const QWidget *parent = widget.parentWidget()) {
        const bool partOfControl = qobject_cast<const QComboBox *>(parent)
                || qobject_cast<const QAbstractSpinBox *>(parent)
                || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QTabBar *>(parent);
        if (partOfControl)
            return false;
    }
    return qobject_cast<const QAbstractButton *>(&widget)
            || qobject_cast<const QComboBox *>(&widget)
            || qobject_cast<const QAbstractSpinBox *>(&widget)
            || qobject_cast<const QLineEdit *>(&widget)
            || qobject_cast<const QPlainTextEdit *>(&widget)
            || qobject_cast<const QAbstractItemView *>(&widget);
}

QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> result;
    const auto children = window.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (isControl(*child) && child->isVisibleTo(&window) && child->window() == &window)
            result.append(child);
    }
    return result;
}

QString accessibleName(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QStringList shortcutCollisions(const QWidget &window)
{
    QHash<QString, QStringList> owners;
    const auto actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts)
            owners[shortcut.toString()].append(action->text());
    }
    const auto operated = controls(window);
    for (const QWidget *widget : operated) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->shortcut().isEmpty())
                owners[button->shortcut().toString()].append(button->text());
        }
    }
    QStringList collisions;
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        if (it->size() > 1)
            collisions.append(it.key() + u": " + it->join(u", "));
    }
    return collisions;
}

QList<QWidget *> tabOrder(const QWidget &window)
{
    QList<QWidget *> result;
    const QWidget *widget = &window;
    do {
        widget = widget->nextInFocusChain();
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&window)
                && widget->isEnabled() && widget->window() == &window;
        if (reached)
            result.append(const_cast<QWidget *>(widget));
    } while (widget != &window);
    return result;
}

} // namespace handshake::test
