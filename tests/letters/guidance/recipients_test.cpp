// To whom and where letters go: addresses, email addresses, referees, forces and territories
// (appendix D).

#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

QStringList said(const Sample &sample)
{
    return rulesOf(sample.check());
}

Sample emailed()
{
    Sample sample;
    sample.letter.channel = Channel::Email;
    return sample;
}

// A letter to the referee John Smith; the two questions only a person can answer are answered.
Sample toReferee(const QString &email = {})
{
    Sample sample;
    sample.record.referee = {u"Mr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.record.refereeAddress = {{u"2 Sample Street"_s, u"Durham"_s}, u"DH1 1AB"_s, {}};
    sample.record.refereeEmail = email;
    sample.letter.to = RecipientKind::Referee;
    sample.letter.channel = email.isEmpty() ? Channel::Post : Channel::Email;
    sample.letter.templateCode = u"200"_s;
    sample.letter.blocks.front().phrase = u"200"_s;
    sample.letter.answers[u"referee.checks"_s] = u"directory enquiries"_s;
    sample.letter.answers[u"referee.email-by-phone"_s] = u"asked by phone 14:10"_s;
    return sample;
}

/// Rules about referees that still stand in the way or warn.
QStringList refereeRules(const Sample &sample)
{
    QStringList rules;
    for (const Finding &finding : sample.check().findings)
        if (finding.rule.startsWith("referee."_L1) && !finding.answered)
            rules += finding.rule;
    return rules;
}

Sample toOther(const core::PersonName &name, const QStringList &address, const QString &email = {})
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient = OtherRecipient{name, address, {}, email};
    sample.letter.channel = email.isEmpty() ? Channel::Post : Channel::Email;
    return sample;
}

const core::PersonName kKatie{u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};

} // namespace

