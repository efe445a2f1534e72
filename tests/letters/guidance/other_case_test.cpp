#include "letters/guidance/rules/letter_view.h"
#include "tests/letters/guidance/judged.h"

#include <QJsonArray>

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;
using core::SignKind;

namespace {

CheckInput inputOf(const Sample &sample)
{
    return {sample.letter, sample.record, sample.context, library(), sample.sender, sample.on};
}

/// The signs of one kind in one paragraph of the sample's letter, by their keys.
QStringList keys(SignKind kind, const QString &text)
{
    Sample sample;
    sample.record.dateOfBirth = QDate(1990, 3, 12);
    sample.record.referee = {u"Mr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.text(text);
    QStringList found;
    const CheckInput input = inputOf(sample);
    for (const TypedSign &sign : typedSigns(input, viewOf(input, std::nullopt).texts))
        if (sign.sign.kind == kind && !found.contains(sign.sign.key))
            found += sign.sign.key;
    return found;
}

core::OtherCase
other(SignKind kind, const QString &key, core::Evidence evidence = core::Evidence::Certain)
{
    return {{kind, key}, u"AMS-200000002"_s, evidence, 1};
}

} // namespace

TEST_CASE("references are read in every spelling, and nothing else is taken for one (REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto numbers = [](const QString &text) { return keys(SignKind::Reference, text); };
    CHECK(numbers(u"Please quote 200000002."_s) == QStringList{u"200000002"_s});
    CHECK(numbers(u"(Ref:AMS-200000002)"_s) == QStringList{u"ams200000002"_s});
    CHECK(numbers(u"AMS 200 000 002"_s).contains(u"200000002"_s));
    CHECK(numbers(u"Durham 3/KM/200000002"_s).contains(u"200000002"_s));
    CHECK(numbers(u"２００００0002"_s).contains(u"200000002"_s)); // full-width figures
    CHECK(numbers(u"2000\u200B00002"_s) == QStringList{u"200000002"_s});
    CHECK(numbers(u"\u202E200000002\u202C"_s) == QStringList{u"200000002"_s});

    CHECK(numbers(u"Quote 123456789 or AMS-123456789 or ams 123 456 789."_s)
              .filter(u"123456789"_s)
              .isEmpty());
    CHECK(numbers(u"Call 0191 498 0123 or +44 191 498 0123."_s).filter(u"1914980123"_s).isEmpty());
    CHECK(numbers(u"By 12/03/2026, or 2026-03-12, pay £75.50 or £1,500."_s).isEmpty());
    CHECK(numbers(u"Write to person12345@example.org."_s).isEmpty());
    CHECK(numbers(u"Flat 12, 94 Mill Lane"_s).isEmpty());
    CHECK(numbers(QString()).isEmpty());
}

TEST_CASE("a number that stands as a passport's is told from a reference (REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto passports = [](const QString &text) { return keys(SignKind::PassportNumber, text); };
    CHECK(passports(u"Your passport number 537219845 is cancelled."_s)
          == QStringList{u"537219845"_s});
    CHECK(passports(u"Please send us passport 537219845."_s) == QStringList{u"537219845"_s});
    CHECK(passports(u"Rhif eich pasbort yw 537219845."_s) == QStringList{u"537219845"_s});
    CHECK(passports(u"Your passport application 200000002"_s).isEmpty());
    CHECK(passports(u"We need your passport. Quote 200000002."_s).isEmpty());
}

TEST_CASE("email addresses are read without what stands around them, this case's are none "
          "(REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto emails = [](const QString &text) { return keys(SignKind::Email, text); };
    CHECK(emails(u"Write to (Ben.H@Example.org)."_s) == QStringList{u"ben.h@example.org"_s});
    CHECK(emails(u"<mailto:ben@example.org>"_s) == QStringList{u"ben@example.org"_s});
    CHECK(emails(u"ben@example.org,ann@example.org"_s)
          == QStringList{u"ben@example.org"_s, u"ann@example.org"_s});
    CHECK(emails(u"siôn@example.org"_s).contains(u"siôn@example.org"_s));
    CHECK(emails(u"b\u00ADen@example.org"_s).contains(u"ben@example.org"_s));
    CHECK(emails(u"Katie@Example.org, durham3@example.gov.uk"_s).isEmpty());
    CHECK(emails(u"five @ noon, @home, a@b"_s).isEmpty());
}

TEST_CASE("names are read from capitalised words in every order and spelling (REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto names = [](const QString &text) { return keys(SignKind::Name, text); };
    CHECK(names(u"we wrote to Benjamin Hargreave today"_s) == QStringList{u"benjamin hargreave"_s});
    CHECK(names(u"Benjamin Lee Hargreave's photo"_s).contains(u"benjamin lee hargreave"_s));
    CHECK(names(u"HARGREAVE, BENJAMIN LEE"_s).contains(u"benjamin lee hargreave"_s));
    CHECK(names(u"van der Berg, Jan"_s).contains(u"jan van der berg"_s));
    CHECK(names(u"Mr Benjamin L. Hargreave"_s).contains(u"benjamin l hargreave"_s));
    CHECK(names(u"Siân O’Neill"_s) == QStringList{u"sian o neill"_s});
    CHECK(names(u"Anne-Marie Johnson-Smith"_s) == QStringList{u"anne marie johnson smith"_s});
    CHECK(names(u"Ben\u00A0Hargreave"_s) == QStringList{u"ben hargreave"_s});
    CHECK(names(u"Łukasz Öztürk"_s) == QStringList{u"lukasz ozturk"_s});
    CHECK(names(u"Passport Application Benjamin Hargreave"_s).contains(u"benjamin hargreave"_s));
    CHECK(names(u"May Ellis"_s) == QStringList{u"may ellis"_s});
    CHECK(names(u"Katie Hargreave"_s) == QStringList{u"katie hargreave"_s});
}

TEST_CASE("this case's people, streets, offices, months and days are no names of others "
          "(REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto names = [](const QString &text) { return keys(SignKind::Name, text); };
    for (const char *text : {"Katie Rose McNally, Katie McNally, Ms K McNally, MCNALLY, Katie",
                             "John Smith signed your photo.",
                             "Kerry Marsh will call you.",
                             "Please send it to Victoria Road or Charlotte Street.",
                             "Take it to George Hotel, Mary Hospital or Grant Thornton LLP.",
                             "Please come to 12 Charlotte Green.",
                             "By 4 May June will be over on Monday March 2.",
                             "Thank you. Please wait. Your passport is ready.",
                             "Durham. York. London.",
                             "Yours sincerely"}) {
        INFO(text);
        const QStringList found = names(QString::fromUtf8(text));
        INFO(found.join(u", "_s).toStdString());
        for (const QString &key : {u"katie"_s,
                                   u"john smith"_s,
                                   u"kerry marsh"_s,
                                   u"road"_s,
                                   u"street"_s,
                                   u"hotel"_s,
                                   u"hospital"_s,
                                   u"llp"_s,
                                   u"grant thornton"_s,
                                   u"charlotte green"_s,
                                   u"may june"_s,
                                   u"monday"_s,
                                   u"march"_s,
                                   u"thank you"_s,
                                   u"durham york"_s})
            CHECK(found.filter(key).isEmpty());
    }
}

TEST_CASE("a surname behind a title or in a salutation is read (REQ-TXT-15)", "[letters][guidance]")
{
    CHECK(keys(SignKind::Greeting, u"Dear Mrs Hargreave,"_s) == QStringList{u"hargreave"_s});
    CHECK(keys(SignKind::Greeting, u"Annwyl Mr. van der Berg"_s) == QStringList{u"van der berg"_s});
    CHECK(keys(SignKind::Surname, u"we asked Mr B. Hargreave to call"_s)
          == QStringList{u"hargreave"_s});
    CHECK(keys(SignKind::Surname, u"Mr Benjamin Hargreave"_s).isEmpty());
    CHECK(keys(SignKind::Surname, u"Ms McNally and Mr Smith"_s).isEmpty());
    CHECK(keys(SignKind::Greeting, u"Dear Ms McNally"_s).isEmpty());
    CHECK(keys(SignKind::Greeting, u"Dear Sir or Madam"_s).isEmpty());
}

TEST_CASE("dates and postcodes are read in the forms people write (REQ-TXT-15)",
          "[letters][guidance]")
{
    const auto dates = [](const QString &text) { return keys(SignKind::Date, text); };
    const QStringList day{u"2007-11-08"_s};
    CHECK(dates(u"born 8 November 2007"_s) == day);
    CHECK(dates(u"8th of Nov 2007"_s) == day);
    CHECK(dates(u"November 8, 2007"_s) == day);
    CHECK(dates(u"08/11/2007"_s) == day);
    CHECK(dates(u"8.11.2007"_s) == day);
    CHECK(dates(u"2007-11-08"_s) == day);
    CHECK(dates(u"8 Tachwedd 2007"_s) == day);
    CHECK(dates(u"8/11/07"_s) == QStringList{u"1907-11-08"_s, u"2007-11-08"_s});
    CHECK(dates(u"31 February 2007, 12 March 1990, 8 people, 2007"_s).isEmpty());
    CHECK(keys(SignKind::Postcode, u"at RG1 8PN or rg18pn."_s) == QStringList{u"rg18pn"_s});
    CHECK(keys(SignKind::Postcode, u"at 12 May, A4 paper"_s).isEmpty());
}

TEST_CASE("only what somebody typed is looked up, never approved wording (REQ-TXT-13, REQ-TXT-15)",
          "[letters][guidance]")
{
    Sample sample;
    CHECK(signsToLookUp(inputOf(sample)).empty());
    sample.text(u"Please reply by 12 March 2026 to DH1 1AA."_s); // tells nothing alone
    CHECK(signsToLookUp(inputOf(sample)).empty());
    sample.letter.enclosures = {u"Letter of Benjamin Hargreave"_s};
    CHECK(signsToLookUp(inputOf(sample)).size() >= 3);
}

TEST_CASE("a finding about another case shows whose it is and this case, and nothing else of the "
          "other person (REQ-TXT-15)",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"We wrote to Benjamin Lee Hargreave at ben@example.org, AMS-200000002."_s);
    sample.context.others = {other(SignKind::Name, u"benjamin lee hargreave"_s),
                             other(SignKind::Name, u"lee hargreave"_s, core::Evidence::Possible),
                             other(SignKind::Email, u"ben@example.org"_s),
                             other(SignKind::Reference, u"ams200000002"_s)};
    const auto result = sample.check();
    CHECK(result.verdict == Verdict::Blocked);
    const auto found = ofRule(result, u"other-case."_s);
    REQUIRE(found.size() == 3); // the shorter name within the longer one says nothing new
    for (const Finding &finding : found) {
        INFO(finding.messageEn.toStdString());
        CHECK(finding.severity == Severity::Block);
        CHECK(finding.requirement == u"REQ-TXT-15"_s);
        CHECK(finding.messageEn.contains(u"AMS-200000002"_s));
        CHECK(finding.messageEn.contains(u"AMS-123456789"_s));
        CHECK(finding.messageCy.contains(u"AMS-200000002"_s));
        CHECK_FALSE(finding.messageEn.contains(u'{'));
    }
    const Finding &name = ofRule(result, u"other-case.person"_s).front();
    CHECK(sample.letter.blocks.back().text.mid(name.at.start, name.at.length)
          == u"Benjamin Lee Hargreave"_s);
}

