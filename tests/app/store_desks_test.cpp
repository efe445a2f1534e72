#include "app/casepost/store_desks.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// The threads and desks of one run of the program.
struct Run
{
    explicit Run(const QString &file)
        : choice{test::valueOf(core::StoreLocation::parse(file)), {}, true}
        , reading(choice, clock)
        , writing(choice, clock)
        , working(choice, clock)
        , gateways({}, choice.where)
        , cases(reading, writing)
        , letters(reading, writing, gateways, clock)
        , outbox(writing, working, gateways)
        , office(writing, reading, working)
    {}

    /// Asks a desk and waits for its answer.
    template<typename Answered, typename Ask>
    Answered wait(Ask ask)
    {
        std::optional<Answered> answer;
        ask([&answer](Answered given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            test::failTest({core::ErrorCode::Failed, u"no answer came"_s, {}, {}});
        return std::move(*answer);
    }

    core::SystemClock clock;
    QObject asker;
    app::StoreChoice choice;
    app::StoreThread reading;
    app::StoreThread writing;
    app::StoreThread working;
    app::Gateways gateways;
    app::StoreCaseDesk cases;
    app::StoreLetterDesk letters;
    app::StoreOutboxDesk outbox;
    app::StoreOfficeDesk office;
};

ui::Office openOffice(Run &run)
{
    return test::valueOf(run.wait<core::Result<ui::Office>>(
        [&run](auto done) { run.office.open(&run.asker, done); }));
}

std::vector<ui::DraftRow> draftsOf(Run &run)
{
    return test::valueOf(run.wait<core::Result<std::vector<ui::DraftRow>>>(
        [&run](auto done) { run.letters.drafts(&run.asker, done); }));
}

letters::LetterDocument sampleLetter()
{
    QFile file(QStringLiteral(CASEPOST_SOURCE_DIR) + u"/resources/sample/first-letter.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return test::valueOf(letters::readLetterDocument(file.readAll(), file.fileName()));
}

} // namespace

TEST_CASE("the window's desks find a case, keep a draft over a restart and put its letter in the "
          "outbox",
          "[app][desks]")
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"practice.casepost"_s);
    const auto letter = sampleLetter();
    {
        Run run(file);
        const auto office = openOffice(run);
        CHECK(office.practice);
        CHECK(office.may(core::action::kLetterDraft));
        const auto ground = test::valueOf(run.wait<core::Result<ui::LetterGround>>(
            [&](auto done) { run.letters.ground(&run.asker, letter.caseReference, done); }));
        REQUIRE(ground.library);
        REQUIRE(ground.guidance);
        letters::Draft draft;
        draft.caseId = ground.record.id;
        draft.document = letter;
        // The answer is not waited for: ending the program waits for what was asked.
        run.letters.saveDraft(&run.asker, draft, [](const auto &) {});
    }

    Run again(file);
    openOffice(again);
    const auto drafts = draftsOf(again);
    REQUIRE(drafts.size() == 1);
    const auto queued =
        test::valueOf(again.wait<core::Result<letters::QueuedLetter>>([&](auto done) {
            again.letters.queue(
                &again.asker, drafts.front().draft.document, drafts.front().draft.id, done);
        }));
    CHECK(queued.message.isValid());
    CHECK(draftsOf(again).empty());
    const auto messages = test::valueOf(again.wait<core::Result<std::vector<core::QueuedMessage>>>(
        [&again](auto done) { again.outbox.list(&again.asker, done); }));
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().state == core::MessageState::Queued);
    const auto report = test::valueOf(again.wait<core::Result<core::SendReport>>(
        [&again](auto done) { again.outbox.send(&again.asker, {}, done); }));
    CHECK(report.sent == 1);
}

TEST_CASE("the composer's ground asks the store about other cases (REQ-TXT-15)", "[app][desks]")
{
    QTemporaryDir folder;
    Run run(folder.filePath(u"practice.casepost"_s));
    openOffice(run);
    const auto ground = test::valueOf(run.wait<core::Result<ui::LetterGround>>(
        [&](auto done) { run.letters.ground(&run.asker, sampleLetter().caseReference, done); }));
    REQUIRE(ground.otherCases);
    const std::vector<core::PersonSign> signs{{core::SignKind::Reference, u"100271829"_s}};
    for (int i = 0; i < 2; ++i) { // the second answer is the kept one
        const auto others = test::valueOf(ground.otherCases(signs));
        REQUIRE(others.size() == 1);
        CHECK(others.front().reference == u"100271829"_s);
    }
    CHECK(test::valueOf(ground.otherCases({})).empty());
}

TEST_CASE("cases are found and noted through the desks, and the extract's age is known",
          "[app][desks]")
{
    QTemporaryDir folder;
    Run run(folder.filePath(u"practice.casepost"_s));
    openOffice(run);
    const auto hits = test::valueOf(run.wait<core::Result<std::vector<core::CaseHit>>>(
        [&run](auto done) { run.cases.find(&run.asker, u"khan"_s, 50, done); }));
    REQUIRE_FALSE(hits.empty());
    const auto before = test::valueOf(run.wait<core::Result<ui::CaseFile>>(
        [&](auto done) { run.cases.open(&run.asker, hits.front().reference, done); }));
    const auto after = test::valueOf(run.wait<core::Result<ui::CaseFile>>([&](auto done) {
        run.cases.addNote(&run.asker, hits.front().reference, u"Called."_s, done);
    }));
    CHECK(after.history.size() == before.history.size() + 1);
    CHECK(after.history.back().text == u"Called."_s);
    const auto madeAt = test::valueOf(run.wait<core::Result<std::optional<QDateTime>>>(
        [&run](auto done) { run.office.newestExtract(&run.asker, done); }));
    CHECK(madeAt.has_value());
}

TEST_CASE("a store that cannot be opened is told in words by every desk", "[app][desks]")
{
    QTemporaryDir folder;
    QFile foreign(folder.filePath(u"foreign.casepost"_s));
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.write("this is not a store, whatever its name says");
    foreign.close();
    Run run(foreign.fileName());
    const auto office = run.wait<core::Result<ui::Office>>(
        [&run](auto done) { run.office.open(&run.asker, done); });
    CHECK(test::errorOf(office).code == core::ErrorCode::Foreign);
    const auto hits = run.wait<core::Result<std::vector<core::CaseHit>>>(
        [&run](auto done) { run.cases.find(&run.asker, u"khan"_s, 50, done); });
    CHECK_FALSE(hits);
    REQUIRE(foreign.open(QIODevice::ReadOnly));
    CHECK(foreign.readAll() == "this is not a store, whatever its name says");
}
