#include "tests/support/catch.h"
#include "tests/ui/fake_desks.h"
#include "ui/cases/case_facts.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/history_model.h"
#include "ui/composer/editor/field_edit.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/composer/model/new_letter.h"
#include "ui/composer/model/phrase_list_model.h"
#include "ui/drafts/drafts_model.h"
#include "ui/outbox/outbox_model.h"

#include <QAbstractItemModelTester>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// Watches a model; a broken promise ends the test program.
QAbstractItemModelTester *watched(QAbstractItemModel &model)
{
    return new QAbstractItemModelTester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal, &model);
}

std::vector<core::QueuedMessage> messages(int count)
{
    std::vector<core::QueuedMessage> made;
    for (int i = 0; i < count; ++i) {
        core::QueuedMessage message;
        message.id = core::MessageId::fromRow(i + 1);
        message.state = core::MessageState(i % 8);
        message.caseReference = u"123456789"_s;
        made.push_back(message);
    }
    return made;
}

} // namespace

TEST_CASE("the models of the window keep a model's promises while they change", "[ui][models]")
{
    ui::CaseListModel cases;
    watched(cases);
    cases.show(std::vector<core::CaseHit>(3));
    cases.show({});
    ui::FactsModel facts;
    watched(facts);
    facts.show({{u"Name"_s, {}, true}, {u"Email"_s, u"a@example.org"_s, false}});
    ui::HistoryModel history;
    watched(history);
    history.show(std::vector<core::CaseEvent>(2));
    ui::FindingsModel findings;
    watched(findings);
    findings.show(std::vector<letters::Finding>(4));
    findings.show({});
    ui::DraftsModel drafts;
    watched(drafts);
    drafts.show(std::vector<ui::DraftRow>(2));
    ui::OutboxModel outbox;
    watched(outbox);
    outbox.show(messages(8));
    outbox.show(messages(8));
    outbox.show(messages(3));
    CHECK(outbox.rowCount() == 3);

    ui::PhraseListModel phrases;
    watched(phrases);
    const auto ground = test::sampleGround();
    phrases.show(ground.library->phrases(ground.on, {}), core::Language::Welsh);
    CHECK(phrases.rowCount() == 3);
}

TEST_CASE("every row tells a screen reader its whole story in one sentence", "[ui][access]")
{
    ui::OutboxModel outbox;
    auto queued = messages(1);
    queued.front().reason = u"Held: the address changed."_s;
    outbox.show(queued);
    const auto spoken = outbox.index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(u"123456789"_s));
    CHECK(spoken.contains(u"Held: the address changed."_s));

    ui::FindingsModel findings;
    letters::Finding finding;
    finding.severity = letters::Severity::Block;
    finding.messageEn = u"Write ‘documents’ in full."_s;
    finding.section = u"AMS letter guidelines"_s;
    findings.show({finding});
    const auto said = findings.index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(said.contains(u"Stops the letter"_s));
    CHECK(said.contains(u"AMS letter guidelines"_s));
}

TEST_CASE("answered findings no longer count", "[ui][composer]")
{
    ui::FindingsModel findings;
    std::vector<letters::Finding> found(3);
    found[1].answered = true;
    findings.show(found);
    CHECK(findings.open() == 2);
}

TEST_CASE("the history is shown newest first", "[ui][cases]")
{
    std::vector<core::CaseEvent> events(2);
    events[0].text = u"older"_s;
    events[1].text = u"newer"_s;
    ui::HistoryModel history;
    history.show(events);
    CHECK(history.index(0, 0).data(ui::HistoryModel::TextRole).toString() == u"newer"_s);
}

TEST_CASE("the facts show the title decision first and what a letter needs as not given",
          "[ui][cases]")
{
    // REQ-TTL-01
    ui::CaseFile file;
    file.record.applicant.surname = u"Khan"_s;
    file.name.title.entered = u"Mx"_s;
    file.name.title.verdict = core::TitleVerdict::Removed;
    file.name.title.why = u"This title is not accepted."_s;
    const auto facts = ui::factsOf(file);
    REQUIRE(facts.size() > 3);
    CHECK(facts[0].heading);
    CHECK(facts[1].value == u"No title"_s);
    CHECK(facts[2].value == u"This title is not accepted."_s);
    const auto missing = std::count_if(facts.begin(), facts.end(), [](const ui::Fact &fact) {
        return fact.value == u"Not given"_s;
    });
    CHECK(missing >= 2); // email and address
}

TEST_CASE("dates typed in many ways are written as a letter writes them", "[ui][composer]")
{
    using core::Language;
    for (const auto &typed : {u"15/3/2024"_s,
                              u"15/03/2024"_s,
                              u"2024-03-15"_s,
                              u"15.3.2024"_s,
                              u"15 March 2024"_s,
                              u"15 Mar 2024"_s,
                              u"15/3/24"_s})
        CHECK(ui::letterDate(typed, Language::English) == u"15 March 2024"_s);
    CHECK(ui::letterDate(u"15/3/2024"_s, Language::Welsh) == u"15 Mawrth 2024"_s);
    CHECK(ui::letterDate(u"31/2/2024"_s, Language::English) == u"31/2/2024"_s);
    CHECK(ui::letterDate(u"next week"_s, Language::English) == u"next week"_s);
    CHECK(ui::letterDate({}, Language::English).isEmpty());
}

TEST_CASE(
    "a new letter goes to the customer in their language, and a DAP case starts with an email",
    "[ui][composer]")
{
    // REQ-LET-18, REQ-DAP-04, REQ-DAP-05
    core::CaseRecord record;
    record.language = core::Language::Welsh;
    const auto letter = ui::newLetter(record, letters::Channel::Post);
    CHECK(letter.to == letters::RecipientKind::Applicant);
    CHECK(letter.language == core::Language::Welsh);
    CHECK(letter.channel == letters::Channel::Post);

    record.system = core::System::Dap;
    record.route = core::Route::Paper;
    record.email = u"a@example.org"_s;
    CHECK(ui::newLetter(record, letters::Channel::Post).channel == letters::Channel::Email);
    record.email.clear();
    CHECK(ui::newLetter(record, letters::Channel::Email).channel == letters::Channel::Post);
    record.route = core::Route::Online;
    CHECK(ui::newLetter(record, letters::Channel::Post).channel == letters::Channel::Email);
}
