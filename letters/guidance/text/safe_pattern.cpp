#include "letters/guidance/text/safe_pattern.h"

#include <algorithm>
#include <optional>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestPattern = 1'000;
constexpr qsizetype kStretch = 2'048;
constexpr qsizetype kOverlap = 512; ///< longer than what any rule looks for at once
constexpr auto kLimits = "(*LIMIT_MATCH=100000)"_L1;

// Texts on which a pattern with nested repeats takes for ever.
QStringList hardTexts()
{
    return {QString(3'000, u'a') + u'!',
            QString(3'000, u' ') + u'!',
            QString(3'000, u'1') + u'!',
            u"a "_s.repeated(1'500) + u'!',
            u"aA1 -.,"_s.repeated(400) + u'!'};
}

// Short ones of many sorts, each with the pattern's own letters behind it: a letter that must be
// there would else save the pattern from being tried at all. Only what doubles with each character
// takes long on so few of them.
QStringList shortHardTexts(const QString &pattern)
{
    constexpr qsizetype kLength = 40;
    QStringList texts;
    for (const QString &unit : {u"a"_s,
                                u" "_s,
                                u"1"_s,
                                u"a "_s,
                                u"a@"_s,
                                u"a."_s,
                                u"a-"_s,
                                u"a'"_s,
                                u"("_s,
                                u","_s,
                                u"'"_s,
                                u"-"_s,
                                u"."_s,
                                u"\n"_s,
                                u"www."_s})
        texts += unit.repeated(kLength / unit.size()) + u'!' + pattern;
    return texts;
}

std::optional<QString> faultOf(const QRegularExpression &expression, const QString &pattern)
{
    if (pattern.size() > kLongestPattern)
        return u"A pattern has at most 1000 characters: split it."_s;
    if (pattern.startsWith("(*"_L1))
        return u"A pattern may not begin with '(*': the limits are set by the program."_s;
    if (!expression.isValid())
        return u"The pattern is wrong at character %1: %2."_s
            .arg(expression.patternErrorOffset() - kLimits.size() + 1)
            .arg(expression.errorString());
    if (expression.match(QString()).hasMatch())
        return u"The pattern matches an empty text: make it ask for at least one character."_s;
    static const QStringList kLong = hardTexts();
    for (const QString &text : kLong + shortHardTexts(pattern))
        if (!expression.match(text).isValid())
            return u"The pattern takes too long on a simple text: avoid a repeat within a repeat."_s;
    return std::nullopt;
}

// A surrogate pair is never parted.
qsizetype endOfCharacter(const QString &text, qsizetype at)
{
    return at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
}

qsizetype startOfCharacter(const QString &text, qsizetype at)
{
    return text[at].isLowSurrogate() ? at - 1 : at;
}

} // namespace

std::expected<QRegularExpression, QString> safePattern(const QString &pattern,
                                                       QRegularExpression::PatternOptions options)
{
    QRegularExpression expression(kLimits + pattern, options);
    if (auto fault = faultOf(expression, pattern))
        return std::unexpected(std::move(*fault));
    return expression;
}

QRegularExpressionMatch
nextMatch(const QRegularExpression &pattern, const QString &text, qsizetype from)
{
    while (true) {
        const qsizetype end = std::min(text.size(), from + kStretch);
        auto match = pattern.match(QStringView(text).first(endOfCharacter(text, end)), from);
        const bool isLast = end == text.size();
        if (!match.isValid() || isLast)
            return match;
        if (!match.hasMatch()) {
            from = startOfCharacter(text, end - kOverlap);
            continue;
        }
        // What stands near the end of the stretch may go on, or be something else, behind it.
        if (match.capturedEnd() + kOverlap <= end || match.capturedStart() == from)
            return match;
        from = match.capturedStart();
    }
}

Patterns
safePatterns(core::Fields &fields, const QString &key, QRegularExpression::PatternOptions options)
{
    Patterns patterns;
    for (const QString &text : fields.textsOr(key)) {
        auto expression = safePattern(text, options);
        if (!expression)
            fields.refuse(key, expression.error());
        else
            patterns.push_back(std::move(*expression));
    }
    return patterns;
}

std::optional<QRegularExpressionMatch> firstMatch(const Patterns &patterns, const QString &text)
{
    for (const QRegularExpression &pattern : patterns) {
        auto match = nextMatch(pattern, text, 0);
        if (match.hasMatch() || !match.isValid())
            return match;
    }
    return std::nullopt;
}

} // namespace casepost::letters
