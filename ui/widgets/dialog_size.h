#pragma once

class QDialog;

namespace casepost::ui {

/// Gives a dialog the room of so many letters and lines of the text size now in use, as far as the
/// screen has it; never less than its parts need. No lines: as high as it needs to be.
void sizeDialog(QDialog *dialog, int letters, int lines = 0);

} // namespace casepost::ui
