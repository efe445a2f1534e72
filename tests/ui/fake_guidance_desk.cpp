#include "tests/ui/fake_desks.h"

namespace casepost::test {

using namespace Qt::StringLiterals;

std::shared_ptr<const letters::Guidance> builtInGuidance()
{
    static const auto kGuidance = [] {
        auto read = letters::Guidance::builtIn();
        return read ? std::make_shared<const letters::Guidance>(std::move(*read)) : nullptr;
    }();
    return kGuidance;
}

void FakeGuidanceDesk::shelf(QObject *context, ui::Answer<ui::GuidanceShelf> done)
{
    using Answered = core::Result<ui::GuidanceShelf>;
    answerLater<Answered>(
        context,
        std::move(done),
        fault ? Answered(std::unexpected(*fault))
              : Answered(ui::GuidanceShelf{builtInGuidance(), today, me, mayPropose, mayPublish}));
}

void FakeGuidanceDesk::propose(QObject *context,
                               const core::PackFiles &pack,
                               ui::Answer<letters::GuidanceProposalId> done)
{
    using Answered = core::Result<letters::GuidanceProposalId>;
    if (fault) {
        answerLater<Answered>(context, std::move(done), std::unexpected(*fault));
        return;
    }
    letters::GuidanceProposal proposal;
    proposal.id = letters::GuidanceProposalId::fromRow(int(waiting.size()) + 1);
    proposal.name = pack.name;
    proposal.files = pack;
    proposal.by = me;
    proposal.byLogin = u"me"_s;
    waiting.push_back(proposal);
    answerLater<Answered>(context, std::move(done), proposal.id);
}

void FakeGuidanceDesk::impact(QObject *context,
                              const core::PackFiles &,
                              core::ProgressFn progress,
                              ui::Answer<letters::GuidanceImpact> done)
{
    calls += progress({u"Looking"_s, 1, 2}) ? u"impact"_s : u"stopped"_s;
    letters::GuidanceImpact impact;
    letters::ImpactedItem item;
    item.on = letters::ImpactOn::Draft;
    item.reference = u"123456789"_s;
    item.by = u"asha"_s;
    item.gained = QStringList{u"text.public-protection"_s};
    impact.items.push_back(item);
    impact.lookedAt[letters::ImpactOn::Draft] = 3;
    answerLater<core::Result<letters::GuidanceImpact>>(context, std::move(done), impact);
}

void FakeGuidanceDesk::proposals(QObject *context,
                                 ui::Answer<std::vector<letters::GuidanceProposal>> done)
{
    answerLater<core::Result<std::vector<letters::GuidanceProposal>>>(
        context, std::move(done), waiting);
}

void FakeGuidanceDesk::approve(QObject *context,
                               letters::GuidanceProposalId proposal,
                               ui::Done done)
{
    calls += u"approve %1"_s.arg(proposal.row());
    waiting.clear();
    answerLater<core::Status>(context, std::move(done), core::Status());
}

void FakeGuidanceDesk::reject(QObject *context,
                              letters::GuidanceProposalId proposal,
                              const QString &why,
                              ui::Done done)
{
    calls += u"reject %1 %2"_s.arg(proposal.row()).arg(why);
    waiting.clear();
    answerLater<core::Status>(context, std::move(done), core::Status());
}

} // namespace casepost::test
