#include "core/people/addresses/country_names.h"
#include "core/people/addresses/postal_address.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

AddressVerdict courier(const QString &block)
{
    return checkAddress(block.split(u'/'), AddressProfile::Courier);
}

AddressVerdict notify(const QString &block)
{
    return checkAddress(block.split(u'|'), AddressProfile::Notify);
}

bool has(const AddressVerdict &verdict, const QString &code)
{
    return std::any_of(verdict.problems.begin(), verdict.problems.end(), [&](const auto &problem) {
        return problem.code == code;
    });
}

} // namespace

TEST_CASE("a postcode has one printed form and a real area")
{
    CHECK(normalisedPostcode(u"sw1a1aa"_s) == u"SW1A 1AA"_s);
    CHECK(normalisedPostcode(u" S W1A 1 A A"_s) == u"SW1A 1AA"_s);
    for (const QString &code : {u"M1 1AE"_s,
                                u"B33 8TH"_s,
                                u"CR2 6XH"_s,
                                u"DN55 1PT"_s,
                                u"W1A 0AX"_s,
                                u"EC1A 1BB"_s,
                                u"GIR 0AA"_s,
                                u"BF1 4FB"_s,
                                u"JE2 3AB"_s,
                                u"BT1 1AA"_s})
        CHECK(normalisedPostcode(code) == code);
    for (const QString &code : {u"ZZ1 1AA"_s,
                                u"SW1A 1A"_s,
                                u"SW1A 1CC"_s,
                                u"12345"_s,
                                u""_s,
                                u"QX1 1AA"_s,
                                u"SW1A 1AA London"_s,
                                u"ＳＷ1A 1AA"_s,
                                QString(100000, u'A')})
        CHECK_FALSE(normalisedPostcode(code));
}

TEST_CASE("the United Kingdom has names in English and Welsh")
{
    for (const QString &name : {u""_s,
                                u" "_s,
                                u"UK"_s,
                                u"united kingdom"_s,
                                u"U.K."_s,
                                u"England"_s,
                                u"Cymru"_s,
                                u"Yr Alban"_s,
                                u"Y Deyrnas Unedig"_s,
                                u"The United Kingdom"_s})
        CHECK(isUnitedKingdom(name));
    for (const QString &name : {u"France"_s, u"Ukraine"_s, u"Ireland"_s, u"Jersey"_s})
        CHECK_FALSE(isUnitedKingdom(name));
    CHECK(countryName(u"yr almaen"_s) == u"Germany"_s);
    CHECK(countryName(u"FFRAINC"_s) == u"France"_s);
    CHECK(countryName(u"U.S.A."_s) == u"United States of America"_s);
    CHECK(countryName(u"Côte d’Ivoire"_s) == u"Côte d'Ivoire"_s);
    CHECK(countryName(u"Trinidad & Tobago"_s) == u"Trinidad and Tobago"_s);
    CHECK_FALSE(countryName(u"Atlantis"_s));
}

TEST_CASE("an address is printed without gaps, postcode and country last")
{
    const PostalAddress inland{
        {u"1 High Street"_s, u""_s, u" Durham "_s}, u"dh11aa"_s, u"England"_s};
    CHECK(inland.printed() == QStringList{u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s});
    CHECK_FALSE(inland.isOverseas());
    const PostalAddress abroad{{u"12 rue Haute"_s, u"Paris"_s}, u"75001"_s, u"ffrainc"_s};
    CHECK(abroad.printed() == QStringList{u"12 rue Haute"_s, u"Paris"_s, u"75001"_s, u"France"_s});
    CHECK(abroad.isOverseas());
    const PostalAddress island{{u"1 The Parade"_s, u"St Helier"_s}, u"JE2 3AB"_s, u"Jersey"_s};
    CHECK_FALSE(island.isOverseas());
    CHECK(island.printed().last() == u"JE2 3AB"_s);
    CHECK(PostalAddress{}.isEmpty());
}

