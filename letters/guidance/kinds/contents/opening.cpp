#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class OpeningCheck final : public Check
{
public:
    explicit OpeningCheck(bool editedAllowed)
        : m_editedAllowed(editedAllowed)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &blocks = letter.letter().blocks;
        if (blocks.empty()) {
            hits.push_back(hitAt(Place{Part::Letter, -1, u"blocks"_s, 0, 0}));
            return;
        }
        const phrases::Phrase *first =
            m_editedAllowed ? letter.origins.front() : letter.phrases.front();
        const bool opens = first && first->role == phrases::PhraseRole::Opening;
        if (!opens)
            hits.push_back(
                hitAt(Place{Part::Block, 0, {}, 0, static_cast<int>(blocks.front().text.size())}));
    }

private:
    bool m_editedAllowed;
};

} // namespace

/// opening: a preset opening phrase stands first, untouched and above all else (REQ-PHR-02).
/// Parameter: edited_allowed, for a pack that lets a changed opening stand.
core::Result<KindParts> makeOpening(Fields &params, const KindContext &)
{
    return KindParts{
        std::make_unique<OpeningCheck>(params.flagOr(u"edited_allowed"_s, false)), {}, {}};
}

} // namespace casepost::letters
