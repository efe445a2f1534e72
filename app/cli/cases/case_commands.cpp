#include "app/cli/cases/work_commands.h"
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/cases/record/stale_facts.h"
#include "core/timeline/timeline.h"
#include "letters/service/mail_holder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray refused;
    for (const auto &cell : report.refused)
        refused.append(QJsonObject{
            {u"line"_s, cell.line},
            {u"column"_s, cell.column},
            {u"message"_s, cell.message},
            {u"reference"_s, cell.reference.isEmpty() ? QJsonValue() : QJsonValue(cell.reference)},
            {u"stale"_s, cell.stale},
        });
    return {
        {u"rows"_s, report.rows},
        {u"new"_s, report.added},
        {u"changed"_s, report.changed},
        {u"unchanged"_s, report.unchanged},
        {u"gone"_s, report.gone},
        {u"held"_s, report.held},
        {u"refused"_s, refused},
        {u"refused_count"_s, report.refusedCount},
        {u"stale"_s, report.stale},
        {u"unmatched"_s, report.unmatched},
        {u"nameless"_s, report.nameless},
        {u"missing"_s, report.missing},
        {u"older"_s, report.older},
        {u"unknown_columns"_s, QJsonArray::fromStringList(report.unknownColumns)},
        {u"made_at"_s, report.madeAt ? QJsonValue(toIsoUtc(*report.madeAt)) : QJsonValue()},
        {u"seconds"_s, report.seconds},
    };
}

QString fateOf(const RefusedCell &cell)
{
    if (cell.stale)
        return u"Case %1 keeps its older row."_s.arg(cell.reference);
    return cell.reference.isEmpty() ? u"The row names no case."_s
                                    : u"Case %1 is not loaded."_s.arg(cell.reference);
}

void printReport(Context &context, const ImportReport &report, bool dryRun)
{
    context.print(u"%1: %2 rows, %3 new, %4 changed, %5 unchanged, %6 gone, %7 refused."_s
                      .arg(dryRun ? u"Checked only, nothing was saved"_s : u"Imported"_s)
                      .arg(report.rows)
                      .arg(report.added)
                      .arg(report.changed)
                      .arg(report.unchanged)
                      .arg(report.gone)
                      .arg(report.refusedCount));
    if (report.held > 0)
        context.print(u"  messages held for a fresh check: %1"_s.arg(report.held));
    for (const auto &cell : report.refused)
        context.print(u"  line %1, %2: %3 %4"_s.arg(cell.line).arg(
            cell.column.isEmpty() ? u"whole row"_s : cell.column, cell.message, fateOf(cell)));
    if (report.stale > 0)
        context.print(u"  cases that are out of date now: %1"_s.arg(report.stale));
    if (report.unmatched > report.nameless)
        context.print(u"  refused rows of cases that this store does not know: %1; they are not "
                      "loaded"_s.arg(report.unmatched - report.nameless));
    if (report.nameless > 0)
        context.print(u"  refused rows whose case cannot be told: %1; each case that this extract "
                      u"should hold "
                      "and does not may be meant, so these are out of date and not gone: %2"_s
                          .arg(report.nameless)
                          .arg(report.missing));
    if (report.older)
        context.print(u"  this extract is older than the one whose place it took"_s);
    if (!report.unknownColumns.isEmpty())
        context.print(
            u"  columns not known and left out: %1"_s.arg(report.unknownColumns.join(u", "_s)));
    if (report.madeAt)
        context.print(u"  the extract was made at %1"_s.arg(toIsoUtc(*report.madeAt)));
}

Result<int> importFile(Context &context, const QString &file, const ImportOptions &options)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(
        const auto report,
        importExtract(
            *db, *session, file, options, letters::mailHolder(*db, *session), context.progress()));
    if (context.options.json)
        context.print(toJson(report));
    else
        printReport(context, report, options.mode == ImportMode::DryRun);
    return kDone;
}

Result<int> findCases(Context &context, const QString &wanted, int limit)
{
    if (limit < 1 || limit > 1000)
        return fail(ErrorCode::Usage,
                    u"--limit takes a number from 1 to 1000, not %1."_s.arg(limit));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto hits, CaseStore(*db).find(*session, wanted, limit));
    QJsonArray list;
    for (const auto &hit : hits) {
        list.append(QJsonObject{
            {u"reference"_s, hit.reference},
            {u"system"_s, systemName(hit.system)},
            {u"status"_s, hit.status},
            {u"name"_s, hit.name},
            {u"postcode"_s, hit.postcode},
            {u"in_progress"_s, hit.inProgress},
            {u"matched"_s, QJsonArray::fromStringList(hit.matched)},
        });
        if (!context.options.json)
            context.print(u"%1  %2  %3  %4  %5"_s.arg(hit.reference, -14)
                              .arg(systemName(hit.system),
                                   hit.status.leftJustified(18),
                                   hit.postcode.leftJustified(9),
                                   hit.name));
    }
    if (context.options.json)
        context.print(list);
    else if (hits.empty())
        context.remark(u"No case matches."_s);
    return kDone;
}

