#include "app/cli/common/commands.h"
#include "core/base/closed_words.h"
#include "phrases/phrase_diff.h"
#include "phrases/phrase_proposals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::phrases;

namespace {

constexpr auto kChangeNames =
    core::closedWords<PhraseChange::Kind>({{PhraseChange::Kind::Added, u"added"},
                                           {PhraseChange::Kind::Changed, u"changed"},
                                           {PhraseChange::Kind::Removed, u"removed"}});

constexpr qint64 kLargestPack = 16 << 20;

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray fieldsOf(const Phrase &phrase)
{
    QJsonArray fields;
    for (const auto &field : phrase.fields)
        fields.append(QJsonObject{
            {u"name"_s, field.name},
            {u"label"_s, field.labelEn},
            {u"label_cy"_s, field.labelCy},
            {u"kind"_s, fieldKindName(field.kind)},
            {u"required"_s, field.required},
            {u"choices"_s, QJsonArray::fromStringList(field.choicesEn)},
            {u"source"_s, field.source},
        });
    return fields;
}

QJsonArray audiencesOf(const std::vector<Audience> &audiences)
{
    QJsonArray names;
    for (const auto audience : audiences)
        names.append(audienceName(audience));
    return names;
}

QJsonObject toJson(const Phrase &phrase)
{
    QJsonObject wording{{u"en"_s, phrase.textEn}};
    QJsonArray languages{u"en"_s};
    if (!phrase.textCy.isEmpty()) {
        wording[u"cy"_s] = phrase.textCy;
        languages.append(u"cy"_s);
    }
    QJsonArray types;
    for (const auto type : phrase.types)
        types.append(phraseTypeName(type));
    return {
        {u"code"_s, phrase.code},
        {u"title"_s, phrase.title},
        {u"template"_s, QJsonArray::fromStringList(phrase.templates)},
        {u"type"_s, types.first()},
        {u"types"_s, types},
        {u"language"_s, languages},
        {u"role"_s, phraseRoleName(phrase.role)},
        {u"version"_s, phrase.version},
        {u"in_force"_s,
         QJsonObject{{u"from"_s, dayOrNull(phrase.from)}, {u"to"_s, dayOrNull(phrase.to)}}},
        {u"text"_s, wording},
        {u"fields"_s, fieldsOf(phrase)},
        {u"for"_s, audiencesOf(phrase.forWhom)},
        {u"locked"_s, phrase.locked},
        {u"sample"_s, phrase.sample},
        {u"source"_s, phrase.source},
    };
}

int printPhrases(Context &context, const std::vector<const Phrase *> &phrases)
{
    QJsonArray list;
    for (const auto *phrase : phrases) {
        list.append(toJson(*phrase));
        if (!context.options.json)
            context.print(u"%1  %2  %3"_s.arg(phrase->code.leftJustified(12),
                                              phraseRoleName(phrase->role).leftJustified(14),
                                              phrase->title));
    }
    if (context.options.json)
        context.print(list);
    else if (phrases.empty())
        context.remark(u"No phrase matches."_s);
    return kDone;
}

// The store's library when a store is named or there is one; otherwise what comes with the program.
Result<const PhraseLibrary *> anyLibrary(Context &context)
{
    const bool named =
        !context.options.store.empty() || !qEnvironmentVariableIsEmpty("CASEPOST_STORE");
    if (named) {
        TRY_ASSIGN(const auto *session, context.session());
        TRY(require(*session, action::kPhraseRead));
    }
    return context.library(named);
}

struct PhraseArguments
{
    std::string templateCode, type, language, code, file, other;
    std::vector<std::string> wanted;
};

Result<PhraseLibrary::Filter> filterOf(const PhraseArguments &given)
{
    PhraseLibrary::Filter filter;
    filter.templateCode = text(given.templateCode);
    if (!given.type.empty()) {
        for (const auto type :
             {PhraseType::Ams, PhraseType::Dap, PhraseType::Lsr, PhraseType::Email})
            if (phraseTypeName(type).compare(text(given.type), Qt::CaseInsensitive) == 0)
                filter.type = type;
        if (!filter.type)
            return fail(
                ErrorCode::Usage,
                u"--type takes AMS, DAP, LSR or email, not '%1'."_s.arg(text(given.type).left(40)));
    }
    if (given.language == "cy")
        filter.language = Language::Welsh;
    else if (given.language == "en")
        filter.language = Language::English;
    else if (!given.language.empty())
        return fail(ErrorCode::Usage,
                    u"--language takes en or cy, not '%1'."_s.arg(text(given.language).left(40)));
    return filter;
}

Result<int> listPhrases(Context &context, const PhraseArguments &given)
{
    TRY_ASSIGN(const auto filter, filterOf(given));
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *library, anyLibrary(context));
    return printPhrases(context, library->phrases(on, filter));
}

Result<int> findPhrases(Context &context, const QString &wanted)
{
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *library, anyLibrary(context));
    return printPhrases(context, library->find(wanted, on));
}

Result<int> showPhrase(Context &context, const QString &code)
{
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *library, anyLibrary(context));
    const auto *phrase = library->phrase(code, on);
    if (!phrase)
        return fail(ErrorCode::NotFound,
                    u"There is no phrase '%1' in force on %2: look with 'phrase find'."_s.arg(
                        code.left(60), on.toString(Qt::ISODate)),
                    {{u"phrase"_s, code}});
    if (context.options.json) {
        context.print(toJson(*phrase));
        return kDone;
    }
    context.print(
        u"%1, version %2, in force from %3%4"_s.arg(phrase->code)
            .arg(phrase->version)
            .arg(phrase->from.toString(Qt::ISODate),
                 phrase->to.isValid() ? u" to "_s + phrase->to.toString(Qt::ISODate) : QString()));
    context.print(u"%1 (%2)%3\n"_s.arg(phrase->title,
                                       phraseRoleName(phrase->role),
                                       phrase->sample ? u", sample wording"_s : QString()));
    context.print(phrase->textEn);
    if (!phrase->textCy.isEmpty())
        context.print(u"\n"_s + phrase->textCy);
    return kDone;
}

