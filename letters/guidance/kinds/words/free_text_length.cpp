#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class FreeTextLengthCheck final : public Check
{
public:
    explicit FreeTextLengthCheck(int longest)
        : m_longest(longest)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        qsizetype total = 0;
        for (const TextUnit &text : letter.texts) {
            if (!LetterView::isFreeText(text))
                continue;
            const qsizetype before = total;
            total += text.text.trimmed().size();
            if (before <= m_longest && total > m_longest)
                hits.push_back(hitAt(text.at, QString::number(m_longest)));
        }
    }

private:
    int m_longest;
};

} // namespace

/// free-text-length: the free text of a letter, changed wording included, taken together is no
/// longer than `longest` UTF-16 units (appendix C42). Points to the paragraph in which it grew too
/// long.
core::Result<KindParts> makeFreeTextLength(Fields &params, const KindContext &)
{
    const int longest = params.numberOr(u"longest"_s, 0);
    if (longest <= 0)
        params.refuse(u"longest"_s, u"'longest' is missing: give the most characters."_s);
    return KindParts{std::make_unique<FreeTextLengthCheck>(longest), {}, {}};
}

} // namespace casepost::letters