TEST_CASE("a likely sign is answered, a possible one does not stop the letter (REQ-TXT-15)",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Dear Mrs Hargreave"_s);
    sample.context.others = {other(SignKind::Greeting, u"hargreave"_s, core::Evidence::Likely)};
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"other-case.likely-name"_s] = u"true"_s;
    CHECK(sample.check().verdict == Verdict::Clear);

    Sample possible;
    possible.text(u"We also wrote to David Jones."_s);
    possible.context.others = {other(SignKind::Name, u"david jones"_s, core::Evidence::Possible)};
    CHECK(ofRule(possible.check(), u"other-case."_s).size() == 1);
    CHECK(possible.check().verdict == Verdict::Clear);
}

TEST_CASE("whom a letter goes to is compared with the other cases (REQ-EML-12, REQ-CFT-03)",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.channel = Channel::Email;
    sample.letter.recipient = OtherRecipient{
        {u"Mr"_s, {}, false, u"Benjamin"_s, u"Hargreave"_s}, {}, {}, u"ben@example.org"_s};
    const auto signs = signsToLookUp(inputOf(sample));
    CHECK(std::find(
              signs.begin(), signs.end(), core::PersonSign{SignKind::Email, u"ben@example.org"_s})
          != signs.end());
    sample.context.others = {other(SignKind::Email, u"ben@example.org"_s)};
    const auto found = ofRule(sample.check(), u"other-case.recipient"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().requirement == u"REQ-CFT-03"_s);
    CHECK(found.front().at.part == Part::Address);

    sample.context.others = {
        other(SignKind::Name, u"benjamin hargreave"_s, core::Evidence::Likely)};
    const auto likely = ofRule(sample.check(), u"other-case."_s);
    REQUIRE(likely.size() == 1);
    CHECK(likely.front().requirement == u"REQ-EML-12"_s);
    CHECK(likely.front().severity == Severity::Confirm);
}

