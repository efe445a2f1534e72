#include "core/audit/check/chain_walk.h"

#include "core/audit/check/record_check.h"
#include "core/audit/record/chain_hash.h"
#include "core/audit/record/record_keeper.h"
#include "core/base/clock.h"
#include "core/store/bulk/bulk.h"

#include <algorithm>
#include <map>
#include <string>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTellEvery = 20'000;
constexpr std::size_t kMostFaults = 20;
constexpr qint64 kJumpSeconds = 300;

const auto kSelectEntries =
    u"SELECT seq, at_utc, os_login, staff, action, object, digest, prev_hash, hash, seen, "
    "row_digest "
    "FROM audit_entry WHERE seq <= ? ORDER BY seq"_s;
enum Field { Seq, At, OsLogin, Staff, Action, Object, Digest, Before, Hash, Seen, Rows };

/// The digest over the lines of one entry.
struct LineGroup
{
    std::int64_t seq = 0;
    std::string digest;
};

/// Every group of lines, in the order in which they were written.
Result<std::vector<LineGroup>> lineGroups(Database &db)
{
    std::vector<LineGroup> groups;
    TRY_ASSIGN(
        auto lines,
        BulkRead::begin(db, u"SELECT seq, kind, row_key, digest FROM audit_row ORDER BY id"_s));
    LinesDigest digest;
    const auto end = [&] {
        if (!groups.empty())
            groups.back().digest = digest.hex();
    };
    for (;;) {
        TRY_ASSIGN(const bool more, lines.next());
        if (!more) {
            end();
            return groups;
        }
        if (groups.empty() || groups.back().seq != lines.integer(0)) {
            end();
            groups.push_back({lines.integer(0), {}});
            digest.begin();
        }
        digest.add(lines.text(1), lines.text(2), lines.text(3));
    }
}

