#pragma once

#include <QString>

namespace casepost::letters {

/// Does a text that was given as a reason say anything? "x", "-", "n/a", "not yet", "ok" and the
/// like do not, in either language. REQ-TXT-01, REQ-PHR-03. Pure.
bool saysWhy(const QString &reason);

/// Is the answer to a question one that lets the letter go? "true", "yes" and any words that say
/// something do; "no", "not yet", "don't know" and what says nothing do not. Pure.
bool saysYes(const QString &answer);

} // namespace casepost::letters
