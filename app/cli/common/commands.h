#pragma once

#include "app/cli/common/context.h"
#include "core/decisions/decisions.h"

namespace CLI {
class App;
}

namespace casepost::app {

// Each adds one thing of cli.md with its actions; the chosen action is left in Context::chosen.
void addStoreCommands(CLI::App &root, Context &context);
void addStaffCommands(CLI::App &root, Context &context);
void addCaseCommands(CLI::App &root, Context &context);
void addCallCommands(CLI::App &root, Context &context);
void addHoldCommands(CLI::App &root, Context &context);
void addNameCommands(CLI::App &root, Context &context);
void addCheckingCommands(CLI::App &root, Context &context); ///< address check, email check
void addLetterCommands(CLI::App &root, Context &context);
/// `letter reprint`.
void addReprintCommand(CLI::App *letter, Context &context);
/// `letter replay`.
void addReplayCommand(CLI::App *letter, Context &context);
void addPhraseCommands(CLI::App &root, Context &context);
/// The actions of `phrase` that ask for new wording and decide it.
void addPhraseChangeCommands(CLI::App *phrase, Context &context);
void addOutboxCommands(CLI::App &root, Context &context);
/// The actions of `outbox` that tell, set and try the ways out.
void addWayCommands(CLI::App *outbox, Context &context);
void addOfficeCommands(CLI::App &root, Context &context);
void addBounceCommands(CLI::App &root, Context &context);
void addGuidanceCommands(CLI::App &root, Context &context);
/// The actions of `guidance` that ask for, decide, import and export packs.
void addGuidanceChangeCommands(CLI::App *guidance, Context &context);
void addAuditCommands(CLI::App &root, Context &context);
/// `decision`: everything that waits for a second person.
void addDecisionCommands(CLI::App &root, Context &context);

/// Tells that a file now waits for a second person as that request; none: it is known here already.
core::Result<int>
tellProposal(Context &context, const std::optional<core::ProposalId> &id, const QString &file);

/// Adds a thing that needs an action.
CLI::App *addThing(CLI::App &root, const char *name, const char *description);
/// What an action does. One that acts changes the record or sends something out of the house: it is
/// judged by the store's own guidance, as of now, so it takes neither --on nor --guidance.
enum class Doing { Reads, Acts };
/// Adds an action that runs `action` when chosen. Which kind it is stands here, so that no new one
/// can leave it open.
CLI::App *addAction(CLI::App *thing,
                    Context &context,
                    Doing doing,
                    const char *name,
                    const char *description,
                    Context::Action action);

} // namespace casepost::app
