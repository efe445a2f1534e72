#include "core/people/country_names.h"

#include "core/base/text.h"

#include <QHash>
#include <QSet>

#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// A country as printed, and the other names by which people write it (English, Welsh, its own).
struct Country
{
    QStringView name;
    QStringView otherNames; ///< parted by |
};

// ISO 3166 countries and territories but the United Kingdom and its islands.
// clang-format off
constexpr std::array kCountries{
    Country{u"Afghanistan", u"Affganistan"},
    Country{u"Åland Islands", u"Aland Islands"},
    Country{u"Albania", u""},
    Country{u"Algeria", u"Algieria"},
    Country{u"American Samoa", u""},
    Country{u"Andorra", u""},
    Country{u"Angola", u""},
    Country{u"Anguilla", u""},
    Country{u"Antarctica", u""},
    Country{u"Antigua and Barbuda", u"Antigua"},
    Country{u"Argentina", u"yr Ariannin|Ariannin"},
    Country{u"Armenia", u""},
    Country{u"Aruba", u""},
    Country{u"Australia", u"Awstralia"},
    Country{u"Austria", u"Österreich|Awstria"},
    Country{u"Azerbaijan", u""},
    Country{u"The Bahamas", u"Bahamas"},
    Country{u"Bahrain", u""},
    Country{u"Bangladesh", u""},
    Country{u"Barbados", u""},
    Country{u"Belarus", u"Belarws"},
    Country{u"Belgium", u"Gwlad Belg"},
    Country{u"Belize", u""},
    Country{u"Benin", u""},
    Country{u"Bermuda", u""},
    Country{u"Bhutan", u""},
    Country{u"Bolivia", u"Plurinational State of Bolivia"},
    Country{u"Bosnia and Herzegovina", u"Bosnia"},
    Country{u"Botswana", u""},
    Country{u"Bouvet Island", u""},
    Country{u"Brazil", u"Brasil"},
    Country{u"British Indian Ocean Territory", u""},
    Country{u"British Virgin Islands", u"Virgin Islands (British)|Ynysoedd Prydeinig y Wyryf"},
    Country{u"Brunei", u"Brunei Darussalam"},
    Country{u"Bulgaria", u"Bwlgaria"},
    Country{u"Burkina Faso", u""},
    Country{u"Burundi", u""},
    Country{u"Cambodia", u""},
    Country{u"Cameroon", u"Camerŵn"},
    Country{u"Canada", u""},
    Country{u"Cape Verde", u"Cabo Verde"},
    Country{u"Caribbean Netherlands", u""},
    Country{u"Cayman Islands", u""},
    Country{u"Central African Republic", u""},
    Country{u"Chad", u""},
    Country{u"Chile", u"Tsile"},
    Country{u"China", u"People's Republic of China|PRC|Tsieina|Tseina"},
    Country{u"Christmas Island", u""},
    Country{u"Cocos Islands", u"Cocos (Keeling) Islands"},
    Country{u"Colombia", u""},
    Country{u"Comoros", u""},
    Country{u"Congo", u"Republic of the Congo|Congo Brazzaville"},
    Country{u"Cook Islands", u""},
    Country{u"Costa Rica", u""},
    Country{u"Croatia", u"Hrvatska"},
    Country{u"Cuba", u"Ciwba"},
    Country{u"Curaçao", u"Curacao"},
    Country{u"Cyprus", u""},
    Country{u"Czechia", u"Czech Republic|Gweriniaeth Tsiec|Tsiecia"},
    Country{u"Côte d'Ivoire", u"Ivory Coast|Cote dIvoire|y Traeth Ifori|Arfordir Ifori"},
    Country{u"Democratic Republic of the Congo", u"DR Congo|DRC|Congo Kinshasa"},
    Country{u"Denmark", u"Denmarc"},
    Country{u"Djibouti", u""},
    Country{u"Dominica", u""},
    Country{u"Dominican Republic", u""},
    Country{u"East Timor", u"Timor-Leste"},
    Country{u"Ecuador", u""},
    Country{u"Egypt", u"yr Aifft|Aifft"},
    Country{u"El Salvador", u""},
    Country{u"Equatorial Guinea", u""},
    Country{u"Eritrea", u""},
    Country{u"Estonia", u""},
    Country{u"Eswatini", u"Swaziland"},
    Country{u"Ethiopia", u""},
    Country{u"Falkland Islands", u"Falklands|Ynysoedd y Falkland|Ynysoedd Falkland"},
    Country{u"Faroe Islands", u""},
    Country{u"Fiji", u""},
    Country{u"Finland", u"Suomi|y Ffindir|Ffindir"},
    Country{u"France", u"Ffrainc"},
    Country{u"French Guiana", u""},
    Country{u"French Polynesia", u""},
    Country{u"French Southern Territories", u""},
    Country{u"Gabon", u""},
    Country{u"The Gambia", u"Gambia"},
    Country{u"Georgia", u""},
    Country{u"Germany", u"Deutschland|yr Almaen|Almaen"},
    Country{u"Ghana", u""},
    Country{u"Gibraltar", u""},
    Country{u"Greece", u"Hellas|Groeg|Gwlad Groeg"},
    Country{u"Greenland", u"yr Ynys Las"},
    Country{u"Grenada", u""},
    Country{u"Guadeloupe", u""},
    Country{u"Guam", u""},
    Country{u"Guatemala", u""},
    Country{u"Guinea", u""},
    Country{u"Guinea-Bissau", u""},
    Country{u"Guyana", u""},
    Country{u"Haiti", u""},
    Country{u"Heard Island and McDonald Islands", u""},
    Country{u"Honduras", u""},
    Country{u"Hong Kong", u"Hong Kong SAR"},
    Country{u"Hungary", u"Hwngari"},
    Country{u"Iceland", u"Gwlad yr Iâ"},
    Country{u"India", u"yr India"},
    Country{u"Indonesia", u""},
    Country{u"Iran", u"Islamic Republic of Iran"},
    Country{u"Iraq", u"Irac"},
    Country{u"Ireland", u"Republic of Ireland|Eire|Éire|Irish Republic|Iwerddon|Gweriniaeth Iwerddon"},
    Country{u"Israel", u""},
    Country{u"Italy", u"Italia|yr Eidal|Eidal"},
    Country{u"Jamaica", u""},
    Country{u"Japan", u"Siapan"},
    Country{u"Jordan", u"Gwlad Iorddonen|Iorddonen"},
    Country{u"Kazakhstan", u"Casachstan"},
    Country{u"Kenya", u"Cenia"},
    Country{u"Kiribati", u""},
    Country{u"Kosovo", u"Kosova"},
    Country{u"Kuwait", u""},
    Country{u"Kyrgyzstan", u""},
    Country{u"Laos", u"Lao People's Democratic Republic"},
    Country{u"Latvia", u"Latfia"},
    Country{u"Lebanon", u"Libanus"},
    Country{u"Lesotho", u""},
    Country{u"Liberia", u""},
    Country{u"Libya", u""},
    Country{u"Liechtenstein", u""},
    Country{u"Lithuania", u"Lithwania"},
    Country{u"Luxembourg", u"Lwcsembwrg"},
    Country{u"Macau", u"Macao"},
    Country{u"Madagascar", u""},
    Country{u"Malawi", u""},
    Country{u"Malaysia", u"Maleisia"},
    Country{u"Maldives", u""},
    Country{u"Mali", u""},
    Country{u"Malta", u""},
    Country{u"Marshall Islands", u""},
    Country{u"Martinique", u""},
    Country{u"Mauritania", u""},
    Country{u"Mauritius", u""},
    Country{u"Mayotte", u""},
    Country{u"Mexico", u"Mecsico"},
    Country{u"Micronesia", u"Federated States of Micronesia"},
    Country{u"Moldova", u"Republic of Moldova|Moldofa"},
    Country{u"Monaco", u""},
    Country{u"Mongolia", u""},
    Country{u"Montenegro", u""},
    Country{u"Montserrat", u""},
    Country{u"Morocco", u"Moroco"},
    Country{u"Mozambique", u""},
    Country{u"Myanmar", u"Burma"},
    Country{u"Namibia", u""},
    Country{u"Nauru", u""},
    Country{u"Nepal", u""},
    Country{u"Netherlands", u"Holland|The Netherlands|Nederland|yr Iseldiroedd|Iseldiroedd"},
    Country{u"New Caledonia", u""},
    Country{u"New Zealand", u"Seland Newydd"},
    Country{u"Nicaragua", u""},
    Country{u"Niger", u""},
    Country{u"Nigeria", u""},
    Country{u"Niue", u""},
    Country{u"Norfolk Island", u""},
    Country{u"North Korea", u"Gogledd Corea"},
    Country{u"North Macedonia", u"Macedonia|Gogledd Macedonia"},
    Country{u"Northern Mariana Islands", u""},
    Country{u"Norway", u"Norge|Norwy"},
    Country{u"Oman", u""},
    Country{u"Pakistan", u"Pacistan"},
    Country{u"Palau", u""},
    Country{u"Palestine", u"Palestina"},
    Country{u"Panama", u""},
    Country{u"Papua New Guinea", u""},
    Country{u"Paraguay", u""},
    Country{u"Peru", u"Periw"},
    Country{u"Philippines", u"The Philippines|y Pilipinas|Pilipinas"},
    Country{u"Pitcairn Islands", u"Pitcairn"},
    Country{u"Poland", u"Polska|Gwlad Pwyl"},
    Country{u"Portugal", u"Portiwgal"},
    Country{u"Puerto Rico", u""},
    Country{u"Qatar", u""},
    Country{u"Romania", u"Rwmania"},
    Country{u"Russia", u"Russian Federation|Rwsia"},
    Country{u"Rwanda", u""},
    Country{u"Réunion", u"Reunion"},
    Country{u"Saint Martin", u"St Martin"},
    Country{u"Samoa", u"Western Samoa"},
    Country{u"San Marino", u""},
    Country{u"Sao Tome and Principe", u"São Tomé and Príncipe"},
    Country{u"Saudi Arabia", u"Kingdom of Saudi Arabia|Sawdi Arabia|KSA"},
    Country{u"Senegal", u""},
    Country{u"Serbia", u""},
    Country{u"Seychelles", u""},
    Country{u"Sierra Leone", u""},
    Country{u"Singapore", u"Singapôr"},
    Country{u"Sint Maarten", u""},
    Country{u"Slovakia", u"Slofacia|Slovak Republic"},
    Country{u"Slovenia", u"Slofenia"},
    Country{u"Solomon Islands", u""},
    Country{u"Somalia", u""},
    Country{u"South Africa", u"RSA|De Affrica"},
    Country{u"South Georgia and the South Sandwich Islands", u""},
    Country{u"South Korea", u"Republic of Korea|Korea|De Corea"},
    Country{u"South Sudan", u""},
    Country{u"Spain", u"España|Sbaen"},
    Country{u"Sri Lanka", u""},
    Country{u"St Barthélemy", u"St Barthelemy"},
    Country{u"St Helena", u"Saint Helena|Ascension|Ascension Island|Tristan da Cunha|St Helena, Ascension and Tristan da Cunha"},
    Country{u"St Kitts and Nevis", u"Saint Kitts and Nevis|St Kitts|Nevis"},
    Country{u"St Lucia", u"Saint Lucia"},
    Country{u"St Pierre and Miquelon", u""},
    Country{u"St Vincent and the Grenadines", u"Saint Vincent and the Grenadines|St Vincent|Saint Vincent"},
    Country{u"Sudan", u""},
    Country{u"Suriname", u""},
    Country{u"Svalbard and Jan Mayen", u""},
    Country{u"Sweden", u"Sverige"},
    Country{u"Switzerland", u"Schweiz|Suisse|y Swistir|Swistir"},
    Country{u"Syria", u"Syrian Arab Republic"},
    Country{u"Taiwan", u""},
    Country{u"Tajikistan", u""},
    Country{u"Tanzania", u"United Republic of Tanzania"},
    Country{u"Thailand", u"Gwlad Thai"},
    Country{u"Togo", u""},
    Country{u"Tokelau", u""},
    Country{u"Tonga", u""},
    Country{u"Trinidad and Tobago", u"Trinidad|Tobago"},
    Country{u"Tunisia", u"Tiwnisia"},
    Country{u"Turkey", u"Türkiye|Turkiye|Twrci"},
    Country{u"Turkmenistan", u""},
    Country{u"Turks and Caicos Islands", u""},
    Country{u"Tuvalu", u""},
    Country{u"US Minor Outlying Islands", u""},
    Country{u"US Virgin Islands", u"Virgin Islands (US)"},
    Country{u"Uganda", u""},
    Country{u"Ukraine", u"Wcráin|yr Wcráin"},
    Country{u"United Arab Emirates", u"UAE|U.A.E.|Emiradau Arabaidd Unedig|yr Emiradau Arabaidd Unedig"},
    Country{u"United States of America", u"USA|US|United States|America|U.S.A.|Unol Daleithiau America|Unol Daleithiau|yr Unol Daleithiau"},
    Country{u"Uruguay", u""},
    Country{u"Uzbekistan", u"Wsbecistan"},
    Country{u"Vanuatu", u""},
    Country{u"Vatican City", u"Vatican|Holy See|Y Fatican"},
    Country{u"Venezuela", u"Bolivarian Republic of Venezuela"},
    Country{u"Vietnam", u"Viet Nam|Fietnam"},
    Country{u"Wallis and Futuna", u""},
    Country{u"Western Sahara", u"Sahrawi Arab Democratic Republic"},
    Country{u"Yemen", u""},
    Country{u"Zambia", u"Sambia"},
    Country{u"Zimbabwe", u"Simbabwe"},
};
// clang-format on

