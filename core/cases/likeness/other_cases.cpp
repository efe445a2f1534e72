#include "core/cases/likeness/other_cases.h"

#include <algorithm>
#include <iterator>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Ids = ComparedCases::Ids;

constexpr std::size_t kMostRows = 100;    // that are read to judge one sign
constexpr std::ptrdiff_t kFewRows = 20;   // of very many that have a name, to show one
constexpr std::size_t kMostSurnames = 40; // the same for a surname
constexpr std::size_t kMostBorn = 5'000;  // among which a date of birth is looked for
constexpr qsizetype kShortestLine = 5;    // of an address, letters and digits
constexpr qint64 kSharedAddress = 4;      // cases that share an email address: an agent's
constexpr std::size_t kMostOfFamily = 8;  // cases of one family
constexpr qint64 kRareSurname = 3;        // cases that hold a surname which may be meant

Ids common(const Ids &a, const Ids &b)
{
    Ids both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

Ids united(const Ids &a, const Ids &b)
{
    Ids all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

QStringList wordsOf(const PersonSign &sign)
{
    return sign.key.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

Result<std::vector<OtherCase>> OtherCases::holding(const Session &session,
                                                   const std::vector<PersonSign> &signs,
                                                   const CaseRecord &own)
{
    TRY(require(session, action::kCaseRead));
    std::vector<OtherCase> others;
    if (signs.empty())
        return others;
    TRY(begin(signs, own));
    for (const PersonSign &sign : signs) {
        qint64 holders = 0;
        TRY_ASSIGN(const auto found, find(sign, holders));
        const auto surest =
            std::min_element(found.begin(), found.end(), [](const Found &a, const Found &b) {
                return std::tuple(a.evidence, !a.row.inProgress, a.row.reference)
                       < std::tuple(b.evidence, !b.row.inProgress, b.row.reference);
            });
        if (surest != found.end())
            others.push_back(
                {sign, surest->row.reference, surest->evidence, static_cast<int>(holders)});
    }
    return others;
}

Status OtherCases::begin(const std::vector<PersonSign> &signs, const CaseRecord &own)
{
    m_own = comparedCase(own);
    TRY(leaveOutCrowds());
    m_dates.clear();
    m_postcodes.clear();
    m_ownPostcodes = {m_own.postcode};
    for (const CasePerson &person : m_own.people)
        m_ownPostcodes.insert(person.postcode);
    QStringList words;
    for (const PersonSign &sign : signs) {
        if (sign.kind == SignKind::Date)
            m_dates.insert(sign.key);
        else if (sign.kind == SignKind::Postcode)
            m_postcodes.insert(sign.key);
        else if (sign.kind == SignKind::Name || sign.kind == SignKind::Surname
                 || sign.kind == SignKind::Greeting)
            words += wordsOf(sign);
    }
    words.removeDuplicates();
    TRY_ASSIGN(m_words, m_store.postings(words));
    TRY_ASSIGN(m_cases, m_store.count());
    return {};
}

/// An address or an email that very many cases share (a barracks, a care home, an agent) makes them
/// no family.
Status OtherCases::leaveOutCrowds()
{
    QStringList emails;
    for (const QString &email : m_own.emails) {
        TRY_ASSIGN(const auto cases, m_store.byEmail(email));
        if (cases.size() <= kMostOfFamily)
            emails += email;
    }
    m_own.emails = emails;
    if (m_own.postcode.isEmpty())
        return {};
    TRY_ASSIGN(const auto there, m_store.byPostcode(m_own.postcode));
    if (there.size() > kMostOfFamily)
        m_own.firstLine.clear();
    return {};
}

Result<std::vector<OtherCases::Found>> OtherCases::find(const PersonSign &sign, qint64 &holders)
{
    switch (sign.kind) {
    case SignKind::Reference:
    case SignKind::PassportNumber:
        return numbers(sign, holders);
    case SignKind::Email:
        return emails(sign, holders);
    case SignKind::Address:
        return addresses(sign, holders);
    case SignKind::Name:
        return names(sign, holders);
    case SignKind::Surname:
    case SignKind::Greeting:
        return surnames(sign, holders);
    case SignKind::Postcode: // of use beside a name only
    case SignKind::Date:
        return std::vector<Found>();
    }
    return std::vector<Found>();
}

/// The rows of those ids but this case's own.
Result<std::vector<ComparedCase>> OtherCases::rowsOf(Ids ids)
{
    ids.erase(std::remove(ids.begin(), ids.end(), m_own.id), ids.end());
    if (ids.size() > kMostRows)
        ids.resize(kMostRows);
    return m_store.rows(ids);
}

Result<std::vector<OtherCases::Found>> OtherCases::numbers(const PersonSign &sign, qint64 &holders)
{
    TRY_ASSIGN(const auto ids, m_store.byReference(sign.key));
    TRY_ASSIGN(auto rows, rowsOf(ids));
    holders = static_cast<qint64>(rows.size());
    std::vector<Found> found;
    for (ComparedCase &row : rows) {
        Evidence evidence = sign.kind == SignKind::Reference ? Evidence::Certain : Evidence::Likely;
        if (isSameHousehold(row, m_own) || isSameApplicant(row, m_own))
            evidence = weaker(evidence);
        found.push_back({std::move(row), evidence});
    }
    return found;
}

Result<std::vector<OtherCases::Found>> OtherCases::emails(const PersonSign &sign, qint64 &holders)
{
    TRY_ASSIGN(const auto ids, m_store.byEmail(sign.key));
    TRY_ASSIGN(auto rows, rowsOf(ids));
    holders = static_cast<qint64>(rows.size());
    std::vector<Found> found;
    for (ComparedCase &row : rows) {
        const bool sure = holders < kSharedAddress && !isSameHousehold(row, m_own)
                          && !isSameApplicant(row, m_own);
        found.push_back({std::move(row), sure ? Evidence::Certain : Evidence::Likely});
    }
    return found;
}

/// "rg18pn 94ferrymansway…": the cases of the postcode whose first line was typed before it.
Result<std::vector<OtherCases::Found>> OtherCases::addresses(const PersonSign &sign,
                                                             qint64 &holders)
{
    std::vector<Found> found;
    const QString postcode = sign.key.section(u' ', 0, 0), before = sign.key.section(u' ', 1);
    if (m_ownPostcodes.contains(postcode))
        return found;
    TRY_ASSIGN(const auto ids, m_store.byPostcode(postcode));
    TRY_ASSIGN(auto rows, rowsOf(ids));
    for (ComparedCase &row : rows)
        if (row.firstLine.size() >= kShortestLine && before.contains(row.firstLine))
            found.push_back({std::move(row), Evidence::Certain});
    holders = static_cast<qint64>(found.size());
    for (Found &one : found)
        if (holders >= kSharedAddress || isSameHousehold(one.row, m_own)
            || isSameApplicant(one.row, m_own))
            one.evidence = Evidence::Likely;
    return found;
}

/// Of more cases than are read, those that a typed postcode or date of birth points to.
Result<Ids> OtherCases::narrowed(const Ids &ids)
{
    Ids kept;
    for (const QString &postcode : m_postcodes) {
        TRY_ASSIGN(const auto there, m_store.byPostcode(postcode));
        kept = united(kept, common(ids, there));
    }
    if (ids.size() <= kMostBorn)
        for (const QString &date : m_dates) {
            TRY_ASSIGN(const auto born, m_store.bornOn(date, ids));
            kept = united(kept, born);
        }
    return kept.empty() ? Ids(ids.begin(), ids.begin() + kFewRows) : kept;
}

bool OtherCases::isConfirmed(const CasePerson &person) const
{
    return m_dates.contains(person.dateOfBirth)
           || (m_postcodes.contains(person.postcode) && !m_ownPostcodes.contains(person.postcode));
}

bool OtherCases::sharesOwnName(const QStringList &typed) const
{
    return std::any_of(m_own.people.begin(), m_own.people.end(), [&](const CasePerson &person) {
        return person.name.surname.endsWith(typed.back())
               || person.name.forenames.contains(typed.front());
    });
}

OtherCases::NameFit OtherCases::fitOf(const QStringList &typed, const ComparedCase &row) const
{
    NameFit fit;
    for (const CasePerson &person : row.people)
        if (const int forenames = forenamesIn(typed, person.name); forenames > 0) {
            fit.forenames = std::max(fit.forenames, forenames);
            fit.whole = fit.whole || isWholeName(typed, person.name);
            fit.confirmed = fit.confirmed || isConfirmed(person);
        }
    return fit;
}

Result<std::vector<OtherCases::Found>> OtherCases::names(const PersonSign &sign, qint64 &holders)
{
    std::vector<Found> found;
    const QStringList typed = wordsOf(sign);
    const auto first = m_words.constFind(typed.front()), last = m_words.constFind(typed.back());
    if (typed.size() < 2 || first == m_words.constEnd() || last == m_words.constEnd())
        return found;
    Ids ids = united(common(first->forenames, last->surname), common(first->other, last->other));
    ids.erase(std::remove(ids.begin(), ids.end(), m_own.id), ids.end());
    if (ids.empty())
        return found;
    const bool many = ids.size() > kMostRows;
    const auto all = static_cast<qint64>(ids.size());
    if (many) {
        TRY_ASSIGN(ids, narrowed(ids));
    }
    TRY_ASSIGN(auto rows, rowsOf(ids));
    NameCounts counts{m_cases,
                      static_cast<qint64>(first->forenames.size()),
                      static_cast<qint64>(last->surname.size()),
                      0,
                      1};
    bool anyWhole = false;
    for (ComparedCase &row : rows) {
        const NameFit fit = fitOf(typed, row);
        if (fit.forenames == 0 || (anyWhole && !fit.whole))
            continue;
        if (fit.whole && !anyWhole) { // who has just this name comes before who has one more
            anyWhole = true;
            found.clear();
        }
        counts.givenInFull = std::max(counts.givenInFull, fit.forenames);
        found.push_back({std::move(row), fit.confirmed ? Evidence::Certain : Evidence::Possible});
    }
    counts.holders = many ? all : static_cast<qint64>(found.size());
    holders = counts.holders;
    const Evidence byName = nameEvidence(counts);
    const bool shares = sharesOwnName(typed);
    for (Found &one : found) {
        const bool confirmed = one.evidence == Evidence::Certain;
        one.evidence = confirmed ? Evidence::Certain : byName;
        if (isSameHousehold(one.row, m_own))
            one.evidence = confirmed ? Evidence::Likely : Evidence::Possible;
        else if (shares && !confirmed)
            one.evidence = weaker(one.evidence);
    }
    return found;
}

Result<std::vector<OtherCases::Found>> OtherCases::surnames(const PersonSign &sign, qint64 &holders)
{
    std::vector<Found> found;
    const QStringList typed = wordsOf(sign);
    const auto last = typed.isEmpty() ? m_words.constEnd() : m_words.constFind(typed.back());
    if (last == m_words.constEnd())
        return found;
    Ids ids = united(last->surname, last->other);
    const bool many = ids.size() > kMostSurnames;
    if (many && sign.kind == SignKind::Surname)
        return found;
    const auto all = static_cast<qint64>(ids.size());
    ids.resize(std::min(ids.size(), kMostSurnames));
    TRY_ASSIGN(auto rows, rowsOf(std::move(ids)));
    for (ComparedCase &row : rows)
        if (std::any_of(row.people.begin(), row.people.end(), [&typed](const CasePerson &person) {
                return areSurname(typed, person.name.surname);
            }))
            found.push_back({std::move(row), Evidence::Likely});
    holders = many ? all : static_cast<qint64>(found.size());
    if (sign.kind == SignKind::Greeting)
        return found;
    if (holders > kRareSurname)
        found.clear();
    for (Found &one : found)
        one.evidence = Evidence::Possible;
    return found;
}

} // namespace casepost::core
