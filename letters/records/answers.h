#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Says of each answer of a letter who gave it and when. Only a store can know: an answer keeps the
/// mark it has when one of the case's `drafts` holds that very answer with that very mark (a draft
/// handed over), or takes that of the same answer in `before`, the same letter as last saved.
/// Every other answer is `now`'s. So no document can put an answer into somebody's mouth.
void markAnswers(LetterDocument &letter,
                 const LetterDocument *before,
                 const std::vector<LetterDocument> &drafts,
                 const AnswerMark &now);

/// The one among the drafts that says the same as the letter, whoever answered in it; null for
/// none.
const LetterDocument *sameLetter(const LetterDocument &letter,
                                 const std::vector<LetterDocument> &drafts);

/// An answer that stands with a letter for good.
struct GivenAnswer
{
    QString rule;
    QString why; ///< the words given; "true" for a plain yes
    AnswerMark mark;
    friend bool operator==(const GivenAnswer &, const GivenAnswer &) = default;
};

/// The answers of a letter that its findings asked for or that put a warning aside, by rule.
/// `result` is the JSON of `letter check`.
std::vector<GivenAnswer> givenAnswers(const LetterDocument &letter, const QJsonObject &result);

} // namespace casepost::letters
