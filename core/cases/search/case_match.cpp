#include "core/cases/search/case_match.h"

#include "core/cases/record/cell_check.h"
#include "core/cases/search/search_forms.h"
#include "core/text/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSelectRows =
    u"SELECT id, in_progress, reference, system, status, applicant_postcode, reference_key, "
    "postcode_key, email_key, phone_key, mobile_key, applicant_surname, applicant_forenames, "
    "passport_surname, passport_forenames, declarant_surname, declarant_forenames, "
    "referee_surname, referee_forenames, alternative_name FROM case_file";
enum Column {
    SystemWord = 3,
    ReferenceKey = 6,
    PostcodeKey,
    EmailKey,
    PhoneKey,
    MobileKey,
    FirstName,
    Names = 9
};

// Where a word was found, as it is told; the order is the order of preference.
enum Place {
    Reference,
    Surname,
    Forenames,
    Postcode,
    Email,
    Phone,
    Passport,
    Declarant,
    Referee,
    Other
};
constexpr std::array kPlaceNames{u"reference",
                                 u"surname",
                                 u"forenames",
                                 u"postcode",
                                 u"email",
                                 u"phone",
                                 u"passport-name",
                                 u"declarant",
                                 u"referee",
                                 u"other-name"};
constexpr std::array kPlaceOfName{
    Surname, Forenames, Passport, Passport, Declarant, Declarant, Referee, Referee, Other};
static_assert(kPlaceOfName.size() == Names);

// A match costs first what is missing of the word, then where it stands.
constexpr int kMissingSign = 256;
constexpr int kMostMissing = 40;
constexpr int kOtherForm = 64; ///< written otherwise: behind what is written so
constexpr int kWholeReference = -1'000'000;

int costOf(std::size_t missing, int place)
{
    return std::min(static_cast<int>(missing), kMostMissing) * kMissingSign + place;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasDigit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), isDigit);
}

/// "ams" or "dap".
std::string referenceSystem(const BulkRead &row)
{
    std::string key;
    referenceKey(row.text(SystemWord), key);
    return key;
}

bool isNumber(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QStringList placeNames(unsigned places)
{
    QStringList names;
    for (std::size_t place = 0; place < kPlaceNames.size(); ++place)
        if (places & (1U << place))
            names += QString::fromUtf16(kPlaceNames[place]);
    return names;
}

QString selectSearchRows()
{
    return kSelectRows.toString();
}

CaseMatcher::CaseMatcher(const SearchText &text)
    : m_text(text)
    , m_keys(text.size())
    , m_names(text.size())
{
    for (std::size_t first = 0; first < text.size(); ++first)
        for (std::size_t last = first; last < std::min(text.size(), first + kMostJoinedTokens);
             ++last) {
            m_keys[first].push_back(text.keys(first, last));
            m_names[first].push_back(text.name(first, last));
        }
}

void CaseMatcher::better(Best &best, const Best &candidate)
{
    if (candidate.found && (!best.found || candidate.cost < best.cost))
        best = candidate;
}

void CaseMatcher::readWords(const BulkRead &row)
{
    m_row = &row;
    m_words.clear();
    m_hasForms = false;
    m_hasRuns = false;
    for (std::size_t i = 0; i < kPlaceOfName.size(); ++i)
        for (const auto word : m_folder.words(row.text(FirstName + static_cast<int>(i))))
            m_words.push_back({std::string(word), kPlaceOfName[i]});
}

/// "muller" beside a stored "mueller".
void CaseMatcher::readForms()
{
    if (std::exchange(m_hasForms, true))
        return;
    m_forms.clear();
    for (const Word &word : m_words)
        for (std::string &form : withoutUmlautE(word.word))
            m_forms.push_back({std::move(form), word.place});
}

void CaseMatcher::readRuns()
{
    if (std::exchange(m_hasRuns, true))
        return;
    m_runs.clear();
    for (std::size_t i = 0; i < kPlaceOfName.size(); ++i) {
        const auto name = m_row->text(FirstName + static_cast<int>(i));
        if (name.find_first_of(" .-'`") == std::string_view::npos && isPlain(name))
            continue; // one word
        if (isPlain(name)) {
            addPlainRun(name, kPlaceOfName[i]);
            continue;
        }
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        addRunOf(foldForSearch(text), kPlaceOfName[i]);
        if (const QString spelled = spelledOut(text); !spelled.isEmpty())
            addRunOf(spelled, kPlaceOfName[i]);
    }
}

void CaseMatcher::addPlainRun(std::string_view name, int place)
{
    Run run{{}, {}, place};
    bool inside = false;
    for (const char c : name) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool letter = (low >= 'a' && low <= 'z') || isDigit(low);
        if (letter && !inside)
            run.starts.push_back(run.letters.size());
        inside = letter;
        if (letter)
            run.letters += low;
    }
    if (run.starts.size() > 1)
        m_runs.push_back(std::move(run));
}

void CaseMatcher::addRunOf(const QString &folded, int place)
{
    Run run{{}, {}, place};
    bool inside = false;
    for (const QChar c : folded) {
        const bool letter = c.isLetterOrNumber() || c.isSurrogate();
        if (letter && !inside)
            run.starts.push_back(run.letters.size());
        inside = letter;
        if (letter)
            run.letters += QString(c).toStdString();
    }
    if (run.starts.size() > 1)
        m_runs.push_back(std::move(run));
}

