#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/safe_pattern.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostHits = 1'000;

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
            const auto match = nextMatch(pattern.expression, text.text, from);
            if (!match.isValid()) {
                hits.push_back(unjudgedAt(text.place(0, text.folded.size())));
                return;
            }
            if (!match.hasMatch())
                return;
            Place at = text.at;
            at.start = static_cast<int>(match.capturedStart());
            at.length = static_cast<int>(match.capturedLength());
            hits.push_back(hitAt(at, match.captured(), pattern.use));
            from = std::max(match.capturedEnd(), from + 1);
        }
    }

    std::vector<Pattern> m_patterns;
};

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
        auto expression = safePattern(find, options);
        if (!expression)
            params.refuseAt(value, expression.error());
        else
            patterns.push_back({std::move(*expression), std::move(use)});
    }
    return KindParts{std::make_unique<PatternCheck>(context.scopes, std::move(patterns)), {}, {}};
}

} // namespace casepost::letters
