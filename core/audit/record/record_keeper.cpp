#include "core/audit/record/record_keeper.h"

#include "core/access/identity.h"
#include "core/audit/record/entry_hash.h"
#include "core/audit/record/record_lines.h"
#include "core/base/clock.h"

#include <set>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

struct Head
{
    qint64 seq = 0;
    QString hash;
};

/// The newest entry. PostgreSQL lets one writer at a time pass here until its transaction ends;
/// SQLite's own write lock does the same.
Result<Head> lockedHead(Database &db)
{
    TRY_ASSIGN(auto row,
               db.prepare(db.engine() == Engine::Postgres
                              ? u"SELECT seq, hash FROM act_audit_head()"_s
                              : u"SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"_s));
    TRY(row.run());
    return row.next() ? Head{row.integer(0), row.text(1)} : Head{};
}

Status insert(Database &db, const AuditEntry &entry)
{
    TRY_ASSIGN(auto row, db.prepare(uR"(INSERT INTO audit_entry
                              (seq, at_utc, os_login, staff, action, object, digest, prev_hash, hash,
                               seen, row_digest)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    row.bind(entry.seq).bind(entry.atUtc).bind(entry.osLogin).bind(entry.staff).bind(entry.action);
    row.bind(entry.object).bind(entry.digest).bind(entry.previousHash).bind(entry.hash);
    row.bind(entry.seen).bind(entry.rowDigest);
    return row.run();
}

/// A server numbers and chains the entry itself, and takes its lines with it.
Status insertOnServer(Database &db, const AuditEntry &entry, const std::vector<RecordLine> &lines)
{
    std::string written;
    for (const RecordLine &line : lines)
        written += line.kind + '\t' + line.key + '\t' + line.salt + '\t' + line.digest + '\n';
    TRY_ASSIGN(auto act, db.prepareAct(u"act_audit", u"?, ?, ?, ?, ?, ?, ?, ?, ?"_s));
    act.bind(entry.atUtc).bind(entry.osLogin).bind(entry.staff).bind(entry.action);
    act.bind(entry.object).bind(entry.digest).bind(entry.seen).bind(entry.rowDigest);
    return act.bind(QString::fromStdString(written).append(u""_s)).run();
}

struct LiveRun
{
    std::int64_t id = 0; ///< of its line
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// The run that holds a row now. Runs are few: one an act.
Result<std::optional<LiveRun>> liveRun(Database &db, const RecordedKind &kind, std::int64_t row)
{
    TRY_ASSIGN(auto lines,
               db.prepare(u"SELECT id, row_key FROM audit_row WHERE kind = ? AND salt <> '' "
                          "ORDER BY id DESC"_s));
    TRY(lines.bind(QString::fromLatin1(kind.name)).run());
    while (lines.next()) {
        const auto [first, last] = runOf(lines.text(1).toStdString());
        if (first <= row && row <= last)
            return std::optional(LiveRun{lines.integer(0), first, last});
    }
    return std::optional<LiveRun>();
}

QString digestOfLines(const std::vector<RecordLine> &lines)
{
    LinesDigest digest;
    digest.begin();
    for (const RecordLine &line : lines)
        digest.add(line.kind, line.key, line.digest);
    return QString::fromStdString(digest.hex()).append(u""_s);
}

} // namespace

Status RecordKeeper::forget(const RecordedKind &kind, std::int64_t id)
{
    const QString name = QString::fromLatin1(kind.name);
    TRY_ASSIGN(
        auto empty,
        m_db.prepareAct(u"act_forget_line", u"UPDATE audit_row SET salt = '' WHERE id = ?"_s));
    if (kind.cover != Cover::Runs) {
        TRY_ASSIGN(
            auto salts,
            m_db.prepareAct(u"act_forget_rows",
                            u"UPDATE audit_row SET salt = '' WHERE kind = ? AND row_key = ?"_s));
        TRY(salts.bind(name).bind(QString::number(id)).run());
        m_forgotten.push_back({kind.name, std::to_string(id), {}, {}});
        return {};
    }
    TRY_ASSIGN(const auto run, liveRun(m_db, kind, id));
    if (!run)
        return {};
    TRY(empty.bind(run->id).run());
    m_forgotten.push_back({kind.name, runKey(id, id), {}, {}});
    for (const auto &[first, last] : {std::pair(run->first, id - 1), std::pair(id + 1, run->last)})
        if (first <= last) {
            RecordLine line{kind.name, runKey(first, last), newSalt(), {}};
            TRY_ASSIGN(const auto digest, digestOf(m_db, kind, line.key, line.salt));
            line.digest = digest.value_or(std::string());
            m_forgotten.push_back(std::move(line));
        }
    return {};
}

void keepRecord(Database &db)
{
    db.setCommitStep(std::make_unique<RecordKeeper>(db));
}

RecordKeeper &keeperOf(Database &db)
{
    if (!db.commitStep())
        keepRecord(db);
    return static_cast<RecordKeeper &>(*db.commitStep());
}

void RecordKeeper::begun()
{
    m_pending.clear();
    m_forgotten.clear();
    m_cases.reset();
    m_anew = false;
}

Result<bool> RecordKeeper::hasBegun()
{
    if (!m_hasBegun) {
        TRY_ASSIGN(const auto any, m_db.scalar(u"SELECT 1 FROM audit_row LIMIT 1"_s));
        m_hasBegun = any.has_value();
    }
    return m_hasBegun;
}

Status RecordKeeper::add(AuditEntry entry)
{
    TRY_ASSIGN(auto touched, m_db.takeTouched());
    m_pending.push_back({std::move(entry), std::move(touched), {}});
    return {};
}

Status RecordKeeper::changeCases(const QString &condition, bool enter)
{
    TRY_ASSIGN(const bool begun, hasBegun());
    if (!begun) // the first entry takes every case as it is then
        return {};
    if (!m_cases) {
        TRY_ASSIGN(const auto newest, newestLine(m_db, kCaseKind, "all"));
        m_cases = newest ? CaseSum(newest->salt, newest->digest) : CaseSum(newSalt());
    }
    return enter ? m_cases->enter(m_db, condition) : m_cases->leave(m_db, condition);
}

/// What was changed without saying so; nothing when the digests are the same (a mark of the
/// sender).
Status RecordKeeper::addOwnEntry(std::vector<TouchedRun> touched)
{
    TRY_ASSIGN(auto lines, linesOf(m_db, touched));
    TRY(dropUnchanged(m_db, lines));
    if (lines.empty() && !m_cases)
        return {};
    TRY_ASSIGN(const Identity who, identityAt(m_db));
    AuditEntry entry;
    entry.atUtc = toIsoUtc(SystemClock().nowUtc());
    entry.osLogin = who.login;
    entry.seen = who.seen;
    entry.staff = u""_s;
    entry.action = u"record.rows"_s;
    entry.object = u"store"_s;
    entry.digest = u""_s;
    m_pending.push_back({std::move(entry), {}, std::move(lines)});
    return {};
}

/// The digests of every row, in the first entry.
Status RecordKeeper::fillFresh()
{
    for (Pending &pending : m_pending)
        pending.lines.clear();
    TRY_ASSIGN(m_pending.front().lines, linesOfEverything(m_db));
    m_cases.reset();
    return {};
}

Status RecordKeeper::fillLines(bool chainIsNew)
{
    TRY_ASSIGN(const bool begun, hasBegun());
    if (!begun || m_anew) {
        if ((m_anew || !chainIsNew) && m_pending.front().entry.action != kRecordBegins) {
            AuditEntry entry = m_pending.front().entry;
            entry.action = QStringView(kRecordBegins).toString();
            entry.object = u"store"_s;
            entry.digest = u""_s;
            m_pending.insert(m_pending.begin(), {std::move(entry), {}, {}});
        }
        return fillFresh();
    }
    // A row that two entries touched stands with the later one, as it is in the end.
    std::set<std::pair<std::string, std::string>> seen;
    for (auto pending = m_pending.rbegin(); pending != m_pending.rend(); ++pending) {
        if (pending->touched.empty())
            continue;
        TRY_ASSIGN(auto lines, linesOf(m_db, pending->touched));
        for (RecordLine &line : lines) {
            if (seen.emplace(line.kind, line.key).second)
                pending->lines.push_back(std::move(line));
        }
    }
    auto &last = m_pending.back().lines;
    for (RecordLine &line : m_forgotten)
        if (seen.emplace(line.kind, line.key).second)
            last.push_back(std::move(line));
    if (m_cases)
        last.push_back(m_cases->line());
    return {};
}

Status RecordKeeper::beforeCommit()
{
    TRY_ASSIGN(auto touched, m_db.takeTouched());
    if (m_pending.empty()) {
        if (touched.empty() && !m_cases)
            return {};
        TRY_ASSIGN(const bool begun, hasBegun());
        if (!begun)
            return {};
        TRY(addOwnEntry(std::move(touched)));
        if (m_pending.empty())
            return {};
    } else {
        auto &last = m_pending.back().touched;
        last.insert(last.end(), touched.begin(), touched.end());
    }
    TRY_ASSIGN(auto head, lockedHead(m_db));
    TRY(fillLines(head.seq == 0));
    for (Pending &pending : m_pending) {
        AuditEntry &entry = pending.entry;
        if (m_db.engine() == Engine::Postgres) {
            entry.rowDigest = digestOfLines(pending.lines);
            TRY(insertOnServer(m_db, entry, pending.lines));
            continue;
        }
        entry.seq = head.seq + 1;
        entry.previousHash = head.hash.isNull() ? u""_s : head.hash;
        entry.rowDigest = digestOfLines(pending.lines);
        entry.hash = hashOf(entry);
        TRY(insert(m_db, entry));
        TRY(writeLines(m_db, entry.seq, pending.lines));
        head = {entry.seq, entry.hash};
    }
    m_pending.clear();
    return {};
}

} // namespace casepost::core
