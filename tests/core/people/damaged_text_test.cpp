#include "core/people/damaged_text.h"
#include "core/people/person_name.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

std::vector<DamagedStretch> inName(const QString &name)
{
    return damageIn(name, FieldSort::Name);
}

} // namespace

TEST_CASE("names as people write them are whole (REQ-NAM-09)")
{
    for (const QString &name : {u"O'Brien"_s,
                                u"O’Brien"_s,
                                u"OʼBrien"_s,
                                u"Smith-Jones"_s,
                                u"'t Hooft"_s,
                                u"De' Medici"_s,
                                u"Van der Berg"_s,
                                u"Núñez"_s,
                                u"JOSÉ’S"_s,
                                u"LÍŠKA"_s,
                                u"ÜŽ"_s,
                                u"Żółć"_s,
                                u"Nguyễn Thị"_s,
                                u"محمد"_s,
                                u"Παπαδοπούλου"_s,
                                u"Ёлкина"_s,
                                u"A.J."_s,
                                u"St. John"_s,
                                u"Ó Súilleabháin"_s,
                                u"Fox 2nd"_s,
                                u"Na"_s,
                                u"Tester-Hill"_s,
                                u"Nullmeyer"_s,
                                u"Xi"_s,
                                u"Null"_s,
                                u"Test"_s,
                                u"Sample"_s,
                                u"."_s,
                                u"-"_s,
                                u"Kekuʻulani"_s,
                                u"Şahin"_s,
                                u"Ǻsa"_s}) {
        INFO(name.toStdString());
        CHECK(inName(name).empty());
    }
}

TEST_CASE("what no name can be is certain damage, with what it probably was (REQ-NAM-09)")
{
    const std::pair<QString, QString> damaged[]{{u"N\uFFFD\uFFFDez"_s, {}},
                                                {u"N?ez"_s, {}},
                                                {u"O&#39;Brien"_s, u"O'Brien"_s},
                                                {u"O&apos;Brien"_s, u"O'Brien"_s},
                                                {u"O\\'Brien"_s, u"O'Brien"_s},
                                                {u"O%27Brien"_s, u"O'Brien"_s},
                                                {u"Smith &amp; Jones"_s, u"Smith & Jones"_s},
                                                {u"<b>Smith"_s, {}},
                                                {u"NÃºÃ±ez"_s, u"Núñez"_s},
                                                {u"Oâ€™Brien"_s, u"O’Brien"_s},
                                                {u"Ð˜Ð²Ð°Ð½Ð¾Ð²"_s, u"Иванов"_s},
                                                {u"nã±ez"_s, {}},
                                                {u"Mc\u200BNally"_s, u"McNally"_s},
                                                {u"\u202EyllaNcM"_s, u"yllaNcM"_s}};
    for (const auto &[name, whole] : damaged) {
        INFO(name.toStdString());
        const auto found = inName(name);
        REQUIRE_FALSE(found.empty());
        CHECK(isCertain(found.front().damage));
        CHECK(found.front().whole == whole);
        CHECK(found.front().start + found.front().length <= name.size());
    }
}

TEST_CASE("what a name hardly is, a person must confirm (REQ-NAM-11)")
{
    const std::pair<QString, QString> doubtful[]{{u"N/A"_s, {}},
                                                 {u"NA"_s, {}},
                                                 {u"NULL"_s, {}},
                                                 {u"unknown"_s, {}},
                                                 {u"TBC"_s, {}},
                                                 {u"To be confirmed"_s, {}},
                                                 {u"TEST"_s, {}},
                                                 {u"xxxx"_s, {}},
                                                 {u"#N/A"_s, {}},
                                                 {u"Smith - Jones"_s, u"Smith-Jones"_s},
                                                 {u"Smith – Jones"_s, u"Smith–Jones"_s},
                                                 {u"Smith -Jones"_s, u"Smith-Jones"_s},
                                                 {u"O 'Brien"_s, u"O'Brien"_s},
                                                 {u"O' Brien"_s, u"O'Brien"_s},
                                                 {u"Smith-"_s, {}},
                                                 {u"Hargreave,"_s, u"Hargreave"_s},
                                                 {u"Smith/Jones"_s, {}},
                                                 {u"Ann (Annie)"_s, {}},
                                                 {u"Smith2"_s, {}}};
    for (const auto &[name, whole] : doubtful) {
        INFO(name.toStdString());
        const auto found = inName(name);
        REQUIRE_FALSE(found.empty());
        CHECK_FALSE(isCertain(found.front().damage));
        CHECK(found.front().whole == whole);
    }
}

TEST_CASE(
    "a line of an address holds what a name does not, and no less can be damaged (REQ-ADR-02)")
{
    for (const QString &line : {u"Flat 2/1, 5 High Street"_s,
                                u"Smith & Sons (Builders)"_s,
                                u"c/o The Old Mill"_s,
                                u"Tŷ Gwyn"_s,
                                u"#4, 12 Rue d'Été"_s,
                                u"1 Test Lane"_s})
        CHECK(damageIn(line, FieldSort::AddressLine).empty());
    for (const QString &line :
         {u"King&#39;s Road"_s, u"1 N\uFFFDrth"_s, u"CaÃ±ada"_s, u"N/A"_s, u"As above"_s, u"TBC"_s})
        CHECK_FALSE(damageIn(line, FieldSort::AddressLine).empty());
}

TEST_CASE("a name is never changed in silence: what stands in it stays in sight (REQ-NAM-09)")
{
    const auto named = [](const QString &forenames, const QString &surname) {
        return decideName({u"Ms"_s, {}, false, forenames, surname}, System::Ams);
    };
    CHECK(named(u"Katie"_s, u"Smith - Jones"_s).posted == u"Ms K. Smith - Jones"_s);
    CHECK(named(u"Katie"_s, u"Smith - Jones"_s).salutation == u"Dear Ms Smith - Jones"_s);
    CHECK(named(u"Katie"_s, u"N\uFFFD\uFFFDez"_s).salutation == u"Dear Ms N\uFFFD\uFFFDez"_s);
    CHECK(named(u"Anne - Marie"_s, u"Fox"_s).posted == u"Ms A.M. Fox"_s);
    CHECK(named(u"."_s, u"Sukarno"_s).posted == u"Ms Sukarno"_s);
}
