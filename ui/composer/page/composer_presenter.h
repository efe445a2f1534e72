#pragma once

#include "core/follow_up/examination_questions.h"
#include "ui/composer/findings/letter_checker.h"
#include "ui/composer/model/draft_keeper.h"
#include "ui/composer/model/letter_model.h"

#include <QObject>

namespace casepost::ui {

/// The state of the composer: the letter, what stands in its way, its draft, and what may be done
/// with it now. Joins model, checker and draft; the page only shows it.
class ComposerPresenter final : public QObject
{
    Q_OBJECT

public:
    ComposerPresenter(LetterDesk &desk, const LetterJudge &judge, QObject *parent = nullptr);

    /// Begins a letter for a case; the one in hand is saved first.
    void compose(const QString &reference, letters::Channel channel);
    /// Is there nothing in the letter yet, and has nobody tried to send it? Then what is still to
    /// be written is no fault of anybody's.
    bool isUntouched() const;
    /// Somebody asks for the letter to go, or what stands in its way.
    void tryToSend();
    /// Goes on with a draft.
    void resume(const letters::Draft &draft, const QString &reference);
    /// Puts the letter in the outbox.
    void queue();
    /// The same, with what follows as it was answered at the last look; nothing: nothing follows.
    void queueWith(const std::optional<letters::FollowUp> &followUp);
    /// The examination query of the office; none until they are known.
    void setQuestions(core::ExaminationQuestions questions) { m_questions = std::move(questions); }
    const core::ExaminationQuestions &questions() const { return m_questions; }
    /// Deletes the draft and closes the letter.
    void discard();
    void saveNow();

    bool hasLetter() const { return m_ground != nullptr; }
    LetterModel &model() { return m_model; }
    const LetterGround &ground() const { return *m_ground; }
    /// The newest verdict; null until there is one.
    const std::shared_ptr<const CheckedLetter> &checked() const { return m_checked; }
    bool isChecking() const { return m_checker.isBusy(); }
    bool canQueue() const { return whyNotQueue().isEmpty(); }
    /// One sentence; empty when the letter can go.
    QString whyNotQueue() const;
    bool isSaved() const { return m_keeper.isSaved(); }
    /// The last save of the letter failed.
    bool isFailing() const { return m_keeper.isFailing(); }

Q_SIGNALS:
    void began();
    void closed();
    void checkedChanged();
    void previewed(const std::shared_ptr<const casepost::ui::PreviewedLetter> &letter);
    void saved(const QDateTime &at);
    /// A save has answered, well or not.
    void settled();
    /// The draft of a letter given up is gone.
    void discarded();
    void keptApart();
    /// The draft was saved without a secret number that stands in the letter.
    void covered();
    void queued(const casepost::letters::QueuedLetter &letter);
    void failed(const QString &sentence);

private:
    void start(letters::Draft draft, core::Result<LetterGround> ground);
    void follow();
    void close();
    void goOnQueueing();
    void hand();

    LetterDesk &m_desk;
    LetterModel m_model;
    LetterChecker m_checker;
    DraftKeeper m_keeper;
    std::shared_ptr<const LetterGround> m_ground;
    std::shared_ptr<const CheckedLetter> m_checked;
    bool m_queueing = false;
    /// Answered at the last look, for the letter that is being queued.
    std::optional<std::optional<letters::FollowUp>> m_followUp;
    core::ExaminationQuestions m_questions;
    bool m_tried = false;
    bool m_waitsForDraft = false; ///< goes into the outbox when its draft is saved
    int m_question = 0;           ///< number of the newest beginning
};

} // namespace casepost::ui
