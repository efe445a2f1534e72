#include "app/cli/commands.h"
#include "core/staff/staff_changes.h"
#include "letters/guidance/guidance_proposals.h"
#include "phrases/phrase_proposals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

struct DecisionArguments
{
    std::string why;
    std::int64_t id = 0;
};

Decisions everyDecision(Database &db)
{
    return {db, {phrases::phraseProposals(), letters::guidanceProposals(), staffProposals()}};
}

QJsonObject toJson(const Proposal &proposal)
{
    QJsonObject json{
        {u"proposal"_s, qint64(proposal.id.row())},
        {u"kind"_s, proposal.kind},
        {u"name"_s, proposal.name},
        {u"state"_s, proposalStateName(proposal.state)},
        {u"by"_s, proposal.byLogin},
        {u"at"_s, toIsoUtc(proposal.proposedUtc)},
        {u"digest"_s, digestOf(proposal)},
        {u"why"_s, proposal.why},
    };
    if (proposal.state != ProposalState::Open) {
        json[u"decided_by"_s] = proposal.decidedByLogin;
        json[u"decided_at"_s] = toIsoUtc(proposal.decidedUtc);
    }
    return json;
}

Result<int> listOpen(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto open, everyDecision(*db).open(*session));
    QJsonArray list;
    for (const Proposal &proposal : open) {
        list.append(toJson(proposal));
        if (!context.options.json)
            context.print(
                u"%1  %2  %3  from %4"_s.arg(proposal.id.row())
                    .arg(proposal.kind.leftJustified(8), proposal.name, proposal.byLogin));
    }
    if (context.options.json)
        context.print(list);
    else if (open.empty())
        context.remark(u"Nothing waits for a decision of yours or others."_s);
    return kDone;
}

Result<int> showOne(Context &context, ProposalId id)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto proposal, everyDecision(*db).proposal(*session, id));
    if (context.options.json) {
        auto json = toJson(proposal);
        json[u"content"_s] = QString::fromUtf8(proposal.content);
        context.print(json);
        return kDone;
    }
    context.print(u"Request %1 (%2) is %3."_s.arg(id.row()).arg(proposal.name,
                                                                proposalStateName(proposal.state)));
    context.print(QString::fromUtf8(proposal.content));
    return kDone;
}

Result<int> decided(Context &context,
                    ProposalId id,
                    const std::function<Status(Decisions &, const Session &)> &decide)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    auto decisions = everyDecision(*db);
    TRY(decide(decisions, *session));
    TRY_ASSIGN(const auto proposal, decisions.proposal(*session, id));
    if (context.options.json)
        context.print(toJson(proposal));
    else
        context.print(u"Request %1 (%2) is %3."_s.arg(id.row()).arg(
            proposal.name, proposalStateName(proposal.state)));
    return kDone;
}

} // namespace

Result<int> tellProposal(Context &context, const std::optional<ProposalId> &id, const QString &file)
{
    if (context.options.json)
        context.print(
            QJsonObject{{u"file"_s, file},
                        {u"proposal"_s, id ? QJsonValue(qint64(id->row())) : QJsonValue()},
                        {u"published"_s, false},
                        {u"known"_s, !id.has_value()}});
    else if (id)
        context.print(u"Request %1: %2 is known here as soon as a second person approves it "
                      "('decision approve %1')."_s.arg(QString::number(id->row()), file));
    else
        context.remark(u"%1 is known here already."_s.arg(file));
    return kDone;
}

void addDecisionCommands(CLI::App &root, Context &context)
{
    auto *decision = addThing(root, "decision", "what waits for a second person");
    auto given = std::make_shared<DecisionArguments>();
    const auto asked = [given] { return ProposalId::fromRow(given->id); };
    const auto takesId = [given](CLI::App *action) {
        action->add_option("ID", given->id, "the request's number")->required();
        return action;
    };
    addAction(
        decision, context, Doing::Reads, "list", "requests of every kind that wait", [&context] {
            return listOpen(context);
        });
    takesId(addAction(
        decision, context, Doing::Reads, "show", "one request with its content", [&context, asked] {
            return showOne(context, asked());
        }));
    takesId(addAction(
        decision, context, Doing::Acts, "approve", "do what was asked for", [&context, asked] {
            return decided(context, asked(), [&](Decisions &decisions, const Session &session) {
                return decisions.approve(session, asked());
            });
        }));
    takesId(addAction(decision,
                      context,
                      Doing::Acts,
                      "reject",
                      "turn a request down",
                      [&context, given, asked] {
                          return decided(
                              context, asked(), [&](Decisions &decisions, const Session &session) {
                                  return decisions.reject(session, asked(), text(given->why));
                              });
                      }))
        ->add_option("--why", given->why, "the reason, for who asked")
        ->required();
    takesId(addAction(decision,
                      context,
                      Doing::Acts,
                      "withdraw",
                      "take one's own request back",
                      [&context, asked] {
                          return decided(
                              context, asked(), [&](Decisions &decisions, const Session &session) {
                                  return decisions.withdraw(session, asked());
                              });
                      }));
}

} // namespace casepost::app
