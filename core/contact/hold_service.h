#pragma once

#include "core/contact/contact_case.h"
#include "core/contact/hold_facts.h"
#include "core/work/work.h"

namespace casepost::core {

/// A hold that began, or why it may not.
struct HoldMade
{
    Hold hold;
    std::vector<RuleFinding> findings;
    WorkId work; ///< that ends it
};

/// Holds of DAP applications for the attempts to phone (REQ-TEL-23 to 27): typed entries of the
/// timeline, and the work that a hold ends with.
class HoldService
{
public:
    /// `editions` gives the guidance of a day; it outlives the service.
    HoldService(Database &db, EditionsOn editions)
        : m_db(db)
        , m_rules(holdSubject(), std::move(editions))
    {}

    /// What the guidance objects to in a hold that would begin now. As add(), and writes nothing.
    Result<std::vector<RuleFinding>> findings(const Session &session,
                                              const CaseRecord &record,
                                              const AskedHold &asked,
                                              const QString &place);

    /// Begins a hold of 24 hours, after one that runs where there is one; for a call back it lasts
    /// until then. NotPermitted without case.note; Blocked, with the first objection as the
    /// sentence, where a rule stands in the way; InvalidInput for a word that is none.
    Result<HoldMade>
    add(const Session &session, const CaseRecord &record, AskedHold asked, const QString &place);

    /// Ends the hold that runs, or waits to. NotFound where none does.
    Result<Hold> end(const Session &session, const CaseRecord &record);

    /// Every hold of a case, oldest first.
    Result<std::vector<Hold>> list(const Session &session, const CaseRecord &record);

private:
    Result<HoldMade> judged(const Session &session,
                            const CaseRecord &record,
                            const AskedHold &asked,
                            const QString &place);

    Database &m_db;
    ContactRules m_rules;
};

/// One line of `hold list`; `now` decides whether it runs.
QJsonObject listedToJson(const Hold &hold, const QDateTime &now);

} // namespace casepost::core
