#include "app/cli/common/commands.h"
#include "core/base/closed_words.h"
#include "core/people/names/damaged_text.h"
#include "core/people/names/person_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr auto kVerdictNames =
    core::closedWords<TitleVerdict>({{TitleVerdict::Used, u"used"},
                                     {TitleVerdict::Removed, u"removed"},
                                     {TitleVerdict::NeedsConfirmation, u"needs-confirmation"}});

constexpr qint64 kLargestNameFile = 64 << 20;

struct NameQuestion
{
    PersonName name;
    System system = System::Ams;
};

QString verdictName(TitleVerdict verdict)
{
    return kVerdictNames.of(verdict);
}

// What looks damaged in a part of a name; nothing when it is whole.
std::optional<DamagedStretch> damageOf(const CasedName &name, FieldSort sort)
{
    const auto damaged = damageIn(name.entered, sort);
    return damaged.empty() ? std::nullopt : std::optional(damaged.front());
}

QJsonValue damageToJson(const std::optional<DamagedStretch> &damaged)
{
    if (!damaged)
        return QJsonValue::Null;
    return QJsonObject{
        {u"kind"_s, damageName(damaged->damage)},
        {u"certain"_s, isCertain(damaged->damage)},
        {u"why"_s,
         u"The name %1: have it put right, or ask how it is written."_s.arg(
             damageWords(damaged->damage))},
        {u"probably"_s, damaged->whole.isEmpty() ? QJsonValue() : QJsonValue(damaged->whole)}};
}

QJsonObject toJson(const CasedName &name, FieldSort sort)
{
    const auto damaged = damageOf(name, sort);
    return {{u"entered"_s, name.entered},
            {u"suggested"_s, name.suggested},
            {u"needs_confirmation"_s, name.needsConfirmation || damaged.has_value()},
            {u"damaged"_s, damageToJson(damaged)}};
}

// Signs alone are nobody's name, whichever box they stand in.
std::optional<DamagedStretch> noLettersIn(const NameForms &forms)
{
    if (!hasNoLetters(forms.forenames.entered, forms.surname.entered))
        return std::nullopt;
    return DamagedStretch{0, 0, Damage::NoLetters, {}};
}

QJsonObject toJson(const NameForms &forms)
{
    const QJsonObject title{
        {u"entered"_s, forms.title.entered},
        {u"used"_s, forms.title.used ? QJsonValue(*forms.title.used) : QJsonValue()},
        {u"verdict"_s, verdictName(forms.title.verdict)},
        {u"rule"_s, forms.title.rule},
        {u"why"_s, forms.title.why},
    };
    return {{u"title"_s, title},
            {u"forenames"_s, toJson(forms.forenames, FieldSort::Forenames)},
            {u"surname"_s, toJson(forms.surname, FieldSort::Surname)},
            {u"posted"_s, forms.posted},
            {u"emailed"_s, forms.emailed},
            {u"dap"_s, forms.dap},
            {u"salutation"_s, forms.salutation},
            {u"damaged"_s, damageToJson(noLettersIn(forms))}};
}

Result<System> systemFrom(const QString &word, int line)
{
    if (word.isEmpty() || word.compare(u"AMS"_s, Qt::CaseInsensitive) == 0)
        return System::Ams;
    if (word.compare(u"DAP"_s, Qt::CaseInsensitive) == 0)
        return System::Dap;
    const auto code = line > 0 ? ErrorCode::InvalidInput : ErrorCode::Usage;
    return fail(code,
                u"The system is AMS or DAP, not '%1'."_s.arg(word.left(40)),
                {{u"field"_s, u"system"_s}, {u"line"_s, QString::number(line)}});
}

Status takeText(QString &into, const QJsonValue &value, const QString &field, int line)
{
    if (!value.isString() && !value.isNull())
        return fail(ErrorCode::InvalidInput,
                    u"Line %1: '%2' must be text."_s.arg(line).arg(field),
                    {{u"line"_s, QString::number(line)}, {u"field"_s, field}});
    into = value.toString();
    return {};
}

// Fields are named as the options are; an underscore does as well as a hyphen.
Result<NameQuestion> questionFrom(const QJsonObject &json, int line)
{
    NameQuestion question;
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString key = QString(field.key()).replace(u'-', u'_');
        QString system;
        if (key == u"title"_s)
            TRY(takeText(question.name.title, field.value(), key, line));
        else if (key == u"other_title"_s)
            TRY(takeText(question.name.otherTitle, field.value(), key, line));
        else if (key == u"forenames"_s)
            TRY(takeText(question.name.forenames, field.value(), key, line));
        else if (key == u"surname"_s)
            TRY(takeText(question.name.surname, field.value(), key, line));
        else if (key == u"confirmed_title"_s && (field.value().isBool() || field.value().isNull()))
            question.name.titleConfirmed = field.value().toBool();
        else if (key == u"system"_s) {
            TRY(takeText(system, field.value(), key, line));
            TRY_ASSIGN(question.system, systemFrom(system, line));
        } else
            return fail(
                ErrorCode::InvalidInput,
                u"Line %1: '%2' is not a field of a name, or has the wrong type."_s.arg(line).arg(
                    field.key().left(40)),
                {{u"line"_s, QString::number(line)}, {u"field"_s, field.key()}});
    }
    return question;
}

