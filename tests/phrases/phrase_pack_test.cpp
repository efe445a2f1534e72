#include "phrases/phrase_pack.h"
#include "tests/support/catch.h"

#include <random>

using namespace casepost::phrases;
using casepost::core::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = "[pack]\nid = \"t\"\nversion = \"1\"\ntitle = \"T\"\n";

QByteArray phraseToml(const QByteArray &more = {}, const QByteArray &text = "Send it.")
{
    return "[[phrase]]\ncode = \"A1\"\nfrom = 2022-02-21\ntitle = \"T\"\ntypes = [\"AMS\"]\n"
           "role = \"body\"\ntext.en = \""
           + text + "\"\n" + more;
}

const QByteArray kField = "[[phrase.field]]\nname = \"day\"\nlabel.en = \"Day\"\nkind = \"date\"\n";

const QByteArray kTemplate = "[[template]]\ncode = \"1\"\ntype = \"AMS\"\ntitle.en = \"T\"\n";

} // namespace

TEST_CASE("a pack is read as it is written", "[phrases][pack]")
{
    const auto pack = readPhrasePack(
        kHead
            + phraseToml("text.cy = \"Anfonwch ef erbyn ((Day)).\"\nsample = true\n" + kField,
                         "Send it by ((day))."),
        u"a.toml"_s);
    REQUIRE(pack.has_value());
    REQUIRE(pack->phrases.size() == 1);
    const Phrase &phrase = pack->phrases[0];
    CHECK(phrase.version == 1);
    CHECK(phrase.from == QDate(2022, 2, 21));
    CHECK_FALSE(phrase.to.isValid());
    CHECK(phrase.sample);
    REQUIRE(phrase.field(u"DAY"_s));
    CHECK(phrase.field(u"day"_s)->kind == FieldKind::Date);
    CHECK(phrase.field(u"day"_s)->required);
    CHECK(phrase.field(u"night"_s) == nullptr);
}

TEST_CASE(
    "a pack says whom its wording is for, its ways, its enclosures and its locks (REQ-LET-03)",
    "[phrases][pack]")
{
    const auto pack = readPhrasePack(
        kHead + kTemplate
            + "for = [\"referee\", \"third-party\"]\nchannels = [\"email\", \"post\"]\n"
              "enclosures.en = [\"Form\"]\nenclosures.cy = [\"Ffurflen\"]\n"
            + phraseToml("for = [\"customer\"]\nlocked = true\n"),
        u"a.toml"_s);
    REQUIRE(pack.has_value());
    const Template &form = pack->templates.at(0);
    CHECK(form.forWhom == std::vector{Audience::Referee, Audience::ThirdParty});
    CHECK(form.channels == std::vector{Channel::Email, Channel::Post});
    CHECK(form.isFor(Audience::Referee));
    CHECK_FALSE(form.isFor(Audience::Customer));
    CHECK_FALSE(form.goesBy(Channel::Online));
    CHECK(form.enclosures(casepost::core::Language::Welsh) == QStringList{u"Ffurflen"_s});
    CHECK(pack->phrases.at(0).locked);
    CHECK(pack->phrases.at(0).forWhom == std::vector{Audience::Customer});
    CHECK(Template().isFor(Audience::Referee)); // one that says nothing is for anybody
    CHECK(Template().goesBy(Channel::Online));

    const QByteArray written = writePhrasePack(*pack);
    const auto again = readPhrasePack(written, u"b.toml"_s);
    REQUIRE(again.has_value());
    CHECK(again->templates == pack->templates);
    CHECK(again->phrases == pack->phrases);
    CHECK(writePhrasePack(*again) == written);
}

