#pragma once

#include "core/base/result.h"
#include "core/cases/likeness/other_case.h"
#include "core/cases/record/stale_facts.h"
#include "core/offices/office.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace casepost::letters {

/// A letter that already went out on this case (REQ-LET-02, REQ-SSL-04).
struct EarlierLetter
{
    QDate date;
    QString by; ///< who wrote it: empty for this store's examiners, "SSL" for the scanning centre
    QString templateCode;
    QString recipient; ///< recipientKindName(); empty when unknown
    QStringList asked; ///< what it asked for, as askedIn() names it
    bool newsSince =
        false; ///< something came to the case after it: a note, a call, a changed extract
    friend bool operator==(const EarlierLetter &, const EarlierLetter &) = default;
};

/// What is recorded about the case beside the extract; given by the edge, so that checking stays
/// pure.
struct CaseContext
{
    QStringList notes;                       ///< texts of this case's notes, newest first
    int callAttemptsToday = 0;               ///< unanswered calls of one day (REQ-CON-03)
    std::vector<EarlierLetter> earlier{};    ///< newest first
    std::vector<core::OtherCase> others{};   ///< what was typed and belongs to other cases
    bool othersUnknown = false;              ///< the other cases could not be asked
    std::optional<core::StaleFacts> stale{}; ///< the case's newest row was refused
    core::Offices offices{};                 ///< of the store; the samples without one
};

/// All that a letter was judged with beside its case, kept with the letter, so that judging it
/// again looks at the same.
QJsonObject contextToJson(const CaseContext &context);
/// Reads it back into `context`; notes come behind those it has. InvalidInput for what is no such
/// object.
core::Status contextFromJson(const QJsonObject &json, CaseContext &context);

} // namespace casepost::letters
