// Photos, lost passports, contact letters and the digital system: what each asks of a letter.

#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

Block phrase(const QString &code, const phrases::FieldValues &fields = {})
{
    return {code, {}, fields, {}, {}};
}

bool speaks(const CheckResult &result, const QString &rule)
{
    return !ofRule(result, rule).empty();
}

/// A 917 letter as the guidance wants it.
Sample photo()
{
    Sample sample;
    sample.letter.templateCode = u"917"_s;
    sample.letter.channel = Channel::Online;
    sample.record.photoOk = false;
    sample.letter.blocks = {phrase(u"917-OPEN"_s),
                            phrase(u"917"_s),
                            phrase(u"917 (AB)"_s, {{u"reason"_s, u"the eyes are closed"_s}}),
                            phrase(u"917-NEXT"_s)};
    return sample;
}

/// A DAP message that asks for a document, as version 25 wants it.
Sample message()
{
    Sample sample;
    sample.record.system = core::System::Dap;
    sample.record.service = core::Service::Standard;
    sample.record.route = core::Route::Online;
    sample.letter.kind = LetterKind::DapMessage;
    sample.letter.channel = Channel::Email;
    sample.letter.templateCode = u"dap-documents"_s;
    sample.letter.blocks = {
        phrase(u"OPEN-DOCUMENTS"_s),
        phrase(u"DOC-BIRTH-FULL"_s),
        phrase(u"DAP-NEXT-POST"_s, {{u"return address"_s, u"10 Sample Street, Durham, DH1 1AA"_s}}),
        phrase(u"CLOSE-THANKS"_s)};
    return sample;
}

} // namespace

TEST_CASE("a 917 letter as the guidance wants it passes (REQ-PHO-02, REQ-PHO-04)",
          "[letters][guidance]")
{
    CHECK(rulesOf(photo().check()) == QStringList());
    auto old = photo();
    old.on = QDate(2022, 3, 1);
    CHECK(rulesOf(old.check()) == QStringList());
}

TEST_CASE("REQ-PHO-01: a new photo is not asked for while 'photo ok' is ticked",
          "[letters][guidance]")
{
    auto sample = photo();
    sample.record.photoOk = true;
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"photo.not-ticked"_s});
    CHECK(result.verdict == Verdict::Blocked);
    sample.record.photoOk.reset();
    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("REQ-PHO-02: a digital photo is asked for with template 917 and no other",
          "[letters][guidance]")
{
    for (const QString &text : {u"Please send us a new digital photo."_s,
                                u"You need to upload another photo."_s,
                                u"We also need a digital photograph that meets the standards."_s,
                                u"Lanlwythwch lun newydd."_s}) {
        INFO(text.toStdString());
        const auto result = judged(text);
        CHECK(ofRule(result, u"photo"_s).size() == 1);
        CHECK(speaks(result, u"photo.letter"_s));
        CHECK(result.verdict == Verdict::Blocked);
    }
    for (const QString &text : {u"Please send us 2 identical printed photos."_s,
                                u"We have checked your digital photo."_s,
                                u"You do not need to upload another photo."_s,
                                u"The digital photo you sent us is fine."_s,
                                u"Please send the photo back to us."_s}) {
        INFO(text.toStdString());
        CHECK(rulesOf(judged(text)) == QStringList());
    }
    Sample borrowed;
    borrowed.letter.blocks.push_back(phrase(u"917-NEXT"_s));
    CHECK(speaks(borrowed.check(), u"photo.letter"_s));
}

TEST_CASE("REQ-PHO-03, REQ-PHO-04: a 917 letter holds 917 (AB), a reason and a next action",
          "[letters][guidance]")
{
    auto sample = photo();
    sample.letter.blocks.erase(sample.letter.blocks.begin() + 2);
    CHECK(rulesOf(sample.check()) == QStringList{u"photo.phrase"_s, u"photo.reason"_s});
    sample.letter.blocks.insert(sample.letter.blocks.begin() + 2, phrase(u"917-R-SHADOW"_s));
    CHECK(rulesOf(sample.check()) == QStringList{u"photo.phrase"_s});

    sample = photo();
    sample.letter.blocks.pop_back();
    CHECK(rulesOf(sample.check()) == QStringList{u"photo.next-action"_s});

    sample = photo();
    sample.letter.blocks[2].fields[u"reason"_s] = u" "_s;
    CHECK(rulesOf(sample.check()) == QStringList{u"phrase.empty-field"_s});
}

