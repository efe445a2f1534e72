#include "app/casepost/store_desks.h"

namespace casepost::app {

using namespace Qt::StringLiterals;

namespace {

core::Result<ui::CaseFile> caseFile(const AtStore &at, const QString &reference)
{
    ui::CaseFile file;
    core::CaseStore cases(at.db);
    TRY_ASSIGN(file.record, cases.byReference(at.session, reference));
    TRY_ASSIGN(file.history, cases.history(at.session, file.record.id));
    TRY_ASSIGN(file.stale, core::staleFactsOf(at.db, at.session, file.record.id));
    const auto &written =
        file.record.hasDeclarant() ? file.record.declarant : file.record.applicant;
    file.name = core::decideName(written, file.record.system);
    letters::LetterStore letters(at.db);
    if (at.session.may(core::action::kLetterDraft)) {
        TRY_ASSIGN(file.drafts, letters.openDrafts(at.session, file.record.id));
    }
    if (at.session.may(core::action::kLetterRead)) {
        TRY_ASSIGN(const auto known, letters.letters(at.session, file.record.id));
        file.letterCount = int(known.size());
    }
    return file;
}

} // namespace

void StoreCaseDesk::find(QObject *context,
                         const QString &text,
                         int limit,
                         ui::Answer<std::vector<core::CaseHit>> done)
{
    m_reading.ask<core::Result<std::vector<core::CaseHit>>>(
        context,
        [text, limit](const AtStore &at) {
            return core::CaseStore(at.db).find(at.session, text, limit);
        },
        std::move(done));
}

void StoreCaseDesk::open(QObject *context, const QString &reference, ui::Answer<ui::CaseFile> done)
{
    m_reading.ask<core::Result<ui::CaseFile>>(
        context,
        [reference](const AtStore &at) { return caseFile(at, reference); },
        std::move(done));
}

void StoreCaseDesk::addNote(QObject *context,
                            const QString &reference,
                            const QString &text,
                            ui::Answer<ui::CaseFile> done)
{
    m_writing.ask<core::Result<ui::CaseFile>>(
        context,
        [reference, text](const AtStore &at) -> core::Result<ui::CaseFile> {
            core::CaseStore cases(at.db);
            TRY_ASSIGN(const auto record, cases.byReference(at.session, reference));
            TRY(cases.addNote(at.session, record.id, text));
            return caseFile(at, reference);
        },
        std::move(done));
}

void StoreCaseDesk::ownWork(QObject *context, ui::Answer<std::vector<letters::OwnWork>> done)
{
    constexpr int kLately = 20;
    m_reading.ask<core::Result<std::vector<letters::OwnWork>>>(
        context,
        [](const AtStore &at) { return letters::ownWork(at.db, at.session, kLately); },
        std::move(done));
}

void StoreCaseDesk::lookedAt(const QString &reference)
{
    // Nobody waits for it, and nothing is lost but a line of a list when it fails.
    m_writing.ask<core::Status>(
        &m_writing,
        [reference](const AtStore &at) {
            return letters::rememberOpened(at.db, at.session, reference);
        },
        [](const core::Status &) {});
}

void StoreCaseDesk::letterText(QObject *context, core::LetterId letter, ui::Answer<QByteArray> done)
{
    m_reading.ask<core::Result<QByteArray>>(
        context,
        [letter](const AtStore &at) {
            return letters::LetterStore(at.db).content(at.session, letter, u"txt"_s);
        },
        std::move(done));
}

void StoreCaseDesk::reprint(QObject *context,
                            core::LetterId letter,
                            ui::Answer<letters::Reprint> done)
{
    m_writing.ask<core::Result<letters::Reprint>>(
        context,
        [letter](const AtStore &at) { return letters::reprintLetter(at.db, at.session, letter); },
        std::move(done));
}

} // namespace casepost::app
