#include "core/people/addresses/country_names.h"
#include "core/people/addresses/country_table.h"
#include "core/people/addresses/postal_address.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <vector>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

// The countries and territories that GOV.UK Notify posts to, as its published list writes them.
const QString kNotify =
    u"Abu Dhabi|Afghanistan|Ajman|Akrotiri|Åland Islands|Albania|Algeria|American Samoa|"
    "Andorra|Angola|Anguilla|Antarctica|Antigua and Barbuda|Argentina|Armenia|Aruba|Ascension|"
    "Australia|Austria|Azerbaijan|Azores|Bahrain|Balearic Islands|Bangladesh|Barbados|Belarus|"
    "Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bonaire|Bosnia and Herzegovina|Botswana|"
    "Bouvet Island|Brazil|British Antarctic Territory|British Indian Ocean Territory|"
    "British Virgin Islands|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|"
    "Canary Islands|Cape Verde|Cayman Islands|Central African Republic|Ceuta|Chad|Chile|China|"
    "Christmas Island|Cocos (Keeling) Islands|Colombia|Comoros|Congo|"
    "Congo (Democratic Republic)|Cook Islands|Corsica|Costa Rica|Croatia|Cuba|Curaçao|Cyprus|"
    "Czechia|Denmark|Dhekelia|Djibouti|Dominica|Dominican Republic|Dubai|East Timor|"
    "Easter Island|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|"
    "Ethiopia|Falkland Islands|Faroe Islands|Fiji|Finland|France|French Guiana|"
    "French Polynesia|French Southern Territories|Fujairah|Gabon|Georgia|Germany|Ghana|"
    "Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guam|Guatemala|Guinea|Guinea-Bissau|Guyana|"
    "Haiti|Heard Island and McDonald Islands|Honduras|Hong Kong|Hungary|Iceland|India|"
    "Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Johnston Atoll|Jordan|"
    "Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|"
    "Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Madagascar|Madeira|Malawi|Malaysia|"
    "Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|Mayotte|Melilla|"
    "Mexico|Micronesia|Midway Islands|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|"
    "Mozambique|Myanmar (Burma)|Namibia|Nauru|Nepal|Netherlands|New Caledonia|New Zealand|"
    "Nicaragua|Niger|Nigeria|Niue|Norfolk Island|North Korea|North Macedonia|"
    "Northern Mariana Islands|Norway|Occupied Palestinian Territories|Oman|Pakistan|Palau|"
    "Panama|Papua New Guinea|Paraguay|Peru|Philippines|"
    "Pitcairn, Henderson, Ducie and Oeno Islands|Poland|Portugal|Puerto Rico|Qatar|"
    "Ras al-Khaimah|Réunion|Romania|Russia|Rwanda|Saba|Saint Barthélemy|Saint Helena|"
    "Saint Pierre and Miquelon|Saint-Martin (French part)|Samoa|San Marino|"
    "Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|Seychelles|Sharjah|Sierra Leone|"
    "Singapore|Sint Eustatius|Sint Maarten (Dutch part)|Slovakia|Slovenia|Solomon Islands|"
    "Somalia|South Africa|South Georgia and South Sandwich Islands|"
    "South Georgia and the South Sandwich Islands|South Korea|South Sudan|Spain|Sri Lanka|"
    "St Kitts and Nevis|St Lucia|St Vincent|Sudan|Suriname|Svalbard and Jan Mayen|Sweden|"
    "Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|The Bahamas|The Gambia|Togo|Tokelau|"
    "Tonga|Trinidad and Tobago|Tristan da Cunha|Tunisia|Turkey|Turkmenistan|"
    "Turks and Caicos Islands|Tuvalu|Uganda|Ukraine|Umm al-Quwain|United Arab Emirates|"
    "United States|United States Virgin Islands|Uruguay|Uzbekistan|Vanuatu|Vatican City|"
    "Venezuela|Vietnam|Wake Island|Wallis and Futuna|Western Sahara|Yemen|Zambia|Zimbabwe"_s;

