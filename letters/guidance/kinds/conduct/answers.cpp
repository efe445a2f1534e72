#include "letters/guidance/facts/answer_words.h"
#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

enum class When { FreeText, Always };

class AnswersCheck final : public Check
{
public:
    explicit AnswersCheck(When when)
        : m_when(when)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (m_when == When::Always) {
            hits.push_back(hitAt(Place{}));
            return;
        }
        const auto &blocks = letter.letter().blocks;
        for (int i = 0; i < static_cast<int>(blocks.size()); ++i) {
            const Block &block = blocks[static_cast<std::size_t>(i)];
            if (letter.isTyped(static_cast<std::size_t>(i)) && !saysWhy(block.reason))
                hits.push_back(
                    hitAt(Place{Part::Block, i, {}, 0, static_cast<int>(block.text.size())}));
        }
    }

private:
    When m_when;
};

} // namespace

/// answers: something only a person can say (REQ-TXT-01, REQ-PHR-03): satisfied by
/// `answers[rule]`, and for free text or changed wording by a reason given with it that
/// says something (answer_words.h). Parameter asks: free-text or always.
core::Result<KindParts> makeAnswers(Fields &params, const KindContext &)
{
    const QString asks = params.text(u"asks"_s);
    if (asks != "free-text"_L1 && asks != "always"_L1)
        params.refuse(u"asks"_s, u"'asks' must be free-text or always."_s);
    return KindParts{
        std::make_unique<AnswersCheck>(asks == "always"_L1 ? When::Always : When::FreeText),
        {},
        {}};
}

} // namespace casepost::letters
