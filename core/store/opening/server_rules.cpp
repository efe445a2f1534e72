#include "core/store/opening/server_rules.h"

#include <QFile>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kPutNumber = u"INSERT INTO store_info (key, value) VALUES ('server_rules', '%1') "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;

Result<int> numberOf(Database &db)
{
    TRY_ASSIGN(const auto number,
               db.scalar(u"SELECT value FROM store_info WHERE key = 'server_rules'"_s));
    return number.value_or(QString()).toInt();
}

} // namespace

QStringList serverRules()
{
    QFile file(u":/casepost/server/rules.sql"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll()).split(u"\n--;;\n"_s);
}

Result<bool> ownsStore(Database &db)
{
    if (db.engine() == Engine::Sqlite)
        return true;
    TRY_ASSIGN(const auto owns,
               db.scalar(u"SELECT CASE WHEN pg_has_role(current_user, relowner, 'MEMBER') THEN 1 "
                         "ELSE 0 END FROM pg_class WHERE oid = to_regclass('store_info')"_s));
    return owns == u"1"_s;
}

Status putServerRules(Database &db)
{
    if (db.engine() == Engine::Sqlite)
        return {};
    TRY_ASSIGN(const int before, numberOf(db));
    if (before >= kServerRules)
        return {};
    TRY_ASSIGN(const bool owner, ownsStore(db));
    if (!owner)
        return fail(
            ErrorCode::NotPermitted,
            u"The rules of the store %1 are of an older version: its owner brings them up to date with 'casepost-cli store check'."_s
                .arg(db.location().display()));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(db.exec(u"SELECT pg_advisory_xact_lock(4849333011)"_s));
    TRY_ASSIGN(const int now, numberOf(db));
    if (now >= kServerRules)
        return {};
    for (const QString &statement : serverRules())
        TRY(db.exec(statement));
    TRY(db.exec(kPutNumber.arg(kServerRules)));
    return transaction.commit();
}

} // namespace casepost::core