TEST_CASE("Notify's published verdicts hold")
{
    const AddressVerdict good = notify(u"Mrs A Khan|1 High Street,|Durham|dh1 1aa|UK"_s);
    CHECK(good.valid);
    CHECK(good.postcode == u"DH1 1AA"_s);
    CHECK(good.normalised
          == QStringList{u"Mrs A Khan"_s, u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s});
    CHECK(notify(u"Mrs A Khan|1 High Street|DH1 1AA"_s).valid);

    CHECK(has(notify(u"Mrs A Khan|DH1 1AA"_s), u"too-few-lines"_s));
    CHECK(has(notify(u"a|b|c|d|e|f|g|DH1 1AA"_s), u"too-many-lines"_s));
    CHECK(notify(u"a|b|c|d|e|f|DH1 1AA|Cymru"_s).valid);
    CHECK(has(notify(u"Mrs A Khan|1 High Street|Durham"_s), u"no-postcode"_s));
    CHECK(has(notify(u"Mrs A Khan|1 High Street|ZZ1 1AA"_s), u"bad-postcode"_s));
    CHECK(has(notify(u"Mrs A Khan|1 High Street|Durham DH1 1AA"_s), u"postcode-not-alone"_s));
    CHECK(has(notify(u"Mrs A Khan|DH1 1AA|Durham"_s), u"postcode-not-last"_s));
    CHECK(has(notify(u"Mrs A Khan|(1 High Street)|DH1 1AA"_s), u"forbidden-character"_s));
    CHECK(has(notify(u"Mrs A Khan|No fixed abode|DH1 1AA"_s), u"no-fixed-abode"_s));
    CHECK(has(notify(u"Mrs A Khan|NFA|DH1 1AA"_s), u"no-fixed-abode"_s));
    CHECK(has(notify(u"***|1 High Street|DH1 1AA"_s), u"no-letter-or-digit"_s));
    CHECK_FALSE(notify(QString()).valid);
}

TEST_CASE("an overseas address ends in a country and keeps its order")
{
    const AddressVerdict verdict = notify(u"Mr J Smith|12 rue Haute|75001 Paris|FFRAINC"_s);
    CHECK(verdict.valid);
    CHECK(verdict.country == u"France"_s);
    CHECK_FALSE(verdict.postcode);
    CHECK(has(notify(u"Mr J Smith|1 Castle Place|BT1 1AA|Ireland"_s), u"postcode-abroad"_s));
    CHECK(verdict.normalised
          == QStringList{u"Mr J Smith"_s, u"12 rue Haute"_s, u"75001 Paris"_s, u"France"_s});
}

TEST_CASE("a BFPO address needs no postcode and names no country")
{
    CHECK(notify(u"Sgt A Khan|1 Signals|BFPO 57"_s).valid);
    const AddressVerdict coded = notify(u"Sgt A Khan|1 Signals|bfpo57|BF1 4FB"_s);
    CHECK(coded.valid);
    CHECK(coded.postcode == u"BF1 4FB"_s);
    CHECK(coded.normalised.contains(u"BFPO 57"_s));
    CHECK(has(notify(u"Sgt A Khan|1 Signals|BFPO 57|Germany"_s), u"bfpo-country"_s));
    CHECK(notify(u"Sgt A Khan|1 Signals|BFPO 57|UK"_s).valid);
}

TEST_CASE("a line that the printer would cut is told but not refused")
{
    const AddressVerdict verdict = notify(u"Mrs A Khan|%1|DH1 1AA"_s.arg(QString(46, u'x')));
    CHECK(verdict.valid);
    CHECK(has(verdict, u"line-too-long"_s));
    CHECK_FALSE(has(notify(u"Mrs A Khan|%1|DH1 1AA"_s.arg(QString(45, u'x'))), u"line-too-long"_s));
}

TEST_CASE("the courier wants a town and no PO Box abroad (REQ-ADR-02, REQ-ADR-06)")
{
    CHECK(courier(u"Mrs A Khan/1 High Street/Durham/DH1 1AA"_s).valid);
    CHECK(has(courier(u"Mrs A Khan/1 High Street/DH1 1AA"_s), u"missing-town"_s));
    CHECK(has(courier(u"Mrs A Khan/Rose Cottage/12A Mill Lane/DH1 1AA"_s), u"missing-town"_s));
    CHECK(has(courier(u"Mr J Smith/P.O. Box 12/Nairobi/Kenya"_s), u"po-box-overseas"_s));
    CHECK(courier(u"Mr J Smith/PO Box 12/Durham/DH1 1AA"_s).valid);
    CHECK(courier(u"Sgt A Khan/1 Signals/BFPO 57"_s).valid);
}

