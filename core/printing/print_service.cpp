#include "core/printing/print_service.h"

#include <QProcess>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 5'000;
constexpr int kHandOverMs = 25'000;
constexpr int kMostCopies = 99;

std::unexpected<Error> unavailable(const QString &sentence)
{
    return fail(ErrorCode::Unavailable, sentence);
}

} // namespace

QStringList LpPrintService::arguments(const QString &title, const PrintWish &wish)
{
    QStringList arguments{u"-s"_s, u"-t"_s, title};
    if (!wish.printer.isEmpty())
        arguments << u"-d"_s << wish.printer;
    arguments << u"-n"_s << QString::number(wish.copies);
    arguments << u"-o"_s << (wish.twoSided ? u"sides=two-sided-long-edge"_s : u"sides=one-sided"_s);
    return arguments;
}

Status LpPrintService::print(const QByteArray &pdf, const QString &title, const PrintWish &wish)
{
    if (!pdf.startsWith("%PDF-"))
        return fail(ErrorCode::InvalidInput, u"There are no pages to print."_s);
    if (wish.copies < 1 || wish.copies > kMostCopies)
        return fail(ErrorCode::InvalidInput,
                    u"Print from 1 to %1 copies at a time."_s.arg(kMostCopies));
    QProcess lp;
    lp.setProgram(u"lp"_s);
    lp.setArguments(arguments(title, wish));
    lp.start();
    if (!lp.waitForStarted(kStartMs))
        return unavailable(u"Printing needs the print service of this machine: install the package "
                           "cups-client and set up a printer."_s);
    lp.write(pdf);
    lp.closeWriteChannel();
    if (!lp.waitForFinished(kHandOverMs)) {
        lp.kill();
        lp.waitForFinished(kStartMs);
        return unavailable(u"The print service did not answer: look at the printer's queue before "
                           "you print again."_s);
    }
    if (lp.exitStatus() == QProcess::NormalExit && lp.exitCode() == 0)
        return {};
    const QString said = QString::fromUtf8(lp.readAllStandardError()).simplified().left(200);
    return unavailable(u"The print service refused the pages: %1"_s.arg(
        said.isEmpty() ? u"it gave no reason."_s : said));
}

} // namespace casepost::core
