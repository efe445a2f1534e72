// A lost letter is printed again, unchanged and recorded.

#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "letters/service/reprint.h"
#include "tests/letters/queued_letter.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::test::errorOf;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

QueuedLetter made(TestStore &store)
{
    addWholeCase(store);
    LetterDocument letter = letterWith();
    letter.blocks.push_back(Block{u"DOC-BIRTH-FULL"_s, {}, {}, {}, {}});
    letter.blocks.push_back(Block{u"NEXT-POST"_s, {}, {}, {}, {}});
    letter.blocks.push_back(Block{u"NEXT-REPLY-BY"_s, {}, {}, {}, {}});
    letter.blocks.push_back(Block{u"CLOSE-THANKS"_s, {}, {}, {}, {}});
    return valueOf(queued(store, store.session(), letter));
}

void send(TestStore &store)
{
    auto transaction = valueOf(core::Transaction::begin(store.owner()));
    store.exec(u"UPDATE message SET state = 'sent'"_s);
    casepost::test::mustSucceed(transaction.commit());
}

} // namespace

TEST_CASE(
    "REQ-LET-13: a sent letter is printed again with its own bytes and date, and the case and "
    "the audit say so",
    "[letters][reprint]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto letter = made(store);
    send(store);
    const auto examiner = store.session();
    const QByteArray sent =
        valueOf(LetterStore(store.db()).content(examiner, letter.letter, u"pdf"_s));
    store.clock().advance(30 * 86'400);

    const auto reprint = valueOf(reprintLetter(store.db(), examiner, letter.letter));

    CHECK(reprint.pdf == sent);
    CHECK_FALSE(reprint.title.contains(u"McNally"_s));
    const auto history = valueOf(
        core::CaseStore(store.db())
            .history(examiner,
                     valueOf(LetterStore(store.db()).letter(examiner, letter.letter)).caseId));
    CHECK(history.back().id == reprint.event);
    CHECK(history.back().letter == letter.letter);
    CHECK(history.back().text.contains(u"printed again"_s));
    CHECK(history.back().atUtc == store.clock().nowUtc());
    CHECK(store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'letter.reprint'"_s)
          == u"1"_s);
    CHECK(valueOf(core::verifyAudit(store.db(), examiner)).whole);
    CHECK(store.value(u"SELECT COUNT(*) FROM letter"_s) == u"1"_s);
}

TEST_CASE("REQ-LET-13: a letter that has not gone out is not printed again", "[letters][reprint]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto letter = made(store);
    for (const QString &state : {u"queued"_s, u"held"_s, u"failed"_s, u"cancelled"_s}) {
        store.exec(u"UPDATE message SET state = '%1'"_s.arg(state));
        CHECK(errorOf(reprintLetter(store.db(), store.session(), letter.letter)).code
              == core::ErrorCode::Blocked);
    }
    CHECK(errorOf(reprintLetter(store.db(), store.session(), core::LetterId::fromRow(99))).code
          == core::ErrorCode::NotFound);
    const auto customerService = store.session(u"adm"_s, u"administrator"_s);
    CHECK(errorOf(reprintLetter(store.db(), customerService, letter.letter)).code
          == core::ErrorCode::NotPermitted);
    CHECK(store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'letter.reprint'"_s)
          == u"0"_s);
}

TEST_CASE("REQ-PHO-06: a 917 letter and what the customer reads online are not printed",
          "[letters][reprint]")
{
    LetterDocument letter = letterWith();
    CHECK_FALSE(whyNotPrinted(letter));
    letter.channel = Channel::Online;
    CHECK(whyNotPrinted(letter));
    letter.channel = Channel::Post;
    letter.templateCode = u" 917 "_s;
    CHECK(whyNotPrinted(letter));
    letter.templateCode = u"documents"_s;
    letter.blocks.push_back(Block{u"917 (AB)"_s, {}, {}, {}, {}});
    CHECK(whyNotPrinted(letter));
}