TEST_CASE("a hostile address is refused, told where, and quickly")
{
    const AddressVerdict verdict = notify(u"Mrs A Khan|1 High\u202E Street|DH1 1AA"_s);
    REQUIRE_FALSE(verdict.valid);
    CHECK(verdict.problems.front().code == u"forbidden-character"_s);
    CHECK(verdict.problems.front().line == 2);
    CHECK_FALSE(checkAddress(QStringList(100000, u"x"_s), AddressProfile::Notify).valid);
}

TEST_CASE(
    "postcodes of every kind are known, and those of the overseas territories need their name")
{
    for (const QString &code : {u"BF1 2AT"_s, u"IM1 1AF"_s, u"GY1 1AB"_s, u"JE2 3AB"_s})
        CHECK(notify(u"Mrs A Khan|1 High Street|"_s + code).valid);
    CHECK(has(notify(u"Mrs A Khan|1 Ross Road|Stanley|FIQQ 1ZZ"_s), u"territory-without-name"_s));
    const auto named = notify(u"Mrs A Khan|1 Ross Road|Stanley|FIQQ 1ZZ|Falkland Islands"_s);
    CHECK(named.valid);
    CHECK(named.country == u"Falkland Islands"_s);
    CHECK(notify(u"Mrs A Khan|1 The Parade|St Helier|JE2 3AB|Jersey"_s).valid);
    CHECK(has(notify(u"Mrs A Khan|1 The Parade|St Helier|Jersey"_s), u"no-postcode"_s));
}

TEST_CASE("a postcode stands once, alone and last, and a country on a line of its own (REQ-ADR-02)")
{
    const auto twice = notify(u"Mrs A Khan|1 High Street|DH1 1AA|Durham|dh11aa"_s);
    CHECK(twice.valid);
    CHECK(has(twice, u"duplicate-postcode"_s));
    CHECK(twice.normalised
          == QStringList{u"Mrs A Khan"_s, u"1 High Street"_s, u"Durham"_s, u"DH1 1AA"_s});
    CHECK(has(notify(u"Mrs A Khan|1 High Street|LS1 1AA|DH1 1AA"_s), u"two-postcodes"_s));
    CHECK(has(notify(u"Mrs A Khan|1 High Street|Durham|DH1 1AA, UK"_s), u"postcode-not-alone"_s));
    CHECK(has(notify(u"Mr J Smith|12 rue Haute|Paris, France"_s), u"country-not-alone"_s));
    CHECK(notify(u"Mrs A Khan|1 High Street|Durham|DH1 1AA|England|United Kingdom"_s).valid);
}

TEST_CASE("two BFPO numbers are refused, the same one twice is one")
{
    CHECK(has(notify(u"Sgt A Khan|1 Signals|BFPO 57|BFPO 58"_s), u"two-bfpo"_s));
    CHECK(notify(u"Sgt A Khan|1 Signals|BFPO 57|bfpo c/o 057"_s).normalised
          == QStringList{u"Sgt A Khan"_s, u"1 Signals"_s, u"BFPO 57"_s});
}

TEST_CASE("a BFPO number keeps its order by gateway and is printed without zeros")
{
    const QStringList lines{u"Sgt A Khan"_s, u"1 Signals"_s, u"BFPO"_s, u"bfpo 057"_s, u"bf14fb"_s};
    CHECK(checkAddress(lines, AddressProfile::Notify).normalised
          == QStringList{u"Sgt A Khan"_s, u"1 Signals"_s, u"BF1 4FB"_s, u"BFPO 57"_s});
    CHECK(checkAddress(lines, AddressProfile::Courier).normalised
          == QStringList{u"Sgt A Khan"_s, u"1 Signals"_s, u"BFPO 57"_s, u"BF1 4FB"_s});
    CHECK(has(notify(u"Sgt A Khan|1 Signals|BFPO 57|DH1 1AA"_s), u"bfpo-postcode"_s));
}

TEST_CASE("no fixed abode is found wherever it stands, and an abode is none")
{
    for (const QString &line : {u"of no fixed abode"_s,
                                u"Mr Khan, no fixed address"_s,
                                u"N.F.A."_s,
                                u"n f a"_s,
                                u"Heb gartref sefydlog"_s})
        CHECK(has(notify(u"Mrs A Khan|%1|DH1 1AA"_s.arg(line)), u"no-fixed-abode"_s));
    CHECK(notify(u"Mrs A Khan|The Fixed Abode|DH1 1AA"_s).valid);
}

