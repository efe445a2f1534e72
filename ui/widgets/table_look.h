#pragma once

class QAbstractScrollArea;
class QTableView;

namespace casepost::ui {

/// The house's look of a table: whole rows, no grid, fixed row height that follows the text size,
/// Tab leaves it.
void setTableLook(QTableView *table);

/// A frame round a list or table that shows when it has the focus: seen also where the rows are
/// drawn without one.
void showFocusFrame(QAbstractScrollArea *view);

/// Makes each column as wide as what it holds; the last takes the rest.
void fitColumnsToContents(QTableView *table);

} // namespace casepost::ui
