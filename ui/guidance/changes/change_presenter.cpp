#include "ui/guidance/changes/change_presenter.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 250;

} // namespace

ChangePresenter::ChangePresenter(GuidanceDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ChangePresenter::judge);
}

void ChangePresenter::begin(letters::AmendmentForm form, bool isNew)
{
    m_form = std::move(form);
    m_start = m_form->rule;
    m_new = isNew;
    m_changed = false;
    m_draft = {};
    Q_EMIT began();
    judge();
}

void ChangePresenter::discard()
{
    m_form.reset();
    m_draft = {};
    m_judging = false;
    ++m_number;
    Q_EMIT began();
}

void ChangePresenter::edit(const letters::AmendmentForm &form)
{
    m_form = form;
    m_changed = !(form.rule == m_start);
    m_judging = true;
    m_pause.start();
}

void ChangePresenter::judge()
{
    if (!m_form)
        return;
    m_judging = true;
    m_beside.ask<letters::AmendmentDraft>(
        this,
        [form = *m_form] { return letters::amendmentOf(form); },
        [this, number = ++m_number](const letters::AmendmentDraft &draft) {
            if (number != m_number)
                return;
            m_judging = m_pause.isActive();
            m_draft = draft;
            Q_EMIT judged();
        });
}

core::PackFiles ChangePresenter::pack() const
{
    return {u"%1-%2/pack.toml"_s.arg(m_form->document, m_form->version), m_draft.toml, {}};
}

void ChangePresenter::propose()
{
    if (!m_form || m_proposing || m_judging || !m_draft.problems.empty())
        return;
    m_proposing = true;
    Q_EMIT proposingChanged();
    m_desk.propose(this, pack(), [this](const core::Result<letters::GuidanceProposalId> &id) {
        m_proposing = false;
        Q_EMIT proposingChanged();
        if (!id) {
            Q_EMIT failed(id.error().message);
            return;
        }
        discard();
        Q_EMIT proposed();
    });
}

} // namespace casepost::ui
