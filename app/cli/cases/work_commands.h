#pragma once

#include "app/cli/common/commands.h"
#include "core/follow_up/follow_up.h"

namespace casepost::app {

/// `case timeline`, `case move` and `case received`.
void addTimelineCommands(CLI::App *cases, Context &context);
/// `work`: what must happen next.
void addWorkCommands(CLI::App &root, Context &context);
/// `follow-up`: what follows a letter.
void addFollowUpCommands(CLI::App &root, Context &context);

/// Whose answer an option names: applicant, referee or office. Usage otherwise.
core::Result<core::AnswerOf> answererNamed(const std::string &given, const QString &option);
/// Prints how a follow-up ended and what follows, as the options ask; gives the exit code.
int printFollowUpEnd(Context &context, const core::FollowUpEnd &end, const QString &sentence);

} // namespace casepost::app
