#include "core/text/spread_text.h"

#include "core/text/kept_text.h"

#include <algorithm>

namespace casepost::core {

namespace {

constexpr qsizetype kNear = 40; ///< the most words between two groups of a number

bool holdsFigure(QStringView text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0 || c == u'\u2022'; });
}

} // namespace

std::size_t SpreadText::partAt(qsizetype place) const
{
    const auto behind =
        std::upper_bound(parts.begin(), parts.end(), place, [](qsizetype at, const Part &part) {
            return at < part.start;
        });
    return behind == parts.begin() ? 0 : static_cast<std::size_t>(behind - parts.begin() - 1);
}

SpreadText spreadText(const QStringList &texts)
{
    SpreadText spread;
    for (const QString &text : texts) {
        qsizetype from = 0, to = text.size();
        while (from < to && text[from].isSpace())
            ++from;
        while (to > from && text[to - 1].isSpace())
            --to;
        // A full stop parts as well as the end of a line; both would end a number.
        if (!spread.whole.isEmpty() && spread.whole.back().isLetterOrNumber())
            spread.whole += u'\n';
        spread.parts.push_back({spread.whole.size(), from, to - from});
        spread.whole += QStringView(text).mid(from, to - from);
    }
    return spread;
}

bool mayRunOver(const QStringList &texts)
{
    for (qsizetype i = 1; i < texts.size(); ++i) {
        const QString before = texts[i - 1].trimmed(), behind = texts[i].trimmed();
        if (holdsFigure(QStringView(before).right(kNear))
            && holdsFigure(QStringView(behind).left(kNear)))
            return true;
    }
    return false;
}

QStringList withSecretsCovered(const QStringList &texts)
{
    QStringList covered;
    for (const QString &text : texts)
        covered += withSecretsCovered(text);
    if (!mayRunOver(covered))
        return covered;
    const SpreadText spread = spreadText(covered);
    const QString whole = withSecretsCovered(spread.whole);
    for (std::size_t i = 0; i < spread.parts.size(); ++i) {
        const auto &part = spread.parts[i];
        covered[static_cast<qsizetype>(i)].replace(
            part.from, part.length, QStringView(whole).mid(part.start, part.length).toString());
    }
    return covered;
}

} // namespace casepost::core