TEST_CASE("REQ-PHO-06: a 917 letter is read online and never posted", "[letters][guidance]")
{
    auto sample = photo();
    sample.letter.channel = Channel::Post;
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"photo.online"_s});
    CHECK(result.findings.front().at.field == u"channel"_s);
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("REQ-LET-03: the wrong template for the need or the system asks for a word",
          "[letters][guidance]")
{
    Sample contact;
    contact.context.callAttemptsToday = 3;
    contact.letter.templateCode = u"001"_s;
    contact.letter.blocks = {phrase(u"001"_s), phrase(u"001-CALL"_s)};
    CHECK(rulesOf(contact.check()) == QStringList());
    contact.text(u"Please send us a new photo."_s);
    const auto result = contact.check();
    CHECK(rulesOf(result) == QStringList{u"photo.contact-letter"_s});
    CHECK(result.verdict == Verdict::NeedsAnswers);
    contact.letter.blocks.back().text = u"I need to speak to you about your photo."_s;
    CHECK(rulesOf(contact.check()) == QStringList());

    Sample digital;
    digital.letter.templateCode = u"dap-documents"_s;
    CHECK(rulesOf(digital.check()) == QStringList{u"template.system"_s});
    Sample borrowed;
    borrowed.letter.blocks.push_back(phrase(u"NEXT-FAST-TRACK"_s));
    CHECK(speaks(borrowed.check(), u"phrase.system"_s));
}

TEST_CASE("REQ-LSR-04: a letter about a lost passport uses only phrases of type LSR",
          "[letters][guidance]")
{
    Sample sample;
    sample.record.lostStolenReference = u"LS123456"_s;
    sample.letter.templateCode = u"lsr-details"_s;
    sample.letter.blocks = {phrase(u"LSR-OPEN"_s), phrase(u"LSR-WHERE"_s), phrase(u"LSR-CLOSE"_s)};
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.letter.blocks.insert(sample.letter.blocks.begin() + 1, phrase(u"S012"_s));
    const auto result = sample.check();
    REQUIRE(speaks(result, u"lost-stolen.other-phrase"_s));
    CHECK(ofRule(result, u"lost-stolen.other-phrase"_s).front().at.block == 1);
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("REQ-PHR-06: a phrase of type LSR is not used on an ordinary case", "[letters][guidance]")
{
    Sample sample;
    sample.letter.blocks.push_back(phrase(u"LSR-WHERE"_s));
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"lost-stolen.ordinary-letter"_s});
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("REQ-LET-09, REQ-CON-03: a contact letter asks why it is needed and for the three calls, "
          "and one answer does for both",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.templateCode = u"001"_s;
    sample.letter.blocks = {phrase(u"001"_s), phrase(u"001-CALL"_s)};
    CHECK(rulesOf(sample.check()) == QStringList{u"contact.attempts"_s, u"contact.necessary"_s});
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"contact.attempts"_s] = u"Called at 9:05, 11:10 and 13:30"_s;
    CHECK(sample.check().verdict == Verdict::Clear);

    sample.letter.answers.clear();
    sample.context.callAttemptsToday = 3;
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.context.callAttemptsToday = 2;
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    sample.on = QDate(2022, 3, 1);
    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("REQ-LSR-06: 001 LSR as a matter of routine asks for the reason", "[letters][guidance]")
{
    Sample sample;
    sample.record.lostStolenReference = u"LS123456"_s;
    sample.letter.templateCode = u"001 LSR"_s;
    sample.letter.blocks = {phrase(u"001-LSR"_s), phrase(u"001-LSR-CALL"_s)};
    for (const auto system : {core::System::Ams, core::System::Dap}) {
        sample.record.system = system;
        CHECK(rulesOf(sample.check()) == QStringList{u"contact.necessary-lost-stolen"_s});
    }
    sample.letter.answers[u"contact.necessary-lost-stolen"_s] = u"No other letter asks this"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
}

