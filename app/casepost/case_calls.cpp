#include "app/casepost/store_desks.h"
#include "letters/guidance/published/guidance_store.h"

namespace casepost::app {

// Both on the writing thread, which keeps the guidance that they judge by.

core::Result<core::CallService> StoreCaseDesk::calls(const AtStore &at)
{
    letters::GuidanceStore store(at.db);
    TRY_ASSIGN(const auto revision, store.revision());
    if (!m_guidance || revision != m_guidanceRead) {
        TRY_ASSIGN(auto guidance, store.guidance());
        m_guidance = std::make_shared<const letters::Guidance>(std::move(guidance));
        m_guidanceRead = revision;
    }
    return core::CallService(at.db, [guidance = m_guidance](const QDate &on) {
        return guidance->editions().inForce(on);
    });
}

void StoreCaseDesk::planCall(QObject *context,
                             const QString &reference,
                             const core::CallPerson &person,
                             ui::Answer<core::CasePlan> done)
{
    m_writing.ask<core::Result<core::CasePlan>>(
        context,
        [this, reference, person](const AtStore &at) -> core::Result<core::CasePlan> {
            TRY_ASSIGN(const auto record,
                       core::CaseStore(at.db).byReference(at.session, reference));
            TRY_ASSIGN(auto service, calls(at));
            core::PlanAsk ask;
            ask.person = person;
            ask.moment = at.session.clock->nowUtc();
            return service.plan(at.session, record, ask);
        },
        std::move(done));
}

void StoreCaseDesk::recordCall(QObject *context,
                               const QString &reference,
                               const core::Call &call,
                               const QString &place,
                               ui::Answer<core::RecordedCall> done)
{
    m_writing.ask<core::Result<core::RecordedCall>>(
        context,
        [this, reference, call, place](const AtStore &at) -> core::Result<core::RecordedCall> {
            TRY_ASSIGN(const auto record,
                       core::CaseStore(at.db).byReference(at.session, reference));
            TRY_ASSIGN(auto service, calls(at));
            return service.record(at.session, record, call, place);
        },
        std::move(done));
}

} // namespace casepost::app
