#include "tests/support/catch.h"
#include "tests/ui/fake_desks.h"
#include "ui/composer/model/draft_keeper.h"

#include <QSignalSpy>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

letters::LetterDocument described(const QString &text)
{
    letters::LetterDocument letter;
    letter.description = text;
    return letter;
}

} // namespace

TEST_CASE("a letter saves itself after the last change, once, with its newest words",
          "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    QSignalSpy saved(&keeper, &ui::DraftKeeper::saved);
    keeper.begin({});
    keeper.touch(described(u"Ask"_s));
    keeper.touch(described(u"Ask for a photo"_s));
    CHECK_FALSE(keeper.isSaved());

    REQUIRE(saved.wait());
    REQUIRE(desk.saved.size() == 1);
    CHECK(desk.saved.front().document.description == u"Ask for a photo"_s);
    CHECK(keeper.isSaved());
}

TEST_CASE("saving at once does not wait for the pause, and a change during a save is saved next",
          "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    keeper.begin({});
    keeper.touch(described(u"one"_s));
    keeper.saveNow();
    keeper.touch(described(u"two"_s)); // the first save has not answered yet
    keeper.saveNow();
    CHECK(desk.saved.size() == 1);

    REQUIRE(QTest::qWaitFor([&keeper] { return keeper.isSaved(); }));
    REQUIRE(desk.saved.size() == 2);
    CHECK(desk.saved.back().document.description == u"two"_s);
    CHECK(desk.saved.back().id.isValid());
    CHECK(desk.saved.back().revision == 1);
}

TEST_CASE("a draft somebody saved since is never overwritten: the letter is kept apart",
          "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    QSignalSpy apart(&keeper, &ui::DraftKeeper::keptApart);
    letters::Draft draft;
    draft.id = core::DraftId::fromRow(5);
    draft.revision = 3;
    keeper.begin(draft);
    desk.nextSaves = {core::ErrorCode::Conflict};
    keeper.touch(described(u"mine"_s));
    keeper.saveNow();

    REQUIRE(QTest::qWaitFor([&keeper] { return keeper.isSaved(); }));
    CHECK(apart.count() == 1);
    REQUIRE(desk.saved.size() == 2);
    CHECK_FALSE(desk.saved.back().id.isValid());
    CHECK(desk.saved.back().document.description == u"mine"_s);
    CHECK(keeper.draft() != core::DraftId::fromRow(5));
}

TEST_CASE(
    "a number that is covered in the draft is told once a letter, and the letter in hand keeps "
    "its words (REQ-CCT-25)",
    "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    QSignalSpy covered(&keeper, &ui::DraftKeeper::covered);
    const auto save = [&](const QString &words) {
        keeper.touch(described(words));
        keeper.saveNow();
        REQUIRE(QTest::qWaitFor([&keeper] { return keeper.isSaved(); }));
    };
    keeper.begin({});
    save(u"Ask for a photo"_s);
    CHECK(covered.isEmpty());
    save(u"Paid with 4111 1111 1111 1111"_s);
    save(u"Paid with 4111 1111 1111 1111 in May"_s);
    CHECK(covered.count() == 1);
    CHECK(desk.saved.back().document.description == u"Paid with 4111 1111 1111 1111 in May"_s);
    keeper.begin({});
    save(u"Paid with 4111 1111 1111 1111"_s);
    CHECK(covered.count() == 2);
}

TEST_CASE("a save that fails is told and tried again with the next change", "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    QSignalSpy failed(&keeper, &ui::DraftKeeper::failed);
    keeper.begin({});
    desk.nextSaves = {core::ErrorCode::Full};
    keeper.touch(described(u"one"_s));
    keeper.saveNow();
    REQUIRE(failed.wait());
    CHECK_FALSE(keeper.isSaved());
    CHECK(desk.saved.size() == 1);

    keeper.touch(described(u"two"_s));
    keeper.saveNow();
    REQUIRE(QTest::qWaitFor([&keeper] { return keeper.isSaved(); }));
    CHECK(desk.saved.size() == 2);
}

TEST_CASE("nothing is saved of a letter that was ended", "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    QSignalSpy saved(&keeper, &ui::DraftKeeper::saved);
    keeper.begin({});
    keeper.touch(described(u"one"_s));
    keeper.end();
    keeper.saveNow();
    QCoreApplication::processEvents();
    CHECK(desk.saved.empty());
    CHECK(saved.isEmpty());
}

TEST_CASE("what is typed is saved a second after the first unsaved key, however the keys go on",
          "[ui][drafts]")
{
    using ui::SavePace;
    SavePace pace;
    CHECK_FALSE(pace.wait(0));
    // A key every 60 ms for twenty seconds: each save begins in time for the first key it holds.
    std::optional<qint64> firstUnsaved;
    int saves = 0;
    for (qint64 now = 0; now < 20'000; now += 10) {
        if (now % 60 == 0) {
            pace.touched(now);
            firstUnsaved = firstUnsaved.value_or(now);
        }
        if (pace.wait(now) != 0)
            continue;
        REQUIRE(firstUnsaved);
        CHECK(now - *firstUnsaved <= SavePace::kPauseMs);
        pace.saving();
        firstUnsaved.reset();
        ++saves;
    }
    CHECK(saves >= 17);
    CHECK(SavePace::kPauseMs <= 1500); // the store has the rest of the two seconds
}

TEST_CASE("after a save that failed the next key, or the pause, tries again", "[ui][drafts]")
{
    ui::SavePace pace;
    pace.touched(0);
    pace.saving();
    pace.failed(500);
    CHECK(pace.wait(500) == ui::SavePace::kRetryMs);
    pace.touched(600);
    CHECK(pace.wait(600) == ui::SavePace::kPauseMs);
    pace.failed(700); // what is due anyway is not put off
    CHECK(pace.wait(600) == ui::SavePace::kPauseMs);
}

TEST_CASE("a letter typed without a pause is saved all the same", "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    keeper.begin({});
    int keys = 0;
    // Each turn of the wait is a key: there is never a pause.
    REQUIRE(QTest::qWaitFor(
        [&] {
            keeper.touch(described(u"Key %1"_s.arg(++keys)));
            return desk.saved.size() >= 2;
        },
        20'000));
    CHECK(desk.saved.front().document.description != desk.saved.back().document.description);
}

TEST_CASE("a letter left for another one is saved to its last word, also behind a save under way",
          "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    keeper.begin({});
    keeper.touch(described(u"one"_s));
    keeper.saveNow();
    keeper.touch(described(u"one and more"_s)); // the first save has not answered yet
    letters::Draft other;
    other.id = core::DraftId::fromRow(77);
    keeper.begin(other);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.saved.size() == 2; }));
    CHECK(desk.saved.back().document.description == u"one and more"_s);
    CHECK(desk.saved.back().id == core::DraftId::fromRow(1));
    CHECK(keeper.draft() == core::DraftId::fromRow(77));
}

TEST_CASE("a draft given up while it is saved for the first time leaves nothing behind",
          "[ui][drafts]")
{
    test::FakeLetterDesk desk;
    ui::DraftKeeper keeper(desk);
    keeper.begin({});
    keeper.touch(described(u"one"_s));
    keeper.saveNow();
    bool done = false;
    keeper.discard([&done](const core::Status &) { done = true; });
    REQUIRE(QTest::qWaitFor([&done] { return done; }));
    REQUIRE(desk.discarded.size() == 1);
    CHECK(desk.discarded.front() == core::DraftId::fromRow(1));
}
