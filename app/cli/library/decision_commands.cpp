#include "app/cli/common/commands.h"
#include "app/cli/common/request_actions.h"
#include "core/staff/staff_changes.h"
#include "letters/guidance/published/guidance_proposals.h"
#include "phrases/phrase_proposals.h"

#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

RequestForm everyRequest()
{
    RequestForm form{{phrases::phraseProposals(), letters::guidanceProposals(), staffProposals()},
                     u"name"_s};
    form.tellsKind = true;
    form.list = "list";
    form.listed = "requests of every kind that wait";
    form.none = u"Nothing waits for a decision of yours or others."_s;
    form.approving = "do what was asked for";
    return form;
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
    const RequestForm form = everyRequest();
    addRequestList(decision, context, form);
    addShowing(decision, context, form);
    addVerdicts(decision, context, form);
    addWithdrawing(decision, context, form);
}

} // namespace casepost::app
