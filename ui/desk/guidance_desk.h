#pragma once

#include "core/base/progress.h"
#include "letters/guidance/published/guidance_proposals.h"
#include "letters/review/impact.h"
#include "ui/desk/answer.h"

#include <memory>

class QObject;

namespace casepost::ui {

/// The guidance as it stands in the store today, and what the acting person may do with it. Shared
/// with working threads, never changed.
struct GuidanceShelf
{
    std::shared_ptr<const letters::Guidance> guidance;
    QDate today;
    core::StaffId me;
    bool mayPropose = false;
    bool mayPublish = false;
};

/// What the guidance page needs from below.
class GuidanceDesk
{
public:
    virtual ~GuidanceDesk() = default;
    virtual void shelf(QObject *context, Answer<GuidanceShelf> done) = 0;
    /// Asks for a pack to be published.
    virtual void propose(QObject *context,
                         const core::PackFiles &pack,
                         Answer<letters::GuidanceProposalId> done) = 0;
    /// What a pack would change here, were it published; reads only. `progress` is asked on the
    /// working thread and may stop it.
    virtual void impact(QObject *context,
                        const core::PackFiles &pack,
                        core::ProgressFn progress,
                        Answer<letters::GuidanceImpact> done) = 0;
    /// What waits for a decision, oldest first.
    virtual void proposals(QObject *context,
                           Answer<std::vector<letters::GuidanceProposal>> done) = 0;
    virtual void approve(QObject *context, letters::GuidanceProposalId proposal, Done done) = 0;
    virtual void reject(QObject *context,
                        letters::GuidanceProposalId proposal,
                        const QString &why,
                        Done done) = 0;
};

} // namespace casepost::ui
