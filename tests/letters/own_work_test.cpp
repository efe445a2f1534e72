// What waits for a person, and what they touched last.
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/outbox.h"
#include "letters/records/letter_store.h"
#include "letters/records/own_work.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost;
using namespace casepost::letters;
using casepost::core::Engine;
using casepost::test::errorOf;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

/// A draft of that description, saved now.
Draft savedDraft(TestStore &store,
                 const core::Session &by,
                 core::CaseId caseId,
                 const QString &reference,
                 const QString &description)
{
    Draft draft;
    draft.caseId = caseId;
    draft.document.caseReference = reference;
    draft.document.description = description;
    store.clock().advance(60);
    return valueOf(LetterStore(store.db()).saveDraft(by, draft));
}

/// A message of a letter by `by`, in a state.
void messageIn(TestStore &store,
               const core::Session &by,
               core::CaseId caseId,
               const QString &state,
               const QString &description)
{
    StoredLetter letter;
    letter.caseId = caseId;
    letter.createdUtc = store.clock().nowUtc();
    letter.date = QDate(2026, 3, 2);
    letter.document.caseReference = u"123456789"_s;
    letter.document.templateCode = u"917"_s;
    letter.document.description = description;
    letter.facts.reference = u"123456789"_s;
    letter.facts.applicant.surname = u"Sample"_s;
    auto transaction = valueOf(core::Transaction::begin(store.db()));
    const auto id = valueOf(LetterStore(store.db()).record(by, letter, {{u"txt"_s, "Dear"}}));
    core::NewMessage message;
    message.letter = id;
    message.caseId = caseId;
    message.gateway = u"spool"_s;
    message.recipient = u"post"_s;
    message.smtpId = u"<%1@example.org>"_s.arg(id.row());
    message.fileName = u"a.pdf"_s;
    message.bytes = "pdf";
    valueOf(core::Outbox(store.db()).enqueue(by, message));
    mustSucceed(transaction.commit());
    store.exec(u"UPDATE message SET state = '%1' WHERE letter_id = %2"_s.arg(state).arg(id.row()));
}

QStringList told(const std::vector<OwnWork> &work)
{
    QStringList lines;
    for (const auto &each : work)
        lines.append(u"%1 %2 %3"_s.arg(int(each.kind)).arg(each.caseReference, each.description));
    return lines;
}

} // namespace

TEST_CASE("own work: what waits comes first, then what was touched last, and nothing of others",
          "[letters][own-work]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto me = store.session();
    const auto other = store.session(u"zz"_s);
    const auto first = store.addCase(u"111111111"_s);
    const auto second = store.addCase(u"222222222"_s);
    const auto third = store.addCase(u"333333333"_s);
    core::CaseStore cases(store.db());
    mustSucceed(cases.addNote(me, first, u"Rang."_s));
    store.clock().advance(60);
    mustSucceed(cases.addNote(other, third, u"Rang too."_s));
    savedDraft(store, me, second, u"222222222"_s, u"Ask for a photo"_s);
    savedDraft(store, other, third, u"333333333"_s, u"Not mine"_s);
    for (const auto &state :
         {u"queued"_s, u"sent"_s, u"held"_s, u"failed"_s, u"uncertain"_s, u"cancelled"_s})
        messageIn(store, me, first, state, state);
    messageIn(store, other, third, u"held"_s, u"not mine"_s);

    const auto work = valueOf(ownWork(store.db(), me, 10));
    const auto lines = told(work);
    INFO(lines.join(u'\n').toStdString());
    REQUIRE(work.size() == 6);
    const auto kind = [](OwnWorkKind each) { return QString::number(int(each)); };
    CHECK(lines.contains(kind(OwnWorkKind::Draft) + u" 222222222 Ask for a photo"_s));
    CHECK(lines.contains(kind(OwnWorkKind::Held) + u" 111111111 held"_s));
    CHECK(lines.contains(kind(OwnWorkKind::NotSent) + u" 111111111 failed"_s));
    CHECK(lines.contains(kind(OwnWorkKind::NotKnown) + u" 111111111 uncertain"_s));
    // Each case once among the last, and after all that waits.
    CHECK(work[4].kind == OwnWorkKind::Lately);
    CHECK(work[5].kind == OwnWorkKind::Lately);
    CHECK(work[4].caseReference != work[5].caseReference);
}

TEST_CASE("own work: a case that was looked at is the one touched last, each once",
          "[letters][own-work]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto me = store.session();
    store.addCase(u"111111111"_s);
    store.addCase(u"222222222"_s);
    store.addCase(u"333333333"_s);
    for (const auto &reference : {u"111111111"_s, u"222222222"_s, u"333333333"_s, u"111111111"_s}) {
        store.clock().advance(60);
        mustSucceed(rememberOpened(store.db(), me, reference));
    }
    const auto work = valueOf(ownWork(store.db(), me, 2));
    REQUIRE(work.size() == 2);
    CHECK(work[0].caseReference == u"111111111"_s);
    CHECK(work[1].caseReference == u"333333333"_s);
    CHECK(work[0].name == u"Sample"_s);
    CHECK_FALSE(rememberOpened(store.db(), me, u"999999999"_s));
}

TEST_CASE("own work: a role sees only the parts it may, and who may read no case sees nothing",
          "[letters][own-work]")
{
    TestStore store;
    const auto me = store.session();
    const auto caseId = store.addCase(u"111111111"_s);
    savedDraft(store, me, caseId, u"111111111"_s, u"Ask"_s);
    messageIn(store, me, caseId, u"held"_s, u"held"_s);
    auto reader = me;
    reader.allowed = {u"case.read"_s};
    const auto work = valueOf(ownWork(store.db(), reader, 10));
    for (const auto &each : work)
        CHECK(each.kind == OwnWorkKind::Lately);
    auto nobody = me;
    nobody.allowed.clear();
    CHECK(errorOf(ownWork(store.db(), nobody, 10)).code == core::ErrorCode::NotPermitted);
}

TEST_CASE("the outbox's letters are told by their descriptions and persons", "[letters][own-work]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto me = store.session();
    const auto caseId = store.addCase(u"111111111"_s, u"Ap Rhys"_s);
    messageIn(store, me, caseId, u"queued"_s, u"Ask for “both” photos"_s);
    const auto messages = valueOf(core::Outbox(store.db()).list(me));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().caseName == u"Ap Rhys"_s);
    const auto described = valueOf(describedMessages(store.db(), me));
    CHECK(described.value(messages.front().letter.row()) == u"Ask for “both” photos"_s);
}
