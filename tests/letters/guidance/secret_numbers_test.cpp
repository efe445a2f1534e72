#include "letters/document/kept_secrets.h"
#include "tests/letters/guidance/judged.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

std::size_t cardsIn(const QString &text)
{
    return ofRule(judged(text), u"text.card-number"_s).size();
}

CheckResult toReferee(const QString &text)
{
    Sample sample;
    sample.record.referee = {u"Dr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.record.refereeAddress = {{u"2 Low Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    sample.letter.to = RecipientKind::Referee;
    return sample.text(text).check();
}

} // namespace

TEST_CASE("C33: a card number is blocked however it is written (REQ-CCT-25)",
          "[letters][guidance][appendix-c]")
{
    for (const QString &number : {u"4111 1111 1111 1111"_s,
                                  u"4111111111111111"_s,
                                  u"4111-1111-1111-1111"_s,
                                  u"4111.1111.1111.1111"_s,
                                  u"4111/1111/1111/1111"_s,
                                  u"4111 - 1111 - 1111 - 1111"_s,
                                  u"4111\u20111111\u20111111\u20111111"_s,
                                  u"4111\n1111\n1111\n1111"_s,
                                  u"4111\u200B1111\u200B1111\u200B1111"_s,
                                  u"4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"_s,
                                  u"41 11 11 11 11 11 11 11"_s,
                                  u"٤١١١ ١١١١ ١١١١ ١١١١"_s,
                                  u"3782 822463 10005"_s,
                                  u"2223 0031 2200 3222"_s,
                                  u"3056 930902 5904"_s,
                                  u"3566 0020 2036 0505"_s,
                                  u"6304 0000 0000 0000"_s,
                                  u"4222222222222"_s,
                                  u"6212 3456 7890 1232"_s}) {
        INFO(number.toStdString());
        const auto result = judged(u"You paid with "_s + number + u", thank you."_s);
        REQUIRE(ofRule(result, u"text.card-number"_s).size() == 1);
        CHECK(result.verdict == Verdict::Blocked);
        const auto at = ofRule(result, u"text.card-number"_s).front().at;
        CHECK(at.start == 14);
        CHECK(at.length == number.size());
    }
}

TEST_CASE("numbers an examiner writes every day are no card numbers (REQ-CCT-25)",
          "[letters][guidance]")
{
    for (const QString &text : {u"Your passports are 537219845 and 517219846."_s,
                                u"Passports 537219845, 517219846 and 520011223"_s,
                                u"Dial +44 20 7946 0958."_s,
                                u"Phone 0191 498 0123, 07700 900123 or 0044 7700 900 123."_s,
                                u"From 12/05/2024 to 26/05/2024, at 10.30 and 14.45."_s,
                                u"2024-05-12 2024-05-26 2024-06-02"_s,
                                u"Your payment reference is 4111 1111 1111 1112."_s,
                                u"Case AMS-123456789, form 41111111111111119999"_s,
                                u"Tracking AB4111111111111111GB"_s,
                                u"0000 0000 0000 0000"_s,
                                u"£4,111.11 and £1,111.11 and £1,111"_s,
                                u"IBAN GB29 NWBK 6016 1331 9268 19"_s})
        CHECK(cardsIn(text) == 0);
}

TEST_CASE("a card number is found in every text, and no message repeats it (REQ-CCT-25)",
          "[letters][guidance]")
{
    const QString number = u"4111 1111 1111 1111"_s;
    Sample sample;
    sample.letter.channel = Channel::Email;
    sample.letter.subject = u"Paid "_s + number;
    sample.letter.description = u"Paid "_s + number;
    sample.letter.enclosures = {u"Receipt "_s + number};
    sample.text(u"Paid "_s + number);

    const auto result = sample.check();

    CHECK(ofRule(result, u"text.card-number"_s).size() == 4);
    const QString json =
        QString::fromUtf8(QJsonDocument(checkToJson(result, u"a.json"_s)).toJson());
    CHECK_FALSE(json.contains("4111"_L1));
    CHECK_FALSE(json.contains("1111"_L1));
}

