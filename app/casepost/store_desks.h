#pragma once

#include "app/casepost/kept_wording.h"
#include "app/casepost/store_thread.h"
#include "app/settings.h"
#include "ui/desk/case_desk.h"
#include "ui/desk/guidance_desk.h"
#include "ui/desk/letter_desk.h"
#include "ui/desk/office_desk.h"
#include "ui/desk/outbox_desk.h"

namespace casepost::app {

/// Cases and their history, read on one thread and written on another.
class StoreCaseDesk final : public ui::CaseDesk
{
public:
    StoreCaseDesk(StoreThread &reading, StoreThread &writing)
        : m_reading(reading)
        , m_writing(writing)
    {}
    void find(QObject *context,
              const QString &text,
              int limit,
              ui::Answer<std::vector<core::CaseHit>> done) override;
    void open(QObject *context, const QString &reference, ui::Answer<ui::CaseFile> done) override;
    void addNote(QObject *context,
                 const QString &reference,
                 const QString &text,
                 ui::Answer<ui::CaseFile> done) override;
    void letterText(QObject *context, core::LetterId letter, ui::Answer<QByteArray> done) override;
    void
    reprint(QObject *context, core::LetterId letter, ui::Answer<letters::Reprint> done) override;
    void ownWork(QObject *context, ui::Answer<std::vector<letters::OwnWork>> done) override;
    void lookedAt(const QString &reference) override;
    void planCall(QObject *context,
                  const QString &reference,
                  const core::CallPerson &person,
                  ui::Answer<core::CasePlan> done) override;
    void recordCall(QObject *context,
                    const QString &reference,
                    const core::Call &call,
                    const QString &place,
                    ui::Answer<core::RecordedCall> done) override;

private:
    core::Result<core::CallService> calls(const AtStore &at);

    StoreThread &m_reading;
    StoreThread &m_writing;
    std::shared_ptr<const letters::Guidance> m_guidance; ///< for calls; on the writing thread only
    qint64 m_guidanceRead = 0;                           ///< revision of it
};

/// Letters and drafts. Library and guidance are shared, and read again when something was
/// published.
class StoreLetterDesk final : public ui::LetterDesk
{
public:
    StoreLetterDesk(StoreThread &reading,
                    StoreThread &writing,
                    KeptWording &wording,
                    const core::Clock &clock)
        : m_reading(reading)
        , m_writing(writing)
        , m_clock(clock)
        , m_wording(wording)
    {}
    void
    ground(QObject *context, const QString &reference, ui::Answer<ui::LetterGround> done) override;
    void saveDraft(QObject *context,
                   const letters::Draft &draft,
                   ui::Answer<letters::Draft> done) override;
    void discardDraft(QObject *context, core::DraftId draft, ui::Done done) override;
    void drafts(QObject *context, ui::Answer<std::vector<ui::DraftRow>> done) override;
    void queue(QObject *context,
               const letters::LetterDocument &letter,
               core::DraftId draft,
               ui::Answer<letters::QueuedLetter> done) override;

private:
    core::Result<ui::LetterGround> groundOf(const AtStore &at, const QString &reference);
    /// Asks on the reading thread, and each set of signs once.
    ui::OtherCasesLookUp lookUpFor(const core::CaseRecord &record);
    core::Result<letters::QueuedLetter>
    queued(const AtStore &at, const letters::LetterDocument &letter, core::DraftId draft);

    StoreThread &m_reading;
    StoreThread &m_writing;
    const core::Clock &m_clock;
    KeptWording &m_wording; ///< used on the writing thread only
};

/// The guidance of the store and its changes. Read again when something was published.
class StoreGuidanceDesk final : public ui::GuidanceDesk
{
public:
    StoreGuidanceDesk(StoreThread &working, const core::Clock &clock)
        : m_working(working)
        , m_clock(clock)
    {}
    void shelf(QObject *context, ui::Answer<ui::GuidanceShelf> done) override;
    void propose(QObject *context,
                 const core::PackFiles &pack,
                 ui::Answer<letters::GuidanceProposalId> done) override;
    void impact(QObject *context,
                const core::PackFiles &pack,
                core::ProgressFn progress,
                ui::Answer<letters::GuidanceImpact> done) override;
    void proposals(QObject *context,
                   ui::Answer<std::vector<letters::GuidanceProposal>> done) override;
    void approve(QObject *context, letters::GuidanceProposalId proposal, ui::Done done) override;
    void reject(QObject *context,
                letters::GuidanceProposalId proposal,
                const QString &why,
                ui::Done done) override;

private:
    core::Result<ui::GuidanceShelf> shelfOf(const AtStore &at);

    StoreThread &m_working;
    const core::Clock &m_clock;
    std::shared_ptr<const letters::Guidance> m_guidance; ///< used on the working thread only
    qint64 m_revision = -1;                              ///< of the store, when it was read
};

/// The outbox; sending has a thread of its own, so that nothing waits for a server.
class StoreOutboxDesk final : public ui::OutboxDesk
{
public:
    StoreOutboxDesk(StoreThread &writing, StoreThread &working, KeptWording &wording)
        : m_writing(writing)
        , m_working(working)
        , m_wording(wording)
    {}
    void list(QObject *context, ui::Answer<std::vector<core::QueuedMessage>> done) override;
    void retry(QObject *context,
               core::MessageId message,
               const QStringList &answers,
               ui::Done done) override;
    void
    takeBack(QObject *context, core::MessageId message, ui::Answer<letters::Draft> done) override;
    void resolve(QObject *context,
                 core::MessageId message,
                 core::Settlement settlement,
                 const QString &why,
                 ui::Done done) override;
    void
    send(QObject *context, core::ProgressFn progress, ui::Answer<core::SendReport> done) override;
    void ways(QObject *context, ui::Answer<core::WaysOut> done) override;
    void setWays(QObject *context,
                 const QByteArray &bytes,
                 const QString &fileName,
                 ui::Answer<core::WaysOut> done) override;
    void tryWay(QObject *context,
                const QString &gateway,
                ui::Answer<std::vector<core::TrialStep>> done) override;

private:
    StoreThread &m_writing;
    StoreThread &m_working;
    KeptWording &m_wording; ///< used on the writing thread only
};

/// Who works here, and the extract.
class StoreOfficeDesk final : public ui::OfficeDesk
{
public:
    StoreOfficeDesk(StoreThread &writing, StoreThread &reading, StoreThread &working)
        : m_writing(writing)
        , m_reading(reading)
        , m_working(working)
    {}
    void open(QObject *context, ui::Answer<ui::Office> done) override;
    void importExtract(QObject *context,
                       const QString &file,
                       core::ImportOptions options,
                       core::ProgressFn progress,
                       ui::Answer<core::ImportReport> done) override;
    void newestExtract(QObject *context, ui::Answer<std::optional<QDateTime>> done) override;
    void offices(QObject *context, ui::Answer<core::Offices> done) override;
    void setOffices(QObject *context,
                    const QByteArray &bytes,
                    const QString &fileName,
                    ui::Answer<core::Offices> done) override;
    void staff(QObject *context, ui::Answer<std::vector<core::Staff>> done) override;
    void editStaff(QObject *context,
                   const QString &login,
                   const core::StaffEdit &edit,
                   ui::Answer<core::StaffChange> done) override;

private:
    StoreThread &m_writing;
    StoreThread &m_reading;
    StoreThread &m_working;
};

} // namespace casepost::app
