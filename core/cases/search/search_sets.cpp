#include "core/cases/search/search_sets.h"

#include "core/cases/record/case_words.h"
#include "core/cases/search/search_forms.h"
#include "core/store/bulk/bulk.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kByWordPrefix = u"SELECT cases FROM case_word WHERE word >= ? AND word < ?";
constexpr QStringView kByWholeWord = u"SELECT cases FROM case_word WHERE word = ?";
constexpr QStringView kWordsAmong = u"SELECT DISTINCT word FROM case_word WHERE word IN (%1)";
constexpr QStringView kByWord = u"SELECT cases FROM case_word WHERE word = ? AND field = ?";
constexpr QStringView kWordsOfPrefix =
    u"SELECT word, field FROM case_word WHERE word >= ? AND word < ?";
constexpr QStringView kByReference =
    u"SELECT id FROM case_file WHERE reference_key >= ? AND reference_key < ? "
    "ORDER BY reference_key LIMIT ?";
constexpr QStringView kByPostcode =
    u"SELECT id FROM case_file WHERE postcode_key >= ? AND postcode_key < ? "
    "ORDER BY postcode_key LIMIT ?";
constexpr QStringView kByEmail =
    u"SELECT id FROM case_file WHERE email_key >= ? AND email_key < ? ORDER BY email_key LIMIT ?";
constexpr QStringView kByPhone =
    u"SELECT id FROM case_file WHERE phone_key >= ? AND phone_key < ? ORDER BY phone_key LIMIT ?";
constexpr QStringView kByMobile =
    u"SELECT id FROM case_file WHERE mobile_key >= ? AND mobile_key < ? "
    "ORDER BY mobile_key LIMIT ?";
// Word for word as the indexes of migration 0006 have it, or they are not used.
constexpr QStringView kByPhoneEnd = u"SELECT id FROM case_file WHERE phone_key IS NOT NULL "
                                    "AND substr(phone_key, length(phone_key) - 5) = ? LIMIT ?";
constexpr QStringView kByMobileEnd = u"SELECT id FROM case_file WHERE mobile_key IS NOT NULL "
                                     "AND substr(mobile_key, length(mobile_key) - 5) = ? LIMIT ?";
constexpr std::size_t kFirstOfKind = 4;
constexpr std::size_t kLongestBeginning = 24; ///< letters of a word that another was joined to
constexpr int kMostParts = 3;                 ///< words that are parted from one

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Behind everything that begins with the text, byte by byte.
QString behind(const std::string &prefix)
{
    return textOf(prefix) + u"\U0010FFFF"_s;
}

bool isNumber(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Does the text go on with a byte that belongs to the sign before it?
bool isInsideSign(std::string_view utf8, std::size_t at)
{
    return (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80;
}

bool hasDigit(const std::string &word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct IndexedWord
{
    std::string word;
    int field = 0;
};

} // namespace

/// The only row of a key that is no word, or of a word in one field.
Result<IdSet> SearchSets::stored(std::string_view key)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(m_db, kByWord.toString(), {textOf(key), u"0"_s}));
    TRY_ASSIGN(const bool any, rows.next());
    return any ? IdSet(rows.blob(0)) : IdSet();
}

Result<IdSet> SearchSets::inProgress()
{
    return stored(kInProgressKey);
}

Status SearchSets::addPostings(const QString &sql, const QStringList &parameters, IdSet &ids)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(m_db, sql, parameters));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        forEachPosting(rows.blob(0), [&ids](std::int64_t id) {
            ids.insert(id);
            return true;
        });
    }
}

Result<IdSet> SearchSets::prefixed(const std::string &word)
{
    if (const std::string letter = letterKey(word); word.size() == 1 && !letter.empty())
        return stored(letter);
    IdSet ids;
    TRY(addPostings(kByWordPrefix.toString(), {textOf(word), behind(word)}, ids));
    return ids;
}

Result<IdSet> SearchSets::whole(const std::string &word)
{
    IdSet ids;
    TRY(addPostings(kByWholeWord.toString(), {textOf(word)}, ids));
    return ids;
}

