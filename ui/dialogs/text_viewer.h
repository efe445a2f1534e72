#pragma once

#include <QString>

class QWidget;

namespace casepost::ui {

/// Shows a text to be read, in a window of its own that does not block. The text is never markup.
void showText(QWidget *parent, const QString &title, const QString &text);

} // namespace casepost::ui
