#pragma once

#include "ui/desk/letter_desk.h"

#include <QObject>
#include <QTimer>

namespace casepost::ui {

/// Saves the letter that is being written by itself: two seconds after the last change, when the
/// focus leaves, and on demand. Never two saves at once; never over somebody else's.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(LetterDesk &desk, QObject *parent = nullptr);

    /// Keeps a new letter, or goes on with a draft of the store.
    void begin(const letters::Draft &draft);
    /// The letter has changed: it will be saved after the pause.
    void touch(const letters::LetterDocument &letter);
    /// Saves now what has not been saved yet.
    void saveNow();
    /// Forgets the letter (it was queued or deleted); nothing is saved any more.
    void end();
    core::DraftId draft() const { return m_draft.id; }
    bool isSaved() const { return !m_dirty && !m_saving; }

Q_SIGNALS:
    void saved(const QDateTime &at);
    /// Somebody saved the draft since; what is written here was kept as a draft of its own.
    void keptApart();
    void failed(const QString &sentence);

private:
    void take(core::Result<letters::Draft> answer, int letter);

    LetterDesk &m_desk;
    QTimer m_pause;
    letters::Draft m_draft;
    int m_letter = 0; ///< number of the letter being kept; answers for another one are dropped
    bool m_dirty = false;
    bool m_saving = false;
};

} // namespace casepost::ui
