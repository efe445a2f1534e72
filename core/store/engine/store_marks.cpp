#include "core/store/engine/store_marks.h"

#include "core/store/engine/store_handle.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSetMark = uR"(
    INSERT INTO store_mark (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
)"_s;
const auto kCountTaken = uR"(
    UPDATE store_mark SET value = CAST(CAST(value AS BIGINT) + CAST(? AS BIGINT) AS TEXT)
     WHERE name = 'generation' RETURNING CAST(value AS BIGINT)
)"_s;
// A table that was put back from a backup has another number.
const auto kPlaceOnServer = uR"(
    SELECT CAST(s.system_identifier AS TEXT) || '/' || CAST(d.oid AS TEXT) || '/' || current_schema()
           || '/' || CAST(CAST(CAST('store_mark' AS regclass) AS oid) AS TEXT)
      FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()
)"_s;

/// A store of an older version has no marks before it is brought up to date.
Result<bool> hasMarks(Database &db)
{
    TRY_ASSIGN(const auto count,
               db.scalar(db.engine() == Engine::Sqlite
                             ? u"SELECT count(*) FROM sqlite_schema WHERE name = 'store_mark'"_s
                             : u"SELECT count(*) FROM pg_tables WHERE tablename = 'store_mark' "
                               "AND schemaname = current_schema()"_s));
    return count != u"0"_s;
}

/// The folder of the senders and their anchors go with the file: they stand under its name.
void moveSenders(const QString &from, const QString &to)
{
    const QString anchors = to + u".anchors"_s;
    if (!QFileInfo::exists(anchors) && QFileInfo(from + u".anchors"_s).isFile())
        (void)QFile::rename(from + u".anchors"_s, anchors);
    const QString folder = sendersFolderOf(to);
    if (!QFileInfo::exists(folder) && QFileInfo(sendersFolderOf(from)).isDir())
        (void)QFile::rename(sendersFolderOf(from), folder);
}

Status moveHome(Database &db, const StoreMarks &seen)
{
    const QString path = db.location().path;
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto now, storeMarks(db));
    if (now.home != seen.home)
        return {}; // somebody else was faster
    moveSenders(seen.home, path);
    TRY(setStoreMark(db, u"home"_s, path));
    return transaction.commit();
}

} // namespace

Result<StoreMarks> storeMarks(Database &db)
{
    StoreMarks marks;
    TRY_ASSIGN(const bool has, hasMarks(db));
    if (!has)
        return marks;
    TRY_ASSIGN(auto query, db.prepare(u"SELECT name, value FROM store_mark"_s));
    TRY(query.run());
    while (query.next()) {
        const QString name = query.text(0);
        const QString value = query.text(1);
        if (name == u"id"_s)
            marks.id = value;
        else if (name == u"place"_s)
            marks.place = value;
        else if (name == u"home"_s)
            marks.home = value;
        else if (name == u"receipts"_s)
            marks.receipts = value;
        else if (name == u"claims"_s)
            marks.claims = value.toInt();
        else if (name == u"generation"_s)
            marks.generation = value.toLongLong();
        else if (name == u"unknown-sent"_s)
            marks.unknownSent = value.toLongLong();
    }
    return marks;
}

Status setStoreMark(Database &db, const QString &name, const QString &value)
{
    TRY_ASSIGN(auto set, db.prepareAct(u"act_mark", kSetMark));
    return set.bind(name).bind(value.isNull() ? u""_s : value).run();
}

Result<qint64> countTaken(Database &db, std::int64_t messages)
{
    TRY_ASSIGN(auto count, db.prepareAct(u"act_count_taken", kCountTaken));
    return count.bind(messages).runForId();
}

Result<QString> placeOf(Database &db)
{
    if (const StoreHandle *file = db.file())
        return file->place();
    TRY_ASSIGN(const auto place, db.scalar(kPlaceOnServer));
    return place.value_or(QString());
}

Status bindNewStore(Database &db)
{
    TRY_ASSIGN(const auto before, storeMarks(db));
    if (!before.id.isEmpty())
        return {};
    TRY_ASSIGN(const QString place, placeOf(db));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    if (db.engine() == Engine::Postgres)
        TRY(db.exec(u"LOCK TABLE store_mark IN EXCLUSIVE MODE"_s));
    TRY_ASSIGN(const auto now, storeMarks(db));
    if (!now.id.isEmpty())
        return {};
    TRY(setStoreMark(db, u"id"_s, QUuid::createUuid().toString(QUuid::Id128)));
    TRY(setStoreMark(db, u"place"_s, place));
    if (db.engine() == Engine::Sqlite) // on a server it would only tell how one of many calls it
        TRY(setStoreMark(db, u"home"_s, db.location().path));
    TRY(setStoreMark(db, u"claims"_s, u"0"_s));
    TRY(setStoreMark(db, u"generation"_s, u"0"_s));
    return transaction.commit();
}

Result<QString> sharedNameOf(Database &db)
{
    const QString path = db.location().path;
    TRY_ASSIGN(const auto marks, storeMarks(db));
    if (!db.file() || marks.home.isEmpty() || marks.home == path)
        return path;
    if (db.file()->isAlso(marks.home))
        return marks.home;
    if (marks.place != db.file()->place() || db.isReadOnly())
        return path; // a copy, or nothing can be written about it
    TRY(moveHome(db, marks));
    TRY_ASSIGN(const auto moved, storeMarks(db));
    return db.file()->isAlso(moved.home) ? moved.home : path;
}

QString sendersFolderOf(const QString &storeFile)
{
    return storeFile + u".senders"_s;
}

} // namespace casepost::core
