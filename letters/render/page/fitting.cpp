#include "letters/render/page/fitting.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStepPt = 0.5;
constexpr double kUnbroken = 0.85; ///< rather than set a block smaller, break its long lines

QStringList brokenAll(const QStringList &lines, const Face &face, double widthMm)
{
    return brokenLines(lines.join(u'\n'), face, widthMm);
}

// Room that is left goes between the lines, up to what reads well.
double easedLeading(const QStringList &lines, const page::Box &box, double sizePt)
{
    constexpr double kEasy = 1.27;
    return std::min(kEasy * sizePt * page::kMmPerPoint,
                    box.height / static_cast<double>(lines.size()));
}

enum class LongLines { Refused, Broken };

std::optional<FittedLines> fittedWith(const QStringList &lines,
                                      const page::Box &box,
                                      const FittingSizes &sizes,
                                      bool bold,
                                      LongLines longLines)
{
    const double smallestPt = longLines == LongLines::Broken
                                  ? sizes.smallestPt
                                  : std::max(sizes.smallestPt, kUnbroken * sizes.largestPt);
    for (double size = sizes.largestPt; size > smallestPt - kStepPt / 2; size -= kStepPt) {
        const double leadingMm = size * sizes.leading * page::kMmPerPoint;
        if (leadingMm * static_cast<double>(lines.size()) > box.height)
            continue;
        const QStringList broken = brokenAll(lines, {size, bold}, box.width);
        if (longLines == LongLines::Refused && broken.size() != lines.size())
            continue;
        if (leadingMm * static_cast<double>(broken.size()) <= box.height)
            return FittedLines{broken, size, easedLeading(broken, box, size)};
    }
    return std::nullopt;
}

// Joins the two neighbours that are shortest together, if they fit on one line.
bool joinShortest(QStringList &lines, const Face &face, double widthMm)
{
    qsizetype best = -1;
    double bestWidth = widthMm;
    for (qsizetype i = 1; i + 3 < lines.size(); ++i) {
        const double width = lineWidthMm(lines[i] + u", "_s + lines[i + 1], face);
        if (width > bestWidth)
            continue;
        best = i;
        bestWidth = width;
    }
    if (best < 0)
        return false;
    lines[best] += u", "_s + lines[best + 1];
    lines.removeAt(best + 1);
    return true;
}

} // namespace

std::optional<FittedLines>
fitted(const QStringList &lines, const page::Box &box, const FittingSizes &sizes, bool bold)
{
    if (auto whole = fittedWith(lines, box, sizes, bold, LongLines::Refused))
        return whole;
    return fittedWith(lines, box, sizes, bold, LongLines::Broken);
}

std::optional<FittedLines>
fittedAddress(const QStringList &lines, const page::Box &box, const FittingSizes &sizes)
{
    QStringList joined = lines;
    while (true) {
        if (auto fit = fitted(joined, box, sizes))
            return fit;
        if (!joinShortest(joined, {sizes.smallestPt, false}, box.width))
            return std::nullopt;
    }
}

} // namespace casepost::letters
