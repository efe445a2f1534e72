#pragma once

#include "core/contact/call_service.h"

#include <QCoreApplication>

namespace casepost::ui {

/// What the Phone pane says of a plan and of a call, in the window's language.
class PhoneWords
{
    Q_DECLARE_TR_FUNCTIONS(PhoneWords)

public:
    /// One choice of a list: what the store keeps, and what the person reads.
    struct Choice
    {
        QString word;
        QString label;
    };
    static QList<Choice> people();
    static QList<Choice> identities();
    static QList<Choice> outcomes();
    static QList<Choice> voicemails();

    /// "You may phone now: attempt 2." or why not.
    static QString verdict(const core::CasePlan &made);
    /// Each objection in a line of its own; empty when there is none.
    static QString why(const core::CasePlan &made, bool welsh);
    /// The next moments by both clocks, and what comes after the attempts.
    static QString next(const core::CasePlan &made);
    /// What to say, part by part.
    static QString script(const core::CallScript &script);
    /// What follows a call that was recorded, and what it broke.
    static QString recorded(const core::RecordedCall &made, bool welsh);

private:
    static QString then(const QString &step, const QString &with);
};

} // namespace casepost::ui
