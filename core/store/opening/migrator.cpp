#include "core/store/opening/migrator.h"

#include "core/audit/record/record_keeper.h"
#include "core/store/engine/engine_settings.h"
#include "core/store/engine/store_marks.h"
#include "core/store/opening/dialect.h"
#include "core/store/opening/new_store.h"
#include "core/store/opening/server_rules.h"
#include "core/store/opening/store_backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

Status recordVersion(Database &db, int version)
{
    if (db.engine() == Engine::Sqlite) {
        TRY(db.exec(u"PRAGMA application_id = %1"_s.arg(kApplicationId)));
        return db.exec(u"PRAGMA user_version = %1"_s.arg(version));
    }
    TRY_ASSIGN(auto statement,
               db.prepare(u"INSERT INTO store_info (key, value) VALUES ('schema_version', ?) "
                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s));
    return statement.bind(QString::number(version)).run();
}

/// Two programs may want to take the same step at once: the second finds it done.
Status applyStep(Database &db, const Migration &step)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    if (db.engine() == Engine::Postgres)
        TRY(db.exec(u"SELECT pg_advisory_xact_lock(4849333011)"_s));
    TRY_ASSIGN(const int present, schemaVersion(db));
    if (present >= step.version)
        return {};
    for (const QString &statement : expandDialect(step.sql, db.engine()))
        TRY(db.exec(statement));
    TRY(recordVersion(db, step.version));
    return transaction.commit();
}

/// Keeps the store as it is in a copy beside it, under the first name that is still free. A step
/// that fails is tried again at every start: what the last copy holds already is not copied anew.
Status keepBefore(Database &db, int version)
{
    const QString &store = db.location().path;
    QString last, name = u"%1.before-v%2.backup"_s.arg(store).arg(version + 1);
    for (int i = 2; QFileInfo::exists(name); ++i) {
        last = name;
        name = u"%1.before-v%2.%3.backup"_s.arg(store).arg(version + 1).arg(i);
    }
    if (!last.isEmpty() && isCopyOf(db, last))
        return {};
    return copyStoreFile(db, name);
}

} // namespace

std::vector<Migration> builtInMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(u":/casepost/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        migrations.push_back({name.left(4).toInt(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Status migrate(Database &db, const std::vector<Migration> &migrations)
{
    TRY_ASSIGN(const int present, schemaVersion(db));
    for (const Migration &step : migrations)
        if (step.version > present)
            TRY(applyStep(db, step));
    return {};
}

Status fillNewStore(Database &db)
{
    TRY_ASSIGN(const int version, schemaVersion(db));
    if (version != 0)
        return fail(
            ErrorCode::Conflict,
            u"There is already a store at %1: choose another place, nothing was changed."_s.arg(
                db.location().display()));
    TRY(migrate(db, builtInMigrations()));
    TRY(putServerRules(db));
    return bindNewStore(db);
}

Result<std::unique_ptr<Database>> createStore(const StoreLocation &where)
{
    TRY(makeWholeStore(where, [](Database &) { return Status(); }));
    return openAsItIs(where, OpenMode::ReadWrite);
}

Result<std::unique_ptr<Database>>
openAsItIs(const StoreLocation &where, OpenMode mode, std::chrono::milliseconds patience)
{
    TRY_ASSIGN(auto db, Database::open(where, mode, patience));
    TRY_ASSIGN(const int version, schemaVersion(*db));
    if (mode != OpenMode::Create && version == kSchemaVersion)
        keepRecord(*db);
    return db;
}

Result<std::unique_ptr<Database>> openStore(const StoreLocation &where, OpenMode mode)
{
    TRY_ASSIGN(auto db, openAsItIs(where, mode));
    TRY_ASSIGN(const int version, schemaVersion(*db));
    if (version == kSchemaVersion) {
        if (!db->isReadOnly())
            TRY(putServerRules(*db));
        return db;
    }
    if (db->isReadOnly())
        return fail(
            ErrorCode::ReadOnly,
            u"The store %1 is of an older version and cannot be brought up to date because it cannot be written: check its permissions and disk."_s
                .arg(where.display()));
    TRY_ASSIGN(const bool owner, ownsStore(*db));
    if (!owner)
        return fail(
            ErrorCode::NotPermitted,
            u"The store %1 is of an older version: its owner brings it up to date with 'casepost-cli store check'."_s
                .arg(where.display()));
    if (where.engine == Engine::Sqlite)
        TRY(keepBefore(*db, version));
    TRY(migrate(*db, builtInMigrations()));
    TRY(putServerRules(*db));
    TRY(bindNewStore(*db));
    keepRecord(*db);
    return db;
}

} // namespace casepost::core
