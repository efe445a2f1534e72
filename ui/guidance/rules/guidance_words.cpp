#include "ui/guidance/rules/guidance_words.h"

#include "core/guidance/packs/pack_writer.h"
#include "ui/guidance/rules/value_words.h"
#include "ui/words/moments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::ui {

using namespace Qt::StringLiterals;
using core::PackValue;

namespace {

class GuidanceWords
{
    Q_DECLARE_TR_FUNCTIONS(GuidanceWords)
};

struct Named
{
    QLatin1StringView key;
    const char *words;
};

const Named *named(const QString &key, const Named *begin, const Named *end)
{
    for (const auto *each = begin; each != end; ++each)
        if (key == each->key)
            return each;
    return nullptr;
}

// What the kinds of letters/guidance/kinds do.
const Named kKinds[] = {
    {"answers"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Asks for something only a person can say.")},
    {"asked-twice"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for something the letter asks for twice.")},
    {"by-email"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at letters that go by email.")},
    {"capitals"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words all in capital letters.")},
    {"case-note-overlap"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words taken over from the notes of the case.")},
    {"contents"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at what the letter holds and in which order.")},
    {"doubled-word"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words typed twice.")},
    {"earlier-letter"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Compares the letter with earlier ones of the case.")},
    {"email-form"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at how an emailed letter goes out.")},
    {"email-recipient"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at who an email goes to.")},
    {"empty-field"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for fields of a phrase that are not filled in.")},
    {"field-value"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at what is typed into the fields of a phrase.")},
    {"free-text-length"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at how long a free-text paragraph is.")},
    {"greeting"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the greeting.")},
    {"guidance-overlap"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words copied from the guidance itself.")},
    {"language"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Compares the letter’s language with the application’s.")},
    {"long-sentence"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for long sentences.")},
    {"missing-space"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for missing spaces.")},
    {"mixed-language"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words of the other language.")},
    {"name-casing"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at capital and small letters in names.")},
    {"name-consistency"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Compares the names in a letter with each other.")},
    {"name-form"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the form of a name.")},
    {"name-line"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the line with the name.")},
    {"name-spelling"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Compares how names are spelt with the case.")},
    {"office-route"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at which office the letter must go to.")},
    {"opening"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the opening of the letter.")},
    {"other-case"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for facts of another case.")},
    {"pattern"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for patterns (regular expressions).")},
    {"phone-number"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for phone numbers that may not stand in a letter.")},
    {"post-dated"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at passports that are post-dated.")},
    {"postal-address"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the postal address.")},
    {"reading-age"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at how hard the text is to read.")},
    {"recipient"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at who the letter goes to.")},
    {"referee-contact"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at how a referee is written to.")},
    {"required"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks whether a part of the letter is filled in.")},
    {"return-address"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the address documents are sent back to.")},
    {"secret-number"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for numbers no letter may hold.")},
    {"spelling"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for words not in the dictionary.")},
    {"teams-number"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for the examiner’s own Teams number.")},
    {"text-style"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for anything that changes how words look.")},
    {"title"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at titles and how they stand.")},
    {"title-use"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at how a title is used.")},
    {"training"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks at the training of who writes.")},
    {"typed-address"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "Looks for typed addresses to which something is sent.")},
    {"word-list"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords",
                       "Looks for words and phrases that may not stand in a text.")},
};

const Named kParameters[] = {
    {"words"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Words")},
    {"allowed"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Allowed all the same")},
    {"patterns"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Patterns")},
    {"looks_for"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Looks for")},
    {"numbers"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Numbers")},
    {"changes"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Words that may differ")},
    {"field"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Field")},
    {"file"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "File")},
    {"titles"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Titles")},
    {"kinds"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Kinds of letter")},
    {"channels"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Channels")},
    {"systems"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Systems")},
    {"recipients"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Recipients")},
    {"languages"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Languages")},
    {"templates"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Templates")},
    {"texts"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Texts looked at")},
};

const Named kParts[] = {
    {"statement"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "The rule in own words")},
    {"requirement"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Requirement")},
    {"section"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Section of the guidance")},
    {"severity"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "What it does")},
    {"kind"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Kind of check")},
    {"message.en"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "English message")},
    {"message.cy"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Welsh message")},
    {"params.words"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Words")},
    {"params.allowed"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Allowed all the same")},
    {"params.patterns"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Patterns")},
    {"examples.pass"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Examples it must let pass")},
    {"examples.fail"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Examples it must object to")},
};

QString plainName(QString key)
{
    key.replace(u'_', u' ').replace(u'-', u' ');
    if (!key.isEmpty())
        key.front() = key.front().toUpper();
    return key;
}

QString exampleValue(const QJsonValue &value, const QString &key);

/// "channel email; recipient (surname McNally)": the parts of an example as a person says them.
QString exampleParts(const QJsonObject &parts, const QString &between)
{
    QStringList said;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        auto key = part.key();
        key.replace(u'_', u' ').replace(u'.', u' ');
        said.append(key + u' ' + exampleValue(part.value(), part.key()));
    }
    return said.join(between);
}

QString exampleValue(const QJsonValue &value, const QString &key)
{
    if (value.isObject())
        return u'(' + exampleParts(value.toObject(), u", "_s) + u')';
    if (value.isBool())
        return value.toBool() ? GuidanceWords::tr("yes") : GuidanceWords::tr("no");
    if (!value.isArray())
        return valueWords(key, value.toVariant().toString());
    QStringList said;
    const auto entries = value.toArray();
    for (const auto &entry : entries)
        said.append(exampleValue(entry, key));
    return said.join(u" + "_s);
}

QString lineOf(const PackValue &value, const QString &parameter)
{
    if (value.type == PackValue::Type::Text)
        return valueWords(parameter, value.text);
    const PackValue *find = core::packEntry(value, u"find"_s);
    const PackValue *use = core::packEntry(value, u"use"_s);
    if (!find)
        return exampleValue(core::toJson(value), parameter);
    QStringList found = parameterLines(*find);
    return use ? found.join(u", "_s) + u" → "_s + use->text : found.join(u", "_s);
}

} // namespace

QString stateWords(VersionState state)
{
    switch (state) {
    case VersionState::InForce:
        return GuidanceWords::tr("In force");
    case VersionState::Past:
        return GuidanceWords::tr("Past");
    case VersionState::ToCome:
        break;
    }
    return GuidanceWords::tr("To come");
}

QString versionName(const core::PackInfo &info)
{
    return info.amends ? GuidanceWords::tr("Amendment %1").arg(info.version)
                       : GuidanceWords::tr("Version %1").arg(info.version);
}

QString knownWords(const core::PackInfo &info)
{
    // What comes with the program stands for guidance that staff were given on its first day.
    if (info.origin == core::PackOrigin::BuiltIn)
        return GuidanceWords::tr("%1 (comes with the program)").arg(longDate(info.issued));
    return longMoment(info.knownFrom);
}

QString spanWords(const QDate &from, const QDate &to)
{
    if (!from.isValid())
        return to.isValid() ? GuidanceWords::tr("to %1").arg(longDate(to)) : QString();
    return to.isValid() ? GuidanceWords::tr("from %1 to %2").arg(longDate(from), longDate(to))
                        : GuidanceWords::tr("from %1").arg(longDate(from));
}

QString kindWords(const QString &kind)
{
    const auto *known = named(kind, std::begin(kKinds), std::end(kKinds));
    return known ? GuidanceWords::tr(known->words) : plainName(kind);
}

QString parameterName(const QString &key)
{
    const auto *known = named(key, std::begin(kParameters), std::end(kParameters));
    return known ? GuidanceWords::tr(known->words) : plainName(key);
}

QStringList parameterLines(const PackValue &value, const QString &parameter)
{
    QStringList lines;
    if (value.type == PackValue::Type::List)
        for (const PackValue &entry : value.list)
            lines += lineOf(entry, parameter);
    else if (value.type == PackValue::Type::Flag)
        lines += value.flag ? GuidanceWords::tr("yes") : GuidanceWords::tr("no");
    else if (value.type == PackValue::Type::Date)
        lines += longDate(value.date);
    else if (value.type == PackValue::Type::Text)
        lines += valueWords(parameter, value.text);
    else
        lines += exampleValue(core::toJson(value), parameter);
    return lines;
}

QString exampleWords(const QString &example)
{
    const auto parts = QJsonDocument::fromJson(example.toUtf8()).object();
    return parts.isEmpty() ? example : exampleParts(parts, u"; "_s);
}

QString partWords(const QString &part)
{
    const auto *known = named(part, std::begin(kParts), std::end(kParts));
    return known ? GuidanceWords::tr(known->words) : part;
}

QStringList appliesLines(const PackValue &rule)
{
    QStringList lines;
    if (const PackValue *applies = core::packEntry(rule, u"applies"_s))
        for (const auto &[key, value] : applies->table)
            lines += parameterName(key) + u": "_s + parameterLines(value, key).join(u", "_s);
    return lines;
}

} // namespace casepost::ui
