#include "phrases/phrase_pack.h"

#include "phrases/pack_toml.h"
#include "phrases/phrase_code.h"

#include <QSet>

#include <array>

namespace casepost::phrases {

using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostPhrases = 10'000;
constexpr size_t kMostTemplates = 1'000;
constexpr size_t kMostFields = 50;
constexpr qsizetype kLongestText = 20'000;
constexpr int kHighestVersion = 1'000'000;

constexpr std::array kTypes{PhraseType::Ams, PhraseType::Dap, PhraseType::Lsr, PhraseType::Email};
constexpr std::array kRoles{PhraseRole::Opening,
                            PhraseRole::Body,
                            PhraseRole::NextAction,
                            PhraseRole::Closing,
                            PhraseRole::ReturnAddress};
constexpr std::array kAudiences{Audience::Customer,
                                Audience::Referee,
                                Audience::ThirdParty,
                                Audience::UnitOffice,
                                Audience::TerritoryOffice};
constexpr std::array kChannels{Channel::Post, Channel::Email, Channel::Online};
constexpr std::array kKinds{
    FieldKind::Text, FieldKind::Date, FieldKind::Choice, FieldKind::Name, FieldKind::Number};

// What a field may be filled from by itself.
const QStringList &fieldSources()
{
    static const QStringList sources{u"case.reference"_s,
                                     u"case.applicant-name"_s,
                                     u"case.applicant-first"_s,
                                     u"case.date-of-birth"_s,
                                     u"case.received-on"_s,
                                     u"case.lost-stolen-reference"_s,
                                     u"case.passport-name"_s,
                                     u"sender.teams-number"_s,
                                     u"sender.team"_s,
                                     u"sender.office"_s,
                                     u"office.return-address"_s,
                                     u"office.telephone"_s,
                                     u"letter.reply-by"_s};
    return sources;
}

// The value whose name was written; an error that lists the names otherwise.
template<typename Values, typename Name>
auto oneOf(const PackTable &table,
           const char *key,
           const QString &given,
           const Values &values,
           Name nameOf) -> Result<typename Values::value_type>
{
    QStringList names;
    for (const auto value : values) {
        if (nameOf(value) == given)
            return value;
        names += nameOf(value);
    }
    return table.error(key,
                       u"'%1' is not a %2; use one of %3."_s.arg(
                           given.left(60), QString::fromLatin1(key), names.join(u", ")));
}

// A list of known names; empty when the key is missing. An empty list would say nothing.
template<typename Values, typename Name>
auto listOf(const PackTable &table, const char *key, const Values &values, Name nameOf)
    -> Result<std::vector<typename Values::value_type>>
{
    std::vector<typename Values::value_type> list;
    TRY_ASSIGN(const QStringList names, table.strings(key));
    if (table.has(key) && names.isEmpty())
        return table.error(
            key,
            u"'%1' is empty; name at least one, or take it out."_s.arg(QLatin1StringView(key)));
    for (const QString &name : names) {
        TRY_ASSIGN(const auto value, oneOf(table, key, name, values, nameOf));
        list.push_back(value);
    }
    return list;
}

Result<QString> readCode(const PackTable &table)
{
    TRY_ASSIGN(const QString code, table.string("code", true, 40));
    for (const QChar c : code) {
        const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || u" ()-_."_s.contains(c));
        if (!plain)
            return table.error("code", u"A code is made of letters, digits, hyphens and dots."_s);
    }
    if (codeKey(code).isEmpty())
        return table.error("code", u"The code holds no letter or digit."_s);
    return code;
}

Status readPair(const PackTable &table, const char *key, bool required, QString *en, QString *cy)
{
    TRY_ASSIGN(const PackTable pair, table.table(key));
    TRY(pair.onlyKeys({u"en"_s, u"cy"_s}));
    if (required && !pair.has("en"))
        return table.error(table.has(key) ? key : nullptr,
                           u"'%1.en' is missing; add it."_s.arg(QLatin1StringView(key)));
    TRY_ASSIGN(*en, pair.string("en", required));
    TRY_ASSIGN(*cy, pair.string("cy", false));
    return {};
}

Status readChoices(const PackTable &table, Field *field)
{
    TRY_ASSIGN(const PackTable choices, table.table("choices"));
    TRY(choices.onlyKeys({u"en"_s, u"cy"_s}));
    TRY_ASSIGN(field->choicesEn, choices.strings("en"));
    TRY_ASSIGN(field->choicesCy, choices.strings("cy"));
    const bool allowed = field->kind == FieldKind::Choice || field->kind == FieldKind::Text;
    if (!allowed && table.has("choices"))
        return table.error("choices", u"Only a choice or a text has choices."_s);
    if (field->kind == FieldKind::Choice && field->choicesEn.size() < 2)
        return table.error("choices", u"A choice needs at least two entries in 'choices.en'."_s);
    if (!field->choicesCy.isEmpty() && field->choicesCy.size() != field->choicesEn.size())
        return table.error("choices", u"'choices.cy' must match 'choices.en' one by one."_s);
    return {};
}

