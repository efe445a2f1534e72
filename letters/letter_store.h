#pragma once

#include "letters/guidance/guidance.h"
#include "letters/render/render.h"

#include <set>

namespace casepost::letters {

/// A draft as the composer saves it.
struct Draft
{
    core::DraftId id;
    core::CaseId caseId;
    QString author; ///< login
    qint64 revision = 0;
    LetterDocument document;
    QDateTime changedUtc;
};

/// A letter of the history: sent or queued, never changed (REQ-LET-11, 12).
struct StoredLetter
{
    core::LetterId id;
    core::CaseId caseId;
    QString author;
    QDateTime createdUtc;
    QDate date;
    LetterDocument document;
    core::CaseRecord facts; ///< the case as it was that day
    CaseContext known;      ///< what else was known that day; without the notes
    QJsonObject
        result; ///< JSON of `letter check` as judged that day (REQ-VER-02); never judged anew
    QStringList phraseVersions; ///< "917-AB@3"
};

/// Letters and drafts of a store.
class LetterStore
{
public:
    explicit LetterStore(core::Database &db)
        : m_db(db)
    {}

    /// Saves a new draft, or the next revision of one; Conflict when somebody saved it since
    /// `revision`.
    core::Result<Draft> saveDraft(const core::Session &session, const Draft &draft);
    core::Result<std::vector<Draft>> openDrafts(const core::Session &session, core::CaseId caseId);
    /// Every open draft of the acting person, newest first (recovery after a crash).
    core::Result<std::vector<Draft>> myDrafts(const core::Session &session);
    /// How many open drafts of anybody use each phrase, by phrases::codeKey(): counts only, so that
    /// who changes wording sees whom it meets (REQ-PHR-12).
    core::Result<std::map<QString, int>> openDraftsByPhrase(const core::Session &session);
    core::Status discardDraft(const core::Session &session, core::DraftId id);
    core::Status markQueued(const core::Session &session, core::DraftId id);

    /// Records a letter with what was rendered ("pdf", "html", "txt", "eml"), in the caller's
    /// transaction.
    core::Result<core::LetterId> record(const core::Session &session,
                                        const StoredLetter &letter,
                                        const std::map<QString, QByteArray> &contents);
    core::Result<StoredLetter> letter(const core::Session &session, core::LetterId id);
    core::Result<std::vector<StoredLetter>> letters(const core::Session &session,
                                                    core::CaseId caseId);
    /// Letters of a case none of whose messages went out or still can: cancelled or failed.
    core::Result<std::set<core::LetterId>> withdrawn(const core::Session &session,
                                                     core::CaseId caseId);
    /// Rendered bytes as they went out; NotFound for a format that was not kept.
    core::Result<QByteArray>
    content(const core::Session &session, core::LetterId id, const QString &format);

private:
    core::Database &m_db;
};

} // namespace casepost::letters
