#include "letters/guidance/kinds/kind.h"
#include "letters/guidance/secret_digits.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using FindNumbers = std::vector<SecretNumber> (*)(const QString &);

class SecretNumberCheck final : public TextCheck
{
public:
    SecretNumberCheck(Scopes scopes, FindNumbers numbers)
        : TextCheck(scopes)
        , m_numbers(numbers)
    {}

private:
    // The number itself goes into no message, so nobody repeats it by showing the finding.
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        for (const SecretNumber &number : m_numbers(text.folded.text()))
            hits.push_back({text.place(number.start, number.end), {}, {}, false, false});
    }

    FindNumbers m_numbers;
};

} // namespace

/// secret-number: numbers no letter may hold (REQ-CCT-25, REQ-HMR-18). The finding says where the
/// number stands and never repeats it. Parameter: number = "card" or "national-insurance".
core::Result<KindParts> makeSecretNumber(Fields &params, const KindContext &context)
{
    const QString number = params.text(u"number"_s);
    if (number != "card"_L1 && number != "national-insurance"_L1)
        params.refuse(u"number"_s, u"'number' must be card or national-insurance."_s);
    return KindParts{std::make_unique<SecretNumberCheck>(
                         context.scopes, number == "card"_L1 ? cardNumbers : insuranceNumbers),
                     {},
                     {}};
}

} // namespace casepost::letters
