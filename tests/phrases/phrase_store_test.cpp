#include "core/audit/audit.h"
#include "phrases/phrase_library.h"
#include "tests/phrases/sample_pack.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::phrases;
using namespace casepost::phrases::test;
using casepost::core::Engine;
using casepost::core::ErrorCode;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 3, 2);

QByteArray packOf(const QString &text, int version = 1)
{
    Phrase phrase = samplePhrase(u"T-1"_s, version, QDate(2026, 1, version));
    phrase.textEn = text;
    return writePhrasePack(samplePack({phrase}));
}

} // namespace

TEST_CASE("customer assurance publishes a pack, once, with an audit entry (REQ-PHR-10)",
          "[phrases][store]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto session = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseStore phrases(store.db());
    const auto before = valueOf(phrases.library()).phrases(kToday, {}).size();
    mustSucceed(phrases.import(session, packOf(u"Please reply."_s), u"a.toml"_s));
    mustSucceed(phrases.import(session, packOf(u"Please reply."_s), u"a.toml"_s));
    const auto library = valueOf(phrases.library());
    CHECK(library.phrases(kToday, {}).size() == before + 1);
    CHECK(library.phrase(u"T-1"_s, kToday)->textEn == u"Please reply."_s);
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"1"_s);
    const auto entries =
        valueOf(casepost::core::auditEntries(store.db(), session, u"phrase-pack:1"_s, 10));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].action == u"phrase.import"_s);
}

TEST_CASE("a published version never changes; a new version does not touch it", "[phrases][store]")
{
    TestStore store;
    const auto session = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseStore phrases(store.db());
    mustSucceed(phrases.import(session, packOf(u"Please reply."_s), u"a.toml"_s));
    const auto changed = phrases.import(session, packOf(u"Please reply now."_s), u"b.toml"_s);
    REQUIRE_FALSE(changed.has_value());
    CHECK(changed.error().code == ErrorCode::Conflict);
    mustSucceed(phrases.import(session, packOf(u"Please reply now."_s, 2), u"b.toml"_s));
    const auto library = valueOf(phrases.library());
    CHECK(library.phrase(u"T-1"_s, kToday)->version == 2);
    CHECK(library.phrase(u"T-1"_s, QDate(2026, 1, 1))->textEn == u"Please reply."_s);
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"2"_s);
}

TEST_CASE("a built-in version cannot be changed by a pack either", "[phrases][store]")
{
    TestStore store;
    const auto session = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseStore phrases(store.db());
    const auto changed =
        phrases.import(session,
                       writePhrasePack(samplePack({samplePhrase(u"917 (AB)"_s, 1, kToday)})),
                       u"a.toml"_s);
    REQUIRE_FALSE(changed.has_value());
    CHECK(changed.error().code == ErrorCode::Conflict);
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"0"_s);
}

TEST_CASE("nobody but customer assurance publishes wording (REQ-PHR-10)", "[phrases][store]")
{
    TestStore store;
    PhraseStore phrases(store.db());
    for (const QString &role : {u"examiner"_s, u"team-leader"_s, u"administrator"_s}) {
        const auto refused =
            phrases.import(store.session(role, role), packOf(u"Please reply."_s), u"a.toml"_s);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::NotPermitted);
    }
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"0"_s);
}

TEST_CASE("a broken pack leaves the store as it was", "[phrases][store]")
{
    TestStore store;
    const auto session = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseStore phrases(store.db());
    QByteArray broken = packOf(u"Please reply."_s);
    broken += "[[phrase]]\ncode = \"T-2\"\n";
    const auto refused = phrases.import(session, broken, u"a.toml"_s);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidInput);
    CHECK(valueOf(phrases.library()).versions(u"T-1"_s).empty());
}
