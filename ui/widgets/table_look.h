#pragma once

class QTableView;

namespace casepost::ui {

/// The house's look of a table: whole rows, no grid, fixed row height that follows the text size,
/// Tab leaves it.
void setTableLook(QTableView *table);

/// Makes each column as wide as what it holds; the last takes the rest.
void fitColumnsToContents(QTableView *table);

} // namespace casepost::ui
