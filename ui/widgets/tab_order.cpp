#include "ui/widgets/tab_order.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace casepost::ui {

namespace {

void collect(QWidget *widget, QList<QWidget *> &found);

void collect(QLayout *layout, QList<QWidget *> &found)
{
    std::vector<int> order;
    for (int i = 0; i < layout->count(); ++i)
        order.push_back(i);
    if (const auto *grid = qobject_cast<QGridLayout *>(layout))
        std::ranges::stable_sort(order, {}, [grid](int i) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(i, &row, &column, &rows, &columns);
            return std::pair(row, column);
        });
    for (const int i : order) {
        auto *item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), found);
        else if (item->widget())
            collect(item->widget(), found);
    }
}

/// The parts of what lays its children out without a layout; empty when it has one.
QList<QWidget *> partsOf(QWidget *widget)
{
    QList<QWidget *> parts;
    if (const auto *area = qobject_cast<QScrollArea *>(widget))
        return {area->widget()};
    if (const auto *split = qobject_cast<QSplitter *>(widget))
        for (int i = 0; i < split->count(); ++i)
            parts.append(split->widget(i));
    if (const auto *stack = qobject_cast<QStackedWidget *>(widget))
        for (int i = 0; i < stack->count(); ++i)
            parts.append(stack->widget(i));
    if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        parts.append(tabs->tabBar());
        for (int i = 0; i < tabs->count(); ++i)
            parts.append(tabs->widget(i));
    }
    return parts;
}

void collect(QWidget *widget, QList<QWidget *> &found)
{
    const auto parts = partsOf(widget);
    if (!parts.isEmpty()) {
        for (auto *part : parts)
            if (part)
                collect(part, found);
        return;
    }
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        found.append(widget); // its own parts are its own affair
    else if (widget->layout())
        collect(widget->layout(), found);
}

} // namespace

QList<QWidget *> tabStops(QWidget *inside)
{
    QList<QWidget *> found;
    collect(inside, found);
    return found;
}

void orderTabs(const QList<QWidget *> &chain)
{
    for (qsizetype i = 1; i < chain.size(); ++i)
        QWidget::setTabOrder(chain[i - 1], chain[i]);
}

} // namespace casepost::ui
