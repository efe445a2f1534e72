#pragma once

#include "letters/guidance/case_names.h"
#include "letters/guidance/finding.h"
#include "letters/guidance/folded_text.h"
#include "letters/guidance/guidance.h"

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
    int changedFrom = 0; ///< source units that differ from the approved wording: all of a free text
    int changedTo = 0;

    /// The place of a stretch of the folded text.
    Place place(int foldedStart, int foldedEnd) const;
    /// What stands there, as typed.
    QString source(int foldedStart, int foldedEnd) const;
    /// The folded characters of a word.
    QString word(const Word &word) const { return folded.text().mid(word.start, word.length); }
    /// Does a place touch what somebody typed here?
    bool isChanged(const Place &place) const
    {
        return place.start < changedTo && place.start + place.length > changedFrom;
    }
};

/// A letter as the rules look at it. Lives no longer than the input it was made from.
struct LetterView
{
    const CheckInput &in;
    const ComposedLetter *composed = nullptr;     ///< null when it could not be composed
    std::optional<Addressee> addressee;           ///< none when it could not be decided
    std::vector<const phrases::Phrase *> phrases; ///< by block; null for free text or unknown code
    CaseNames names;
    std::vector<TextUnit> texts;
    QStringList codes;                       ///< by block, phrases::codeKey(); empty for free text
    const phrases::Template *form = nullptr; ///< its template; null when the library has none such

    const LetterDocument &letter() const { return in.letter; }
};

/// The view of a composed letter.
LetterView viewOf(const CheckInput &input, const ComposedLetter &composed);
/// The view of one that is not composed, with whom it goes to when that is known.
LetterView viewOf(const CheckInput &input, std::optional<Addressee> addressee);

/// Is the stretch part of an email or web address?
bool isWithinAddress(const TextUnit &text, int foldedStart, int foldedEnd);
/// Does the stretch begin a sentence?
bool beginsSentence(const TextUnit &text, int foldedStart);
/// The text without white space and invisible characters holds nothing.
bool isBlank(const QString &text);

} // namespace casepost::letters