bool tell(const ProgressFn &progress, qint64 done, qint64 total)
{
    return !progress || progress({u"Checking the audit record"_s, done, total});
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

class Walk
{
public:
    Walk(const std::vector<LineGroup> &groups, const AuditGrounds &grounds)
        : m_groups(groups)
    {
        for (const Anchor &anchor : grounds.anchors)
            m_anchors.emplace(anchor.count, anchor);
        m_walk.givenUp = grounds.givenUp;
    }
    void take(const BulkRead &row);
    /// `newest`: the number of the newest entry by now.
    ChainWalk end(qint64 newest);

private:
    bool follows(const BulkRead &row);
    bool linesFit(const BulkRead &row);
    void look(const BulkRead &row);
    void compareAnchors(const BulkRead &row);
    void breaks(const QString &what);

    const std::vector<LineGroup> &m_groups;
    std::multimap<qint64, Anchor> m_anchors;
    std::vector<Anchor> m_broken;
    std::size_t m_group = 0;
    ChainWalk m_walk;
    ChainHash m_hash;
    std::string m_before;
    std::string m_at;
};

void Walk::breaks(const QString &what)
{
    if (m_walk.verdict.whole)
        addFault(m_walk.verdict, {m_walk.verdict.entries, what});
}

/// Does the row follow the entry before? Its fields are read as stored bytes, never converted.
bool Walk::follows(const BulkRead &row)
{
    const qint64 expected = m_walk.verdict.entries;
    if (row.integer(Seq) != expected || row.text(Before) != m_before)
        return false;
    const std::string number = std::to_string(expected);
    return row.text(Hash)
           == m_hash.of({number,
                         row.text(At),
                         row.text(OsLogin),
                         row.text(Staff),
                         row.text(Action),
                         row.text(Object),
                         row.text(Digest),
                         m_before,
                         row.text(Seen),
                         row.text(Rows)});
}

bool Walk::linesFit(const BulkRead &row)
{
    const qint64 seq = row.integer(Seq);
    const bool stray = m_group < m_groups.size() && m_groups[m_group].seq < seq;
    if (stray)
        return false;
    const bool has = m_group < m_groups.size() && m_groups[m_group].seq == seq;
    const std::string_view digest = has ? m_groups[m_group].digest : std::string_view();
    m_group += has ? 1 : 0;
    return row.text(Rows) == digest;
}

/// What the entry says that matters for the rest of the check.
void Walk::look(const BulkRead &row)
{
    const QString action = textOf(row.text(Action));
    if (action == kRecordBegins && !row.text(Rows).empty())
        m_walk.rowsBegin = row.integer(Seq);
    else if (m_walk.rowsBegin == 0 && !row.text(Rows).empty())
        m_walk.rowsBegin = row.integer(Seq);
    if (action == u"store.restored"_s || action == u"store.claim"_s)
        for (const QString &word : textOf(row.text(Object)).split(u' '))
            if (word.startsWith(u"anchor:"_s))
                m_walk.givenUp.push_back(
                    {word.section(u':', 1, 1).toLongLong(), word.section(u':', 2, 2), {}});
    const std::string_view at = row.text(At);
    if (at < m_at
        && fromIsoUtc(textOf(at)).secsTo(fromIsoUtc(QString::fromStdString(m_at))) > kJumpSeconds) {
        ++m_walk.verdict.clockJumps;
        if (!m_walk.verdict.firstJump)
            m_walk.verdict.firstJump = row.integer(Seq);
    }
    m_at = at;
}

void Walk::compareAnchors(const BulkRead &row)
{
    const auto [from, to] = m_anchors.equal_range(row.integer(Seq));
    for (auto anchor = from; anchor != to; ++anchor) {
        if (textOf(row.text(Hash)) == anchor->second.hash) {
            m_walk.verdict.newestAnchor = anchor->second;
            m_walk.verdict.signedAnchors += anchor->second.signature.isEmpty() ? 0 : 1;
        } else {
            m_broken.push_back(anchor->second);
        }
    }
    m_anchors.erase(from, to);
}

void Walk::take(const BulkRead &row)
{
    ++m_walk.verdict.entries;
    if (m_walk.verdict.whole && !follows(row))
        breaks(u"entry %1 does not fit"_s.arg(m_walk.verdict.entries));
    else if (m_walk.verdict.whole && !linesFit(row))
        breaks(u"the row digests of entry %1 do not fit"_s.arg(m_walk.verdict.entries));
    look(row);
    compareAnchors(row);
    m_before = row.text(Hash);
}

ChainWalk Walk::end(qint64 newest)
{
    AuditVerdict &verdict = m_walk.verdict;
    while (m_group < m_groups.size() && m_groups[m_group].seq > verdict.entries
           && m_groups[m_group].seq <= newest)
        ++m_group; // of entries that were written meanwhile
    if (verdict.whole && m_group < m_groups.size())
        addFault(verdict,
                 {m_groups[m_group].seq,
                  u"there are row digests of an entry %1 that is not there"_s.arg(
                      m_groups[m_group].seq)});
    for (const auto &[count, anchor] : m_anchors)
        m_broken.push_back(anchor);
    for (const Anchor &anchor : m_broken) {
        const bool givenUp = std::ranges::any_of(m_walk.givenUp, [&](const Anchor &one) {
            return one.count == anchor.count && one.hash == anchor.hash;
        });
        if (givenUp)
            continue;
        const QString when = anchor.atUtc.section(u'T', 0, 0);
        if (anchor.count > verdict.entries)
            addFault(
                verdict,
                {verdict.entries + 1,
                 u"the end is cut off, or an older copy took the store's place (then 'store restored' says so): an anchor of %1 knew %2 entries, here are %3"_s
                     .arg(when)
                     .arg(anchor.count)
                     .arg(verdict.entries)});
        else
            addFault(verdict,
                     {anchor.count,
                      u"entry %1 is not the one that an anchor of %2 knew"_s.arg(anchor.count)
                          .arg(when)});
    }
    return std::move(m_walk);
}

} // namespace

void addFault(AuditVerdict &verdict, const RecordFault &fault)
{
    verdict.whole = false;
    if (!verdict.firstBroken)
        verdict.firstBroken = fault.entry;
    if (verdict.faults.size() < kMostFaults)
        verdict.faults.push_back(fault);
}

Result<ChainWalk> walkChain(Database &db, const AuditGrounds &grounds, const ProgressFn &progress)
{
    TRY_ASSIGN(const auto last, db.scalar(u"SELECT max(seq) FROM audit_entry"_s));
    const qint64 total = last.value_or(QString()).toLongLong();
    // Entries are counted first: those that come meanwhile are left to the next check.
    TRY_ASSIGN(const auto groups, lineGroups(db));
    Walk walk(groups, grounds);
    {
        TRY_ASSIGN(auto rows, BulkRead::begin(db, kSelectEntries, {QString::number(total)}));
        for (qint64 done = 1;; ++done) {
            TRY_ASSIGN(const bool more, rows.next());
            if (!more)
                break;
            walk.take(rows);
            if (done % kTellEvery == 0 && !tell(progress, done, total))
                return fail(ErrorCode::Cancelled, u"The check of the audit record was stopped."_s);
        }
    }
    TRY_ASSIGN(const auto newest, db.scalar(u"SELECT max(seq) FROM audit_entry"_s));
    return walk.end(newest.value_or(QString()).toLongLong());
}

} // namespace casepost::core