TEST_CASE("an address a courier cannot deliver to is asked about (REQ-ADR-02)",
          "[letters][guidance][recipients]")
{
    Sample sample;
    CHECK(said(sample).isEmpty());
    sample.record.address = {{u"1 Sample Street"_s}, u"DH1 1AA"_s, {}};
    CHECK(said(sample) == QStringList{u"address.town"_s});
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    sample.record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"ZZ1 1AA"_s, {}};
    CHECK(said(sample) == QStringList{u"address.postcode"_s});
    sample.record.address = {{u"No fixed abode"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    CHECK(said(sample) == QStringList{u"address.undeliverable"_s});
    sample.letter.channel = Channel::Email;
    CHECK(said(sample).isEmpty());
}

TEST_CASE("a typed address is compared with the case (REQ-ADR-01)",
          "[letters][guidance][recipients]")
{
    const auto flat =
        toOther(kKatie, {u"Flat 2"_s, u"1 Sample Street"_s, u"Durham"_s, u"DH1 1AA"_s});
    CHECK(said(flat).contains(u"address.differs"_s));
    CHECK(said(toOther(kKatie, {u"1 Sample Street"_s, u"Durham"_s, u"DH1 1AA"_s})).isEmpty());
}

TEST_CASE("an alternative or care-of address waits for its evidence (REQ-ADR-04, REQ-ADR-05)",
          "[letters][guidance][recipients]")
{
    Sample alternative;
    alternative.letter.to = RecipientKind::Other;
    alternative.record.alternativeAddress = {{u"9 Other Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    CHECK(said(alternative) == QStringList{u"address.alternative"_s});
    CHECK(alternative.check().verdict == Verdict::NeedsAnswers);
    alternative.letter.answers[u"address.alternative"_s] = u"tenancy agreement seen"_s;
    CHECK(alternative.check().verdict == Verdict::Clear);

    Sample careOf;
    careOf.record.address = {
        {u"c/o Mrs Lee"_s, u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    CHECK(said(careOf) == QStringList{u"address.alternative"_s});
}

TEST_CASE("a letter overseas never shows the PO Box (REQ-ADR-07)",
          "[letters][guidance][recipients]")
{
    Sample sample;
    sample.record.address = {{u"12 rue Haute"_s, u"Paris"_s}, u"75001"_s, u"France"_s};
    sample.sender.office = u"Durham"_s;
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(composed);
    CHECK(composed->returnLabel.isEmpty());
    sample.record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    const auto home = compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(home);
    CHECK_FALSE(home->returnLabel.isEmpty());
}

TEST_CASE("an email goes only to an address given on the application (REQ-EML-01, REQ-EML-09, D12)",
          "[letters][guidance][recipients]")
{
    CHECK(said(toOther(kKatie, {}, u"Katie@Example.org"_s)).isEmpty());
    const auto found = toOther(kKatie, {}, u"katie.mcnally@found.example"_s).check();
    REQUIRE(rulesOf(found) == QStringList{u"email.given-address"_s});
    CHECK(found.verdict == Verdict::Blocked);
}

TEST_CASE("an address that looks mistyped is compared with the application (REQ-EML-08, D6)",
          "[letters][guidance][recipients]")
{
    Sample sample = emailed();
    CHECK(said(sample).isEmpty());
    sample.record.email = u"katie@hotmall.com"_s;
    const auto asked = sample.check();
    REQUIRE(rulesOf(asked) == QStringList{u"email.mistyped-address"_s});
    CHECK(asked.findings.front().messageEn.contains(u"katie@hotmail.com"_s));
    CHECK(asked.verdict == Verdict::NeedsAnswers);
}

TEST_CASE("no person's own mailbox sends a letter (REQ-EML-02, REQ-EML-03)",
          "[letters][guidance][recipients]")
{
    for (const QString &mailbox : {u"kerry.marsh@example.gov.uk"_s,
                                   u"kerry_marsh@example.gov.uk"_s,
                                   u"kmarsh@example.gov.uk"_s,
                                   u"kerry.marsh2@example.gov.uk"_s,
                                   u"marshk@example.gov.uk"_s}) {
        INFO(mailbox.toStdString());
        Sample sample = emailed();
        sample.sender.mailbox = mailbox;
        CHECK(said(sample) == QStringList{u"email.team-mailbox"_s});
    }
    for (const QString &mailbox : {u"durham3@example.gov.uk"_s,
                                   u"durham.team@example.gov.uk"_s,
                                   u"passport.examination4@example.gov.uk"_s}) {
        Sample sample = emailed();
        sample.sender.mailbox = mailbox;
        CHECK(said(sample).isEmpty());
    }
}

TEST_CASE("an emailed letter has one recipient, one attachment and the emailed form of the name "
          "(REQ-EML-06, REQ-EML-10, REQ-EML-12, REQ-EML-16, D15)",
          "[letters][guidance][recipients]")
{
    Sample sample = emailed();
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(composed);
    REQUIRE(composed->email);
    CHECK(composed->email->to == "katie@example.org"_L1);
    CHECK(composed->email->attachment == "McNally 123456789.pdf"_L1);
    CHECK(composed->addressee.nameLine == "Ms Katie R. McNally"_L1);
    sample.record.email = u"katie@example.org, jo@example.org"_s;
    CHECK(sample.check().verdict == Verdict::Blocked);
}

TEST_CASE("each recipient's email has its own template (REQ-EML-04, REQ-EML-05, REQ-FOR-02)",
          "[letters][guidance][recipients]")
{
    const auto firstWords = [](const Sample &sample) {
        const auto composed =
            compose(sample.letter, sample.record, library(), sample.sender, sample.on);
        return composed && composed->email ? composed->email->body.value(1) : QString();
    };
    Sample forces = emailed();
    forces.letter.to = RecipientKind::UnitOffice;
    forces.record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    CHECK(firstWords(emailed()).contains(u"your passport application"_s));
    CHECK(firstWords(toReferee(u"j.smith@firm.co.uk"_s)).contains(u"referee"_s));
    CHECK(firstWords(forces).contains(u"your unit office"_s));
}

TEST_CASE("a letter to a referee asks once for what only a person knows (REQ-REF-01, REQ-REF-02, "
          "REQ-REF-04, REQ-REF-06)",
          "[letters][guidance][recipients]")
{
    Sample posted = toReferee();
    CHECK(refereeRules(posted).isEmpty());
    CHECK(posted.check().verdict == Verdict::Clear);
    posted.letter.answers.clear();
    CHECK(refereeRules(posted) == QStringList{u"referee.checks"_s});
    CHECK(posted.check().verdict == Verdict::NeedsAnswers);

    Sample email = toReferee(u"j.smith@firm.co.uk"_s);
    CHECK(email.check().verdict == Verdict::Clear);
    email.letter.answers.clear();
    CHECK(refereeRules(email) == QStringList{u"referee.checks"_s, u"referee.email-by-phone"_s});

    const auto asked = email.check();
    CHECK(ofRule(asked, u"referee.checks"_s).front().requirement == "REQ-REF-02"_L1);
    CHECK(ofRule(asked, u"referee.email-by-phone"_s).front().requirement == "REQ-REF-06"_L1);
    CHECK(said(Sample()).isEmpty()); // nobody else is asked
}

TEST_CASE("a referee is emailed at work or at an address of their name, otherwise by post "
          "(REQ-REF-07, REQ-REF-08, D7 to D11)",
          "[letters][guidance][recipients]")
{
    for (const QString &linked : {u"j.smith@firm.co.uk"_s,
                                  u"john.smith@gmail.com"_s,
                                  u"j.smith@email.com"_s,
                                  u"j.smith@school.sch.uk"_s,
                                  u"smithj84@hotmail.co.uk"_s,
                                  u"drjohnsmith@yahoo.com"_s}) {
        INFO(linked.toStdString());
        CHECK(refereeRules(toReferee(linked)).isEmpty());
    }
    for (const QString &unlinked : {u"happyfamily99@hotmail.com"_s,
                                    u"cakelover99@hotmail.com"_s,
                                    u"js@gmail.com"_s,
                                    u"thekhans@btinternet.com"_s}) {
        INFO(unlinked.toStdString());
        const Sample sample = toReferee(unlinked);
        CHECK(refereeRules(sample) == QStringList{u"referee.private-email"_s});
        CHECK(sample.check().verdict == Verdict::Blocked);
        Sample posted = sample;
        posted.letter.channel = Channel::Post;
        CHECK(posted.check().verdict == Verdict::Clear);
    }
    const Sample sales = toReferee(u"sales@firm.co.uk"_s);
    CHECK(refereeRules(sales) == QStringList{u"referee.work-email"_s});
    CHECK(sales.check().verdict == Verdict::NeedsAnswers);
    CHECK(refereeRules(toReferee(u"katie@example.org"_s))
          == QStringList{u"referee.own-email"_s, u"referee.same-email"_s});
}

TEST_CASE("the same email for customer and referee is a concern in every letter (REQ-REF-11)",
          "[letters][guidance][recipients]")
{
    Sample sample;
    sample.record.referee = {u"Mr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.record.refereeEmail = u"KATIE@example.org"_s;
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"referee.same-email"_s});
    CHECK(result.verdict == Verdict::Clear);
}

TEST_CASE("a referee typed by hand is the referee of the case (REQ-REF-03)",
          "[letters][guidance][recipients]")
{
    Sample sample = toOther({u"Mr"_s, {}, false, u"John"_s, u"Smith"_s},
                            {u"2 Sample Street"_s, u"Durham"_s, u"DH1 1AB"_s});
    sample.record.referee = {u"Mr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.record.refereeAddress = {{u"2 Sample Street"_s, u"Durham"_s}, u"DH1 1AB"_s, {}};
    CHECK(refereeRules(sample).isEmpty());
    sample.letter.recipient->address.last() = u"DH9 9AB"_s;
    CHECK(refereeRules(sample) == QStringList{u"referee.differs"_s});
    CHECK(sample.check().verdict == Verdict::Blocked);
}

TEST_CASE("the subject of T200 shows nothing of the customer (REQ-REF-09)",
          "[letters][guidance][recipients]")
{
    Sample sample = toReferee(u"j.smith@firm.co.uk"_s);
    sample.record.dateOfBirth = QDate(1985, 3, 12);
    for (const QString &subject : {u"Katie McNally"_s, u"Passport, born 12/03/1985"_s}) {
        sample.letter.subject = subject;
        CHECK(refereeRules(sample).contains(u"referee.subject"_s));
    }
    sample.letter.subject.reset();
    CHECK(refereeRules(sample).isEmpty());
    sample.letter.subject = u"Katie McNally"_s;
    sample.on = QDate(2022, 6, 1); // not in version 6
    CHECK_FALSE(refereeRules(sample).contains(u"referee.subject"_s));
}

TEST_CASE("forces and territory letters never go to the customer's own mailbox (REQ-FOR-01, "
          "REQ-FOR-05, D13, D14)",
          "[letters][guidance][recipients]")
{
    Sample forces = toOther(kKatie, {}, u"katie@example.org"_s);
    forces.record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    CHECK(said(forces) == QStringList{u"forces.unit-office"_s});
    Sample territory = toOther(kKatie, {}, u"katie@example.org"_s);
    territory.record.overseasTerritory = u"Bermuda"_s;
    territory.record.overseasTerritoryEmail = u"office@example.bm"_s;
    CHECK(said(territory) == QStringList{u"territory.office"_s});
}

TEST_CASE("a forces address without a unit office is looked at again (REQ-FOR-04)",
          "[letters][guidance][recipients]")
{
    Sample sample;
    sample.record.address = {{u"1 Signals"_s, u"BFPO 57"_s}, u"BF1 4FB"_s, {}};
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"forces.address"_s});
    CHECK(result.verdict == Verdict::Clear);
    sample.record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    CHECK(said(sample) == QStringList{u"forces.unit-office"_s});
}

TEST_CASE("a territory office that did not apply is not written to by guess (REQ-FOR-06)",
          "[letters][guidance][recipients]")
{
    Sample sample = emailed();
    sample.letter.to = RecipientKind::TerritoryOffice;
    sample.record.overseasTerritory = u"Bermuda"_s;
    sample.record.overseasTerritoryEmail = u"office@example.bm"_s;
    CHECK(said(sample).isEmpty());
    sample.record.route = core::Route::Paper;
    CHECK(said(sample) == QStringList{u"territory.guessed"_s});
}