TEST_CASE("REQ-CON-04: from 28 May 2025 the contact letter of DAP is 915", "[letters][guidance]")
{
    Sample sample;
    sample.record.system = core::System::Dap;
    sample.context.callAttemptsToday = 3;
    sample.letter.templateCode = u"001"_s;
    sample.letter.blocks = {phrase(u"001"_s), phrase(u"001-CALL"_s)};
    sample.on = QDate(2025, 5, 27);
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.on = QDate(2025, 5, 28);
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"contact.dap-letter"_s});
    CHECK(result.verdict == Verdict::Clear);
    sample.record.system = core::System::Ams;
    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("a DAP message as the guidance wants it holds only the answer about its return address "
          "(REQ-DAP-10)",
          "[letters][guidance]")
{
    auto sample = message();
    auto result = sample.check();
    REQUIRE(rulesOf(result) == QStringList{u"dap.return-address"_s});
    CHECK(result.findings.front().answered);
    CHECK(result.verdict == Verdict::Clear);

    sample.letter.blocks.erase(sample.letter.blocks.begin() + 2);
    result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"dap.return-address"_s});
    CHECK(result.verdict == Verdict::NeedsAnswers);
    sample.on = QDate(2025, 6, 2);
    CHECK(rulesOf(sample.check()) == QStringList());
    sample.on = QDate(2024, 7, 22);
    CHECK_FALSE(speaks(sample.check(), u"dap.return-address"_s));
}

TEST_CASE("REQ-DAP-02, REQ-DAP-05: DAP posts a letter only to who applied on paper without email",
          "[letters][guidance]")
{
    auto sample = message();
    sample.letter.channel = Channel::Post;
    CHECK(speaks(sample.check(), u"dap.email-held"_s));
    CHECK(sample.check().verdict == Verdict::Blocked);

    sample.record.email.clear();
    CHECK(speaks(sample.check(), u"dap.no-email"_s));
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.record.route = core::Route::Unknown;
    CHECK(speaks(sample.check(), u"dap.no-email"_s));
    sample.record.route = core::Route::Paper;
    CHECK(rulesOf(sample.check()) == QStringList{u"dap.return-address"_s});
}

TEST_CASE("REQ-DAP-03: a DAP message begins from a Comms builder template", "[letters][guidance]")
{
    auto sample = message();
    for (const QString &code : {u""_s, u"  "_s, u"documents"_s, u"lsr-details"_s, u"917"_s}) {
        sample.letter.templateCode = code;
        CHECK(speaks(sample.check(), u"dap.template"_s));
        CHECK(sample.check().verdict == Verdict::Blocked);
    }
}

TEST_CASE("C37, REQ-DAP-08: two openings, greetings or sign-offs in one message are warned of",
          "[letters][guidance][appendix-c]")
{
    auto sample = message();
    sample.letter.blocks.insert(sample.letter.blocks.begin() + 1, phrase(u"OPEN-INFORMATION"_s));
    CHECK(speaks(sample.check(), u"dap.two-openings"_s));

    sample = message();
    sample.text(u"Dear Katie McNally,\n\nWe wrote to you.\n\nYours sincerely\nKerry Marsh"_s);
    sample.text(u"Dear Katie McNally,\nWe need more.\nYours sincerely"_s);
    const auto result = sample.check();
    CHECK(speaks(result, u"dap.typed-greeting"_s));
    CHECK(speaks(result, u"dap.typed-sign-off"_s));
    CHECK(result.verdict == Verdict::Clear);

    Sample letter;
    letter.text(u"Dear Katie McNally,\nWe need more.\nKind regards,"_s);
    CHECK(rulesOf(letter.check())
          == QStringList{u"letter.typed-greeting"_s, u"letter.typed-sign-off"_s});
    for (const QString &text : {u"Mrs Dear, our colleague, signed it."_s,
                                u"Many thanks for your patience."_s,
                                u"We could not read what follows 'Dear Sir'."_s,
                                u"As regards your photo, no more is needed."_s})
        CHECK(rulesOf(judged(text)) == QStringList());
}

TEST_CASE("REQ-DAP-12: a DAP message never goes without a subject", "[letters][guidance]")
{
    auto sample = message();
    for (const QString &subject : {u""_s, u"  "_s, u"\u200B"_s}) {
        sample.letter.subject = subject;
        CHECK(speaks(sample.check(), u"dap.subject"_s));
        CHECK(sample.check().verdict == Verdict::Blocked);
    }
    sample.letter.subject.reset();
    CHECK_FALSE(speaks(sample.check(), u"dap.subject"_s));
}

