#pragma once

#include <QList>

class QWidget;

namespace casepost::ui {

/// What the Tab key can reach inside a widget, in the order in which it is laid out; what is hidden
/// now is in it too.
QList<QWidget *> tabStops(QWidget *inside);

/// Makes the Tab key go from one to the next.
void orderTabs(const QList<QWidget *> &chain);

} // namespace casepost::ui
