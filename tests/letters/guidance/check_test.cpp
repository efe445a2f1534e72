#include "letters/guidance/report/sarif.h"
#include "tests/letters/guidance/judged.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

// The text a place of the sample's findings points into.
QString textAt(const Sample &sample, const Place &at)
{
    switch (at.part) {
    case Part::Block: {
        const Block &block = sample.letter.blocks.at(static_cast<std::size_t>(at.block));
        return at.field.isEmpty() ? block.text : block.fields.at(at.field);
    }
    case Part::Subject:
        return sample.letter.subject.value_or(QString());
    case Part::Salutation:
    case Part::Address:
    case Part::Header:
    case Part::Case:
    case Part::Letter:
        break;
    }
    return {};
}

void replace(Sample &sample, const Finding &finding)
{
    Block &block = sample.letter.blocks.at(static_cast<std::size_t>(finding.at.block));
    block.text.replace(finding.at.start, finding.at.length, finding.fix->replacement);
}

QString randomText(std::mt19937 &random)
{
    static const QString kPool =
        u"aAbBzZ09  \n\t.,'’-_*<>&[](){}/@+ÀéŵŷŁßİǅﬁррМ０Ａ\u0301\u0332\u200B\u202E\uFEFF\u00AD\uFFFF"_s;
    static const QStringList kWords{u"ppt"_s,
                                    u"MUST"_s,
                                    u"fraud"_s,
                                    u"0300 222 0000"_s,
                                    u"KATIE"_s,
                                    u"mcnally"_s,
                                    u"etc."_s,
                                    u"[name]"_s,
                                    u"\U0001D40F\U0001D40F\U0001D413"_s,
                                    u"😀"_s,
                                    u"e.g."_s};
    QString text;
    const int pieces = static_cast<int>(random() % 60) + 1;
    for (int i = 0; i < pieces; ++i) {
        if (random() % 4 == 0)
            text += kWords[static_cast<qsizetype>(random() % 11)];
        else if (random() % 12 == 0)
            text += QChar(static_cast<char16_t>(random() % 0x10000));
        else
            text += kPool[static_cast<qsizetype>(random() % static_cast<unsigned>(kPool.size()))];
    }
    return text;
}

} // namespace

TEST_CASE("'docs' comes out as the contract shows it (REQ-TXT-05)", "[letters][guidance]")
{
    const auto result = judged(u"Send your docs."_s);

    REQUIRE(result.findings.size() == 1);
    const Finding &finding = result.findings.front();
    CHECK(finding.rule == u"text.abbreviation"_s);
    CHECK(finding.requirement == u"REQ-TXT-05"_s);
    CHECK(finding.section == u"AMS letter guidelines"_s);
    CHECK(finding.version == u"25.0"_s);
    CHECK(finding.messageEn == u"Write 'documents' in full: letters carry no abbreviations."_s);
    CHECK(finding.at == Place{Part::Block, 1, {}, 10, 4});
    REQUIRE(finding.fix);
    CHECK(finding.fix->label == u"Write 'documents'"_s);
    CHECK(finding.fix->replacement == u"documents"_s);
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("the JSON of a check has the contract's fields, and the same bytes each time",
          "[letters][guidance]")
{
    const auto result = judged(u"Send your docs."_s);
    const QJsonObject json = checkToJson(result, u"a.json"_s);

    CHECK(json[u"file"_s] == u"a.json"_s);
    CHECK(json[u"verdict"_s] == u"blocked"_s);
    const auto used = json[u"guidance"_s].toArray().first().toObject();
    CHECK(used[u"pack"_s] == u"hmpo-communication"_s);
    CHECK(used[u"version"_s] == u"25.0"_s);
    CHECK(used[u"in_force"_s] == u"2024-07-23"_s);
    const auto finding = json[u"findings"_s].toArray().first().toObject();
    const auto at = finding[u"at"_s].toObject();
    CHECK(at[u"part"_s] == u"block"_s);
    CHECK(at[u"block"_s] == 1);
    CHECK(at[u"field"_s].isNull());
    CHECK(finding[u"fix"_s].toObject()[u"replacement"_s] == u"documents"_s);
    CHECK(QJsonDocument(json).toJson()
          == QJsonDocument(checkToJson(judged(u"Send your docs."_s), u"a.json"_s)).toJson());
}

TEST_CASE("a letter of March 2022 is not judged by the rules of version 25 (REQ-VER-01)",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"You MUST send your docs, **now**; we suspect fraud."_s);
    sample.on = QDate(2022, 3, 1);

    const auto result = sample.check();

    CHECK(rulesOf(result) == QStringList());
    REQUIRE(result.guidance.size() == 1);
    CHECK(result.guidance.front().version == u"6.0"_s);
}

