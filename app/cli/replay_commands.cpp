#include "app/cli/commands.h"
#include "core/cases/case_store.h"
#include "letters/letter_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

// What was known of the case when the letter was made: later notes are no part of it, and what
// other cases held is kept with the letter.
Result<CaseContext> contextThen(Database &db, const Session &session, const StoredLetter &letter)
{
    CaseContext context = letter.known;
    TRY_ASSIGN(const auto history, CaseStore(db).history(session, letter.caseId));
    for (auto event = history.rbegin(); event != history.rend(); ++event)
        if (event->kind == u"note"_s && event->atUtc <= letter.createdUtc)
            context.notes += event->text;
    return context;
}

// The wording that went out, whatever the library says today.
void keepVersions(StoredLetter &letter)
{
    for (Block &block : letter.document.blocks)
        for (const QString &used : letter.phraseVersions) {
            const QString code = used.section(u'@', 0, -2);
            if (!block.isFreeText() && block.phrase.compare(code, Qt::CaseInsensitive) == 0)
                block.version = used.section(u'@', -1).toInt();
        }
}

QJsonObject judgement(const QJsonObject &checked)
{
    return {{u"versions"_s, checked[u"guidance"_s]}, {u"findings"_s, checked[u"findings"_s]}};
}

// The findings of the first that the second has not: the same rule at the same place is the same.
QJsonArray without(const QJsonArray &findings, const QJsonArray &others)
{
    const auto isSame = [](const QJsonObject &a, const QJsonObject &b) {
        return a[u"rule"_s] == b[u"rule"_s] && a[u"at"_s] == b[u"at"_s];
    };
    QJsonArray rest;
    for (const auto &finding : findings)
        if (std::none_of(others.begin(), others.end(), [&](const auto &other) {
                return isSame(finding.toObject(), other.toObject());
            }))
            rest.append(finding);
    return rest;
}

Result<QJsonObject> replayed(Context &context, LetterId id)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(auto letter, LetterStore(*db).letter(*session, id));
    keepVersions(letter);
    TRY_ASSIGN(const auto notes, contextThen(*db, *session, letter));
    TRY_ASSIGN(const auto *library, context.library(true));
    TRY_ASSIGN(const auto *guidance, context.guidance());
    TRY_ASSIGN(const QDate asked, context.on());
    const QDate on = context.options.on.empty() ? letter.date : asked;
    const auto sender = letter.document.sender.value_or(senderOf(*session));
    const auto now = checkToJson(
        check({letter.document, letter.facts, notes, *library, sender, on}, *guidance), {});
    const QJsonArray before = letter.result[u"findings"_s].toArray();
    const QJsonArray after = now[u"findings"_s].toArray();
    return QJsonObject{{u"letter"_s, qint64(id.row())},
                       {u"on"_s, on.toString(Qt::ISODate)},
                       {u"then"_s, judgement(letter.result)},
                       {u"now"_s, judgement(now)},
                       {u"gained"_s, without(after, before)},
                       {u"lost"_s, without(before, after)}};
}

void printReplay(Context &context, const QJsonObject &replay)
{
    const QJsonArray gained = replay[u"gained"_s].toArray(), lost = replay[u"lost"_s].toArray();
    context.print(u"letter %1 on %2: %3 gained, %4 lost"_s.arg(
        QString::number(replay[u"letter"_s].toInteger()),
        replay[u"on"_s].toString(),
        QString::number(gained.size()),
        QString::number(lost.size())));
    for (const auto &[sign, findings] : {std::pair(u"+"_s, gained), std::pair(u"-"_s, lost)})
        for (const auto &finding : findings)
            context.print(u"  %1 %2: %3"_s.arg(
                sign, finding[u"rule"_s].toString(), finding[u"message"_s].toString()));
}

Result<int> replayLetters(Context &context, const std::vector<qint64> &ids)
{
    QJsonArray replays;
    for (const qint64 id : ids) {
        TRY_ASSIGN(const auto replay, replayed(context, LetterId::fromRow(id)));
        replays.append(replay);
    }
    if (context.options.json)
        context.print(replays);
    else
        for (const auto &replay : replays)
            printReplay(context, replay.toObject());
    return kDone;
}

} // namespace

void addReplayCommand(CLI::App *letter, Context &context)
{
    auto ids = std::make_shared<std::vector<qint64>>();
    auto *replay = addAction(letter,
                             context,
                             "replay",
                             "letters judged again under the guidance of their day, or of --on",
                             [&context, ids] { return replayLetters(context, *ids); });
    replay->add_option("ID", *ids, "numbers of letters")->required();
    // The day may also follow the action, as the manual writes it.
    replay->add_option("--on", context.options.on, "judge as of this day: YYYY-MM-DD[THH:MM]");
}

} // namespace casepost::app
