#include "app/cli/common/commands.h"
#include "app/cli/common/letter_desk.h"
#include "app/settings.h"
#include "core/offices/office_store.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/sending/sender.h"
#include "letters/service/release.h"
#include "letters/service/take_back.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr int kWatchEverySeconds = 5;

QJsonObject toJson(const QueuedMessage &message)
{
    QJsonArray attempts;
    for (const auto &attempt : message.history)
        attempts.append(QJsonObject{{u"at"_s, toIsoUtc(attempt.atUtc)},
                                    {u"result"_s, attemptResultName(attempt.result)},
                                    {u"detail"_s, attempt.detail}});
    return {
        {u"message"_s, qint64(message.id.row())},
        {u"letter"_s, qint64(message.letter.row())},
        {u"case"_s, message.caseReference},
        {u"gateway"_s, message.gateway},
        {u"recipient"_s, message.recipient},
        {u"message_id"_s, message.smtpId},
        {u"state"_s, messageStateName(message.state)},
        {u"reason"_s, message.reason},
        {u"attempts"_s, attempts},
        {u"queued_at"_s, toIsoUtc(message.queuedUtc)},
        {u"next_attempt"_s,
         message.nextAttemptUtc.isValid() ? QJsonValue(toIsoUtc(message.nextAttemptUtc))
                                          : QJsonValue()},
    };
}

void printLine(Context &context, const QueuedMessage &message)
{
    context.print(u"%1  %2  %3  %4  %5  %6"_s.arg(message.id.row(), 6)
                      .arg(messageStateName(message.state).leftJustified(9),
                           message.caseReference.leftJustified(14),
                           message.gateway.leftJustified(6),
                           message.recipient,
                           message.reason));
}

Result<Outbox> openOutbox(Context &context, const Session **session)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(*session, context.session());
    return Outbox(*db);
}

Result<int> listMessages(Context &context, const QString &stateWord)
{
    std::optional<MessageState> state;
    if (!stateWord.isEmpty()) {
        state = messageStateFromName(stateWord);
        if (!state)
            return fail(
                ErrorCode::Usage,
                u"--state takes queued, sending, sent, deferred, failed, uncertain, held or cancelled, not '%1'."_s
                    .arg(stateWord.left(40)));
    }
    const Session *session = nullptr;
    TRY_ASSIGN(auto outbox, openOutbox(context, &session));
    TRY_ASSIGN(const auto messages, outbox.list(*session, state));
    QJsonArray list;
    for (const auto &message : messages) {
        list.append(toJson(message));
        if (!context.options.json)
            printLine(context, message);
    }
    if (context.options.json)
        context.print(list);
    else if (messages.empty())
        context.remark(u"The outbox holds no such message."_s);
    return kDone;
}

Result<int> showMessage(Context &context, qint64 id)
{
    const Session *session = nullptr;
    TRY_ASSIGN(auto outbox, openOutbox(context, &session));
    TRY_ASSIGN(const auto message, outbox.message(*session, MessageId::fromRow(id)));
    if (context.options.json) {
        context.print(QJsonArray{toJson(message)});
        return kDone;
    }
    printLine(context, message);
    for (const auto &attempt : message.history)
        context.print(u"        %1  %2  %3"_s.arg(
            toIsoUtc(attempt.atUtc), attemptResultName(attempt.result), attempt.detail));
    return kDone;
}

Result<int> changeMessage(Context &context,
                          qint64 id,
                          const std::function<Status(Outbox &, const Session &, MessageId)> &change)
{
    const Session *session = nullptr;
    TRY_ASSIGN(auto outbox, openOutbox(context, &session));
    TRY(change(outbox, *session, MessageId::fromRow(id)));
    return showMessage(context, id);
}

/// By what a message is judged that is to go after all.
Result<letters::LetterRules> rulesOfNow(Context &context)
{
    TRY_ASSIGN(const auto *library, context.library(true));
    TRY_ASSIGN(const auto *guidance, context.guidance());
    TRY_ASSIGN(const auto on, context.on());
    return letters::LetterRules{*library, *guidance, on};
}

Result<int> retryMessage(Context &context, qint64 id, const QStringList &answers)
{
    TRY_ASSIGN(const auto rules, rulesOfNow(context));
    TRY_ASSIGN(auto *db, context.database());
    return changeMessage(
        context, id, [&](Outbox &outbox, const Session &session, MessageId message) {
            return outbox.retry(
                session, message, letters::releaseJudge(*db, session, rules, answers));
        });
}