TEST_CASE("before the first guidance one finding says that none is known", "[letters][guidance]")
{
    Sample sample;
    sample.on = QDate(2022, 2, 20);
    const auto result = sample.check();

    REQUIRE(rulesOf(result) == QStringList{u"guidance.none"_s});
    CHECK(result.verdict == Verdict::Blocked);
    CHECK(result.guidance.empty());
}

TEST_CASE("a letter that cannot be composed says so and is judged all the same",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.blocks.push_back(Block{u"NO-SUCH-PHRASE"_s, {}, {}, {}, {}});
    sample.text(u"Send your docs."_s);

    const auto result = sample.check();

    CHECK(ofRule(result, u"letter.cannot-compose"_s).size() == 1);
    CHECK(ofRule(result, u"text.abbreviation"_s).size() == 1);
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("a confirmation waits for its answer, and an answer of false is none",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"The identity you gave looks wrong."_s);
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);

    sample.letter.answers[u"text.identity"_s] = u"false"_s;
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);

    sample.letter.answers[u"text.identity"_s] = u"true"_s;
    const auto answered = sample.check();
    CHECK(answered.verdict == Verdict::Clear);
    REQUIRE(answered.findings.size() == 1);
    CHECK(answered.findings.front().answered);

    sample.letter.answers[u"text.abbreviation"_s] = u"true"_s;
    sample.letter.blocks.back().text = u"Send your docs."_s;
    CHECK(sample.check().verdict == Verdict::Blocked);
}

TEST_CASE("free text without a reason asks for one (REQ-TXT-01, REQ-PHR-03)", "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please send a photo."_s);
    CHECK(sample.check().findings.empty());

    sample.letter.blocks.back().reason = u"  "_s;
    const auto result = sample.check();
    CHECK(rulesOf(result) == QStringList{u"phrase.searched"_s, u"text.necessary"_s});
    CHECK(result.verdict == Verdict::NeedsAnswers);
}

TEST_CASE("no approved phrase gives a text finding, under any version and in either language",
          "[letters][guidance]")
{
    for (const QDate &on : {QDate(2022, 3, 1), QDate(2024, 8, 20), QDate(2025, 7, 1)})
        for (const auto language : {core::Language::English, core::Language::Welsh}) {
            Sample sample;
            sample.on = on;
            sample.letter.language = language;
            sample.letter.blocks.clear();
            for (const phrases::Phrase *phrase : library().phrases(on, {}))
                if (phrase->fields.empty() && !phrase->text(language).isEmpty())
                    sample.letter.blocks.push_back(Block{phrase->code, {}, {}, {}, {}});
            REQUIRE(sample.letter.blocks.size() > 10);
            const auto result = sample.check();
            CHECK(ofRule(result, u"text."_s).empty());
            CHECK(ofRule(result, u"name."_s).empty());
            CHECK(ofRule(result, u"letter.contact"_s).empty());
        }
}

TEST_CASE("an edited phrase is judged where it was changed", "[letters][guidance]")
{
    Sample sample;
    const phrases::Phrase *opening = library().phrase(u"917-OPEN"_s, sample.on);
    REQUIRE(opening);
    sample.letter.blocks.push_back(
        Block{u"917-OPEN"_s, {}, {}, opening->textEn + u" Send your docs."_s, u"None fits"_s});

    const auto found = ofRule(sample.check(), u"text."_s);

    REQUIRE(found.size() == 1);
    CHECK(found.front().rule == u"text.abbreviation"_s);
    CHECK(found.front().at.start == opening->textEn.size() + 11);
}

