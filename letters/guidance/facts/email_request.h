#pragma once

#include "letters/guidance/text/word_run.h"

namespace casepost::letters {

/// Words first to last, both included.
struct WordRange
{
    std::size_t first = 0;
    std::size_t last = 0;
    friend auto operator<=>(const WordRange &, const WordRange &) = default;
};

/// Where a text asks for one of these things by email, or says that it may come so: "Please email
/// your deed poll", "You can send it by email", "Reply to this email with your consent attached".
/// `things` are folded words of each, longest first. Not found: what is refused by email ("We
/// cannot accept …"), what we send ourselves, and what goes by post while an email only tells of
/// it. English and Welsh. Pure; a text that does not speak of email costs one look.
std::vector<WordRange> askedByEmail(const TextUnit &text, const std::vector<QStringList> &things);

} // namespace casepost::letters