Result<Field> readField(const PackTable &table)
{
    TRY(table.onlyKeys(
        {u"name"_s, u"label"_s, u"kind"_s, u"required"_s, u"choices"_s, u"source"_s}));
    Field field;
    TRY_ASSIGN(field.name, table.string("name", true, 60));
    if (fieldNames(u"((%1))"_s.arg(field.name)) != QStringList{field.name})
        return table.error("name", u"A field name holds no brackets."_s);
    TRY(readPair(table, "label", true, &field.labelEn, &field.labelCy));
    TRY_ASSIGN(const QString kind, table.string("kind", true));
    TRY_ASSIGN(field.kind, oneOf(table, "kind", kind, kKinds, fieldKindName));
    TRY_ASSIGN(field.required, table.truth("required", true));
    TRY(readChoices(table, &field));
    TRY_ASSIGN(field.source, table.string("source", false));
    // An office is named by the phrase that the guidance gives it.
    const bool ofOffice = field.source.startsWith("office.return-address."_L1)
                          && !codeKey(field.source.section(u'.', 2)).isEmpty();
    if (!field.source.isEmpty() && !ofOffice && !fieldSources().contains(field.source))
        return table.error("source",
                           u"'source' must be one of %1."_s.arg(fieldSources().join(u", ")));
    return field;
}

// The fields of a text and of the declarations must be the same set.
Status
matchFields(const PackTable &table, const char *key, const QString &text, const Phrase &phrase)
{
    const QStringList used = fieldNames(text);
    for (const QString &name : used) {
        if (!phrase.field(name))
            return table.error(
                key, u"((%1)) has no [[phrase.field]] of that name; declare it."_s.arg(name));
    }
    if (static_cast<size_t>(used.size()) == phrase.fields.size())
        return {};
    for (const Field &field : phrase.fields) {
        const bool isUsed = std::any_of(used.begin(), used.end(), [&field](const QString &name) {
            return fieldKey(name) == fieldKey(field.name);
        });
        if (!isUsed)
            return table.error(
                key, u"The field '%1' is declared but ((%1)) does not occur."_s.arg(field.name));
    }
    return {};
}

Status readFields(const PackTable &table, Phrase *phrase)
{
    TRY_ASSIGN(const std::vector<PackTable> fields, table.tables("field", kMostFields));
    for (const PackTable &each : fields) {
        TRY_ASSIGN(const Field field, readField(each));
        if (phrase->field(field.name))
            return each.error("name", u"The field '%1' is declared twice."_s.arg(field.name));
        phrase->fields.push_back(field);
    }
    return {};
}

Status readTexts(const PackTable &table, Phrase *phrase)
{
    TRY_ASSIGN(const PackTable text, table.table("text"));
    TRY(text.onlyKeys({u"en"_s, u"cy"_s}));
    if (!text.has("en"))
        return table.error(nullptr, u"'text.en' is missing; add it."_s);
    TRY_ASSIGN(phrase->textEn, text.string("en", true, kLongestText, true));
    TRY_ASSIGN(phrase->textCy, text.string("cy", false, kLongestText, true));
    TRY(readFields(table, phrase));
    TRY(matchFields(text, "en", phrase->textEn, *phrase));
    if (!phrase->textCy.isEmpty())
        TRY(matchFields(text, "cy", phrase->textCy, *phrase));
    return {};
}

Status readDates(const PackTable &table, bool required, QDate *from, QDate *to)
{
    TRY_ASSIGN(*from, table.date("from", required));
    TRY_ASSIGN(*to, table.date("to", false));
    if (to->isValid() && *to < *from)
        return table.error("to", u"'to' lies before 'from'; put the dates in order."_s);
    return {};
}

Result<Phrase> readPhrase(const PackTable &table)
{
    static const QStringList keys = u"code version from to title types role templates for text "
                                    u"sample locked source field"_s.split(u' ');
    TRY(table.onlyKeys(keys));
    Phrase phrase;
    TRY_ASSIGN(phrase.code, readCode(table));
    TRY_ASSIGN(phrase.version, table.number("version", 1, 1, kHighestVersion));
    TRY(readDates(table, true, &phrase.from, &phrase.to));
    TRY_ASSIGN(phrase.title, table.string("title", true));
    TRY_ASSIGN(const QStringList types, table.strings("types"));
    for (const QString &name : types) {
        TRY_ASSIGN(const PhraseType type, oneOf(table, "types", name, kTypes, phraseTypeName));
        phrase.types.push_back(type);
    }
    if (phrase.types.empty())
        return table.error("types", u"'types' must name at least one of AMS, DAP, LSR, email."_s);
    TRY_ASSIGN(const QString role, table.string("role", true));
    TRY_ASSIGN(phrase.role, oneOf(table, "role", role, kRoles, phraseRoleName));
    TRY_ASSIGN(phrase.templates, table.strings("templates"));
    TRY_ASSIGN(phrase.forWhom, listOf(table, "for", kAudiences, audienceName));
    TRY(readTexts(table, &phrase));
    TRY_ASSIGN(phrase.sample, table.truth("sample", false));
    TRY_ASSIGN(phrase.locked, table.truth("locked", false));
    TRY_ASSIGN(phrase.source, table.string("source", false));
    return phrase;
}

