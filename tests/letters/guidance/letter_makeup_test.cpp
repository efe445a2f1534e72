// How a letter is made up: what goes with it, in which order, and that it asks once.

#include "tests/letters/guidance/judged.h"

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

Block phrase(const QString &code, const phrases::FieldValues &fields = {})
{
    return {code, {}, fields, {}, {}};
}

Block freeText(const QString &text)
{
    return {{}, {}, {}, text, u"No phrase covers this"_s};
}

Sample with(std::vector<Block> blocks)
{
    Sample sample;
    sample.letter.blocks = std::move(blocks);
    return sample;
}

bool speaks(const CheckResult &result, const QString &rule)
{
    return !ofRule(result, rule).empty();
}

const Block kOpen = phrase(u"OPEN-DOCUMENTS"_s);
const Block kBirth = phrase(u"DOC-BIRTH-FULL"_s);
const Block kPost = phrase(u"NEXT-POST"_s);
const Block kThanks = phrase(u"CLOSE-THANKS"_s);

} // namespace

TEST_CASE("C39, REQ-LET-05: a letter that says a form is enclosed but lists none asks for "
          "confirmation",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    sample.text(u"Please sign the enclosed form."_s);
    const auto result = sample.check();
    REQUIRE(rulesOf(result) == QStringList{u"letter.enclosure"_s});
    CHECK(result.findings.front().severity == Severity::Confirm);
    CHECK(result.findings.front().at == Place{Part::Block, 1, {}, 12, 17});
    CHECK(result.verdict == Verdict::NeedsAnswers);

    sample.letter.enclosures = {u"Declaration"_s};
    CHECK_FALSE(speaks(sample.check(), u"letter.enclosure"_s));
    sample.letter.enclosures.clear();
    sample.letter.answers[u"letter.enclosure"_s] = u"The form went on Monday"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.letter.answers.clear();
    sample.on = QDate(2022, 3, 1);
    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("approved wording that speaks of an enclosure counts, in both languages (REQ-LET-05)",
          "[letters][guidance]")
{
    for (const auto language : {core::Language::English, core::Language::Welsh}) {
        auto sample = with({kOpen, phrase(u"NEXT-FORM"_s), kThanks});
        sample.letter.language = language;
        const auto found = ofRule(sample.check(), u"letter.enclosure"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().at == Place{Part::Block, 1, {}, 0, 0});
    }
    for (const phrases::Phrase *each : library().phrases(QDate(2025, 7, 1), {}))
        if (each->isType(phrases::PhraseType::Ams)) {
            INFO(each->code.toStdString());
            const bool tells = each->textEn.contains(u"enclosed"_s);
            CHECK(speaks(with({kOpen, phrase(each->code)}).check(), u"letter.enclosure"_s)
                  == tells);
        }
}

TEST_CASE("what the customer enclosed, and other closed things, are no enclosure (REQ-LET-05)",
          "[letters][guidance]")
{
    for (const QString &text :
         {u"The certificate you enclosed is the short version."_s,
          u"Thank you for the form you enclosed with your letter."_s,
          u"You have enclosed a photocopy. Please enclose the original."_s,
          u"The photos enclosed with your application are too dark."_s,
          u"Your enclosed letter is not signed."_s,
          u"The photo may not be taken in an enclosed space."_s,
          u"Please send us a pre-paid envelope if you want your documents sooner."_s,
          u"You do not need a pre-paid envelope."_s,
          u"Please complete a new form online."_s,
          u"The form you sent us is out of date."_s,
          u"The foreclosed house is not your address now."_s}) {
        INFO(text.toStdString());
        CHECK(rulesOf(judged(text)) == QStringList());
    }
    Sample welsh;
    welsh.letter.language = core::Language::Welsh;
    welsh.text(u"Nid yw'r llun a amgaewyd gennych yn ddigon clir."_s);
    CHECK(ofRule(welsh.check(), u"letter."_s).empty());
    for (const QString &text : {u"I enclose a new form."_s,
                                u"We've enclosed a pre\u2011paid envelope for your reply."_s,
                                u"ENCLOSED is the form you asked for."_s,
                                u"Please use the prepaid envelope."_s,
                                u"A new declaration is enclosed."_s,
                                u"Please fill in and return the new form."_s,
                                u"Llenwch y ffurflen amgaeëdig os gwelwch yn dda."_s}) {
        INFO(text.toStdString());
        CHECK(speaks(judged(text), u"letter.enclosure"_s));
    }
}

TEST_CASE("REQ-ADR-10: a new form that goes by post has the application number written on it",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.enclosures = {u"Pre-paid envelope"_s, u"New application form"_s};
    const auto result = sample.check();
    REQUIRE(rulesOf(result) == QStringList{u"enclosure.form-number"_s});
    CHECK(result.findings.front().at.field == u"enclosures[1]"_s);
    CHECK(result.verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"enclosure.form-number"_s] = u"true"_s;
    CHECK(sample.check().verdict == Verdict::Clear);

    for (const QString &other : {u"Your birth certificate"_s,
                                 u"Long form birth certificate"_s,
                                 u"Information leaflet"_s,
                                 u"Platform guide"_s}) {
        sample.letter.enclosures = {other};
        CHECK(rulesOf(sample.check()) == QStringList());
    }
}

TEST_CASE("REQ-LET-06: a letter that closes before it asks is warned of", "[letters][guidance]")
{
    CHECK(rulesOf(with({kOpen, kBirth, kPost, kThanks}).check()) == QStringList());
    CHECK(rulesOf(with({kOpen, kBirth, kPost, kThanks, phrase(u"CLOSE-TRACK"_s)}).check())
          == QStringList());
    const auto early = with({kOpen, kThanks, kBirth, kPost}).check();
    REQUIRE(rulesOf(early) == QStringList{u"letter.order"_s});
    CHECK(early.findings.front().at.block == 1);
    CHECK(early.findings.front().messageEn.contains(u"CLOSE-THANKS"_s));
    CHECK(early.verdict == Verdict::Clear);

    CHECK(speaks(with({kOpen, kThanks, freeText(u"Please send us your deed poll."_s)}).check(),
                 u"letter.order"_s));
    CHECK(
        rulesOf(with({kOpen, kBirth, kThanks, freeText(u"We wish you a good journey."_s)}).check())
        == QStringList());
}

TEST_CASE("two openings, two thanks and the same phrase twice are warned of (REQ-LET-06)",
          "[letters][guidance]")
{
    const auto openings = with({kOpen, kBirth, phrase(u"OPEN-NAME"_s), kThanks}).check();
    REQUIRE(rulesOf(openings) == QStringList{u"letter.two-openings"_s});
    CHECK(openings.findings.front().at.block == 2);

    const auto thanks = with({kOpen, kBirth, kThanks, phrase(u"CLOSE-CHILD"_s)}).check();
    CHECK(rulesOf(thanks) == QStringList{u"letter.two-thanks"_s});

    const auto twice = with({kOpen, kBirth, kPost, phrase(u"next post"_s), kThanks}).check();
    REQUIRE(rulesOf(twice) == QStringList{u"letter.repeated"_s});
    CHECK(twice.findings.front().at.block == 3);

    const auto deed = phrase(u"DOC-GENERAL"_s, {{u"document"_s, u"your deed poll"_s}});
    const auto bill = phrase(u"DOC-GENERAL"_s, {{u"document"_s, u"a bank statement"_s}});
    CHECK(rulesOf(with({kOpen, deed, bill}).check()) == QStringList());
}

TEST_CASE("a document asked for in two places is warned of, another person's is not (REQ-LET-06)",
          "[letters][guidance]")
{
    const auto twice =
        with({kOpen, kBirth, freeText(u"Please also send us your full birth certificate."_s)})
            .check();
    REQUIRE(rulesOf(twice) == QStringList{u"letter.asked-twice"_s});
    CHECK(twice.findings.front().at.block == 2);
    CHECK(twice.findings.front().messageEn.contains(u"birth certificate"_s));
    CHECK(twice.verdict == Verdict::Clear);

    const auto parents = phrase(u"DOC-BIRTH-PARENT"_s, {{u"whose"_s, u"your mother’s"_s}});
    CHECK(rulesOf(with({kOpen, kBirth, parents}).check()) == QStringList());
    for (const QString &text :
         {u"Please send us your father's birth certificate as well."_s,
          u"If you no longer have your birth certificate, you can order a new one."_s,
          u"The birth certificate you sent us does not show your parents."_s,
          u"Please send this letter back with your birth certificate."_s,
          u"Please do not send a copy of your birth certificate."_s,
          u"Please send us the birth certificate of your son."_s}) {
        INFO(text.toStdString());
        CHECK(rulesOf(with({kOpen, kBirth, freeText(text)}).check()) == QStringList());
    }
}

TEST_CASE("a posted letter that asks to reply to an email is warned of (REQ-LET-06)",
          "[letters][guidance]")
{
    auto sample = with({kOpen, kBirth, phrase(u"NEXT-EMAIL"_s), kThanks});
    const auto result = sample.check();
    REQUIRE(rulesOf(result) == QStringList{u"letter.reply-to-email"_s});
    CHECK(result.findings.front().at.block == 2);
    sample.letter.channel = Channel::Email;
    CHECK(rulesOf(sample.check()) == QStringList());
    CHECK(rulesOf(judged(u"Please tell us your new email address."_s)) == QStringList());
}

TEST_CASE("a letter that says how to answer and asks for nothing is asked about, the start of a "
          "standard letter too (REQ-PHR-02)",
          "[letters][guidance]")
{
    CHECK(rulesOf(with({kOpen, kPost, kThanks}).check()) == QStringList{u"letter.asks-nothing"_s});
    CHECK(rulesOf(with({kOpen, freeText(u"Please send us your deed poll."_s), kPost}).check())
          == QStringList());
    CHECK(rulesOf(with({kOpen, kThanks}).check()) == QStringList());
}

TEST_CASE("every standard letter of the library is made up as it should be (REQ-LET-06)",
          "[letters][guidance]")
{
    for (const QDate &on : {QDate(2022, 3, 1), QDate(2024, 8, 20), QDate(2025, 7, 1)})
        for (const phrases::Template &form : library().templates()) {
            if (!form.isInForce(on) || form.type == phrases::PhraseType::Email)
                continue;
            Sample sample;
            sample.on = on;
            sample.letter.templateCode = form.code;
            sample.letter.kind = form.type == phrases::PhraseType::Dap ? LetterKind::DapMessage
                                                                       : LetterKind::AmsLetter;
            sample.letter.blocks.clear();
            for (const QString &code : form.start)
                sample.letter.blocks.push_back(phrase(code));
            if (form.type == phrases::PhraseType::Lsr)
                sample.record.lostStolenReference = u"LS123456"_s;
            INFO(form.code.toStdString() << ' ' << on.toString(Qt::ISODate).toStdString());
            for (const auto *rule : {"letter.order",
                                     "letter.two",
                                     "letter.repeated",
                                     "letter.asked-twice",
                                     "letter.typed",
                                     "dap.two",
                                     "dap.typed",
                                     "dap.template",
                                     "dap.phrase",
                                     "template.system",
                                     "phrase.system",
                                     "lost-stolen.",
                                     "photo.letter",
                                     "photo.contact",
                                     "letter.long"})
                CHECK_FALSE(speaks(sample.check(), QString::fromLatin1(rule)));
        }
}

TEST_CASE(
    "no two approved phrases ask for the same document, whatever their fields hold (REQ-LET-06)",
    "[letters][guidance]")
{
    for (const QDate &on : {QDate(2022, 3, 1), QDate(2025, 7, 1)})
        for (const auto language : {core::Language::English, core::Language::Welsh}) {
            Sample sample = with({kOpen});
            sample.on = on;
            sample.letter.language = language;
            for (const phrases::Phrase *each : library().phrases(on, {})) {
                if (each->role != phrases::PhraseRole::Body || each->text(language).isEmpty())
                    continue;
                sample.letter.blocks.push_back(phrase(each->code));
                for (const phrases::Field &field : each->fields) {
                    const auto &choices =
                        language == core::Language::Welsh ? field.choicesCy : field.choicesEn;
                    sample.letter.blocks.back().fields[field.name] =
                        choices.isEmpty() ? u"Ann Bell"_s : choices.front();
                }
            }
            REQUIRE(sample.letter.blocks.size() > 50);
            QStringList again;
            for (const Finding &finding : ofRule(sample.check(), u"letter.asked-twice"_s))
                again += sample.letter.blocks[static_cast<std::size_t>(finding.at.block)].phrase;
            CHECK(again == QStringList());
            CHECK_FALSE(speaks(sample.check(), u"letter.typed"_s));
        }
}

TEST_CASE("C42: free text longer than a page is warned of (REQ-PHR-01)",
          "[letters][guidance][appendix-c]")
{
    const QString sentence = u"We compared the form with the papers that came with it. "_s;
    const auto result = judged(sentence.repeated(12'000 / sentence.size() + 1));
    REQUIRE(speaks(result, u"letter.long-free-text"_s));
    CHECK(ofRule(result, u"letter.long-free-text"_s).front().severity == Severity::Warn);
    CHECK(result.verdict == Verdict::Clear);

    CHECK(rulesOf(judged(sentence.repeated(36))) == QStringList());
    Sample sample;
    for (int i = 0; i < 6; ++i)
        sample.text(sentence.repeated(15));
    CHECK(ofRule(sample.check(), u"letter.long-free-text"_s).front().at.block == 5);
}

TEST_CASE("REQ-LET-17: a letter to a referee or a third party that greets the customer is blocked",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient = OtherRecipient{{u"Mrs"_s, {}, false, u"Ann"_s, u"Bell"_s},
                                             {u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s},
                                             u"Dear Ms McNally"_s,
                                             {}};
    sample.letter.templateCode = u"third-party"_s;
    sample.letter.blocks = {Block{u"THIRD-OPEN"_s, {}, {}, {}, {}}};
    const auto result = sample.check();
    REQUIRE(speaks(result, u"letter.greeting"_s));
    CHECK(ofRule(result, u"letter.greeting"_s).front().at.part == Part::Salutation);
    CHECK(result.verdict == Verdict::Blocked);

    sample.letter.recipient->greeting = u"Dear Mrs Bell"_s;
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.letter.recipient->name.surname = u"McNally"_s;
    sample.letter.recipient->greeting = u"Dear Mrs McNally"_s;
    CHECK_FALSE(speaks(sample.check(), u"letter.greeting"_s));
}

TEST_CASE("REQ-DIS-06: plain post to a customer who needs braille or audio is warned of",
          "[letters][guidance]")
{
    for (const auto format : {core::AccessibleFormat::Braille, core::AccessibleFormat::Audio}) {
        Sample sample;
        sample.record.accessibleFormat = format;
        const auto result = sample.check();
        CHECK(rulesOf(result) == QStringList{u"case.accessible-format"_s});
        CHECK(result.verdict == Verdict::Clear);
        sample.letter.channel = Channel::Email;
        CHECK_FALSE(speaks(sample.check(), u"case.accessible-format"_s));
    }
    Sample large;
    large.record.accessibleFormat = core::AccessibleFormat::LargePrint;
    CHECK(rulesOf(large.check()) == QStringList{u"case.large-print"_s});
    large.record.accessibleFormat = core::AccessibleFormat::None;
    CHECK(rulesOf(large.check()) == QStringList());
}

TEST_CASE("REQ-TRN-01: free text by somebody without the course is blocked where the store knows",
          "[letters][guidance]")
{
    Sample sample;
    sample.sender.trainedOn = {};
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.text(u"Please send us your deed poll."_s);
    const auto result = sample.check();
    REQUIRE(rulesOf(result) == QStringList{u"training.not-taken"_s});
    CHECK(result.verdict == Verdict::Blocked);

    sample.sender.trainedOn = sample.on;
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.sender.trainedOn = sample.on.addDays(1);
    CHECK(rulesOf(sample.check()) == QStringList{u"training.not-told"_s});
}

TEST_CASE("a stand-alone letter that leaves the course out is not judged, and says so (REQ-TRN-01)",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please send us your deed poll."_s);
    sample.letter.caseData = sample.record;
    sample.sender.trainedOn = {};
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"training.not-told"_s});
    CHECK(result.verdict == Verdict::Clear);

    sample.sender.trainedOn = sample.on.addYears(2);
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.sender = {};
    CHECK_FALSE(speaks(sample.check(), u"training."_s));
}
