#pragma once

#include "app/cli/common/context.h"
#include "core/decisions/decisions.h"

namespace CLI {
class App;
}

namespace casepost::app {

/// What waits for a second person, as one thing of the command line tells and decides it.
struct RequestForm
{
    std::vector<core::ProposalKind> kinds;
    QString name;             ///< the field of the JSON that holds the request's name
    bool tellsKind = false;   ///< several kinds come together: each is told, with its digest
    bool tellsDecider = true; ///< in the JSON, once decided
    const char *list = "proposals";
    const char *listed = "requests that wait for a decision";
    QString none = QStringLiteral("No request waits for a decision.");
    const char *approving = "publish what was asked for";
};

/// The action that lists what waits.
void addRequestList(CLI::App *thing, Context &context, const RequestForm &form);
/// `approve` and `reject`.
void addVerdicts(CLI::App *thing, Context &context, const RequestForm &form);
/// `show` and `withdraw`.
void addShowing(CLI::App *thing, Context &context, const RequestForm &form);
void addWithdrawing(CLI::App *thing, Context &context, const RequestForm &form);

/// Tells how one request stands: the answer of whatever was done with it.
core::Result<int> printRequest(Context &context, const RequestForm &form, core::ProposalId id);

} // namespace casepost::app
