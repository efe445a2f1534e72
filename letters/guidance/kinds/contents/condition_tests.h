#pragma once

#include "letters/guidance/kinds/contents/condition.h"

namespace casepost::letters {

/// Adds the tests a table asks for to a condition; what is wrong is kept by `fields`.

/// On the letter's own fields, its case and its answers: no places.
core::Status addFactTests(Fields &fields, Condition &condition);
/// On the phrases of the letter and where they stand.
core::Status addPhraseTests(Fields &fields, Condition &condition, ChangedWording counts);
/// On what the letter says, typed in the texts of `scopes` or as approved wording.
void addWordTests(Fields &fields, Scopes scopes, Condition &condition);

/// Whom a wording is for and to whom the letter goes, for messages in both languages.
std::vector<std::pair<QString, QString>> peopleOf(const std::vector<phrases::Audience> &forWhom,
                                                  const LetterView &letter);
/// One of a few words as the value of `key`; empty when the key is missing.
QString wordAt(Fields &fields, const QString &key, const QStringList &words);

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
