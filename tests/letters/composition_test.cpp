#include "letters/composition/composition.h"
#include "letters/composition/email_cover.h"
#include "letters/composition/letter_frame.h"
#include "tests/support/catch.h"

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2024, 8, 1);

phrases::Phrase phrase(const QString &code, const QString &en, const QString &cy = {})
{
    phrases::Phrase made;
    made.code = code;
    made.from = QDate(2022, 2, 21);
    made.title = code;
    made.types = {phrases::PhraseType::Ams, phrases::PhraseType::Email};
    made.textEn = en;
    made.textCy = cy;
    return made;
}

phrases::Field field(const QString &name, const QString &source = {})
{
    phrases::Field made;
    made.name = name;
    made.labelEn = name;
    made.source = source;
    return made;
}

phrases::PhraseLibrary library()
{
    phrases::PhrasePack pack;
    pack.id = u"test"_s;
    pack.version = u"1"_s;
    pack.title = u"Test"_s;

    phrases::Phrase child = phrase(u"OPEN"_s,
                                   u"Thank you for applying for ((name)) with us."_s,
                                   u"Diolch am wneud cais ar gyfer ((name))."_s);
    child.role = phrases::PhraseRole::Opening;
    child.fields = {field(u"name"_s, u"case.applicant-name"_s)};

    phrases::Phrase reason = phrase(u"917-AB"_s, u"We cannot use it because ((reason))."_s);
    reason.fields = {field(u"reason"_s)};

    phrases::Phrase call = phrase(u"CALL"_s, u"Ring ((number)) by ((day))."_s);
    call.fields = {field(u"number"_s, u"sender.teams-number"_s),
                   field(u"day"_s, u"letter.reply-by"_s)};

    phrases::Phrase sent =
        phrase(u"SENT"_s, u"You wrote on ((day))."_s, u"Ysgrifennoch ar ((day))."_s);
    sent.fields = {field(u"day"_s)};
    sent.fields.front().kind = phrases::FieldKind::Date;

    phrases::Phrase address = phrase(u"S012"_s, u"Send your documents to our Durham office."_s);
    address.role = phrases::PhraseRole::ReturnAddress;

    phrases::Phrase cover = phrase(u"COVER"_s, u"A letter about ((ref)) is attached."_s);
    cover.fields = {field(u"ref"_s, u"case.reference"_s)};

    pack.phrases = {child, reason, call, sent, address, cover};
    phrases::Template photo;
    photo.code = u"917"_s;
    photo.titleEn = u"Photo"_s;
    photo.subjectEn = u"Your passport application ((reference))"_s;
    phrases::Template referee;
    referee.code = u"200"_s;
    referee.titleEn = u"Referee"_s;
    referee.subjectEn = u"Passport application of ((applicant-name))"_s;
    phrases::Template contact;
    contact.code = u"customer-contact"_s;
    contact.titleEn = u"Customer contact"_s;
    contact.type = phrases::PhraseType::Email;
    contact.start = {u"COVER"_s};
    pack.templates = {photo, referee, contact};
    return *phrases::PhraseLibrary::fromPacks({pack});
}