AddressVerdict judged(const QString &lastLines, AddressProfile profile)
{
    const QStringList lines =
        QStringList{u"A Person"_s, u"1 Sample Road"_s, u"Town"_s} + lastLines.split(u'|');
    return checkAddress(lines, profile);
}

bool has(const AddressVerdict &verdict, const QString &code)
{
    return std::any_of(verdict.problems.begin(), verdict.problems.end(), [&](const auto &problem) {
        return problem.code == code;
    });
}

/// Notify's own way to compare: small letters, no accents, no spaces, stops or hyphens.
QString atNotify(const QString &name)
{
    QString key;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower())
        if (c.isLetter())
            key += c;
    return key;
}

struct Written
{
    QString text;
    QString country;
};

} // namespace

TEST_CASE("every name that Notify has is a country that we know (REQ-ADR-02)")
{
    for (const QString &name : kNotify.split(u'|')) {
        INFO(name.toStdString());
        const auto verdict = judged(name, AddressProfile::Notify);
        CHECK(verdict.valid);
        CHECK(verdict.problems.empty());
        CHECK(verdict.country);
    }
}

TEST_CASE("every name that we print is one that Notify takes (REQ-ADR-02)")
{
    QStringList known;
    for (const QString &name : kNotify.split(u'|'))
        known += atNotify(name);
    // Other spellings that Notify's list has for the same countries.
    for (const QString &name : {u"Côte d'Ivoire"_s,
                                u"Democratic Republic of the Congo"_s,
                                u"Macau"_s,
                                u"Myanmar"_s,
                                u"Sint Maarten"_s,
                                u"St Barthélemy"_s,
                                u"St Helena"_s,
                                u"United States of America"_s})
        known += atNotify(name);
    for (const Country &country : countryTable()) {
        const QString name = country.name.toString();
        INFO(name.toStdString());
        CHECK(known.contains(atNotify(name)) == notifyWantsInstead(name).isEmpty());
        CHECK(judged(name, AddressProfile::Notify).valid == notifyWantsInstead(name).isEmpty());
        CHECK(judged(name, AddressProfile::Courier).valid);
    }
}

TEST_CASE("a country is understood under each of its names, whatever case, accents, stops and "
          "articles it is written with")
{
    const auto check = [](const QString &name, const QString &printed) {
        const QString plain = name.normalized(QString::NormalizationForm_D)
                                  .remove(QChar(0x0301))
                                  .remove(QChar(0x0302));
        for (const QString &text : {name,
                                    name.toUpper(),
                                    name.toLower(),
                                    plain,
                                    name + u'.',
                                    u"The "_s + name,
                                    u" "_s + name + u" ,"_s}) {
            INFO(text.toStdString());
            CHECK(countryName(text) == printed);
        }
    };
    for (const Country &country : countryTable()) {
        const QString printed = country.name.toString();
        check(printed, printed);
        for (const QStringView other : country.otherNames.split(u'|', Qt::SkipEmptyParts))
            check(other.toString(), printed);
    }
}

