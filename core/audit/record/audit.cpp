#include "core/audit/record/audit.h"

#include "core/audit/record/record_keeper.h"

#include <QCryptographicHash>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// An empty text in place of a null one: the table holds no NULL.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

AuditEntry entryOf(const Session &session, const QString &act, const QString &object)
{
    AuditEntry entry;
    entry.atUtc = toIsoUtc(session.clock->nowUtc());
    entry.osLogin = filled(session.osLogin);
    entry.staff = filled(session.staff.login);
    entry.action = act;
    entry.object = filled(object);
    entry.digest = u""_s;
    entry.seen = filled(session.seen);
    return entry;
}

} // namespace

Status appendAudit(Database &db,
                   const Session &session,
                   const QString &act,
                   const QString &object,
                   const QByteArray &content)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    AuditEntry entry = entryOf(session, act, object);
    if (!content.isEmpty())
        entry.digest = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    TRY(keeperOf(db).add(std::move(entry)));
    return transaction.commit();
}

Status bringRecordUpToDate(Database &db, const Session &session)
{
    if (db.isReadOnly())
        return {};
    TRY_ASSIGN(const bool begun, keeperOf(db).hasBegun());
    if (begun)
        return {};
    TRY_ASSIGN(const auto any, db.scalar(u"SELECT 1 FROM audit_entry LIMIT 1"_s));
    if (!any)
        return {}; // the first entry takes up what is there
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const bool meanwhile, keeperOf(db).hasBegun());
    if (meanwhile)
        return {};
    TRY(appendAudit(db, session, QStringView(kRecordBegins).toString(), u"store"_s));
    return transaction.commit();
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
                                     seen, prev_hash, hash, row_digest FROM audit_entry
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
                           rows.text(9),
                           rows.text(10)});
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace casepost::core
