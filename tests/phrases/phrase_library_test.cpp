#include "phrases/phrase_library.h"
#include "tests/phrases/sample_pack.h"
#include "tests/support/catch.h"

using namespace casepost::phrases;
using namespace casepost::phrases::test;
using casepost::core::ErrorCode;
using casepost::core::Language;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst(2022, 2, 21), kSecond(2023, 3, 28), kToday(2024, 8, 1);

PhraseLibrary libraryOf(const std::vector<Phrase> &phrases)
{
    auto library = PhraseLibrary::fromPacks({samplePack(phrases)});
    REQUIRE(library.has_value());
    return std::move(*library);
}

QStringList codesOf(const std::vector<const Phrase *> &phrases)
{
    QStringList codes;
    for (const Phrase *phrase : phrases)
        codes += phrase->code;
    return codes;
}

} // namespace

TEST_CASE("the version of a phrase is chosen by the day", "[phrases][library]")
{
    Phrase first = samplePhrase(u"917-AB"_s, 1, kFirst);
    first.to = kSecond.addDays(-1);
    const auto library = libraryOf({samplePhrase(u"917-AB"_s, 2, kSecond), first});
    CHECK(library.phrase(u"917 (AB)"_s, kFirst.addDays(-1)) == nullptr);
    CHECK(library.phrase(u"917 (AB)"_s, kFirst)->version == 1);
    CHECK(library.phrase(u"917(ab)"_s, kSecond.addDays(-1))->version == 1);
    CHECK(library.phrase(u"917-AB"_s, kSecond)->version == 2);
    CHECK(library.phraseVersion(u"917-AB"_s, 1)->to == kSecond.addDays(-1));
    CHECK(library.phraseVersion(u"917-AB"_s, 3) == nullptr);
    CHECK(library.versions(u"917-ab"_s).size() == 2);
    CHECK(library.phrase(u"nothing"_s, kToday) == nullptr);
}

TEST_CASE("a newer version ends an older one that was left open, even once it has ended itself",
          "[phrases][library]")
{
    Phrase second = samplePhrase(u"A1"_s, 2, kSecond);
    second.to = kSecond;
    const auto library = libraryOf({samplePhrase(u"A1"_s, 1, kFirst), second});
    CHECK(library.phrase(u"A1"_s, kSecond.addDays(-1))->version == 1);
    CHECK(library.phrase(u"A1"_s, kSecond)->version == 2);
    CHECK(library.phrase(u"A1"_s, kSecond.addDays(1)) == nullptr);
}

TEST_CASE("two packs may repeat a version but never change it", "[phrases][library]")
{
    const auto pack = samplePack({samplePhrase(u"A1"_s, 1, kFirst)});
    auto same = PhraseLibrary::fromPacks({pack, pack});
    REQUIRE(same.has_value());
    CHECK(same->versions(u"A1"_s).size() == 1);

    auto changed = pack;
    changed.phrases[0].textEn += u" Thank you."_s;
    const auto refused = PhraseLibrary::fromPacks({pack, changed});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().message.contains(u"A1"_s));
}

TEST_CASE("a later version never begins before an earlier one", "[phrases][library]")
{
    const auto refused = PhraseLibrary::fromPacks(
        {samplePack({samplePhrase(u"A1"_s, 1, kSecond), samplePhrase(u"A1"_s, 2, kFirst)})});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a template starts only with phrases that exist and answers to its other codes",
          "[phrases][library]")
{
    auto pack = samplePack({samplePhrase(u"200-OPEN"_s, 1, kFirst)});
    Template letter;
    letter.code = u"200"_s;
    letter.titleEn = u"Referee"_s;
    letter.start = {u"200-OPEN"_s};
    letter.aliases = {u"T200"_s};
    pack.templates = {letter};
    const auto library = PhraseLibrary::fromPacks({pack});
    REQUIRE(library.has_value());
    CHECK(library->letterTemplate(u"t200"_s)->code == u"200"_s);
    CHECK(library->letterTemplate(u"201"_s) == nullptr);

    pack.templates[0].start += u"200-GONE"_s;
    const auto refused = PhraseLibrary::fromPacks({pack});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.contains(u"200-GONE"_s));
}

