#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

namespace {

class LanguageCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (letter.in.record.language == core::Language::Welsh
            && letter.letter().language != core::Language::Welsh)
            hits.push_back({Place{}, {}, {}, false, false});
    }
};

} // namespace

/// language: who applied in Welsh is answered in Welsh (REQ-WEL-01). No parameters.
core::Result<KindParts> makeLanguage(Fields &, const KindContext &)
{
    return KindParts{std::make_unique<LanguageCheck>(), {}, {}};
}

} // namespace casepost::letters
