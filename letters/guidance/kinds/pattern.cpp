#include "letters/guidance/kinds/kind.h"

#include <QRegularExpression>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestPattern = 1'000;
constexpr int kMostHits = 1'000;
// PCRE2 gives up after so many steps on one text; then the rule speaks, because nothing was proved.
constexpr auto kLimits = "(*LIMIT_MATCH=100000)"_L1;

struct Pattern
{
    QRegularExpression expression;
    std::optional<QString> use;
};

class PatternCheck final : public TextCheck
{
public:
    PatternCheck(Scopes scopes, std::vector<Pattern> patterns)
        : TextCheck(scopes)
        , m_patterns(std::move(patterns))
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        for (const Pattern &pattern : m_patterns)
            findOne(pattern, text, hits);
    }

    static void findOne(const Pattern &pattern, const TextUnit &text, std::vector<Hit> &hits)
    {
        qsizetype from = 0;
        for (int count = 0; from <= text.text.size() && count < kMostHits; ++count) {
            const auto match = pattern.expression.match(text.text, from);
            if (!match.isValid()) {
                hits.push_back({text.place(0, text.folded.size()), {}, {}, false, true});
                return;
            }
            if (!match.hasMatch())
                return;
            Place at = text.at;
            at.start = static_cast<int>(match.capturedStart());
            at.length = static_cast<int>(match.capturedLength());
            hits.push_back({at, match.captured(), pattern.use, false, false});
            from = std::max(match.capturedEnd(), from + 1);
        }
    }

    std::vector<Pattern> m_patterns;
};

// Texts on which a pattern with nested repeats takes for ever.
QStringList hardTexts()
{
    return {QString(3'000, u'a') + u'!',
            QString(3'000, u' ') + u'!',
            QString(3'000, u'1') + u'!',
            u"a "_s.repeated(1'500) + u'!',
            u"aA1 -.,"_s.repeated(400) + u'!'};
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
    for (const QString &text : hardTexts())
        if (!expression.match(text).isValid())
            return u"The pattern takes too long on a simple text: avoid a repeat within a repeat."_s;
    return std::nullopt;
}

} // namespace

/// pattern: regular expressions (Unicode letters, any case unless `same_case`). Parameters:
/// patterns = [ { find = '…', use = "…" } or '…' ], same_case.
core::Result<KindParts> makePattern(Fields &params, const KindContext &context)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!params.flagOr(u"same_case"_s, false))
        options |= QRegularExpression::CaseInsensitiveOption;
    std::vector<Pattern> patterns;
    const auto *list = params.list(u"patterns"_s);
    if (!list || list->empty())
        params.refuse(u"patterns"_s, u"'patterns' is missing or empty: list at least one."_s);
    for (const PackValue &value : list ? *list : std::vector<PackValue>()) {
        QString find = value.text;
        std::optional<QString> use;
        if (value.type != PackValue::Type::Text) {
            Fields entry(value, params.file());
            find = entry.text(u"find"_s);
            if (entry.has(u"use"_s))
                use = entry.text(u"use"_s);
            TRY(entry.finish());
        }
        QRegularExpression expression(kLimits + find, options);
        if (const auto fault = faultOf(expression, find))
            params.refuseAt(value, *fault);
        patterns.push_back({std::move(expression), std::move(use)});
    }
    return KindParts{std::make_unique<PatternCheck>(context.scopes, std::move(patterns)), {}, {}};
}

} // namespace casepost::letters