TEST_CASE("a letter that could not be compared with the other cases says so (REQ-TXT-15)",
          "[letters][guidance]")
{
    Sample sample;
    sample.context.othersUnknown = true;
    const auto result = sample.check();
    CHECK(ofRule(result, u"other-case.unknown"_s).size() == 1);
    CHECK(result.verdict == Verdict::NeedsAnswers);
}

TEST_CASE("what was known of other cases reads back as it was written (REQ-VER-02)",
          "[letters][guidance]")
{
    CaseContext context;
    context.others = {other(SignKind::Name, u"benjamin hargreave"_s),
                      other(SignKind::Email, u"ben@example.org"_s, core::Evidence::Likely)};
    context.others.back().cases = 7;
    context.earlier = {{QDate(2026, 2, 1), u"SSL"_s, {}, {}, {u"birth certificate"_s}, true},
                       {QDate(2026, 1, 1), {}, u"917"_s, u"applicant"_s, {}, false}};
    context.othersUnknown = true;
    CaseContext read;
    REQUIRE(contextFromJson(contextToJson(context), read));
    CHECK(read.others == context.others);
    CHECK(read.earlier == context.earlier);
    CHECK(read.othersUnknown);
    CHECK(contextToJson(CaseContext()).isEmpty());
    CHECK_FALSE(contextFromJson(
        {{u"other_cases"_s, QJsonArray{QJsonObject{{u"sign"_s, u"shoe size"_s}}}}}, read));
}

TEST_CASE("signs are found in a letter of hostile text without end (REQ-TXT-15)",
          "[letters][guidance]")
{
    for (const QString &text : {u"A "_s.repeated(40'000),
                                u"Aa, "_s.repeated(20'000),
                                u"@"_s.repeated(20'000),
                                u"1 "_s.repeated(40'000),
                                u"1/2/"_s.repeated(20'000),
                                u"Mr "_s.repeated(20'000),
                                u"O'"_s.repeated(20'000),
                                u"\U0001D400"_s.repeated(20'000),
                                QString(QChar(0xD800)) + u" Ben Hargreave"_s}) {
        Sample sample;
        sample.text(text);
        CHECK(signsToLookUp(inputOf(sample)).size() < 200'000);
    }
}