TEST_CASE("what people write for a country is understood, in English and Welsh (REQ-ADR-02)")
{
    const std::vector<Written> rows{
        {u"ROI"_s, u"Ireland"_s},
        {u"R.O.I."_s, u"Ireland"_s},
        {u"Rep. of Ireland"_s, u"Ireland"_s},
        {u"Republic of Ireland (Eire)"_s, u"Ireland"_s},
        {u"Eire/Ireland"_s, u"Ireland"_s},
        {u"Ireland (Republic of)"_s, u"Ireland"_s},
        {u"S. Ireland"_s, u"Ireland"_s},
        {u"IWERDDON"_s, u"Ireland"_s},
        {u"Gweriniaeth Iwerddon"_s, u"Ireland"_s},
        {u"N.Z."_s, u"New Zealand"_s},
        {u"the netherlands"_s, u"Netherlands"_s},
        {u"Holland"_s, u"Netherlands"_s},
        {u"Yr Iseldiroedd"_s, u"Netherlands"_s},
        {u"U.S.A."_s, u"United States of America"_s},
        {u"U. S. A"_s, u"United States of America"_s},
        {u"United States Of America (USA)"_s, u"United States of America"_s},
        {u"UDA"_s, u"United States of America"_s},
        {u"U.A.E."_s, u"United Arab Emirates"_s},
        {u"Kingdom of Saudi Arabia"_s, u"Saudi Arabia"_s},
        {u"BVI"_s, u"British Virgin Islands"_s},
        {u"Korea, Republic of"_s, u"South Korea"_s},
        {u"Korea (Republic of)"_s, u"South Korea"_s},
        {u"Republic of Korea"_s, u"South Korea"_s},
        {u"Korea, Democratic People's Republic of"_s, u"North Korea"_s},
        {u"S. Korea"_s, u"South Korea"_s},
        {u"De Corea"_s, u"South Korea"_s},
        {u"Moldova, Republic of"_s, u"Moldova"_s},
        {u"Bolivia (Plurinational State of)"_s, u"Bolivia"_s},
        {u"Iran, Islamic Republic of"_s, u"Iran"_s},
        {u"Tanzania, United Republic of"_s, u"Tanzania"_s},
        {u"Republic of Malta"_s, u"Malta"_s},
        {u"Gweriniaeth Malta"_s, u"Malta"_s},
        {u"Federal Republic of Germany"_s, u"Germany"_s},
        {u"The Peoples Republic of China"_s, u"China"_s},
        {u"Republic of China"_s, u"Taiwan"_s},
        {u"Democratic Republic of Congo"_s, u"Democratic Republic of the Congo"_s},
        {u"Congo, Dem. Rep. of the"_s, u"Democratic Republic of the Congo"_s},
        {u"Republic of the Congo"_s, u"Congo"_s},
        {u"Ivory Coast (Côte d'Ivoire)"_s, u"Côte d'Ivoire"_s},
        {u"Myanmar (Burma)"_s, u"Myanmar"_s},
        {u"N. Macedonia"_s, u"North Macedonia"_s},
        {u"Trinidad + Tobago"_s, u"Trinidad and Tobago"_s},
        {u"Trinidad a Tobago"_s, u"Trinidad and Tobago"_s},
        {u"St. Kitts & Nevis"_s, u"St Kitts and Nevis"_s},
        {u"Saint Vincent and the Grenadines"_s, u"St Vincent"_s},
        {u"Cayman Isles"_s, u"Cayman Islands"_s},
        {u"Palestine, State of"_s, u"Occupied Palestinian Territories"_s},
        {u"Y Gambia"_s, u"The Gambia"_s},
        {u"Feneswela"_s, u"Venezuela"_s},
        {u"Ecwador"_s, u"Ecuador"_s},
        {u"Y Weriniaeth Tsiec"_s, u"Czechia"_s},
        {u"Ynysoedd Falkland"_s, u"Falkland Islands"_s},
        {u"Hong Kong, China"_s, u"Hong Kong"_s},
    };
    for (const Written &row : rows) {
        INFO(row.text.toStdString());
        CHECK(countryName(row.text) == row.country);
        const auto verdict = judged(row.text, AddressProfile::Notify);
        CHECK(verdict.valid);
        CHECK(verdict.country == row.country);
        CHECK(verdict.normalised.last() == row.country);
    }
}

