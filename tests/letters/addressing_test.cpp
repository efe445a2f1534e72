#include "letters/composition/addressing.h"
#include "letters/composition/entered_referee.h"
#include "tests/support/catch.h"

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

core::CaseRecord katie()
{
    core::CaseRecord record;
    record.reference = u"AMS-123456789"_s;
    record.receivedOn = QDate(2024, 7, 1);
    record.dateOfBirth = QDate(1990, 2, 3);
    record.applicant = {u"Ms"_s, {}, false, u"KATIE ROSE"_s, u"ROY"_s};
    record.address = {{u"1 High Street"_s, {}, u"Durham"_s}, u"dh11aa"_s, {}};
    record.email = u"katie@mail.com"_s;
    record.referee = {u"Dr"_s, {}, false, u"John"_s, u"Smith"_s};
    record.refereeAddress = {{u"2 Low Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    record.refereeEmail = u"john.smith@firm.co.uk"_s;
    return record;
}

core::Result<Addressee> to(const LetterDocument &letter, const core::CaseRecord &record)
{
    return addresseeOf(letter, record, {});
}

QString fieldOf(const core::Result<Addressee> &result)
{
    return result || result.error().where.empty() ? QString() : result.error().where.front().second;
}

} // namespace

TEST_CASE("a posted letter goes to the customer's name and address")
{
    const auto addressee = to({}, katie());
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Ms K.R. Roy"_s);
    CHECK(addressee->addressLines == QStringList{u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s});
    CHECK(addressee->salutation == u"Dear Ms Roy"_s);
    CHECK(addressee->about.isEmpty());
    CHECK_FALSE(addressee->prepaid);
    CHECK_FALSE(addressee->overseas);
}

TEST_CASE("an emailed letter carries no postal line (REQ-NAM-02, REQ-EML-07)")
{
    LetterDocument letter;
    letter.channel = Channel::Email;
    const auto addressee = to(letter, katie());
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Ms Katie R. Roy"_s);
    CHECK(addressee->addressLines.isEmpty());
    CHECK(addressee->email == u"katie@mail.com"_s);

    core::CaseRecord record = katie();
    record.email.clear();
    CHECK(fieldOf(to(letter, record)) == u"applicant_email"_s);
    record.email = u"katie@mail.com\r\nBcc: x@y.uk"_s;
    CHECK(fieldOf(to(letter, record)) == u"applicant_email"_s);
}

TEST_CASE("a letter in Welsh greets in Welsh")
{
    LetterDocument letter;
    letter.language = core::Language::Welsh;
    CHECK(to(letter, katie())->salutation == u"Annwyl Ms Roy"_s);
}

TEST_CASE("the letter goes to whoever signed the declaration (REQ-LET-04, B20)")
{
    core::CaseRecord record = katie();
    record.applicant = {u"Master"_s, {}, false, u"Adam"_s, u"Khan"_s};
    record.dateOfBirth = QDate(2017, 1, 1);
    record.declarantRelationship = core::Relationship::Parent;
    record.declarant = {u"Mrs"_s, {}, false, u"Sara"_s, u"Khan"_s};
    const auto addressee = to({}, record);
    REQUIRE(addressee);
    CHECK(addressee->salutation == u"Dear Mrs Khan"_s);
    CHECK(addressee->nameLine == u"Mrs S. Khan"_s);
    CHECK(addressee->about == u"Adam Khan"_s);

    LetterDocument email;
    email.channel = Channel::Email;
    record.declarantEmail = u"sara@mail.com"_s;
    CHECK(to(email, record)->email == u"sara@mail.com"_s);

    record.declarantRelationship = core::Relationship::Unknown;
    CHECK(to({}, record)->salutation == u"Dear Mrs Khan"_s);
    record.declarant = {};
    CHECK(fieldOf(to({}, record)) == u"declarant_surname"_s);
    record.dateOfBirth = QDate(2008, 7, 1); // 16 on the day the application came
    CHECK(to({}, record)->salutation == u"Dear Adam Khan"_s);
    record.declarantRelationship = core::Relationship::Parent;
    CHECK(fieldOf(to({}, record)) == u"declarant_surname"_s);
}

TEST_CASE("a post-dated passport is written about in the current name (REQ-NAM-07, A27)")
{
    core::CaseRecord record = katie();
    record.postDated = true;
    record.passportName = {u"Mrs"_s, {}, false, u"Katie"_s, u"Khan"_s};
    CHECK(to({}, record)->nameLine == u"Ms K.R. Roy"_s);
}

TEST_CASE("a referee is addressed as the referee, with no return label (REQ-LET-17, REQ-LET-22)")
{
    LetterDocument letter;
    letter.to = RecipientKind::Referee;
    const auto addressee = to(letter, katie());
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Dr J. Smith"_s);
    CHECK(addressee->salutation == u"Dear Dr Smith"_s);
    CHECK(addressee->addressLines.last() == u"LS1 1AA"_s);
    CHECK(addressee->prepaid);
    CHECK(addressee->about == u"Katie Rose Roy"_s);

    letter.channel = Channel::Email;
    CHECK(to(letter, katie())->email == u"john.smith@firm.co.uk"_s);
    core::CaseRecord record = katie();
    record.referee = {};
    CHECK(fieldOf(to(letter, record)) == u"referee_surname"_s);
}

TEST_CASE("another recipient is typed in whole (REQ-LET-19)")
{
    LetterDocument letter;
    letter.to = RecipientKind::Other;
    letter.recipient = OtherRecipient{{u"Mx"_s, {}, false, u"Sam"_s, u"Lee"_s},
                                      {u"12 rue Haute"_s, u""_s, u"75001 Paris"_s, u"France"_s},
                                      {},
                                      {}};
    auto addressee = to(letter, katie());
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Sam Lee"_s);
    CHECK(addressee->salutation == u"Dear Sam Lee"_s);
    CHECK(addressee->overseas);
    CHECK(addressee->about == u"Katie Rose Roy"_s);

    letter.recipient->greeting = u"Dear Head Teacher, "_s;
    CHECK(to(letter, katie())->salutation == u"Dear Head Teacher"_s);
    letter.recipient->address = {u" "_s};
    CHECK(fieldOf(to(letter, katie())) == u"recipient.address"_s);
    letter.recipient->name = {};
    CHECK(fieldOf(to(letter, katie())) == u"recipient.name"_s);
}

TEST_CASE("the alternative address keeps the customer and loses a barred title (REQ-TTL-10)")
{
    LetterDocument letter;
    letter.to = RecipientKind::Other;
    core::CaseRecord record = katie();
    CHECK(fieldOf(to(letter, record)) == u"recipient"_s);
    record.alternativeAddress = {{u"3 Mill Lane"_s, u"York"_s}, u"YO1 1AA"_s, {}};
    CHECK(to(letter, record)->nameLine == u"Ms K.R. Roy"_s);
    record.alternativeName = u"Mx Katie Roy"_s;
    CHECK(to(letter, record)->nameLine == u"Katie Roy"_s);
    CHECK(to(letter, record)->salutation == u"Dear Ms Roy"_s);
    CHECK(to(letter, record)->addressLines.first() == u"3 Mill Lane"_s);
}

TEST_CASE("an office is written to by email and without a personal name (REQ-FOR-01, REQ-FOR-05)")
{
    core::CaseRecord record = katie();
    record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    record.overseasTerritory = u"Bermuda"_s;
    record.overseasTerritoryEmail = u"passports@example.bm"_s;
    LetterDocument letter;
    letter.to = RecipientKind::UnitOffice;
    CHECK(fieldOf(to(letter, record)) == u"channel"_s);
    letter.channel = Channel::Email;
    CHECK(to(letter, record)->email == u"unit@example.mod.uk"_s);
    CHECK(to(letter, record)->nameLine.isEmpty());
    CHECK(to(letter, record)->salutation == u"Dear Sir or Madam"_s);
    letter.to = RecipientKind::TerritoryOffice;
    CHECK(to(letter, record)->email == u"passports@example.bm"_s);
    record.overseasTerritoryEmail.clear();
    CHECK(fieldOf(to(letter, record)) == u"overseas_territory_email"_s);
}

TEST_CASE("a DAP customer is written to without a title (REQ-TTL-11)")
{
    core::CaseRecord record = katie();
    record.system = core::System::Dap;
    LetterDocument letter;
    letter.kind = LetterKind::DapMessage;
    letter.channel = Channel::Online;
    const auto addressee = to(letter, record);
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Katie Roy"_s);
    CHECK(addressee->salutation == u"Dear Katie Roy"_s);
    CHECK(addressee->addressLines.isEmpty());
}

TEST_CASE("a case without a name or an address says so")
{
    core::CaseRecord record = katie();
    record.address = {};
    CHECK(fieldOf(to({}, record)) == u"applicant_address_1"_s);
    record.address = {{u"1 High\u202E Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    CHECK(fieldOf(to({}, record)) == u"applicant_address_1"_s);
    record = katie();
    record.applicant = {u"Mr"_s, {}, false, u" "_s, u"\u200B"_s};
    CHECK(fieldOf(to({}, record)) == u"applicant_surname"_s);
}

TEST_CASE("of a referee whom the case does not name, name and address are entered with the letter "
          "(REQ-LET-17)")
{
    core::CaseRecord record = katie();
    record.referee = {};
    record.refereeAddress = {};
    LetterDocument letter;
    letter.to = RecipientKind::Referee;
    CHECK(fieldOf(to(letter, record)) == u"referee_surname"_s);
    CHECK(refereeGaps(letter, record).name);
    CHECK(refereeGaps(letter, record).address);

    letter.recipient = OtherRecipient{{u"Dr"_s, {}, false, u"Ann"_s, u"Lee"_s}, {}, {}, {}};
    CHECK(fieldOf(to(letter, record)) == u"referee_address_1"_s);
    letter.recipient->address = {u"3 Rue Haute"_s, u"75001 Paris"_s, u"France"_s};
    auto addressee = to(letter, record);
    REQUIRE(addressee);
    CHECK(addressee->nameLine == u"Dr A. Lee"_s);
    CHECK(addressee->addressLines == letter.recipient->address);
    CHECK(addressee->overseas);
    CHECK(addressee->prepaid);
    CHECK(addressee->about == u"Katie Rose Roy"_s);

    letter.recipient->address = {u"3 High Road"_s, u"Leeds"_s, u"ls1 1aa"_s};
    addressee = to(letter, record);
    REQUIRE(addressee);
    CHECK(addressee->addressLines == QStringList{u"3 High Road"_s, u"Leeds"_s, u"LS1 1AA"_s});
    CHECK_FALSE(addressee->overseas);

    letter.channel = Channel::Email; // only an address given on the application
    letter.recipient->email = u"ann@firm.co.uk"_s;
    record.refereeEmail.clear();
    CHECK(fieldOf(to(letter, record)) == u"referee_email"_s);
}

TEST_CASE("nobody writes to another referee than the case names under the referee's title")
{
    const core::CaseRecord record = katie();
    LetterDocument letter;
    letter.to = RecipientKind::Referee;
    letter.recipient = OtherRecipient{record.referee, {}, {}, {}};
    CHECK(to(letter, record));
    letter.recipient->name.surname = u"Jones"_s;
    CHECK(fieldOf(to(letter, record)) == u"recipient.name"_s);
    letter.recipient->name = {};
    letter.recipient->address = {u"4 Other Road"_s, u"Leeds"_s, u"LS1 1AA"_s};
    CHECK(fieldOf(to(letter, record)) == u"recipient.address"_s);
    letter.recipient->address = record.refereeAddress.printed();
    CHECK(to(letter, record));
}