constexpr std::array kUnitedKingdom{
    QStringView(u"United Kingdom"),
    QStringView(u"United Kingdom of Great Britain and Northern Ireland"),
    QStringView(u"UK"),
    QStringView(u"Great Britain"),
    QStringView(u"Britain"),
    QStringView(u"GB"),
    QStringView(u"GBR"),
    QStringView(u"England"),
    QStringView(u"Scotland"),
    QStringView(u"Wales"),
    QStringView(u"Northern Ireland"),
    QStringView(u"NI"),
    QStringView(u"Y Deyrnas Unedig"),
    QStringView(u"Deyrnas Unedig"),
    QStringView(u"DU"),
    QStringView(u"Prydain"),
    QStringView(u"Prydain Fawr"),
    QStringView(u"Lloegr"),
    QStringView(u"Cymru"),
    QStringView(u"Yr Alban"),
    QStringView(u"Alban"),
    QStringView(u"Gogledd Iwerddon"),
};

constexpr std::array kIslands{
    QStringView(u"Isle of Man"),
    QStringView(u"Jersey"),
    QStringView(u"Guernsey"),
    QStringView(u"Alderney"),
    QStringView(u"Sark"),
    QStringView(u"Herm"),
    QStringView(u"Channel Islands"),
    QStringView(u"Ynys Manaw"),
    QStringView(u"Ynysoedd y Sianel"),
};

