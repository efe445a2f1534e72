#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace casepost::core {

/// Where and how a person wants pages to come out.
struct PrintWish
{
    QString printer; ///< a queue of the platform's print service; empty: its default
    int copies = 1;
    bool twoSided = false;
};

/// What hands the pages of a PDF to printers. The PDF goes as it is: text and lines, never a
/// picture of them.
class PrintService
{
public:
    virtual ~PrintService() = default;
    /// Hands the PDF over. InvalidInput for bytes that are no PDF or a wish nobody can mean;
    /// Unavailable when there is no print service or it refuses. `title` names the job for
    /// everybody who sees the queue: never personal. Blocks until it is handed over, at most half a
    /// minute.
    virtual Status print(const QByteArray &pdf, const QString &title, const PrintWish &wish) = 0;
};

/// The print service of the platform (CUPS), by its `lp` program.
class LpPrintService final : public PrintService
{
public:
    Status print(const QByteArray &pdf, const QString &title, const PrintWish &wish) override;
    /// The arguments of `lp` for a wish; the PDF comes on standard input.
    static QStringList arguments(const QString &title, const PrintWish &wish);
};

} // namespace casepost::core
