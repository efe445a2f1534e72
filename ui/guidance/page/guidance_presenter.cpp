#include "ui/guidance/page/guidance_presenter.h"

namespace casepost::ui {

namespace {

constexpr int kPauseMs = 150;

} // namespace

GuidancePresenter::GuidancePresenter(GuidanceDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_change(desk)
    , m_proposals(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GuidancePresenter::judge);
    connect(&m_change, &ChangePresenter::proposed, &m_proposals, &ProposalsPresenter::refresh);
    connect(&m_proposals, &ProposalsPresenter::decided, this, &GuidancePresenter::refresh);
}

void GuidancePresenter::refresh()
{
    m_desk.shelf(this, [this](const core::Result<GuidanceShelf> &shelf) { take(shelf); });
}

void GuidancePresenter::take(const core::Result<GuidanceShelf> &shelf)
{
    if (!shelf) {
        Q_EMIT failed(shelf.error().message);
        return;
    }
    m_proposals.setShelf(*shelf);
    if (shelf->guidance == m_shelf.guidance && shelf->today == m_shelf.today) {
        m_shelf = *shelf;
        Q_EMIT shelved();
        return;
    }
    const auto *before = version();
    const auto document = before ? before->info.document : QString();
    const auto number = before ? before->info.version : QString();
    m_shelf = *shelf;
    m_versions = versionsOf(*m_shelf.guidance, m_shelf.today);
    m_chosen = m_versions.empty() ? -1 : 0;
    for (size_t i = 0; i < m_versions.size(); ++i)
        if (m_versions[i].info.document == document && m_versions[i].info.version == number)
            m_chosen = int(i);
    Q_EMIT shelved();
    Q_EMIT versionChosen();
}

void GuidancePresenter::choose(int version)
{
    if (version == m_chosen || version < 0 || version >= int(m_versions.size()))
        return;
    m_chosen = version;
    Q_EMIT versionChosen();
}

const GuidanceVersion *GuidancePresenter::version() const
{
    return m_chosen < 0 ? nullptr : &m_versions[size_t(m_chosen)];
}

std::vector<core::RuleSheet> GuidancePresenter::rules() const
{
    const auto *chosenOne = version();
    if (!chosenOne)
        return {};
    auto sheets =
        core::ruleSheets(m_shelf.guidance->editions(), chosenOne->info.document, chosenOne->day);
    // An amendment is read for what it brings, a version for all that stands with it.
    if (chosenOne->info.amends)
        std::erase_if(sheets, [chosenOne](const core::RuleSheet &sheet) {
            return sheet.readIn != chosenOne->info.version;
        });
    return sheets;
}

void GuidancePresenter::tryOut(const letters::Trial &trial)
{
    m_trial = trial;
    m_pause.start();
}

void GuidancePresenter::judge()
{
    const auto *chosenOne = version();
    if (!chosenOne)
        return;
    m_trial.on = chosenOne->day;
    m_beside.ask<TriedSentence>(
        this,
        [guidance = m_shelf.guidance, trial = m_trial]() -> TriedSentence {
            auto result = letters::tried(*guidance, trial);
            if (!result)
                return {{}, result.error().message};
            return {std::move(*result), {}};
        },
        [this, number = ++m_trialNumber](const TriedSentence &sentence) {
            if (number == m_trialNumber)
                Q_EMIT triedOut(sentence);
        });
}

void GuidancePresenter::runExamples(const QString &rule)
{
    const auto *chosenOne = version();
    if (!chosenOne)
        return;
    m_beside.ask<QStringList>(
        this,
        [guidance = m_shelf.guidance,
         document = chosenOne->info.document,
         day = chosenOne->day,
         rule] {
            return core::exampleProblems(
                guidance->editions(), guidance->subjects(), document, day, rule);
        },
        [this, rule](const QStringList &problems) { Q_EMIT examplesRun(rule, problems); });
}

QString GuidancePresenter::whyNotPropose() const
{
    return m_shelf.mayPropose ? QString()
                              : tr("Your role does not allow proposing changes of the guidance.");
}

letters::AmendmentForm GuidancePresenter::formOf(const letters::RuleForm &rule) const
{
    const auto &info = version()->info;
    letters::AmendmentForm form;
    form.document = info.document;
    form.title = info.title;
    form.version = letters::freeVersion(m_shelf.guidance->editions(), info.document, info.version);
    form.from = qMax(m_shelf.today, info.issued);
    form.rule = rule;
    return form;
}

void GuidancePresenter::beginChange(const core::RuleSheet &rule)
{
    m_change.begin(formOf(letters::ruleForm(*rule.table)), false);
}

void GuidancePresenter::beginNew(const core::RuleSheet &like)
{
    const auto model = letters::ruleForm(*like.table);
    letters::RuleForm rule;
    rule.kind = model.kind;
    rule.severity = model.severity;
    rule.requirement = model.requirement;
    rule.section = model.section;
    rule.params = model.params;
    m_change.begin(formOf(rule), true);
}

} // namespace casepost::ui
