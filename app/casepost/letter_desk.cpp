#include "app/casepost/store_desks.h"
#include "core/cases/likeness/other_cases.h"

namespace casepost::app {

using namespace Qt::StringLiterals;

core::Result<ui::LetterGround> StoreLetterDesk::groundOf(const AtStore &at,
                                                         const QString &reference)
{
    TRY(core::require(at.session, core::action::kLetterDraft));
    TRY(m_wording.refresh(at.db));
    ui::LetterGround ground;
    TRY_ASSIGN(ground.record, core::CaseStore(at.db).byReference(at.session, reference));
    TRY_ASSIGN(ground.context,
               letters::contextOf(at.db, at.session, ground.record.id, *m_wording.library()));
    ground.otherCases = lookUpFor(ground.record);
    ground.sender = letters::senderOf(at.session);
    ground.library = m_wording.library();
    ground.guidance = m_wording.guidance();
    ground.on = core::ukDate(m_clock.nowUtc());
    ground.mayQueue = at.session.may(core::action::kLetterQueue) && !at.db.isReadOnly();
    // Settings that cannot be read stop no writing: the window tells of them, and queueing refuses.
    if (auto ways = waysOutFor(at.db, at.session))
        ground.ways = std::move(*ways);
    return ground;
}

ui::OtherCasesLookUp StoreLetterDesk::lookUpFor(const core::CaseRecord &record)
{
    using Signs = std::vector<core::PersonSign>;
    using Others = std::vector<core::OtherCase>;
    // The newest answer: most keys change no sign. Only the checking thread calls.
    auto last = std::make_shared<std::optional<std::pair<Signs, Others>>>();
    return [this, record, last](const Signs &signs) -> core::Result<Others> {
        if (signs.empty())
            return Others();
        if (*last && (*last)->first == signs)
            return (*last)->second;
        TRY_ASSIGN(auto others,
                   m_reading.askAndWait<core::Result<Others>>([signs, record](const AtStore &at) {
                       return core::OtherCases(at.db).holding(at.session, signs, record);
                   }));
        *last = {signs, others};
        return others;
    };
}

void StoreLetterDesk::ground(QObject *context,
                             const QString &reference,
                             ui::Answer<ui::LetterGround> done)
{
    m_writing.ask<core::Result<ui::LetterGround>>(
        context,
        [this, reference](const AtStore &at) { return groundOf(at, reference); },
        std::move(done));
}

void StoreLetterDesk::saveDraft(QObject *context,
                                const letters::Draft &draft,
                                ui::Answer<letters::Draft> done)
{
    m_writing.ask<core::Result<letters::Draft>>(
        context,
        [draft](const AtStore &at) {
            return letters::LetterStore(at.db).saveDraft(at.session, draft);
        },
        std::move(done));
}

void StoreLetterDesk::discardDraft(QObject *context, core::DraftId draft, ui::Done done)
{
    m_writing.ask<core::Status>(
        context,
        [draft](const AtStore &at) {
            return letters::LetterStore(at.db).discardDraft(at.session, draft);
        },
        std::move(done));
}

void StoreLetterDesk::drafts(QObject *context, ui::Answer<std::vector<ui::DraftRow>> done)
{
    m_writing.ask<core::Result<std::vector<ui::DraftRow>>>(
        context,
        [](const AtStore &at) -> core::Result<std::vector<ui::DraftRow>> {
            std::vector<ui::DraftRow> rows;
            if (!at.session.may(core::action::kLetterDraft))
                return rows;
            TRY_ASSIGN(const auto own, letters::LetterStore(at.db).myDrafts(at.session));
            core::CaseStore cases(at.db);
            for (const auto &draft : own) {
                TRY_ASSIGN(const auto record, cases.byId(at.session, draft.caseId));
                const auto name = record.applicant.forenames + u' ' + record.applicant.surname;
                rows.push_back({draft, record.reference, name.trimmed()});
            }
            return rows;
        },
        std::move(done));
}

core::Result<letters::QueuedLetter> StoreLetterDesk::queued(const AtStore &at,
                                                            const letters::LetterDocument &letter,
                                                            core::DraftId draft)
{
    TRY(m_wording.refresh(at.db));
    TRY_ASSIGN(const auto ways, waysOutFor(at.db, at.session));
    const auto gateways = makeGateways(ways, at.db.location());
    TRY_ASSIGN(const auto *gateway,
               gatewayNamed(gateways, ways.by(letters::outChannelOf(letter.channel))));
    letters::CheckResult checked;
    TRY_ASSIGN(
        auto queuedLetter,
        letters::queueLetter(
            at.db, at.session, letter, m_wording.rules(m_clock.nowUtc()), *gateway, &checked));
    if (draft.isValid())
        TRY(letters::LetterStore(at.db).markQueued(at.session, draft));
    return queuedLetter;
}

void StoreLetterDesk::queue(QObject *context,
                            const letters::LetterDocument &letter,
                            core::DraftId draft,
                            ui::Answer<letters::QueuedLetter> done)
{
    m_writing.ask<core::Result<letters::QueuedLetter>>(
        context,
        [this, letter, draft](const AtStore &at) -> core::Result<letters::QueuedLetter> {
            // The letter and the end of its draft stand or fall together.
            TRY_ASSIGN(auto whole, core::Transaction::begin(at.db));
            TRY_ASSIGN(auto result, queued(at, letter, draft));
            TRY(whole.commit());
            return result;
        },
        std::move(done));
}

} // namespace casepost::app
