#pragma once

class QWidget;

namespace casepost::ui {

/// Leaves Ctrl+Z and Ctrl+Y pressed in a one-line field to the letter, so that there is one undo
/// for everything.
void undoInLetter(QWidget *field);

} // namespace casepost::ui
