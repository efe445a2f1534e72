// A letter is about an application or about a lost or stolen report (REQ-PHR-06, REQ-LSR-04).

#include "tests/letters/guidance/judged.h"

#include <QJsonDocument>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;
using phrases::PhraseType;

namespace {

bool speaks(const Sample &sample, const QString &rule)
{
    return !ofRule(sample.check(), rule).empty();
}

Sample lostStolen()
{
    Sample sample;
    sample.record.lostStolenReference = u"LS123456"_s;
    sample.letter.about = LetterAbout::LostStolen;
    sample.letter.templateCode = u"lsr-details"_s;
    sample.letter.blocks = {{u"LSR-OPEN"_s, {}, {}, {}, {}}};
    return sample;
}

} // namespace

TEST_CASE("about a lost or stolen report every template but LSR's is stopped (REQ-LSR-04)",
          "[letters][guidance][lost-stolen]")
{
    for (const phrases::Template &form : library().templates()) {
        CAPTURE(form.code.toStdString());
        Sample sample = lostStolen();
        sample.on = QDate(2025, 8, 20);
        sample.letter.templateCode = form.code;
        const bool lsr = form.type == PhraseType::Lsr;
        CHECK(speaks(sample, u"lost-stolen.other-template"_s) == !lsr);
        if (!lsr)
            CHECK(sample.check().verdict == Verdict::Blocked);
        sample.letter.about = LetterAbout::Application;
        CHECK_FALSE(speaks(sample, u"lost-stolen.other-template"_s));
    }
}

TEST_CASE("about a lost or stolen report every phrase but LSR's is stopped, changed or not "
          "(REQ-PHR-06, REQ-LSR-04)",
          "[letters][guidance][lost-stolen]")
{
    int stopped = 0;
    for (const phrases::Phrase *phrase : library().phrases(QDate(2024, 8, 20), {})) {
        CAPTURE(phrase->code.toStdString());
        const bool lsr = phrase->isType(PhraseType::Lsr);
        for (const QString &form : {u"lsr-details"_s, QString()}) {
            Sample sample = lostStolen();
            sample.letter.templateCode = form;
            sample.letter.blocks.push_back({phrase->code, {}, {}, {}, {}});
            CHECK(speaks(sample, u"lost-stolen.other-phrase"_s) == !lsr);
            CHECK_FALSE(speaks(sample, u"lost-stolen.ordinary-letter"_s));
            sample.letter.blocks[1].text = u"Please send it to us."_s;
            CHECK(speaks(sample, u"lost-stolen.other-phrase"_s) == !lsr);
        }
        Sample ordinary;
        ordinary.letter.blocks.push_back({phrase->code, {}, {}, {}, {}});
        CHECK(speaks(ordinary, u"lost-stolen.ordinary-letter"_s) == lsr);
        CHECK_FALSE(speaks(ordinary, u"lost-stolen.other-phrase"_s));
        stopped += lsr ? 0 : 1;
    }
    CHECK(stopped > 150);
}

TEST_CASE("a letter about a report needs a case that has one, on the word of its template too "
          "(REQ-PHR-06, REQ-LSR-04)",
          "[letters][guidance][lost-stolen]")
{
    for (const bool says : {true, false}) {
        Sample sample = lostStolen();
        sample.letter.saysAbout = says;
        if (!says)
            sample.letter.about = LetterAbout::Application;
        CHECK(sample.check().verdict == Verdict::Clear);
        sample.record.lostStolenReference.clear();
        CHECK(speaks(sample, u"lost-stolen.no-report"_s));
        CHECK(sample.check().verdict == Verdict::Blocked);
    }
    Sample only; // no template, and lost and stolen wording on an ordinary case
    only.letter.templateCode.clear();
    only.letter.saysAbout = false;
    only.letter.blocks = {{u"LSR-OPEN"_s, {}, {}, {}, {}}};
    CHECK(only.check().verdict == Verdict::Blocked);
}

