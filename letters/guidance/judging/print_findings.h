#pragma once

#include "letters/guidance/rules/finding.h"
#include "letters/guidance/rules/letter_view.h"

namespace casepost::letters {

/// The rule of every finding about what no page can show. It is the program's own, like
/// letter.cannot-compose: no pack can drop it.
inline constexpr QStringView kCannotPrint = u"letter.cannot-print";

/// A finding of that rule at a place, with words in both languages.
Finding cannotPrint(const Place &at, const QString &english, const QString &welsh);

/// The typed texts that a reader of the letter sees, with what is said of them: all but the
/// description.
bool isPrinted(const TextUnit &text);

/// Adds what render/text_limits.h will refuse to set: in a typed text at its place, with what to
/// write instead; in the rest of the composed letter (a name or an address of the case) by the name
/// of its part. Pure. REQ-LET-27.
void addPrintFindings(const LetterView &letter,
                      const QString &version,
                      std::vector<Finding> &findings);

} // namespace casepost::letters
