#include "letters/guidance/report/sarif.h"
#include "letters/guidance/report/text_region.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

StrictJson parsed(const QByteArray &json)
{
    return casepost::test::valueOf(parseStrictJson(json, u"a.json"_s));
}

Place inBlock(int block, int start, int length, const QString &field = {})
{
    return {Part::Block, block, field, start, length};
}

// The bytes of a region, as an editor would select them.
QString selected(const QByteArray &json, const TextRegion &region)
{
    const QStringList lines = QString::fromUtf8(json).split(u'\n');
    REQUIRE(region.startLine == region.endLine);
    return lines[region.startLine - 1].mid(region.startColumn - 1,
                                           region.endColumn - region.startColumn);
}

} // namespace

TEST_CASE("a finding's place is found in the bytes of its letter document", "[letters][guidance]")
{
    const QByteArray json =
        "{\"subject\": \"Your docs\",\n \"blocks\": [{\"phrase\": \"X\",\n"
        "  \"fields\": {\"reason\": \"caf\xC3\xA9 \\u00e9\\n \xF0\x9F\x98\x80 ppt\"}},\n"
        "  {\"text\": \"\\\"Send\\\" the ppt\"}]}";
    const StrictJson document = parsed(json);

    const auto subject = regionOf(document, {Part::Subject, -1, {}, 5, 4});
    REQUIRE(subject);
    CHECK(*subject == TextRegion{1, 19, 1, 23});
    CHECK(selected(json, *subject) == u"docs"_s);

    const auto text = regionOf(document, inBlock(1, 11, 3));
    REQUIRE(text);
    CHECK(selected(json, *text) == u"ppt"_s);
    const auto field = regionOf(document, inBlock(0, 11, 3, u"reason"_s));
    REQUIRE(field);
    CHECK(selected(json, *field) == u"ppt"_s);
    const auto whole = regionOf(document, inBlock(1, 0, 0));
    REQUIRE(whole);
    CHECK(selected(json, *whole) == uR"(\"Send\" the ppt)"_s);
}

TEST_CASE("a place the document does not hold has no region, one beyond its text ends with it",
          "[letters][guidance]")
{
    const StrictJson document = parsed(R"({"blocks": [{"text": "abc"}]})");

    CHECK_FALSE(regionOf(document, {Part::Subject, -1, {}, 0, 3}));
    CHECK_FALSE(regionOf(document, inBlock(7, 0, 3)));
    const auto beyond = regionOf(document, inBlock(0, 2, 100));
    REQUIRE(beyond);
    CHECK(*beyond == TextRegion{1, 25, 1, 26});
    CHECK(regionOf(document, inBlock(0, 100, 100)));
    // A block of a phrase alone: the block stands for the text it does not hold.
    CHECK(regionOf(parsed(R"({"blocks": [{"phrase": "X"}]})"), inBlock(0, 0, 0)));
}

TEST_CASE("many places of one long document are found where each alone is found",
          "[letters][guidance][long]")
{
    QByteArray text;
    for (int i = 0; i < 400; ++i)
        text += i % 7 == 0 ? "\\u00e9 \\n" : i % 5 == 0 ? "\xF0\x9F\x98\x80 caf\xC3\xA9 " : "word ";
    const QByteArray json =
        "{\"subject\": \"" + text + "\",\n\"blocks\": [{\"text\": \"" + text + "\"}]}";
    const StrictJson document = parsed(json);
    RegionFinder finder(document);
    const QString typed = QJsonDocument::fromJson(json).object()[u"subject"_s].toString();
    for (int start = 0; start < typed.size(); start += 37) {
        const auto length = std::min<qsizetype>(5, typed.size() - start);
        if (typed.mid(start, length).contains(u'\n') || typed[start].isLowSurrogate()
            || typed[start + length - 1].isHighSurrogate())
            continue;
        const auto region = finder.of(inBlock(0, start, static_cast<int>(length)));
        REQUIRE(region);
        CHECK(region == regionOf(document, inBlock(0, start, static_cast<int>(length))));
        QString found = selected(json, *region);
        CHECK(found.replace(u"\\u00e9"_s, u"\u00E9"_s) == typed.mid(start, length));
        const auto subject = finder.of({Part::Subject, -1, {}, start, static_cast<int>(length)});
        REQUIRE(subject);
        CHECK(subject->startLine == 1);
    }
}

TEST_CASE("a replacement is written as JSON writes it", "[letters][guidance]")
{
    CHECK(asJsonText(u"documents"_s) == u"documents"_s);
    CHECK(asJsonText(u"a \"b\"\n"_s) == uR"(a \"b\"\n)"_s);
}

TEST_CASE("SARIF fixes put the letter document right", "[letters][guidance]")
{
    Sample sample;
    sample.text(u"\"Send\" your docs."_s);
    QByteArray bytes = QJsonDocument(letterToJson(sample.letter)).toJson();
    const auto log = sarifOf({{u"a b.json"_s, sample.check(), bytes}}, builtIn().packs());

    const auto result =
        log[u"runs"_s].toArray()[0].toObject()[u"results"_s].toArray()[0].toObject();
    const auto change =
        result[u"fixes"_s].toArray()[0].toObject()[u"artifactChanges"_s].toArray()[0];
    const auto replacement = change.toObject()[u"replacements"_s].toArray()[0].toObject();
    const auto region = replacement[u"deletedRegion"_s].toObject();
    QList<QByteArray> lines = bytes.split('\n');
    QByteArray &line = lines[region[u"startLine"_s].toInt() - 1];
    const int from = region[u"startColumn"_s].toInt() - 1;
    const int to = region[u"endColumn"_s].toInt() - 1;
    CHECK(line.mid(from, to - from) == "docs");
    line.replace(from,
                 to - from,
                 replacement[u"insertedContent"_s].toObject()[u"text"_s].toString().toUtf8());

    const auto mended = casepost::test::valueOf(readLetterDocument(lines.join('\n'), u"a.json"_s));
    CHECK(mended.blocks.back().text == u"\"Send\" your documents."_s);
}

TEST_CASE("a SARIF fingerprint follows its words when a paragraph is put in above",
          "[letters][guidance]")
{
    const auto prints = [](const Sample &sample) {
        QStringList all;
        const auto log = sarifOf({{u"a.json"_s, sample.check(), {}}}, builtIn().packs());
        for (const auto &value : log[u"runs"_s].toArray()[0].toObject()[u"results"_s].toArray())
            all +=
                value.toObject()[u"partialFingerprints"_s].toObject()[u"casepost/v1"_s].toString();
        return all;
    };
    Sample sample;
    sample.text(u"Send your docs and docs."_s);
    const QStringList before = prints(sample);
    REQUIRE(before.size() == 2);
    CHECK(before[0] != before[1]);

    sample.letter.blocks.insert(sample.letter.blocks.begin() + 1,
                                Block{{}, {}, {}, u"Thank you."_s, u"none fits"_s});
    CHECK(prints(sample) == before);
}
