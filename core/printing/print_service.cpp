#include "core/printing/print_service.h"

#include "core/printing/cups_line.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCopies = 99;

std::unexpected<Error> unavailable(const PrintFault &fault)
{
    return fail(ErrorCode::Unavailable,
                fault.answered
                    ? fault.words
                    : fault.words + u" Look at the printer's queue before you print again."_s);
}

} // namespace

Status CupsPrintService::print(const QByteArray &pdf, const QString &title, const PrintWish &wish)
{
    if (!pdf.startsWith("%PDF-"))
        return fail(ErrorCode::InvalidInput, u"There are no pages to print."_s);
    if (wish.copies < 1 || wish.copies > kMostCopies)
        return fail(ErrorCode::InvalidInput,
                    u"Print from 1 to %1 copies at a time."_s.arg(kMostCopies));
    PrintSettings settings;
    settings.queue = wish.printer;
    settings.server = m_server;
    settings.twoSided = wish.twoSided;
    settings.copies = wish.copies;
    settings.connect = std::chrono::seconds(5);
    settings.answer = std::chrono::seconds(8); // three questions in half a minute
    auto line = CupsLine::open(settings);
    if (!line)
        return fail(ErrorCode::Unavailable, line.error().words);
    auto job = line->createJob(title);
    if (!job && job.error().queueFault && line->findPrinter())
        job = line->createJob(title);
    if (!job)
        return unavailable(job.error());
    const auto sent = line->sendDocument(*job, pdf);
    if (sent)
        return {};
    if (sent.error().answered)
        (void)line->cancel(*job);
    return unavailable(sent.error());
}

} // namespace casepost::core
