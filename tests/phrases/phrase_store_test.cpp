#include "core/audit/record/audit.h"
#include "phrases/phrase_proposals.h"
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

/// Asked for by one person and approved by another.
casepost::core::Status
published(TestStore &store, const QByteArray &toml, const QString &role = u"customer-assurance"_s)
{
    PhraseProposals proposals(store.db());
    TRY_ASSIGN(const auto id, proposals.propose(store.session(u"asks"_s), toml, u"a.toml"_s));
    return proposals.approve(store.session(role, role), id);
}

} // namespace

TEST_CASE("customer assurance publishes a pack, once, with an audit entry (REQ-PHR-10)",
          "[phrases][store]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto session = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseStore phrases(store.db());
    const auto before = valueOf(phrases.library()).phrases(kToday, {}).size();
    mustSucceed(published(store, packOf(u"Please reply."_s)));
    mustSucceed(published(store, packOf(u"Please reply."_s)));
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
    mustSucceed(published(store, packOf(u"Please reply."_s)));
    const auto changed = published(store, packOf(u"Please reply now."_s));
    REQUIRE_FALSE(changed.has_value());
    CHECK(changed.error().code == ErrorCode::Conflict);
    mustSucceed(published(store, packOf(u"Please reply now."_s, 2)));
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
        published(store, writePhrasePack(samplePack({samplePhrase(u"917 (AB)"_s, 1, kToday)})));
    REQUIRE_FALSE(changed.has_value());
    CHECK(changed.error().code == ErrorCode::Conflict);
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"0"_s);
}

TEST_CASE("nobody but customer assurance publishes wording (REQ-PHR-10)", "[phrases][store]")
{
    TestStore store;
    PhraseStore phrases(store.db());
    for (const QString &role : {u"examiner"_s, u"team-leader"_s, u"administrator"_s}) {
        const auto refused = published(store, packOf(u"Please reply."_s), role);
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
    const auto refused = published(store, broken);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidInput);
    CHECK(valueOf(phrases.library()).versions(u"T-1"_s).empty());
}
