#pragma once

#include "core/follow_up/follow_up_rules.h"
#include "core/timeline/timeline.h"
#include "core/work/work.h"

namespace casepost::core {

/// Whose answer is awaited.
enum class AnswerOf {
    Applicant,
    Referee,
    Office, ///< a unit or office of our own, or in another territory
};
QString answerOfWord(AnswerOf of); ///< "applicant", "referee", "office"

/// What is wanted after a letter, an email or whatever else asked for something.
struct NewFollowUp
{
    QString reason = {};          ///< what is awaited (REQ-FIL-02)
    std::optional<int> days = {}; ///< until it is looked at again; nothing: as usual
    QDate onDay = {};             ///< or the day itself
    QString pigeonHole = {};      ///< where the file goes; empty: it stays
    std::vector<int> query = {};  ///< the questions whose answer is Yes
    QDate asked = {};             ///< when it was asked for; not valid: today
    QString asksFor = {};         ///< "photo", or empty
    AnswerOf of = AnswerOf::Applicant;
    LetterId letter = {};
};

/// What came of it. `told` are sentences for the person: a date that was moved, days that no
/// version names.
struct FollowUpSet
{
    WorkId id;
    EventId event;
    QDate due;
    QStringList told;
};

/// One that waits.
struct OpenFollowUp
{
    WorkItem work;
    QDate due;
    QString pigeonHole;
    std::vector<int> query;
    QString by; ///< login of who set it
};

/// How one ended, and what follows from that.
struct FollowUpEnd
{
    EventId event;
    std::vector<WorkId> ended;
    std::optional<WorkItem> next; ///< the work that it opened
    QStringList told;
};

/// Which are asked for.
struct FollowUpFilter
{
    WorkFilter work = {}; ///< its kind is not looked at
    bool overdueOnly = false;
};

/// Pigeon hole, bring-up and examination query in one act, and how that ends (REQ-FIL, REQ-WDR).
/// Each act is one transaction: entries of the timeline, work, and the record.
class FollowUps
{
public:
    explicit FollowUps(Database &db, const FollowUpRules &rules = FollowUpRules::builtIn())
        : m_db(db)
        , m_rules(rules)
    {}

    /// Sets one. InvalidInput for a blank reason, a past day, or a number that is no question;
    /// Blocked when no question is Yes (REQ-FIL-04) or a photo is brought up after other days than
    /// the rule names (REQ-FIL-05), or the reason holds a security answer (REQ-IDV-09).
    /// NotPermitted without case.note, or letter.queue for one that a letter sets.
    Result<FollowUpSet> set(const Session &session, CaseId caseId, const NewFollowUp &wanted);
    /// Those that wait, due first (REQ-FIL-07).
    Result<std::vector<OpenFollowUp>> list(const Session &session,
                                           const FollowUpFilter &filter = {});
    /// Another day for it, or for what followed from it. InvalidInput for a past day or a blank
    /// reason; Blocked when it has ended; NotPermitted without case.note.
    Result<FollowUpSet>
    move(const Session &session, WorkId id, const QDate &to, const QString &why);
    /// Ends it. The outcome 'no reply' opens the withdrawal route of an application in progress
    /// (REQ-CHA-04, REQ-WDR-01), at the day that the version says which was in force when it was
    /// asked for (REQ-AUT-07), or, where the answer of a referee is awaited, theirs. Blocked when
    /// something arrived since (REQ-WDR-02). A case has one withdrawal: one that waits already is
    /// told and not opened again. NotPermitted without case.note.
    Result<FollowUpEnd> done(const Session &session, WorkId id, const QString &outcome);
    /// Something arrived: what waits for it ends, nothing is withdrawn, and somebody looks at it
    /// (REQ-WDR-02).
    Result<FollowUpEnd>
    received(const Session &session, CaseId caseId, const QString &what, AnswerOf from);
    /// Ends those that a letter set which never went; in the caller's transaction.
    Status takeBack(const Session &session, CaseId caseId, LetterId letter);

private:
    struct Due
    {
        QDate day;
        QStringList told;
    };
    Result<Due> dueOf(const Session &session, const NewFollowUp &wanted) const;
    Due worked(const Session &session, const QDate &day) const;
    Result<WorkItem> itsOwn(const Session &session, WorkId id);
    Result<FollowUpEnd> opened(const Session &session,
                               const WorkItem &over,
                               const TimelineEvent &setBy,
                               EventId by,
                               FollowUpEnd end);

    Database &m_db;
    const FollowUpRules &m_rules;
};

/// As `follow-up list` tells it.
QJsonObject followUpToJson(const OpenFollowUp &followUp, const QDateTime &now);

} // namespace casepost::core
