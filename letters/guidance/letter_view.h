#pragma once

#include "letters/audience/case_names.h"
#include "letters/guidance/finding.h"
#include "letters/guidance/folded_text.h"
#include "letters/guidance/guidance.h"
#include "letters/guidance/typed_spans.h"

#include <optional>
#include <vector>

namespace casepost::letters {

/// Where a text of the letter comes from; a rule says which it looks at.
enum class Scope : unsigned {
    FreeText = 1,
    Field = 2,
    Edited = 4,
    Subject = 8,
    Greeting = 16,
    Enclosure = 32,
    Description = 64,
};

/// A text somebody typed into this letter. Approved wording is never one (REQ-TXT-13).
struct TextUnit
{
    Scope scope = Scope::FreeText;
    Place at; ///< the part, with no stretch yet
    QString text;
    FoldedText folded;
    std::vector<Word> words;
    std::vector<TypedSpan> spans; ///< names, addresses and other facts within it
    int changedFrom = 0; ///< source units that differ from the approved wording: all of a free text
    int changedTo = 0;
    std::vector<Word> addresses{}; ///< email and web addresses, as stretches between two spaces
    bool holdsName = false;        ///< a field of an approved phrase that asks for a name
    bool namesAnyone = false;      ///< … of no certain person of the case: a parent, a guardian

    /// The place of a stretch of the folded text.
    Place place(int foldedStart, int foldedEnd) const;
    /// What stands there, as typed.
    QString source(int foldedStart, int foldedEnd) const;
    /// The folded characters of a word.
    QString word(const Word &word) const { return folded.text().mid(word.start, word.length); }
    /// Is the stretch a name, an address or another fact? Then it is no prose.
    bool isFact(int foldedStart, int foldedEnd) const
    {
        return spanOver(spans, foldedStart, foldedEnd) != nullptr;
    }
    /// Is it one that may stand in capitals? A country or a county is a word like others.
    bool isFactInAnyCase(int foldedStart, int foldedEnd) const
    {
        const TypedSpan *span = spanOver(spans, foldedStart, foldedEnd);
        return span && span->kind != SpanKind::Place && span->kind != SpanKind::Date;
    }
    /// Does a place touch what somebody typed here?
    bool isChanged(const Place &place) const
    {
        return place.start < changedTo && place.start + place.length > changedFrom;
    }
};

/// Something typed that belongs to another case, by the facts in the letter's context.
struct MatchedSign
{
    core::PersonSign sign;
    Place at;
    QString typed;
    const core::OtherCase *other = nullptr;
};

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

/// The stretches between two spaces that are email or web addresses, in order.
std::vector<Word> addressesIn(const FoldedText &text);

/// The view of a composed letter.
LetterView viewOf(const CheckInput &input, const ComposedLetter &composed);
/// The view of one that is not composed, with whom it goes to when that is known.
LetterView viewOf(const CheckInput &input, std::optional<Addressee> addressee);

/// Is the stretch part of an email or web address?
bool isWithinAddress(const TextUnit &text, int foldedStart, int foldedEnd);
/// Does the stretch begin a sentence?
bool beginsSentence(const TextUnit &text, int foldedStart);
/// Does a text hold a letter or a digit?
bool holdsWord(const QString &text);
/// The text without white space and invisible characters holds nothing.
bool isBlank(const QString &text);

} // namespace casepost::letters
