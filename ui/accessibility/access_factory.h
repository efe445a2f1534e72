#pragma once

namespace casepost::ui {

/// Puts the null-safe interfaces in place for every list, table and tree of the program. Once,
/// before the first window.
void installAccessFactory();

} // namespace casepost::ui