TEST_CASE("what is no country, or could be two of them, is not guessed")
{
    for (const QString &text : {u"Atlantis"_s,
                                u"Ireland Road"_s,
                                u"Virgin Islands"_s,
                                u"Republic of"_s,
                                u"France, Spain"_s,
                                u"Atlanta, Georgia"_s,
                                u"Georgia, USA"_s,
                                u"the"_s,
                                u"."_s,
                                u""_s,
                                u"Y"_s,
                                u"France2"_s,
                                QString(100'000, u'a'),
                                u"the "_s.repeated(20'000) + u"Gambia"_s})
        CHECK_FALSE(countryName(text));
}

TEST_CASE(
    "the United Kingdom and its parts are left out below a postcode, however they are written")
{
    for (const QString &text : {u"N. Ireland"_s,
                                u"N Ireland"_s,
                                u"N.I."_s,
                                u"North Ireland"_s,
                                u"Gogledd Iwerddon"_s,
                                u"U.K."_s,
                                u"The UK"_s,
                                u"G.B."_s,
                                u"Great Britain"_s,
                                u"Gt. Britain"_s,
                                u"England, UK"_s,
                                u"Scotland (UK)"_s,
                                u"Yr Alban"_s,
                                u"Alban"_s,
                                u"LLOEGR"_s,
                                u"Cymru"_s,
                                u"Cymru / Wales"_s,
                                u"Y D.U."_s,
                                u"Y Deyrnas Unedig"_s,
                                u"Wales|United Kingdom"_s}) {
        INFO(text.toStdString());
        for (const auto profile : {AddressProfile::Notify, AddressProfile::Courier}) {
            const auto verdict = judged(u"BT1 1AA|"_s + text, profile);
            CHECK(verdict.valid);
            CHECK(verdict.problems.empty());
            CHECK_FALSE(verdict.country);
            CHECK(verdict.normalised.last() == u"BT1 1AA"_s);
        }
    }
    CHECK(isUnitedKingdom(u"N. Ireland"_s));
    CHECK_FALSE(PostalAddress{{u"1 High Street"_s}, u"BT1 1AA"_s, u"N Ireland"_s}.isOverseas());
    CHECK(PostalAddress{{u"1 High Street"_s}, u"D02 X285"_s, u"ROI"_s}.printed().last()
          == u"Ireland"_s);
}

TEST_CASE("the Channel Islands and the Isle of Man are inland post, with their postcode last")
{
    for (const QString &text : {u"Jersey"_s,
                                u"Channel Islands"_s,
                                u"Jersey|Channel Islands"_s,
                                u"Jersey|C.I.|UK"_s,
                                u"Bailiwick of Jersey"_s,
                                u"Jersey, Channel Islands"_s}) {
        const auto verdict = judged(u"JE2 3AB|"_s + text, AddressProfile::Notify);
        INFO(text.toStdString());
        CHECK(verdict.valid);
        CHECK(verdict.normalised.last() == u"JE2 3AB"_s);
    }
    CHECK(judged(u"IM1 1AF|I.O.M."_s, AddressProfile::Notify).valid);
    CHECK(judged(u"IM1 1AF|Ynys Manaw"_s, AddressProfile::Notify).valid);
    CHECK_FALSE(judged(u"Jersey"_s, AddressProfile::Notify).valid);
    CHECK_FALSE(judged(u"Guernsey|UK"_s, AddressProfile::Notify).valid);
}

TEST_CASE("two countries in one address are refused or told (REQ-ADR-02)")
{
    for (const auto profile : {AddressProfile::Notify, AddressProfile::Courier}) {
        for (const QString &text : {u"Poland|United Kingdom"_s,
                                    u"Gwlad Pwyl|Y Deyrnas Unedig"_s,
                                    u"Ireland|N. Ireland"_s,
                                    u"France|England|UK"_s,
                                    u"France|Jersey"_s}) {
            INFO(text.toStdString());
            CHECK_FALSE(judged(text, profile).valid);
        }
        CHECK(has(judged(u"Poland|UK"_s, profile), u"two-countries"_s));
        for (const QString &text : {u"Poland|Germany"_s,
                                    u"England|France"_s,
                                    u"N. Ireland|Ireland"_s,
                                    u"Jersey|France"_s,
                                    u"Poland|00-001|Germany"_s,
                                    u"Gibraltar|UK"_s,
                                    u"Poland|SW1A 1AA"_s,
                                    u"Poland|SW1A 1AA|UK"_s}) {
            INFO(text.toStdString());
            CHECK(has(judged(text, profile), u"two-countries"_s));
        }
        for (const QString &text : {u"Singapore|Singapore"_s,
                                    u"Hong Kong|China"_s,
                                    u"Georgia|USA"_s,
                                    u"Réunion|France"_s,
                                    u"Dubai|UAE"_s,
                                    u"Tenerife|Spain"_s,
                                    u"Puerto Rico|U.S.A."_s,
                                    u"Scotland|EH1 1AA"_s}) {
            INFO(text.toStdString());
            CHECK(judged(text, profile).problems.empty());
        }
    }
    CHECK(judged(u"Gibraltar|UK"_s, AddressProfile::Notify).normalised.last() == u"Gibraltar"_s);
}

TEST_CASE("an island written for its country stays on the envelope")
{
    const auto tenerife = judged(u"Tenerife"_s, AddressProfile::Notify);
    CHECK(tenerife.valid);
    CHECK(tenerife.normalised.mid(3) == QStringList{u"Tenerife"_s, u"Canary Islands"_s});
    const auto dubai = judged(u"DUBAI"_s, AddressProfile::Courier);
    CHECK(dubai.normalised.mid(3) == QStringList{u"Dubai"_s, u"United Arab Emirates"_s});
    CHECK(judged(u"Dubai, UAE"_s, AddressProfile::Notify).normalised == dubai.normalised);
    CHECK(PostalAddress{{u"PO Box 1"_s}, {}, u"dubai"_s}.printed()
          == QStringList{u"PO Box 1"_s, u"Dubai"_s, u"United Arab Emirates"_s});
    CHECK(judged(u"Madeira"_s, AddressProfile::Notify).normalised.last() == u"Madeira"_s);
}

TEST_CASE("islands that Notify knows one by one only are refused there with what to write")
{
    for (const QString &text : {u"Caribbean Netherlands"_s, u"US Minor Outlying Islands"_s}) {
        CHECK(has(judged(text, AddressProfile::Notify), u"country-not-at-notify"_s));
        CHECK(judged(text, AddressProfile::Courier).valid);
    }
    CHECK(judged(u"Bonaire"_s, AddressProfile::Notify).valid);
}

TEST_CASE("Notify wants a letter from a to z or a digit in the first two lines, and a place's "
          "postcode")
{
    const auto notify = [](const QString &block) {
        return checkAddress(block.split(u'|'), AddressProfile::Notify);
    };
    for (const QString &block : {u"田中太郎|1-2 東京|Japan"_s,
                                 u"A Person|ул. Ленина|Moscow|Russia"_s,
                                 u"A Person|\U0001F60D|Town|SW1A 1AA"_s,
                                 u"\u2014|1 High Street|SW1A 1AA"_s,
                                 u"A Person|١٢|Cairo|Egypt"_s})
        CHECK(has(notify(block), u"no-letter-or-digit"_s));
    CHECK(notify(u"Ольга Иванова 1|ул. Ленина 1|Moscow|Russia"_s).valid);
    CHECK(notify(u"A Person|1 ул. Ленина|Москва|Russia"_s).valid);
    for (const QString &code :
         {u"GIR 0AA"_s, u"gir0aa"_s, u"QQ1 1AA"_s, u"ZZ99 9ZZ"_s, u"AA1 1AA"_s})
        CHECK(has(notify(u"A Person|1 Sample Road|Town|"_s + code), u"bad-postcode"_s));
    for (const QString &start : {u"@"_s,
                                 u"("_s,
                                 u")"_s,
                                 u"="_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"\""_s,
                                 u"\\"_s,
                                 u"/"_s,
                                 u","_s,
                                 u"<"_s,
                                 u">"_s,
                                 u"~"_s})
        CHECK(has(notify(u"A Person|%1 Flat 1|Town|SW1A 1AA"_s.arg(start)),
                  u"forbidden-character"_s));
}
