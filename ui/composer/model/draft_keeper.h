#pragma once

#include "ui/composer/model/save_pace.h"
#include "ui/desk/letter_desk.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace casepost::ui {

/// Saves the letter that is being written by itself: soon after the first unsaved key, also while
/// typing goes on, when the focus leaves, and on demand. Never two saves of a letter at once; never
/// over somebody else's. A letter that is left is saved to its last word.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(LetterDesk &desk, QObject *parent = nullptr);

    /// Keeps a new letter, or goes on with a draft of the store. What is unsaved of the one before
    /// is saved.
    void begin(const letters::Draft &draft);
    /// The letter has changed: it will be saved in time.
    void touch(const letters::LetterDocument &letter);
    /// Saves now what has not been saved yet.
    void saveNow();
    /// Forgets the letter (it was queued); nothing of it is saved any more.
    void end();
    /// Forgets the letter and deletes its draft, also one that is just being made.
    void discard(Done done);
    core::DraftId draft() const { return m_letter->draft.id; }
    bool isSaved() const { return !m_letter->dirty && !m_letter->saving; }
    /// The last save failed.
    bool isFailing() const { return m_failing; }

Q_SIGNALS:
    /// A save has answered, well or not.
    void settled();
    void saved(const QDateTime &at);
    /// Somebody saved the draft since; what is written here was kept as a draft of its own.
    void keptApart();
    /// The draft was saved without a secret number that stands in the letter; told once a letter.
    void covered();
    void failed(const QString &sentence);

private:
    /// A letter and what is on its way to the store; answers find their letter also when another
    /// one has been begun.
    struct Letter
    {
        letters::Draft draft;
        bool dirty = false;
        bool saving = false;
        bool due = false;  ///< to be saved as soon as the save under way has answered
        bool over = false; ///< nothing more of it is saved
        bool toldCovered = false;
        Done onDiscard; ///< set: its draft is to be deleted
    };
    using Kept = std::shared_ptr<Letter>;

    void save(const Kept &letter);
    void take(const Kept &letter, core::Result<letters::Draft> answer);
    void deleteDraft(const Kept &letter);
    void wake();

    LetterDesk &m_desk;
    QTimer m_timer;
    QElapsedTimer m_clock;
    SavePace m_pace;
    Kept m_letter;
    bool m_failing = false; ///< told already; tried again in silence
};

} // namespace casepost::ui
