#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("a test store is fresh, migrated and usable on either engine", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);

    const auto session = store.session(u"km"_s);
    const auto id = store.addCase(u"123456789"_s, u"Llŷr"_s);

    CHECK(session.staff.login == u"km"_s);
    CHECK(session.may(action::kLetterDraft));
    CHECK(store.value(u"SELECT applicant_surname FROM case_file WHERE id = %1"_s.arg(id.row()))
          == u"Llŷr"_s);
}
