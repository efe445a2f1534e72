// What is typed anywhere is judged as typed text: blanked wording, greetings, names, address lines,
// gaps of phrases (REQ-TXT-13, REQ-PHR-02, REQ-PHR-04, REQ-LET-17, REQ-LET-19), and letters about
// an application that has ended (REQ-CHG-07).
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

bool speaks(const CheckResult &result, const QString &rule)
{
    return !ofRule(result, rule).empty();
}

Sample thirdParty(const QString &greeting, const QString &firstLine = u"Sample School"_s)
{
    Sample sample;
    sample.letter.templateCode = u"third-party"_s;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient =
        OtherRecipient{{u"Mr"_s, {}, false, u"Paul"_s, u"Reed"_s},
                       {firstLine, u"1 School Lane"_s, u"Durham"_s, u"DH1 2QQ"_s},
                       greeting,
                       {}};
    sample.letter.blocks = {Block{u"THIRD-OPEN"_s, {}, {}, {}, {}},
                            Block{u"CLOSE-THIRD"_s, {}, {}, {}, {}}};
    return sample;
}

Sample withField(const QString &phrase, const QString &field, const QString &value)
{
    Sample sample;
    sample.letter.blocks.push_back(Block{phrase, {}, {{field, value}}, {}, {}});
    return sample;
}

} // namespace

TEST_CASE("wording that was blanked is found, and is changed wording for whoever took no course "
          "(REQ-PHR-02, REQ-TRN-01)",
          "[letters][guidance]")
{
    for (const QString &blank : {u" "_s, u"\n"_s, u"\u00A0"_s, u"-"_s, u"…"_s, u"\u200B"_s}) {
        Sample sample;
        sample.letter.blocks.push_back(Block{u"DOC-BIRTH-FULL"_s, {}, {}, blank, u"r"_s});
        CHECK(sample.check().verdict == Verdict::Blocked);
        CHECK(speaks(sample.check(), u"phrase.no-words"_s));
        sample.sender.trainedOn = {};
        CHECK(speaks(sample.check(), u"training."_s));
        sample.letter.blocks.back().phrase.clear();
        CHECK(speaks(sample.check(), u"phrase.no-words"_s));
    }
}

TEST_CASE("a new letter about an application that has ended is asked about, as what waits does not "
          "go (REQ-CHG-07)",
          "[letters][guidance][held]")
{
    using core::CaseStatus;
    for (const auto status : {CaseStatus::Withdrawn, CaseStatus::Issued, CaseStatus::Refused}) {
        Sample sample;
        sample.record.status = status;
        CHECK(sample.check().verdict == Verdict::NeedsAnswers);
        CHECK(speaks(sample.check(), u"case.ended"_s));
    }
    Sample gone;
    gone.record.inProgress = false;
    CHECK(speaks(gone.check(), u"case.ended"_s));
    Sample approved;
    approved.record.status = CaseStatus::Approved;
    CHECK(speaks(approved.check(), u"case.decided"_s));
    approved.letter.templateCode = u"dap-tell"_s;
    CHECK_FALSE(speaks(approved.check(), u"case."_s));
}

TEST_CASE("a greeting, a name or a line of an address that says more is free text for every rule "
          "(REQ-LET-17, REQ-LET-19, REQ-TXT-13)",
          "[letters][guidance]")
{
    for (const QString &greeting : {u"Dear Mr Reed, please reply to my home, 5 Elm Road"_s,
                                    u"Dear Mr Reed, we know it all"_s}) {
        auto sample = thirdParty(greeting);
        CHECK(speaks(sample.check(), u"recipient.greeting-more"_s));
        sample.sender.trainedOn = {};
        CHECK(speaks(sample.check(), u"training."_s));
    }
    for (const QString &line :
         {u"URGENT reply to Paul"_s, u"re passport application 510000001"_s}) {
        auto sample = thirdParty({}, line);
        CHECK(speaks(sample.check(), u"recipient.address-message"_s));
        sample.sender.trainedOn = {};
        CHECK(speaks(sample.check(), u"training."_s));
    }
    auto named = thirdParty({});
    named.letter.recipient->name = {{}, {}, false, {}, u"Whoever Opens This Please Reply"_s};
    CHECK(speaks(named.check(), u"recipient.name-message"_s));
    auto born = thirdParty({}, u"For Katie, 2 March 1988"_s);
    born.record.dateOfBirth = QDate(1988, 3, 2);
    CHECK(born.check().verdict == Verdict::Blocked);
    CHECK(speaks(born.check(), u"recipient.personal-data"_s));
}

