#include "core/outbox/sending/store_claim.h"

#include "core/audit/check/given_up.h"
#include "core/audit/record/audit.h"
#include "core/outbox/journal/journal.h"
#include "core/outbox/journal/sent_log.h"
#include "core/outbox/sending/restored_store.h"
#include "core/outbox/sending/store_standing.h"
#include "core/store/engine/store_handle.h"

#include <QFileInfo>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectOnTheWay = uR"(
    SELECT id FROM message WHERE state IN ('queued', 'deferred', 'sending') ORDER BY id
)"_s;
const auto kMayHaveGone =
    u"The store is a copy or was put back from a backup, and the other may have sent this letter: "
    "find out, then release or cancel it."_s;

/// The senders' record of the store that this one was copied from, and whether it tells of
/// everything that went out.
struct OldRecord
{
    QString folder;
    bool isWhole = false;
};

OldRecord oldRecordOf(Database &db, const StoreMarks &marks, Standing standing)
{
    if (db.engine() == Engine::Postgres) // other machines have records of their own
        return {sendersFolder(db.location(), marks), false};
    StoreLocation old = db.location();
    if (QFileInfo::exists(sendersFolderOf(marks.home)))
        old.path = marks.home;
    if (folderFit(old, marks) == FolderFit::Gone)
        return {};
    // Put back in its place on the machine that sent: nobody goes on sending from another file of
    // that name, and the record holds all that this login saw going out.
    const QString folder = sendersFolder(old, marks);
    const SeenStore seen = seenStore(marks.id);
    const bool inItsPlace = db.file()->isAlso(marks.home);
    return {folder,
            standing == Standing::Copy && inItsPlace && seen.here && seen.generation > 0
                && SentBefore::newestGeneration(folder) >= seen.generation};
}

Result<int> holdWhatWaits(Database &db, const Session &session)
{
    std::vector<MessageId> ids;
    TRY_ASSIGN(auto query, db.prepare(kSelectOnTheWay));
    TRY(query.run());
    while (query.next())
        ids.push_back(MessageId::fromRow(query.integer(0)));
    for (const MessageId id : ids) {
        TRY_ASSIGN(const auto row, journalRow(db, id));
        if (row.state == MessageState::Sending) // held as soon as the next sender puts it right
            TRY(askForHold(db, session, row, kMayHaveGone));
        else
            TRY(holdMessage(db, session, row, kMayHaveGone));
    }
    return static_cast<int>(ids.size());
}

/// Puts the store in its place: from here on it is the one.
Status takePlace(Database &db, const QString &place, const SeenStore &next)
{
    TRY(setStoreMark(db, u"place"_s, place));
    if (db.engine() == Engine::Sqlite)
        TRY(setStoreMark(db, u"home"_s, db.location().path));
    TRY(setStoreMark(db, u"claims"_s, QString::number(next.claims)));
    TRY(setStoreMark(db, u"generation"_s, QString::number(next.generation)));
    TRY(setStoreMark(db, u"receipts"_s, {}));
    return setStoreMark(db, u"unknown-sent"_s, u"0"_s);
}

} // namespace

Result<ClaimReport> claimStore(Database &db, const Session &session, OtherCopy other)
{
    TRY(require(session, action::kStoreClaim));
    TRY_ASSIGN(const auto found, standingOf(db));
    TRY_ASSIGN(const auto marks, storeMarks(db));
    if (found.standing == Standing::Own && !found.behind && marks.unknownSent == 0)
        return fail(ErrorCode::Conflict,
                    u"This store is the real one already: there is nothing to claim."_s);
    TRY_ASSIGN(const QString place, placeOf(db));
    const OldRecord record = oldRecordOf(db, marks, found.standing);
    const SeenStore seen = seenStore(marks.id);

    ClaimReport report;
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    if (!record.folder.isEmpty()) {
        TRY_ASSIGN(const auto settled, settleRestored(db, session, record.folder));
        report.sent = settled.sent;
        report.uncertain = settled.uncertain;
        report.unknown = settled.unknown;
    }
    const bool known = found.standing == Standing::Own || record.isWhole;
    if (!known && other == OtherCopy::MayHaveSent) {
        TRY_ASSIGN(report.held, holdWhatWaits(db, session));
    }
    TRY_ASSIGN(const auto now, storeMarks(db));
    const SeenStore next{.claims = std::max(marks.claims, seen.claims) + 1,
                         .generation = std::max(now.generation, seen.generation) + 1,
                         .place = place};
    TRY(takePlace(db, place, next));
    TRY_ASSIGN(const auto givenUp, brokenAnchors(db));
    TRY(appendAudit(db,
                    session,
                    u"store.claim"_s,
                    u"store claim:%1 sent:%2 uncertain:%3 held:%4 unknown:%5"_s.arg(next.claims)
                            .arg(report.sent)
                            .arg(report.uncertain)
                            .arg(report.held)
                            .arg(report.unknown)
                        + wordsGivingUp(givenUp)));
    TRY(transaction.commit());
    if (db.engine() == Engine::Sqlite) // its senders' record begins anew
        keepSeenStore(marks.id, {.claims = next.claims, .generation = 0, .place = place});
    return report;
}

} // namespace casepost::core
