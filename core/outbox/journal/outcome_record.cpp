#include "core/outbox/journal/outcome_record.h"

#include "core/outbox/journal/gateway_rest.h"
#include "core/outbox/journal/retry_policy.h"
#include "core/outbox/journal/tell_case.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString actOf(Step step)
{
    switch (step) {
    case Step::Accept:
        return u"outbox.sent"_s;
    case Step::Refuse:
        return u"outbox.failed"_s;
    case Step::Lose:
        return u"outbox.uncertain"_s;
    case Step::Defer:
    case Step::Claim:
    case Step::Release:
    case Step::Hold:
    case Step::Doubt:
    case Step::Retry:
    case Step::Cancel:
    case Step::ConfirmSent:
    case Step::ConfirmNotSent:
        break;
    }
    return u"outbox.deferred"_s;
}

/// The word of the details for what an attempt came to.
QString wordOf(Step step)
{
    if (step == Step::Accept)
        return u"sent"_s;
    if (step == Step::Refuse)
        return u"failed"_s;
    return step == Step::Lose ? u"uncertain"_s : u"waits"_s;
}

/// What the case's history says; empty for a further wait, which would only repeat the first.
QString caseWords(const JournalRow &row, const NextStep &verdict, const QString &detail)
{
    const QString id = QString::number(row.id.row());
    if (verdict.step == Step::Accept)
        return u"Message %1: %2"_s.arg(id, detail);
    if (verdict.step == Step::Refuse)
        return u"Message %1 was not sent. %2"_s.arg(id, verdict.reason);
    if (verdict.step == Step::Lose)
        return u"Message %1 is uncertain. %2"_s.arg(id, verdict.reason);
    return row.tries == 0 ? u"Message %1 waits. %2"_s.arg(id, verdict.reason) : QString();
}

} // namespace

Result<Step>
recordOutcome(Database &db, const Session &session, const JournalRow &row, const Outcome &outcome)
{
    const QDateTime now = session.clock->nowUtc();
    const auto verdict = afterAttempt(row.id, row.attempts, outcome, now);
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(recordTry(db, row, {now, outcome.result, outcome.detail}));
    TRY_ASSIGN(const auto state,
               takeStep(db,
                        session,
                        row,
                        {.step = verdict.step,
                         .act = actOf(verdict.step),
                         .reason = verdict.reason,
                         .attempts = verdict.attempts,
                         .nextAttemptUtc = verdict.nextAttemptUtc,
                         .auditedContent = outcome.detail.toUtf8()}));
    if (const QString words = caseWords(row, verdict, outcome.detail); !words.isEmpty())
        TRY(tellCase(db, session, row, wordOf(verdict.step), words));
    if (outcome.holdGateway)
        TRY(beginRest(
            db, row.gateway, now.addMSecs(std::chrono::milliseconds(kGatewayRest).count())));
    TRY(transaction.commit());
    return state == MessageState::Held ? Step::Hold : verdict.step;
}

Status releaseClaim(Database &db, const Session &session, const JournalRow &row)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(takeStep(db,
                 session,
                 row,
                 {.step = Step::Release, .act = u"outbox.release"_s, .attempts = row.attempts}));
    return transaction.commit();
}

Status settleByWitness(Database &db,
                       const Session &session,
                       const JournalRow &row,
                       Witness witness,
                       const QString &detail)
{
    const bool receipt = witness == Witness::Receipt;
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(takeStep(db,
                 session,
                 row,
                 {.step = Step::ConfirmSent,
                  .act = receipt ? u"outbox.receipt"_s : u"outbox.asked"_s,
                  .reason = receipt ? u"The sender's receipt says that it was sent."_s : detail,
                  .attempts = row.attempts,
                  .auditedContent = detail.toUtf8()}));
    const QString words = receipt ? u"Message %1 was sent after all: the sender's receipt says %2"_s
                                  : u"Message %1 was sent after all. %2"_s;
    TRY(tellCase(db, session, row, u"sent"_s, words.arg(QString::number(row.id.row()), detail)));
    return transaction.commit();
}

} // namespace casepost::core