TEST_CASE("good greetings and addresses of somebody else stay quiet (REQ-LET-17, REQ-LET-19)",
          "[letters][guidance]")
{
    for (const QString &greeting : {u""_s, u"Dear Mr Reed"_s, u"Dear Mr Reed,"_s, u"Dear Sir"_s})
        for (const QString &line : {u"Sample School"_s,
                                    u"12 Call Lane"_s,
                                    u"FAO Mrs Smith"_s,
                                    u"Visa Application Centre"_s,
                                    u"Tŷ’n-y-Coed"_s}) {
            const auto result = thirdParty(greeting, line).check();
            CAPTURE(greeting.toStdString(), line.toStdString());
            CHECK_FALSE(speaks(result, u"recipient."_s));
            CHECK_FALSE(speaks(result, u"address.customers-home"_s));
        }
}

TEST_CASE("a letter to somebody else at the customer's own address is asked about (REQ-LET-19)",
          "[letters][guidance]")
{
    auto sample = thirdParty({});
    sample.letter.recipient->address = {u"1 Sample Street"_s, u"Durham"_s, u"DH1 1AA"_s};
    CHECK(speaks(sample.check(), u"address.customers-home"_s));
    sample.letter.recipient->address.front() = u"2 Sample Street"_s;
    CHECK_FALSE(speaks(sample.check(), u"address.customers-home"_s));
}

TEST_CASE("a clause in a gap of a phrase is free text and asks; things and lists of things are not "
          "(REQ-PHR-04, REQ-TXT-13)",
          "[letters][guidance]")
{
    for (const QString &value : {u"your passport – we do not believe you"_s,
                                 u"your passport (and you should be ashamed)"_s,
                                 u"your passport; nobody else will help you now"_s}) {
        auto sample = withField(u"DOC-GENERAL"_s, u"document"_s, value);
        CHECK(speaks(sample.check(), u"field.clause"_s));
        CHECK(speaks(sample.check(), u"phrase.searched"_s));
        sample.sender.trainedOn = {};
        CHECK(speaks(sample.check(), u"training."_s));
    }
    CHECK(speaks(withField(u"NAME-SPELLING"_s, u"person"_s, u"you are a liar"_s).check(),
                 u"field.clause"_s));
    CHECK(
        speaks(withField(u"917-AB"_s, u"reason"_s, u"it is not you"_s).check(), u"field.clause"_s));
    for (const QString &value : {u"your birth certificate and your marriage certificate"_s,
                                 u"the letter you had from the council"_s,
                                 u"your passport, if you have it"_s})
        CHECK_FALSE(
            speaks(withField(u"DOC-GENERAL"_s, u"document"_s, value).check(), u"field.clause"_s));
    for (const QString &reason : {u"it is blurred"_s, u"there is a shadow on the face"_s})
        CHECK_FALSE(speaks(withField(u"917-AB"_s, u"reason"_s, reason).check(), u"field.clause"_s));
}

TEST_CASE("the gap for the name of later takes it (REQ-NAM-07)", "[letters][guidance]")
{
    auto sample = withField(u"NAME-POST-DATED"_s, u"future name"_s, u"Katie Rose Becker"_s);
    sample.record.postDated = true;
    sample.record.passportName = {u"Mrs"_s, {}, false, u"Katie Rose"_s, u"Becker"_s};
    CHECK_FALSE(speaks(sample.check(), u"name.future-text"_s));
    sample.text(u"Katie Becker must sign."_s);
    CHECK(speaks(sample.check(), u"name.future-text"_s));
}

TEST_CASE("enclosures with an approved name go with a Welsh letter, in Welsh; others wait for "
          "approval (REQ-WEL-02)",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.language = core::Language::Welsh;
    sample.letter.enclosures = {u"Application form"_s, u"Ffurflen gais"_s, u"amlen ragdaledig"_s};
    CHECK_FALSE(speaks(sample.check(), u"welsh.awaits-translation"_s));
    const auto composed = compose(
        sample.letter, sample.record, library(), sample.sender, sample.on, sample.context.offices);
    REQUIRE(composed);
    CHECK(composed->enclosures
          == QStringList{u"Ffurflen gais"_s, u"Ffurflen gais"_s, u"amlen ragdaledig"_s});
    sample.letter.enclosures = {u"Rhywbeth arall"_s};
    CHECK(speaks(sample.check(), u"welsh.awaits-translation"_s));
}
