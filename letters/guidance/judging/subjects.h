#pragma once

#include "core/guidance/rules/subject.h"
#include "letters/language/dictionaries.h"

namespace casepost::letters {

/// What rules of a pack can be about. A new subject is one row here.
core::Subjects guidanceSubjects(std::shared_ptr<const Dictionaries> dictionaries = {});

} // namespace casepost::letters