TEST_CASE("a card's security code is blocked (REQ-CCT-25)", "[letters][guidance]")
{
    CHECK(ofRule(judged(u"The CVV is 123."_s), u"text.card-security-code"_s).size() == 1);
    CHECK(ofRule(judged(u"We never ask for the CVV."_s), u"text.card-security-code"_s).empty());
}

TEST_CASE("C34: a National Insurance number to a third party is blocked, to the customer warned of "
          "(REQ-HMR-18)",
          "[letters][guidance][appendix-c]")
{
    for (const QString &number : {u"AA123456A"_s,
                                  u"aa123456a"_s,
                                  u"AA 12 34 56 A"_s,
                                  u"AA-12-34-56-A"_s,
                                  u"AA.123456.A"_s,
                                  u"ＡＡ１２３４５６Ａ"_s,
                                  u"АА123456А"_s}) {
        INFO(number.toStdString());
        const QString text = u"The number "_s + number + u" is on the form."_s;
        const auto third = toReferee(text);
        REQUIRE(ofRule(third, u"text.insurance-number-third-party"_s).size() == 1);
        CHECK(third.verdict == Verdict::Blocked);
        CHECK(ofRule(third, u"text.insurance-number"_s).size() == 1);
        const auto own = judged(text);
        REQUIRE(ofRule(own, u"text.insurance-number"_s).size() == 1);
        CHECK(ofRule(own, u"text.insurance-number"_s).front().severity == Severity::Warn);
    }
    for (const QString &text : {u"Your number GB123456A is no such number."_s,
                                u"Form LS123456 and form DA123456A came."_s,
                                u"The number AA123456AB is too long."_s,
                                u"The number AA123456E is not right."_s,
                                u"Please quote their National Insurance number."_s})
        CHECK(ofRule(toReferee(text), u"text.insurance-number"_s).empty());
}

TEST_CASE("a taxpayer reference to a third party asks for a word, an employer's does not "
          "(REQ-HMR-19)",
          "[letters][guidance]")
{
    const auto asked = toReferee(u"The UTR 12345 67890 is on the form."_s);
    REQUIRE(ofRule(asked, u"text.taxpayer-reference"_s).size() == 1);
    CHECK(ofRule(asked, u"text.taxpayer-reference"_s).front().severity == Severity::Confirm);
    CHECK(ofRule(toReferee(u"Please quote reference 123/AB456."_s), u"text.taxpayer"_s).empty());
    CHECK(ofRule(judged(u"Your UTR is 12345 67890."_s), u"text.taxpayer-reference"_s).empty());
}

TEST_CASE("the number of a third party is asked for by its name, never written (REQ-HMR-17)",
          "[letters][guidance]")
{
    const auto asked = toReferee(
        u"Please ask them to call us on 0191 498 0123, quoting their National Insurance number."_s);
    CHECK(ofRule(asked, u"text.insurance"_s).empty());
}

TEST_CASE("a warning answered with words is kept but no longer open; 'no' answers nothing",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Your number is AA123456A."_s);
    for (const QString &none : {u""_s, u"  "_s, u"false"_s, u"No"_s}) {
        sample.letter.answers[u"text.insurance-number"_s] = none;
        const auto open = ofRule(sample.check(), u"text.insurance-number"_s);
        REQUIRE(open.size() == 1);
        CHECK_FALSE(open.front().answered);
    }
    sample.letter.answers[u"text.insurance-number"_s] = u"the customer asked what we hold"_s;
    const auto result = sample.check();
    const auto answered = ofRule(result, u"text.insurance-number"_s);
    REQUIRE(answered.size() == 1);
    CHECK(answered.front().answered);
    CHECK(checkToJson(result, {})[u"findings"_s].toArray().first().toObject()[u"answered"_s]
          == true);
}

