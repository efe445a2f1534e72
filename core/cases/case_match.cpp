#include "core/cases/case_match.h"

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSelectRows =
    u"SELECT id, in_progress, reference, system, status, applicant_postcode, reference_key, "
    "postcode_key, email_key, phone_key, mobile_key, applicant_surname, applicant_forenames, "
    "passport_surname, passport_forenames, declarant_surname, declarant_forenames, "
    "referee_surname, referee_forenames, alternative_name FROM case_file";
enum Column { ReferenceKey = 6, PostcodeKey, EmailKey, PhoneKey, MobileKey, FirstName, Names = 9 };

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
constexpr int kWholeReference = -1'000'000;

int costOf(std::size_t missing, int place)
{
    return std::min(static_cast<int>(missing), kMostMissing) * kMissingSign + place;
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
{
    for (std::size_t first = 0; first < text.size(); ++first)
        for (std::size_t last = first; last < std::min(text.size(), first + kMostJoinedTokens);
             ++last)
            m_keys[first].push_back(text.keys(first, last));
}

void CaseMatcher::better(Best &best, const Best &candidate)
{
    if (candidate.found && (!best.found || candidate.cost < best.cost))
        best = candidate;
}

void CaseMatcher::readWords(const BulkRead &row)
{
    m_words.clear();
    for (std::size_t i = 0; i < kPlaceOfName.size(); ++i)
        for (const auto word : m_folder.words(row.text(FirstName + static_cast<int>(i))))
            m_words.push_back({std::string(word), kPlaceOfName[i]});
}

CaseMatcher::Best CaseMatcher::wordMatch(std::string_view typed) const
{
    Best best;
    for (const Word &word : m_words)
        if (word.word.starts_with(typed))
            better(best,
                   {costOf(word.word.size() - typed.size(), word.place), 1U << word.place, true});
    return best;
}

/// The typed word as one, or each of its parts.
CaseMatcher::Best CaseMatcher::nameMatch(const SearchToken &token) const
{
    Best best = wordMatch(token.joined);
    if (token.parts.size() < 2)
        return best;
    Best parts{0, 0, true};
    for (const std::string &part : token.parts) {
        const Best one = wordMatch(part);
        parts.found = parts.found && one.found;
        parts.cost += one.cost;
        parts.places |= one.places;
    }
    better(best, parts);
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
    compare(row.text(PostcodeKey), keys.postcode, Postcode);
    compare(row.text(EmailKey), keys.email, Email);
    compare(row.text(PhoneKey), keys.phone, Phone);
    compare(row.text(MobileKey), keys.phone, Phone);
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
            if (count == 1)
                better(best, nameMatch(m_text.tokens()[first]));
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
