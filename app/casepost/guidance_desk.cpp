#include "app/casepost/store_desks.h"
#include "letters/guidance/published/guidance_proposals.h"

namespace casepost::app {

core::Result<ui::GuidanceShelf> StoreGuidanceDesk::shelfOf(const AtStore &at)
{
    TRY(core::require(at.session, core::action::kGuidanceRead));
    letters::GuidanceStore store(at.db);
    TRY_ASSIGN(const auto revision, store.revision());
    if (!m_guidance || revision != m_revision) {
        TRY_ASSIGN(auto guidance, store.guidance());
        m_guidance = std::make_shared<const letters::Guidance>(std::move(guidance));
        m_revision = revision;
    }
    const bool writable = !at.db.isReadOnly();
    return ui::GuidanceShelf{m_guidance,
                             core::ukDate(m_clock.nowUtc()),
                             at.session.staff.id,
                             writable && at.session.may(core::action::kGuidancePropose),
                             writable && at.session.may(core::action::kGuidancePublish)};
}

void StoreGuidanceDesk::shelf(QObject *context, ui::Answer<ui::GuidanceShelf> done)
{
    m_working.ask<core::Result<ui::GuidanceShelf>>(
        context, [this](const AtStore &at) { return shelfOf(at); }, std::move(done));
}

void StoreGuidanceDesk::propose(QObject *context,
                                const core::PackFiles &pack,
                                ui::Answer<letters::GuidanceProposalId> done)
{
    m_working.ask<core::Result<letters::GuidanceProposalId>>(
        context,
        [pack](const AtStore &at) {
            return letters::GuidanceProposals(at.db).propose(at.session, pack);
        },
        std::move(done));
}

void StoreGuidanceDesk::impact(QObject *context,
                               const core::PackFiles &pack,
                               core::ProgressFn progress,
                               ui::Answer<letters::GuidanceImpact> done)
{
    m_working.ask<core::Result<letters::GuidanceImpact>>(
        context,
        [this, pack, progress](const AtStore &at) {
            letters::ImpactScope scope;
            scope.today = core::ukDate(m_clock.nowUtc());
            return letters::guidanceImpact(at.db, at.session, pack, scope, progress);
        },
        std::move(done));
}

void StoreGuidanceDesk::proposals(QObject *context,
                                  ui::Answer<std::vector<letters::GuidanceProposal>> done)
{
    m_working.ask<core::Result<std::vector<letters::GuidanceProposal>>>(
        context,
        [](const AtStore &at) { return letters::GuidanceProposals(at.db).open(at.session); },
        std::move(done));
}

void StoreGuidanceDesk::approve(QObject *context,
                                letters::GuidanceProposalId proposal,
                                ui::Done done)
{
    m_working.ask<core::Status>(
        context,
        [proposal](const AtStore &at) {
            return letters::GuidanceProposals(at.db).approve(at.session, proposal);
        },
        std::move(done));
}

void StoreGuidanceDesk::reject(QObject *context,
                               letters::GuidanceProposalId proposal,
                               const QString &why,
                               ui::Done done)
{
    m_working.ask<core::Status>(
        context,
        [proposal, why](const AtStore &at) {
            return letters::GuidanceProposals(at.db).reject(at.session, proposal, why);
        },
        std::move(done));
}

} // namespace casepost::app
