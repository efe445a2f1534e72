#include "app/cli/common/commands.h"
#include "app/cli/common/request_actions.h"
#include "letters/guidance/judging/subjects.h"
#include "letters/guidance/published/guidance_proposals.h"
#include "letters/review/impact.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

struct ChangeArguments
{
    std::string file, document, edition;
    int days = 30;
};

RequestForm guidanceRequests()
{
    return {{guidanceProposals()}, u"pack"_s};
}

Result<int> propose(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto pack, core::readPackFiles(file, letters::guidanceSubjects()));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    GuidanceProposals proposals(*db);
    TRY_ASSIGN(const auto id, proposals.propose(*session, pack));
    return printRequest(context, guidanceRequests(), id);
}

// Nobody publishes alone: what is brought in waits for a second person like any other request.
Result<int> importPack(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto pack, core::readPackFiles(file, letters::guidanceSubjects()));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const bool known, GuidanceStore(*db).holds(pack));
    if (known)
        return tellProposal(context, std::nullopt, file);
    TRY_ASSIGN(const auto id, GuidanceProposals(*db).propose(*session, pack));
    return tellProposal(context, id, file);
}

// The pack that is meant when no version is named: the newest that was published here.
Result<std::pair<QString, QString>> packAsked(Context &context, const ChangeArguments &given)
{
    TRY_ASSIGN(const auto *guidance, context.guidance());
    const QString document = text(given.document), edition = text(given.edition);
    std::optional<PackInfo> found;
    for (const PackInfo &pack : guidance->packs()) {
        const bool fits =
            (document.isEmpty() || pack.document == document)
            && (edition.isEmpty() ? pack.origin == PackOrigin::Published : pack.version == edition);
        if (fits && (!found || found->knownFrom <= pack.knownFrom))
            found = pack;
    }
    if (!found)
        return fail(
            ErrorCode::NotFound,
            u"No such guidance is known here: 'guidance list' shows the packs to name with --edition."_s);
    return std::pair(found->document, found->version);
}

Status writeBeside(const QString &file, const PackFiles &pack)
{
    const QString folder = file.contains(u'/') ? file.left(file.lastIndexOf(u'/') + 1) : QString();
    for (const auto &[name, bytes] : pack.beside) {
        if (QFileInfo::exists(folder + name))
            return fail(
                ErrorCode::InvalidInput,
                u"%1 is there already: write the pack into an empty folder."_s.arg(folder + name),
                {{u"file"_s, folder + name}});
    }
    for (const auto &[name, bytes] : pack.beside)
        TRY(writeOutput(folder + name, bytes));
    return {};
}

Result<int> exportPack(Context &context, const ChangeArguments &given)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto asked, packAsked(context, given));
    TRY_ASSIGN(const auto pack, GuidanceStore(*db).files(*session, asked.first, asked.second));
    const QString file = text(given.file);
    TRY(writeBeside(file, pack));
    TRY(writeOutput(file, pack.pack));
    if (context.options.json)
        context.print(QJsonObject{{u"file"_s, file},
                                  {u"pack"_s, asked.first},
                                  {u"version"_s, asked.second},
                                  {u"files"_s, qint64(pack.beside.size()) + 1}});
    else
        context.remark(u"Wrote version %1 of %2 to %3."_s.arg(asked.second, asked.first, file));
    return kDone;
}

QString touchedLine(const ImpactedItem &item)
{
    QStringList parts;
    const auto add = [&parts](const QString &word, const QStringList &list) {
        if (!list.isEmpty())
            parts += word + u' ' + list.join(u", "_s);
    };
    add(u"cites"_s, item.cites);
    add(u"says"_s, item.limits);
    add(u"uses"_s, item.phrases);
    add(u"gains"_s, item.gained);
    add(u"loses"_s, item.lost);
    add(u"reworded"_s, item.reworded);
    const QString of = item.on == ImpactOn::Phrase   ? u"phrase %1 version %2"_s
                       : item.on == ImpactOn::Draft  ? u"case %1 draft %2"_s
                       : item.on == ImpactOn::Queued ? u"case %1 letter %2, still here"_s
                                                     : u"case %1 letter %2, sent"_s;
    return of.arg(item.reference).arg(item.id) + u": "_s + parts.join(u"; "_s);
}

void printImpact(Context &context, const GuidanceImpact &impact)
{
    context.print(u"%1 version %2, in force from %3: %4 rules change"_s.arg(
        impact.pack.document,
        impact.pack.version,
        impact.pack.issued.toString(Qt::ISODate),
        QString::number(impact.rules.size())));
    for (const RuleChange &change : impact.rules)
        context.print(u"  %1 %2 (%3, '%4') %5"_s.arg(ruleChangeName(change.kind),
                                                     change.rule.id,
                                                     change.rule.requirement,
                                                     change.rule.section,
                                                     change.parts.join(u", "_s)));
    for (const ImpactedItem &item : impact.items)
        context.print(u"  "_s + touchedLine(item));
    for (const auto &[rule, count] : impact.counts)
        context.print(u"  %1: %2 gained, %3 lost, %4 reworded in drafts and letters"_s.arg(rule)
                          .arg(count.gained)
                          .arg(count.lost)
                          .arg(count.reworded));
    if (impact.items.empty())
        context.remark(u"No phrase, draft or letter is touched."_s);
}

Result<int> showImpact(Context &context, const ChangeArguments &given)
{
    if (given.days < 0 || given.days > 36'500)
        return fail(ErrorCode::Usage, u"--days takes a number of days from 0 to 36500."_s);
    TRY_ASSIGN(const auto pack, core::readPackFiles(text(given.file), letters::guidanceSubjects()));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto today, context.on());
    TRY_ASSIGN(const auto impact,
               guidanceImpact(*db, *session, pack, {today, given.days}, context.progress()));
    if (context.options.json)
        context.print(impactToJson(impact));
    else
        printImpact(context, impact);
    return kDone;
}

} // namespace

void addGuidanceChangeCommands(CLI::App *guidance, Context &context)
{
    auto given = std::make_shared<ChangeArguments>();
    addAction(guidance,
              context,
              Doing::Acts,
              "propose",
              "ask for new guidance",
              [&context, given] { return propose(context, text(given->file)); })
        ->add_option("FILE", given->file, "the pack, TOML, with its files beside it")
        ->required();
    addRequestList(guidance, context, guidanceRequests());
    auto *impact = addAction(guidance,
                             context,
                             Doing::Reads,
                             "impact",
                             "what a pack would change: phrases, drafts, letters",
                             [&context, given] { return showImpact(context, *given); });
    impact->add_option("FILE", given->file, "the pack, TOML")->required();
    impact->add_option("--days", given->days, "look at letters of so many days back (30)");
    addVerdicts(guidance, context, guidanceRequests());
    addAction(guidance,
              context,
              Doing::Acts,
              "import",
              "bring a pack in, which a second person approves",
              [&context, given] { return importPack(context, text(given->file)); })
        ->add_option("FILE", given->file, "the pack, TOML, with its files beside it")
        ->required();
    auto *exported = addAction(
        guidance, context, Doing::Reads, "export", "write a pack out again", [&context, given] {
            return exportPack(context, *given);
        });
    exported->add_option("FILE", given->file, "the pack to write; its files go beside it")
        ->required();
    exported->add_option("--document", given->document, "which guidance");
    exported->add_option("--edition", given->edition, "its version; default: the newest published");
}

} // namespace casepost::app
