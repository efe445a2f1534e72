#pragma once

#include "letters/audience/case_names.h"
#include "letters/guidance/facts/check_input.h"
#include "letters/guidance/signs/typed_signs.h"
#include "letters/language/dictionaries.h"

#include <optional>
#include <vector>

namespace casepost::letters {

/// A letter as the rules look at it. Lives no longer than the input it was made from.
struct LetterView
{
    const CheckInput &in;
    const ComposedLetter *composed = nullptr; ///< null when it could not be composed
    std::optional<Addressee> addressee;       ///< none when it could not be decided
    /// By block, the approved wording that stands there as published; null for anything typed (free
    /// text, changed wording) and for an unknown code. What a letter must hold is looked for here.
    std::vector<const phrases::Phrase *> phrases;
    CaseNames names;
    std::vector<TextUnit> texts;
    std::vector<MatchedSign> others{};       ///< found once, for every rule that asks
    QStringList codes;                       ///< by block, phrases::codeKey(); empty for free text
    const phrases::Template *form = nullptr; ///< its template; null when the library has none such
    const Dictionaries *dictionaries = nullptr; ///< null: spelling cannot be judged
    /// By block, the phrase the wording came from, changed or not; null for free text and unknown
    /// codes. What a letter must not hold is looked for here.
    std::vector<const phrases::Phrase *> origins{};
    std::vector<bool> changed{}; ///< by block: it holds other words than its phrase's
    /// What the case, the sender, the day and the offices give to fields, by source name; empty
    /// when nothing was typed into or over a phrase.
    phrases::FieldValues given{};

    const LetterDocument &letter() const { return in.letter; }
    /// Free text, or wording that was changed and counts as free text.
    bool isTyped(std::size_t block) const
    {
        return changed[block] || letter().blocks[block].isFreeText();
    }
    /// Where a text was typed into the letter itself, not into a field or around it.
    static bool isFreeText(const TextUnit &text)
    {
        return text.scope == Scope::FreeText || text.scope == Scope::Edited;
    }
};

/// The view of a composed letter.
LetterView viewOf(const CheckInput &input, const ComposedLetter &composed);
/// The view of one that is not composed, with whom it goes to when that is known.
LetterView viewOf(const CheckInput &input, std::optional<Addressee> addressee);

/// The signs of a person typed into a letter, once each and in a fixed order: what the store is
/// asked about before a check (core/cases/likeness/other_cases.h). Empty when only dates and
/// postcodes are there, which alone tell nothing.
std::vector<core::PersonSign> signsToLookUp(const CheckInput &input);

} // namespace casepost::letters