Result<int> takeBack(Context &context, qint64 id)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto draft, letters::takeBack(*db, *session, MessageId::fromRow(id)));
    if (!context.options.json)
        context.remark(u"The letter never went. It is draft %1 of %2 again."_s.arg(
            QString::number(draft.id.row()), draft.author));
    return showMessage(context, id);
}

struct OutboxArguments
{
    std::string state, why, gateway;
    std::vector<std::string> answers;
    qint64 id = 0;
    bool sent = false, notSent = false, once = false, watch = false;
};

Result<int> resolveMessage(Context &context, const OutboxArguments &given)
{
    if (given.sent == given.notSent)
        return fail(ErrorCode::Usage, u"Say either --sent or --not-sent."_s);
    const auto settlement = given.sent ? Settlement::Sent : Settlement::NotSent;
    TRY_ASSIGN(const auto rules, rulesOfNow(context));
    TRY_ASSIGN(auto *db, context.database());
    return changeMessage(
        context, given.id, [&](Outbox &outbox, const Session &session, MessageId id) {
            return outbox.resolve(session,
                                  id,
                                  settlement,
                                  text(given.why),
                                  letters::releaseJudge(*db, session, rules));
        });
}

void add(SendReport &sum, const SendReport &more)
{
    sum.sent += more.sent;
    sum.deferred += more.deferred;
    sum.failed += more.failed;
    sum.uncertain += more.uncertain;
    sum.held += more.held;
}

Result<int> tellWhatDidNotGo(Context &context, Database &db, const Session &session)
{
    TRY_ASSIGN(const auto messages, Outbox(db).list(session));
    int told = 0;
    for (const auto &message : messages) {
        const bool stuck =
            message.state == MessageState::Deferred || message.state == MessageState::Failed
            || message.state == MessageState::Uncertain || message.state == MessageState::Held;
        if (stuck && told++ < 5)
            context.remark(u"Message %1 is %2: %3"_s.arg(message.id.row())
                               .arg(messageStateName(message.state), message.reason));
    }
    if (told > 5)
        context.remark(u"… and %1 more: 'outbox list' tells them all."_s.arg(told - 5));
    return kMachineFailed;
}

Result<int> sendMessages(Context &context, const OutboxArguments &given)
{
    if (given.once && given.watch)
        return fail(ErrorCode::Usage, u"Say either --once or --watch."_s);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto set, waysOutFor(*db, *session));
    const auto gateways = makeGateways(set, db->location());
    if (!given.gateway.empty())
        TRY(gatewayNamed(gateways, text(given.gateway)));
    std::vector<Gateway *> ways;
    for (const auto &gateway : gateways)
        ways.push_back(gateway.get());
    TRY_ASSIGN(auto sender, Sender::open(*db, *session, ways));
    SendReport sum;
    const auto progress = context.progress();
    do {
        TRY_ASSIGN(const auto drained, sender->drain(text(given.gateway), progress));
        add(sum, drained);
        for (int tick = 0; given.watch && tick < kWatchEverySeconds * 5 && progress({}); ++tick)
            QThread::msleep(200);
    } while (given.watch && progress({}));
    if (context.options.json)
        context.print(QJsonObject{{u"sent"_s, sum.sent},
                                  {u"deferred"_s, sum.deferred},
                                  {u"failed"_s, sum.failed},
                                  {u"uncertain"_s, sum.uncertain},
                                  {u"held"_s, sum.held}});
    else
        context.print(u"%1 sent, %2 deferred, %3 failed, %4 uncertain, %5 held."_s.arg(sum.sent)
                          .arg(sum.deferred)
                          .arg(sum.failed)
                          .arg(sum.uncertain)
                          .arg(sum.held));
    return sum.deferred + sum.failed + sum.uncertain + sum.held == 0
               ? kDone
               : tellWhatDidNotGo(context, *db, *session);
}

void addLooking(CLI::App *outbox, Context &context, const std::shared_ptr<OutboxArguments> &given)
{
    addAction(outbox,
              context,
              Doing::Reads,
              "list",
              "messages and where they stand",
              [&context, given] { return listMessages(context, text(given->state)); })
        ->add_option("--state", given->state, "only those in this state");
    addAction(outbox,
              context,
              Doing::Reads,
              "show",
              "one message with its attempts",
              [&context, given] { return showMessage(context, given->id); })
        ->add_option("ID", given->id, "number of the message")
        ->required();
}

} // namespace

