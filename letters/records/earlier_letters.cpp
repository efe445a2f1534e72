#include "letters/records/earlier_letters.h"

#include "letters/guidance/facts/asked_items.h"
#include "letters/guidance/text/folded_text.h"
#include "letters/records/letter_store.h"
#include "letters/records/letter_wording.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

// What comes from the customer or from a colleague; not what the case's own letters bring about.
const std::set<EventKind> kNews{EventKind::Note,
                                EventKind::Call,
                                EventKind::AddressChange,
                                EventKind::PhotoReview,
                                EventKind::Document,
                                EventKind::Contact,
                                EventKind::Incident};
// Where a person writes down what the scanning centre did.
const std::set<EventKind> kRemarks{EventKind::Note, EventKind::Call, EventKind::Contact};

// The first entry behind the letter's own.
std::vector<TimelineEvent>::const_iterator behind(const std::vector<TimelineEvent> &history,
                                                  const StoredLetter &letter)
{
    const auto own = std::find_if(history.begin(), history.end(), [&](const TimelineEvent &event) {
        return event.letter == letter.id;
    });
    if (own != history.end())
        return own + 1;
    return std::find_if(history.begin(), history.end(), [&](const TimelineEvent &event) {
        return event.atUtc > letter.createdUtc;
    });
}

} // namespace

bool isNews(const TimelineEvent &event)
{
    if (event.kind != EventKind::Extract)
        return kNews.contains(event.kind);
    if (event.details.contains(u"gone"_s) || event.details.contains(u"reappeared"_s))
        return true;
    // Every letter moves a case on; that is nothing new from the customer. Nor is it that a row of
    // the extract was refused.
    const QJsonArray columns = event.details[u"changed"_s].toArray();
    return std::any_of(columns.begin(), columns.end(), [](const QJsonValue &column) {
        return column != u"status"_s && column != u"updated_at"_s;
    });
}

std::optional<EarlierLetter> scannedLetter(const TimelineEvent &event)
{
    if (event.letter.isValid() || !kRemarks.contains(event.kind))
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
                                                  const std::vector<TimelineEvent> &history,
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
    for (const TimelineEvent &event : history)
        if (auto letter = scannedLetter(event))
            earlier.push_back(std::move(*letter));
    std::stable_sort(
        earlier.begin(), earlier.end(), [](const EarlierLetter &a, const EarlierLetter &b) {
            return a.date > b.date;
        });
    return earlier;
}

} // namespace casepost::letters
