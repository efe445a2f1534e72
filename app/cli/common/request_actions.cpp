#include "app/cli/common/request_actions.h"

#include "app/cli/common/commands.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

struct VerdictArguments
{
    std::string why;
    std::int64_t id = 0;

    ProposalId proposal() const { return ProposalId::fromRow(id); }
};

/// The store, who acts, and what they decide.
struct Table
{
    const Session &session;
    Decisions decisions;
};

Result<Table> tableOf(Context &context, const RequestForm &form)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    return Table{*session, Decisions(*db, form.kinds)};
}

QJsonObject toJson(const Proposal &proposal, const RequestForm &form)
{
    QJsonObject json{
        {u"proposal"_s, qint64(proposal.id.row())},
        {form.name, proposal.name},
        {u"state"_s, proposalStateName(proposal.state)},
        {u"by"_s, proposal.byLogin},
        {u"at"_s, toIsoUtc(proposal.proposedUtc)},
        {u"why"_s, proposal.why},
    };
    if (form.tellsKind) {
        json[u"kind"_s] = proposal.kind;
        json[u"digest"_s] = digestOf(proposal);
    }
    if (form.tellsDecider && proposal.state != ProposalState::Open) {
        json[u"decided_by"_s] = proposal.decidedByLogin;
        json[u"decided_at"_s] = toIsoUtc(proposal.decidedUtc);
    }
    return json;
}

QString line(const Proposal &proposal, const RequestForm &form)
{
    const QString number = QString::number(proposal.id.row());
    if (form.tellsKind)
        return u"%1  %2  %3  from %4"_s.arg(
            number, proposal.kind.leftJustified(8), proposal.name, proposal.byLogin);
    return u"%1  %2  from %3"_s.arg(number, proposal.name, proposal.byLogin);
}

QString standing(const Proposal &proposal)
{
    return u"Request %1 (%2) is %3."_s.arg(
        QString::number(proposal.id.row()), proposal.name, proposalStateName(proposal.state));
}

Result<int> printList(Context &context, const RequestForm &form)
{
    TRY_ASSIGN(auto table, tableOf(context, form));
    TRY_ASSIGN(const auto open, table.decisions.open(table.session));
    QJsonArray list;
    for (const Proposal &proposal : open) {
        list.append(toJson(proposal, form));
        if (!context.options.json)
            context.print(line(proposal, form));
    }
    if (context.options.json)
        context.print(list);
    else if (open.empty())
        context.remark(form.none);
    return kDone;
}

Result<int> printWhole(Context &context, const RequestForm &form, ProposalId id)
{
    TRY_ASSIGN(auto table, tableOf(context, form));
    TRY_ASSIGN(const auto proposal, table.decisions.proposal(table.session, id));
    if (context.options.json) {
        auto json = toJson(proposal, form);
        json[u"content"_s] = QString::fromUtf8(proposal.content);
        context.print(json);
        return kDone;
    }
    context.print(standing(proposal));
    context.print(QString::fromUtf8(proposal.content));
    return kDone;
}

Result<int> decide(Context &context,
                   const RequestForm &form,
                   ProposalId id,
                   const std::function<Status(Table &)> &verdict)
{
    TRY_ASSIGN(auto table, tableOf(context, form));
    TRY(verdict(table));
    return printRequest(context, form, id);
}

/// An action about one request.
CLI::App *addAbout(CLI::App *action, VerdictArguments &given)
{
    action->add_option("ID", given.id, "the request's number")->required();
    return action;
}

} // namespace

Result<int> printRequest(Context &context, const RequestForm &form, ProposalId id)
{
    TRY_ASSIGN(auto table, tableOf(context, form));
    TRY_ASSIGN(const auto proposal, table.decisions.proposal(table.session, id));
    if (context.options.json)
        context.print(toJson(proposal, form));
    else
        context.print(standing(proposal));
    return kDone;
}

void addRequestList(CLI::App *thing, Context &context, const RequestForm &form)
{
    addAction(thing, context, Doing::Reads, form.list, form.listed, [&context, form] {
        return printList(context, form);
    });
}

void addVerdicts(CLI::App *thing, Context &context, const RequestForm &form)
{
    auto given = std::make_shared<VerdictArguments>();
    addAbout(addAction(thing,
                       context,
                       Doing::Acts,
                       "approve",
                       form.approving,
                       [&context, form, given] {
                           return decide(context, form, given->proposal(), [&](Table &table) {
                               return table.decisions.approve(table.session, given->proposal());
                           });
                       }),
             *given);
    auto *reject = addAction(
        thing, context, Doing::Acts, "reject", "turn a request down", [&context, form, given] {
            return decide(context, form, given->proposal(), [&](Table &table) {
                return table.decisions.reject(table.session, given->proposal(), text(given->why));
            });
        });
    addAbout(reject, *given)
        ->add_option("--why", given->why, "the reason, for who asked")
        ->required();
}

void addShowing(CLI::App *thing, Context &context, const RequestForm &form)
{
    auto given = std::make_shared<VerdictArguments>();
    addAbout(
        addAction(thing,
                  context,
                  Doing::Reads,
                  "show",
                  "one request with its content",
                  [&context, form, given] { return printWhole(context, form, given->proposal()); }),
        *given);
}

void addWithdrawing(CLI::App *thing, Context &context, const RequestForm &form)
{
    auto given = std::make_shared<VerdictArguments>();
    addAbout(addAction(thing,
                       context,
                       Doing::Acts,
                       "withdraw",
                       "take one's own request back",
                       [&context, form, given] {
                           return decide(context, form, given->proposal(), [&](Table &table) {
                               return table.decisions.withdraw(table.session, given->proposal());
                           });
                       }),
             *given);
}

} // namespace casepost::app
