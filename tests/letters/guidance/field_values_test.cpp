// What is typed into the boxes of phrases is of their kind, and what is more is judged as free text
// (REQ-PHR-02, 04, REQ-TXT-13, REQ-TRN-01, REQ-LET-17, REQ-LET-27, REQ-ADR-02, REQ-CCT-25).

#include "phrases/field_value.h"
#include "phrases/phrase_code.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;
using phrases::FieldShape;

namespace {

Sample filled(const QString &code, const QString &field, const QString &value)
{
    Sample sample;
    sample.letter.blocks.push_back({code, {}, {{field, value}}, {}, {}});
    return sample;
}

bool speaks(const Sample &sample, const QString &rule)
{
    return !ofRule(sample.check(), rule).empty();
}

bool speaksOfFields(const Sample &sample)
{
    return !ofRule(sample.check(), u"field."_s).empty();
}

/// Something right for a field.
QString rightFor(const phrases::Field &field)
{
    switch (phrases::shapeOf(field)) {
    case FieldShape::Day:
        return field.source == "letter.reply-by"_L1 ? u"2024-09-03"_s : u"2024-08-01"_s;
    case FieldShape::Amount:
        return u"88.50"_s;
    case FieldShape::Choice:
        return field.choicesEn.front();
    case FieldShape::Telephone:
        return u"0191 498 0123"_s;
    case FieldShape::Reference:
        return {};
    case FieldShape::Address:
        return u"HM Passport Office\n10 Sample Street\nDurham\nDH1 1AA"_s;
    case FieldShape::Code:
        return u"537219845"_s;
    case FieldShape::Person:
        return u"Katie Rose McNally"_s;
    case FieldShape::Reason:
        return field.choicesEn.isEmpty() ? u"there is a shadow on your face"_s
                                         : field.choicesEn.front();
    case FieldShape::Words:
        break;
    }
    return field.choicesEn.isEmpty() ? u"your birth certificate"_s : field.choicesEn.front();
}

Sample lettersTo(const core::PersonName &name, const QString &greeting)
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient =
        OtherRecipient{name, {u"1 Sample Street"_s, u"Durham"_s, u"DH1 1AA"_s}, greeting, {}};
    return sample;
}

} // namespace

TEST_CASE("every field of every phrase takes what belongs there (REQ-PHR-04)",
          "[letters][guidance][fields]")
{
    for (const phrases::Phrase *phrase : library().phrases(QDate(2024, 8, 20), {}))
        for (const phrases::Field &field : phrase->fields) {
            CAPTURE(phrase->code.toStdString(), field.name.toStdString());
            CHECK_FALSE(speaksOfFields(filled(phrase->code, field.name, rightFor(field))));
        }
}

TEST_CASE("no field of any phrase takes a paragraph (REQ-PHR-04, REQ-TXT-13)",
          "[letters][guidance][fields]")
{
    for (const phrases::Phrase *phrase : library().phrases(QDate(2024, 8, 20), {}))
        for (const phrases::Field &field : phrase->fields) {
            if (field.source.startsWith("office."_L1))
                continue; // an office's address is its own, whatever is typed
            CAPTURE(phrase->code.toStdString(), field.name.toStdString());
            const Sample sample =
                filled(phrase->code, field.name, rightFor(field) + u". We closed the case."_s);
            CHECK(speaksOfFields(sample));
            CHECK(sample.check().verdict == Verdict::Blocked);
        }
}

TEST_CASE("a sentence in a field is free text to every rule (REQ-TRN-01, REQ-PHR-02, REQ-PHR-03)",
          "[letters][guidance][fields]")
{
    Sample sample =
        filled(u"DOC-GENERAL"_s, u"document"_s, u"your form. We closed the case last week"_s);
    CHECK(speaks(sample, u"field.too-much"_s));
    CHECK(speaks(sample, u"phrase.searched"_s));
    sample.sender.trainedOn = QDate();
    sample.letter.caseData.reset();
    CHECK(speaks(sample, u"training."_s));

    Sample opening;
    opening.letter.blocks.front() = {
        u"OPEN-CHILD"_s, {}, {{u"name"_s, u"Katie McNally. We closed the case"_s}}, {}, {}};
    CHECK(speaks(opening, u"phrase.opening"_s));

    Sample photo = filled(u"917-AB"_s, u"reason"_s, u"it is dark. We closed the case"_s);
    CHECK(speaks(photo, u"phrase.locked"_s));
}

TEST_CASE("a value that is not of its kind is named, with the field (REQ-PHR-04)",
          "[letters][guidance][fields]")
{
    const std::tuple<QString, QString, QString, QString> wrong[]{
        {u"FEE-MISSING"_s, u"fee"_s, u"lots"_s, u"field.not-an-amount"_s},
        {u"FEE-MISSING"_s, u"fee"_s, u"£88.50"_s, u"field.not-an-amount"_s},
        {u"NEXT-REPLY-BY"_s, u"reply by"_s, u"next week"_s, u"field.not-a-day"_s},
        {u"NEXT-REPLY-BY"_s, u"reply by"_s, u"2024-08-19"_s, u"field.day-out-of-reach"_s},
        {u"OPEN-AFTER-CALL"_s, u"date"_s, u"2024-08-21"_s, u"field.day-to-come"_s},
        {u"DOC-BIRTH-PARENT"_s, u"whose"_s, u"the neighbour’s"_s, u"field.not-a-choice"_s},
        {u"NEXT-REFERENCE"_s, u"reference"_s, u"AMS-987654321"_s, u"field.other-reference"_s},
        {u"001-CALL"_s, u"Teams number"_s, u"ask for Bob"_s, u"field.not-a-number"_s},
        {u"DOC-GENERAL"_s, u"dokument"_s, u"a form"_s, u"field.unknown"_s},
        {u"DAP-NEXT-POST"_s,
         u"return address"_s,
         u"12 Foo Street\nLeeds"_s,
         u"field.other-address"_s}};
    for (const auto &[code, field, value, rule] : wrong) {
        CAPTURE(code.toStdString(), value.toStdString());
        const auto found = ofRule(filled(code, field, value).check(), rule);
        REQUIRE(found.size() == 1);
        CHECK(found.front().at.field == field);
        CHECK(found.front().at.part == Part::Block);
    }
    const auto fee =
        ofRule(filled(u"FEE-MISSING"_s, u"fee"_s, u"£88.50"_s).check(), u"field.not-an-amount"_s);
    REQUIRE(fee.front().fix);
    CHECK(fee.front().fix->replacement == "88.50"_L1);
}