TEST_CASE("a number that was covered when the draft was kept must be taken out before the letter "
          "goes, however it was written (REQ-CCT-25)",
          "[letters][guidance]")
{
    for (const QString &number : {u"4111 1111 1111 1111"_s,
                                  u"4111111111111111"_s,
                                  u"4111 - 1111 - 1111 - 1111"_s,
                                  u"4111.1111.1111.1111"_s,
                                  u"4111\u20111111\u20111111\u20111111"_s,
                                  u"4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"_s,
                                  u"3782 822463 10005"_s,
                                  u"AA 12 34 56 A"_s,
                                  u"AA123456A"_s,
                                  u"A A 1 2 3 4 5 6 A"_s,
                                  u"CVV 123"_s}) {
        LetterDocument letter;
        letter.blocks = {
            Block{{}, {}, {}, u"You told us "_s + number + u" by phone."_s, u"none"_s}};
        REQUIRE(coverSecrets(letter));
        const QString kept = letter.blocks.front().text;
        INFO(number.toStdString() << " kept as " << kept.toStdString());
        const auto result = judged(kept);
        REQUIRE(ofRule(result, u"text.covered-number"_s).size() == 1);
        CHECK(result.verdict == Verdict::Blocked);
    }
}

TEST_CASE("dots that cover nothing stand where they are (REQ-CCT-25)", "[letters][guidance]")
{
    for (const QString &text : {u"Please send:\n• your birth certificate\n• 2 photos\n• the form"_s,
                                u"Please send • your passport • 2 photos."_s,
                                u"We wrote on 3 May.\n• • •\nWe wrote again."_s,
                                u"•\n•\n•\nPlease send it."_s,
                                u"Your card ends in 1111."_s,
                                u"Please wait ... 1111 others did."_s,
                                u"1234 • 5678"_s})
        CHECK(ofRule(judged(text), u"text.covered-number"_s).empty());
}

TEST_CASE("a number spread over typed paragraphs is found where it begins, and covered in a draft "
          "(REQ-CCT-25, REQ-HMR-18)",
          "[letters][guidance]")
{
    const auto with = [](const QStringList &texts) {
        Sample sample;
        sample.letter.blocks = {Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}}};
        for (const QString &text : texts)
            sample.letter.blocks.push_back(Block{{}, {}, {}, text, u"No phrase covers this"_s});
        return sample;
    };
    for (const QStringList &texts :
         {QStringList{u"You paid with 4111 1111"_s, u"1111 1111 last week."_s},
          QStringList{u"You paid with 4111"_s, u"1111"_s, u"1111"_s, u"1111."_s},
          QStringList{u"You paid with 4111 1111 1111. "_s, u" 1111 it was."_s}}) {
        CAPTURE(texts.join(u'|').toStdString());
        const auto found = ofRule(with(texts).check(), u"text.card-number"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().at.block == 1);
        CHECK(found.front().at.start == 14);

        auto kept = with(texts).letter;
        REQUIRE(coverSecrets(kept));
        for (std::size_t i = 1; i + 1 < kept.blocks.size(); ++i)
            CHECK_FALSE(kept.blocks[i].text.contains(u'1'));
        CHECK(kept.blocks.back().text.contains(u"1111"_s));
        Sample again = with({});
        again.letter.blocks = kept.blocks;
        CHECK(ofRule(again.check(), u"text.card-number"_s).empty());
        CHECK_FALSE(ofRule(again.check(), u"text.covered-number"_s).empty());
    }
    auto insurance = with({u"The number is AA 12 34"_s, u"56 A as we know."_s});
    CHECK_FALSE(ofRule(insurance.check(), u"text.insurance-number"_s).empty());

    for (const QStringList &texts :
         {QStringList{u"You lived there from 2010 to 2015"_s, u"2016 and 2017 are missing."_s},
          QStringList{u"Please call 0300 222 0000"_s, u"1111 1111 is no number of ours."_s},
          QStringList{u"You paid with 4111 1111"_s, u"The photo is dark."_s, u"1111 1111"_s}}) {
        CAPTURE(texts.join(u'|').toStdString());
        CHECK(ofRule(with(texts).check(), u"text.card-number"_s).empty());
        auto kept = with(texts).letter;
        CHECK_FALSE(coverSecrets(kept));
    }
}
