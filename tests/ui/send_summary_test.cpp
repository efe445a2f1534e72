// What is shown before a letter goes: who gets it, and what that person is to the application.
#include "tests/support/catch.h"
#include "ui/dialogs/send_summary.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

ui::SendFacts factsOf(letters::Channel channel)
{
    ui::SendFacts facts;
    facts.letter.channel = channel;
    facts.letter.reference = u"123456789"_s;
    facts.letter.addressee.nameLine = u"Mrs A. Khan"_s;
    facts.letter.addressee.addressLines = QStringList{u"1 Sample Street"_s, u"SW1A 1AA"_s};
    facts.letter.addressBlock = QStringList{u"Mrs A. Khan"_s, u"1 Sample Street"_s};
    facts.letter.salutation = u"Dear Mrs Khan,"_s;
    facts.applicant = u"Zara Khan"_s;
    if (channel == letters::Channel::Email) {
        facts.letter.email.emplace();
        facts.letter.email->to = u"khan@example.org"_s;
        facts.letter.email->attachment = u"Khan 123456789.pdf"_s;
    }
    facts.pages = 2;
    return facts;
}

QStringList shown(const ui::SendSummary &summary)
{
    QStringList texts;
    const auto labels = summary.findChildren<QLabel *>();
    for (const auto *label : labels)
        texts.append(label->text());
    return texts;
}

} // namespace

TEST_CASE("before sending it is shown who gets the letter, where, how, and what goes with it",
          "[ui][send]")
{
    auto facts = factsOf(letters::Channel::Post);
    facts.standing = letters::Standing::Parent;
    facts.enclosures = QStringList{u"A form"_s};
    const ui::SendSummary summary(facts, nullptr);
    const auto texts = shown(summary);
    CHECK(texts.contains(u"Mrs A. Khan"_s));
    CHECK(texts.contains(u"The parent who signed the application of Zara Khan"_s));
    CHECK(texts.contains(u"1 Sample Street\nSW1A 1AA"_s));
    CHECK(texts.contains(u"By post"_s));
    CHECK(texts.contains(u"A form"_s));
    CHECK(texts.contains(u"2"_s));
}

TEST_CASE("an email names its address, and an online letter is not posted to anybody", "[ui][send]")
{
    const ui::SendSummary byEmail(factsOf(letters::Channel::Email), nullptr);
    CHECK(shown(byEmail).contains(u"khan@example.org"_s));
    CHECK(shown(byEmail).contains(u"By email"_s));
    CHECK_FALSE(shown(byEmail).join(u'|').contains(u"Sample Street"_s));

    const ui::SendSummary online(factsOf(letters::Channel::Online), nullptr);
    const auto texts = shown(online).join(u'|');
    CHECK(texts.contains(u"Online"_s));
    CHECK_FALSE(texts.contains(u"Post to"_s));
    CHECK_FALSE(texts.contains(u"Sample Street"_s));
}

TEST_CASE("pages still being made are filled in when they are there, none enclosed is said",
          "[ui][send]")
{
    auto facts = factsOf(letters::Channel::Post);
    facts.pages = 0;
    ui::SendSummary summary(facts, nullptr);
    CHECK_FALSE(shown(summary).contains(u"3"_s));
    summary.setPages(3);
    CHECK(shown(summary).contains(u"3"_s));
    CHECK(shown(summary).contains(u"None"_s));
}

