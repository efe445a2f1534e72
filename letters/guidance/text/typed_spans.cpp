#include "letters/guidance/text/typed_spans.h"

#include "letters/guidance/text/places.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QString foldedWord(const QString &folded, const Word &word)
{
    return folded.mid(word.start, word.length);
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Typed as a name is: with a capital somewhere, or with a digit.
bool isTypedAsFact(const QString &source, const FoldedText &text, int start, int end)
{
    const int from = text.sourceAt(start), to = text.sourceEnd(end);
    for (int i = from; i < to; ++i)
        if (source[i].isUpper() || source[i].isDigit() || source[i].isTitleCase())
            return true;
    return false;
}

// The white-space token a word stands in.
std::pair<int, int> tokenAround(const QString &folded, const Word &word)
{
    const auto before = word.start == 0 ? -1 : folded.lastIndexOf(u' ', word.start - 1);
    const auto after = folded.indexOf(u' ', word.end());
    return {static_cast<int>(before) + 1, static_cast<int>(after < 0 ? folded.size() : after)};
}

bool isContact(QStringView token)
{
    return token.contains(u'@') || token.contains("://"_L1) || token.startsWith("www."_L1)
           || token.contains(".gov.uk"_L1) || token.contains(".co.uk"_L1)
           || token.contains(".com"_L1) || token.contains(".org"_L1) || token.contains(".cymru"_L1);
}

// Only a sign right behind a word can make it part of an address; most words need no second look.
bool mayBeContact(const QString &folded, const Word &word)
{
    const auto isJoint = [&folded](int at) {
        return at >= 0 && at + 1 < folded.size()
               && (folded[at] == u'@' || folded[at] == u'.' || folded[at] == u':'
                   || folded[at] == u'_')
               && folded[at + 1] != u' ';
    };
    return isJoint(word.end()) || isJoint(word.start - 1);
}

QString withoutNumber(const QString &line)
{
    qsizetype i = 0;
    while (i < line.size() && !line[i].isSpace())
        ++i;
    return hasDigit(QStringView(line).left(i)) ? line.mid(i).trimmed() : line;
}

} // namespace

SpanMarker::SpanMarker(const core::CaseRecord &record,
                       const LetterDocument &letter,
                       const SenderProfile &sender)
{
    for (const auto *name :
         {&record.applicant, &record.passportName, &record.declarant, &record.referee})
        addName(*name);
    addPhrase(record.alternativeName, SpanKind::Name);
    addPhrase(sender.name, SpanKind::Name);
    for (const auto *address :
         {&record.address, &record.refereeAddress, &record.alternativeAddress})
        addAddress(*address);
    if (letter.recipient) {
        const bool isPerson = !letter.recipient->name.forenames.trimmed().isEmpty();
        if (isPerson)
            addName(letter.recipient->name);
        else
            addPhrase(letter.recipient->name.surname, SpanKind::Office);
        for (const QString &line : letter.recipient->address)
            addLine(line);
    }
    for (const QString &office : {record.office, sender.office, sender.team})
        addPhrase(office, SpanKind::Office);
    addPhrase(record.overseasTerritory, SpanKind::Place);
    for (auto &phrases : m_byFirstWord)
        std::sort(phrases.begin(), phrases.end(), [this](std::size_t a, std::size_t b) {
            return m_phrases[a].folded.size() > m_phrases[b].folded.size();
        });
}

void SpanMarker::addPhrase(const QString &text, SpanKind kind)
{
    const FoldedText folded(text.trimmed());
    const auto words = wordsOf(folded);
    if (words.empty())
        return;
    const int start = words.front().start;
    const QString phrase = folded.text().mid(start, words.back().end() - start);
    m_byFirstWord[foldedWord(folded.text(), words.front())].push_back(m_phrases.size());
    m_phrases.push_back({phrase, kind});
}

