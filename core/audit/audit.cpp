#include "core/audit/audit.h"

#include "core/store/bulk.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFields = 8;
constexpr qint64 kTellEvery = 20'000;

/// SHA-256 (hex) over every field, each behind its length in bytes (8 bytes, big endian), so that
/// no two different entries can give the same text to hash.
QByteArray chainHash(QCryptographicHash &hash, const std::array<QByteArrayView, kFields> &fields)
{
    hash.reset();
    for (const QByteArrayView field : fields) {
        const quint64 length = qToBigEndian(static_cast<quint64>(field.size()));
        std::array<char, sizeof length> bytes;
        std::memcpy(bytes.data(), &length, sizeof length);
        hash.addData(QByteArrayView(bytes.data(), bytes.size()));
        hash.addData(field);
    }
    return hash.result().toHex();
}

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
    return entry;
}

QString hashOf(const AuditEntry &entry)
{
    const std::array<QByteArray, kFields> fields{QByteArray::number(entry.seq),
                                                 entry.atUtc.toUtf8(),
                                                 entry.osLogin.toUtf8(),
                                                 entry.staff.toUtf8(),
                                                 entry.action.toUtf8(),
                                                 entry.object.toUtf8(),
                                                 entry.digest.toUtf8(),
                                                 entry.previousHash.toUtf8()};
    std::array<QByteArrayView, kFields> views;
    std::copy(fields.begin(), fields.end(), views.begin());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return QString::fromLatin1(chainHash(hash, views));
}

Status insert(Database &db, const AuditEntry &entry)
{
    TRY_ASSIGN(auto row, db.prepare(uR"(INSERT INTO audit_entry
                              (seq, at_utc, os_login, staff, action, object, digest, prev_hash, hash)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s));
    row.bind(entry.seq).bind(entry.atUtc).bind(entry.osLogin).bind(entry.staff).bind(entry.action);
    row.bind(entry.object).bind(entry.digest).bind(entry.previousHash).bind(entry.hash);
    return row.run();
}

bool tell(const ProgressFn &progress, qint64 done, qint64 total)
{
    return !progress || progress({u"Checking the audit record"_s, done, total});
}

QByteArrayView bytesOf(const BulkRead &row, int column)
{
    const auto text = row.text(column);
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

/// Does the row follow `before`? Its fields are read as stored bytes, never converted.
bool follows(const BulkRead &row, qint64 expected, const QByteArray &before, QByteArray &hash)
{
    static thread_local QCryptographicHash sha(QCryptographicHash::Sha256);
    if (row.integer(0) != expected || bytesOf(row, 7) != QByteArrayView(before))
        return false;
    const QByteArray number = QByteArray::number(expected);
    hash = chainHash(sha,
                     {number,
                      bytesOf(row, 1),
                      bytesOf(row, 2),
                      bytesOf(row, 3),
                      bytesOf(row, 4),
                      bytesOf(row, 5),
                      bytesOf(row, 6),
                      bytesOf(row, 7)});
    return bytesOf(row, 8) == QByteArrayView(hash);
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
    TRY_ASSIGN(const auto count, db.scalar(u"SELECT count(*) FROM audit_entry"_s));
    const qint64 total = count.value_or(QString()).toLongLong();
    TRY_ASSIGN(auto rows,
               BulkRead::begin(db, uR"(SELECT seq, at_utc, os_login, staff, action, object, digest,
                                          prev_hash, hash FROM audit_entry ORDER BY seq)"_s));
    AuditVerdict verdict;
    QByteArray before;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return verdict;
        ++verdict.entries;
        QByteArray hash;
        if (verdict.whole && !follows(rows, verdict.entries, before, hash)) {
            verdict.whole = false;
            verdict.firstBroken = verdict.entries;
        }
        before = hash;
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
                                     prev_hash, hash FROM audit_entry
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
                           rows.text(8)});
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace casepost::core
