#pragma once

#include "core/cases/file/case_store.h"
#include "core/cases/record/stale_facts.h"
#include "core/contact/call_service.h"
#include "letters/records/letter_store.h"
#include "letters/records/own_work.h"
#include "letters/service/reprint.h"
#include "ui/desk/answer.h"

class QObject;

namespace casepost::ui {

/// Everything the case page shows of one case, read in one go.
struct CaseFile
{
    core::CaseRecord record;
    core::NameForms name; ///< the one decision about the addressee's name (REQ-TTL-01)
    std::vector<core::CaseEvent> history;
    std::vector<letters::Draft> drafts;
    std::optional<core::StaleFacts> stale; ///< the newest row was refused: the facts are older
    int letterCount = 0;                   ///< beside "Letter history" (REQ-LET-15)
};

/// What the case page needs from below.
class CaseDesk
{
public:
    virtual ~CaseDesk() = default;
    /// Cases by any part of what is known; best match first.
    virtual void find(QObject *context,
                      const QString &text,
                      int limit,
                      Answer<std::vector<core::CaseHit>> done) = 0;
    virtual void open(QObject *context, const QString &reference, Answer<CaseFile> done) = 0;
    /// Adds a note and gives the case as it then is.
    virtual void addNote(QObject *context,
                         const QString &reference,
                         const QString &text,
                         Answer<CaseFile> done) = 0;
    /// What waits for the person who works here, then the cases they touched last. A desk that
    /// keeps no such thing answers with nothing.
    virtual void ownWork(QObject *context, Answer<std::vector<letters::OwnWork>> done)
    {
        Q_UNUSED(context)
        Q_UNUSED(done)
    }
    /// Somebody looked at a case for a while: it is one of those they touched last.
    virtual void lookedAt(const QString &reference) { Q_UNUSED(reference) }
    /// May that person of a case be phoned now, when next, and what to say. A desk without a store
    /// has no guidance to ask.
    virtual void planCall(QObject *context,
                          const QString &reference,
                          const core::CallPerson &person,
                          Answer<core::CasePlan> done)
    {
        Q_UNUSED(context)
        Q_UNUSED(reference)
        Q_UNUSED(person)
        Q_UNUSED(done)
    }
    /// Records a call that was made, as of now, and gives what followed.
    virtual void recordCall(QObject *context,
                            const QString &reference,
                            const core::Call &call,
                            const QString &place,
                            Answer<core::RecordedCall> done)
    {
        Q_UNUSED(context)
        Q_UNUSED(reference)
        Q_UNUSED(call)
        Q_UNUSED(place)
        Q_UNUSED(done)
    }
    /// A letter of the history as it went out, as text.
    virtual void letterText(QObject *context, core::LetterId letter, Answer<QByteArray> done) = 0;
    /// The pages of a letter that went out, to be printed once more: recorded (REQ-LET-13).
    virtual void
    reprint(QObject *context, core::LetterId letter, Answer<letters::Reprint> done) = 0;
};

} // namespace casepost::ui
