#include "core/audit/check/record_check.h"
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

QByteArray packOf(const QString &text)
{
    Phrase phrase = samplePhrase(u"T-1"_s, 1, QDate(2026, 1, 1));
    phrase.textEn = text;
    return writePhrasePack(samplePack({phrase}));
}

ErrorCode codeOf(const casepost::core::Status &status)
{
    REQUIRE_FALSE(status.has_value());
    return status.error().code;
}

} // namespace

TEST_CASE("an examiner asks, customer assurance decides and the wording is published (REQ-PHR-09)",
          "[phrases][proposals]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseProposals proposals(store.db());
    const auto id = valueOf(proposals.propose(examiner, packOf(u"Please reply."_s), u"a.toml"_s));
    REQUIRE(valueOf(proposals.open(assurance)).size() == 1);
    CHECK(valueOf(PhraseStore(store.db()).library()).versions(u"T-1"_s).empty());

    CHECK(codeOf(proposals.approve(examiner, id)) == ErrorCode::NotPermitted);
    mustSucceed(proposals.approve(assurance, id));
    CHECK(valueOf(PhraseStore(store.db()).library()).phrase(u"T-1"_s, kToday) != nullptr);
    const auto decided = valueOf(proposals.proposal(assurance, id));
    CHECK(decided.state == ProposalState::Approved);
    CHECK(decided.byLogin == u"km"_s);
    CHECK(decided.proposedUtc == store.clock().nowUtc());
    CHECK(valueOf(proposals.open(assurance)).empty());
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::Conflict);
    CHECK(codeOf(proposals.reject(assurance, id, u"late"_s)) == ErrorCode::Conflict);
    CHECK(valueOf(casepost::core::verifyAudit(store.db(), assurance)).whole);
}

TEST_CASE("nobody approves their own wording (REQ-PHR-10)", "[phrases][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseProposals proposals(store.db());
    const auto id = valueOf(proposals.propose(assurance, packOf(u"Please reply."_s), u"a.toml"_s));
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::NotPermitted);
    CHECK(valueOf(proposals.proposal(assurance, id)).state == ProposalState::Open);
    mustSucceed(proposals.approve(store.session(u"cb"_s, u"customer-assurance"_s), id));
}

TEST_CASE("wording that is turned down is not published and keeps the reason",
          "[phrases][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseProposals proposals(store.db());
    const auto id =
        valueOf(proposals.propose(store.session(), packOf(u"Please reply."_s), u"a.toml"_s));
    CHECK(codeOf(proposals.reject(assurance, id, u"  "_s)) == ErrorCode::InvalidInput);
    mustSucceed(proposals.reject(assurance, id, u"DOC-GENERAL says the same."_s));
    CHECK(valueOf(proposals.proposal(assurance, id)).why == u"DOC-GENERAL says the same."_s);
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::Conflict);
    CHECK(valueOf(PhraseStore(store.db()).library()).versions(u"T-1"_s).empty());
    CHECK(codeOf(proposals.reject(assurance, ProposalId::fromRow(99), u"why"_s))
          == ErrorCode::NotFound);
}

TEST_CASE("a request overtaken by another with the same version fails whole",
          "[phrases][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseProposals proposals(store.db());
    const auto first =
        valueOf(proposals.propose(store.session(), packOf(u"Please reply."_s), u"a.toml"_s));
    const auto second =
        valueOf(proposals.propose(store.session(), packOf(u"Reply, please."_s), u"b.toml"_s));
    mustSucceed(proposals.approve(assurance, first));
    CHECK(codeOf(proposals.approve(assurance, second)) == ErrorCode::Conflict);
    CHECK(valueOf(proposals.proposal(assurance, second)).state == ProposalState::Open);
    CHECK_FALSE(proposals.propose(store.session(), packOf(u"Reply."_s), u"c.toml"_s).has_value());
    CHECK_FALSE(proposals.propose(store.session(), "[pack]", u"d.toml"_s).has_value());
}

TEST_CASE("the same wording asked for twice is published once", "[phrases][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    PhraseProposals proposals(store.db());
    for (int i = 0; i < 2; ++i) {
        const auto id =
            valueOf(proposals.propose(store.session(), packOf(u"Please reply."_s), u"a.toml"_s));
        mustSucceed(proposals.approve(assurance, id));
    }
    CHECK(store.value(u"SELECT count(*) FROM phrase_pack"_s) == u"1"_s);
}

TEST_CASE("the impact of a pack names what changes and where it is used (REQ-PHR-12)",
          "[phrases][proposals]")
{
    const QDate day(2022, 2, 21);
    auto base = samplePack({samplePhrase(u"A1"_s, 1, day), samplePhrase(u"B1"_s, 1, day)});
    base.phrases[1].templates = {u"L2"_s};
    Template letter;
    letter.code = u"L1"_s;
    letter.start = {u"A1"_s};
    Template other;
    other.code = u"L2"_s;
    base.templates = {letter, other};
    const auto library = valueOf(PhraseLibrary::fromPacks({base}));

    Phrase newer = samplePhrase(u"a1"_s, 2, day.addYears(1));
    newer.textEn = u"Please send us your full certificate."_s;
    const auto impacts =
        impactOf(samplePack({base.phrases[1], samplePhrase(u"C1"_s, 1, day), newer}), library);
    REQUIRE(impacts.size() == 2);
    CHECK(impacts[0].change.version == 2);
    CHECK(impacts[0].change.kind == PhraseChange::Kind::Changed);
    CHECK(impacts[0].startsIn == QStringList{u"L1"_s});
    CHECK(impacts[0].change.textEn.size() == 3);
    CHECK(impacts[1].change.kind == PhraseChange::Kind::Added);
    CHECK(impacts[1].startsIn.isEmpty());
}
