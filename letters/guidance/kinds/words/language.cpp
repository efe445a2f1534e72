#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

namespace {

using namespace Qt::StringLiterals;
using core::Language;

class LanguageCheck final : public Check
{
public:
    LanguageCheck(Language applied, Language written)
        : m_applied(applied)
        , m_written(written)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (letter.in.record.language == m_applied && letter.letter().language == m_written)
            hits.push_back(hitAt(Place{}));
    }

private:
    Language m_applied;
    Language m_written;
};

} // namespace

/// language: who applied in Welsh is answered in Welsh (REQ-WEL-01). Parameter looks_for: english
/// (an English letter to who applied in Welsh; the default) or welsh (a Welsh letter to who applied
/// in English).
core::Result<KindParts> makeLanguage(Fields &params, const KindContext &)
{
    const QString looksFor = params.textOr(u"looks_for"_s, u"english"_s);
    if (looksFor != "english"_L1 && looksFor != "welsh"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be english or welsh."_s);
    const bool welsh = looksFor == "welsh"_L1;
    return KindParts{std::make_unique<LanguageCheck>(welsh ? Language::English : Language::Welsh,
                                                     welsh ? Language::Welsh : Language::English),
                     {},
                     {}};
}

} // namespace casepost::letters
