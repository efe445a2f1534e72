#include "core/outbox/sending/sender.h"

#include "core/audit/check/anchor.h"
#include "core/base/logging.h"
#include "core/outbox/journal/claims.h"
#include "core/outbox/journal/gateway_rest.h"
#include "core/outbox/journal/message_reader.h"
#include "core/outbox/journal/outcome_record.h"
#include "core/outbox/journal/receipt_file.h"
#include "core/outbox/journal/sent_log.h"
#include "core/outbox/sending/recovery.h"
#include "core/outbox/sending/restored_store.h"
#include "core/outbox/sending/stop_points.h"
#include "core/outbox/sending/store_standing.h"

#include <algorithm>
#include <span>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// How often a result is offered to a store that somebody else keeps locked.
constexpr int kRecordTries = 4;

/// What a sender keeps outside the store.
struct Kept
{
    QString storeId;
    QString folder;
    ReceiptFile receipts;
    SentLog sent;
};

class JournalSender final : public Sender
{
public:
    JournalSender(
        Database &db, Session session, std::vector<Gateway *> gateways, SenderSeat seat, Kept kept)
        : m_db(db)
        , m_session(std::move(session))
        , m_gateways(std::move(gateways))
        , m_seat(std::move(seat))
        , m_kept(std::move(kept))
    {}

    Status recover();
    Result<SendReport> drain(const QString &onlyGateway, const ProgressFn &progress) override;

private:
    Status drainAll(const QString &onlyGateway, const ProgressFn &progress);
    Status drainGateway(Gateway &gateway, const ProgressFn &progress);
    Status
    sendBatch(Gateway &gateway, std::span<const JournalRow> batch, const ProgressFn &progress);
    Result<Outcome> sendOne(Gateway &gateway, const JournalRow &row);
    /// nullopt: given back before anything left the house, because its case changed.
    Result<std::optional<Outcome>> tryGateway(Gateway &gateway, const JournalRow &row);
    /// The commit mark in the store, then in the senders' record: behind both, the letter may go.
    Status setMarks(const JournalRow &row);
    Status record(const JournalRow &row, const Outcome &outcome);
    /// A batch whose numbers were given before: the store was put back while this sender lived.
    Result<bool> isPutBack(std::span<const JournalRow> batch);
    void release(std::span<const JournalRow> rows);
    void count(Step step, const Outcome &outcome);
    bool goOn(const ProgressFn &progress) const;

    Database &m_db;
    Session m_session;
    std::vector<Gateway *> m_gateways;
    SenderSeat m_seat;
    Kept m_kept;
    qint64 m_newestTaken = 0;
    SendReport m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Status JournalSender::recover()
{
    TRY(requireOwnStore(m_db));
    TRY_ASSIGN(const auto restored, settleRestored(m_db, m_session, m_kept.folder));
    m_report.sent += restored.sent;
    m_report.uncertain += restored.uncertain;
    TRY_ASSIGN(const auto settled, recoverClaims(m_db, m_session, m_seat, m_kept.folder));
    m_report.sent += settled.sent;
    m_report.deferred += settled.deferred;
    m_report.failed += settled.failed;
    m_report.uncertain += settled.uncertain;
    m_report.held += settled.held;
    return {};
}

Result<SendReport> JournalSender::drain(const QString &onlyGateway, const ProgressFn &progress)
{
    TRY(require(m_session, action::kOutboxSend));
    const bool known =
        onlyGateway.isEmpty() || std::ranges::any_of(m_gateways, [&](const Gateway *gateway) {
            return gateway->name() == onlyGateway;
        });
    if (!known)
        return fail(ErrorCode::NotFound,
                    u"There is no gateway '%1' in the settings."_s.arg(onlyGateway));
    TRY(recover());
    TRY(clampWaits(m_db, m_session.clock->nowUtc()));
    const Status drained = drainAll(onlyGateway, progress);
    anchorHere(m_db, *m_session.clock);
    TRY(drained);
    return std::exchange(m_report, SendReport());
}

Status JournalSender::drainAll(const QString &onlyGateway, const ProgressFn &progress)
{
    std::vector<Gateway *> wanted;
    m_done = 0;
    m_total = 0;
    for (Gateway *gateway : m_gateways)
        if (onlyGateway.isEmpty() || gateway->name() == onlyGateway) {
            TRY_ASSIGN(const int settled, settleByAsking(m_db, m_session, *gateway));
            m_report.sent += settled;
            TRY_ASSIGN(const int due, countDue(m_db, gateway->name(), m_session.clock->nowUtc()));
            m_total += due;
            wanted.push_back(gateway);
        }
    for (Gateway *gateway : wanted) {
        const auto drained = drainGateway(*gateway, progress);
        gateway->rest();
        TRY(drained);
    }
    return {};
}

Status JournalSender::drainGateway(Gateway &gateway, const ProgressFn &progress)
{
    const QString name = gateway.name();
    while (true) {
        const QDateTime now = m_session.clock->nowUtc();
        TRY_ASSIGN(const bool resting, isResting(m_db, name, now));
        if (resting) {
            TRY_ASSIGN(const int due, countDue(m_db, name, now));
            m_report.held += due;
            return {};
        }
        TRY_ASSIGN(const auto batch, claimDue(m_db, m_session, name, m_seat.id()));
        if (batch.empty())
            return {};
        stopPoint("claimed");
        TRY_ASSIGN(const bool putBack, isPutBack(batch));
        if (putBack)
            continue;
        TRY(sendBatch(gateway, batch, progress));
    }
}

Status JournalSender::sendBatch(Gateway &gateway,
                                std::span<const JournalRow> batch,
                                const ProgressFn &progress)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (!goOn(progress)) {
            release(batch.subspan(i));
            return fail(ErrorCode::Cancelled,
                        u"Sending was stopped; what is not sent yet stays in the outbox."_s);
        }
        const auto outcome = sendOne(gateway, batch[i]);
        ++m_done;
        if (!outcome || outcome->holdGateway)
            release(batch.subspan(i + 1));
        if (!outcome)
            return std::unexpected(outcome.error());
        if (outcome->holdGateway) {
            qCWarning(lcOutbox, "gateway %s is at fault and rests", qUtf8Printable(gateway.name()));
            return {};
        }
    }
    return {};
}

