#pragma once

#include "letters/document/letter_document.h"
#include "letters/guidance/text/folded_text.h"

#include <QHash>

namespace casepost::letters {

/// What a stretch of a text is, where it is a fact and no prose.
enum class SpanKind { Name, Address, Place, Office, Code, Contact, Date };

/// A stretch of a folded text that is a fact: rules about wording do not look inside it.
struct TypedSpan
{
    SpanKind kind = SpanKind::Name;
    int start = 0;
    int end = 0;
};

/// Marks the names, addresses, offices, references, dates and places in the texts of one letter.
/// Made once for a letter. A name or a place counts where it is typed with a capital: 'rose' and
/// 'reading' are words. Case does not matter for what holds a digit.
class SpanMarker
{
public:
    SpanMarker(const core::CaseRecord &record,
               const LetterDocument &letter,
               const SenderProfile &sender);

    /// The spans of a text, by start, none within another.
    std::vector<TypedSpan>
    spansOf(const QString &source, const FoldedText &text, const std::vector<Word> &words) const;

private:
    struct Phrase
    {
        QString folded;
        SpanKind kind = SpanKind::Name;
    };
    void addPhrase(const QString &text, SpanKind kind);
    void addName(const core::PersonName &name);
    void addLine(const QString &line);
    void addAddress(const core::PostalAddress &address);
    const Phrase *phraseAt(const QString &folded, const Word &word) const;

    std::vector<Phrase> m_phrases;
    QHash<QString, std::vector<std::size_t>> m_byFirstWord; ///< longest first
};

/// The span that holds a stretch of folded units; null when there is none.
const TypedSpan *spanOver(const std::vector<TypedSpan> &spans, int start, int end);

} // namespace casepost::letters
