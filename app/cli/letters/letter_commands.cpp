#include "app/cli/common/commands.h"
#include "app/cli/common/letter_desk.h"
#include "core/cases/file/case_store.h"
#include "letters/guidance/report/sarif.h"
#include "letters/records/answers.h"
#include "letters/render/pdf/draft_mark.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

QString placeInWords(const Finding &finding)
{
    if (finding.at.part != Part::Block)
        return partName(finding.at.part);
    const QString field =
        finding.at.field.isEmpty() ? QString() : u", field '%1'"_s.arg(finding.at.field);
    return u"block %1%2, character %3"_s.arg(finding.at.block + 1)
        .arg(field)
        .arg(finding.at.start + 1);
}

void printFindings(Context &context, const QString &file, const CheckResult &result)
{
    context.print(u"%1: %2"_s.arg(file, verdictName(result.verdict)));
    for (const auto &used : result.guidance)
        context.print(u"  judged by %1 version %2, in force %3"_s.arg(
            used.pack, used.version, used.inForce.toString(Qt::ISODate)));
    for (const auto &finding : result.findings) {
        context.print(
            u"  %1  %2: %3"_s.arg(finding.answered ? u"answered"_s : severityName(finding.severity),
                                  placeInWords(finding),
                                  finding.messageEn));
        context.print(u"         %1, %2, '%3', version %4"_s.arg(
            finding.rule, finding.requirement, finding.section, finding.version));
        if (finding.fix)
            context.print(u"         fix: %1"_s.arg(finding.fix->label));
    }
}

Result<int> checkLetters(Context &context, const std::vector<std::string> &files, QString format)
{
    if (format.isEmpty())
        format = context.options.json ? u"json"_s : u"text"_s;
    if (format != u"text"_s && format != u"json"_s && format != u"sarif"_s)
        return fail(ErrorCode::Usage,
                    u"--format takes text, json or sarif, not '%1'."_s.arg(format.left(40)));
    std::vector<CheckedFile> results;
    bool clear = true;
    for (const auto &file : files) {
        TRY_ASSIGN(auto desk, LetterDesk::open(context, text(file)));
        TRY_ASSIGN(auto result, desk.check());
        clear = clear && result.verdict == Verdict::Clear;
        results.push_back({text(file), std::move(result), desk.bytes()});
    }
    if (format == u"sarif"_s) {
        TRY_ASSIGN(const auto *guidance, context.guidance());
        context.print(sarifOf(results, guidance->packs()));
    } else if (format == u"text"_s) {
        for (const CheckedFile &checked : results)
            printFindings(context, checked.file, checked.result);
    } else if (results.size() == 1) {
        context.print(checkToJson(results.front().result, results.front().file));
    } else {
        QJsonArray list;
        for (const CheckedFile &checked : results)
            list.append(checkToJson(checked.result, checked.file));
        context.print(list);
    }
    return clear ? kDone : kRefused;
}

// A file made from a document is no sent letter: it carries the mark, and a letter that is blocked
// says so in the exit code too.
Result<int> renderFile(Context &context, const QString &file, const QString &to, bool largePrint)
{
    TRY_ASSIGN(const auto ending, renderEnding(to));
    TRY_ASSIGN(auto desk, LetterDesk::open(context, file));
    TRY_ASSIGN(const auto result, desk.check());
    const bool blocked = result.verdict == Verdict::Blocked;
    if (blocked && ending == u"eml"_s)
        return fail(ErrorCode::Blocked,
                    u"The guidance stands in the way of this letter, so no email is written: put "
                    "its findings right ('letter check') and try again."_s);
    TRY_ASSIGN(const auto bytes, desk.render(to, largePrint));
    TRY(writeOutput(to, bytes));
    if (context.options.json) {
        QJsonObject said{{u"file"_s, to}, {u"bytes"_s, bytes.size()}};
        said.insert(u"mark"_s, kDraftMark.toString());
        said.insert(u"verdict"_s, verdictName(result.verdict));
        context.print(said);
    } else {
        context.remark(u"Wrote %1, marked as a draft."_s.arg(to));
        if (blocked)
            context.remark(u"The guidance stands in the way of this letter: 'letter check' tells "
                           "what it is."_s);
    }
    return blocked ? kRefused : kDone;
}

Result<int> previewFile(Context &context, const QString &file)
{
    TRY_ASSIGN(auto desk, LetterDesk::open(context, file));
    TRY_ASSIGN(const auto composed, desk.compose());
    const QString preview = toText(composed);
    if (context.options.json)
        context.print(QJsonObject{{u"text"_s, preview}});
    else
        context.print(preview);
    return kDone;
}

