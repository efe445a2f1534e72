#include "phrases/phrase_diff.h"
#include "tests/phrases/sample_pack.h"
#include "tests/support/catch.h"

using namespace casepost::phrases;
using namespace casepost::phrases::test;
using namespace Qt::StringLiterals;
using Kind = WordRun::Kind;

namespace {

QString side(const std::vector<WordRun> &runs, Kind own)
{
    QString text;
    for (const WordRun &run : runs)
        text += run.kind == Kind::Same || run.kind == own ? run.text : QString();
    return text;
}

} // namespace

TEST_CASE("a changed word shows as one removed and one added", "[phrases][diff]")
{
    const auto runs =
        diffWords(u"Ask your countersignatory to reply."_s, u"Ask your referee to reply."_s);
    CHECK(runs
          == std::vector<WordRun>{{Kind::Same, u"Ask your "_s},
                                  {Kind::Removed, u"countersignatory "_s},
                                  {Kind::Added, u"referee "_s},
                                  {Kind::Same, u"to reply."_s}});
}

TEST_CASE("both texts can be read back from their difference", "[phrases][diff]")
{
    const QStringList texts{u""_s,
                            u"one"_s,
                            u" one  two\nthree "_s,
                            u"three two one two three"_s,
                            u"one two three four five six"_s,
                            u"\n\n"_s,
                            u"word "_s.repeated(3000),
                            u"other "_s.repeated(3000)};
    for (const QString &before : texts) {
        for (const QString &after : texts) {
            const auto runs = diffWords(before, after);
            CHECK(side(runs, Kind::Removed) == before);
            CHECK(side(runs, Kind::Added) == after);
        }
    }
}

TEST_CASE("packs are compared version by version", "[phrases][diff]")
{
    const QDate day(2022, 2, 21);
    const auto kept = samplePhrase(u"A1"_s, 1, day), gone = samplePhrase(u"B1"_s, 1, day);
    auto changed = samplePhrase(u"C1"_s, 1, day);
    const auto before = samplePack({kept, gone, changed});
    changed.textEn = u"Please send us your passport."_s;
    auto newVersion = samplePhrase(u"A1"_s, 2, day.addYears(1));
    newVersion.textEn = u"Please send us your full certificate."_s;
    const auto after = samplePack({kept, newVersion, changed});

    const auto changes = diffPacks(before, after);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].kind == PhraseChange::Kind::Added);
    CHECK(changes[0].version == 2);
    CHECK(side(changes[0].textEn, Kind::Removed) == kept.textEn);
    CHECK(changes[1].kind == PhraseChange::Kind::Removed);
    CHECK(changes[1].code == u"B1"_s);
    CHECK(changes[2].kind == PhraseChange::Kind::Changed);
    CHECK(changes[2].parts == QStringList{u"text.en"_s});
    CHECK(diffPacks(after, after).empty());

    // A pack that keeps only the newest version shows what changed, not a removal and an addition.
    const auto replaced = diffPacks(samplePack({kept}), samplePack({newVersion}));
    REQUIRE(replaced.size() == 1);
    CHECK(replaced[0].kind == PhraseChange::Kind::Changed);
    CHECK(replaced[0].version == 2);
    CHECK(replaced[0].parts == QStringList{u"from"_s, u"text.en"_s});
}

TEST_CASE("whom a wording is for and its lock are told as differences (REQ-LET-03)",
          "[phrases][diff]")
{
    const auto plain = samplePhrase(u"A1"_s, 1, QDate(2022, 2, 21));
    auto marked = plain;
    marked.forWhom = {Audience::Referee};
    marked.locked = true;
    auto before = samplePack({plain}), after = samplePack({marked});
    Template form, gone;
    form.code = u"200"_s;
    gone.code = u"300"_s;
    before.templates = {form, gone};
    form.forWhom = {Audience::Referee};
    form.channels = {Channel::Post};
    form.enclosuresEn = {u"Form"_s};
    after.templates = {form};
    const auto changes = diffPacks(before, after);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].parts == QStringList{u"for"_s, u"locked"_s});
    const auto templates = diffTemplates(before, after);
    REQUIRE(templates.size() == 2);
    CHECK(templates[0].code == u"200"_s);
    CHECK(templates[0].kind == PhraseChange::Kind::Changed);
    CHECK(templates[0].parts == QStringList{u"for"_s, u"channels"_s, u"enclosures"_s});
    CHECK(templates[1].kind == PhraseChange::Kind::Removed);
    CHECK(diffTemplates(after, after).empty());
}