/// Letters and digits only, folded: "U.S.A." and "usa" are one.
QString keyOf(QStringView name)
{
    QString key;
    for (const QChar c : foldForSearch(name)) {
        if (c.isLetterOrNumber())
            key += c;
        else if (c == u'&')
            key += u"and";
    }
    return key.startsWith(u"the") ? key.mid(3) : key;
}

/// Built once: from a folded name to the name as printed.
const QHash<QString, QString> &countriesByKey()
{
    static const QHash<QString, QString> byKey = [] {
        QHash<QString, QString> names;
        for (const Country &country : kCountries) {
            const QString printed = country.name.toString();
            names.insert(keyOf(country.name), printed);
            for (const QStringView other : country.otherNames.split(u'|', Qt::SkipEmptyParts))
                names.insert(keyOf(other), printed);
        }
        return names;
    }();
    return byKey;
}

template<typename List>
QSet<QString> keysOf(const List &list)
{
    QSet<QString> keys;
    for (const QStringView entry : list)
        keys.insert(keyOf(entry));
    return keys;
}

} // namespace

std::optional<QString> countryName(const QString &text)
{
    const auto &names = countriesByKey();
    const auto found = names.constFind(keyOf(text));
    if (found == names.constEnd())
        return std::nullopt;
    return *found;
}

bool namesUnitedKingdom(const QString &text)
{
    static const QSet<QString> keys = keysOf(kUnitedKingdom);
    return keys.contains(keyOf(text));
}

bool namesBritishIslands(const QString &text)
{
    static const QSet<QString> keys = keysOf(kIslands);
    return keys.contains(keyOf(text));
}

} // namespace casepost::core
