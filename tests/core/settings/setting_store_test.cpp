#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/settings/setting_store.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("only an administrator sets what counts for everybody, and it is audited",
          "[core][settings]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    CHECK_FALSE(valueOf(newestSetting(store.db(), u"gateways"_s)));
    for (const auto &role : {u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s}) {
        const auto session = store.session(role, role);
        CHECK(errorOf(putSetting(store.db(), session, u"gateways"_s, "{}")).code
              == ErrorCode::NotPermitted);
    }
    CHECK_FALSE(valueOf(newestSetting(store.db(), u"gateways"_s)));

    const auto admin = store.session(u"admin"_s, u"administrator"_s);
    mustSucceed(putSetting(store.db(), admin, u"gateways"_s, R"({"a": "one"})"));
    mustSucceed(putSetting(store.db(), admin, u"gateways"_s, R"({"a": "two"})"));
    mustSucceed(putSetting(store.db(), admin, u"offices"_s, "[]"));
    CHECK(valueOf(newestSetting(store.db(), u"gateways"_s)) == QByteArray(R"({"a": "two"})"));
    CHECK(store.value(u"SELECT count(*) FROM setting WHERE name = 'gateways'"_s) == u"2"_s);
    CHECK(valueOf(auditEntries(store.db(), admin, u"setting:gateways"_s, 10)).size() == 2);
    CHECK(valueOf(verifyAuditChain(store.db())).whole);
    // What was in force on a day stays known.
    CHECK_FALSE(store.db().exec(u"DELETE FROM setting"_s));
    CHECK_FALSE(store.db().exec(u"UPDATE setting SET content = '{}'"_s));
}