Result<const IdSet *> SearchSets::names(std::size_t first, std::size_t last)
{
    const auto known = m_names.find({first, last});
    if (known != m_names.end())
        return &known->second;
    IdSet &ids = m_names[{first, last}];
    const auto typed = m_text.name(first, last);
    if (!typed || (first != last && typed->joined.size() < kFewestOfForm))
        return &ids;
    TRY_ASSIGN(ids, prefixed(typed->joined));
    if (typed->parts.size() > 1) {
        TRY_ASSIGN(IdSet all, prefixed(typed->parts.front()));
        for (std::size_t i = 1; i < typed->parts.size(); ++i) {
            TRY_ASSIGN(const IdSet one, prefixed(typed->parts[i]));
            all.intersect(one);
        }
        ids.unite(all);
    }
    TRY(addOtherWays(first, last, *typed, ids));
    return &ids;
}

/// What can be written in another way: not what has a digit, nor a lone word that already means
/// more cases than anybody looks through.
Status
SearchSets::addOtherWays(std::size_t first, std::size_t last, const SearchToken &typed, IdSet &ids)
{
    constexpr std::int64_t kMany = 1000;
    constexpr std::size_t kLongestStart = 6; // "vander" Zee
    const bool single = first == last;
    const bool lone = m_text.size() == 1;
    if (typed.joined.size() < kFewestOfForm || hasDigit(typed.joined)
        || (lone && ids.count(kMany) > kMany))
        return {};
    if (single || !typed.spelled.empty())
        TRY(addForms(typed, ids));
    TRY(addOtherPrefix(typed, ids));
    if (single || m_text.tokens()[first].joined.size() <= kLongestStart)
        TRY(addParted(typed.joined, kMostParts, ids));
    return {};
}

/// McNally, MacNally, Mc Nally and Mac Nally, St John and Saint-John, whichever was typed.
Status SearchSets::addOtherPrefix(const SearchToken &typed, IdSet &ids)
{
    const std::string other = otherPrefix(typed.joined);
    if (other.empty())
        return {};
    TRY_ASSIGN(const IdSet written, prefixed(other));
    ids.unite(written);
    return addParted(other, 1, ids);
}

/// Müller, Mueller and Muller, whichever was typed.
Status SearchSets::addForms(const SearchToken &typed, IdSet &ids)
{
    if (!typed.spelled.empty()) {
        TRY_ASSIGN(const IdSet spelled, prefixed(typed.spelled));
        ids.unite(spelled);
    }
    QStringList asked; // one question for all
    QStringList parameters;
    for (const std::string &form : withUmlautE(typed.joined)) {
        asked += kByWordPrefix.toString();
        parameters << textOf(form) << behind(form);
    }
    for (const std::string &form : withoutUmlautE(typed.joined)) {
        asked += kByWholeWord.toString();
        parameters << textOf(form);
    }
    return asked.isEmpty() ? Status() : addPostings(asked.join(u" UNION ALL "_s), parameters, ids);
}

/// Words of the index that the word begins with: of "vanderberg", "van".
Result<std::vector<std::string>> SearchSets::beginnings(const std::string &word)
{
    std::vector<std::string> found;
    QStringList marks, parameters;
    for (std::size_t size = 1; size < std::min(word.size(), kLongestBeginning); ++size)
        if (!isInsideSign(word, size)) {
            marks += u"?"_s;
            parameters += textOf(std::string_view(word).substr(0, size));
        }
    if (marks.isEmpty())
        return found;
    TRY_ASSIGN(auto rows,
               BulkRead::begin(m_db, kWordsAmong.toString().arg(marks.join(u", "_s)), parameters));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return found;
        found.emplace_back(rows.text(0));
    }
}

/// Cases whose name was written in several words, and typed in one: van der Berg, St John.
Status SearchSets::addParted(const std::string &word, int depth, IdSet &ids)
{
    constexpr std::size_t kLongestParticle = 4;
    TRY_ASSIGN(const auto starts, beginnings(word));
    for (const std::string &start : starts) {
        const std::string rest = word.substr(start.size());
        // One or two letters begin too many words: they are a name of their own, or none yet.
        // Behind Mc or van they are looked for all the same, by their first letter; the rows tell.
        const bool isShort = rest.size() < kFewestOfForm;
        const std::string letter = letterKey(rest);
        const bool byLetter = isShort && !letter.empty() && isNamePrefix(start);
        TRY_ASSIGN(IdSet parted,
                   byLetter  ? stored(letter)
                   : isShort ? whole(rest)
                             : prefixed(rest));
        if (depth > 1 && !isShort && start.size() <= kLongestParticle)
            TRY(addParted(rest, depth - 1, parted));
        if (parted.isEmpty())
            continue;
        TRY_ASSIGN(const IdSet first, whole(start));
        parted.intersect(first);
        ids.unite(parted);
    }
    return {};
}

