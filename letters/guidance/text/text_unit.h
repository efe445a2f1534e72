#pragma once

#include "letters/guidance/text/folded_text.h"
#include "letters/guidance/text/letter_place.h"
#include "letters/guidance/text/typed_spans.h"

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

/// The stretches between two spaces that are email or web addresses, in order.
std::vector<Word> addressesIn(const FoldedText &text);

/// Is the stretch part of an email or web address?
bool isWithinAddress(const TextUnit &text, int foldedStart, int foldedEnd);
/// Does the stretch begin a sentence?
bool beginsSentence(const TextUnit &text, int foldedStart);
/// Does a text hold a letter or a digit?
bool holdsWord(const QString &text);
/// The text without white space and invisible characters holds nothing.
bool isBlank(const QString &text);

} // namespace casepost::letters
