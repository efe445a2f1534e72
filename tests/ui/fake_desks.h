#pragma once

#include "ui/desk/case_desk.h"
#include "ui/desk/guidance_desk.h"
#include "ui/desk/letter_desk.h"
#include "ui/desk/office_desk.h"
#include "ui/desk/outbox_desk.h"

#include <QPointer>
#include <QTimer>

namespace casepost::test {

/// Answers later, on the window's thread, as a real desk does.
template<typename Answered>
void answerLater(QObject *context, std::function<void(Answered)> done, Answered answer)
{
    QTimer::singleShot(
        0, context, [done = std::move(done), answer = std::move(answer)] { done(answer); });
}

/// Invented cases in memory.
class FakeCaseDesk final : public ui::CaseDesk
{
public:
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

    std::vector<letters::OwnWork> work;
    std::vector<core::CaseHit> hits;
    ui::CaseFile file;
    QStringList asked;
    QStringList opened; ///< every reference asked for, in order
    QStringList notes;
    std::vector<core::LetterId> reprinted;
    QStringList noted; ///< the references the notes were added to
    /// A slow store: answers wait until they are released, in any order.
    bool slow = false;
    std::vector<std::function<void()>> held;
    /// Gives the answer that has waited longest, and the window a chance to take it in.
    void release();

private:
    template<typename Answered>
    void answer(QObject *context, std::function<void(Answered)> done, Answered given);
};

/// Keeps drafts in memory; the next saves can be told to fail.
class FakeLetterDesk final : public ui::LetterDesk
{
public:
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

    ui::LetterGround theGround;
    std::vector<letters::Draft> saved; ///< every save in order
    std::vector<ui::DraftRow> rows;
    std::vector<letters::LetterDocument> queued;
    std::vector<core::ErrorCode> nextSaves; ///< failures of the next saves, first one first
    std::vector<core::DraftId> discarded;
    core::DraftId closedDraft; ///< of the letter queued last
    std::int64_t nextId = 1;
};

/// An outbox in memory.
class FakeOutboxDesk final : public ui::OutboxDesk
{
public:
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

    core::WaysOut theWays;
    std::vector<core::TrialStep> trial;
    std::vector<core::QueuedMessage> messages;
    QStringList questions; ///< rules that a message tried again asks about, in this order
    letters::Draft draft;  ///< what a letter taken back becomes
    QStringList calls;
};

/// The guidance that comes with the program, read once for all tests: it never changes.
std::shared_ptr<const letters::Guidance> builtInGuidance();

/// The guidance that comes with the program, on a day in 2024.
class FakeGuidanceDesk final : public ui::GuidanceDesk
{
public:
    void shelf(QObject *context, ui::Answer<ui::GuidanceShelf> done) override;
    void propose(QObject *context,
                 const core::PackFiles &pack,
                 ui::Answer<letters::GuidanceProposalId> done) override;
    /// One draft is touched; `calls` says whether the run was stopped.
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

    QDate today{2024, 8, 1};
    core::StaffId me = core::StaffId::fromRow(1);
    bool mayPropose = true;
    bool mayPublish = true;
    std::vector<letters::GuidanceProposal> waiting;
    QStringList calls;
    std::optional<core::Error> fault; ///< instead of an answer
};

/// A desk where an examiner sits.
class FakeOfficeDesk final : public ui::OfficeDesk
{
public:
    FakeOfficeDesk();
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

    std::vector<core::Staff> theStaff;
    std::vector<std::pair<QString, core::StaffEdit>> edits; ///< asked for, in order
    std::optional<core::Error> refusal;                     ///< of the next edit
    ui::Office office;
    core::Offices theOffices;
    QByteArray officesFile; ///< what they were set from last
    std::optional<QDateTime> madeAt;
    std::optional<core::Error> fault; ///< instead of an office
    bool stopped = false;
};

/// A small library in English and Welsh with a template, and guidance of the program's own.
ui::LetterGround sampleGround();

} // namespace casepost::test
