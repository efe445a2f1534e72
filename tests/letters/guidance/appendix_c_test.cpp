// The text cases of the requirements, by their numbers (appendix C, 1 to 32; spelling apart).

#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char *number;
    QString text;
    QString rule; ///< the rule that must speak; empty: none
    Severity severity = Severity::Block;
};

void verify(const Row &row)
{
    INFO(row.number << ": " << row.text.toStdString());
    const CheckResult result = judged(row.text);
    INFO(rulesOf(result).join(u", "_s).toStdString());
    if (row.rule.isEmpty()) {
        CHECK(result.findings.empty());
        CHECK(result.verdict == Verdict::Clear);
        return;
    }
    const auto found = ofRule(result, row.rule);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().severity == row.severity);
    CHECK(worst(result) == row.severity);
}

} // namespace

TEST_CASE("the text cases of appendix C get their verdicts (REQ-TXT-02 to 09, REQ-LET-10)",
          "[letters][guidance][appendix-c]")
{
    const std::vector<Row> rows{
        {"C1", u"Please send your birth certificate."_s, {}},
        {"C2", u"Your ppt application"_s, u"text.abbreviation"_s},
        {"C3", u"Please send your doc's."_s, u"text.abbreviation"_s},
        {"C3", u"Please send your docs"_s, u"text.abbreviation"_s},
        {"C3", u"Please send your docs."_s, u"text.abbreviation"_s},
        {"C4", u"your countersig"_s, u"text.abbreviation"_s},
        {"C4", u"your c-sig"_s, u"text.abbreviation"_s},
        {"C5", u"photos, forms, etc"_s, u"text.abbreviation"_s},
        {"C5", u"photos, forms, etc."_s, u"text.abbreviation"_s},
        {"C5", u"photos, forms, &c"_s, u"text.abbreviation"_s},
        {"C6", u"a document, e.g. a deed poll"_s, u"text.latin-short-form"_s, Severity::Warn},
        {"C6", u"the long form, i.e. the one with parents"_s, u"text.latin"_s, Severity::Warn},
        {"C7", u"Please reply asap."_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"more info"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"approx two weeks"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your appt"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your birth cert"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your DOB"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your NI number"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your addr"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"your tel"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"send it w/ the form"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"pls send it"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C7", u"re: your application"_s, u"text.abbreviation-other"_s, Severity::Warn},
        {"C8", u"UK, HM Passport Office, GOV.UK, PO Box, BFPO, DNA, PDF, Mr, Dr"_s, {}},
        {"C9", u"your countersignatory and the countersignature"_s, {}},
        {"C10", u"netc, etched, fetch"_s, {}},
        {"C11", u"You MUST send it"_s, u"text.capitals"_s},
        {"C12", u"You live at SW1A 1AA and your reference is GBR123."_s, {}},
        {"C12", u"The status is LTQ."_s, u"text.jargon"_s, Severity::Warn},
        {"C14", u"This is **important**."_s, u"text.style"_s},
        {"C14", u"Please read this _note_."_s, u"text.style"_s},
        {"C14", u"This is <u>underlined</u>."_s, u"text.style"_s},
        {"C15", u"This is s p a c e d out."_s, u"text.style"_s},
        {"C15", u"You M U S T send it."_s, u"text.capitals"_s},
        {"C16", u"We think this may be fraud."_s, u"text.public-protection"_s},
        {"C16", u"We think this may be fraudulent."_s, u"text.public-protection"_s},
        {"C16", u"The page looks forged."_s, u"text.public-protection"_s},
        {"C16", u"an impostor applied"_s, u"text.public-protection"_s},
        {"C17", u"we have a safeguarding concern"_s, u"text.public-protection"_s},
        {"C17", u"it was referred to Counter Fraud"_s, u"text.internal-referral"_s},
        {"C17", u"it is with EAC"_s, u"text.internal-referral"_s},
        {"C17", u"you are on a watchlist"_s, u"text.internal-referral"_s},
        {"C19", u"the identity you gave looks wrong"_s, u"text.identity"_s, Severity::Confirm},
        {"C23", u"Call our Adviceline on 0300 222 0000"_s, u"letter.advice-line-number"_s},
        {"C23", u"Dial +44 300 222 0000."_s, u"letter.advice-line-number"_s},
        {"C23", u"Dial 0300-222-0000."_s, u"letter.advice-line-number"_s},
        {"C24", u"Please phone the contact centre for an update."_s, u"letter.contact-centre"_s},
        {"C30", u"Please send [name]."_s, u"phrase.placeholder"_s},
    };
    for (const Row &row : rows)
        verify(row);
}