Result<int> showCase(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    CaseStore cases(*db);
    TRY_ASSIGN(const auto record, cases.byReference(*session, reference));
    TRY_ASSIGN(const auto history, Timeline(*db).of(*session, record.id));
    TRY_ASSIGN(const auto stale, staleFactsOf(*db, *session, record.id));
    const QJsonObject facts = caseToJson(record);
    QJsonArray events;
    for (const auto &event : history)
        events.append(QJsonObject{
            {u"at"_s, toIsoUtc(event.atUtc)},
            {u"by"_s, event.staff},
            {u"kind"_s, eventKindWord(event.kind)},
            {u"text"_s, event.text},
            {u"letter"_s,
             event.letter.isValid() ? QJsonValue(qint64(event.letter.row())) : QJsonValue()}});
    if (context.options.json) {
        context.print(
            QJsonObject{{u"case"_s, facts},
                        {u"in_progress"_s, record.inProgress},
                        {u"stale"_s, stale ? QJsonValue(staleToJson(*stale)) : QJsonValue()},
                        {u"history"_s, events}});
        return kDone;
    }
    for (const auto &column : caseColumns())
        if (facts.contains(column.name))
            context.print(
                u"%1 %2"_s.arg(column.name.leftJustified(28), facts[column.name].toString()));
    if (!record.inProgress)
        context.print(
            u"This case is no longer in progress: the newest extract does not hold it."_s);
    if (stale)
        context.print(u"These facts are out of date since %1: the newest row of the extract was "
                      "refused (%2)."_s.arg(toIsoUtc(stale->sinceUtc), stale->where()));
    for (const auto &event : history)
        context.print(u"%1  %2  %3: %4"_s.arg(toIsoUtc(event.atUtc),
                                              event.staff.isEmpty() ? u"system"_s : event.staff,
                                              eventKindWord(event.kind),
                                              event.text));
    return kDone;
}

Result<int> noteCase(Context &context, const QString &reference, const QString &note)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    CaseStore cases(*db);
    TRY_ASSIGN(const auto record, cases.byReference(*session, reference));
    TRY(cases.addNote(*session, record.id, note));
    if (context.options.json)
        context.print(QJsonObject{{u"reference"_s, record.reference}, {u"noted"_s, true}});
    else
        context.print(u"Note added to case %1."_s.arg(record.reference));
    return kDone;
}

struct ImportArguments
{
    std::string file;
    bool dryRun = false;
    bool skipBadRows = false;
    bool older = false;
    bool empty = false;
};

void addImport(CLI::App *cases, Context &context)
{
    auto given = std::make_shared<ImportArguments>();
    auto *import = addAction(cases,
                             context,
                             Doing::Acts,
                             "import",
                             "load a work-in-progress extract",
                             [&context, given] {
                                 const ImportOptions options{
                                     given->skipBadRows ? BadRows::Skip : BadRows::UpToShare,
                                     given->dryRun ? ImportMode::DryRun : ImportMode::Apply,
                                     given->older ? OlderExtract::Load : OlderExtract::Refuse,
                                     given->empty ? EmptyExtract::Load : EmptyExtract::Refuse};
                                 return importFile(context, text(given->file), options);
                             });
    import->add_option("FILE", given->file, "the extract, CSV")->required();
    import->add_flag("--dry-run", given->dryRun, "check and report only");
    import->add_flag(
        "--skip-bad-rows", given->skipBadRows, "load the good rows and list the others");
    import->add_flag("--older",
                     given->older,
                     "load an extract that is older than the store's, and hold what it touches");
    import->add_flag("--empty", given->empty, "load an extract without any case");
}

} // namespace

void addCaseCommands(CLI::App &root, Context &context)
{
    auto *cases = addThing(root, "case", "import, find, show and note cases");
    addImport(cases, context);

    auto wanted = std::make_shared<std::vector<std::string>>();
    auto limit = std::make_shared<int>(20);
    auto *find = addAction(cases,
                           context,
                           Doing::Reads,
                           "find",
                           "by reference, name, postcode, email or phone",
                           [&context, wanted, limit] {
                               QStringList words;
                               for (const auto &word : *wanted)
                                   words += text(word);
                               return findCases(context, words.join(u' '), *limit);
                           });
    find->add_option("TEXT", *wanted, "the beginning of any word, in any order")->required();
    find->add_option("--limit", *limit, "at most so many cases (1 to 1000)");

    auto reference = std::make_shared<std::string>();
    addAction(cases,
              context,
              Doing::Reads,
              "show",
              "a case with its contact history",
              [&context, reference] { return showCase(context, text(*reference)); })
        ->add_option("REF", *reference, "the application's reference")
        ->required();

    auto note = std::make_shared<std::string>();
    auto *add = addAction(
        cases, context, Doing::Acts, "note", "add a note to a case", [&context, reference, note] {
            return noteCase(context, text(*reference), text(*note));
        });
    add->add_option("REF", *reference, "the application's reference")->required();
    add->add_option("TEXT", *note, "the note")->required();
    addTimelineCommands(cases, context);
}

} // namespace casepost::app
