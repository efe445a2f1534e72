// Guidance has two clocks: from when to when it is in force, and since when it was known here.

#include "letters/guidance/judging/compiled_pack.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::test::errorOf;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

QDateTime noon(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC);
}

QStringList usedOn(const Guidance &guidance, const QDate &on)
{
    QStringList used;
    for (const CompiledPack *pack : guidance.inForce(on))
        for (const GuidanceUsed &each : pack->used())
            if (each.pack == u"house"_s)
                used += each.version;
    return used;
}

QStringList rulesOn(const Guidance &guidance, const QDate &on)
{
    QStringList rules;
    for (const CompiledPack *pack : guidance.inForce(on))
        for (const auto &rule : pack->rules())
            if (rule->info.id.startsWith(u"house."_s))
                rules += rule->info.id + u'=' + letterRule(*rule).parts.words.front().find;
    return rules;
}

// Version 1 was published here late, version 2 before its day, version 3 in time; the amendment
// came last and reaches back.
std::vector<PublishedPack> packsOfATeam()
{
    return {
        {filesOf(
             {u"1.0"_s, QDate(2024, 1, 1), {}, false, u"house"_s, {{u"house.a"_s, u"alpha"_s}}}),
         noon(2024, 2, 10)},
        {filesOf({u"2.0"_s,
                  QDate(2024, 6, 1),
                  u"1.0"_s,
                  false,
                  u"house"_s,
                  {{u"house.b"_s, u"beta"_s}}}),
         noon(2024, 5, 20)},
        {filesOf({u"10.0"_s,
                  QDate(2024, 9, 1),
                  u"2.0"_s,
                  false,
                  u"house"_s,
                  {{u"house.a"_s, u"aleph"_s}}}),
         noon(2024, 9, 1)},
        {filesOf({u"team-1"_s,
                  QDate(2024, 7, 1),
                  {},
                  true,
                  u"house"_s,
                  {{u"house.a"_s, u"ayin"_s}, {u"house.c"_s, u"gamma"_s}}}),
         noon(2024, 10, 1)},
    };
}

} // namespace

TEST_CASE("v25 is active on 2024-07-23, the day staff got it, and not held back until 2024-08-16 "
          "(REQ-VER-03)",
          "[letters][guidance]")
{
    const auto versionOn = [](const QDate &on) {
        return builtIn().inForce(on).front()->info().version;
    };
    CHECK(versionOn(QDate(2024, 7, 22)) == u"6.0"_s);
    CHECK(versionOn(QDate(2024, 7, 23)) == u"25.0"_s);
    CHECK(versionOn(QDate(2024, 8, 15)) == u"25.0"_s);
    for (const PackInfo &pack : builtIn().packs())
        if (pack.version == u"25.0"_s) {
            CHECK(pack.issued == QDate(2024, 7, 23));
            CHECK(pack.published == QDate(2024, 8, 16));
            CHECK(pack.inForceTo == QDate(2025, 5, 27));
            CHECK(pack.knownFrom == QDateTime(QDate(2024, 7, 22), QTime(23, 0), Qt::UTC));
            CHECK(pack.origin == PackOrigin::BuiltIn);
        }
    const auto known = builtIn().knownBy(noon(2024, 7, 22));
    CHECK(known.inForce(QDate(2024, 7, 23)).front()->info().version == u"6.0"_s);
}

TEST_CASE("what is in force and what was known here match a table made by hand (REQ-VER-01)",
          "[letters][guidance]")
{
    const auto all = valueOf(Guidance::withPublished(packsOfATeam()));
    struct Row
    {
        QDate day;
        QStringList inForce; ///< as known today
        QDate knownOn;
        QStringList known; ///< in force on `day` by what was known on `knownOn`
    };
    const std::vector<Row> table{
        {QDate(2023, 12, 31), {}, QDate(2024, 12, 1), {}},
        {QDate(2024, 1, 1), {u"1.0"_s}, QDate(2024, 1, 1), {}},
        {QDate(2024, 1, 1), {u"1.0"_s}, QDate(2024, 2, 10), {u"1.0"_s}},
        {QDate(2024, 6, 1), {u"2.0"_s}, QDate(2024, 2, 10), {u"1.0"_s}},
        {QDate(2024, 6, 1), {u"2.0"_s}, QDate(2024, 5, 20), {u"2.0"_s}},
        {QDate(2024, 7, 1), {u"2.0"_s, u"team-1"_s}, QDate(2024, 7, 1), {u"2.0"_s}},
        {QDate(2024, 7, 1), {u"2.0"_s, u"team-1"_s}, QDate(2024, 10, 1), {u"2.0"_s, u"team-1"_s}},
        {QDate(2024, 9, 1), {u"10.0"_s, u"team-1"_s}, QDate(2024, 8, 31), {u"2.0"_s}},
        {QDate(2024, 9, 1), {u"10.0"_s, u"team-1"_s}, QDate(2024, 9, 1), {u"10.0"_s}},
    };
    for (const Row &row : table) {
        INFO(row.day.toString(Qt::ISODate).toStdString()
             << " known " << row.knownOn.toString(Qt::ISODate).toStdString());
        CHECK(usedOn(all, row.day) == row.inForce);
        const auto known = all.knownBy(core::ukDayStart(row.knownOn.addDays(1)).addMSecs(-1));
        CHECK(usedOn(known, row.day) == row.known);
    }
}

