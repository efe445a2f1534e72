#include "app/cli/common/commands.h"
#include "core/printing/print_service.h"
#include "letters/service/reprint.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <CLI/CLI.hpp>
#include <cstdio>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

struct ReprintArguments
{
    qint64 id = 0;
    std::string to, printer;
};

Status handOver(Context &context, const Reprint &reprint, const ReprintArguments &given)
{
    if (!given.to.empty())
        return writeOutput(text(given.to), reprint.pdf);
    if (!given.printer.empty())
        return CupsPrintService().print(
            reprint.pdf, reprint.title, {text(given.printer), 1, false});
    if (context.options.json)
        return {};
    const auto size = static_cast<std::size_t>(reprint.pdf.size());
    if (std::fwrite(reprint.pdf.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return fail(ErrorCode::Io, u"The letter could not be written to standard output."_s);
    return {};
}

// The entry stands before the pages leave: a page nobody recorded is worse than an entry too many.
Result<int> reprint(Context &context, const ReprintArguments &given)
{
    if (!context.options.on.empty() || !context.options.guidance.empty())
        return fail(ErrorCode::Usage,
                    u"A reprint is an act of now: leave out --on and --guidance."_s);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto reprint, reprintLetter(*db, *session, LetterId::fromRow(given.id)));
    TRY(handOver(context, reprint, given));
    if (!context.options.json)
        return kDone;
    const auto hash = QCryptographicHash::hash(reprint.pdf, QCryptographicHash::Sha256).toHex();
    QJsonObject said{{u"letter"_s, qint64(reprint.letter.row())},
                     {u"event"_s, qint64(reprint.event.row())},
                     {u"bytes"_s, reprint.pdf.size()},
                     {u"sha256"_s, QString::fromLatin1(hash)}};
    if (!given.to.empty())
        said.insert(u"file"_s, text(given.to));
    if (!given.printer.empty())
        said.insert(u"printer"_s, text(given.printer));
    context.print(said);
    return kDone;
}

} // namespace

void addReprintCommand(CLI::App *letter, Context &context)
{
    auto given = std::make_shared<ReprintArguments>();
    auto *action = addAction(letter,
                             context,
                             Doing::Acts,
                             "reprint",
                             "the pages of a sent letter once more, recorded",
                             [&context, given] { return reprint(context, *given); });
    action->add_option("ID", given->id, "number of the letter")->required();
    action->add_option("--to", given->to, "a file for the PDF; standard output when left out");
    action->add_option("--printer", given->printer, "a queue of the print service");
}

} // namespace casepost::app