bool JournalSender::goOn(const ProgressFn &progress) const
{
    return !progress || progress({u"Sending"_s, m_done, m_total});
}

Result<Outcome> JournalSender::sendOne(Gateway &gateway, const JournalRow &row)
{
    TRY_ASSIGN(const auto outcome, tryGateway(gateway, row));
    if (!outcome) {
        ++m_report.held;
        return Outcome();
    }
    TRY(record(row, *outcome));
    stopPoint("recorded");
    return *outcome;
}

Result<std::optional<Outcome>> JournalSender::tryGateway(Gateway &gateway, const JournalRow &row)
{
    const auto whole = readWhole(m_db, row.id);
    if (!whole)
        return std::unexpected(whole.error());

    Status marked = fail(ErrorCode::Failed, QString());
    bool asked = false;
    const auto outcome = gateway.send(*whole, [&] {
        asked = true;
        stopPoint("before-mark");
        marked = setMarks(row);
        stopPoint("noted");
        return marked;
    });
    stopPoint("answered");
    if (asked && !marked) {
        release({&row, 1});
        if (marked.error().code == ErrorCode::Blocked)
            return std::nullopt;
        return std::unexpected(marked.error());
    }
    if (!asked)
        return outcome;
    const auto kept = m_kept.receipts.write({.message = row.id.row(),
                                             .tryNumber = row.tries + 1,
                                             .smtpIdHash = smtpIdHash(row.smtpId),
                                             .result = outcome.result,
                                             .detail = outcome.detail});
    if (!kept)
        qCWarning(lcOutbox, "no receipt for message %lld", static_cast<long long>(row.id.row()));
    stopPoint("receipt");
    return outcome;
}

Status JournalSender::setMarks(const JournalRow &row)
{
    TRY(setCommitMark(m_db, row));
    stopPoint("marked");
    TRY(m_kept.sent.append({.generation = row.taken,
                            .message = row.id.row(),
                            .tryNumber = row.tries + 1,
                            .smtpIdHash = smtpIdHash(row.smtpId)}));
    if (m_db.engine() == Engine::Sqlite) {
        SeenStore seen = seenStore(m_kept.storeId);
        seen.generation = std::max(seen.generation, row.taken);
        keepSeenStore(m_kept.storeId, seen);
    }
    return {};
}

Result<bool> JournalSender::isPutBack(std::span<const JournalRow> batch)
{
    if (batch.front().taken > m_newestTaken) {
        m_newestTaken = batch.back().taken;
        return false;
    }
    release(batch);
    TRY(requireOwnStore(m_db));
    TRY_ASSIGN(const auto restored, settleRestored(m_db, m_session, m_kept.folder));
    m_report.sent += restored.sent;
    m_report.uncertain += restored.uncertain;
    m_newestTaken = 0;
    return true;
}

Status JournalSender::record(const JournalRow &row, const Outcome &outcome)
{
    auto step = recordOutcome(m_db, m_session, row, outcome);
    for (int i = 1; i < kRecordTries && !step && step.error().code == ErrorCode::Locked; ++i)
        step = recordOutcome(m_db, m_session, row, outcome);
    if (!step)
        return std::unexpected(step.error());
    count(*step, outcome);
    return {};
}

void JournalSender::count(Step step, const Outcome &outcome)
{
    m_report.sent += step == Step::Accept ? 1 : 0;
    m_report.failed += step == Step::Refuse ? 1 : 0;
    m_report.uncertain += step == Step::Lose ? 1 : 0;
    m_report.held += step == Step::Hold ? 1 : 0;
    if (step == Step::Defer)
        ++(outcome.holdGateway ? m_report.held : m_report.deferred);
}

/// A claim that cannot be given back now is put right by the next recovery.
void JournalSender::release(std::span<const JournalRow> rows)
{
    for (const JournalRow &row : rows)
        if (!releaseClaim(m_db, m_session, row))
            qCWarning(
                lcOutbox, "could not release message %lld", static_cast<long long>(row.id.row()));
}

} // namespace

Result<std::unique_ptr<Sender>>
Sender::open(Database &db, const Session &session, std::vector<Gateway *> gateways)
{
    TRY(require(session, action::kOutboxSend));
    TRY(requireOwnStore(db));
    TRY(prepareSendersFolder(db));
    TRY_ASSIGN(const auto marks, storeMarks(db));
    const QString folder = sendersFolder(db.location(), marks);
    TRY_ASSIGN(auto seat, SenderSeat::take(db));
    TRY_ASSIGN(auto receipts, ReceiptFile::open(seat.receiptPath(folder)));
    TRY_ASSIGN(auto sent, SentLog::open(seat.sentPath(folder)));
    for (Gateway *gateway : gateways)
        gateway->tidyUp();
    auto sender = std::make_unique<JournalSender>(
        db,
        session,
        std::move(gateways),
        std::move(seat),
        Kept{marks.id, folder, std::move(receipts), std::move(sent)});
    TRY(sender->recover());
    return std::unique_ptr<Sender>(std::move(sender));
}

} // namespace casepost::core