TEST_CASE("a pack that amends adds and replaces rules from its day, until a later version speaks",
          "[letters][guidance]")
{
    const auto all = valueOf(Guidance::withPublished(packsOfATeam()));
    CHECK(rulesOn(all, QDate(2024, 6, 30)) == QStringList{u"house.a=alpha"_s, u"house.b=beta"_s});
    CHECK(rulesOn(all, QDate(2024, 7, 1))
          == QStringList{u"house.a=ayin"_s, u"house.b=beta"_s, u"house.c=gamma"_s});
    // Version 10 says something of its own about house.a; the rest of the amendment stands.
    CHECK(rulesOn(all, QDate(2024, 9, 1))
          == QStringList{u"house.a=aleph"_s, u"house.b=beta"_s, u"house.c=gamma"_s});

    Sample sample;
    sample.on = QDate(2024, 7, 1);
    const auto found = ofRule(sample.text(u"We gamma and beta."_s).check(all), u"house."_s);
    REQUIRE(found.size() == 2);
    CHECK(found[0].version == u"team-1"_s);
    CHECK(found[1].version == u"2.0"_s);
}

TEST_CASE("a pack that amends may take a rule away, but none that nobody has",
          "[letters][guidance]")
{
    auto packs = packsOfATeam();
    packs.push_back(
        {filesOf({u"team-2"_s, QDate(2024, 8, 1), {}, true, u"house"_s, {}, {u"house.b"_s}}),
         noon(2024, 8, 1)});
    const auto all = valueOf(Guidance::withPublished(packs));
    CHECK(rulesOn(all, QDate(2024, 8, 1)) == QStringList{u"house.a=ayin"_s, u"house.c=gamma"_s});
    packs.back().files =
        filesOf({u"team-2"_s, QDate(2024, 8, 1), {}, true, u"house"_s, {}, {u"house.none"_s}});
    CHECK(errorOf(Guidance::withPublished(packs)).message.contains(u"house.none"_s));
    packs.back().files =
        filesOf({u"1"_s, QDate(2024, 8, 1), {}, true, u"nowhere"_s, {{u"x.y"_s, u"zed"_s}}});
    CHECK(errorOf(Guidance::withPublished(packs)).message.contains(u"nowhere-1/pack.toml:1:1"_s));
}

TEST_CASE("a rule that became known after its pack is not judged by before that day",
          "[letters][guidance]")
{
    HousePack pack;
    pack.words = {{u"house.a"_s, u"alpha"_s}};
    pack.knownBy = u"2024-03-01"_s;
    const auto all = valueOf(Guidance::withPublished({{filesOf(pack), noon(2024, 1, 1)}}));
    CHECK(rulesOn(all, QDate(2024, 2, 1)).size() == 1);
    CHECK(rulesOn(all.knownBy(noon(2024, 2, 29)), QDate(2024, 2, 1)).isEmpty());
    CHECK(rulesOn(all.knownBy(noon(2024, 3, 1)), QDate(2024, 2, 1)).size() == 1);
}

TEST_CASE("loading packs in any order gives the same guidance", "[letters][guidance]")
{
    auto packs = packsOfATeam();
    packs.push_back({filesOf({u"9.0"_s,
                              QDate(2024, 9, 1), // the same day as version 10, which comes after it
                              u"2.0"_s,
                              false,
                              u"house"_s,
                              {{u"house.b"_s, u"bet"_s}}}),
                     noon(2024, 9, 1)});
    const std::vector<QDate> days{QDate(2024, 1, 1),
                                  QDate(2024, 6, 1),
                                  QDate(2024, 7, 1),
                                  QDate(2024, 9, 1),
                                  QDate(2025, 1, 1)};
    Sample sample;
    sample.text(u"We alpha, aleph, ayin, beta, bet and gamma."_s);
    const auto judgedBy = [&](const Guidance &guidance) {
        std::vector<CheckResult> results;
        for (const QDate &day : days)
            for (const auto &known : {guidance, guidance.knownBy(noon(2024, 9, 15))}) {
                sample.on = day;
                results.push_back(sample.check(known));
            }
        return results;
    };
    const auto first = judgedBy(valueOf(Guidance::withPublished(packs)));
    for (int turn = 0; turn < 10; ++turn) { // every rotation, forwards and backwards
        auto turned = packs;
        if (turn % 2 == 1)
            std::reverse(turned.begin(), turned.end());
        std::rotate(turned.begin(), turned.begin() + turn / 2, turned.end());
        const auto again = judgedBy(valueOf(Guidance::withPublished(turned)));
        bool same = true;
        for (std::size_t i = 0; i < first.size(); ++i)
            same = same && first[i].findings == again[i].findings
                   && first[i].guidance == again[i].guidance;
        CHECK(same);
    }
    CHECK(usedOn(valueOf(Guidance::withPublished(packs)), QDate(2024, 9, 1)).front() == u"10.0"_s);
}

TEST_CASE("a rule says for which system it stands and on which day it ended, as data (REQ-VER-08)",
          "[letters][guidance]")
{
    HousePack pack;
    pack.words = {{u"house.a"_s, u"alpha"_s}};
    auto files = filesOf(pack);
    files.pack += "applies.systems = [\"AMS\"]\nuntil = 2025-06-12\n";
    const auto guidance = valueOf(Guidance::withPublished({{files, noon(2024, 1, 1)}}));
    Sample sample;
    sample.text(u"We alpha send it."_s);
    const auto speaks = [&](core::System system, const QDate &on) {
        sample.record.system = system;
        sample.on = on;
        return !ofRule(sample.check(guidance), u"house."_s).empty();
    };
    CHECK(speaks(core::System::Ams, QDate(2025, 6, 12)));
    CHECK_FALSE(speaks(core::System::Ams, QDate(2025, 6, 13)));
    CHECK_FALSE(speaks(core::System::Dap, QDate(2025, 6, 12)));
    for (const PackInfo &info : guidance.packs())
        if (info.document == u"house"_s)
            CHECK(info.rules.front().until == QDate(2025, 6, 12));
}
