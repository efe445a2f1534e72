#pragma once

#include "core/outbox/ways/ways_out.h"
#include "letters/service/letter_service.h"
#include "ui/desk/answer.h"

#include <functional>
#include <memory>

class QObject;

namespace casepost::ui {

/// What of the signs typed in a letter other cases hold (REQ-TXT-15). Called on the checking
/// thread; waits for the store, but not long.
using OtherCasesLookUp = std::function<core::Result<std::vector<core::OtherCase>>(
    const std::vector<core::PersonSign> &)>;

/// What writing and judging one letter needs, read once when it is begun. Shared with the checking
/// thread, never changed.
struct LetterGround
{
    core::CaseRecord record;
    letters::CaseContext context;
    letters::SenderProfile sender;
    std::shared_ptr<const phrases::PhraseLibrary> library;
    std::shared_ptr<const letters::Guidance> guidance;
    OtherCasesLookUp otherCases; ///< empty: there are no other cases
    QDate on;                    ///< the letter's day
    bool mayQueue = false;
    core::WaysOut ways; ///< by which an email or letter would leave
};

/// A row of the drafts page.
struct DraftRow
{
    letters::Draft draft;
    QString reference;
    QString name; ///< of the case's applicant
};

/// What the composer and the drafts page need from below.
class LetterDesk
{
public:
    virtual ~LetterDesk() = default;
    virtual void ground(QObject *context, const QString &reference, Answer<LetterGround> done) = 0;
    virtual void
    saveDraft(QObject *context, const letters::Draft &draft, Answer<letters::Draft> done) = 0;
    virtual void discardDraft(QObject *context, core::DraftId draft, Done done) = 0;
    virtual void drafts(QObject *context, Answer<std::vector<DraftRow>> done) = 0;
    /// Checks, records and queues the letter; its draft (when saved) is closed with it.
    virtual void queue(QObject *context,
                       const letters::LetterDocument &letter,
                       core::DraftId draft,
                       Answer<letters::QueuedLetter> done) = 0;
};

} // namespace casepost::ui