core::CaseRecord record()
{
    core::CaseRecord made;
    made.reference = u"AMS-123456789"_s;
    made.applicant = {u"Mr"_s, {}, false, u"ANDREW JAMES"_s, u"MCNALLY"_s};
    made.address = {{u"1 High Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    made.email = u"andrew@mail.com"_s;
    made.receivedOn = QDate(2024, 7, 1);
    return made;
}

SenderProfile sender()
{
    SenderProfile made;
    made.team = u"Durham 3"_s;
    made.initials = u"KM"_s;
    made.name = u"Kim Moss"_s;
    made.office = u"Durham"_s;
    made.mailbox = u"durham3@example.gov.uk"_s;
    made.teamsNumber = u"0151 496 0000"_s;
    return made;
}

Block use(const QString &code, const phrases::FieldValues &fields = {})
{
    Block block;
    block.phrase = code;
    block.fields = fields;
    return block;
}

LetterDocument letter(const std::vector<Block> &blocks)
{
    LetterDocument made;
    made.templateCode = u"917"_s;
    made.blocks = blocks;
    return made;
}

core::Result<ComposedLetter> composed(const LetterDocument &document,
                                      const core::CaseRecord &facts = record(),
                                      const QDate &date = kDay)
{
    return compose(document, facts, library(), sender(), date);
}

} // namespace

TEST_CASE("a posted letter is whole: heading, address, words, ending")
{
    LetterDocument document =
        letter({use(u"OPEN"_s), use(u"917-AB"_s, {{u"reason"_s, u"it is dark"_s}})});
    document.enclosures = {u"A form"_s};
    const auto made = composed(document);
    REQUIRE(made);
    CHECK(made->reference == u"123456789"_s);
    CHECK(made->ourReference == u"Durham 3/KM/123456789"_s);
    CHECK(made->addressBlock.first() == u"Mr A.J. McNally"_s);
    CHECK(made->addressBlock.last() == u"DH1 1AA"_s);
    CHECK(made->salutation == u"Dear Mr McNally,"_s);
    CHECK(made->subject == u"Your passport application 123456789"_s);
    REQUIRE(made->blocks.size() == 2);
    CHECK(made->blocks[0].text == u"Thank you for applying for Andrew James McNally with us."_s);
    CHECK(made->blocks[0].role == phrases::PhraseRole::Opening);
    CHECK(made->blocks[1].text == u"We cannot use it because it is dark."_s);
    CHECK_FALSE(made->blocks[1].typed);
    REQUIRE(made->blocks[1].stretches.size() == 1);
    CHECK(made->blocks[1].text.mid(made->blocks[1].stretches[0].start,
                                   made->blocks[1].stretches[0].length)
          == u"it is dark"_s);
    CHECK(made->signOff == u"Yours sincerely"_s);
    CHECK(made->signature.first() == u"Durham 3"_s);
    CHECK(made->enclosures == QStringList{u"A form"_s});
    CHECK(made->returnLabel.contains(u"Durham"_s));
    CHECK_FALSE(made->footer.isEmpty());
    CHECK_FALSE(made->email);
}

TEST_CASE("the organisation is Her Majesty's, then His (REQ-VER-04)")
{
    CHECK(composed(letter({}), record(), QDate(2022, 9, 7))->letterhead.first()
          == u"Her Majesty\u2019s Passport Office"_s);
    CHECK(composed(letter({}), record(), QDate(2022, 9, 8))->letterhead.first()
          == u"His Majesty\u2019s Passport Office"_s);
    CHECK(organisationName(core::Language::Welsh, kDay) == u"Swyddfa Basbort Ei Fawrhydi"_s);
}

TEST_CASE("the return label goes when anything else tells where to answer (REQ-LET-21, REQ-ADR-07)")
{
    CHECK_FALSE(composed(letter({}))->returnLabel.isEmpty());
    LetterDocument prepaid = letter({});
    prepaid.prepaidLabel = true;
    CHECK(composed(prepaid)->returnLabel.isEmpty());
    CHECK(composed(letter({use(u"S012"_s)}))->returnLabel.isEmpty());
    core::CaseRecord abroad = record();
    abroad.address = {{u"12 rue Haute"_s, u"75001 Paris"_s}, {}, u"France"_s};
    CHECK(composed(letter({}), abroad)->returnLabel.isEmpty());
    CHECK(composed(letter({}), abroad)->addressBlock.last() == u"France"_s);
}

TEST_CASE("pasted line ends and tabs become plain ones")
{
    const auto made = composed(letter({Block{{}, {}, {}, u"One\r\ntwo\rthree\tfour"_s, u"r"_s}}));
    REQUIRE(made);
    CHECK(made->blocks[0].text == u"One\ntwo\nthree four"_s);
}

TEST_CASE("an emailed letter has the exact subject and travels as a PDF (REQ-EML-04 to 11)")
{
    LetterDocument document = letter({use(u"OPEN"_s)});
    document.channel = Channel::Email;
    const auto made = composed(document);
    REQUIRE(made);
    CHECK(made->addressBlock
          == QStringList{u"Mr Andrew J. McNally"_s, u"andrew@mail.com"_s, u"Sent by email"_s});
    REQUIRE(made->email);
    CHECK(made->email->from == u"durham3@example.gov.uk"_s);
    CHECK(made->email->to == u"andrew@mail.com"_s);
    CHECK(made->email->subject == u"Passport Application - HMPO Ref: Durham 3/KM/123456789"_s);
    CHECK(made->email->attachment == u"McNally 123456789.pdf"_s);
    CHECK(made->email->body.first() == u"Dear Mr McNally,"_s);
    CHECK(made->email->body.contains(u"A letter about 123456789 is attached."_s));
    CHECK(made->returnLabel.contains(u"Durham"_s)); // 'the address on this letter' is there

    document.subject = u"Another subject"_s;
    CHECK(composed(document)->email->subject == u"Another subject"_s);
}

TEST_CASE("a DAP message is its own email (REQ-DAP-03)")
{
    core::CaseRecord dap = record();
    dap.system = core::System::Dap;
    LetterDocument document = letter({use(u"OPEN"_s)});
    document.kind = LetterKind::DapMessage;
    document.channel = Channel::Email;
    document.templateCode.clear();
    const auto made = composed(document, dap);
    REQUIRE(made);
    CHECK(made->salutation == u"Dear Andrew McNally,"_s);
    CHECK(made->email->attachment.isEmpty());
    CHECK(made->email->body.isEmpty());
    CHECK_FALSE(made->email->subject.isEmpty());
}

TEST_CASE("a referee letter keeps the customer out of its heading (REQ-REF-09)")
{
    LetterDocument document = letter({});
    document.templateCode = u"200"_s;
    document.to = RecipientKind::Referee;
    core::CaseRecord facts = record();
    facts.referee = {u"Mrs"_s, {}, false, u"Ann"_s, u"Lee"_s};
    facts.refereeAddress = {{u"2 Low Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    const auto made = composed(document, facts);
    REQUIRE(made);
    CHECK(made->subject.isEmpty());
    CHECK(made->salutation == u"Dear Mrs Lee,"_s);
    CHECK(made->returnLabel.isEmpty());
}

TEST_CASE("fields are filled once, from what was typed before what the case gives")
{
    const auto made = composed(letter({use(u"CALL"_s),
                                       use(u"OPEN"_s, {{u"Name"_s, u"((reason))"_s}}),
                                       use(u"917-AB"_s),
                                       use(u"SENT"_s, {{u"day"_s, u"2024-03-05"_s}})}));
    REQUIRE(made);
    CHECK(made->blocks[0].text == u"Ring 0151 496 0000 by 15 August 2024."_s);
    CHECK(made->blocks[1].text == u"Thank you for applying for ((reason)) with us."_s);
    CHECK(made->blocks[1].stretches.front().filled);
    CHECK(made->blocks[2].text == u"We cannot use it because ((reason))."_s);
    CHECK_FALSE(made->blocks[2].stretches.front().filled);
    CHECK(made->blocks[3].text == u"You wrote on 5 March 2024."_s);
}

TEST_CASE("typed words are marked as typed, fields inside them too")
{
    Block free;
    free.text = u"Please ring ((who)) today."_s;
    Block edited = use(u"917-AB"_s, {{u"reason"_s, u"it is dark"_s}});
    edited.text = u"Sadly ((reason))."_s;
    const auto made = composed(letter({free, edited}));
    REQUIRE(made);
    CHECK(made->blocks[0].typed);
    CHECK(made->blocks[0].text == free.text);
    REQUIRE(made->blocks[0].stretches.size() == 3);
    CHECK_FALSE(made->blocks[0].stretches[1].filled);
    CHECK(made->blocks[1].typed);
    CHECK(made->blocks[1].text == u"Sadly it is dark."_s);
    CHECK(made->blocks[1].phraseCode == u"917-AB"_s);
    int covered = 0;
    for (const Stretch &stretch : made->blocks[1].stretches)
        covered += stretch.length;
    CHECK(covered == made->blocks[1].text.size());
}

TEST_CASE("wording that cannot be used is named with its block")
{
    const auto unknown = composed(letter({use(u"OPEN"_s), use(u"NOPE"_s)}));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == core::ErrorCode::InvalidInput);
    CHECK(unknown.error().where.front().second == u"blocks[1].phrase"_s);
    CHECK_FALSE(composed(letter({use(u"OPEN"_s)}), record(), QDate(2021, 1, 1)));

    LetterDocument welsh = letter({use(u"OPEN"_s)});
    welsh.language = core::Language::Welsh;
    const auto made = composed(welsh);
    REQUIRE(made);
    CHECK(made->salutation == u"Annwyl Mr McNally,"_s);
    CHECK(made->blocks[0].text == u"Diolch am wneud cais ar gyfer Andrew James McNally."_s);
    CHECK(made->signOff == u"Yr eiddoch yn gywir"_s);
    welsh.blocks.push_back(use(u"917-AB"_s));
    CHECK_FALSE(composed(welsh));

    LetterDocument odd = letter({});
    odd.templateCode = u"no-such"_s;
    CHECK(composed(odd).error().where.front().second == u"template"_s);
    Block old = use(u"OPEN"_s);
    old.version = 9;
    CHECK_FALSE(composed(letter({old})));
    old.version = 1;
    CHECK(composed(letter({old}), record(), QDate(2021, 1, 1)));
}

TEST_CASE("a reference loses only the name of its system")
{
    CHECK(customerReference(u"AMS-123456789"_s) == u"123456789"_s);
    CHECK(customerReference(u"dap 1234 5678"_s) == u"1234 5678"_s);
    CHECK(customerReference(u"PEX-1234567890"_s) == u"PEX-1234567890"_s);
    CHECK(customerReference(u"AMS"_s) == u"AMS"_s);
    CHECK(customerReference({}).isEmpty());
    SenderProfile nobody;
    CHECK(ourReferenceOf(nobody, u"AMS-1"_s) == u"1"_s);
}

TEST_CASE("an attachment's name is plain and safe, whatever the surname (B12)")
{
    CHECK(attachmentName(u"McNally"_s, u"123456789"_s) == u"McNally 123456789.pdf"_s);
    CHECK(attachmentName(u"McNally/../x"_s, u"1"_s) == u"McNally--x 1.pdf"_s);
    CHECK(attachmentName(u"O\u2019Neill-Łukasz"_s, u"1"_s) == u"ONeill-Lukasz 1.pdf"_s);
    CHECK(attachmentName(u"Siân \u202Egpj.exe"_s, u"1"_s) == u"Sian gpjexe 1.pdf"_s);
    CHECK(attachmentName(u"-rf"_s, u"AMS-1"_s) == u"rf 1.pdf"_s);
    CHECK(attachmentName(u"伟"_s, u"1"_s) == u"Letter 1.pdf"_s);
    CHECK(attachmentName(QString(300, u'a'), u"1"_s).size() < 80);
    CHECK(attachmentName({}, {}) == u"Letter.pdf"_s);
}

TEST_CASE("the same letter composes to the same values")
{
    const LetterDocument document = letter({use(u"OPEN"_s)});
    CHECK(composed(document)->blocks[0].text == composed(document)->blocks[0].text);
    const auto english = caseValues(record(), core::Language::English);
    CHECK(english.at(u"case.received-on"_s) == u"1 July 2024"_s);
    CHECK(caseValues(record(), core::Language::Welsh).at(u"case.received-on"_s)
          == u"1 Gorffennaf 2024"_s);
}
