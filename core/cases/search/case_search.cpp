#include "core/cases/search/case_search.h"

#include "core/cases/record/case_rows.h"
#include "core/cases/record/cell_check.h"
#include "core/cases/search/case_match.h"
#include "core/cases/search/search_sets.h"
#include "core/text/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTokensLookedUp = 8; // the rest is judged on the rows alone

/// How far a search goes: first a little, and further only when that was not enough.
struct Effort
{
    std::size_t keys;  ///< of each kind of key that begins like a word
    std::int64_t rows; ///< that are read to judge what the sets leave open
};
constexpr std::array kEfforts{Effort{1'000, 400}, Effort{20'000, 3'000}};

/// A case that matches, with what it is ordered by and shown as. UTF-8: most are never shown.
struct Ranked
{
    CaseMatch match;
    std::int64_t id = 0;
    bool inProgress = true;
    std::string reference, system, status, postcode, surname, forenames;
    std::string order; ///< surname and forenames, folded
};

bool comesFirst(const Ranked &a, const Ranked &b)
{
    const auto order = [](const Ranked &one) {
        return std::tuple(one.match.cost,
                          !one.inProgress,
                          std::string_view(one.order),
                          std::string_view(one.reference),
                          one.id);
    };
    return order(a) < order(b);
}

/// What surnames and forenames are ordered by: case and accents do not count.
std::string orderOf(std::string_view surname, std::string_view forenames)
{
    std::string names(surname);
    names += '\0';
    names += forenames;
    if (!isPlain(surname) || !isPlain(forenames))
        return foldForSearch(QString::fromStdString(names)).toStdString();
    for (char &c : names)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return names;
}

CaseHit hitOf(const Ranked &one)
{
    const auto text = [](const std::string &utf8) { return QString::fromStdString(utf8); };
    return {CaseId::fromRow(one.id),
            text(one.reference),
            one.system == "DAP" ? System::Dap : System::Ams,
            text(one.status),
            text(one.forenames + ' ' + one.surname).trimmed(),
            text(one.postcode),
            one.inProgress,
            placeNames(one.match.places)};
}

/// One search.
class Search
{
public:
    Search(Database &db, const SearchText &text, std::size_t limit)
        : m_db(db)
        , m_text(text)
        , m_limit(limit)
        , m_sets(db, text)
        , m_tokens(std::min(text.size(), kTokensLookedUp))
    {}

    Result<std::vector<CaseHit>> run();

private:
    /// What is known of the cases that match.
    struct Candidates
    {
        IdSet ids;
        bool complete = true; ///< no other case can match
    };

    Status lookUp(std::size_t mostKeys);
    bool isShort(std::size_t first, std::size_t last) const;
    void intersectFrom(std::size_t token, const Candidates &sure, const IdSet *wide);
    Result<std::vector<std::int64_t>> chosen(const IdSet &ids);
    Result<std::vector<Ranked>> ranked(std::vector<std::int64_t> ids);

    Database &m_db;
    const SearchText &m_text;
    std::size_t m_limit;
    SearchSets m_sets;
    std::size_t m_tokens;
    Effort m_effort = kEfforts.front();
    std::map<std::pair<std::size_t, std::size_t>, SearchSet> m_runs; ///< by first and last token
    Candidates m_found;
    IdSet m_sure; ///< match without a look at their rows
};

/// One or two signs begin so many keys that looking further tells the cases less apart than reading
/// the rows that the other words leave.
bool Search::isShort(std::size_t first, std::size_t last) const
{
    return first == last && m_text.tokens()[first].raw.size() < 3;
}

/// The sets of every token and of every run of tokens that can be one key.
Status Search::lookUp(std::size_t mostKeys)
{
    for (std::size_t first = 0; first < m_tokens; ++first)
        for (std::size_t last = first; last < std::min(m_tokens, first + kMostJoinedTokens);
             ++last) {
            const auto known = m_runs.find({first, last});
            if (known != m_runs.end() && (known->second.complete || isShort(first, last)))
                continue;
            TRY_ASSIGN(SearchSet set, m_sets.keys(first, last, mostKeys));
            TRY_ASSIGN(const IdSet *names, m_sets.names(first, last));
            set.ids.unite(*names);
            m_runs[{first, last}] = std::move(set);
        }
    return {};
}

/// Goes through every way to part the tokens into runs. `sure` holds what is known to match so far,
/// `wide` everything that can match by the complete sets alone (null: no complete set yet).
void Search::intersectFrom(std::size_t token, const Candidates &sure, const IdSet *wide)
{
    if (token == m_tokens) {
        const bool few = wide && wide->count(m_effort.rows) <= m_effort.rows;
        m_sure.unite(sure.ids);
        m_found.ids.unite(few ? *wide : sure.ids); // rows will judge the few
        m_found.complete = m_found.complete && (few || sure.complete);
        return;
    }
    for (std::size_t last = token; last < std::min(m_tokens, token + kMostJoinedTokens); ++last) {
        const SearchSet &set = m_runs.at({token, last});
        if (set.complete && set.ids.isEmpty())
            continue;
        Candidates nextSure{set.ids, sure.complete && set.complete};
        if (token > 0)
            nextSure.ids.intersect(sure.ids);
        IdSet nextWide = wide ? *wide : IdSet();
        if (set.complete) {
            nextWide = set.ids;
            if (wide)
                nextWide.intersect(*wide);
        }
        intersectFrom(last + 1, nextSure, wide || set.complete ? &nextWide : nullptr);
    }
}

/// Of more cases than rows shall be read, the nearest.
Result<std::vector<std::int64_t>> Search::chosen(const IdSet &ids)
{
    const std::size_t most = 2 * m_limit + 100;
    std::vector<std::int64_t> chosen;
    const auto take = [&](const IdSet &set, std::size_t upTo) {
        set.forEach([&](std::int64_t id) {
            chosen.push_back(id);
            return chosen.size() < upTo;
        });
    };
    const auto few = std::max(static_cast<std::int64_t>(most), m_effort.rows);
    if (ids.count(few) <= few) {
        take(ids, std::numeric_limits<std::size_t>::max());
        return chosen;
    }
    for (const auto &[run, set] : m_runs)
        for (const std::int64_t id : set.first)
            if (ids.contains(id))
                chosen.push_back(id);
    TRY_ASSIGN(IdSet current, m_sets.inProgress());
    current.intersect(ids);
    for (const IdSet *among : {&std::as_const(current), &ids}) {
        for (std::size_t token = 0; token < m_tokens; ++token) {
            const std::size_t share = chosen.size() + most / (2 * m_tokens) + 1;
            TRY(m_sets.chooseNearest(token, *among, share, chosen));
        }
        if (chosen.size() < most)
            take(*among, chosen.size() + most);
        if (chosen.size() >= most)
            break;
    }
    return chosen;
}

Result<std::vector<Ranked>> Search::ranked(std::vector<std::int64_t> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    CaseMatcher matcher(m_text);
    std::vector<Ranked> found;
    TRY_ASSIGN(auto rows,
               BulkRead::begin(m_db,
                               selectSearchRows() + whereIdInList(m_db.engine()),
                               {idList(ids, m_db.engine())}));
    const auto text = [&rows](int column) { return std::string(rows.text(column)); };
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            break;
        if (const auto match = matcher.match(rows))
            found.push_back({*match,
                             rows.integer(0),
                             rows.integer(1) != 0,
                             text(2),
                             text(3),
                             text(4),
                             text(5),
                             text(11),
                             text(12),
                             orderOf(rows.text(11), rows.text(12))});
    }
    std::sort(found.begin(), found.end(), comesFirst);
    return found;
}

Result<std::vector<CaseHit>> Search::run()
{
    std::vector<Ranked> found;
    for (const Effort &effort : kEfforts) {
        m_effort = {std::max(effort.keys, 2 * m_limit), effort.rows};
        TRY(lookUp(m_effort.keys));
        m_found = Candidates();
        m_sure = IdSet();
        intersectFrom(0, Candidates(), nullptr);
        const auto wanted = static_cast<std::int64_t>(m_limit);
        const bool last = &effort == &kEfforts.back();
        if (!m_found.complete && !last && m_sure.count(wanted) < wanted)
            continue; // too little to be worth reading rows
        TRY_ASSIGN(auto ids, chosen(m_found.ids));
        TRY_ASSIGN(found, ranked(std::move(ids)));
        if (m_found.complete || found.size() >= m_limit)
            break;
    }
    std::vector<CaseHit> hits;
    for (const Ranked &one : found)
        if (hits.size() < m_limit)
            hits.push_back(hitOf(one));
    return hits;
}

} // namespace

Result<std::vector<CaseHit>> searchCases(Database &db, const QString &text, int limit)
{
    const SearchText typed = SearchText::parse(text);
    if (typed.size() == 0)
        return std::vector<CaseHit>();
    return Search(db, typed, static_cast<std::size_t>(std::clamp(limit, 1, 1000))).run();
}

} // namespace casepost::core
