#include "app/casepost/kept_wording.h"

#include "letters/guidance/published/guidance_store.h"

namespace casepost::app {

core::Status KeptWording::refresh(core::Database &db)
{
    TRY_ASSIGN(const qint64 wording, phrases::PhraseStore(db).revision());
    TRY_ASSIGN(const qint64 rules, letters::GuidanceStore(db).revision());
    if (!m_library || wording != m_wordingRead) {
        TRY_ASSIGN(auto library, phrases::PhraseStore(db).library());
        m_library = std::make_shared<const phrases::PhraseLibrary>(std::move(library));
        m_wordingRead = wording;
    }
    if (!m_guidance || rules != m_rulesRead) {
        TRY_ASSIGN(auto guidance, letters::GuidanceStore(db).guidance());
        m_guidance = std::make_shared<const letters::Guidance>(std::move(guidance));
        m_rulesRead = rules;
    }
    return {};
}

letters::LetterRules KeptWording::rules(const QDateTime &nowUtc) const
{
    return {*m_library, *m_guidance, core::ukDate(nowUtc)};
}

} // namespace casepost::app
