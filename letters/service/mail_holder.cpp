#include "letters/service/mail_holder.h"

#include "core/base/clock.h"
#include "core/cases/file/case_store.h"
#include "letters/guidance/published/guidance_store.h"
#include "letters/records/letter_wording.h"
#include "letters/service/release.h"

#include <memory>

namespace casepost::letters {

using namespace casepost::core;

namespace {

/// Asks of one letter after the other whether the case's facts of now make another letter of it.
class ChangeReader
{
public:
    ChangeReader(Database &db, const Session &session)
        : m_db(db)
        , m_session(session)
    {}

    Result<bool> reads(const JournalRow &row)
    {
        TRY_ASSIGN(const auto letter, LetterStore(m_db).letter(m_session, row.letter));
        TRY_ASSIGN(const auto now, CaseStore(m_db).byId(m_session, row.caseId));
        TRY_ASSIGN(const auto library,
                   phrases::PhraseStore(m_db).libraryAt(letter.judged.phrasePacks));
        if (!changedFacts(letter, now, library).isEmpty())
            return true;
        if (!m_guidance) { // only when something waits
            TRY_ASSIGN(auto guidance, GuidanceStore(m_db).guidance());
            m_guidance.emplace(std::move(guidance));
        }
        const LetterDocument document = withItsWording(letter);
        const SenderProfile sender = document.sender.value_or(SenderProfile());
        const QDate on = ukDate(m_session.clock->nowUtc());
        const auto found = [&](const CaseRecord &facts) {
            return check({document, facts, letter.known, library, sender, on, letter.date},
                         *m_guidance)
                .findings;
        };
        return found(letter.facts) != found(now);
    }

private:
    Database &m_db;
    const Session &m_session;
    std::optional<Guidance> m_guidance;
};

} // namespace

HoldMail mailHolder(Database &db, const Session &session)
{
    auto reader = std::make_shared<ChangeReader>(db, session);
    return core::mailHolder(
        db, session, [reader](const JournalRow &row) { return reader->reads(row); });
}

} // namespace casepost::letters
