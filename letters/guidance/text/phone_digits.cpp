#include "letters/guidance/text/phone_digits.h"

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestGap = 3;

bool isGap(QChar c)
{
    return c == u' ' || c == u'-' || c == u'.' || c == u'(' || c == u')' || c == u'/' || c == u'_'
           || c == u'*';
}

// A zero typed as the letter: only between digits and signs.
int digitAt(const QString &folded, int i)
{
    const QChar c = folded[i];
    if (c.digitValue() >= 0)
        return c.digitValue();
    const auto other = [&folded](int at) {
        return at >= 0 && at < folded.size() && folded[at].isLetter() && folded[at] != u'o';
    };
    return c == u'o' && !other(i - 1) && !other(i + 1) ? 0 : -1;
}

} // namespace

std::vector<DigitRun> digitRuns(const TextUnit &text, int shortest)
{
    std::vector<DigitRun> runs;
    DigitRun run;
    int gap = 0;
    const auto close = [&] {
        if (run.digits.size() >= shortest)
            runs.push_back(run);
        run = {};
        gap = 0;
    };
    const QString &folded = text.folded.text();
    for (int i = 0; i < folded.size(); ++i) {
        const bool number = folded[i].digitValue() >= 0;
        const int digit =
            number || !run.digits.isEmpty() || folded[i] == u'o' ? digitAt(folded, i) : -1;
        if (digit >= 0) {
            run.digits += QChar(u'0' + digit);
            run.places.push_back(i);
            gap = 0;
        } else if (!isGap(folded[i]) || ++gap > kWidestGap) {
            close();
        }
    }
    close();
    return runs;
}

QString nationalDigits(const QString &number)
{
    QString digits;
    for (const QChar c : number)
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    if (digits.startsWith("00"_L1))
        digits.remove(0, 2);
    if (digits.startsWith("440"_L1))
        digits.remove(0, 2);
    else if (digits.startsWith("44"_L1) && digits.size() > 10)
        digits.replace(0, 2, u"0"_s);
    return digits;
}

std::optional<std::pair<int, int>> findNumber(const DigitRun &run, const QString &national)
{
    if (national.size() < 5)
        return std::nullopt;
    const QString core = national.mid(1);
    for (const QString &form :
         {u"00440"_s + core, u"0044"_s + core, u"440"_s + core, u"44"_s + core, national}) {
        const auto at = run.digits.indexOf(form);
        if (at >= 0)
            return std::pair(static_cast<int>(at), static_cast<int>(at + form.size()) - 1);
    }
    return std::nullopt;
}

} // namespace casepost::letters
