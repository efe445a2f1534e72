// What was sent stays as it was sent.

#include "core/store/engine/database.h"
#include "letters/service/letter_service.h"
#include "tests/core/outbox/script_gateway.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

using namespace casepost;
using namespace casepost::letters;
using casepost::core::Engine;
using casepost::test::errorOf;
using casepost::test::mustSucceed;
using casepost::test::ScriptGateway;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

StoredLetter sent(TestStore &store)
{
    StoredLetter letter;
    letter.caseId = store.addCase();
    letter.createdUtc = store.clock().nowUtc();
    letter.date = QDate(2026, 3, 2);
    letter.document.caseReference = u"123456789"_s;
    letter.document.templateCode = u"917"_s;
    letter.document.description = u"Ask for a new digital photo"_s;
    letter.facts.reference = u"123456789"_s;
    letter.facts.applicant.surname = u"Sample"_s;
    return letter;
}

core::LetterId recorded(TestStore &store, const core::Session &examiner, const StoredLetter &letter)
{
    auto transaction = valueOf(core::Transaction::begin(store.db()));
    const auto id =
        valueOf(LetterStore(store.db()).record(examiner, letter, {{u"txt"_s, "Dear Sample"}}));
    mustSucceed(transaction.commit());
    return id;
}

} // namespace

TEST_CASE("REQ-LET-11, REQ-LET-12: a sent letter cannot be dated anew, altered or deleted, and a "
          "new one stands beside it",
          "[letters][history]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    LetterStore letters(store.db());
    const StoredLetter letter = sent(store);
    const auto id = recorded(store, examiner, letter);

    for (const QString &change : {u"UPDATE letter SET letter_date = '2026-03-09'"_s,
                                  u"UPDATE letter SET document = '{}'"_s,
                                  u"UPDATE letter SET recipient_kind = 'other'"_s,
                                  u"DELETE FROM letter"_s,
                                  u"UPDATE letter_content SET bytes = ''"_s,
                                  u"DELETE FROM letter_content"_s}) {
        INFO(change.toStdString());
        CHECK_FALSE(store.db().exec(change));
    }
    const auto second = recorded(store, examiner, letter);
    CHECK(second.row() != id.row());
    CHECK(valueOf(letters.letter(examiner, id)).date == letter.date);
    CHECK(valueOf(letters.content(examiner, id, u"txt"_s)) == "Dear Sample");
    CHECK(valueOf(letters.letters(examiner, letter.caseId)).size() == 2);
}

TEST_CASE("REQ-ITL-04: an Admin IT letter is not put in the outbox before it is approved",
          "[letters][history]")
{
    TestStore store;
    const auto examiner = store.session();
    LetterDocument letter = sent(store).document;
    letter.kind = LetterKind::AdminIt;
    const ScriptGateway gateway(u"spool"_s);
    const auto error =
        errorOf(queueLetter(store.db(),
                            examiner,
                            letter,
                            {letters::test::library(), letters::test::builtIn(), QDate(2026, 3, 2)},
                            gateway,
                            nullptr));
    CHECK(error.code == core::ErrorCode::Blocked);
    CHECK(error.message.contains(u"customer assurance approved"_s));
    CHECK(store.value(u"SELECT COUNT(*) FROM letter"_s) == u"0"_s);
}
