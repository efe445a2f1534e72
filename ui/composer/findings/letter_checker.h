#pragma once

#include "ui/background/worker.h"
#include "ui/composer/findings/letter_judge.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace casepost::ui {

/// Judges the letter while it is typed: 150 ms after the last change, on a thread of its own. Only
/// the newest state is judged; what comes back about an older one is dropped.
class LetterChecker final : public QObject
{
    Q_OBJECT

public:
    explicit LetterChecker(const LetterJudge &judge, QObject *parent = nullptr);
    ~LetterChecker() override;

    void setGround(std::shared_ptr<const LetterGround> ground);
    /// Judges this state after the pause; a newer call replaces it.
    void check(const letters::LetterDocument &letter, quint64 revision);
    /// Judges at once (a fix was accepted, the letter was opened).
    void checkNow(const letters::LetterDocument &letter, quint64 revision);
    /// The newest state has not been judged yet.
    bool isBusy() const { return m_judged != m_wanted; }

Q_SIGNALS:
    void checked(const std::shared_ptr<const casepost::ui::CheckedLetter> &letter);
    void previewed(const std::shared_ptr<const casepost::ui::PreviewedLetter> &letter);

private:
    struct Job
    {
        letters::LetterDocument letter;
        std::shared_ptr<const LetterGround> ground;
        quint64 revision = 0;
    };

    void hand();
    void work();
    bool overtaken();

    const LetterJudge &m_judge;
    std::shared_ptr<const LetterGround> m_ground;
    Job m_next;
    quint64 m_wanted = 0;
    quint64 m_judged = 0;
    QTimer m_pause;
    QMutex m_lock; ///< guards m_waiting, which both threads touch
    std::optional<Job> m_waiting;
    Worker m_worker{Worker::AtEnd::Drop}; ///< last, so that its job ends before the rest goes
};

} // namespace casepost::ui
