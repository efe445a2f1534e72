#pragma once

#include "letters/service/letter_service.h"

#include <memory>

namespace casepost::app {

/// The wording and the guidance of a store, read again when something was published. Used on one
/// thread; what it gives may be shared.
class KeptWording
{
public:
    /// Makes sure that both are the store's newest; before anything else is asked.
    core::Status refresh(core::Database &db);

    const std::shared_ptr<const phrases::PhraseLibrary> &library() const { return m_library; }
    const std::shared_ptr<const letters::Guidance> &guidance() const { return m_guidance; }
    /// Both, for the day of that moment in the United Kingdom; borrowed until the next refresh().
    letters::LetterRules rules(const QDateTime &nowUtc) const;

private:
    std::shared_ptr<const phrases::PhraseLibrary> m_library;
    std::shared_ptr<const letters::Guidance> m_guidance;
    qint64 m_wordingRead = 0; ///< revision of the phrases that m_library holds
    qint64 m_rulesRead = 0;   ///< revision of the guidance that m_guidance holds
};

} // namespace casepost::app
