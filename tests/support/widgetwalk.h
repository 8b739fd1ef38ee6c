#pragma once

#include <QAction>
#include <QStringList>
#include <QWidget>

namespace handshake::test {

/// Every text of \a window that a person can see or hear now or after one click, one line each,
/// as "Class/objectName property: text": labels, buttons, menus, table headers, list entries,
/// placeholders, tooltips, accessible names. Data (what was typed, received, addresses) excluded.
QStringList texts(const QWidget &window);

/// The cells of the tables and lists of \a window that are filled and visible, one line each, as
/// "objectName row/column: text".
QStringList cells(const QWidget &window);

/// Widgets of \a window that take the keyboard or the mouse: everything a person operates.
QList<QWidget *> controls(const QWidget &window);

/// What a screen reader would say for \a widget, or empty.
QString accessibleName(QWidget &widget);

/// Key sequences of \a window that more than one enabled action or mnemonic answers to.
QStringList shortcutCollisions(const QWidget &window);

/// The controls that the Tab key reaches from \a window's first one, in order.
QList<QWidget *> tabOrder(const QWidget &window);

} // namespace handshake::test