TEST_CASE("a letter about a report holds nothing typed (REQ-PHR-06, REQ-LSR-04)",
          "[letters][guidance][lost-stolen]")
{
    for (const bool says : {true, false}) {
        Sample sample = lostStolen();
        sample.letter.saysAbout = says;
        if (!says)
            sample.letter.about = LetterAbout::Application;
        sample.letter.blocks.push_back({{}, {}, {}, u"Please tell us more."_s, u"No phrase"_s});
        CHECK(speaks(sample, u"lost-stolen.typed"_s));
        CHECK(sample.check().verdict == Verdict::Blocked);
        sample.letter.blocks[1] = {u"LSR-WHERE"_s, {}, {}, u"Tell us where."_s, u"Clearer"_s};
        CHECK(speaks(sample, u"lost-stolen.typed"_s));
    }
}

TEST_CASE("an ordinary letter that does not say what it is about asks on a case with a report "
          "(REQ-PHR-06)",
          "[letters][guidance][lost-stolen]")
{
    Sample sample;
    sample.letter.saysAbout = false;
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.record.lostStolenReference = u"LS123456"_s;
    CHECK(speaks(sample, u"lost-stolen.about"_s));
    CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"lost-stolen.about"_s] = u"true"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.letter.answers.clear();
    sample.letter.saysAbout = true;
    CHECK(sample.check().verdict == Verdict::Clear);
}

TEST_CASE("a report on the case stops no letter about the application (REQ-PHR-06)",
          "[letters][guidance][lost-stolen]")
{
    Sample sample;
    sample.record.lostStolenReference = u"LS123456"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
    CHECK(lostStolen().check().verdict == Verdict::Clear);
}

TEST_CASE("a document says what it is about, and one that does not is about the application",
          "[letters][document]")
{
    const auto read = [](const QByteArray &about) {
        return readLetterDocument("{\"case\": \"AMS-123456789\", \"blocks\": []" + about + "}",
                                  u"l.json"_s);
    };
    REQUIRE(read({}));
    for (const char *unsaid : {"", ", \"about\": null"}) {
        CHECK(read(unsaid)->about == LetterAbout::Application);
        CHECK_FALSE(read(unsaid)->saysAbout);
        CHECK_FALSE(letterToJson(*read(unsaid)).contains(u"about"_s));
    }
    CHECK(read(", \"about\": \"application\"")->about == LetterAbout::Application);
    CHECK(read(", \"about\": \"application\"")->saysAbout);
    const auto lost = read(", \"about\": \"lost-stolen\"");
    REQUIRE(lost);
    CHECK(lost->about == LetterAbout::LostStolen);
    CHECK(lost->saysAbout);
    const auto json = letterToJson(*lost);
    CHECK(json[u"about"_s].toString() == u"lost-stolen"_s);
    const auto again = readLetterDocument(QJsonDocument(json).toJson(), u"l.json"_s);
    REQUIRE(again);
    CHECK(again->about == LetterAbout::LostStolen);
    for (const char *bad : {"\"LSR\"", "\"\"", "true", "[\"lost-stolen\"]", "\"lost_stolen\""}) {
        const auto refused = read(QByteArray(", \"about\": ") + bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.contains(u"lost-stolen"_s));
    }
}

TEST_CASE("an empty box is told with the section of the letter it stands in (REQ-PHR-04)",
          "[letters][guidance]")
{
    Sample photo;
    photo.letter.templateCode = u"917"_s;
    photo.letter.channel = Channel::Online;
    photo.letter.blocks = {{u"917-AB"_s, {}, {}, {}, {}}};
    const auto ordinary = ofRule(photo.check(), u"phrase.empty-field"_s);
    REQUIRE_FALSE(ordinary.empty());
    CHECK(ordinary.front().section == u"How to add AMS letter phrases"_s);

    photo.record.lostStolenReference = u"LS123456"_s;
    photo.letter.about = LetterAbout::LostStolen;
    const auto report = ofRule(photo.check(), u"phrase.empty-field"_s);
    REQUIRE_FALSE(report.empty());
    CHECK(report.front().section == u"How to set up an AMS lost and stolen letter"_s);
}