Result<int> formatFile(Context &context, const QString &file, const NamePolicy &policy)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestNameFile));
    QByteArray answers;
    int line = 0;
    for (const QByteArray &row : bytes.split('\n')) {
        ++line;
        if (row.trimmed().isEmpty())
            continue;
        QJsonParseError problem;
        const auto json = QJsonDocument::fromJson(row, &problem);
        if (!json.isObject())
            return fail(ErrorCode::InvalidInput,
                        u"Line %1 of %2 is not one JSON object: %3."_s.arg(line).arg(
                            file, problem.errorString()),
                        {{u"file"_s, file}, {u"line"_s, QString::number(line)}});
        TRY_ASSIGN(const auto question, questionFrom(json.object(), line));
        answers += QJsonDocument(toJson(decideName(question.name, question.system, policy)))
                       .toJson(QJsonDocument::Compact)
                   + '\n';
    }
    answers.chop(1);
    context.print(QString::fromUtf8(answers));
    return kDone;
}

QString remarksOn(const CasedName &name, FieldSort sort)
{
    const auto damaged = damageOf(name, sort);
    if (damaged)
        return u" (%1%2: please confirm)"_s.arg(
            damageWords(damaged->damage),
            damaged->whole.isEmpty() ? QString() : u", probably "_s + damaged->whole);
    return name.needsConfirmation ? u" (please confirm)"_s : QString();
}

void printForms(Context &context, const NameForms &forms)
{
    context.print(u"title        %1 (%2)%3"_s.arg(
        forms.title.used.value_or(u"none"_s),
        verdictName(forms.title.verdict),
        forms.title.why.isEmpty() ? QString() : u": "_s + forms.title.why));
    context.print(u"forenames    %1%2"_s.arg(forms.forenames.suggested,
                                             remarksOn(forms.forenames, FieldSort::Forenames)));
    context.print(u"surname      %1%2"_s.arg(forms.surname.suggested,
                                             remarksOn(forms.surname, FieldSort::Surname)));
    if (noLettersIn(forms))
        context.print(u"             (the name holds no letter: ask how it is written)"_s);
    context.print(u"posted       %1"_s.arg(forms.posted));
    context.print(u"emailed      %1"_s.arg(forms.emailed));
    context.print(u"DAP          %1"_s.arg(forms.dap));
    context.print(u"salutation   %1"_s.arg(forms.salutation));
}

struct NameArguments
{
    std::string title, otherTitle, forenames, surname, system, file;
    bool confirmedTitle = false;
};

Result<int> formatName(Context &context, const NameArguments &given)
{
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *guidance, context.guidance());
    const auto policy = guidance->namePolicy(on);
    if (!given.file.empty())
        return formatFile(context, text(given.file), policy);
    TRY_ASSIGN(const auto system, systemFrom(text(given.system), 0));
    const PersonName name{text(given.title),
                          text(given.otherTitle),
                          given.confirmedTitle,
                          text(given.forenames),
                          text(given.surname)};
    if (name.isEmpty())
        return fail(ErrorCode::Usage, u"Give --surname, --forenames or --file."_s);
    const auto forms = decideName(name, system, policy);
    if (context.options.json)
        context.print(toJson(forms));
    else
        printForms(context, forms);
    return kDone;
}

} // namespace

void addNameCommands(CLI::App &root, Context &context)
{
    auto *name = addThing(root, "name", "how a name is written");
    auto given = std::make_shared<NameArguments>();
    auto *format =
        addAction(name, context, Doing::Reads, "format", "every form of a name", [&context, given] {
            return formatName(context, *given);
        });
    format->add_option("--title", given->title, "the title chosen");
    format->add_option("--other-title", given->otherTitle, "what was typed into 'other title'");
    format->add_option("--forenames", given->forenames, "all forenames");
    format->add_option("--surname", given->surname, "the surname");
    format->add_flag("--confirmed-title",
                     given->confirmedTitle,
                     "the title was confirmed under the Titles guidance");
    format->add_option("--system", given->system, "AMS or DAP");
    format->add_option("--file", given->file, "many names: one JSON object a line");
}

} // namespace casepost::app