Result<int> queueFile(Context &context, const QString &file, const QString &via)
{
    TRY_ASSIGN(auto desk, LetterDesk::open(context, file));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto *library, context.library(true));
    TRY_ASSIGN(const auto *guidance, context.guidance());
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto ways, waysOutFor(*db, *session));
    const auto gateways = makeGateways(ways, db->location());
    const auto channel = letters::outChannelOf(desk.document().channel);
    TRY_ASSIGN(const auto *gateway, gatewayNamed(gateways, via.isEmpty() ? ways.by(channel) : via));
    TRY_ASSIGN(const auto noOffices, missingOffices(*db));
    if (!noOffices.isEmpty())
        context.remark(noOffices);
    letters::CheckResult checked;
    const auto queued = letters::queueLetter(
        *db, *session, desk.document(), {*library, *guidance, on}, *gateway, &checked);
    const QJsonObject judged = letters::checkToJson(checked, file);
    if (!queued) {
        if (context.options.json && !checked.findings.empty()) {
            const auto &error = queued.error();
            context.print(QJsonObject{{u"error"_s,
                                       QJsonObject{{u"code"_s, errorCodeName(error.code)},
                                                   {u"message"_s, error.message},
                                                   {u"where"_s, QJsonObject{{u"file"_s, file}}}}},
                                      {u"verdict"_s, judged[u"verdict"_s]},
                                      {u"findings"_s, judged[u"findings"_s]}});
            return exitCodeOf(error.code);
        }
        for (const auto &finding : checked.findings)
            if (!finding.answered)
                context.remark(u"%1: %2 (%3, %4)"_s.arg(letters::severityName(finding.severity),
                                                        finding.messageEn,
                                                        finding.rule,
                                                        finding.requirement));
        return std::unexpected(queued.error());
    }
    if (!desk.document().followUp)
        context.remark(u"The letter asks for no follow-up, so none is set: 'casepost-cli follow-up "
                       "set' does that (REQ-FIL-01 to 04)."_s);
    if (context.options.json)
        context.print(QJsonObject{{u"letter"_s, qint64(queued->letter.row())},
                                  {u"message"_s, qint64(queued->message.row())},
                                  {u"state"_s, u"queued"_s},
                                  {u"gateway"_s, queued->gateway},
                                  {u"findings"_s, judged[u"findings"_s]}});
    else
        context.print(
            u"Letter %1 is in the outbox as message %2, to go by %3."_s.arg(queued->letter.row())
                .arg(queued->message.row())
                .arg(queued->gateway));
    return kDone;
}

void addOutboxCommands(CLI::App &root, Context &context)
{
    auto *outbox = addThing(root, "outbox", "the queue and its sender");
    auto given = std::make_shared<OutboxArguments>();
    addLooking(outbox, context, given);
    addWayCommands(outbox, context);

    auto *retry = addAction(outbox,
                            context,
                            Doing::Acts,
                            "retry",
                            "try a deferred, failed or held message again now",
                            [&context, given] {
                                QStringList answers;
                                for (const auto &rule : given->answers)
                                    answers += text(rule);
                                return retryMessage(context, given->id, answers);
                            });
    retry->add_option("ID", given->id, "number of the message")->required();
    retry->add_option("--answer",
                      given->answers,
                      "yes to what is asked before it may go, by the rule's name; may repeat");
    addAction(outbox,
              context,
              Doing::Acts,
              "cancel",
              "take a waiting message back",
              [&context, given] { return takeBack(context, given->id); })
        ->add_option("ID", given->id, "number of the message")
        ->required();

    auto *resolve = addAction(outbox,
                              context,
                              Doing::Acts,
                              "resolve",
                              "say whether an uncertain message went",
                              [&context, given] { return resolveMessage(context, *given); });
    resolve->add_option("ID", given->id, "number of the message")->required();
    resolve->add_flag("--sent", given->sent, "it reached the customer");
    resolve->add_flag("--not-sent", given->notSent, "it did not: queue it again");
    resolve->add_option("--why", given->why, "how you know")->required();

    auto *send =
        addAction(outbox, context, Doing::Acts, "send", "send what is due", [&context, given] {
            return sendMessages(context, *given);
        });
    send->add_flag("--once", given->once, "drain what is due and end (default)");
    send->add_flag("--watch", given->watch, "stay and send as messages fall due");
    send->add_option("--gateway", given->gateway, "only this gateway");
}

} // namespace casepost::app