// Nobody publishes alone: what is brought in waits for a second person like any other request.
Result<int> importPack(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestPack));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const bool known, isPublished(*db, bytes));
    if (known)
        return tellProposal(context, std::nullopt, file);
    TRY_ASSIGN(const auto id, PhraseProposals(*db).propose(*session, bytes, file));
    return tellProposal(context, id, file);
}

Result<int> exportPack(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto *library, anyLibrary(context));
    PhrasePack pack;
    pack.id = u"casepost-library"_s;
    pack.version = u"1"_s;
    pack.title = u"Every phrase and template of the library"_s;
    pack.phrases = library->allVersions();
    pack.templates = library->templates();
    TRY(writeOutput(file, writePhrasePack(pack)));
    context.remark(u"Wrote the library to %1."_s.arg(file));
    return kDone;
}

QString changeName(PhraseChange::Kind kind)
{
    return kChangeNames.of(kind);
}

// [-taken out-]{+put in+}, as word differences are written elsewhere.
QString runsInWords(const std::vector<WordRun> &runs)
{
    QString words;
    for (const auto &run : runs) {
        if (run.kind == WordRun::Kind::Same)
            words += run.text;
        else
            words += (run.kind == WordRun::Kind::Removed ? u"[-%1-]"_s : u"{+%1+}"_s).arg(run.text);
    }
    return words;
}

Result<int> diffFiles(Context &context, const QString &before, const QString &after)
{
    TRY_ASSIGN(const auto oldBytes, readInput(before, kLargestPack));
    TRY_ASSIGN(const auto newBytes, readInput(after, kLargestPack));
    TRY_ASSIGN(const auto oldPack, readPhrasePack(oldBytes, before));
    TRY_ASSIGN(const auto newPack, readPhrasePack(newBytes, after));
    QJsonArray list;
    for (const auto &change : phrases::diffPacks(oldPack, newPack)) {
        list.append(QJsonObject{{u"change"_s, changeName(change.kind)},
                                {u"code"_s, change.code},
                                {u"version"_s, change.version},
                                {u"parts"_s, QJsonArray::fromStringList(change.parts)},
                                {u"text"_s,
                                 QJsonObject{{u"en"_s, runsInWords(change.textEn)},
                                             {u"cy"_s, runsInWords(change.textCy)}}}});
        if (context.options.json)
            continue;
        context.print(u"%1 %2 version %3: %4"_s.arg(changeName(change.kind), change.code)
                          .arg(change.version)
                          .arg(change.parts.join(u", "_s)));
        if (!change.textEn.empty())
            context.print(u"  "_s + runsInWords(change.textEn));
    }
    for (const auto &change : phrases::diffTemplates(oldPack, newPack)) {
        list.append(QJsonObject{{u"change"_s, changeName(change.kind)},
                                {u"code"_s, change.code},
                                {u"template"_s, change.code},
                                {u"parts"_s, QJsonArray::fromStringList(change.parts)}});
        if (!context.options.json)
            context.print(u"%1 template %2: %3"_s.arg(
                changeName(change.kind), change.code, change.parts.join(u", "_s)));
    }
    if (context.options.json)
        context.print(list);
    return kDone;
}

void addReading(CLI::App *phrase, Context &context, const std::shared_ptr<PhraseArguments> &given)
{
    auto *list =
        addAction(phrase, context, Doing::Reads, "list", "the phrases in force", [&context, given] {
            return listPhrases(context, *given);
        });
    list->add_option("--template", given->templateCode, "only those a template offers");
    list->add_option("--type", given->type, "AMS, DAP, LSR or email");
    list->add_option("--language", given->language, "en or cy");

    addAction(phrase,
              context,
              Doing::Reads,
              "show",
              "a phrase with its wording and fields",
              [&context, given] { return showPhrase(context, text(given->code)); })
        ->add_option("CODE", given->code, "the phrase's code")
        ->required();

    addAction(phrase,
              context,
              Doing::Reads,
              "find",
              "phrases by code, title or wording",
              [&context, given] {
                  QStringList words;
                  for (const auto &word : given->wanted)
                      words += text(word);
                  return findPhrases(context, words.join(u' '));
              })
        ->add_option("TEXT", given->wanted, "the beginning of any word")
        ->required();
}

} // namespace

void addPhraseCommands(CLI::App &root, Context &context)
{
    auto *phrase = addThing(root, "phrase", "the approved wording");
    auto given = std::make_shared<PhraseArguments>();
    addReading(phrase, context, given);

    addAction(phrase,
              context,
              Doing::Acts,
              "import",
              "publish a phrase pack (customer assurance)",
              [&context, given] { return importPack(context, text(given->file)); })
        ->add_option("FILE", given->file, "the pack, TOML")
        ->required();
    addAction(phrase,
              context,
              Doing::Reads,
              "export",
              "write the library as one pack",
              [&context, given] { return exportPack(context, text(given->file)); })
        ->add_option("FILE", given->file, "where the pack goes")
        ->required();
    auto *diff = addAction(
        phrase, context, Doing::Reads, "diff", "what changed between two packs", [&context, given] {
            return diffFiles(context, text(given->file), text(given->other));
        });
    diff->add_option("A", given->file, "the older pack")->required();
    diff->add_option("B", given->other, "the newer pack")->required();
    addPhraseChangeCommands(phrase, context);
}

} // namespace casepost::app
