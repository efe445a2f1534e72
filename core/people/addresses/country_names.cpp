#include "core/people/addresses/country_names.h"

#include "core/people/addresses/country_table.h"
#include "core/text/text.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kShortestDirected = 4; ///< "N Ireland" is north, "S A" is not south

// Words before a name that make it the official one: "Republic of Malta", "Gweriniaeth Malta".
constexpr std::array kForms{
    "republicof"_L1,
    "kingdomof"_L1,
    "stateof"_L1,
    "commonwealthof"_L1,
    "principalityof"_L1,
    "sultanateof"_L1,
    "grandduchyof"_L1,
    "islamicrepublicof"_L1,
    "federalrepublicof"_L1,
    "federativerepublicof"_L1,
    "federaldemocraticrepublicof"_L1,
    "democraticsocialistrepublicof"_L1,
    "democraticrepublicof"_L1,
    "peoplesrepublicof"_L1,
    "peoplesdemocraticrepublicof"_L1,
    "socialistrepublicof"_L1,
    "cooperativerepublicof"_L1,
    "plurinationalstateof"_L1,
    "bolivarianrepublicof"_L1,
    "orientalrepublicof"_L1,
    "unitedrepublicof"_L1,
    "independentstateof"_L1,
    "hashemitekingdomof"_L1,
    "arabrepublicof"_L1,
    "republicofunionof"_L1,
    "unionof"_L1,
    "federatedstatesof"_L1,
    "federationof"_L1,
    "territoryof"_L1,
    "emirateof"_L1,
    "islandof"_L1,
    "gweriniaethislamaidd"_L1,
    "gweriniaeth"_L1,
    "teyrnas"_L1,
    "tywysogaeth"_L1,
    "gwladwriaeth"_L1,
};

/// The words of a name, folded; stops and hyphens part them, an apostrophe does not.
QStringList wordsOf(QStringView name)
{
    QStringList words{QString()};
    for (const QChar c : foldForSearch(name)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            words.last() += c;
        else if (c != u'\'' && !words.last().isEmpty())
            words += QString();
    }
    words.removeAll(QString());
    return words;
}

QString shortWord(const QString &word)
{
    static const QHash<QString, QString> longForms{{u"saint"_s, u"st"_s},
                                                   {u"rep"_s, u"republic"_s},
                                                   {u"dem"_s, u"democratic"_s},
                                                   {u"isles"_s, u"islands"_s},
                                                   {u"isl"_s, u"islands"_s}};
    return longForms.value(word, word);
}

/// "N" of "N. Macedonia".
QString direction(const QString &word)
{
    static const QHash<QString, QString> directions{{u"n"_s, u"north"_s},
                                                    {u"nth"_s, u"north"_s},
                                                    {u"s"_s, u"south"_s},
                                                    {u"sth"_s, u"south"_s},
                                                    {u"e"_s, u"east"_s},
                                                    {u"w"_s, u"west"_s}};
    return directions.value(word, word);
}

/// Articles and "and", English and Welsh, which people write or leave out.
bool isFiller(const QStringList &words, qsizetype at)
{
    static const QSet<QString> always{u"the"_s, u"and"_s};
    static const QSet<QString> articles{u"y"_s, u"yr"_s};
    static const QSet<QString> inner{u"a"_s, u"ac"_s, u"ar"_s, u"e"_s, u"et"_s};
    const QString &word = words[at];
    return always.contains(word) || (words.size() > 1 && articles.contains(word))
           || (at > 0 && at + 1 < words.size() && inner.contains(word) && words[at - 1].size() > 1
               && words[at + 1].size() > 1); // not those of "U.A.E."
}

/// The letters of a name without what does not tell it from others: "U.S.A." and "usa" are one.
QString keyOf(QStringView name)
{
    QStringList words = wordsOf(name);
    if (words.size() > 1 && words.first() == "the"_L1)
        words.removeFirst();
    if (words.size() > 1 && words[1].size() >= kShortestDirected)
        words.first() = direction(words.first());
    QString key;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isFiller(words, i))
            key += shortWord(words[i]);
    }
    return key;
}

struct Tables
{
    QHash<QString, NamedCountry> countries;
    QSet<QString> unitedKingdom;
    QSet<QString> islands;
};

QHash<QString, NamedCountry> countriesByKey()
{
    QHash<QString, NamedCountry> named;
    for (const Country &country : countryTable()) {
        const NamedCountry known{country.name.toString(), {}, country.belongsTo.toString()};
        named.insert(keyOf(country.name), known);
        for (const QStringView other : country.otherNames.split(u'|', Qt::SkipEmptyParts))
            named.insert(keyOf(other), known);
    }
    for (const Place &row : placeTable()) {
        NamedCountry known = named.value(keyOf(row.country));
        for (const QStringView place : row.places.split(u'|')) {
            known.place = place.toString();
            named.insert(keyOf(place), known);
        }
    }
    return named;
}

