#include "core/outbox/sending/store_standing.h"

#include "core/outbox/journal/sent_log.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kWaiting =
    u"SELECT count(*) FROM message WHERE state IN ('queued', 'deferred', 'sending')"_s;

Standing judge(const StoreLocation &where,
               const StoreMarks &marks,
               const QString &place,
               const SeenStore &seen,
               qint64 newestSent)
{
    if (marks.place != place)
        return Standing::Copy;
    if (where.engine == Engine::Postgres)
        return Standing::Own;
    if (seen.claims > marks.claims && seen.place != place)
        return Standing::ClaimedElsewhere;
    // Put back together with the folder of its senders: only what this login saw tells of it.
    if (seen.generation > newestSent || folderFit(where, marks) == FolderFit::Gone)
        return Standing::RecordLost;
    return Standing::Own;
}

QString sentenceOf(Standing standing, const QString &waiting)
{
    switch (standing) {
    case Standing::Own:
        return {};
    case Standing::Copy:
        return u"This store is a copy, or was put back from a backup (letters that wait in it: "
               "%1): nothing is sent from it before an administrator says with 'casepost-cli "
               "store claim' that it is the real one."_s.arg(waiting);
    case Standing::ClaimedElsewhere:
        return u"Another copy of this store was claimed as the real one, so nothing is sent from "
               "this one (letters that wait in it: %1): go on with the other, or let an "
               "administrator claim this one with 'casepost-cli store claim'."_s.arg(waiting);
    case Standing::RecordLost:
        return u"What the senders of this store kept beside it is gone or older than what was "
               "sent, so it cannot be told which letters went out (letters that wait: %1): nothing "
               "is sent before an administrator has looked and says so with 'casepost-cli store "
               "claim'."_s.arg(waiting);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<StoreStanding> standingOf(Database &db)
{
    TRY_ASSIGN(const auto marks, storeMarks(db));
    if (marks.id.isEmpty())
        return StoreStanding();
    TRY_ASSIGN(const QString place, placeOf(db));
    const bool fits = folderFit(db.location(), marks) == FolderFit::Fits;
    // A sender writes its mark first and after that what it saw, so what was seen is read first:
    // one that writes between the two reads looks like no loss.
    const SeenStore seen = seenStore(marks.id);
    const qint64 newest =
        fits ? SentBefore::newestGeneration(sendersFolder(db.location(), marks)) : 0;
    StoreStanding found;
    found.standing = judge(db.location(), marks, place, seen, newest);
    found.behind = newest > marks.generation;
    if (found.standing == Standing::Own)
        return found;
    TRY_ASSIGN(const auto waiting, db.scalar(kWaiting));
    found.sentence = sentenceOf(found.standing, waiting.value_or(QString()));
    return found;
}

Status requireOwnStore(Database &db)
{
    TRY_ASSIGN(const auto found, standingOf(db));
    if (found.standing == Standing::Own)
        return {};
    return fail(ErrorCode::Blocked, found.sentence);
}

} // namespace casepost::core
