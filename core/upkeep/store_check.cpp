#include "core/upkeep/store_check.h"

#include "core/access/session.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/outbox/sending/store_standing.h"
#include "core/store/engine/damage.h"
#include "core/store/engine/engine_settings.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/schema_lines.h"
#include "core/store/opening/server_rules.h"
#include "core/store/opening/store_backup.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Verdict = Result<StoreCheck>;

StoreCheck good(const QString &sentence)
{
    return {{}, true, sentence};
}

StoreCheck bad(const QString &sentence)
{
    return {{}, false, sentence};
}

/// What one list of lines has and the other has not, by kind and name only.
QString firstDifference(const QStringList &one, const QStringList &other)
{
    for (const QString &line : one)
        if (!other.contains(line))
            return line.section(u':', 0, 0).section(u' ', 0, 1);
    return {};
}

/// On a server a fresh schema is made beside the store's, and taken back.
Result<bool> canBeCompared(Database &db)
{
    TRY_ASSIGN(const bool owner, ownsStore(db));
    if (!owner || db.engine() == Engine::Sqlite)
        return owner;
    TRY_ASSIGN(const auto may,
               db.scalar(u"SELECT CASE WHEN has_database_privilege(current_database(), 'CREATE') "
                         "THEN 1 ELSE 0 END"_s));
    return may == u"1"_s;
}

Verdict checkSchema(Database &db)
{
    TRY_ASSIGN(const int version, schemaVersion(db));
    TRY_ASSIGN(const bool comparable, canBeCompared(db));
    if (!comparable)
        return good(
            u"The schema is of version %1; it was not compared, because only the owner of the store can, with the right to make a schema beside it."_s
                .arg(version));
    TRY_ASSIGN(const auto present, schemaLines(db));
    TRY_ASSIGN(const auto fresh, freshSchemaLines(db));
    if (const QString missing = firstDifference(fresh, present); !missing.isEmpty())
        return bad(
            u"The schema is not that of version %1: '%2' is missing or was changed; bring back a backup."_s
                .arg(version)
                .arg(missing));
    if (const QString extra = firstDifference(present, fresh); !extra.isEmpty())
        return bad(
            u"The schema holds '%1', which no Casepost made; bring back a backup."_s.arg(extra));
    return good(u"The schema is that of version %1."_s.arg(version));
}

Verdict checkPages(Database &db)
{
    TRY_ASSIGN(auto rows, db.prepare(u"PRAGMA integrity_check(20)"_s));
    TRY(rows.run());
    QStringList problems;
    while (rows.next())
        problems += rows.text(0);
    if (problems == QStringList{u"ok"_s})
        return good(u"Every page and index is sound."_s);
    return bad(
        u"The file is damaged (%1 problems found); bring back a backup."_s.arg(problems.size()));
}

/// The server looks after its pages; reading each table to its end makes it look.
Verdict checkTables(Database &db)
{
    TRY_ASSIGN(
        auto tables,
        db.prepare(
            u"SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() "
            "AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')"_s));
    TRY(tables.run());
    while (tables.next())
        TRY(db.scalar(u"SELECT count(*) FROM %1"_s.arg(tables.text(0))));
    return good(u"Every table can be read to its end; the server looks after its own pages."_s);
}

Verdict checkForeignKeys(Database &db)
{
    const bool sqlite = db.engine() == Engine::Sqlite;
    TRY_ASSIGN(
        const auto broken,
        db.scalar(
            sqlite ? u"SELECT count(*) FROM pragma_foreign_key_check"_s
                   : u"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated "
                     "AND connamespace = current_schema()::regnamespace"_s));
    if (broken == u"0"_s)
        return good(u"Every record that is pointed to is there."_s);
    return bad(
        u"%1 records point to something that is not there; bring back a backup."_s.arg(*broken));
}

QString wholeRecord(const AuditVerdict &verdict)
{
    QString sentence = u"The audit record is whole (%1 entries)"_s.arg(verdict.entries);
    sentence += verdict.rowsCompared ? u", and every row is what it says."_s
                                     : u"; the rows of this older store have no digests yet."_s;
    if (verdict.clockJumps > 0)
        sentence +=
            u" The clock was set back %1 times, first at entry %2."_s.arg(verdict.clockJumps)
                .arg(verdict.firstJump.value_or(0));
    const QString bare = verdict.notAnchored();
    return bare.isEmpty() ? sentence : sentence + u' ' + bare;
}

QString brokenRecord(const AuditVerdict &verdict)
{
    QStringList faults;
    for (const RecordFault &fault : verdict.faults)
        faults += fault.what;
    return u"The audit record and the rows do not agree: %1. Tell customer assurance, keep this store as it is and bring back a backup."_s
        .arg(faults.join(u"; "_s));
}

