#pragma once

#include "app/cli/context.h"

namespace CLI {
class App;
}

namespace casepost::app {

// Each adds one thing of cli.md with its actions; the chosen action is left in Context::chosen.
void addStoreCommands(CLI::App &root, Context &context);
void addStaffCommands(CLI::App &root, Context &context);
void addCaseCommands(CLI::App &root, Context &context);
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

/// Adds a thing that needs an action.
CLI::App *addThing(CLI::App &root, const char *name, const char *description);
/// Adds an action that runs `action` when chosen.
CLI::App *addAction(CLI::App *thing,
                    Context &context,
                    const char *name,
                    const char *description,
                    Context::Action action);

} // namespace casepost::app
