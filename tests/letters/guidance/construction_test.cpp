// Requirements that hold because a letter cannot be made otherwise.

#include "letters/render/page/render.h"
#include "tests/letters/guidance/judged.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

ComposedLetter composed(const Sample &sample)
{
    auto made = compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    if (!made)
        FAIL(made.error().message.toStdString());
    return std::move(*made);
}

bool speaks(const CheckResult &result, const QString &rule)
{
    return !ofRule(result, rule).empty();
}

QByteArray emailOf(const ComposedLetter &letter)
{
    const auto pages = layOut(letter, PageStyle{});
    REQUIRE(pages);
    const auto pdf = toPdf(*pages);
    REQUIRE(pdf);
    const auto eml = toEml(
        letter, *pdf, u"<1@example.gov.uk>"_s, QDateTime(QDate(2024, 8, 20), QTime(9, 0), Qt::UTC));
    REQUIRE(eml);
    return *eml;
}

} // namespace

TEST_CASE("REQ-VER-05: no approved wording in force from version 25 speaks of a countersignatory, "
          "and free text may",
          "[letters][guidance]")
{
    static const QRegularExpression kOld(u"countersign|digital referee|cydlofnod"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (const QDate &on : {QDate(2024, 7, 23), QDate(2025, 5, 28), QDate(2030, 1, 1)}) {
        for (const phrases::Phrase *phrase : library().phrases(on, {})) {
            INFO(phrase->code.toStdString());
            CHECK_FALSE(phrase->textEn.contains(kOld));
            CHECK_FALSE(phrase->textCy.contains(kOld));
            CHECK_FALSE(phrase->title.contains(kOld));
        }
        for (const phrases::Template &form : library().templates()) {
            CHECK_FALSE((form.titleEn + form.titleCy).contains(kOld));
            CHECK_FALSE((form.subjectEn + form.subjectCy).contains(kOld));
        }
    }
    const phrases::Phrase *early = library().phrase(u"200"_s, QDate(2022, 3, 1));
    REQUIRE(early);
    CHECK(early->textEn.contains(kOld));
    CHECK(rulesOf(judged(u"Please ask your countersignatory to sign the countersignature."_s))
          == QStringList());
}

TEST_CASE("REQ-VER-08: a rule of one system ends by data, on its day and for that system alone",
          "[letters][guidance]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"pack.toml"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"(document = "house"
title = "House rules"
version = "1.0"
issued = 2024-01-01
published = 2024-01-02

[[rule]]
id = "house.kindly"
requirement = "REQ-TXT-08"
section = "Tone"
statement = "We do not write kindly on AMS."
severity = "block"
kind = "word-list"
until = 2025-10-26
message.en = "Leave '{found}' out."
applies.systems = ["AMS"]
params.words = ["kindly"]
examples.pass = ["Please send it."]
examples.fail = ["Kindly send it."]
)");
    file.close();
    const auto guidance = Guidance::fromFiles({file.fileName()});
    REQUIRE(guidance);
    Sample sample;
    sample.text(u"Kindly send it."_s);
    sample.on = QDate(2025, 10, 26);
    CHECK(speaks(sample.check(*guidance), u"house.kindly"_s));
    sample.on = QDate(2025, 10, 27);
    CHECK_FALSE(speaks(sample.check(*guidance), u"house.kindly"_s));
    sample.on = QDate(2025, 10, 26);
    sample.record.system = core::System::Dap;
    CHECK_FALSE(speaks(sample.check(*guidance), u"house.kindly"_s));
}

TEST_CASE("REQ-LET-16, REQ-LET-18: a letter goes to one of five kinds of recipient, the customer "
          "unless another is chosen",
          "[letters][guidance]")
{
    CHECK(LetterDocument().to == RecipientKind::Applicant);
    CHECK(composed(Sample()).addressee.nameLine == u"Ms K.R. McNally"_s);
    const QByteArray letter =
        R"({"case": "1", "kind": "ams-letter", "to": "%1", "channel": "post", "language": "en"})";
    for (const auto *to : {"applicant", "referee", "other", "unit-office", "territory-office"})
        CHECK(readLetterDocument(QByteArray(letter).replace("%1", to), u"a.json"_s));
    for (const auto *to : {"friend", "customer", "countersignatory", ""})
        CHECK_FALSE(readLetterDocument(QByteArray(letter).replace("%1", to), u"a.json"_s));
}

TEST_CASE("REQ-LET-20: a letter to a third party has its own name, address and greeting, and no "
          "return label only when one is ticked",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.templateCode = u"third-party"_s;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient = OtherRecipient{{u"Mrs"_s, {}, false, u"Ann"_s, u"Bell"_s},
                                             {u"2 High Street"_s, u"Leeds"_s, u"LS1 1AA"_s},
                                             {},
                                             {}};
    sample.letter.blocks = {Block{u"THIRD-OPEN"_s, {}, {}, {}, {}}};
    const auto made = composed(sample);
    const QString block = made.addressBlock.join(u'\n');
    CHECK(block.contains(u"Bell"_s));
    CHECK(block.contains(u"2 High Street"_s));
    CHECK_FALSE(block.contains(u"McNally"_s));
    CHECK(made.salutation == u"Dear Mrs Bell,"_s);
    CHECK_FALSE(made.returnLabel.isEmpty());
    sample.letter.prepaidLabel = true;
    CHECK(composed(sample).returnLabel.isEmpty());
}

TEST_CASE(
    "REQ-LET-26: a phrase of another template is added by its code and stands where it is put",
    "[letters][guidance]")
{
    Sample sample;
    const phrases::Phrase *phrase = library().phrase(u"REF-DETAILS"_s, sample.on);
    REQUIRE(phrase);
    REQUIRE_FALSE(phrase->templates.contains(sample.letter.templateCode));
    sample.letter.blocks.push_back(Block{u"ref details"_s, {}, {}, {}, {}});
    sample.letter.blocks.push_back(Block{u"NEXT-POST"_s, {}, {}, {}, {}});
    CHECK(composed(sample).blocks[1].text == phrase->textEn);
    CHECK(rulesOf(sample.check()) == QStringList());
    std::swap(sample.letter.blocks[1], sample.letter.blocks[2]);
    CHECK(composed(sample).blocks[2].text == phrase->textEn);
}

TEST_CASE("REQ-EML-16: an email has one recipient, and a letter has no place for a copy",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.channel = Channel::Email;
    const QByteArray mail = emailOf(composed(sample));
    CHECK(mail.count("\nTo: ") == 1);
    CHECK_FALSE(mail.toLower().contains("\ncc:"));
    CHECK_FALSE(mail.toLower().contains("\nbcc:"));
    const QByteArray letter =
        R"({"case": "1", "kind": "ams-letter", "to": "applicant", "channel": "email", "language": "en", "%1": "b@example.org"})";
    for (const auto *field : {"cc", "bcc", "recipients", "copy_to"})
        CHECK_FALSE(readLetterDocument(QByteArray(letter).replace("%1", field), u"a.json"_s));
}

TEST_CASE("REQ-HMR-03: a letter of one's own making, without approved wording, is blocked",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.templateCode.clear();
    sample.letter.blocks.clear();
    sample.text(u"We would like your birth certificate, please."_s);
    for (const auto kind : {LetterKind::AmsLetter, LetterKind::DapMessage}) {
        sample.letter.kind = kind;
        CHECK(sample.check().verdict == Verdict::Blocked);
    }
}

TEST_CASE("REQ-ITL-02: an Admin IT letter stands on the letter template of the office",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.kind = LetterKind::AdminIt;
    sample.letter.templateCode.clear();
    sample.letter.blocks.clear();
    sample.text(u"We have found the passport you asked about."_s);
    const auto own = composed(sample);
    const auto system = composed(Sample());
    CHECK(own.letterhead == system.letterhead);
    CHECK(own.footer == system.footer);
    CHECK(own.signature == system.signature);
    CHECK(own.addressBlock == system.addressBlock);
    CHECK_FALSE(own.letterhead.isEmpty());
    CHECK_FALSE(own.signature.isEmpty());
}

TEST_CASE("REQ-CFT-03: a counter-fraud letter leaves as a PDF with nothing hidden in it",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.kind = LetterKind::CounterFraud;
    sample.letter.channel = Channel::Email;
    sample.text(u"Please call me about your application."_s);
    const auto made = composed(sample);
    REQUIRE(made.email);
    CHECK(made.email->attachment.endsWith(u".pdf"_s));
    const QByteArray mail = emailOf(made);
    CHECK(mail.contains("application/pdf"));
    CHECK(mail.count("Content-Disposition: attachment") == 1);
    CHECK_FALSE(mail.contains(".doc"));
    const auto pdf = toPdf(*layOut(made, PageStyle{}));
    REQUIRE(pdf);
    for (const auto *hidden : {"/EmbeddedFile", "/JavaScript", "/Launch", "/OpenAction"})
        CHECK_FALSE(pdf->contains(hidden));
}

TEST_CASE("REQ-SEC-04: a subject holds nothing of the customer, on AMS and on DAP",
          "[letters][guidance]")
{
    for (const auto kind : {LetterKind::AmsLetter, LetterKind::DapMessage}) {
        Sample sample;
        sample.letter.kind = kind;
        sample.letter.channel = Channel::Email;
        sample.record.dateOfBirth = QDate(1990, 3, 12);
        for (const QString &subject : {u"Katie McNally 12/3/90"_s,
                                       u"Your application, 12/03/1990"_s,
                                       u"Born 12 March 1990"_s,
                                       u"Passport 537219845"_s}) {
            INFO(subject.toStdString());
            sample.letter.subject = subject;
            CHECK(speaks(sample.check(), u"email.subject-data"_s));
            CHECK(sample.check().verdict == Verdict::Blocked);
        }
        sample.letter.subject = u"Passport Application - HMPO Ref: Durham 3/KM/123456789"_s;
        CHECK_FALSE(speaks(sample.check(), u"email.subject"_s));
        sample.letter.subject.reset();
        CHECK_FALSE(speaks(sample.check(), u"email.subject"_s));
    }
}
