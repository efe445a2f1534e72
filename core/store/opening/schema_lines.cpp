#include "core/store/opening/schema_lines.h"

#include "core/store/engine/sql_error.h"
#include "core/store/opening/dialect.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/server_rules.h"

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// sqlite_stat and sqlite_sequence tables come and go with ANALYZE and the first row.
QString sqliteSchema()
{
    return u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema "
           "WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1"_s;
}

QString postgresSchema()
{
    return uR"(
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' ||
               is_nullable || ' ' || is_identity || ' ' || coalesce(column_default, '')
          FROM information_schema.columns WHERE table_schema = current_schema()
        UNION ALL
        SELECT 'constraint ' || c.relname || ' ' || k.conname || ' ' ||
               replace(pg_get_constraintdef(k.oid), current_schema() || '.', '')
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
         WHERE c.relnamespace = current_schema()::regnamespace
        UNION ALL
        SELECT 'index ' || indexname || ': ' || replace(indexdef, current_schema() || '.', '')
          FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL
        SELECT 'trigger ' || c.relname || ' ' || t.tgname || ' ' || t.tgtype || ' ' || t.tgenabled::text
          FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
        UNION ALL
        SELECT 'function ' || p.proname || ' ' || p.prosecdef || ' ' || coalesce(p.proacl::text, '') || ' ' ||
               replace(coalesce(p.proconfig::text, ''), current_schema() || ',', '') || ' ' || p.prosrc
          FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
        UNION ALL
        SELECT 'rights ' || relname || ' ' || relrowsecurity || ' ' || coalesce(relacl::text, '')
          FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S', 'v', 'm', 'f')
        UNION ALL
        SELECT 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' ||
               replace(coalesce(qual, ''), current_schema() || '.', '') || ' ' || coalesce(with_check, '')
          FROM pg_policies WHERE schemaname = current_schema())"_s;
}

int addLine(void *lines, int, char **values, char **)
{
    *static_cast<QStringList *>(lines) += QString::fromUtf8(values[0]);
    return 0;
}

Result<QStringList> freshInMemory(const StoreLocation &where)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open(":memory:", &raw);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> memory(raw, &sqlite3_close);
    if (opened != SQLITE_OK)
        return std::unexpected(sqlError(where, QString::number(opened), u"no memory database"_s));
    QStringList statements;
    for (const Migration &step : builtInMigrations())
        statements += expandDialect(step.sql, Engine::Sqlite);
    statements += sqliteSchema();
    QStringList lines;
    for (const QString &sql : statements)
        if (const int code = sqlite3_exec(raw, sql.toUtf8().constData(), &addLine, &lines, nullptr);
            code != SQLITE_OK)
            return std::unexpected(
                sqlError(where, QString::number(code), QString::fromUtf8(sqlite3_errmsg(raw))));
    return lines;
}

Result<QStringList> madeAndRead(Database &db)
{
    TRY(db.exec(u"CREATE SCHEMA casepost_fresh"_s));
    TRY(db.exec(u"SET LOCAL search_path = casepost_fresh"_s));
    for (const Migration &step : builtInMigrations())
        for (const QString &sql : expandDialect(step.sql, Engine::Postgres))
            TRY(db.exec(sql));
    for (const QString &sql : serverRules())
        TRY(db.exec(sql));
    return schemaLines(db);
}

Result<QStringList> freshOnServer(Database &db)
{
    // Not a Transaction, which a store that takes no change refuses: nothing of this is kept.
    TRY(db.exec(u"BEGIN READ WRITE"_s));
    auto lines = madeAndRead(db);
    TRY(db.exec(u"ROLLBACK"_s));
    return lines;
}

} // namespace

Result<QStringList> schemaLines(Database &db)
{
    TRY_ASSIGN(auto rows,
               db.prepare(db.engine() == Engine::Sqlite ? sqliteSchema() : postgresSchema()));
    TRY(rows.run());
    QStringList lines;
    while (rows.next())
        lines += rows.text(0);
    lines.sort();
    return lines;
}

Result<QStringList> freshSchemaLines(Database &db)
{
    if (db.engine() == Engine::Postgres)
        return freshOnServer(db);
    TRY_ASSIGN(auto lines, freshInMemory(db.location()));
    lines.sort();
    return lines;
}

} // namespace casepost::core
