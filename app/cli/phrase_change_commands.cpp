#include "app/cli/commands.h"
#include "letters/letter_store.h"
#include "phrases/phrase_code.h"
#include "phrases/phrase_proposals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::phrases;

namespace {

constexpr qint64 kLargestPack = 16 << 20;

struct ChangeArguments
{
    std::string file, why;
    std::int64_t id = 0;
};

QJsonObject toJson(const PhraseProposal &proposal)
{
    return {
        {u"proposal"_s, qint64(proposal.id.row())},
        {u"pack"_s, proposal.name},
        {u"state"_s, proposalStateName(proposal.state)},
        {u"by"_s, proposal.byLogin},
        {u"at"_s, toIsoUtc(proposal.proposedUtc)},
        {u"why"_s, proposal.why},
    };
}

Result<int> printState(Context &context, PhraseProposals &proposals, ProposalId id)
{
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto proposal, proposals.proposal(*session, id));
    if (context.options.json)
        context.print(toJson(proposal));
    else
        context.print(u"Request %1 (%2) is %3."_s.arg(id.row()).arg(
            proposal.name, proposalStateName(proposal.state)));
    return kDone;
}

Result<int> propose(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestPack));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    PhraseProposals proposals(*db);
    TRY_ASSIGN(const auto id, proposals.propose(*session, bytes, file));
    return printState(context, proposals, id);
}

Result<int> approve(Context &context, ProposalId id)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    PhraseProposals proposals(*db);
    TRY(proposals.approve(*session, id));
    return printState(context, proposals, id);
}

Result<int> reject(Context &context, ProposalId id, const QString &why)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    PhraseProposals proposals(*db);
    TRY(proposals.reject(*session, id, why));
    return printState(context, proposals, id);
}

Result<int> listProposals(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto open, PhraseProposals(*db).open(*session));
    QJsonArray list;
    for (const auto &proposal : open) {
        list.append(toJson(proposal));
        if (!context.options.json)
            context.print(
                u"%1  %2  from %3"_s.arg(proposal.id.row()).arg(proposal.name, proposal.byLogin));
    }
    if (context.options.json)
        context.print(list);
    else if (open.empty())
        context.remark(u"No request waits for a decision."_s);
    return kDone;
}

QJsonObject toJson(const PhraseImpact &impact, int drafts)
{
    const bool isNew = impact.change.kind == PhraseChange::Kind::Added;
    return {
        {u"code"_s, impact.change.code},
        {u"version"_s, impact.change.version},
        {u"change"_s, isNew ? u"added"_s : u"changed"_s},
        {u"parts"_s, QJsonArray::fromStringList(impact.change.parts)},
        {u"starts"_s, QJsonArray::fromStringList(impact.startsIn)},
        {u"offered"_s, QJsonArray::fromStringList(impact.offeredIn)},
        {u"drafts"_s, drafts},
    };
}

Result<int> impact(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestPack));
    TRY_ASSIGN(const auto pack, readPhrasePack(bytes, file));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto *library, context.library(true));
    TRY_ASSIGN(const auto drafts, letters::LetterStore(*db).openDraftsByPhrase(*session));
    QJsonArray list;
    for (const auto &each : impactOf(pack, *library)) {
        const auto used = drafts.find(codeKey(each.change.code));
        const int count = used == drafts.end() ? 0 : used->second;
        list.append(toJson(each, count));
        if (context.options.json)
            continue;
        const QStringList templates = each.startsIn + each.offeredIn;
        context.print(u"%1 version %2: %3 open drafts; templates: %4"_s.arg(each.change.code)
                          .arg(each.change.version)
                          .arg(count)
                          .arg(templates.isEmpty() ? u"none"_s : templates.join(u", "_s)));
    }
    if (context.options.json)
        context.print(list);
    else if (list.isEmpty())
        context.remark(u"The library holds all of this already."_s);
    return kDone;
}

} // namespace

void addPhraseChangeCommands(CLI::App *phrase, Context &context)
{
    auto given = std::make_shared<ChangeArguments>();
    addAction(phrase,
              context,
              Doing::Acts,
              "propose",
              "ask for new wording",
              [&context, given] { return propose(context, text(given->file)); })
        ->add_option("FILE", given->file, "the wording as a pack, TOML")
        ->required();
    addAction(phrase,
              context,
              Doing::Reads,
              "impact",
              "what a pack would change and where",
              [&context, given] { return impact(context, text(given->file)); })
        ->add_option("FILE", given->file, "the pack, TOML")
        ->required();
    addAction(phrase,
              context,
              Doing::Reads,
              "proposals",
              "requests that wait for a decision",
              [&context] { return listProposals(context); });
    addAction(phrase,
              context,
              Doing::Acts,
              "approve",
              "publish what was asked for",
              [&context, given] { return approve(context, ProposalId::fromRow(given->id)); })
        ->add_option("ID", given->id, "the request's number")
        ->required();
    auto *rejected =
        addAction(phrase, context, Doing::Acts, "reject", "turn a request down", [&context, given] {
            return reject(context, ProposalId::fromRow(given->id), text(given->why));
        });
    rejected->add_option("ID", given->id, "the request's number")->required();
    rejected->add_option("--why", given->why, "the reason, for who asked")->required();
}

} // namespace casepost::app
