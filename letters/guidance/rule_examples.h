#pragma once

#include "letters/guidance/compiled_pack.h"

namespace casepost::letters {

/// Runs every example of a pack: what must pass finds nothing, what must fail finds something.
/// Gives each one that does not hold as InvalidInput with file, line, rule and example. Packs given
/// by file are run when they are loaded; the built-in ones are run by the tests and by `guidance
/// check`, so that starting the program stays quick.
///
/// An example is a text (a free-text paragraph of a sample letter), or a table:
///   text, field, subject, greeting, description   a text put into that place
///   letter    fields of a letter document, in place of those of the sample letter
///   case      fields of the case, as in the extract, beside those of the sample case
///   notes     texts of the case's notes
///   calls     how many unanswered calls of the day are recorded
///   staff     the sender as a staff record of the store, not of the letter document
///   known     what the store knows: other_cases, earlier_letters (case_context.h)
///   on        the letter's day; the pack's first day when left out
///
/// Examples of a rule that needs a dictionary which is not there are passed over: nothing can be
/// said of them on this machine. With `rule`, only those of this one.
std::vector<core::Error>
exampleFaults(const CompiledPack &pack, const Dictionaries *dictionaries, const QString &rule = {});

} // namespace casepost::letters
