// Who answered what the guidance asked, when and why, stays with the letter.

#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "letters/records/answers.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/published.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

// One rule that asks and one that warns.
void publishRules(TestStore &store)
{
    HousePack pack;
    pack.severity = u"confirm"_s;
    pack.words = {{u"house.ask"_s, u"beta"_s}};
    mustSucceed(published(store, filesOf(pack)));
    pack.document = u"team"_s;
    pack.severity = u"warn"_s;
    pack.words = {{u"team.warn"_s, u"gamma"_s}};
    mustSucceed(published(store, filesOf(pack)));
}

LetterDocument answeredLetter()
{
    auto letter = letterWith(u"We beta and gamma need your reply."_s);
    letter.answers = {{u"house.ask"_s, u"true"_s},
                      {u"team.warn"_s, u"It is the customer's own word"_s},
                      {u"Katie McNally asked"_s, u"true"_s}};
    return letter;
}

Draft draftOf(TestStore &store, const core::Session &session, const LetterDocument &letter)
{
    Draft draft;
    draft.caseId = valueOf(core::CaseStore(store.db()).byReference(session, u"123456789"_s)).id;
    draft.document = letter;
    return draft;
}

} // namespace

TEST_CASE("a queued letter keeps who answered what, when and why, and the record names no words",
          "[letters][answers]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    addWholeCase(store);
    publishRules(store);
    const auto made = queued(store, examiner, answeredLetter());
    INFO((made ? QString() : made.error().message).toStdString());
    const auto letter = valueOf(LetterStore(store.db()).letter(examiner, valueOf(made).letter));

    const auto given = givenAnswers(letter.document, letter.result);
    const AnswerMark mark{u"km"_s, store.clock().nowUtc()};
    CHECK(given
          == std::vector<GivenAnswer>{{u"house.ask"_s, u"true"_s, mark},
                                      {u"team.warn"_s, u"It is the customer's own word"_s, mark}});
    const auto leader = store.session(u"tl"_s, u"team-leader"_s);
    int answers = 0;
    for (const auto &entry : valueOf(core::auditEntries(store.db(), leader, {}, 100))) {
        CHECK_FALSE(entry.object.contains(u"Katie"_s));
        CHECK_FALSE(entry.object.contains(u"own word"_s));
        answers += entry.action == u"letter.answer"_s ? 1 : 0;
    }
    CHECK(answers == 2);
    CHECK(valueOf(core::verifyAudit(store.db(), leader)).whole);
}