TEST_CASE("a day in figures is printed in words (REQ-PHR-04)", "[letters][guidance][fields]")
{
    const Sample sample = filled(u"OPEN-AFTER-CALL"_s, u"date"_s, u"03/08/2024"_s);
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(composed);
    CHECK(composed->blocks.back().text.contains("3 August 2024"_L1));
}

TEST_CASE("a typed greeting names whom the letter is addressed to, or is asked about (REQ-LET-17)",
          "[letters][guidance][greeting]")
{
    const core::PersonName bell{u"Mrs"_s, {}, false, u"Ann Mary"_s, u"Bell"_s};
    const core::PersonName office{{}, {}, false, {}, u"Durham Register Office"_s};
    const auto asks = [](const core::PersonName &name, const QString &greeting) {
        CAPTURE(greeting.toStdString());
        return speaks(lettersTo(name, greeting), u"letter.greeting-other"_s);
    };
    for (const QString &right : {u"Dear Mrs Bell"_s,
                                 u"Dear Ann"_s,
                                 u"Dear Ann Bell"_s,
                                 u"Dear Sir or Madam"_s,
                                 u"Dear Headteacher"_s,
                                 u"Dear Doctor"_s,
                                 u"Annwyl Mrs Bell"_s})
        CHECK_FALSE(asks(bell, right));
    for (const QString &wrong :
         {u"Dear Mrs Jones"_s, u"Dear Mr Young"_s, u"Dear Siobhan"_s, u"Annwyl Ms Llywelyn"_s})
        CHECK(asks(bell, wrong));
    CHECK_FALSE(asks(office, u"Dear Registrar"_s));
    CHECK(asks(office, u"Dear Mrs Jones"_s));
}

TEST_CASE("a secret number is found wherever it stands in a letter's document (REQ-CCT-25)",
          "[letters][guidance][secrets]")
{
    const QString card = u"4111 1111 1111 1111"_s;
    const core::PersonName bell{u"Mrs"_s, {}, false, u"Ann"_s, u"Bell"_s};
    for (int place = 0; place < 5; ++place) {
        Sample sample = lettersTo(bell, {});
        if (place == 0)
            sample.letter.recipient->address[1] = card;
        if (place == 1)
            sample.letter.recipient->address = {u"4111"_s, u"1111"_s, u"1111"_s, u"1111"_s};
        if (place == 2)
            sample.letter.recipient->name.surname = u"Bell card4111111111111111x"_s;
        if (place == 3)
            sample.sender.teamsNumber = card;
        if (place == 4)
            sample.letter.blocks.push_back(
                {u"DOC-GENERAL"_s, {}, {{u"document"_s, u"card"_s + card}}, {}, {}});
        CAPTURE(place);
        const auto found = ofRule(sample.check(), u"text.card-number"_s);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().severity == Severity::Block);
        CHECK_FALSE(found.front().messageEn.contains("1111"_L1));
    }
}

TEST_CASE("amounts and days in several boxes of one paragraph agree (REQ-PHR-04)",
          "[letters][guidance][fields]")
{
    const auto sums = [](const QString &code, const QString &paid, const QString &between) {
        Sample sample;
        sample.letter.blocks.push_back(
            {code,
             {},
             {{u"paid"_s, paid}, {u"fee"_s, u"88.50"_s}, {u"difference"_s, between}},
             {},
             {}});
        return sample;
    };
    CHECK_FALSE(speaksOfFields(sums(u"FEE-SHORT"_s, u"82.50"_s, u"6"_s)));
    CHECK_FALSE(speaksOfFields(sums(u"FEE-OVER"_s, u"90"_s, u"1.50"_s)));
    const auto wrong =
        ofRule(sums(u"FEE-SHORT"_s, u"82.50"_s, u"16"_s).check(), u"field.difference"_s);
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.front().at == Place{Part::Block, 1, u"difference"_s, 0, 2});
    CHECK(wrong.front().fix->replacement == u"6"_s);
    CHECK(wrong.front().messageEn.contains(u"£6 "_s));
    CHECK(speaks(sums(u"FEE-SHORT"_s, u"90"_s, u"1.50"_s), u"field.fee-direction"_s));
    CHECK(speaks(sums(u"FEE-OVER"_s, u"82.50"_s, u"6"_s), u"field.fee-direction"_s));

    const auto time = [](const QString &from, const QString &to) {
        Sample sample;
        sample.letter.blocks.push_back(
            {u"NAT-RESIDENCE"_s, {}, {{u"from"_s, from}, {u"to"_s, to}}, {}, {}});
        return sample;
    };
    CHECK_FALSE(speaksOfFields(time(u"1 May 2010"_s, u"2012-05-01"_s)));
    CHECK(speaks(time(u"2 May 2010"_s, u"01/05/2010"_s), u"field.day-order"_s));
}
