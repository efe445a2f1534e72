#pragma once

#include "letters/guidance/kinds/condition.h"

namespace casepost::letters {

/// Adds the tests a table asks for to a condition; what is wrong is kept by `fields`.

/// On the letter's own fields, its case and its answers: no places.
core::Status addFactTests(Fields &fields, Condition &condition);
/// On the phrases of the letter and where they stand.
core::Status addPhraseTests(Fields &fields, Condition &condition);
/// On what the letter says, typed in the texts of `scopes` or as approved wording.
void addWordTests(Fields &fields, Scopes scopes, Condition &condition);

/// Codes as the library compares them; "917-R-*" is every code that begins so.
class Codes
{
public:
    explicit Codes(const QStringList &codes);
    /// Is it one of them? `key` is a phrases::codeKey().
    bool hold(const QString &key) const;

private:
    std::vector<std::pair<QString, bool>> m_codes; ///< with whether more may follow
};

} // namespace casepost::letters