TEST_CASE("an answer given earlier by somebody else survives when a draft is handed over",
          "[letters][answers]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto katie = store.session();
    const auto dan = store.session(u"dj"_s);
    addWholeCase(store);
    publishRules(store);
    LetterStore letters(store.db());
    const auto firstAt = store.clock().nowUtc();
    const auto saved = valueOf(letters.saveDraft(katie, draftOf(store, katie, answeredLetter())));
    CHECK(saved.document.answered.at(u"house.ask"_s) == AnswerMark{u"km"_s, firstAt});

    store.clock().advance(3'600);
    auto taken = valueOf(letters.openDrafts(dan, saved.caseId)).front().document;
    taken.answers[u"team.warn"_s] = u"Another reason"_s;
    const auto own = valueOf(letters.saveDraft(dan, draftOf(store, dan, taken)));
    CHECK(own.document.answered.at(u"house.ask"_s) == AnswerMark{u"km"_s, firstAt});
    CHECK(own.document.answered.at(u"team.warn"_s) == AnswerMark{u"dj"_s, store.clock().nowUtc()});

    store.clock().advance(3'600);
    const auto id = valueOf(queued(store, dan, own.document)).letter;
    const auto letter = valueOf(letters.letter(dan, id));
    const auto given = givenAnswers(letter.document, letter.result);
    REQUIRE(given.size() == 2);
    CHECK(given[0].mark == AnswerMark{u"km"_s, firstAt});
    CHECK(given[1].mark == AnswerMark{u"dj"_s, firstAt.addSecs(3'600)});
}

TEST_CASE("an answer keeps its time while its draft is saved again, and a changed one does not",
          "[letters][answers]")
{
    TestStore store;
    const auto examiner = store.session();
    addWholeCase(store);
    LetterStore letters(store.db());
    auto draft = valueOf(letters.saveDraft(examiner, draftOf(store, examiner, answeredLetter())));
    const auto firstAt = store.clock().nowUtc();
    store.clock().advance(60);
    draft.document.answered.clear(); // an editor that knows nothing of marks
    draft.document.blocks.pop_back();
    draft = valueOf(letters.saveDraft(examiner, draft));
    CHECK(draft.document.answered.at(u"house.ask"_s).at == firstAt);
    draft.document.answers[u"house.ask"_s] = u"yes, and I asked the team leader"_s;
    draft = valueOf(letters.saveDraft(examiner, draft));
    CHECK(draft.document.answered.at(u"house.ask"_s).at == firstAt.addSecs(60));
    draft.document.answers.clear();
    CHECK(valueOf(letters.saveDraft(examiner, draft)).document.answered.empty());
}

TEST_CASE("a draft keeps every word and covers a secret number, wherever it was typed (REQ-CCT-25)",
          "[letters][drafts]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    addWholeCase(store);
    LetterStore letters(store.db());
    auto typed = answeredLetter();
    const QString card = u"4111 1111 1111 1111"_s, covered = u"•••• •••• •••• 1111"_s;
    typed.description = u"Paid with "_s + card;
    typed.blocks.push_back(
        {{}, {}, {}, u"You paid with %1 in May."_s.arg(card), u"card "_s + card});
    typed.blocks.push_back({u"DOC-GENERAL"_s, {}, {{u"document"_s, card}}, {}, {}});
    typed.to = RecipientKind::Other;
    typed.recipient = OtherRecipient{
        {{}, {}, false, u"Ann"_s, u"Bell"_s}, {u"1 A Street"_s, card}, u"Dear "_s + card, {}};
    typed.followUp = FollowUp{u"Await "_s + card, 14, u"Durham 3"_s, {2}};

    const auto saved = valueOf(letters.saveDraft(examiner, draftOf(store, examiner, typed)));
    CHECK(saved.covered);
    const auto kept = valueOf(letters.openDrafts(examiner, saved.caseId)).front().document;
    CHECK(kept.blocks[kept.blocks.size() - 2].text == u"You paid with %1 in May."_s.arg(covered));
    CHECK(kept.blocks.back().fields.at(u"document"_s) == covered);
    CHECK(kept.recipient->address.back() == covered);
    CHECK(kept.followUp == FollowUp{u"Await "_s + covered, 14, u"Durham 3"_s, {2}});
    CHECK_FALSE(store.value(u"SELECT document FROM draft"_s).contains("4111"_L1));

    const auto clean =
        valueOf(letters.saveDraft(examiner, draftOf(store, examiner, answeredLetter())));
    CHECK_FALSE(clean.covered);
}

TEST_CASE("no document puts an answer into somebody else's mouth", "[letters][answers]")
{
    TestStore store;
    const auto examiner = store.session();
    addWholeCase(store);
    publishRules(store);
    auto forged = answeredLetter();
    const AnswerMark leader{u"tl"_s, QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC)};
    forged.answered = {{u"house.ask"_s, leader}, {u"team.warn"_s, leader}};
    const auto saved =
        valueOf(LetterStore(store.db()).saveDraft(examiner, draftOf(store, examiner, forged)));
    for (const auto &[rule, mark] : saved.document.answered)
        CHECK(mark.by == u"km"_s);
    const auto id = valueOf(queued(store, examiner, forged)).letter;
    const auto letter = valueOf(LetterStore(store.db()).letter(examiner, id));
    for (const auto &[rule, mark] : letter.document.answered)
        CHECK(mark.by == u"km"_s);
}

TEST_CASE("marks of answers are read back as written and a broken one is refused",
          "[letters][answers]")
{
    auto letter = answeredLetter();
    letter.answered = {
        {u"house.ask"_s, {u"km"_s, QDateTime(QDate(2026, 1, 1), QTime(9, 0, 0, 5), Qt::UTC)}}};
    const auto json = QJsonDocument(letterToJson(letter)).toJson();
    CHECK(valueOf(readLetterDocument(json, u"a"_s)).answered == letter.answered);
    for (const char *bad : {R"({"r": {"by": "km"}})",
                            R"({"r": {"by": "", "at": "2026-01-01T09:00:00Z"}})",
                            R"({"r": {"by": "km", "at": "yesterday"}})",
                            R"({"r": "km"})",
                            R"({"r": {"by": "km", "at": "2026-01-01T09:00:00Z", "x": 1}})"}) {
        auto object = QJsonDocument::fromJson(json).object();
        object[u"answered"_s] = QJsonDocument::fromJson(QByteArray(bad)).object();
        CHECK_FALSE(readLetterDocument(QJsonDocument(object).toJson(), u"a"_s).has_value());
    }
}
