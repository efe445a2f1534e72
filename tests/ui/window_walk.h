#pragma once

#include "tests/ui/desk_window.h"

#include <functional>

namespace casepost::test {

/// Looks at one state of the window: its name, and the window or dialog that is in front.
using Look = std::function<void(const QString &where, QWidget &front)>;

/// Goes through every page of the window, each with something in it, and every dialog a person can
/// bring up, and looks at each. The desks are filled for it.
void walkWindow(DeskWindow &desk, const Look &look);

/// Every text that can be read on it now: labels, buttons, tabs, heads of lists, hints in empty
/// fields, choices and titles.
QStringList textsInSight(QWidget &front);

} // namespace casepost::test