QSet<QString> keysOf(std::span<const QStringView> names)
{
    QSet<QString> keys;
    for (const QStringView name : names)
        keys.insert(keyOf(name));
    return keys;
}

/// Built once.
const Tables &tables()
{
    static const Tables built{
        countriesByKey(), keysOf(unitedKingdomNames()), keysOf(britishIslandNames())};
    return built;
}

std::optional<NamedCountry> byKey(const QString &key)
{
    const auto found = tables().countries.constFind(key);
    return found == tables().countries.constEnd() ? std::nullopt : std::optional(*found);
}

/// The country of a name of its own, or of its official form.
std::optional<NamedCountry> wholeName(const QString &text)
{
    const QString key = keyOf(text);
    if (const auto known = byKey(key))
        return known;
    for (const QLatin1StringView form : kForms) {
        if (!key.startsWith(form))
            continue;
        if (const auto known = byKey(key.mid(form.size())))
            return known;
    }
    return std::nullopt;
}

/// "Malta, Republic of" and "Malta (Republic of)" the right way round; empty when it is not written
/// so.
QString turned(QString text)
{
    text.replace(u'(', u',');
    const qsizetype comma = text.indexOf(u',');
    const QStringList after = wordsOf(text.mid(comma + 1));
    const bool isForm = comma > 0 && !after.isEmpty()
                        && (after.last() == "of"_L1 || after.last() == "the"_L1
                            || after.last() == "y"_L1 || after.first() == "gweriniaeth"_L1);
    return isForm ? text.mid(comma + 1) + u' ' + text.left(comma) : QString();
}

/// The names of a line that gives more than one: "Eire / Ireland", "Turkey (Türkiye)".
QStringList namesIn(const QString &text)
{
    QString parted = text;
    for (const QChar parting : {u'(', u')', u'[', u']', u'/', u','})
        parted.replace(parting, u'|');
    parted.replace(" - "_L1, "|"_L1);
    QStringList names;
    for (const QString &name : parted.split(u'|'))
        if (!wordsOf(name).isEmpty())
            names += name;
    return names;
}

/// The country that all names of the line agree on: the narrowest one.
std::optional<NamedCountry> commonName(const QString &text)
{
    const QStringList names = namesIn(text);
    if (names.size() < 2)
        return std::nullopt;
    const auto first = wholeName(names.first());
    if (!first || first->name == "Georgia"_L1)
        return std::nullopt; // of the two of that name the line means the other one
    const bool allAgree = std::all_of(names.begin() + 1, names.end(), [&](const QString &name) {
        const auto other = wholeName(name);
        return other && agree(*first, *other);
    });
    return allAgree ? first : std::nullopt;
}

/// Does every name that the text gives stand in the set ("England, UK")?
bool allIn(const QSet<QString> &keys, const QString &text)
{
    if (text.size() > kLongestName)
        return false;
    if (keys.contains(keyOf(text)))
        return true;
    const QStringList names = namesIn(text);
    return names.size() > 1 && std::all_of(names.begin(), names.end(), [&](const QString &name) {
               return keys.contains(keyOf(name));
           });
}

} // namespace

std::optional<NamedCountry> namedCountry(const QString &text)
{
    if (text.size() > kLongestName)
        return std::nullopt;
    if (tables().unitedKingdom.contains(keyOf(text)) || tables().islands.contains(keyOf(text)))
        return std::nullopt;
    if (auto known = wholeName(text))
        return known;
    if (const QString official = turned(text); !official.isEmpty())
        if (auto known = wholeName(official))
            return known;
    return commonName(text);
}

std::optional<QString> countryName(const QString &text)
{
    const auto known = namedCountry(text);
    return known ? std::optional(known->name) : std::nullopt;
}

bool agree(const NamedCountry &above, const NamedCountry &last)
{
    if (above.name == last.name || above.belongsTo == last.name)
        return true;
    // Regions that share the name of a country.
    return (above.name == "Georgia"_L1 && last.name == "United States of America"_L1)
           || (above.name == "Luxembourg"_L1 && last.name == "Belgium"_L1)
           || (above.belongsTo == "Netherlands"_L1 && last.name == "Caribbean Netherlands"_L1);
}

bool namesUnitedKingdom(const QString &text)
{
    return allIn(tables().unitedKingdom, text);
}

bool namesBritishIslands(const QString &text)
{
    return allIn(tables().islands, text);
}

QString notifyWantsInstead(const QString &country)
{
    if (country == "Caribbean Netherlands"_L1)
        return u"Bonaire, Saba or Sint Eustatius"_s;
    if (country == "US Minor Outlying Islands"_L1)
        return u"the island, such as Wake Island"_s;
    return {};
}

} // namespace casepost::core