CaseMatcher::Best CaseMatcher::prefixMatch(const std::vector<Word> &words, std::string_view typed)
{
    Best best;
    for (const Word &word : words)
        if (word.word.starts_with(typed))
            better(best,
                   {costOf(word.word.size() - typed.size(), word.place), 1U << word.place, true});
    return best;
}

/// What was typed with an umlaut, or with an e for one, and is stored the other way.
CaseMatcher::Best CaseMatcher::formMatch(const SearchToken &token)
{
    Best best;
    if (!token.spelled.empty())
        best = prefixMatch(m_words, token.spelled);
    readForms();
    better(best, prefixMatch(m_forms, token.joined));
    for (const std::string &form : withoutUmlautE(token.joined))
        for (const Word &word : m_words)
            if (word.word == form)
                better(best, {costOf(0, word.place), 1U << word.place, true});
    return best;
}

/// What was typed in one word and stored in several: "vanderberg".
CaseMatcher::Best CaseMatcher::runMatch(std::string_view typed)
{
    Best best;
    readRuns();
    for (const Run &run : m_runs)
        for (std::size_t i = 0; i + 1 < run.starts.size(); ++i) {
            const auto from = std::string_view(run.letters).substr(run.starts[i]);
            if (run.starts[i] + typed.size() > run.starts[i + 1] && from.starts_with(typed))
                better(best, {costOf(0, run.place), 1U << run.place, true});
        }
    return best;
}

/// Written otherwise than it was typed; asked only of what matches in no other way.
CaseMatcher::Best CaseMatcher::otherMatch(const SearchToken &token)
{
    Best best;
    if (token.joined.size() < kFewestOfForm || hasDigit(token.joined))
        return best;
    best = formMatch(token);
    better(best, runMatch(token.joined));
    if (const std::string other = otherPrefix(token.joined); !other.empty()) {
        better(best, prefixMatch(m_words, other));
        better(best, runMatch(other));
    }
    best.cost += kOtherForm;
    return best;
}

/// Several typed words that are stored as one, or parted elsewhere: "mc donald", "vander zee".
CaseMatcher::Best CaseMatcher::joinedMatch(const SearchToken &token)
{
    Best best = prefixMatch(m_words, token.joined);
    best.cost += kOtherForm;
    return best;
}

/// The typed word as one, or each of its parts.
CaseMatcher::Best CaseMatcher::nameMatch(const SearchToken &token)
{
    Best best = prefixMatch(m_words, token.joined);
    if (token.parts.size() > 1) {
        Best parts{0, 0, true};
        for (const std::string &part : token.parts) {
            const Best one = prefixMatch(m_words, part);
            parts.found = parts.found && one.found;
            parts.cost += one.cost;
            parts.places |= one.places;
        }
        better(best, parts);
    }
    return best;
}

CaseMatcher::Best CaseMatcher::keyMatch(const BulkRead &row, const SearchKeys &keys)
{
    Best best;
    const auto compare = [&](std::string_view stored, std::string_view typed, Place place) {
        if (!typed.empty() && stored.starts_with(typed))
            better(best, {costOf(stored.size() - typed.size(), place), 1U << place, true});
    };
    auto reference = row.text(ReferenceKey);
    if (!keys.reference.empty() && reference == keys.reference)
        return {kWholeReference, 1U << Reference, true};
    compare(reference, keys.reference, Reference);
    if (isNumber(keys.reference)) { // "123456789" finds AMS-123456789
        reference.remove_prefix(std::min(reference.find_first_of("0123456789"), reference.size()));
        compare(reference, keys.reference, Reference);
    }
    if (!keys.system.empty() && referenceSystem(row) == keys.system) // stored without its system
        compare(row.text(ReferenceKey), keys.plainNumber, Reference);
    compare(row.text(PostcodeKey), keys.postcode, Postcode);
    compare(row.text(EmailKey), keys.email, Email);
    for (const std::string &phone : keys.phones) {
        compare(row.text(PhoneKey), phone, Phone);
        compare(row.text(MobileKey), phone, Phone);
    }
    if (!best.found && !keys.phoneEnd.empty())
        for (const auto column : {PhoneKey, MobileKey})
            if (row.text(column).ends_with(keys.phoneEnd))
                better(best, {costOf(0, Phone) + kOtherForm, 1U << Phone, true});
    return best;
}

std::optional<CaseMatch> CaseMatcher::match(const BulkRead &row)
{
    readWords(row);
    std::vector<Best> upTo(m_text.size() + 1); // the best way to place the first n tokens
    upTo[0].found = true;
    for (std::size_t first = 0; first < m_text.size(); ++first) {
        if (!upTo[first].found)
            continue;
        for (std::size_t count = 1; count <= m_keys[first].size(); ++count) {
            Best best = keyMatch(row, m_keys[first][count - 1]);
            if (const auto &name = m_names[first][count - 1]) {
                better(best, count > 1 ? joinedMatch(*name) : nameMatch(*name));
                if (!best.found)
                    best = otherMatch(*name);
            }
            best.cost += upTo[first].cost;
            best.places |= upTo[first].places;
            better(upTo[first + count], best);
        }
    }
    if (!upTo.back().found)
        return {};
    return CaseMatch{upTo.back().cost, upTo.back().places};
}

} // namespace casepost::core
