#include "letters/records/earlier_letters.h"

#include "core/cases/record/stale_facts.h"
#include "letters/guidance/facts/asked_items.h"
#include "letters/guidance/text/folded_text.h"
#include "letters/records/letter_store.h"
#include "letters/records/letter_wording.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

// The first entry behind the letter's own.
std::vector<CaseEvent>::const_iterator behind(const std::vector<CaseEvent> &history,
                                              const StoredLetter &letter)
{
    const auto own = std::find_if(history.begin(), history.end(), [&](const CaseEvent &event) {
        return event.letter == letter.id;
    });
    if (own != history.end())
        return own + 1;
    return std::find_if(history.begin(), history.end(), [&](const CaseEvent &event) {
        return event.atUtc > letter.createdUtc;
    });
}

} // namespace

bool isNews(const CaseEvent &event)
{
    static const QString kChanged = u"The extract changed: "_s;
    if (event.kind != u"extract"_s)
        return event.kind == u"note"_s || event.kind == u"call"_s || event.kind == u"event"_s;
    if (event.text.startsWith(kOutOfDate) || event.text.startsWith(kUpToDate))
        return false; // of the extract's making, not of the customer's
    if (!event.text.startsWith(kChanged))
        return true;
    // Every letter moves a case on; that is nothing new from the customer.
    const QStringList columns = event.text.mid(kChanged.size()).chopped(1).split(u", "_s);
    return std::any_of(columns.begin(), columns.end(), [](const QString &column) {
        return column != u"status"_s && column != u"updated_at"_s;
    });
}

std::optional<EarlierLetter> scannedLetter(const CaseEvent &event)
{
    if (event.letter.isValid() || event.kind == u"message"_s || event.kind == u"extract"_s)
        return std::nullopt;
    const FoldedText folded(event.text);
    QStringList words;
    for (const Word &word : wordsOf(folded))
        words += folded.text().mid(word.start, word.length);
    const bool scanned = words.contains(u"ssl"_s) || words.contains(u"sopra"_s);
    const QStringList documents = scanned ? documentsNamed(event.text) : QStringList();
    if (documents.isEmpty())
        return std::nullopt;
    return EarlierLetter{ukDate(event.atUtc), u"SSL"_s, {}, {}, documents, false};
}

Result<std::vector<EarlierLetter>> earlierLetters(Database &db,
                                                  const Session &session,
                                                  const EarlierThan &letters,
                                                  const std::vector<CaseEvent> &history,
                                                  const phrases::PhraseLibrary &library)
{
    std::vector<EarlierLetter> earlier;
    LetterStore store(db);
    TRY_ASSIGN(const auto stored, store.letters(session, letters.caseId));
    TRY_ASSIGN(const auto withdrawn, store.withdrawn(session, letters.caseId));
    for (const StoredLetter &letter : stored) {
        if (withdrawn.contains(letter.id) || letter.id == letters.except)
            continue;
        const bool news = std::any_of(behind(history, letter), history.end(), isNews);
        earlier.push_back({letter.date,
                           {},
                           letter.document.templateCode,
                           recipientKindName(letter.document.to),
                           askedIn(withItsWording(letter), library, letter.date),
                           news});
    }
    for (const CaseEvent &event : history)
        if (auto letter = scannedLetter(event))
            earlier.push_back(std::move(*letter));
    std::stable_sort(
        earlier.begin(), earlier.end(), [](const EarlierLetter &a, const EarlierLetter &b) {
            return a.date > b.date;
        });
    return earlier;
}

} // namespace casepost::letters
