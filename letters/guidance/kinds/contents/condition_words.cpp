#include "letters/guidance/kinds/contents/condition_tests.h"
#include "letters/guidance/text/safe_pattern.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using Test = Condition::Test;

namespace {

Hit hitOf(std::size_t block, const QString &found)
{
    return hitAt(Place{Part::Block, static_cast<int>(block), {}, 0, 0}, found);
}

Hit gaveUp(const TextUnit &text)
{
    return unjudgedAt(text.place(0, text.folded.size()));
}

std::optional<Hit> saidIn(const Patterns &patterns, const TextUnit &text)
{
    const auto match = firstMatch(patterns, text.folded.text());
    if (!match)
        return std::nullopt;
    if (!match->isValid())
        return gaveUp(text);
    const auto start = static_cast<int>(match->capturedStart());
    const auto end = static_cast<int>(match->capturedEnd());
    return hitAt(text.place(start, end), text.source(start, end));
}

std::optional<Hit> lineIn(const Patterns &patterns, const TextUnit &text)
{
    const auto match = firstMatch(patterns, text.text);
    if (!match)
        return std::nullopt;
    if (!match->isValid())
        return gaveUp(text);
    Place at = text.at;
    at.start = static_cast<int>(match->capturedStart());
    at.length = static_cast<int>(match->capturedLength());
    return hitAt(at, match->captured());
}

/// What the letter says, typed (in the rule's texts) or as approved wording.
Test ofWords(Patterns says, Patterns wording, Scopes scopes)
{
    return [=](const LetterView &letter, std::vector<Hit> &met) {
        const auto before = met.size();
        for (const TextUnit &text : letter.texts)
            if (!says.empty() && holds(scopes, text.scope))
                if (auto hit = saidIn(says, text))
                    met.push_back(std::move(*hit));
        for (std::size_t i = 0; i < letter.phrases.size() && !wording.empty(); ++i) {
            if (!letter.phrases[i])
                continue;
            const auto match =
                firstMatch(wording, letter.phrases[i]->text(letter.letter().language));
            if (match)
                met.push_back(hitOf(i, match->captured()));
        }
        return met.size() > before;
    };
}

} // namespace

void addWordTests(Fields &fields, Scopes scopes, Condition &condition)
{
    auto says = safePatterns(fields, u"says"_s), wording = safePatterns(fields, u"wording"_s);
    if (!says.empty() || !wording.empty())
        condition.add(ofWords(std::move(says), std::move(wording), scopes));
    auto lines = safePatterns(fields, u"lines"_s, kAnyCase | QRegularExpression::MultilineOption);
    if (!lines.empty())
        condition.add([lines, scopes](const LetterView &letter, std::vector<Hit> &met) {
            const auto before = met.size();
            for (const TextUnit &text : letter.texts)
                if (holds(scopes, text.scope))
                    if (auto hit = lineIn(lines, text))
                        met.push_back(std::move(*hit));
            return met.size() > before;
        });
    auto enclosed = safePatterns(fields, u"enclosed"_s);
    if (!enclosed.empty())
        condition.add([enclosed](const LetterView &letter, std::vector<Hit> &met) {
            const auto before = met.size();
            for (const TextUnit &text : letter.texts)
                if (text.scope == Scope::Enclosure)
                    if (auto hit = saidIn(enclosed, text))
                        met.push_back(std::move(*hit));
            return met.size() > before;
        });
}

} // namespace casepost::letters
