#include "core/audit/check/row_compare.h"

#include "core/audit/check/chain_walk.h"
#include "core/audit/check/content_compare.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/case_sum.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// A line as it stands in the store.
struct Known
{
    std::int64_t seq = 0;
    std::string salt;
    std::string digest;
    bool isGone() const { return digest.empty(); }
    bool isErased() const { return !digest.empty() && salt.empty(); }
};

struct KnownLine
{
    std::string key;
    Known known;
};

/// The lines of a kind from an entry on, as they were written.
Result<std::vector<KnownLine>> knownLines(Database &db, const char *kind, qint64 begin)
{
    std::vector<KnownLine> known;
    TRY_ASSIGN(auto lines,
               BulkRead::begin(db,
                               u"SELECT row_key, seq, salt, digest FROM audit_row WHERE kind = ? "
                               "ORDER BY id"_s,
                               {QString::fromLatin1(kind)}));
    for (;;) {
        TRY_ASSIGN(const bool more, lines.next());
        if (!more)
            return known;
        if (lines.integer(1) >= begin)
            known.push_back(
                {std::string(lines.text(0)),
                 {lines.integer(1), std::string(lines.text(2)), std::string(lines.text(3))}});
    }
}

QString isAnother(std::string_view kind, std::string_view key, const Known &known)
{
    return u"%1 is not what entry %2 says"_s.arg(rowName(kind, key)).arg(known.seq);
}

QString isMissing(std::string_view kind, std::string_view key, const Known &known)
{
    return u"%1 is missing; entry %2 speaks of it"_s.arg(rowName(kind, key)).arg(known.seq);
}

QString isNew(std::string_view kind, std::string_view key)
{
    return u"%1 is in no entry"_s.arg(rowName(kind, key));
}

QString lostSalt(std::string_view kind, std::string_view key, const Known &known)
{
    return u"the digest of %1 in entry %2 cannot be compared any more, and no entry says that the "
           u"row "
           "was erased"_s.arg(rowName(kind, key))
               .arg(known.seq);
}

/// The line that counts for each row of a kind with a digest a row.
Result<std::unordered_map<std::string, Known>>
linesThatCount(Database &db, const RecordedKind &kind, qint64 begin)
{
    TRY_ASSIGN(auto lines, knownLines(db, kind.name, begin));
    std::unordered_map<std::string, Known> counting;
    for (KnownLine &line : lines) {
        const auto [place, isFirst] = counting.try_emplace(std::move(line.key), line.known);
        // A second digest of what never changes would make good what somebody changed.
        if (!isFirst && (kind.cover == Cover::Moving || line.known.isGone()))
            place->second = std::move(line.known);
    }
    return counting;
}

Status compareKind(Database &db, const RecordedKind &kind, qint64 begin, AuditVerdict &verdict)
{
    TRY_ASSIGN(auto known, linesThatCount(db, kind, begin));
    RowDigest digest;
    {
        TRY_ASSIGN(auto rows, BulkRead::begin(db, selectRows(kind)));
        for (;;) {
            TRY_ASSIGN(const bool more, rows.next());
            if (!more)
                break;
            const auto line = known.find(std::string(rows.text(0)));
            if (line == known.end() || line->second.isGone()) {
                addRowFault(verdict, {}, isNew(kind.name, rows.text(0)));
                if (line != known.end())
                    known.erase(line);
                continue;
            }
            digest.begin(line->second.salt, kind.name);
            digest.add(rows, columnCount(kind));
            if (line->second.isErased())
                addRowFault(
                    verdict, line->second.seq, lostSalt(kind.name, line->first, line->second));
            else if (digest.hex() != line->second.digest)
                addRowFault(
                    verdict, line->second.seq, isAnother(kind.name, line->first, line->second));
            known.erase(line);
        }
    }
    std::map<std::int64_t, QString> missing;
    for (const auto &[key, line] : known)
        if (line.isErased())
            missing.emplace(line.seq, lostSalt(kind.name, key, line));
        else if (!line.isGone())
            missing.emplace(line.seq, isMissing(kind.name, key, line));
    for (const auto &[seq, what] : missing)
        addRowFault(verdict, seq, what);
    return {};
}

struct Run
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    Known known;
};

/// Compares rows that come by number with the runs that hold them.
class RunCompare
{
public:
    RunCompare(const RecordedKind &kind, std::vector<Run> runs, AuditVerdict &verdict)
        : m_kind(kind)
        , m_runs(std::move(runs))
        , m_verdict(verdict)
    {
        std::ranges::sort(m_runs, {}, &Run::first);
    }
    void take(const BulkRead &row);
    void end();

private:
    void close();
    const RecordedKind &m_kind;
    std::vector<Run> m_runs;
    AuditVerdict &m_verdict;
    std::size_t m_at = 0;
    bool m_open = false;
    RowDigest m_digest;
};