TEST_CASE("fields, subject, greeting and enclosures are judged too (REQ-TXT-13)",
          "[letters][guidance]")
{
    Sample sample;
    sample.letter.blocks.push_back(
        Block{u"917-OPEN"_s, {}, {{u"reason"_s, u"your ppt"_s}}, {}, {}});
    sample.letter.enclosures = {u"A form"_s, u"A ppt form"_s};
    sample.letter.channel = Channel::Email;
    sample.letter.subject = u"Your docs"_s;

    const auto found = ofRule(sample.check(), u"text.abbreviation"_s);

    REQUIRE(found.size() == 3);
    CHECK(found[0].at == Place{Part::Block, 1, u"reason"_s, 5, 3});
    CHECK(found[1].at == Place{Part::Subject, -1, {}, 5, 4});
    CHECK(found[2].at == Place{Part::Letter, -1, u"enclosures[1]"_s, 2, 3});
}

TEST_CASE("names, places, references and plain words give no false alarm", "[letters][guidance]")
{
    for (const QString &text :
         {u"Your son Adam was born in Reading on 3 May 2014; he lives in Barry, Bath or Rugby."_s,
          u"Please send it to us by 12 March. It may take 3 weeks."_s,
          u"First, sign section 9. Secondly, send the 2nd and the 3rd page."_s,
          u"Mr Cert, Miss Docherty and Mrs Etchells signed; Dr Infante and Mr Telfer did not."_s,
          u"You wrote \"I lost it\" and 'I found it' on the form."_s,
          u"The A4 copy of your P60 or P45 is enough. Form LS01, page 2 of 4, is not."_s,
          u"Dr and Mrs Ó Briain live at Flat 2B, 14 Tŷ Mawr Road, Llŷn, LL53 8AA."_s,
          u"Please see www.gov.uk/apply-renew-passport or write to hello@passport.example.org."_s,
          u"Henry VIII, Elizabeth II and Louis XIV are not names we know. Vitamin C is fine."_s,
          u"Your US visa and your EU card, both from the USA, are with the NHS or the DVLA."_s,
          u"We were born in Fraudenberg? No: Fraustadt. The forger's name is Smith."_s}) {
        INFO(text.toStdString());
        CHECK(rulesOf(judged(text)) == QStringList());
    }
}

TEST_CASE("the names of the case are typed as the case has them (REQ-NAM-09, REQ-NAM-10)",
          "[letters][guidance]")
{
    auto result = judged(u"Please ask Katie Mcnally or KATIE to sign."_s);
    REQUIRE(rulesOf(result) == QStringList{u"name.casing"_s, u"name.capitals"_s});
    CHECK(result.findings[0].fix->replacement == u"McNally"_s);
    CHECK(result.findings[0].at == Place{Part::Block, 1, {}, 17, 7});
    CHECK(result.findings[1].fix->replacement == u"Katie"_s);

    CHECK(judged(u"Ms McNally’s photo, MCNALLY's form"_s).findings.size() == 1);
    CHECK(judged(u"A rose and Rose"_s).findings.empty());
}

TEST_CASE("the words of an office written to are no names", "[letters][guidance]")
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient = OtherRecipient{{{}, {}, false, {}, u"Register Office"_s},
                                             {u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s},
                                             u"Dear registrar"_s,
                                             {}};
    sample.letter.templateCode = u"third-party"_s;
    sample.letter.blocks = {Block{u"THIRD-OPEN"_s, {}, {}, {}, {}}};
    sample.text(u"Please tell us what the register of your office shows."_s);

    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("a Welsh applicant gets no English letter (REQ-WEL-01)", "[letters][guidance]")
{
    Sample sample;
    sample.record.language = core::Language::Welsh;
    CHECK(rulesOf(sample.check()) == QStringList{u"welsh.reply"_s});

    sample.letter.language = core::Language::Welsh;
    CHECK(rulesOf(sample.check()) == QStringList());
}