TEST_CASE("letters that only look like others are refused, another alphabet only within the United "
          "Kingdom")
{
    CHECK(has(notify(u"Mrs A Khan|1 High Street|Durh\u0430m|DH1 1AA"_s), u"look-alike"_s));
    CHECK(has(notify(u"Mrs A Khan|1 High Street|\U0001D403urham|DH1 1AA"_s), u"look-alike"_s));
    CHECK(has(notify(u"Mrs A Khan|\u0422\u043E\u043A\u0435|DH1 1AA"_s), u"other-alphabet"_s));
    CHECK(notify(u"Mr J Smith|\u039F\u03B4\u03CC\u03C2 1|\u0391\u03B8\u03AE\u03BD\u03B1|Greece"_s)
              .valid);
    CHECK(notify(u"Si\u00E2n ap Rhys|T\u0177 Gwyn|Caerdydd|CF10 1AA"_s).valid);
    CHECK_FALSE(
        notify(u"Mrs A Khan|1 High Street|Durham|\uFF33\uFF37\uFF11\uFF21 \uFF11AA"_s).valid);
}

TEST_CASE("an overseas address keeps its lines as they came")
{
    const QStringList lines{
        u"Herr M\u00FCller"_s, u"HAUPTSTRA\u00DFE 5"_s, u"10115 berlin"_s, u"GERMANY"_s};
    for (const auto profile : {AddressProfile::Courier, AddressProfile::Notify}) {
        const auto verdict = checkAddress(lines, profile);
        CHECK(verdict.valid);
        CHECK(verdict.normalised == lines.mid(0, 3) + QStringList{u"Germany"_s});
    }
}

TEST_CASE("hidden line breaks, NUL and endless lines are refused")
{
    for (const QString &line : {u"1 High\u2028Street"_s,
                                u"1 High\vStreet"_s,
                                u"1 High\u0085Street"_s,
                                u"1 High"_s + QChar(u'\0') + u"Street"_s,
                                u"1 High\u200BStreet"_s,
                                u"\uFEFF1 High Street"_s})
        CHECK(has(notify(u"Mrs A Khan|%1|DH1 1AA"_s.arg(line)), u"forbidden-character"_s));
    const auto endless = notify(u"Mrs A Khan|%1|DH1 1AA"_s.arg(QString(2'000'000, u'x')));
    CHECK_FALSE(endless.valid);
    CHECK(has(endless, u"line-too-long"_s));
}

TEST_CASE("the courier is told of a flat or a Welsh street without a town (REQ-ADR-02)")
{
    for (const QString &line :
         {u"Flat 2"_s, u"Heol Fawr"_s, u"Stryd y Bont"_s, u"Chapel Lane"_s, u"High Street"_s})
        CHECK(has(courier(u"Mrs A Khan/%1/DH1 1AA"_s.arg(line)), u"missing-town"_s));
    for (const QString &town :
         {u"Chester-le-Street"_s, u"Chester le Street"_s, u"Street"_s, u"Heathfield"_s})
        CHECK(courier(u"Mrs A Khan/1 High Street/%1/DH1 1AA"_s.arg(town)).valid);
}

TEST_CASE("a normalised address is already normal, by either gateway")
{
    QRandomGenerator random(8);
    const QStringList pool{u"Mrs A Khan"_s,
                           u" 1  High Street ,"_s,
                           u"Durham"_s,
                           u"dh11aa"_s,
                           u"DH1 1AA"_s,
                           u"BFPO 57"_s,
                           u"bfpo 08"_s,
                           u"BF1 4FB"_s,
                           u"UK"_s,
                           u"England"_s,
                           u"FFRAINC"_s,
                           u"Jersey"_s,
                           u"JE2 3AB"_s,
                           u"Flat 2 , North"_s,
                           u""_s,
                           u"BFPO"_s,
                           u"12 rue Haute"_s};
    int valid = 0;
    for (int round = 0; round < 20000; ++round) {
        QStringList lines;
        for (int i = random.bounded(9); i > 0; --i)
            lines += pool[random.bounded(static_cast<int>(pool.size()))];
        for (const auto profile : {AddressProfile::Courier, AddressProfile::Notify}) {
            const auto once = checkAddress(lines, profile);
            if (!once.valid)
                continue;
            ++valid;
            const auto twice = checkAddress(once.normalised, profile);
            INFO(lines.join(u'|').toStdString());
            CHECK(twice.valid);
            CHECK(twice.normalised == once.normalised);
            CHECK(twice.postcode == once.postcode);
            CHECK(twice.country == once.country);
        }
    }
    CHECK(valid > 500);
}