TEST_CASE("REQ-DAP-13: the Fast Track phrase stands on Digital Fast Track cases and on no others",
          "[letters][guidance]")
{
    auto sample = message();
    sample.letter.blocks.insert(sample.letter.blocks.begin() + 3, phrase(u"NEXT-FAST-TRACK"_s));
    CHECK(speaks(sample.check(), u"dap.fast-track-wrong"_s));
    sample.record.service = core::Service::DigitalFastTrack;
    CHECK_FALSE(speaks(sample.check(), u"dap.fast-track"_s));
    sample.record.service = core::Service::Unknown;
    CHECK(speaks(sample.check(), u"dap.fast-track-unknown"_s));
    CHECK(sample.check().verdict == Verdict::Clear);

    auto without = message();
    without.record.service = core::Service::DigitalFastTrack;
    CHECK(speaks(without.check(), u"dap.fast-track-missing"_s));
    CHECK(without.check().verdict == Verdict::Blocked);
}

TEST_CASE("REQ-DAP-14, REQ-DAP-15: 'Tell someone something' asks nothing and goes after completion",
          "[letters][guidance]")
{
    auto sample = message();
    sample.letter.templateCode = u"dap-tell"_s;
    sample.letter.blocks = {
        phrase(u"TELL-OPEN"_s), phrase(u"TELL-WITHDRAWN-REQUEST"_s), phrase(u"TELL-CLOSE"_s)};
    sample.record.status = core::CaseStatus::Withdrawn;
    CHECK(rulesOf(sample.check()) == QStringList());

    sample.record.status = core::CaseStatus::InProgress;
    CHECK(rulesOf(sample.check()) == QStringList{u"dap.tell-early"_s});
    CHECK(sample.check().verdict == Verdict::Blocked);

    sample.record.status = core::CaseStatus::Issued;
    sample.letter.blocks[1] = phrase(u"DOC-BIRTH-FULL"_s);
    CHECK(speaks(sample.check(), u"dap.tell-asks"_s));
}

TEST_CASE("REQ-DAP-16: an AMS letter on a DAP case asks for the guidance that says so",
          "[letters][guidance]")
{
    Sample sample;
    sample.record.system = core::System::Dap;
    CHECK(rulesOf(sample.check()) == QStringList{u"dap.letter-template"_s});
    sample.letter.answers[u"dap.letter-template"_s] = u"Lost and stolen guidance, page 12"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
}

TEST_CASE(
    "REQ-PHR-08: under version 6 the phrases of a DAP message are not changed, later they may",
    "[letters][guidance]")
{
    auto sample = message();
    sample.letter.blocks[1].text = u"Please send us your full birth certificate, please."_s;
    sample.on = QDate(2022, 3, 1);
    REQUIRE(speaks(sample.check(), u"dap.unchanged"_s));
    CHECK(sample.check().verdict == Verdict::Blocked);
    sample.on = QDate(2024, 7, 23);
    CHECK_FALSE(speaks(sample.check(), u"dap.unchanged"_s));
}

TEST_CASE("REQ-WEL-05: a Welsh case on DAP is stopped: transferred under version 25, asked about "
          "under version 31",
          "[letters][guidance]")
{
    for (const auto language : {core::Language::English, core::Language::Welsh}) {
        auto sample = message();
        sample.record.language = core::Language::Welsh;
        sample.letter.language = language;
        auto found = ofRule(sample.check(), u"welsh.dap"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().severity == Severity::Block);
        CHECK(found.front().messageEn.contains(u"Transfer this case to AMS"_s));

        sample.on = QDate(2025, 6, 2);
        found = ofRule(sample.check(), u"welsh.dap"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().messageEn.startsWith(u"Stop and ask"_s));
        CHECK_FALSE(found.front().messageEn.contains(u"ransfer"_s));

        sample.on = QDate(2024, 7, 22);
        CHECK_FALSE(speaks(sample.check(), u"welsh.dap"_s));
    }
    auto english = message();
    english.record.language = core::Language::English;
    CHECK_FALSE(speaks(english.check(), u"welsh.dap"_s));
}

TEST_CASE("REQ-TXT-12: the text rules judge a DAP message as they judge a letter",
          "[letters][guidance]")
{
    auto sample = message();
    sample.text(u"You MUST send your docs; we suspect fraud. Call our helpline. **Now**"_s);
    const auto onDap = sample.check();
    for (const auto *rule : {"text.abbreviation",
                             "text.capitals",
                             "text.public-protection",
                             "text.style",
                             "letter.contact-centre"})
        CHECK(speaks(onDap, QString::fromLatin1(rule)));

    // Words pasted from Comms builder and changed there are typed words.
    auto edited = message();
    edited.letter.blocks[1].text = u"Please send us your full birth certificate asap, etc."_s;
    CHECK(speaks(edited.check(), u"text.abbreviation"_s));
}