TEST_CASE("random text never crashes, and every place lies in its text", "[letters][guidance]")
{
    std::mt19937 random(20240723);
    for (int round = 0; round < 400; ++round) {
        Sample sample;
        sample.text(randomText(random));
        sample.letter.subject = randomText(random);
        sample.context.notes = {randomText(random)};
        for (const Finding &finding : sample.check().findings) {
            if (finding.at.part != Part::Block && finding.at.part != Part::Subject)
                continue;
            const QString text = textAt(sample, finding.at);
            INFO(finding.rule.toStdString() << " in " << text.toStdString());
            REQUIRE(finding.at.start >= 0);
            REQUIRE(finding.at.length >= 0);
            REQUIRE(finding.at.start + finding.at.length <= text.size());
        }
    }
}

TEST_CASE("applying a fix takes its finding away and makes no new one", "[letters][guidance]")
{
    for (const QString &text :
         {u"Send your docs, ppt, countersig etc. asap."_s,
          u"You MUST NOT send KATIE or mcnally your _photo_ NOW, e.g. by post."_s,
          u"URGENT: pls send herewith the **original** birth cert."_s,
          u"M U S T and s p a c e d"_s}) {
        Sample sample;
        sample.text(text);
        auto findings = sample.check().findings;
        for (int guard = 0; guard < 50; ++guard) {
            const auto fixable = std::find_if(findings.begin(),
                                              findings.end(),
                                              [](const Finding &f) { return f.fix.has_value(); });
            if (fixable == findings.end())
                break;
            const auto before = findings.size();
            replace(sample, *fixable);
            findings = sample.check().findings;
            INFO(sample.letter.blocks.back().text.toStdString());
            REQUIRE(findings.size() < before);
        }
        CHECK(std::none_of(
            findings.begin(), findings.end(), [](const Finding &f) { return f.fix.has_value(); }));
    }
}

TEST_CASE("hostile text is judged in full", "[letters][guidance]")
{
    CHECK_FALSE(ofRule(judged(u"your p\u200Bp\u00ADt"_s), u"text.abbreviation"_s).empty());
    CHECK_FALSE(ofRule(judged(u"your ｐｐｔ"_s), u"text.abbreviation"_s).empty());
    CHECK_FALSE(ofRule(judged(u"your \u202Eppt"_s), u"text.abbreviation"_s).empty());
    CHECK_FALSE(ofRule(judged(u"counter\n  fraud"_s), u"text.internal-referral"_s).empty());
    CHECK_FALSE(ofRule(judged(u"we suspect frаud"_s), u"text.public-protection"_s).empty());
    CHECK_FALSE(ofRule(judged(u"You ＭＵＳＴ"_s), u"text.capitals"_s).empty());
    CHECK_FALSE(ofRule(judged(u"0300\u00A0222\u20140000"_s), u"letter.advice-line"_s).empty());
    CHECK(ofRule(judged(u"docs "_s.repeated(2'000)), u"text.abbreviation"_s).size() == 2'000);
    QStringList endless = rulesOf(judged(QString(50'000, u'a')));
    CHECK(endless.removeAll(u"letter.cannot-print"_s) > 0);
    CHECK(endless == QStringList{u"letter.long-free-text"_s});
}

TEST_CASE("SARIF tells each rule once and each finding at its part of the letter",
          "[letters][guidance]")
{
    const auto log =
        sarifOf({{u"a.json"_s, judged(u"Send your docs and docs."_s)}}, builtIn().packs());

    CHECK(log[u"version"_s] == u"2.1.0"_s);
    const auto run = log[u"runs"_s].toArray().first().toObject();
    const auto rules = run[u"tool"_s].toObject()[u"driver"_s].toObject()[u"rules"_s].toArray();
    const auto results = run[u"results"_s].toArray();
    REQUIRE(rules.size() == 1);
    REQUIRE(results.size() == 2);
    CHECK(results.first().toObject()[u"ruleId"_s] == u"text.abbreviation"_s);
    CHECK(results.first().toObject()[u"level"_s] == u"error"_s);
    const auto place = results.first().toObject()[u"locations"_s].toArray().first().toObject();
    CHECK(place[u"logicalLocations"_s].toArray().first().toObject()[u"fullyQualifiedName"_s]
          == u"blocks[1].text"_s);
    CHECK_FALSE(QString::fromUtf8(QJsonDocument(log).toJson()).contains(u"Katie"_s));
}
