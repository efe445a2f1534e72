#pragma once

#include "letters/guidance/judging/guidance.h"
#include "letters/render/page/render.h"

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
    /// Saved without a secret number that was typed into it: the number is covered in what is kept.
    bool covered = false;
};

/// By what a letter was judged, so that judging it again looks at the same.
struct JudgedBy
{
    QDate on;                 ///< the day that chose guidance and wording
    qint64 phrasePacks = 0;   ///< phrases::PhraseStore::revision() then
    qint64 guidancePacks = 0; ///< GuidanceStore::revision() then
};

/// A judgement in the words of the record: verdict, day, packs and revisions; ids and codes only.
/// `result` is the JSON of `letter check`.
QString judgementWords(const QJsonObject &result, const JudgedBy &judged);

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
    CaseContext known;      ///< what else was known that day
    QJsonObject
        result; ///< JSON of `letter check` as judged that day (REQ-VER-02); never judged anew
    QStringList phraseVersions; ///< "917-AB@3"
    JudgedBy judged{};
};

/// Some letters of a store, in the order they were made.
struct LetterBatch
{
    core::LetterId after = {}; ///< the last one of the batch before
    QDate since = {};          ///< dated on this day or later; invalid: all
    int limit = 500;
};

/// Letters and drafts of a store.
class LetterStore
{
public:
    explicit LetterStore(core::Database &db)
        : m_db(db)
    {}

    /// Saves a new draft, or the next revision of one; Conflict when somebody saved it since
    /// `revision`. Each answer keeps who gave it and when, also when the draft was handed over
    /// (markAnswers()); what is given back says so.
    core::Result<Draft> saveDraft(const core::Session &session, const Draft &draft);
    core::Result<std::vector<Draft>> openDrafts(const core::Session &session, core::CaseId caseId);
    /// Every open draft of the acting person, newest first (recovery after a crash).
    core::Result<std::vector<Draft>> myDrafts(const core::Session &session);
    /// Every open draft of anybody, oldest first, for who changes guidance.
    core::Result<std::vector<Draft>> everyOpenDraft(const core::Session &session);
    /// How many open drafts of anybody use each phrase, by phrases::codeKey(): counts only, so that
    /// who changes wording sees whom it meets (REQ-PHR-12).
    core::Result<std::map<QString, int>> openDraftsByPhrase(const core::Session &session);
    /// Says of each answer of a letter that is about to be queued who gave it and when, by the
    /// drafts of its case.
    core::Status
    markGiven(const core::Session &session, core::CaseId caseId, LetterDocument &letter);
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
    /// The next letters of the whole store; empty after the last one.
    core::Result<std::vector<StoredLetter>> batch(const core::Session &session,
                                                  const LetterBatch &which);
    /// The letters that are still on their way out (true), whenever they were made, and those made
    /// on `since` or later that went (false). Left out is what failed or was cancelled.
    core::Result<std::map<core::LetterId, bool>> goingOrMadeSince(const core::Session &session,
                                                                  const QDate &since);
    /// The last letter that was made; not valid when there is none.
    core::Result<core::LetterId> newest(const core::Session &session);
    /// Rendered bytes as they went out; NotFound for a format that was not kept.
    core::Result<QByteArray>
    content(const core::Session &session, core::LetterId id, const QString &format);

private:
    core::Database &m_db;
};

} // namespace casepost::letters
