#include "core/outbox/recovery.h"

#include "core/base/logging.h"
#include "core/outbox/outcome_record.h"

#include <algorithm>

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

/// The receipt of exactly this try of exactly this message.
std::optional<Receipt>
receiptOf(const std::vector<Receipt> &receipts, const JournalRow &row, int tryNumber)
{
    const auto hash = smtpIdHash(row.smtpId);
    const auto found = std::ranges::find_if(receipts, [&](const Receipt &receipt) {
        return receipt.message == row.id.row() && receipt.tryNumber == tryNumber
               && receipt.smtpIdHash == hash;
    });
    return found == receipts.end() ? std::nullopt : std::optional(*found);
}

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
                  const std::vector<Receipt> &receipts,
                  SendReport &report)
{
    if (!row.committing)
        return releaseClaim(db, session, row);
    Outcome outcome{AttemptResult::Unknown,
                    u"The sender stopped before the answer was on record."_s};
    if (const auto receipt = receiptOf(receipts, row, row.tries + 1))
        outcome = {receipt->result, receipt->detail};
    TRY_ASSIGN(const Step step, recordOutcome(db, session, row, outcome));
    count(report, step);
    return {};
}

Status recoverSender(Database &db,
                     const Session &session,
                     const QString &sender,
                     const std::vector<Receipt> &receipts,
                     SendReport &report)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectClaims));
    TRY_ASSIGN(const auto claims, idsOf(query.bind(sender)));
    for (const MessageId id : claims) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        if (row.state == MessageState::Sending && row.sender == sender)
            TRY(recoverOne(db, session, row, receipts, report));
    }
    if (!claims.empty())
        qCInfo(lcOutbox, "put right %d claims of sender %d", int(claims.size()), sender.toInt());
    return {};
}

/// A store on a server may have been put right from another machine, which did not see our
/// receipts.
Status settleUncertain(Database &db,
                       const Session &session,
                       const std::vector<Receipt> &receipts,
                       SendReport &report)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectUncertain));
    TRY_ASSIGN(const auto uncertain, idsOf(query));
    for (const MessageId id : uncertain) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        const auto receipt = receiptOf(receipts, row, row.tries);
        if (receipt && receipt->result == AttemptResult::Accepted) {
            TRY(settleByWitness(db, session, row, Witness::Receipt, receipt->detail));
            ++report.sent;
        }
    }
    return {};
}

} // namespace

Result<SendReport> recoverClaims(Database &db,
                                 const Session &session,
                                 const SenderSeat &own,
                                 const ReceiptFile &receipts)
{
    SendReport report;
    const auto kept = receipts.readAll();
    TRY_ASSIGN(const auto senders, sendersWithClaims(db));
    for (const QString &sender : senders) {
        if (sender == own.id()) {
            TRY(recoverSender(db, session, sender, kept, report));
            continue;
        }
        TRY_ASSIGN(const auto seat, SenderSeat::takeOver(db, sender));
        if (!seat)
            continue; // it lives
        TRY_ASSIGN(const auto theirs, ReceiptFile::open(seat->receiptPath()));
        TRY(recoverSender(db, session, sender, theirs.readAll(), report));
    }
    if (!kept.empty())
        TRY(settleUncertain(db, session, kept, report));
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