void RunCompare::close()
{
    const Run &run = m_runs[m_at];
    if (!m_open)
        m_digest.begin(run.known.salt, m_kind.name);
    if (m_digest.hex() != run.known.digest)
        addRowFault(m_verdict,
                    run.known.seq,
                    isAnother(m_kind.name, runKey(run.first, run.last), run.known));
    m_open = false;
    ++m_at;
}

void RunCompare::take(const BulkRead &row)
{
    const std::int64_t id = row.integer(0);
    while (m_at < m_runs.size() && m_runs[m_at].last < id)
        close();
    if (m_at == m_runs.size() || m_runs[m_at].first > id) {
        addRowFault(m_verdict, {}, isNew(m_kind.name, row.text(0)));
        return;
    }
    if (!m_open)
        m_digest.begin(m_runs[m_at].known.salt, m_kind.name);
    m_open = true;
    m_digest.add(row, columnCount(m_kind));
}

void RunCompare::end()
{
    while (m_at < m_runs.size())
        close();
}

/// An erased run must be taken up by later lines, number for number.
void checkErased(const RecordedKind &kind,
                 const std::vector<Run> &erased,
                 const std::vector<Run> &later,
                 AuditVerdict &verdict)
{
    for (const Run &run : erased) {
        std::int64_t covered = 0;
        for (const Run &one : later)
            if (one.known.seq > run.known.seq && one.first >= run.first && one.last <= run.last)
                covered += one.last - one.first + 1;
        if (covered < run.last - run.first + 1)
            addRowFault(verdict,
                        run.known.seq,
                        lostSalt(kind.name, runKey(run.first, run.last), run.known));
    }
}

Status compareRuns(Database &db, const RecordedKind &kind, qint64 begin, AuditVerdict &verdict)
{
    TRY_ASSIGN(const auto lines, knownLines(db, kind.name, begin));
    std::vector<Run> live, erased, later;
    for (const KnownLine &line : lines) {
        const auto [first, last] = runOf(line.key);
        const Run run{first, last, line.known};
        if (line.known.isErased())
            erased.push_back(run);
        else if (!line.known.isGone())
            live.push_back(run);
        later.push_back(run);
    }
    if (!erased.empty())
        checkErased(kind, erased, later, verdict);
    RunCompare compare(kind, std::move(live), verdict);
    TRY_ASSIGN(auto rows, BulkRead::begin(db, selectRows(kind)));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            break;
        compare.take(rows);
    }
    compare.end();
    return {};
}

Status compareCases(Database &db, qint64 begin, AuditVerdict &verdict)
{
    TRY_ASSIGN(const auto lines, knownLines(db, kCaseKind, begin));
    CaseSum sum(lines.empty() ? std::string() : lines.back().known.salt);
    TRY(sum.enter(db, {}));
    if (lines.empty() || sum.hex() != lines.back().known.digest)
        addRowFault(verdict,
                    lines.empty() ? std::nullopt : std::optional(lines.back().known.seq),
                    u"the cases are not those that entry %1 says"_s.arg(
                        lines.empty() ? 0 : lines.back().known.seq));
    return {};
}

/// A line of a kind that nobody knows is a row that nobody compares.
Status compareNames(Database &db, AuditVerdict &verdict)
{
    TRY_ASSIGN(auto kinds, BulkRead::begin(db, u"SELECT DISTINCT kind FROM audit_row"_s));
    for (;;) {
        TRY_ASSIGN(const bool more, kinds.next());
        if (!more)
            return {};
        if (kinds.text(0) != kCaseKind && !recordedKind(kinds.text(0)))
            addRowFault(verdict, {}, u"there are row digests of a kind that no Casepost knows"_s);
    }
}

} // namespace

Status compareRows(Database &db, qint64 begin, AuditVerdict &verdict, const ProgressFn &progress)
{
    const qint64 total = static_cast<qint64>(recordedKinds().size()) + 2;
    qint64 done = 0;
    const auto tell = [&] {
        return !progress || progress({u"Comparing the rows with the record"_s, done++, total});
    };
    const auto stopped = [] {
        return fail(ErrorCode::Cancelled, u"The check of the audit record was stopped."_s);
    };
    for (const RecordedKind &kind : recordedKinds()) {
        if (!tell())
            return stopped();
        TRY(kind.cover == Cover::Runs ? compareRuns(db, kind, begin, verdict)
                                      : compareKind(db, kind, begin, verdict));
    }
    TRY(compareNames(db, verdict));
    if (!tell())
        return stopped();
    TRY(compareCases(db, begin, verdict));
    if (!tell())
        return stopped();
    return compareContents(db, verdict);
}

} // namespace casepost::core
