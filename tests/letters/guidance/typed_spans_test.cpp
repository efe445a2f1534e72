#include "letters/guidance/rules/letter_view.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

// The spans of one free text, as "kind:text".
QStringList spansOf(Sample sample, const QString &typed)
{
    sample.text(typed);
    const CheckInput input{
        sample.letter, sample.record, sample.context, library(), sample.sender, sample.on};
    const LetterView view = viewOf(input, std::nullopt);
    QStringList spans;
    for (const TextUnit &text : view.texts)
        if (text.scope == Scope::FreeText)
            for (const TypedSpan &span : text.spans) {
                static constexpr std::array kKinds{
                    u"name", u"address", u"place", u"office", u"code", u"contact", u"date"};
                spans += QString::fromUtf16(kKinds.at(static_cast<std::size_t>(span.kind))) + u':'
                         + text.source(span.start, span.end);
            }
    return spans;
}

QStringList textRules(Sample sample, const QString &typed)
{
    QStringList rules;
    for (const QString &rule : rulesOf(sample.text(typed).check()))
        if (rule.startsWith("text."_L1))
            rules += rule;
    return rules;
}

} // namespace

TEST_CASE("names, addresses, offices, codes and dates are marked once in each text",
          "[letters][guidance][spans]")
{
    Sample sample;
    sample.record.referee = {u"Dr"_s, {}, false, u"Jean-Luc"_s, u"van der Berg"_s};
    sample.sender.office = u"Belfast Regional Office"_s;

    CHECK(spansOf(sample, u"Katie McNally lives at 1 Sample Street, Durham, DH1 1AA."_s)
          == QStringList{u"name:Katie"_s,
                         u"name:McNally"_s,
                         u"address:1 Sample Street"_s,
                         u"address:Durham"_s,
                         u"address:DH1 1AA"_s});
    CHECK(spansOf(sample, u"Katie Rose McNally asked Jean-Luc van der Berg on 3 May 2024."_s)
          == QStringList{u"name:Katie Rose McNally"_s,
                         u"name:Jean-Luc van der Berg"_s,
                         u"code:3"_s,
                         u"date:May"_s,
                         u"code:2024"_s});
    CHECK(spansOf(sample, u"See www.gov.uk or write to a.b@example.org in Burkina Faso."_s)
          == QStringList{
              u"contact:www.gov.uk"_s, u"contact:a.b@example.org"_s, u"place:Burkina Faso"_s});
    CHECK(spansOf(sample, u"Belfast Regional Office has form LS01."_s)
          == QStringList{u"office:Belfast Regional Office"_s, u"code:LS01"_s});
}

TEST_CASE("a word in small letters is a word, even where it is also a name",
          "[letters][guidance][spans]")
{
    Sample sample;
    sample.record.applicant = {u"Ms"_s, {}, false, u"Rose May"_s, u"Reading"_s};
    CHECK(spansOf(sample, u"you may bring a rose while reading"_s).isEmpty());
    CHECK(spansOf(sample, u"Rose may bring it"_s) == QStringList{u"name:Rose"_s});
}

TEST_CASE("no rule about wording looks inside a name or an address (REQ-TXT-06, REQ-TXT-09, "
          "REQ-TXT-10, REQ-LET-30)",
          "[letters][guidance][spans]")
{
    Sample sample;
    sample.record.applicant = {u"Ms"_s, {}, false, u"Obs"_s, u"Furnish"_s};
    sample.record.address = {
        {u"Hereby House, 2 Prior To Lane"_s, u"Smapleton"_s}, u"DH1 1AA"_s, {}};
    CHECK(textRules(sample, u"Ms Furnish lives at Hereby House, 2 Prior To Lane, Smapleton."_s)
          == QStringList());
    CHECK(textRules(sample, u"Write to HEREBY HOUSE, 2 PRIOR TO LANE, SMAPLETON DH1 1AA."_s)
          == QStringList());
    CHECK(textRules(sample, u"Please furnish the page prior to Monday."_s)
          == QStringList{u"text.plain-phrases"_s, u"text.plain-phrases"_s});
}

TEST_CASE("names and addresses make a sentence no longer (REQ-LET-30)",
          "[letters][guidance][spans]")
{
    Sample sample;
    const QString names =
        u"Please ask Katie Rose McNally, Katie McNally or Ms McNally of 1 Sample Street, Durham, "
        "DH1 1AA, or of 1 Sample Street, Durham, to sign page 2, 3, 4, 5 and 6 by 3 May 2024."_s;
    CHECK(textRules(sample, names) == QStringList());
    CHECK(
        textRules(sample,
                  u"Please ask the person who signed your form to write and tell us how long they "
                  "have known you and in which way and if they can still be your referee now."_s)
        == QStringList{u"text.long-sentence"_s});
}

TEST_CASE("a fact hides nothing that must be stopped (REQ-TXT-04, REQ-CCT-25)",
          "[letters][guidance][spans]")
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient =
        OtherRecipient{{{}, {}, false, {}, u"Fraud Office"_s}, {u"Counter Fraud"_s}, {}, {}};
    const auto rules = textRules(sample, u"We passed it to Counter Fraud because of fraud."_s);
    CHECK(rules.contains(u"text.internal-referral"_s));
    CHECK(rules.contains(u"text.public-protection"_s));
}

TEST_CASE("what may stand in capitals does, and nothing else (REQ-TXT-06)",
          "[letters][guidance][capitals]")
{
    for (const QString &text : {u"Write to BFPO 12 or to SW1A 1AA in the UK."_s,
                                u"The DNA test is with the NHS; see GOV.UK."_s,
                                u"Your reference is GBR123 or AMS-123456789."_s,
                                u"Elizabeth II and Henry VIII are on page IV."_s,
                                u"Use section A, B or C. I have one."_s,
                                u"HM Passport Office sent the PDF."_s}) {
        INFO(text.toStdString());
        CHECK(textRules(Sample(), text) == QStringList());
    }
    for (const QString &text : {u"You MUST sign."_s,
                                u"You MUSTN'T sign."_s,
                                u"ＭＵＳＴ you sign?"_s,
                                u"You \u039CUST sign."_s,
                                u"You \u041C\u0423\u0405\u0422 sign."_s,
                                u"Sign it N O W."_s,
                                u"Sign it N-O-W."_s,
                                u"Live in ENGLAND."_s,
                                u"You have to SIGN\u200B it."_s}) {
        INFO(text.toStdString());
        CHECK(textRules(Sample(), text).contains(u"text.capitals"_s));
    }
    CHECK(textRules(Sample(), u"Sign it n o w."_s) == QStringList{u"text.style"_s});
}
