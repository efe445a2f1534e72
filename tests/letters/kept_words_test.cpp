// Words that are kept and sent to nobody are judged for secrets like letters.

#include "core/cases/file/case_store.h"
#include "letters/guidance/published/guidance_proposals.h"
#include "phrases/phrase_proposals.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/guidance/judged.h"
#include "tests/letters/queued_letter.h"

#include <QJsonDocument>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::test::errorOf;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

const QString kSecrets[]{u"paid with 4111 1111 1111 1111"_s, u"the CVV is 123"_s, u"AA123456A"_s};

} // namespace

TEST_CASE("REQ-CCT-25: a case note takes no card number, no security code and no insurance number",
          "[letters][secrets]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = addWholeCase(store);
    core::CaseStore cases(store.db());
    for (const QString &secret : kSecrets) {
        const auto error = errorOf(cases.addNote(store.session(), id, secret));
        CHECK(error.code == core::ErrorCode::Blocked);
        CHECK_FALSE(error.message.contains(secret.right(4)));
    }
    CHECK(store.value(u"SELECT COUNT(*) FROM case_event"_s) == u"0"_s);
    CHECK(store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'case.note'"_s) == u"0"_s);
    mustSucceed(cases.addNote(store.session(), id, u"Called 0191 498 0123, no answer."_s));
}

TEST_CASE("REQ-CCT-25: the reason of free text and an answer are judged as the letter is",
          "[letters][secrets]")
{
    for (const QString &secret : kSecrets) {
        INFO(secret.toStdString());
        Sample reason;
        reason.text(u"Please send it."_s);
        reason.letter.blocks.back().reason = secret;
        const auto judgedReason = reason.check();
        REQUIRE(ofRule(judgedReason, u"kept."_s).size() == 1);
        CHECK(judgedReason.verdict == Verdict::Blocked);
        CHECK(ofRule(judgedReason, u"kept."_s).front().at.field == u"blocks[1].reason"_s);

        Sample answer;
        answer.letter.answers[u"letter.enclosure"_s] = secret;
        const auto judgedAnswer = answer.check();
        REQUIRE(ofRule(judgedAnswer, u"kept."_s).size() == 1);
        CHECK(judgedAnswer.verdict == Verdict::Blocked);

        const QByteArray json = QJsonDocument(checkToJson(judgedReason, {})).toJson()
                                + QJsonDocument(checkToJson(judgedAnswer, {})).toJson();
        CHECK_FALSE(json.contains(secret.right(4).toUtf8()));
    }
    CHECK(ofRule(Sample().text(u"Please send it."_s).check(), u"kept."_s).empty());
}

TEST_CASE("REQ-CCT-25: why a change is turned down is judged for secrets", "[letters][secrets]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    GuidanceProposals guidance(store.db());
    const auto rules = valueOf(
        guidance.propose(store.session(), filesOf({.words = {{u"house.a"_s, u"kindly"_s}}})));
    phrases::PhraseProposals wording(store.db());
    for (const QString &secret : kSecrets) {
        CHECK(errorOf(guidance.reject(assurance, rules, secret)).code == core::ErrorCode::Blocked);
        CHECK(errorOf(wording.reject(assurance, phrases::ProposalId::fromRow(1), secret)).code
              == core::ErrorCode::Blocked);
    }
    mustSucceed(guidance.reject(assurance, rules, u"A rule says so already."_s));
}
