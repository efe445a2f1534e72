#include "core/outbox/sending/restored_store.h"

#include "core/audit/record/audit.h"
#include "core/outbox/journal/journal.h"
#include "core/outbox/journal/outcome_record.h"
#include "core/outbox/journal/sent_log.h"
#include "core/outbox/journal/tell_case.h"
#include "core/outbox/sending/store_standing.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectOpen = uR"(
    SELECT m.id, m.smtp_id, (SELECT COUNT(*) FROM attempt a WHERE a.message_id = m.id)
      FROM message m
     WHERE m.state IN ('queued', 'deferred', 'failed', 'held')
     ORDER BY m.id
)"_s;
const auto kSelectKnown = u"SELECT smtp_id FROM message"_s;
const auto kCountPutBack =
    u"SELECT count(*) FROM message WHERE state = 'uncertain' AND reason = ?"_s;

const auto kPutBack =
    u"The store was put back from a backup, and its senders' record says that this letter went "
    "out or may have gone."_s;
const auto kNotKnown = u"On record with the senders only: the store was put back from a backup."_s;

/// The messages of which more tries went out than the store knows.
Result<std::vector<MessageId>> behindTheirRecord(Database &db, const SentBefore &before)
{
    std::vector<MessageId> ids;
    TRY_ASSIGN(auto query, db.prepare(kSelectOpen));
    TRY(query.run());
    while (query.next())
        if (before.lastTry(query.text(1)) > query.integer(2))
            ids.push_back(MessageId::fromRow(query.integer(0)));
    return ids;
}

Result<int> countUnknown(Database &db, QSet<QByteArray> sent)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectKnown));
    TRY(query.run());
    while (query.next() && !sent.isEmpty())
        sent.remove(smtpIdHash(query.text(0)));
    return static_cast<int>(sent.size());
}

/// The tries that the store does not know, so that the next one has a number of its own.
Status recordTries(Database &db,
                   const Session &session,
                   JournalRow &row,
                   int last,
                   const std::optional<Receipt> &receipt)
{
    for (; row.tries < last; ++row.tries) {
        const bool told = receipt && row.tries + 1 == last;
        TRY(recordTry(db,
                      row,
                      {session.clock->nowUtc(),
                       told ? receipt->result : AttemptResult::Unknown,
                       told ? receipt->detail : kNotKnown}));
    }
    return {};
}

Status doubt(Database &db, const Session &session, JournalRow &row)
{
    TRY_ASSIGN(row.state,
               takeStep(db,
                        session,
                        row,
                        {.step = Step::Doubt,
                         .act = u"outbox.doubt"_s,
                         .reason = kPutBack,
                         .attempts = row.attempts}));
    return tellCase(db,
                    session,
                    row,
                    u"uncertain"_s,
                    u"Message %1 is uncertain. %2"_s.arg(QString::number(row.id.row()), kPutBack));
}

Status settleOne(Database &db,
                 const Session &session,
                 MessageId id,
                 int last,
                 const std::vector<Receipt> &receipts,
                 RestoredReport &report)
{
    TRY_ASSIGN(auto row, journalRow(db, id));
    const auto receipt = receiptOf(receipts, row.smtpId, last);
    TRY(recordTries(db, session, row, last, receipt));
    if (receipt && receipt->result != AttemptResult::Accepted
        && receipt->result != AttemptResult::Unknown)
        return {}; // the answer was no: it did not go, and stays where it is
    TRY(doubt(db, session, row));
    if (!receipt || receipt->result == AttemptResult::Unknown) {
        ++report.uncertain;
        return {};
    }
    ++report.sent;
    return settleByWitness(db, session, row, Witness::Receipt, receipt->detail);
}

Status recordPutBack(Database &db, const Session &session, const RestoredReport &report)
{
    TRY_ASSIGN(const auto marks, storeMarks(db));
    TRY(setStoreMark(db, u"unknown-sent"_s, QString::number(marks.unknownSent + report.unknown)));
    return appendAudit(db,
                       session,
                       u"store.put-back"_s,
                       u"store sent:%1 uncertain:%2 unknown:%3"_s.arg(report.sent)
                           .arg(report.uncertain)
                           .arg(report.unknown));
}

QString lettersThat(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 letter "_s + one : u"%1 letters "_s.arg(count) + many;
}

Status tellPutBack(Database &db, QStringList &told)
{
    TRY_ASSIGN(auto count, db.prepare(kCountPutBack));
    TRY(count.bind(kPutBack).run());
    if (const auto waiting = count.next() ? count.integer(0) : 0; waiting > 0)
        told +=
            u"This store was put back from a backup: %1 or may have gone since, and %2 "
            "uncertain now: find out whether it arrived and settle each with 'outbox "
            "resolve'."_s.arg(
                lettersThat(waiting, u"that waits in it went out"_s, u"that wait in it went out"_s),
                waiting == 1 ? u"is"_s : u"are"_s);
    TRY_ASSIGN(const auto marks, storeMarks(db));
    if (marks.unknownSent > 0)
        told +=
            u"This store was put back from a backup: %1 out since that it does not know: look "
            "for them in the outgoing mail before they are written again; 'casepost-cli store "
            "claim' ends this note."_s.arg(lettersThat(marks.unknownSent, u"went"_s, u"went"_s));
    return {};
}

} // namespace

Result<RestoredReport> settleRestored(Database &db, const Session &session, const QString &folder)
{
    RestoredReport report;
    const auto before = SentBefore::read(folder);
    const qint64 newest = SentBefore::newestGeneration(folder);
    TRY_ASSIGN(const auto seen, storeMarks(db));
    TRY_ASSIGN(const auto suspects, behindTheirRecord(db, before));
    if (suspects.empty() && newest <= seen.generation)
        return report;
    const auto receipts = receiptsIn(folder);
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto marks, storeMarks(db));
    TRY_ASSIGN(const auto ids, behindTheirRecord(db, before)); // others may have worked meanwhile
    for (const MessageId id : ids) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        TRY(settleOne(db, session, id, before.lastTry(row.smtpId), receipts, report));
    }
    if (newest > marks.generation) {
        TRY_ASSIGN(report.unknown, countUnknown(db, before.since(marks.generation)));
        TRY(setStoreMark(db, u"generation"_s, QString::number(newest)));
    }
    if (report.sent + report.uncertain + report.unknown > 0)
        TRY(recordPutBack(db, session, report));
    TRY(transaction.commit());
    return report;
}

Result<QStringList> tellAtOpening(Database &db, const Session &session)
{
    QStringList told;
    TRY_ASSIGN(const auto found, standingOf(db));
    if (!found.sentence.isEmpty())
        told += found.sentence;
    else if (found.behind && !db.isReadOnly()) {
        TRY_ASSIGN(const auto marks, storeMarks(db));
        TRY(settleRestored(db, session, sendersFolder(db.location(), marks)));
    }
    TRY(tellPutBack(db, told));
    return told;
}

} // namespace casepost::core