/// Damage is what makes the store itself doubtful. A chain that does not fit makes the record
/// doubtful: that is for people to judge, while the work goes on.
bool isDamage(const AuditVerdict &verdict)
{
    return std::ranges::any_of(verdict.faults,
                               [](const RecordFault &fault) { return fault.isRow; });
}

Verdict checkAudit(Database &db, const std::vector<Anchor> &givenUp, const ProgressFn &progress)
{
    TRY_ASSIGN(const auto verdict, checkRecord(db, progress, {.givenUp = givenUp}));
    StoreCheck check = verdict.whole ? good(wholeRecord(verdict)) : bad(brokenRecord(verdict));
    check.isDamage = isDamage(verdict);
    return check;
}

/// A sound copy is sound; one that lost its senders' record cannot say what went out.
Verdict checkIdentity(Database &db)
{
    TRY_ASSIGN(const auto found, standingOf(db));
    TRY_ASSIGN(const auto marks, storeMarks(db));
    if (!found.sentence.isEmpty())
        return found.standing == Standing::RecordLost ? bad(found.sentence) : good(found.sentence);
    if (found.behind)
        return bad(u"The store was put back from a backup, and its senders sent more than it "
                   "knows: open its outbox to put that right."_s);
    if (marks.unknownSent > 0)
        return good(u"The store was put back from a backup: %1 letters went out that it does not "
                    "know; look for them in the outgoing mail."_s.arg(marks.unknownSent));
    return good(u"The store is the one that letters are sent from."_s);
}

StoreCheck named(const QString &name, Verdict verdict)
{
    StoreCheck check = verdict ? *verdict : unreadable(verdict.error());
    check.name = name;
    check.isDamage =
        check.isDamage || (!check.ok && (name == u"integrity"_s || name == u"foreign-keys"_s));
    return check;
}

} // namespace

StoreCheck unreadable(const Error &why)
{
    const auto check = [&why]() -> StoreCheck {
        if (why.code == ErrorCode::Corrupt)
            return bad(u"The store is damaged so that this cannot be read; bring back a backup."_s);
        if (why.code == ErrorCode::Io)
            return bad(u"This could not be carried out: try again, and if it stays so bring back a "
                       "backup."_s);
        return bad(why.message);
    }();
    return {u"opening"_s, check.ok, check.message};
}

Result<std::vector<StoreCheck>>
checkStore(Database &db, const Session &session, const ProgressFn &progress)
{
    TRY_ASSIGN(auto checks, checkStoreWithout(db, session, {}, progress));
    const auto damage = std::ranges::find_if(checks, &StoreCheck::isDamage);
    if (damage != checks.end())
        noteDamage(db.location(), damage->message);
    return checks;
}

Result<std::vector<StoreCheck>> checkStoreWithout(Database &db,
                                                  const Session &session,
                                                  const std::vector<Anchor> &givenUp,
                                                  const ProgressFn &progress)
{
    TRY(require(session, action::kStoreCheck));
    const auto go = [&](const QString &phase) { return !progress || progress({phase, 0, 0}); };
    const auto stopped = [] {
        return fail(ErrorCode::Cancelled, u"The check of the store was stopped."_s);
    };

    std::vector<StoreCheck> checks;
    if (!go(u"Comparing the schema"_s))
        return stopped();
    checks.push_back(named(u"schema"_s, checkSchema(db)));
    if (!go(u"Reading every page"_s))
        return stopped();
    checks.push_back(
        named(u"integrity"_s, db.engine() == Engine::Sqlite ? checkPages(db) : checkTables(db)));
    if (!go(u"Following every reference"_s))
        return stopped();
    checks.push_back(named(u"foreign-keys"_s, checkForeignKeys(db)));
    auto audit = checkAudit(db, givenUp, progress);
    if (!audit && audit.error().code == ErrorCode::Cancelled)
        return stopped();
    checks.push_back(named(u"audit"_s, std::move(audit)));
    checks.push_back(named(u"identity"_s, checkIdentity(db)));
    return checks;
}

Status
backupStore(Database &db, const Session &session, const QString &file, const ProgressFn &progress)
{
    TRY(require(session, action::kStoreBackup));
    if (db.engine() == Engine::Postgres)
        return fail(
            ErrorCode::Usage,
            u"The store %1 is on a PostgreSQL server: back it up with the server's own pg_dump."_s
                .arg(db.location().display()));
    const QString target = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    TRY(checkCopyTarget(target));
    // Recorded before it is made: a copy nobody knows of is worse than a record of one that failed.
    TRY(appendAudit(db, session, u"store.backup"_s, u"store"_s));
    TRY(copyStoreFile(db, target, progress));
    anchorHere(db, *session.clock);
    TRY_ASSIGN(const auto anchor, anchorNow(db, *session.clock));
    return keepAnchor(target + u".anchor"_s, anchor);
}

} // namespace casepost::core