TEST_CASE("C5 and C22: Welsh 'ayyb' and a paragraph of the guidance are warned of",
          "[letters][guidance][appendix-c]")
{
    verify({"C5", u"lluniau, ffurflenni, ayyb"_s, u"text.abbreviation-other"_s, Severity::Warn});
    verify({"C22",
            u"Overseas delivery companies do not accept mail addressed to a PO Box number. You "
            "must provide the customer with our full postal return address."_s,
            u"text.guidance-copy"_s,
            Severity::Warn});
}

TEST_CASE("C13, C35: a subject in capitals, or with a passport number, is blocked (REQ-EML-11, "
          "REQ-SEC-04)",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    sample.letter.channel = Channel::Email;
    sample.letter.subject = u"URGENT"_s;
    auto result = sample.check();
    CHECK_FALSE(ofRule(result, u"text.capitals"_s).empty());
    CHECK_FALSE(ofRule(result, u"email.subject"_s).empty());
    CHECK(ofRule(result, u"text.capitals"_s).front().at.part == Part::Subject);

    sample.letter.subject = u"Passport 537219845"_s;
    result = sample.check();
    CHECK_FALSE(ofRule(result, u"email.subject-data"_s).empty());
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("C18: an approved phrase that speaks of identity passes (REQ-TXT-13)",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    for (const phrases::Phrase *phrase : library().phrases(sample.on, {}))
        if (phrase->textEn.contains(u"identity"_s) && phrase->fields.empty()
            && phrase->isType(phrases::PhraseType::Ams))
            sample.letter.blocks.push_back(Block{phrase->code, {}, {}, {}, {}});

    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("C20, C21: a case note copied is blocked, one with two words changed is warned of",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    sample.context.notes = {u"Photo fine."_s,
                            u"I spoke to mother 12/3, court order seen, ref to OTL"_s};
    sample.text(u"I spoke to mother 12/3, court order seen, ref to OTL"_s);
    auto result = sample.check();
    REQUIRE(ofRule(result, u"text.case-note"_s).size() == 1);
    CHECK(ofRule(result, u"text.case-note"_s).front().at.length == 52);
    CHECK_FALSE(ofRule(result, u"text.internal-referral"_s).empty());

    sample.letter.blocks.back().text = u"I spoke to father 12/3, court papers seen, ref to you"_s;
    result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"text.case-note-near"_s});
    CHECK(result.verdict == Verdict::Clear);
}

TEST_CASE("C25, C26: a contact letter shows the examiner's own number, and only that",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    sample.context.callAttemptsToday = 3;
    sample.letter.templateCode = u"001"_s;
    sample.letter.blocks = {Block{u"001"_s, {}, {}, {}, {}}};
    sample.text(u"Please call me on my Teams number, 0191 498 0123."_s);
    CHECK(rulesOf(sample.check()) == QStringList());

    sample.letter.blocks.back().text = u"Please call me on 0191 498 0999."_s;
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"contact.other-number"_s, u"contact.own-number"_s});
}

TEST_CASE("C27, C28: free text first, or an opening moved below it, is blocked (REQ-PHR-02)",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    sample.text(u"Please send us a photo."_s);
    CHECK(sample.check().verdict == Verdict::Clear);

    std::swap(sample.letter.blocks[0], sample.letter.blocks[1]);
    const auto moved = sample.check();
    REQUIRE(rulesOf(moved) == QStringList{u"phrase.opening"_s});
    CHECK(moved.findings.front().at.block == 0);
    CHECK(moved.verdict == Verdict::Blocked);

    sample.letter.blocks.pop_back();
    CHECK(rulesOf(sample.check()) == QStringList{u"phrase.opening"_s});
}

TEST_CASE("C29, C30: an empty box or a placeholder in it is blocked (REQ-PHR-04)",
          "[letters][guidance][appendix-c]")
{
    Sample sample;
    const phrases::Phrase *withField = nullptr;
    for (const phrases::Phrase *phrase : library().phrases(sample.on, {}))
        for (const phrases::Field &field : phrase->fields)
            if (field.source.isEmpty() && field.kind == phrases::FieldKind::Text
                && phrase->fields.size() == 1 && phrase->isType(phrases::PhraseType::Ams))
                withField = phrase;
    REQUIRE(withField);
    const QString name = withField->fields.front().name;
    for (const QString &value : {u""_s, u"   "_s, u"\u200B"_s}) {
        sample.letter.blocks.resize(1);
        sample.letter.blocks.push_back(Block{withField->code, {}, {{name, value}}, {}, {}});
        const auto result = sample.check();
        REQUIRE(rulesOf(result) == QStringList{u"phrase.empty-field"_s});
        CHECK(result.findings.front().at.field == name);
        CHECK(result.findings.front().messageEn.contains(u"Substitution text must be entered"_s));
    }
    for (const QString &value : {u"[name]"_s, u"xxx"_s}) {
        sample.letter.blocks.back().fields[name] = value;
        CHECK(rulesOf(sample.check()) == QStringList{u"phrase.placeholder"_s});
    }
}