// To whom, by which ways and with what a template goes (REQ-LET-03, REQ-LET-05).
Status readUse(const PackTable &table, Template *made)
{
    TRY_ASSIGN(made->forWhom, listOf(table, "for", kAudiences, audienceName));
    TRY_ASSIGN(made->channels, listOf(table, "channels", kChannels, channelName));
    TRY_ASSIGN(const PackTable enclosures, table.table("enclosures"));
    TRY(enclosures.onlyKeys({u"en"_s, u"cy"_s}));
    TRY_ASSIGN(made->enclosuresEn, enclosures.strings("en"));
    TRY_ASSIGN(made->enclosuresCy, enclosures.strings("cy"));
    if (table.has("enclosures") && made->enclosuresEn.isEmpty())
        return table.error("enclosures", u"'enclosures.en' is missing or empty; list them."_s);
    if (!made->enclosuresCy.isEmpty() && made->enclosuresCy.size() != made->enclosuresEn.size())
        return table.error("enclosures",
                           u"'enclosures.cy' must match 'enclosures.en' one by one."_s);
    return {};
}

Result<Template> readTemplate(const PackTable &table)
{
    static const QStringList keys =
        u"code title type for channels enclosures start subject purpose aliases from to"_s.split(
            u' ');
    TRY(table.onlyKeys(keys));
    Template made;
    TRY_ASSIGN(made.code, readCode(table));
    TRY(readPair(table, "title", true, &made.titleEn, &made.titleCy));
    TRY_ASSIGN(const QString type, table.string("type", true));
    TRY_ASSIGN(made.type, oneOf(table, "type", type, kTypes, phraseTypeName));
    TRY(readUse(table, &made));
    TRY_ASSIGN(made.start, table.strings("start"));
    TRY(readPair(table, "subject", false, &made.subjectEn, &made.subjectCy));
    TRY_ASSIGN(made.purpose, table.string("purpose", false));
    TRY_ASSIGN(made.aliases, table.strings("aliases"));
    TRY(readDates(table, false, &made.from, &made.to));
    return made;
}

Status addPhrases(const PackTable &root, PhrasePack *pack)
{
    TRY_ASSIGN(const std::vector<PackTable> tables, root.tables("phrase", kMostPhrases));
    QSet<std::pair<QString, int>> seen;
    for (const PackTable &each : tables) {
        TRY_ASSIGN(const Phrase phrase, readPhrase(each));
        const auto key = std::pair(codeKey(phrase.code), phrase.version);
        if (seen.contains(key))
            return each.error("code",
                              u"Version %1 of '%2' stands twice in the pack."_s.arg(phrase.version)
                                  .arg(phrase.code));
        seen.insert(key);
        pack->phrases.push_back(phrase);
    }
    return {};
}

Status addTemplates(const PackTable &root, PhrasePack *pack)
{
    TRY_ASSIGN(const std::vector<PackTable> tables, root.tables("template", kMostTemplates));
    QSet<QString> seen;
    for (const PackTable &each : tables) {
        TRY_ASSIGN(const Template made, readTemplate(each));
        for (const QString &code : QStringList(made.code) + made.aliases) {
            if (seen.contains(codeKey(code)))
                return each.error("code",
                                  u"The template code '%1' stands twice in the pack."_s.arg(code));
            seen.insert(codeKey(code));
        }
        pack->templates.push_back(made);
    }
    return {};
}

} // namespace

Result<PhrasePack> readPhrasePack(const QByteArray &toml, const QString &fileName)
{
    TRY_ASSIGN(const toml::table document, parsePackToml(toml, fileName));
    const PackTable root(fileName, document);
    TRY(root.onlyKeys({u"pack"_s, u"template"_s, u"phrase"_s}));
    if (!root.has("pack"))
        return root.error(nullptr, u"The table [pack] is missing; begin the file with it."_s);
    TRY_ASSIGN(const PackTable head, root.table("pack"));
    TRY(head.onlyKeys({u"id"_s, u"version"_s, u"title"_s, u"licence"_s}));
    PhrasePack pack;
    TRY_ASSIGN(pack.id, head.string("id", true));
    TRY_ASSIGN(pack.version, head.string("version", true));
    TRY_ASSIGN(pack.title, head.string("title", true));
    TRY_ASSIGN(pack.licence, head.string("licence", false));
    TRY(addTemplates(root, &pack));
    TRY(addPhrases(root, &pack));
    return pack;
}

} // namespace casepost::phrases
