#include "core/audit/audit.h"

#include "core/audit/chain_hash.h"
#include "core/store/bulk.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <string>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTellEvery = 20'000;

struct Head
{
    qint64 seq = 0;
    QString hash;
};

/// The newest entry. PostgreSQL lets one writer at a time pass here until its transaction ends;
/// SQLite's own write lock does the same.
Result<Head> lockedHead(Database &db)
{
    if (db.engine() == Engine::Postgres)
        TRY(db.exec(u"SELECT pg_advisory_xact_lock(4849333012)"_s));
    TRY_ASSIGN(auto row,
               db.prepare(u"SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"_s));
    TRY(row.run());
    return row.next() ? Head{row.integer(0), row.text(1)} : Head{};
}

/// An empty text in place of a null one: the table holds no NULL.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

AuditEntry entryAfter(const Head &head, const Session &session, const QString &act)
{
    AuditEntry entry;
    entry.seq = head.seq + 1;
    entry.previousHash = filled(head.hash);
    entry.atUtc = toIsoUtc(session.clock->nowUtc());
    entry.osLogin = filled(session.osLogin);
    entry.staff = filled(session.staff.login);
    entry.action = act;
    entry.digest = u""_s;
    entry.seen = filled(session.seen);
    return entry;
}

QString hashOf(const AuditEntry &entry)
{
    const std::array<std::string, 9> fields{std::to_string(entry.seq),
                                            entry.atUtc.toStdString(),
                                            entry.osLogin.toStdString(),
                                            entry.staff.toStdString(),
                                            entry.action.toStdString(),
                                            entry.object.toStdString(),
                                            entry.digest.toStdString(),
                                            entry.previousHash.toStdString(),
                                            entry.seen.toStdString()};
    ChainFields views;
    std::copy(fields.begin(), fields.end(), views.begin());
    ChainHash chain;
    const auto hash = chain.of(views);
    return QString::fromLatin1(hash.data(), static_cast<qsizetype>(hash.size()));
}

Status insert(Database &db, const AuditEntry &entry)
{
    TRY_ASSIGN(auto row, db.prepare(uR"(INSERT INTO audit_entry
                              (seq, at_utc, os_login, staff, action, object, digest, prev_hash, hash,
                               seen)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    row.bind(entry.seq).bind(entry.atUtc).bind(entry.osLogin).bind(entry.staff).bind(entry.action);
    row.bind(entry.object).bind(entry.digest).bind(entry.previousHash).bind(entry.hash);
    row.bind(entry.seen);
    return row.run();
}

bool tell(const ProgressFn &progress, qint64 done, qint64 total)
{
    return !progress || progress({u"Checking the audit record"_s, done, total});
}

/// Does the row follow an entry with the hash `before`? Its fields are read as stored bytes, never
/// converted. `hash` becomes the row's own.
bool follows(const BulkRead &row, std::int64_t expected, const std::string &before, ChainHash &hash)
{
    if (row.integer(0) != expected || row.text(7) != before)
        return false;
    const std::string number = std::to_string(expected);
    return row.text(8)
           == hash.of({number,
                       row.text(1),
                       row.text(2),
                       row.text(3),
                       row.text(4),
                       row.text(5),
                       row.text(6),
                       before,
                       row.text(9)});
}

} // namespace

Status appendAudit(Database &db,
                   const Session &session,
                   const QString &act,
                   const QString &object,
                   const QByteArray &content)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto head, lockedHead(db));
    AuditEntry entry = entryAfter(head, session, act);
    entry.object = filled(object);
    if (!content.isEmpty())
        entry.digest = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    entry.hash = hashOf(entry);
    TRY(insert(db, entry));
    return transaction.commit();
}

Result<AuditVerdict> verifyAudit(Database &db, const Session &session, const ProgressFn &progress)
{
    TRY(require(session, action::kAuditVerify));
    return verifyAuditChain(db, progress);
}

Result<AuditVerdict> verifyAuditChain(Database &db, const ProgressFn &progress)
{
    TRY_ASSIGN(const auto last, db.scalar(u"SELECT max(seq) FROM audit_entry"_s));
    const qint64 total = last.value_or(QString()).toLongLong();
    TRY_ASSIGN(auto rows,
               BulkRead::begin(db, uR"(SELECT seq, at_utc, os_login, staff, action, object, digest,
                                          prev_hash, hash, seen FROM audit_entry ORDER BY seq)"_s));
    AuditVerdict verdict;
    ChainHash hash;
    std::string before;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return verdict;
        ++verdict.entries;
        if (verdict.whole && !follows(rows, verdict.entries, before, hash)) {
            verdict.whole = false;
            verdict.firstBroken = verdict.entries;
        }
        before = rows.text(8);
        if (verdict.entries % kTellEvery == 0 && !tell(progress, verdict.entries, total))
            return fail(ErrorCode::Cancelled, u"The check of the audit record was stopped."_s);
    }
}

namespace {

/// A LIKE pattern for one whole word of the object; `%` in it is no wildcard.
QString wordPattern(QString word)
{
    if (word.isEmpty())
        return u"%"_s;
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, u'\\' + QString(special));
    return u"% "_s + word + u" %"_s;
}

} // namespace

Result<std::vector<AuditEntry>>
auditEntries(Database &db, const Session &session, const QString &object, int limit)
{
    TRY(require(session, action::kAuditRead));
    TRY_ASSIGN(auto rows,
               db.prepare(uR"(SELECT seq, at_utc, os_login, staff, action, object, digest,
                                     seen, prev_hash, hash FROM audit_entry
                               WHERE ' ' || object || ' ' LIKE ? ESCAPE '\'
                               ORDER BY seq DESC LIMIT ?)"_s));
    TRY(rows.bind(wordPattern(object)).bind(limit).run());
    std::vector<AuditEntry> entries;
    while (rows.next())
        entries.push_back({rows.integer(0),
                           rows.text(1),
                           rows.text(2),
                           rows.text(3),
                           rows.text(4),
                           rows.text(5),
                           rows.text(6),
                           rows.text(7),
                           rows.text(8),
                           rows.text(9)});
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace casepost::core
