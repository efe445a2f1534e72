#include "core/upkeep/store_restored.h"

#include "core/access/session.h"
#include "core/audit/check/given_up.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/audit/record/record_keeper.h"
#include "core/store/engine/damage.h"
#include "core/upkeep/store_check.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// What stands in the way; the record is left out where the person takes it as it is.
Status checkSound(const std::vector<StoreCheck> &checks, bool asItIs)
{
    for (const StoreCheck &check : checks)
        if (!check.ok && !(asItIs && check.name == u"audit"_s))
            return fail(
                ErrorCode::Failed,
                u"The store is not sound, so it stays closed for writing. %1"_s.arg(check.message));
    return {};
}

} // namespace

Status storeRestored(Database &db,
                     const Session &session,
                     const RestoreWish &wish,
                     const ProgressFn &progress)
{
    TRY(require(session, action::kStoreCheck));
    TRY_ASSIGN(const auto givenUp, brokenAnchors(db));
    TRY_ASSIGN(const auto checks, checkStoreWithout(db, session, givenUp, progress));
    TRY(checkSound(checks, wish.asItIs));
    const auto before = notedDamage(db);
    if (before) {
        TRY(db.openAfterDamage());
        TRY(forgetDamage(db));
    }
    const auto closeAgain = [&](const Error &why) -> Status {
        if (before)
            noteDamage(db.location(), why.message);
        return std::unexpected(why);
    };
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return closeAgain(transaction.error());
    if (wish.asItIs)
        keeperOf(db).beginAnew();
    if (auto said =
            appendAudit(db, session, u"store.restored"_s, u"store"_s + wordsGivingUp(givenUp));
        !said)
        return closeAgain(said.error());
    if (auto kept = transaction->commit(); !kept)
        return closeAgain(kept.error());
    return {};
}

} // namespace casepost::core
