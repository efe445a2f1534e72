#include "ui/composer/page/composer_presenter.h"

#include "ui/composer/model/new_letter.h"

namespace casepost::ui {

ComposerPresenter::ComposerPresenter(LetterDesk &desk, const LetterJudge &judge, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_checker(judge)
    , m_keeper(desk)
{
    connect(&m_model, &LetterModel::changed, this, &ComposerPresenter::follow);
    connect(&m_checker, &LetterChecker::checked, this, [this](const auto &checked) {
        m_checked = checked;
        Q_EMIT checkedChanged();
    });
    connect(&m_checker, &LetterChecker::previewed, this, &ComposerPresenter::previewed);
    connect(&m_keeper, &DraftKeeper::saved, this, &ComposerPresenter::saved);
    connect(&m_keeper, &DraftKeeper::keptApart, this, &ComposerPresenter::keptApart);
    connect(&m_keeper, &DraftKeeper::covered, this, &ComposerPresenter::covered);
    connect(&m_keeper, &DraftKeeper::failed, this, &ComposerPresenter::failed);
    connect(&m_keeper, &DraftKeeper::settled, this, &ComposerPresenter::goOnQueueing);
    connect(&m_keeper, &DraftKeeper::settled, this, &ComposerPresenter::settled);
}

void ComposerPresenter::compose(const QString &reference, letters::Channel channel)
{
    m_keeper.saveNow();
    m_desk.ground(this,
                  reference,
                  [this, channel, question = ++m_question](core::Result<LetterGround> ground) {
                      if (question != m_question)
                          return;
                      letters::Draft draft;
                      if (ground) {
                          draft.caseId = ground->record.id;
                          draft.document = newLetter(ground->record, channel);
                      }
                      start(std::move(draft), std::move(ground));
                  });
}

void ComposerPresenter::resume(const letters::Draft &draft, const QString &reference)
{
    m_keeper.saveNow();
    m_desk.ground(
        this, reference, [this, draft, question = ++m_question](core::Result<LetterGround> ground) {
            if (question == m_question)
                start(draft, std::move(ground));
        });
}

void ComposerPresenter::start(letters::Draft draft, core::Result<LetterGround> ground)
{
    if (!ground) {
        Q_EMIT failed(ground.error().message);
        return;
    }
    m_ground = std::make_shared<const LetterGround>(std::move(*ground));
    m_checked.reset();
    m_queueing = false;
    m_tried = false;
    m_waitsForDraft = false;
    m_checker.setGround(m_ground);
    m_keeper.begin(draft);
    {
        const QSignalBlocker quiet(&m_model); // a letter just opened is not a change to be saved
        m_model.begin(draft.document);
    }
    m_checker.checkNow(m_model.document(), m_model.revision());
    Q_EMIT began();
}

void ComposerPresenter::follow()
{
    if (!m_ground)
        return;
    m_keeper.touch(m_model.document());
    m_checker.check(m_model.document(), m_model.revision());
    Q_EMIT checkedChanged();
}

void ComposerPresenter::saveNow()
{
    m_keeper.saveNow();
}

QString ComposerPresenter::whyNotQueue() const
{
    if (!m_ground)
        return tr("No letter is open.");
    if (m_queueing)
        return tr("The letter is being put in the outbox.");
    if (!m_ground->mayQueue)
        return tr("Your role does not allow sending letters.");
    if (!m_checked || m_checker.isBusy())
        return tr("The letter is being checked.");
    if (!m_checked->problem.isEmpty())
        return m_checked->problem;
    switch (m_checked->result.verdict) {
    case letters::Verdict::Blocked:
        if (isUntouched())
            return tr("Nothing is written yet: choose a template, or add a phrase.");
        return tr("A finding stops this letter. Press F8 to see it.");
    case letters::Verdict::NeedsAnswers:
        return tr("A question is not answered yet. Press F8 to see it.");
    case letters::Verdict::Clear:
        break;
    }
    return {};
}

bool ComposerPresenter::isUntouched() const
{
    return !m_tried && m_model.blockCount() == 0 && m_model.document().description.isEmpty()
           && !m_model.undoStack().canUndo();
}

void ComposerPresenter::tryToSend()
{
    if (!isUntouched())
        return;
    m_tried = true;
    Q_EMIT checkedChanged();
}

void ComposerPresenter::queue()
{
    if (!canQueue())
        return;
    m_queueing = true;
    Q_EMIT checkedChanged();
    if (m_keeper.isSaved()) {
        hand();
        return;
    }
    // Its draft is closed with it: so it must be known which draft that is.
    m_waitsForDraft = true;
    m_keeper.saveNow();
}

void ComposerPresenter::queueWith(const std::optional<letters::FollowUp> &followUp)
{
    m_followUp = followUp;
    queue();
}

void ComposerPresenter::goOnQueueing()
{
    if (m_waitsForDraft && (m_keeper.isSaved() || m_keeper.isFailing())) {
        m_waitsForDraft = false;
        hand();
    }
}

void ComposerPresenter::hand()
{
    letters::LetterDocument letter = m_model.document();
    if (m_followUp)
        letter.followUp = *m_followUp;
    m_followUp.reset();
    m_desk.queue(
        this, letter, m_keeper.draft(), [this](core::Result<letters::QueuedLetter> answer) {
            m_queueing = false;
            if (!answer) {
                Q_EMIT checkedChanged();
                Q_EMIT failed(answer.error().message);
                return;
            }
            const auto queuedLetter = *answer;
            m_keeper.end();
            close();
            Q_EMIT queued(queuedLetter);
        });
}

void ComposerPresenter::discard()
{
    m_keeper.discard([this](const core::Status &status) {
        if (!status)
            Q_EMIT failed(status.error().message);
        Q_EMIT discarded();
    });
    close();
}

void ComposerPresenter::close()
{
    m_ground.reset();
    m_checked.reset();
    Q_EMIT closed();
}

} // namespace casepost::ui
