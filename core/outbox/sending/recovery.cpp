#include "core/outbox/sending/recovery.h"

#include "core/base/logging.h"
#include "core/outbox/journal/outcome_record.h"
#include "core/outbox/journal/sent_log.h"
#include "core/outbox/sending/senders_folder.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectSenders = u"SELECT DISTINCT sender FROM message WHERE state = 'sending'"_s;
const auto kSelectClaims =
    u"SELECT id FROM message WHERE state = 'sending' AND sender = ? ORDER BY id"_s;
const auto kSelectUncertain = u"SELECT id FROM message WHERE state = 'uncertain' ORDER BY id"_s;
const auto kSelectUncertainOf =
    u"SELECT id FROM message WHERE state = 'uncertain' AND gateway = ? ORDER BY id"_s;

Result<QStringList> sendersWithClaims(Database &db)
{
    QStringList senders;
    TRY_ASSIGN(auto query, db.prepare(kSelectSenders));
    TRY(query.run());
    while (query.next())
        senders += query.text(0);
    return senders;
}

Result<std::vector<MessageId>> idsOf(Statement &query)
{
    std::vector<MessageId> ids;
    TRY(query.run());
    while (query.next())
        ids.push_back(MessageId::fromRow(query.integer(0)));
    return ids;
}

/// What the senders kept outside the store.
struct Kept
{
    SentBefore sent;
    std::vector<Receipt> receipts;
};

void count(SendReport &report, Step step)
{
    report.sent += step == Step::Accept ? 1 : 0;
    report.deferred += step == Step::Defer ? 1 : 0;
    report.failed += step == Step::Refuse ? 1 : 0;
    report.uncertain += step == Step::Lose ? 1 : 0;
    report.held += step == Step::Hold ? 1 : 0;
}

Status recoverOne(Database &db,
                  const Session &session,
                  const JournalRow &row,
                  const Kept &kept,
                  SendReport &report)
{
    // A store put back from a backup can hold a claim of before the mark that was set long since.
    if (!row.committing && !kept.sent.knowsMoreThan(row))
        return releaseClaim(db, session, row);
    Outcome outcome{AttemptResult::Unknown,
                    u"The sender stopped before the answer was on record."_s};
    if (const auto receipt = receiptOf(kept.receipts, row.smtpId, row.tries + 1))
        outcome = {receipt->result, receipt->detail};
    TRY_ASSIGN(const Step step, recordOutcome(db, session, row, outcome));
    count(report, step);
    return {};
}

Status recoverSender(Database &db,
                     const Session &session,
                     const QString &sender,
                     const Kept &kept,
                     SendReport &report)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectClaims));
    TRY_ASSIGN(const auto claims, idsOf(query.bind(sender)));
    for (const MessageId id : claims) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        if (row.state == MessageState::Sending && row.sender == sender)
            TRY(recoverOne(db, session, row, kept, report));
    }
    if (!claims.empty())
        qCInfo(lcOutbox, "put right %d claims of sender %d", int(claims.size()), sender.toInt());
    return {};
}

/// A store on a server may have been put right from another machine, which did not see our
/// receipts.
Status
settleUncertain(Database &db, const Session &session, const QString &folder, SendReport &report)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectUncertain));
    TRY_ASSIGN(const auto uncertain, idsOf(query));
    if (uncertain.empty())
        return {};
    const auto receipts = receiptsIn(folder);
    for (const MessageId id : uncertain) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        const auto receipt = receiptOf(receipts, row.smtpId, row.tries);
        if (receipt && receipt->result == AttemptResult::Accepted) {
            TRY(settleByWitness(db, session, row, Witness::Receipt, receipt->detail));
            ++report.sent;
        }
    }
    return {};
}

} // namespace

Result<SendReport>
recoverClaims(Database &db, const Session &session, const SenderSeat &own, const QString &folder)
{
    SendReport report;
    TRY_ASSIGN(const auto senders, sendersWithClaims(db));
    for (const QString &sender : senders) {
        std::optional<SenderSeat> seat;
        if (sender != own.id()) {
            TRY_ASSIGN(auto left, SenderSeat::takeOver(db, sender));
            if (!left)
                continue; // it lives
            seat.emplace(std::move(*left));
        }
        // Read behind its death: what it kept last is there.
        TRY(recoverSender(
            db, session, sender, {SentBefore::read(folder), receiptsIn(folder)}, report));
    }
    TRY(settleUncertain(db, session, folder, report));
    return report;
}

Result<int> settleByAsking(Database &db, const Session &session, Gateway &gateway)
{
    int settled = 0;
    TRY_ASSIGN(auto query, db.prepare(kSelectUncertainOf));
    TRY_ASSIGN(const auto uncertain, idsOf(query.bind(gateway.name())));
    for (const MessageId id : uncertain) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        const auto became = gateway.whatBecameOf(row.smtpId);
        if (!became || became->result != AttemptResult::Accepted)
            continue;
        TRY(settleByWitness(db, session, row, Witness::Gateway, became->detail));
        ++settled;
    }
    return settled;
}

} // namespace casepost::core