TEST_CASE(
    "what follows is asked at the last look: off when nothing is awaited, whole when something "
    "is (REQ-FIL-02 to REQ-FIL-04)",
    "[ui][send]")
{
    auto facts = factsOf(letters::Channel::Post);
    ui::FollowUpStart start;
    start.today = QDate(2026, 3, 2);
    start.reason = u"Ask for the birth certificate"_s;
    for (int i = 1; i <= 12; ++i)
        start.questions.all.push_back({u"Question %1"_s.arg(i), u"Cwestiwn %1"_s.arg(i)});
    facts.followUp = start;
    ui::SendSummary summary(facts, nullptr);
    auto *form = summary.findChild<QGroupBox *>(u"followUp"_s);
    REQUIRE(form);
    CHECK_FALSE(form->isChecked());
    CHECK_FALSE(summary.followUp());
    form->setChecked(true);
    CHECK(summary.followUp()->reason == start.reason);
    CHECK(summary.followUp()->days == 14);
    summary.accept();
    CHECK(summary.result() != QDialog::Accepted);
    CHECK(summary.findChild<QLabel *>(u"sendProblem"_s)->text().contains(u"Yes"_s));
    summary.findChild<QCheckBox *>(u"query2"_s)->setChecked(true);
    summary.findChild<QLineEdit *>(u"followUpPlace"_s)->setText(u"Durham 3"_s);
    auto *day = summary.findChild<QDateEdit *>(u"followUpDay"_s);
    day->setDate({2026, 3, 15}); // a Sunday
    CHECK(summary.findChild<QLabel *>(u"followUpMoved"_s)->text().contains(u"16 March 2026"_s));
    summary.findChild<QLineEdit *>(u"followUpReason"_s)->clear();
    summary.accept();
    CHECK(summary.result() != QDialog::Accepted);
    summary.findChild<QLineEdit *>(u"followUpReason"_s)->setText(u"Await it"_s);
    summary.accept();
    CHECK(summary.result() == QDialog::Accepted);
    CHECK(summary.followUp()->query == std::vector{2});
    CHECK(summary.followUp()->days == 13);
    CHECK(summary.followUp()->pigeonHole == u"Durham 3"_s);
}

TEST_CASE("the day of a request for a new photo is fixed (REQ-FIL-05)", "[ui][send]")
{
    ui::FollowUpStart start;
    start.today = QDate(2026, 3, 2);
    start.asksForPhoto = true;
    start.before = letters::FollowUp{u"Await the photo"_s, 3, u"Durham 3"_s, {3}};
    start.questions.all.resize(12);
    ui::FollowUpForm form(start);
    CHECK(form.isChecked());
    CHECK(form.findChild<QDateEdit *>(u"followUpDay"_s)->isReadOnly());
    CHECK(form.wanted()->days == 14);
    CHECK(form.wanted()->query == std::vector{3});
    CHECK(form.problem().isEmpty());
}

TEST_CASE("the relation to the application is told for each recipient (REQ-LET-04, REQ-LET-16)",
          "[ui][send]")
{
    letters::LetterDocument letter;
    core::CaseRecord record;
    record.applicant.surname = u"Khan"_s;
    CHECK(letters::standingOf(letter, record) == letters::Standing::Applicant);
    record.declarant.forenames = u"Sana"_s;
    record.declarant.surname = u"Khan"_s;
    record.declarantRelationship = core::Relationship::Parent;
    CHECK(letters::standingOf(letter, record) == letters::Standing::Parent);
    record.declarantRelationship = core::Relationship::Guardian;
    CHECK(letters::standingOf(letter, record) == letters::Standing::Guardian);
    letter.to = letters::RecipientKind::Referee;
    CHECK(letters::standingOf(letter, record) == letters::Standing::Referee);
    letter.to = letters::RecipientKind::Other;
    CHECK(letters::standingOf(letter, record) == letters::Standing::AlternativeAddress);
    letter.recipient.emplace();
    CHECK(letters::standingOf(letter, record) == letters::Standing::TypedIn);
    for (const auto standing : {letters::Standing::Applicant,
                                letters::Standing::Parent,
                                letters::Standing::Guardian,
                                letters::Standing::OtherSigner,
                                letters::Standing::Referee,
                                letters::Standing::AlternativeAddress,
                                letters::Standing::TypedIn,
                                letters::Standing::UnitOffice,
                                letters::Standing::TerritoryOffice})
        CHECK_FALSE(ui::standingWords(standing, u"Zara Khan"_s).isEmpty());
}
