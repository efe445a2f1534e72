#pragma once

#include "core/guidance/rules/subject.h"

namespace casepost::core {

/// Runs every example of an edition: what must pass finds nothing, what must fail finds something.
/// Gives each one that does not hold as InvalidInput with file, line, rule and example. Packs given
/// by file are run when they are loaded; the built-in ones are run by the tests and by `guidance
/// check`, so that starting the program stays quick. What an example is, its subject says.
///
/// Examples that cannot be judged on this machine (a dictionary is not there) are passed over. With
/// `rule`, only those of this one.
std::vector<Error>
exampleFaults(const Edition &edition, const Subjects &subjects, const QString &rule = {});

} // namespace casepost::core