TEST_CASE("what breaks the form of a pack is refused with file, line and column", "[phrases][pack]")
{
    struct Broken
    {
        QByteArray toml;
        QString word; ///< that the sentence holds
    };
    const Broken all[] = {
        {"", u"[pack]"_s},
        {"[pack", u"not valid TOML"_s},
        {kHead + "colour = \"red\"\n", u"'colour' is not known"_s},
        {kHead + phraseToml("colour = \"red\"\n"), u"'colour' is not known"_s},
        {kHead + phraseToml("text.fr = \"x\"\n"), u"'fr' is not known"_s},
        {kHead + phraseToml("to = 2022-02-20\n"), u"before 'from'"_s},
        {kHead + phraseToml("to = \"2023-01-01\"\n"), u"must be a date"_s},
        {kHead + phraseToml("to = 0000-01-01\n"), u"must be a date"_s},
        {kHead + phraseToml("version = 0\n"), u"whole number"_s},
        {kHead + phraseToml("version = 1.5\n"), u"whole number"_s},
        {kHead + phraseToml("sample = 1\n"), u"true or false"_s},
        {kHead + phraseToml() + phraseToml(), u"stands twice"_s},
        {kHead + phraseToml() + phraseToml().replace("A1", "a1"), u"stands twice"_s},
        {kHead + phraseToml({}, "By ((day))."), u"((day))"_s},
        {kHead + phraseToml(kField), u"does not occur"_s},
        {kHead + phraseToml("text.cy = \"Anfonwch ef.\"\n" + kField, "By ((day))."),
         u"does not occur"_s},
        {kHead + phraseToml(kField + kField, "By ((day))."), u"declared twice"_s},
        {kHead + phraseToml(kField + "source = \"case.mother\"\n", "By ((day))."), u"'source'"_s},
        {kHead + phraseToml(kField + "choices.en = [\"a\", \"b\"]\n", "By ((day))."), u"choices"_s},
        {kHead + phraseToml().replace("AMS", "BMS"), u"use one of AMS"_s},
        {kHead + phraseToml().replace("\"AMS\"", ""), u"at least one"_s},
        {kHead + phraseToml().replace("body", "header"), u"use one of opening"_s},
        {kHead + phraseToml({}, QByteArray(20'001, 'a')), u"20,000"_s},
        {kHead + phraseToml({}, "  "), u"is empty"_s},
        {kHead + phraseToml({}, "a\\u202Eb"), u"direction character"_s},
        {kHead + phraseToml({}, "a\\u0007b"), u"control"_s},
        {kHead + phraseToml().replace("title = \"T\"", "title = \"T\\nU\""), u"line break"_s},
        {kHead + phraseToml().replace("\"A1\"", "\"../A1\""), u"code"_s},
        {kHead + "[[template]]\ncode = \"1\"\ntype = \"AMS\"\n", u"title.en"_s},
        {kHead + kTemplate + "for = [\"friend\"]\n", u"use one of customer, referee"_s},
        {kHead + kTemplate + "for = []\n", u"'for' is empty"_s},
        {kHead + kTemplate + "for = [\"referee\", \"referee\"]\n", u"repeated entry"_s},
        {kHead + kTemplate + "channels = [\"fax\"]\n", u"use one of post, email, online"_s},
        {kHead + kTemplate + "enclosures.cy = [\"Ffurflen\"]\n", u"enclosures.en"_s},
        {kHead + kTemplate + "enclosures.en = [\"A\", \"B\"]\nenclosures.cy = [\"A\"]\n",
         u"one by one"_s},
        {kHead + kTemplate + "locked = true\n", u"'locked' is not known"_s},
        {kHead + phraseToml("for = [\"nobody\"]\n"), u"use one of customer"_s},
        {kHead + phraseToml("locked = \"yes\"\n"), u"true or false"_s},
        {kHead + "phrase = 3\n", u"not known"_s},
        {"phrase = 3\n" + kHead, u"list"_s},
        {kHead + "[[phrase]]\n", u"'code' is missing"_s},
    };
    for (const Broken &broken : all) {
        CAPTURE(broken.toml.left(400));
        const auto pack = readPhrasePack(broken.toml, u"a.toml"_s);
        REQUIRE_FALSE(pack.has_value());
        CHECK(pack.error().code == ErrorCode::InvalidInput);
        CHECK(pack.error().message.contains(broken.word));
        REQUIRE(pack.error().where.size() == 3);
        CHECK(pack.error().where[0].second == u"a.toml"_s);
    }
}

TEST_CASE("the place of an error is the place in the file", "[phrases][pack]")
{
    const auto pack = readPhrasePack(kHead + phraseToml("to = 2022-02-20\n"), u"a.toml"_s);
    REQUIRE_FALSE(pack.has_value());
    CHECK(pack.error().where[1].second == u"12"_s);
    CHECK(pack.error().where[2].second == u"6"_s);
}

TEST_CASE("a pack of more than 10,000 phrases is refused", "[phrases][pack]")
{
    QByteArray toml = kHead;
    for (int i = 0; i <= 10'000; ++i)
        toml += "[[phrase]]\n";
    const auto pack = readPhrasePack(toml, u"a.toml"_s);
    REQUIRE_FALSE(pack.has_value());
    CHECK(pack.error().message.contains(u"10,000"_s));
}

TEST_CASE("a pack nested to exhaust memory is refused", "[phrases][pack]")
{
    QByteArray keys = "a";
    for (int i = 0; i < 200'000; ++i)
        keys += ".a";
    QByteArray brackets(200'000, '[');
    QByteArray tables;
    for (int i = 0; i < 100'000; ++i)
        tables += "{a=";
    for (const QByteArray &hostile :
         {keys + " = 1\n", "[" + keys + "]\n", "x = " + brackets, "x = " + tables}) {
        CHECK_FALSE(readPhrasePack(hostile, u"a.toml"_s).has_value());
        CHECK_FALSE(readPhrasePack(kHead + hostile, u"a.toml"_s).has_value());
    }
}

TEST_CASE("bytes that are no pack are refused and never crash", "[phrases][pack]")
{
    std::mt19937 random(20240723);
    const QByteArray good = kHead + phraseToml(kField, "Send it by ((day)).");
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = good;
        for (unsigned change = 0; change < 1 + random() % 4; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            if (random() % 2)
                bytes[at] = static_cast<char>(random() % 256);
            else
                bytes = bytes.left(at) + bytes.mid(at + random() % 8);
            if (bytes.isEmpty())
                bytes = "x";
        }
        const auto pack = readPhrasePack(bytes, u"a.toml"_s);
        if (!pack) {
            CHECK_FALSE(pack.error().message.isEmpty());
            continue;
        }
        const QByteArray written = writePhrasePack(*pack);
        const auto again = readPhrasePack(written, u"b.toml"_s);
        REQUIRE(again.has_value());
        CHECK(writePhrasePack(*again) == written);
    }
}

TEST_CASE("every built-in pack is read and comes back the same after writing", "[phrases][pack]")
{
    const auto packs = builtInPhrasePacks();
    REQUIRE(packs.has_value());
    for (const PhrasePack &pack : *packs) {
        CAPTURE(pack.id);
        const QByteArray written = writePhrasePack(pack);
        const auto again = readPhrasePack(written, pack.id);
        REQUIRE(again.has_value());
        CHECK(again->phrases == pack.phrases);
        CHECK(again->templates == pack.templates);
        CHECK(writePhrasePack(*again) == written);
    }
}

TEST_CASE("wording that looks like TOML survives writing and reading", "[phrases][pack]")
{
    for (const QString &text : {uR"(A "quoted" word)"_s,
                                uR"(Three """ quotes)"_s,
                                uR"(ends in ")"_s,
                                uR"(back\slash \n \u0041)"_s,
                                u"two\nlines\n\nand a gap"_s,
                                u"# no comment = [x]"_s,
                                u"Ŵy 🙂 e\u0301"_s}) {
        CAPTURE(text);
        PhrasePack pack;
        pack.id = pack.version = pack.title = u"t"_s;
        Phrase phrase;
        phrase.code = u"A1"_s;
        phrase.from = QDate(2022, 2, 21);
        phrase.title = u"T"_s;
        phrase.types = {PhraseType::Email};
        phrase.textEn = text;
        pack.phrases = {phrase};
        const auto again = readPhrasePack(writePhrasePack(pack), u"a.toml"_s);
        REQUIRE(again.has_value());
        CHECK(again->phrases[0].textEn == text);
    }
}
