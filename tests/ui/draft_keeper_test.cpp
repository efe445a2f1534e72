#include "tests/support/catch.h"
#include "tests/ui/fake_desks.h"
#include "ui/composer/draft_keeper.h"

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