QJsonObject toJson(const StoredLetter &letter)
{
    return {
        {u"letter"_s, qint64(letter.id.row())},
        {u"case"_s, letter.document.caseReference},
        {u"date"_s, letter.date.toString(Qt::ISODate)},
        {u"created_at"_s, toIsoUtc(letter.createdUtc)},
        {u"by"_s, letter.author},
        {u"template"_s, letter.document.templateCode},
        {u"about"_s, letterAboutName(letter.document.about)},
        {u"to"_s, recipientKindName(letter.document.to)},
        {u"channel"_s, channelName(letter.document.channel)},
        {u"language"_s, languageCode(letter.document.language)},
        {u"description"_s, letter.document.description},
        {u"phrases"_s, QJsonArray::fromStringList(letter.phraseVersions)},
        {u"guidance"_s, letter.result[u"guidance"_s]},
    };
}

void printLetterLine(Context &context, const StoredLetter &letter)
{
    context.print(u"%1  %2  %3  %4  %5"_s.arg(letter.id.row(), 6)
                      .arg(letter.date.toString(Qt::ISODate),
                           letter.document.templateCode.leftJustified(12),
                           channelName(letter.document.channel).leftJustified(6),
                           letter.document.description));
}

Result<int> listLetters(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(const auto letters, LetterStore(*db).letters(*session, record.id));
    QJsonArray list;
    for (const auto &letter : letters) {
        list.append(toJson(letter));
        if (!context.options.json)
            printLetterLine(context, letter);
    }
    if (context.options.json)
        context.print(list);
    else if (letters.empty())
        context.remark(u"No letter has been made for case %1."_s.arg(record.reference));
    return kDone;
}

// Who answered what the guidance asked, when and why.
QJsonArray answersOf(const StoredLetter &letter)
{
    QJsonArray answers;
    for (const auto &answer : givenAnswers(letter.document, letter.result))
        answers.append(QJsonObject{{u"rule"_s, answer.rule},
                                   {u"why"_s, answer.why},
                                   {u"by"_s, answer.mark.by},
                                   {u"at"_s, toIsoUtc(answer.mark.at)}});
    return answers;
}

Result<int> showLetter(Context &context, qint64 id)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    LetterStore store(*db);
    TRY_ASSIGN(const auto letter, store.letter(*session, LetterId::fromRow(id)));
    TRY_ASSIGN(const auto shown, store.content(*session, letter.id, u"txt"_s));
    if (context.options.json) {
        QJsonObject json = toJson(letter);
        json[u"document"_s] = letterToJson(letter.document);
        json[u"checked"_s] = letter.result;
        json[u"answers"_s] = answersOf(letter);
        json[u"text"_s] = QString::fromUtf8(shown);
        context.print(json);
        return kDone;
    }
    printLetterLine(context, letter);
    context.print(QString::fromUtf8(shown));
    return kDone;
}

struct LetterArguments
{
    std::vector<std::string> files;
    std::string file, format, to, via, reference;
    bool largePrint = false;
    qint64 id = 0;
};

} // namespace

Result<int> queueFile(Context &context, const QString &file, const QString &via);

void addLetterCommands(CLI::App &root, Context &context)
{
    auto *letter = addThing(root, "letter", "check, render, preview, queue and look up letters");
    auto given = std::make_shared<LetterArguments>();

    auto *check = addAction(
        letter, context, Doing::Reads, "check", "what the guidance objects to", [&context, given] {
            return checkLetters(context, given->files, text(given->format));
        });
    check->add_option("FILE", given->files, "letter documents; - for standard input")->required();
    check->add_option("--format", given->format, "text, json or sarif");

    auto *render = addAction(
        letter,
        context,
        Doing::Reads,
        "render",
        "what the customer gets, as a file",
        [&context, given] {
            return renderFile(context, text(given->file), text(given->to), given->largePrint);
        });
    render->add_option("FILE", given->file, "a letter document")->required();
    render->add_option("--to", given->to, "the output: .pdf, .html, .txt or .eml")->required();
    render->add_flag("--large-print", given->largePrint, "in large print");

    addAction(letter,
              context,
              Doing::Reads,
              "preview",
              "the text as the customer gets it",
              [&context, given] { return previewFile(context, text(given->file)); })
        ->add_option("FILE", given->file, "a letter document")
        ->required();

    auto *queue = addAction(
        letter,
        context,
        Doing::Acts,
        "queue",
        "check, render, record and put in the outbox",
        [&context, given] { return queueFile(context, text(given->file), text(given->via)); });
    queue->add_option("FILE", given->file, "a letter document")->required();
    queue->add_option("--via", given->via, "the gateway; without it the one set for the channel");

    addAction(letter,
              context,
              Doing::Reads,
              "list",
              "the letters of a case",
              [&context, given] { return listLetters(context, text(given->reference)); })
        ->add_option("REF", given->reference, "the application's reference")
        ->required();

    addAction(letter,
              context,
              Doing::Reads,
              "show",
              "a letter as it was sent",
              [&context, given] { return showLetter(context, given->id); })
        ->add_option("ID", given->id, "number of the letter")
        ->required();
    addReprintCommand(letter, context);
    addReplayCommand(letter, context);
}

} // namespace casepost::app