// Whole, and each of its words: letters speak of 'Katie' and of 'Ms McNally'.
void SpanMarker::addName(const core::PersonName &name)
{
    addPhrase(name.forenames + u' ' + name.surname, SpanKind::Name);
    for (const QString &part : {name.forenames, name.surname})
        for (const QString &word : part.split(u' ', Qt::SkipEmptyParts))
            addPhrase(word, SpanKind::Name);
    addPhrase(name.surname, SpanKind::Name);
}

void SpanMarker::addLine(const QString &line)
{
    addPhrase(line, SpanKind::Address);
    for (const QString &part : line.split(u',', Qt::SkipEmptyParts)) {
        addPhrase(part, SpanKind::Address);
        addPhrase(withoutNumber(part.trimmed()), SpanKind::Address);
    }
}

void SpanMarker::addAddress(const core::PostalAddress &address)
{
    for (const QString &line : address.lines)
        addLine(line);
    addPhrase(address.postcode, SpanKind::Address);
    addPhrase(QString(address.postcode).remove(u' '), SpanKind::Address);
    addPhrase(address.country, SpanKind::Place);
}

const SpanMarker::Phrase *SpanMarker::phraseAt(const QString &folded, const Word &word) const
{
    const auto starting = m_byFirstWord.constFind(foldedWord(folded, word));
    if (starting == m_byFirstWord.constEnd())
        return nullptr;
    const QStringView rest = QStringView(folded).mid(word.start);
    for (const std::size_t index : *starting) {
        const QString &phrase = m_phrases[index].folded;
        if (rest.startsWith(phrase)
            && (rest.size() == phrase.size() || !isWordUnit(rest[phrase.size()].unicode())))
            return &m_phrases[index];
    }
    return nullptr;
}

std::vector<TypedSpan> SpanMarker::spansOf(const QString &source,
                                           const FoldedText &text,
                                           const std::vector<Word> &words) const
{
    std::vector<TypedSpan> spans;
    const QString &folded = text.text();
    const auto add = [&spans](SpanKind kind, int start, int end) {
        spans.push_back({kind, start, end});
    };
    int plainTo = 0; // the end of a token that was seen to be no contact
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word &word = words[i];
        const int covered = spans.empty() ? 0 : spans.back().end;
        if (word.start < covered)
            continue;
        if (word.start >= plainTo && mayBeContact(folded, word)) {
            const auto [start, end] = tokenAround(folded, word);
            plainTo = end;
            if (isContact(QStringView(folded).mid(start, end - start))) {
                add(SpanKind::Contact, std::max(start, covered), end);
                continue;
            }
        }
        const bool capital = isTypedAsFact(source, text, word.start, word.end());
        const Phrase *phrase = phraseAt(folded, word);
        const int phraseEnd =
            phrase ? word.start + static_cast<int>(phrase->folded.size()) : word.start;
        if (phrase && isTypedAsFact(source, text, word.start, phraseEnd)) {
            add(phrase->kind, word.start, phraseEnd);
            continue;
        }
        const QStringView plain = QStringView(folded).mid(word.start, word.length);
        const int place = capital ? placeLengthAt(folded, word.start, word.length) : 0;
        if (hasDigit(plain))
            add(SpanKind::Code, word.start, word.end());
        else if (capital && i > 0 && isMonth(plain) && !spans.empty()
                 && spans.back().kind == SpanKind::Code && spans.back().end + 1 == word.start)
            add(SpanKind::Date, word.start, word.end());
        else if (place > 0)
            add(SpanKind::Place, word.start, word.start + place);
    }
    return spans;
}

const TypedSpan *spanOver(const std::vector<TypedSpan> &spans, int start, int end)
{
    const auto after =
        std::upper_bound(spans.begin(), spans.end(), start, [](int at, const TypedSpan &span) {
            return at < span.start;
        });
    if (after == spans.begin())
        return nullptr;
    const TypedSpan &span = *(after - 1);
    return span.end >= end ? &span : nullptr;
}

} // namespace casepost::letters
