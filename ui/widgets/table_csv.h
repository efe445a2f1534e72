#pragma once

#include <QAbstractItemModel>
#include <QByteArray>

namespace casepost::ui {

/// A cell as a spreadsheet may take it: what would be run there as a formula (it begins with = + -
/// @, or a tab or line break before one) is kept as text by an apostrophe. Pure.
QString safeCell(const QString &text);

/// What a table shows, in its order, as CSV for a spreadsheet: UTF-8 with its mark, a head line,
/// every cell in quotes and safe (safeCell()). Pure.
QByteArray csvOf(const QAbstractItemModel &rows);

/// Some rows parted by tabs and line breaks, to be pasted into a table; cells are safe and hold no
/// tabs or breaks of their own. Pure.
QString tabbedText(const QAbstractItemModel &rows, const QList<int> &which);

} // namespace casepost::ui
