#pragma once

#include <QByteArray>

class QWidget;

namespace casepost::ui {

/// Asks for a printer and prints the pages of a PDF at the printer's own resolution.
void printPdf(QWidget *parent, const QByteArray &pdf);

} // namespace casepost::ui
