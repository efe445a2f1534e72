#include "app/new_store.h"

#include "core/decisions/decisions.h"
#include "core/sample/sample_store.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/new_store.h"
#include "letters/guidance/published/guidance_store.h"
#include "phrases/phrase_proposals.h"

namespace casepost::app {

namespace {

core::Status found(core::Database &db, const core::Clock &clock, const NewStore &wish)
{
    if (wish.practice)
        return core::makeSampleStore(db, clock);
    TRY(core::linkFirstAdministrator(db, clock));
    if (wish.phrases.empty() && wish.guidance.empty())
        return {};
    TRY_ASSIGN(const auto session, core::openSession(db, {}, clock));
    TRY_ASSIGN(const auto approval, core::Approval::ofNewStore(db));
    for (const WordingFile &pack : wish.phrases)
        TRY(phrases::publish(db, approval, session, pack.toml, pack.name));
    for (const core::PackFiles &pack : wish.guidance)
        TRY(letters::GuidanceStore(db).publish(approval, session, pack));
    return {};
}

} // namespace

core::Status
makeStore(const core::StoreLocation &where, const core::Clock &clock, const NewStore &wish)
{
    return core::makeWholeStore(where, [&](core::Database &db) { return found(db, clock, wish); });
}

} // namespace casepost::app
