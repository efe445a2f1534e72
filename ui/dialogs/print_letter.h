#pragma once

#include "core/printing/print_service.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace casepost::ui {

/// Where a person wants pages to go: a printer, or a file.
struct PrintTarget
{
    QString file; ///< empty: the printer of the wish
    core::PrintWish wish;
};

/// Pages for a printer, and the name of the job, which everybody who sees the queue can read.
struct PrintedPages
{
    QByteArray pdf;
    QString title;
};

/// What is said when pages were handed over, and when they could not be.
struct PrintSayings
{
    std::function<void()> done;
    std::function<void(const QString &problem)> failed;
};

/// Asks for a printer or a file, in a dialog that does not block; `chosen` hears only of a choice.
void choosePrinter(QWidget *parent, std::function<void(const PrintTarget &)> chosen);

/// Hands the PDF to the print service as it is, on a thread of its own; a file gets the same bytes.
/// Nothing is said once `context` is gone.
void handOver(QObject *context,
              const PrintTarget &target,
              const PrintedPages &pages,
              PrintSayings sayings);

} // namespace casepost::ui
