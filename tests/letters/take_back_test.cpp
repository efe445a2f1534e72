// A letter taken back from the outbox (both engines).
#include "core/outbox/journal/outbox.h"
#include "letters/service/take_back.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// A queued letter with something typed in it, and who wrote it.
struct Queued
{
    explicit Queued(Engine engine)
        : store(engine)
        , writer(store.session())
        , caseId(addWholeCase(store))
        , letter(letterWith(u"Please send your birth certificate by 5 September 2024."_s))
        , message(valueOf(queued(store, writer, letter)).message)
    {}

    TestStore store;
    Session writer;
    CaseId caseId;
    LetterDocument letter;
    MessageId message;
};

} // namespace

TEST_CASE("a letter taken back is a draft of its writer with every word, and the history says that "
          "it never went (REQ-LET-12)",
          "[letters][outbox]")
{
    Queued q(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto draft = valueOf(takeBack(q.store.db(), q.writer, q.message));
    CHECK(draft.author == q.writer.staff.login);
    CHECK(draft.caseId == q.caseId);
    CHECK(draft.document.blocks == q.letter.blocks);
    CHECK(draft.document.description == q.letter.description);
    CHECK_FALSE(draft.document.sender);

    const auto mine = valueOf(LetterStore(q.store.db()).myDrafts(q.writer));
    REQUIRE(mine.size() == 1);
    CHECK(mine.front().id == draft.id);
    CHECK(mine.front().document.blocks == q.letter.blocks);
    CHECK(valueOf(Outbox(q.store.db()).message(q.writer, q.message)).state
          == MessageState::Cancelled);
    const auto history = valueOf(CaseStore(q.store.db()).history(q.writer, q.caseId));
    REQUIRE_FALSE(history.empty());
    CHECK(history.back().text.contains(u"never went"_s));
    // It can be gone on with: saved, and queued anew.
    auto again = mine.front();
    again.document.description = u"Ask for the long birth certificate"_s;
    CHECK(valueOf(LetterStore(q.store.db()).saveDraft(q.writer, again)).revision == 2);
}

TEST_CASE("a colleague takes nothing back, a team leader does, and the draft is the writer's",
          "[letters][outbox]")
{
    Queued q(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto colleague = q.store.session(u"jd"_s);
    CHECK(errorOf(takeBack(q.store.db(), colleague, q.message)).code == ErrorCode::NotPermitted);
    CHECK(valueOf(LetterStore(q.store.db()).myDrafts(q.writer)).empty());
    const auto leader = q.store.session(u"tl"_s, u"team-leader"_s);
    CHECK(valueOf(takeBack(q.store.db(), leader, q.message)).author == q.writer.staff.login);
    CHECK(valueOf(LetterStore(q.store.db()).myDrafts(q.writer)).size() == 1);
}

TEST_CASE("what went, or may have gone, is not taken back and makes no draft", "[letters][outbox]")
{
    Queued q(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto state = GENERATE(as<QString>{}, u"sent"_s, u"sending"_s, u"uncertain"_s);
    q.store.exec(u"UPDATE message SET state = '%1'"_s.arg(state));
    CHECK_FALSE(takeBack(q.store.db(), q.writer, q.message));
    CHECK(valueOf(LetterStore(q.store.db()).myDrafts(q.writer)).empty());
}
