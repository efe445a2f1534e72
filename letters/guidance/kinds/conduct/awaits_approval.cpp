#include "letters/guidance/facts/approval_need.h"
#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class AwaitsApprovalCheck final : public Check
{
public:
    explicit AwaitsApprovalCheck(bool typedOnly)
        : m_typedOnly(typedOnly)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!m_typedOnly) {
            hits.push_back(hitAt(Place{}));
            return;
        }
        // One approval covers the letter: the first place is enough. It is about the text as a
        // whole, so that what other rules say of its words still speaks.
        auto typed = typedPlaces(letter.in);
        if (typed.empty())
            return;
        typed.front().length = 0;
        hits.push_back(hitAt(typed.front()));
    }

private:
    bool m_typedOnly;
};

} // namespace

/// awaits-approval: letters that do not go before somebody else approved them; which they are is
/// said by `applies`. typed = true: only those with words typed into them, pointing to the first
/// (REQ-WEL-02, REQ-ITL-04).
core::Result<KindParts> makeAwaitsApproval(Fields &params, const KindContext &)
{
    const bool typedOnly = params.flagOr(u"typed"_s, false);
    return KindParts{std::make_unique<AwaitsApprovalCheck>(typedOnly), {}, {}};
}

} // namespace casepost::letters
