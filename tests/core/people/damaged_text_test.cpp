#include "core/people/names/damaged_text.h"
#include "core/people/names/person_name.h"
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

TEST_CASE("names read as other code pages are damaged, or asked about (REQ-NAM-09)")
{
    const std::pair<QString, QString> certain[]{{u"Mu¤oz"_s, u"Muñoz"_s},
                                                {u"Mu±oz"_s, u"Muñoz"_s},
                                                {u"Jos‚"_s, u"José"_s},
                                                {u"Garc¡a"_s, u"García"_s},
                                                {u"Å ime"_s, u"Šime"_s},
                                                {u"JosÃƒÂ©"_s, u"José"_s},
                                                {u"O&amp;#39;Brien"_s, u"O'Brien"_s},
                                                {u"O&#39Brien"_s, u"O'Brien"_s},
                                                {u"Jos√©"_s, {}},
                                                {u"Jos├⌐"_s, {}},
                                                {u"Mu=F1oz"_s, {}}};
    for (const auto &[name, whole] : certain) {
        INFO(name.toStdString());
        const auto found = inName(name);
        REQUIRE_FALSE(found.empty());
        CHECK(isCertain(found.front().damage));
        CHECK(found.front().whole == whole);
    }
    const std::pair<QString, QString> odd[]{{u"MuÒoz"_s, u"Muñoz"_s},
                                            {u"JosÈ"_s, u"José"_s},
                                            {u"GÛmez"_s, u"Gómez"_s},
                                            {u"V·squez"_s, u"Vásquez"_s}};
    for (const auto &[name, whole] : odd) {
        INFO(name.toStdString());
        const auto found = inName(name);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().damage == Damage::OddLetter);
        CHECK(found.front().whole == whole);
    }
}

TEST_CASE("capitals, dots and accents of names of many languages are whole (REQ-NAM-09, "
          "REQ-NAM-15)")
{
    for (const QString &name : {u"Siân Llŷr ap Gwilym"_s,
                                u"Gruffudd"_s,
                                u"Tŷ Gwyn"_s,
                                u"Łukasz Świętosławski"_s,
                                u"Kateřina Nováková"_s,
                                u"Şükrü Çağlar"_s,
                                u"İbrahim Işık"_s,
                                u"Ngô Thị Ánh Tuyết"_s,
                                u"Ó hÉalaithe"_s,
                                u"Ní hÓgáin"_s,
                                u"Mac Giolla Phádraig"_s,
                                u"McÉvoy"_s,
                                u"MacÀdhaimh"_s,
                                u"DeÁngelo"_s,
                                u"Nic an tSagairt"_s,
                                u"Uí nÓgáin"_s,
                                u"Marcel·lí"_s,
                                u"Gal·la"_s,
                                u"MUÑOZ"_s,
                                u"GARCÍA"_s,
                                u"Áine"_s,
                                u"Ægir Þór"_s,
                                u"Ñáñez"_s,
                                u"Ærøe"_s,
                                u"Åse"_s,
                                u"Björk Guðmundsdóttir"_s,
                                u"Ștefănescu"_s,
                                u"Ğ"_s,
                                u"Đặng"_s,
                                u"Ōe"_s,
                                u"Mª José"_s,
                                u"Œuvrard"_s,
                                u"Żółć"_s,
                                u"Ščepka"_s,
                                u"Õunapuu"_s,
                                u"L'Écuyer"_s,
                                u"D’Ávila"_s}) {
        INFO(name.toStdString());
        CHECK(inName(name).empty());
        CHECK(damagedWordsIn(name).empty());
    }
}

TEST_CASE("signs alone are nobody's name (REQ-NAM-14)")
{
    CHECK(hasNoLetters(u"-", u"."));
    CHECK(hasNoLetters(u"", u"--"));
    CHECK(hasNoLetters(u".", u""));
    CHECK_FALSE(hasNoLetters(u".", u"Sukarno"));
    CHECK_FALSE(hasNoLetters(u"Katie", u"-"));
    CHECK_FALSE(hasNoLetters(u"", u""));
    CHECK_FALSE(hasNoLetters(u"玲", u"王"));
}

TEST_CASE("damaged words are found in what somebody typed, and questions are not (REQ-NAM-09)")
{
    for (const QString &text : {u"Ask N??ez"_s,
                                u"Ask N?ez to sign"_s,
                                u"Ask ?ukasz"_s,
                                u"Ask O&#39;Brien."_s,
                                u"(JosÃ©)"_s,
                                u"Ask Mu¤oz"_s,
                                u"Ask Å ime today"_s,
                                u"Mr MuÒoz"_s,
                                u"N\uFFFDez"_s,
                                u"Smith &amp; Jones"_s,
                                u"O%27Brien"_s,
                                u"Mar\\u00eda"_s}) {
        INFO(text.toStdString());
        CHECK(damagedWordsIn(text).size() == 1);
    }
    for (const QString &text : {u"Is this right? Please say. What?? Really?!"_s,
                                u"The R&D team of AT&T; M&S; Q&A"_s,
                                u"50% of £88.50 at 20°C, ½ price, m², 5×7, A±B is 3"_s,
                                u"“Yes”… and ‘no’—or – not"_s,
                                u"https://example.org/a%20b?x=1&amp=2 www.gov.uk/?a"_s,
                                u"katie@example.org?"_s,
                                u"©2026 HMPO® ™ • one • two"_s,
                                u"(why?)"_s,
                                u"why?\nBecause"_s,
                                u"??"_s,
                                u"Nº 5, 1º"_s,
                                u"iPhone LaTeX McDonald eBay"_s,
                                u"100%20"_s,
                                u"and/or C:\\users\\x"_s}) {
        INFO(text.toStdString());
        CHECK(damagedWordsIn(text).empty());
    }
}

TEST_CASE("looking for damaged words takes time in proportion to the text")
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &unit : {u"?a"_s,
                                u"a?"_s,
                                u"&#"_s,
                                u"Ã "_s,
                                u"Å a"_s,
                                u"Ã"_s,
                                u"%2"_s,
                                u"Mu¤oz "_s,
                                u"\u00D2"_s,
                                u"a·"_s})
        (void)damagedWordsIn(unit.repeated(100'000 / unit.size()));
    CHECK(timer.elapsed() < 2'000);
}
