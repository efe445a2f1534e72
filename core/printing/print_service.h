#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

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

/// The print service of the platform (CUPS), over the same line as the sender's gateway.
class CupsPrintService final : public PrintService
{
public:
    /// `server` is "host[:port]" or a socket's path; empty: as this machine is set up.
    explicit CupsPrintService(QString server = {})
        : m_server(std::move(server))
    {}
    Status print(const QByteArray &pdf, const QString &title, const PrintWish &wish) override;

private:
    QString m_server;
};

} // namespace casepost::core