Status
SearchSets::addKeys(QStringView sql, const std::string &prefix, std::size_t most, SearchSet &set)
{
    if (prefix.empty())
        return {};
    return addRows(sql, {textOf(prefix), behind(prefix), QString::number(most)}, most, set);
}

/// By the last digits, of which the index holds six; the rows tell the others.
Status SearchSets::addPhoneEnd(const std::string &digits, std::size_t most, SearchSet &set)
{
    if (digits.empty())
        return {};
    const QStringList last{textOf(std::string_view(digits).substr(digits.size() - kFewestOfEnd)),
                           QString::number(most)};
    TRY(addRows(kByPhoneEnd, last, most, set));
    return addRows(kByMobileEnd, last, most, set);
}

Status SearchSets::addRows(QStringView sql,
                           const QStringList &parameters,
                           std::size_t most,
                           SearchSet &set)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(m_db, sql.toString(), parameters));
    for (std::size_t count = 0;; ++count) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more) {
            set.complete = set.complete && count < most;
            return {};
        }
        set.ids.insert(rows.integer(0));
        if (count < kFirstOfKind)
            set.first.push_back(rows.integer(0));
    }
}

Result<SearchSet> SearchSets::keys(std::size_t first, std::size_t last, std::size_t most)
{
    const SearchKeys keys = m_text.keys(first, last);
    SearchSet set;
    TRY(addKeys(kByReference, keys.reference, most, set));
    if (!keys.reference.empty() && isNumber(keys.reference))
        for (const auto &system : kSystemWords)
            TRY(addKeys(kByReference,
                        system.word.toString().toLower().toStdString() + keys.reference,
                        most,
                        set));
    TRY(addKeys(kByReference, keys.plainNumber, most, set));
    TRY(addKeys(kByPostcode, keys.postcode, most, set));
    TRY(addKeys(kByEmail, keys.email, most, set));
    for (const std::string &phone : keys.phones) {
        TRY(addKeys(kByPhone, phone, most, set));
        TRY(addKeys(kByMobile, phone, most, set));
    }
    TRY(addPhoneEnd(keys.phoneEnd, most, set));
    return set;
}

Status SearchSets::chooseNearest(std::size_t token,
                                 const IdSet &among,
                                 std::size_t most,
                                 std::vector<std::int64_t> &chosen)
{
    const std::string &typed = m_text.tokens()[token].joined;
    std::vector<IndexedWord> words;
    {
        TRY_ASSIGN(
            auto rows,
            BulkRead::begin(m_db, kWordsOfPrefix.toString(), {textOf(typed), behind(typed)}));
        for (;;) {
            TRY_ASSIGN(const bool more, rows.next());
            if (!more)
                break;
            words.push_back({std::string(rows.text(0)), static_cast<int>(rows.integer(1))});
        }
    }
    std::sort(words.begin(), words.end(), [](const IndexedWord &a, const IndexedWord &b) {
        return std::tuple(a.word.size(), a.field, std::string_view(a.word))
               < std::tuple(b.word.size(), b.field, std::string_view(b.word));
    });
    for (const IndexedWord &word : words) {
        if (chosen.size() >= most)
            return {};
        TRY_ASSIGN(auto rows,
                   BulkRead::begin(
                       m_db, kByWord.toString(), {textOf(word.word), QString::number(word.field)}));
        TRY_ASSIGN(const bool any, rows.next());
        if (any)
            forEachPosting(rows.blob(0), [&](std::int64_t id) {
                if (among.contains(id))
                    chosen.push_back(id);
                return chosen.size() < most;
            });
    }
    return {};
}

} // namespace casepost::core
