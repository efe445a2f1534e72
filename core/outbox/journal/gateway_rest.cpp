#include "core/outbox/journal/gateway_rest.h"

#include "core/base/clock.h"
#include "core/outbox/journal/retry_policy.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &gateway)
{
    return u"gateway.%1.rests_until"_s.arg(gateway);
}

} // namespace

Status beginRest(Database &db, const QString &gateway, const QDateTime &untilUtc)
{
    TRY_ASSIGN(auto upsert,
               db.prepareAct(u"act_rest",
                             u"INSERT INTO store_info (key, value) VALUES (?, ?) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s));
    return upsert.bind(keyOf(gateway)).bind(toIsoUtc(untilUtc)).run();
}

Result<bool> isResting(Database &db, const QString &gateway, const QDateTime &nowUtc)
{
    TRY_ASSIGN(auto query, db.prepare(u"SELECT value FROM store_info WHERE key = ?"_s));
    TRY(query.bind(keyOf(gateway)).run());
    if (!query.next())
        return false;
    const auto until = fromIsoUtc(query.text(0));
    const auto longest = nowUtc.addMSecs(std::chrono::milliseconds(kGatewayRest).count());
    return until > nowUtc && until <= longest;
}

Status endRest(Database &db, const QString &gateway)
{
    TRY_ASSIGN(auto remove,
               db.prepareAct(u"act_end_rest", u"DELETE FROM store_info WHERE key = ?"_s));
    return remove.bind(keyOf(gateway)).run();
}

} // namespace casepost::core
