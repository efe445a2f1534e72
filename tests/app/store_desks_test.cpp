#include "app/casepost/practice_store.h"
#include "app/casepost/store_desks.h"
#include "core/guidance/editions/rule_difference.h"
#include "core/guidance/editions/rule_sheet.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "letters/guidance/amending/rule_form.h"
#include "letters/guidance/judging/subjects.h"
#include "letters/guidance/judging/trial.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// The threads and desks of one run of the program.
struct Run
{
    explicit Run(const QString &file, const QString &asUser = {})
        : choice{test::valueOf(core::StoreLocation::parse(file)), asUser, true}
        , reading(choice, clock)
        , writing(choice, clock)
        , working(choice, clock)
        , cases(reading, writing)
        , letters(reading, writing, wording, clock)
        , outbox(writing, working, wording)
        , guidance(working, clock)
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
    app::KeptWording wording;
    app::StoreChoice choice;
    app::StoreThread reading;
    app::StoreThread writing;
    app::StoreThread working;
    app::StoreCaseDesk cases;
    app::StoreLetterDesk letters;
    app::StoreOutboxDesk outbox;
    app::StoreGuidanceDesk guidance;
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

namespace {

ui::GuidanceShelf shelfOf(Run &run)
{
    return test::valueOf(run.wait<core::Result<ui::GuidanceShelf>>(
        [&run](auto done) { run.guidance.shelf(&run.asker, done); }));
}

core::Status approve(Run &run, letters::GuidanceProposalId id)
{
    return run.wait<core::Status>(
        [&run, id](auto done) { run.guidance.approve(&run.asker, id, done); });
}

/// A change of the guidance in force, as the form makes one: a word more for one rule.
core::PackFiles wordMore(const ui::GuidanceShelf &shelf)
{
    const auto document = u"hmpo-communication"_s;
    letters::AmendmentForm form;
    form.document = document;
    form.title = u"How we communicate with customers"_s;
    form.version = letters::freeVersion(shelf.guidance->editions(), document, u"31.0"_s);
    form.from = shelf.today;
    for (const auto &sheet : core::ruleSheets(shelf.guidance->editions(), document, shelf.today))
        if (sheet.info.id == "text.public-protection"_L1)
            form.rule = letters::ruleForm(*sheet.table);
    form.rule.words += u"swindle"_s;
    form.rule.fails += u"It looks like a swindle."_s;
    const auto draft = letters::amendmentOf(form);
    REQUIRE(draft.problems.empty());
    return {u"change/pack.toml"_s, draft.toml, {}};
}

} // namespace

TEST_CASE("a change of the guidance proposed at one desk is approved at another, and judges from "
          "then on",
          "[app][desks][guidance]")
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"practice.casepost"_s);
    Run examiner(file);
    openOffice(examiner);
    const auto shelf = shelfOf(examiner);
    CHECK(shelf.mayPropose);
    CHECK_FALSE(shelf.mayPublish);
    const auto pack = wordMore(shelf);
    const auto id = test::valueOf(examiner.wait<core::Result<letters::GuidanceProposalId>>(
        [&](auto done) { examiner.guidance.propose(&examiner.asker, pack, done); }));
    CHECK_FALSE(approve(examiner, id)); // not by an examiner, and never one's own

    Run assurance(file, u"assurance1"_s);
    openOffice(assurance);
    CHECK(shelfOf(assurance).mayPublish);
    const auto waiting =
        test::valueOf(assurance.wait<core::Result<std::vector<letters::GuidanceProposal>>>(
            [&](auto done) { assurance.guidance.proposals(&assurance.asker, done); }));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().by != shelfOf(assurance).me);
    const auto changes = test::valueOf(core::differencesOf(waiting.front().files,
                                                           shelfOf(assurance).guidance->editions(),
                                                           letters::guidanceSubjects()));
    REQUIRE(changes.size() == 1);
    const auto impact =
        test::valueOf(assurance.wait<core::Result<letters::GuidanceImpact>>([&](auto done) {
            assurance.guidance.impact(
                &assurance.asker,
                waiting.front().files,
                [](const core::Progress &) { return true; },
                done);
        }));
    CHECK(impact.pack.amends);
    CHECK(impact.lookedAt.count(letters::ImpactOn::Phrase) == 1);
    const auto stopped = assurance.wait<core::Result<letters::GuidanceImpact>>([&](auto done) {
        assurance.guidance.impact(
            &assurance.asker,
            waiting.front().files,
            [](const core::Progress &) { return false; },
            done);
    });
    CHECK(test::errorOf(stopped).code == core::ErrorCode::Cancelled);
    REQUIRE(approve(assurance, id));

    // Both see it now, and the rule speaks.
    for (auto *run : {&examiner, &assurance}) {
        const auto after = shelfOf(*run);
        letters::Trial trial;
        trial.sentence = u"It looks like a swindle."_s;
        trial.rule = u"text.public-protection"_s;
        trial.on = after.today;
        CHECK(test::valueOf(letters::tried(*after.guidance, trial)).findings.size() == 1);
    }
    const auto again = assurance.wait<core::Status>(
        [&](auto done) { assurance.guidance.reject(&assurance.asker, id, u"Too late"_s, done); });
    CHECK_FALSE(again);
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

TEST_CASE("a store of one's own is made where there is none, and one that is there is left alone",
          "[app][store]")
{
    QTemporaryDir folder;
    const core::SystemClock clock;
    const auto where =
        test::valueOf(core::StoreLocation::parse(folder.filePath(u"own.casepost"_s)));
    REQUIRE(app::makeOwnStore(where, clock));
    {
        const auto db = test::valueOf(core::openStore(where, core::OpenMode::ReadWrite));
        const auto session = test::valueOf(core::openSession(*db, {}, clock));
        CHECK_FALSE(session.practice);
        CHECK(session.may(core::action::kCaseImport));
    }
    const auto made = QFileInfo(where.path).lastModified();
    REQUIRE(app::makePracticeStore(where, clock));
    CHECK(QFileInfo(where.path).lastModified() == made);
}

TEST_CASE("a case that was looked at stands among what was touched last", "[app][cases]")
{
    QTemporaryDir folder;
    Run run(folder.filePath(u"store.casepost"_s));
    openOffice(run);
    run.cases.lookedAt(u"100543657"_s);
    const auto listed = [&run] {
        return test::valueOf(run.wait<core::Result<std::vector<letters::OwnWork>>>(
            [&run](auto done) { run.cases.ownWork(&run.asker, done); }));
    };
    REQUIRE(QTest::qWaitFor([&listed] {
        const auto work = listed();
        return std::any_of(work.begin(), work.end(), [](const letters::OwnWork &each) {
            return each.caseReference == u"100543657"_s;
        });
    }));
}
