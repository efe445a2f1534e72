#pragma once

#include "core/contact/call_plan.h"
#include "core/contact/contact_case.h"
#include "core/work/work.h"

// Calls: may one begin, and what was recorded of those that were made. In comes a case and what a
// person says of a call; out go a plan, the entry of the timeline, its breaches and the work that
// follows. Starting is refused, recording is not (REQ-VER-06). The window and the command line call
// it.
namespace casepost::core {

/// What is said when a plan is asked for.
struct PlanAsk
{
    CallPerson person = {};
    QDateTime moment;     ///< as of which it is judged
    QString consent = {}; ///< what the customer said about calls outside the hours; null: nothing
    QString because = {}; ///< why what a rule asks does not stand in the way
    QString writeBy = {}; ///< letter, email; empty: as the case is written to
};

/// A plan for somebody of a case, with where they are and which number.
struct CasePlan
{
    CallPlan plan;
    QTimeZone zone; ///< not valid: the place has to be asked for
    QString whereUnknown;
    QString number;
};

/// What follows a call that was recorded.
struct CallFollow
{
    QString kind; ///< call-back, letter, contact-letter, comms, third-party, hold
    QString templateCode;
    QDateTime due;
    WorkId work; ///< not valid: none was opened
};

/// A call as it was recorded, what was found of it and what follows.
struct RecordedCall
{
    Call call;
    std::vector<RuleFinding> findings;
    std::vector<CallFollow> follows;
};

/// Plans, records and lists the calls of a case.
class CallService
{
public:
    /// `editions` gives the guidance of a day; it outlives the service.
    CallService(Database &db, EditionsOn editions)
        : m_db(db)
        , m_rules(callSubject(), std::move(editions))
    {}

    /// Plans the next call. NotPermitted without case.read; InvalidInput for a place that is no
    /// time zone.
    Result<CasePlan> plan(const Session &session, const CaseRecord &record, const PlanAsk &ask);

    /// Records a call with its note, its breaches and what follows. `call.at` not valid: now.
    /// NotPermitted without case.note; InvalidInput for a moment to come, a call-back that is not,
    /// or what cannot both have been (REQ-TEL-35); Blocked for words that are never written down
    /// (REQ-CCT-25, REQ-IDV-09).
    Result<RecordedCall>
    record(const Session &session, const CaseRecord &record, Call call, const QString &place);

    /// The calls of a case, oldest first, with what was found of each when it was recorded.
    Result<std::vector<RecordedCall>> list(const Session &session, const CaseRecord &record);

private:
    Result<RecordedCall> judged(const ContactCase &about, Call call) const;
    Status writeDown(const Session &session, const CaseRecord &record, RecordedCall &made);
    Status
    endWhatWaited(const Session &session, const CaseRecord &record, const RecordedCall &made);
    Status openWhatFollows(const Session &session, const CaseRecord &record, RecordedCall &made);

    Database &m_db;
    ContactRules m_rules;
};

/// The note of a call, as it stands in the timeline: whom, when by both clocks, how it ended, what
/// was said and what follows (REQ-TEL-18, REQ-TEL-35, REQ-CNO-02). Pure.
QString callNote(const RecordedCall &made);

} // namespace casepost::core
