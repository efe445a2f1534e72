// Letters judged again: by what was looked at on their day, or by the guidance of another day.

#include "letters/review/replay.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/published.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"

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

const QString kText = u"We beta need your reply about the birth certificate that you sent to us."_s;

// Warns only, so that the letter still goes.
PackFiles warning(const QString &version, const QDate &issued, const QString &word)
{
    HousePack pack;
    pack.version = version;
    pack.issued = issued;
    pack.words = {{u"house.a"_s, word}};
    pack.severity = u"warn"_s;
    return filesOf(pack);
}

Replay
replayed(TestStore &store, const core::Session &session, core::LetterId id, ReplayWay way = {})
{
    const auto letter = valueOf(LetterStore(store.db()).letter(session, id));
    Replays replays(store.db(), valueOf(GuidanceStore(store.db()).guidance()));
    return valueOf(replays.replay(letter, way));
}

QByteArray findingsOf(const QJsonObject &checked)
{
    return QJsonDocument(checked[u"findings"_s].toArray()).toJson();
}

} // namespace

TEST_CASE("a letter judged again by the guidance of its day finds the same to the byte, whatever "
          "changed since (REQ-VER-02)",
          "[letters][replay]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    const auto id = addWholeCase(store);
    mustSucceed(core::CaseStore(store.db())
                    .addNote(examiner,
                             id,
                             u"as the customer told us on the phone last week, she has moved"_s));
    mustSucceed(published(store, warning(u"1.0"_s, QDate(2026, 1, 1), u"beta"_s)));
    auto given = letterWith(kText + QChar(7));
    const auto made = queued(store, examiner, given);
    INFO((made ? QString() : made.error().message).toStdString());
    const auto letter = valueOf(made);
    const auto before = valueOf(LetterStore(store.db()).letter(examiner, letter.letter));
    REQUIRE(findingsOf(before.result).contains("house.a"));

    // Nothing of this may reach the letter of that day; the clock stands still on purpose.
    store.exec(u"UPDATE staff SET team = 'Belfast 1', initials = 'ZZ', mailbox = 'x@gmail.com', "
               "name = 'Other Name', teams_number = '1', trained_on = NULL"_s);
    store.exec(u"UPDATE case_file SET applicant_surname = 'Other', applicant_address_1 = NULL"_s);
    mustSucceed(core::CaseStore(store.db()).addNote(examiner, id, kText));
    auto wording = valueOf(phrases::builtInPhrasePacks());
    phrases::PhrasePack later;
    later.id = u"later"_s;
    later.version = u"1"_s;
    later.title = u"Later wording"_s;
    for (const auto &pack : wording)
        for (const auto &form : pack.templates)
            if (form.code == u"documents"_s) {
                later.templates = {form};
                later.templates[0].to = QDate(2025, 12, 31);
            }
    REQUIRE(later.templates.size() == 1);
    mustSucceed(publishedWording(store, phrases::writePhrasePack(later)));
    mustSucceed(published(store, warning(u"2.0"_s, QDate(2026, 3, 3), u"reply"_s)));

    const auto replay = replayed(store, assurance, letter.letter);
    CHECK(findingsOf(replay.now) == findingsOf(replay.then));
    CHECK(replay.now[u"guidance"_s] == replay.then[u"guidance"_s]);
    CHECK(replay.diff.isEmpty());
    CHECK(replay.on == QDate(2026, 3, 2));
    CHECK(before.document.sender->initials == u"SP"_s);
}

TEST_CASE("a letter judged by another day's guidance keeps the wording that went out",
          "[letters][replay]")
{
    TestStore store;
    const auto examiner = store.session();
    addWholeCase(store);
    const auto letter = valueOf(queued(store, examiner, letterWith()));
    // Long before the phrases of this letter were there.
    const auto replay = replayed(store, examiner, letter.letter, {QDate(2022, 3, 1), {}});
    CHECK(replay.on == QDate(2022, 3, 1));
    CHECK(findingsOf(replay.now) == findingsOf(replay.then));
    CHECK(replay.now[u"guidance"_s].toArray().first().toObject().value(u"version"_s) == u"6.0"_s);
}

TEST_CASE("was the letter right, and could the examiner have known: two answers (REQ-VER-01)",
          "[letters][replay]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    addWholeCase(store);
    const auto letter = valueOf(queued(store, examiner, letterWith(u"We beta need your reply."_s)));
    store.clock().advance(7 * 86'400);
    // In force from before the letter, known here a week after it.
    mustSucceed(published(store, warning(u"1.0"_s, QDate(2026, 2, 1), u"beta"_s)));

    const auto right = replayed(store, examiner, letter.letter);
    REQUIRE(right.diff.gained.size() == 1);
    CHECK(right.diff.gained[0].toObject().value(u"rule"_s).toString() == u"house.a"_s);
    CHECK_FALSE(right.diff.gained[0].toObject().value(u"could_have_known"_s).toBool(true));

    const auto moment = core::ukDayStart(QDate(2026, 3, 3));
    CHECK(replayed(store, examiner, letter.letter, {{}, moment}).diff.isEmpty());
    CHECK(replayed(store, examiner, letter.letter, {{}, store.clock().nowUtc()}).diff.gained.size()
          == 1);
    const auto json = replayToJson(right);
    CHECK(json[u"then"_s].toObject().value(u"findings"_s).toArray().isEmpty());
    CHECK(json[u"now"_s].toObject().value(u"findings"_s).toArray().size() == 1);
}

TEST_CASE("only the letters that a changed rule speaks about are judged differently",
          "[letters][replay]")
{
    TestStore store;
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    addWholeCase(store);
    mustSucceed(published(store, warning(u"1.0"_s, QDate(2026, 1, 1), u"beta"_s)));
    for (const QString &text :
         {u"We beta need your reply."_s, u"We need your reply."_s, u"We gamma."_s})
        valueOf(queued(store, examiner, letterWith(text)));
    HousePack amended;
    amended.version = u"team"_s;
    amended.issued = QDate(2026, 2, 1);
    amended.amends = true;
    amended.words = {{u"house.a"_s, u"beta"_s}, {u"house.g"_s, u"gamma"_s}};
    mustSucceed(published(store, filesOf(amended)));

    Replays replays(store.db(), valueOf(GuidanceStore(store.db()).guidance()));
    LetterStore letters(store.db());
    LetterBatch which;
    which.limit = 2;
    std::vector<Replay> all;
    for (auto batch = valueOf(letters.batch(examiner, which)); !batch.empty();
         batch = valueOf(letters.batch(examiner, which))) {
        for (const auto &letter : batch)
            all.push_back(valueOf(replays.replay(letter, {})));
        which.after = batch.back().id;
    }
    REQUIRE(all.size() == 3);
    REQUIRE(all[0].diff.reworded.size() == 1);
    CHECK(all[0].diff.reworded[0].toObject().value(u"changed"_s).toArray().contains(u"severity"_s));
    CHECK(all[1].diff.isEmpty());
    CHECK(all[2].diff.gained.size() == 1);
    which = {{}, QDate(2026, 3, 3), 10};
    CHECK(valueOf(letters.batch(examiner, which)).empty());
    CHECK(valueOf(letters.newest(examiner)) == all[2].letter);
}