TEST_CASE("phrases are listed by code, in force on the day and by what was asked for",
          "[phrases][library]")
{
    Phrase lsr = samplePhrase(u"LSR-1"_s, 1, kFirst);
    lsr.types = {PhraseType::Lsr};
    Phrase welsh = samplePhrase(u"B2"_s, 1, kFirst);
    welsh.textCy = u"Anfonwch eich tystysgrif atom."_s;
    welsh.templates = {u"917"_s};
    const auto library = libraryOf({welsh, lsr, samplePhrase(u"A1"_s, 1, kSecond)});
    CHECK(codesOf(library.phrases(kToday, {})) == QStringList{u"A1"_s, u"B2"_s, u"LSR-1"_s});
    CHECK(codesOf(library.phrases(kFirst, {})) == QStringList{u"B2"_s, u"LSR-1"_s});
    CHECK(codesOf(library.phrases(kToday, {{}, PhraseType::Lsr, {}})) == QStringList{u"LSR-1"_s});
    CHECK(codesOf(library.phrases(kToday, {{}, {}, Language::Welsh})) == QStringList{u"B2"_s});
    CHECK(codesOf(library.phrases(kToday, {u"917"_s, {}, {}})) == QStringList{u"B2"_s});
}

TEST_CASE("a search finds every word as a prefix, the best match first (REQ-PHR-07)",
          "[phrases][library]")
{
    Phrase inText = samplePhrase(u"D1"_s, 1, kFirst);
    inText.textEn = u"Send your marriage certificate."_s;
    Phrase inTitle = samplePhrase(u"D2"_s, 1, kFirst);
    inTitle.title = u"Ask for a marriage certificate"_s;
    Phrase welsh = samplePhrase(u"D3"_s, 1, kFirst);
    welsh.textCy = u"Tystysgrif priodas Siân"_s;
    const auto library = libraryOf({inText, inTitle, welsh, samplePhrase(u"MAR"_s, 1, kFirst)});
    CHECK(codesOf(library.find(u"marriage"_s, kToday)) == QStringList{u"D2"_s, u"D1"_s});
    CHECK(codesOf(library.find(u"certif MARRI"_s, kToday)) == QStringList{u"D2"_s, u"D1"_s});
    CHECK(codesOf(library.find(u"mar"_s, kToday)) == QStringList{u"MAR"_s, u"D2"_s, u"D1"_s});
    CHECK(codesOf(library.find(u"sian"_s, kToday)) == QStringList{u"D3"_s});
    CHECK(library.find(u"marriage zebra"_s, kToday).empty());
    CHECK(library.find(u"marriage"_s, kFirst.addDays(-1)).empty());
    CHECK(library.find(u""_s, kToday).size() == 4);
}

TEST_CASE("the whole code typed in any spelling comes first", "[phrases][library]")
{
    const auto library = libraryOf({samplePhrase(u"917-AB"_s, 1, kFirst),
                                    samplePhrase(u"917"_s, 1, kFirst),
                                    samplePhrase(u"917-ABC"_s, 1, kFirst)});
    CHECK(codesOf(library.find(u"917 (ab)"_s, kToday)).first() == u"917-AB"_s);
    CHECK(codesOf(library.find(u"917"_s, kToday)).first() == u"917"_s);
}

TEST_CASE("a pack that says nothing of whom wording is for takes nothing away (REQ-LET-03)",
          "[phrases][library]")
{
    auto said = samplePhrase(u"A1"_s, 1, QDate(2022, 2, 21));
    said.forWhom = {Audience::Referee};
    said.locked = true;
    Template form;
    form.code = u"200"_s;
    form.titleEn = u"Referee"_s;
    form.forWhom = {Audience::Referee};
    form.channels = {Channel::Post};
    form.enclosuresEn = {u"Form"_s};
    auto first = samplePack({said}), second = first;
    first.templates = {form};
    second.phrases[0].forWhom.clear();
    second.phrases[0].locked = false;
    form.titleEn = u"Letter to a referee"_s;
    form.forWhom.clear();
    form.channels.clear();
    form.enclosuresEn.clear();
    second.templates = {form};
    for (const auto &packs : {std::vector{first, second}, std::vector{first, second, second}}) {
        const auto library = PhraseLibrary::fromPacks(packs);
        REQUIRE(library.has_value());
        const Phrase *phrase = library->phraseVersion(u"A1"_s, 1);
        REQUIRE(phrase);
        CHECK(phrase->locked);
        CHECK(phrase->forWhom == std::vector{Audience::Referee});
        const Template *kept = library->letterTemplate(u"200"_s);
        REQUIRE(kept);
        CHECK(kept->titleEn == u"Letter to a referee"_s);
        CHECK(kept->forWhom == std::vector{Audience::Referee});
        CHECK(kept->channels == std::vector{Channel::Post});
        CHECK(kept->enclosuresEn == QStringList{u"Form"_s});
    }
    auto other = second;
    other.phrases[0].textEn = u"Other words."_s;
    CHECK_FALSE(PhraseLibrary::fromPacks({first, other}).has_value());
}
