#pragma once

#include "letters/guidance/amending/rule_form.h"
#include "ui/background/worker.h"
#include "ui/desk/guidance_desk.h"

#include <QTimer>

#include <optional>

namespace casepost::ui {

/// The state of a change that is being written: the form, the pack it makes, what stands in its
/// way, and its proposal.
class ChangePresenter final : public QObject
{
    Q_OBJECT

public:
    explicit ChangePresenter(GuidanceDesk &desk, QObject *parent = nullptr);

    /// Begins a change; `isNew` when the rule is not there yet.
    void begin(letters::AmendmentForm form, bool isNew);
    void discard();
    bool hasForm() const { return m_form.has_value(); }
    bool isNew() const { return m_new; }
    const letters::AmendmentForm &form() const { return *m_form; }
    /// Takes an edit; judged once typing pauses.
    void edit(const letters::AmendmentForm &form);
    /// The pack and what stands in its way; of an older state while isJudging().
    const letters::AmendmentDraft &draft() const { return m_draft; }
    /// The draft as it would be proposed.
    core::PackFiles pack() const;
    bool isJudging() const { return m_judging; }
    /// Something differs from what it began with.
    bool isChanged() const { return m_changed; }
    bool isProposing() const { return m_proposing; }
    void propose();

Q_SIGNALS:
    void began();
    void judged();
    void proposed();
    void failed(const QString &sentence);
    /// Whether proposing is under way.
    void proposingChanged();

private:
    void judge();

    GuidanceDesk &m_desk;
    std::optional<letters::AmendmentForm> m_form;
    letters::RuleForm m_start;
    letters::AmendmentDraft m_draft;
    bool m_new = false;
    bool m_changed = false;
    bool m_judging = false;
    bool m_proposing = false;
    int m_number = 0;
    QTimer m_pause;
    Worker m_beside{Worker::AtEnd::Drop}; ///< for what takes longer than a frame and needs no store
};

} // namespace casepost::ui
