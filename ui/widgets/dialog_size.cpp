#include "ui/widgets/dialog_size.h"

#include <QDialog>
#include <QScreen>

namespace casepost::ui {

void sizeDialog(QDialog *dialog, int letters, int lines)
{
    const auto metrics = dialog->fontMetrics();
    const int width = letters * metrics.averageCharWidth();
    const int needed =
        dialog->hasHeightForWidth() ? dialog->heightForWidth(width) : dialog->sizeHint().height();
    const QSize wanted(width, lines > 0 ? lines * metrics.lineSpacing() : needed);
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * 9 / 10));
}

} // namespace casepost::ui
