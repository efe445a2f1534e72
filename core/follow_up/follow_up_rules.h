#pragma once

#include "core/base/result.h"
#include "core/cases/record/case_record.h"

#include <QDate>

#include <optional>
#include <vector>

namespace casepost::core {

/// From when to when a rule stands.
struct RuleDays
{
    QDate from;
    QDate to; ///< not valid: it still stands

    bool hold(const QDate &day) const { return from <= day && (!to.isValid() || day <= to); }
};

/// How long until a case is looked at again (REQ-FIL-03, REQ-FIL-05).
struct BringUpRule
{
    RuleDays days;
    QString asksFor; ///< "photo", or empty for whatever else is asked for
    int length = 0;
    bool fixed = false; ///< no other number of days may be said
};

/// When an application is withdrawn that nobody answers about (REQ-AUT-07).
struct WithdrawalRule
{
    QString id;
    QString version; ///< of the guidance that says so, in words
    RuleDays days;
    System system = System::Ams;
    std::optional<int> after; ///< days; nothing: the version names none
    bool bySystem = false;    ///< withdrawn automatically, not by the examiner
    bool inferred = false;    ///< no source says it in one number
};

/// The dated rules of the follow-up. Pure.
class FollowUpRules
{
public:
    /// As the program has them in its resources.
    static const FollowUpRules &builtIn();
    /// Reads a file of that form. InvalidInput for what is none.
    static Result<FollowUpRules> read(const QByteArray &bytes, const QString &fileName);

    /// Of the day on which it is set; nothing when no version known here says.
    const BringUpRule *bringUp(const QDate &on, const QString &asksFor) const;
    /// Is a date that falls on a day off moved to the next day that is worked? (REQ-FIL-08)
    bool movesOffDaysOff(const QDate &on) const;
    /// Of the day on which the documents were asked for; nothing when no version known here says.
    const WithdrawalRule *withdrawal(System system, const QDate &asked) const;

private:
    std::vector<BringUpRule> m_bringUps;
    std::vector<RuleDays> m_moves;
    std::vector<WithdrawalRule> m_withdrawals;
};

} // namespace casepost::core
