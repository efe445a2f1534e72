#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/phone_digits.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestNumber = 10;

class PhoneNumberCheck final : public TextCheck
{
public:
    PhoneNumberCheck(Scopes scopes, QStringList numbers)
        : TextCheck(scopes)
        , m_numbers(std::move(numbers))
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        for (const DigitRun &run : digitRuns(text, kShortestNumber))
            for (const QString &number : m_numbers)
                if (const auto stretch = findNumber(run, number)) {
                    const int start =
                        withSign(text, run.places[static_cast<std::size_t>(stretch->first)]);
                    const int end = run.places[static_cast<std::size_t>(stretch->second)] + 1;
                    hits.push_back(hitAt(text.place(start, end), text.source(start, end)));
                }
    }

    // The '+' or the bracket before a number is part of it.
    static int withSign(const TextUnit &text, int start)
    {
        const auto before = [&text, &start](QChar sign) {
            return start > 0 && text.folded.text()[start - 1] == sign;
        };
        while (before(u'+') || before(u'('))
            --start;
        return start;
    }

    QStringList m_numbers;
};

} // namespace

/// phone-number: numbers that may not stand in a letter, in any spacing, with dashes, brackets or
/// +44 (REQ-LET-10, REQ-CON-02). Parameters: numbers.
core::Result<KindParts> makePhoneNumber(Fields &params, const KindContext &context)
{
    QStringList numbers;
    for (const QString &number : params.texts(u"numbers"_s)) {
        numbers += nationalDigits(number);
        if (numbers.back().size() < kShortestNumber)
            params.refuse(u"numbers"_s, u"'%1' is no phone number of 10 digits."_s.arg(number));
    }
    return KindParts{
        std::make_unique<PhoneNumberCheck>(context.scopes, std::move(numbers)), {}, {}};
}

} // namespace casepost::letters
