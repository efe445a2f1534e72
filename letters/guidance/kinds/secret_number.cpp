#include "core/base/secret_numbers.h"
#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using FindNumbers = std::vector<core::SecretNumber> (*)(const QString &);

// The number itself goes into no message, so nobody repeats it by showing the finding.
class SecretNumberCheck final : public TextCheck
{
public:
    SecretNumberCheck(Scopes scopes, FindNumbers numbers)
        : TextCheck(scopes)
        , m_numbers(numbers)
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        for (const core::SecretNumber &number : m_numbers(text.folded.text()))
            hits.push_back({text.place(number.start, number.end), {}, {}, false, false});
    }

    FindNumbers m_numbers;
};

// What no customer reads and the store keeps with the letter: why free text was needed, and the
// words that answer a rule.
class KeptNumberCheck final : public Check
{
public:
    explicit KeptNumberCheck(FindNumbers numbers)
        : m_numbers(numbers)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const std::vector<Block> &blocks = letter.letter().blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            findIn(blocks[i].reason, u"blocks[%1].reason"_s.arg(i), hits);
        for (const auto &[rule, words] : letter.letter().answers)
            findIn(words, u"answers[%1]"_s.arg(rule), hits);
    }

private:
    void findIn(const QString &text, const QString &field, std::vector<Hit> &hits) const
    {
        if (text.isEmpty())
            return;
        const FoldedText folded(text);
        for (const core::SecretNumber &number : m_numbers(folded.text())) {
            Place at{Part::Letter, -1, field, folded.sourceAt(number.start), 0};
            at.length = folded.sourceEnd(number.end) - at.start;
            hits.push_back({at, {}, {}, false, false});
        }
    }

    FindNumbers m_numbers;
};

FindNumbers finderOf(const QString &number)
{
    if (number == "card"_L1)
        return core::cardNumbers;
    if (number == "card-security-code"_L1)
        return core::securityCodes;
    return number == "national-insurance"_L1 ? core::insuranceNumbers : nullptr;
}

} // namespace

/// secret-number: numbers no letter may hold (REQ-CCT-25, REQ-HMR-18). The finding says where the
/// number stands and never repeats it. Parameters: number = "card", "card-security-code" or
/// "national-insurance"; kept = true: looks at what is kept with the letter and sent to nobody, the
/// reasons of free text and the answers, instead of at `applies.texts`.
core::Result<KindParts> makeSecretNumber(Fields &params, const KindContext &context)
{
    const FindNumbers numbers = finderOf(params.text(u"number"_s));
    if (!numbers)
        params.refuse(u"number"_s,
                      u"'number' must be card, card-security-code or national-insurance."_s);
    KindParts parts;
    if (params.flagOr(u"kept"_s, false))
        parts.check = std::make_unique<KeptNumberCheck>(numbers);
    else
        parts.check = std::make_unique<SecretNumberCheck>(context.scopes, numbers);
    return parts;
}

} // namespace casepost::letters
