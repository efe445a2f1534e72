#include "letters/guidance/compiled_pack.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace casepost::letters {

namespace {

bool followsTitle(const TextUnit &text, int start)
{
    static const QSet<QString> kTitles{QStringLiteral("mr"),
                                       QStringLiteral("mrs"),
                                       QStringLiteral("miss"),
                                       QStringLiteral("ms"),
                                       QStringLiteral("dr")};
    const Word *before = nullptr;
    for (const Word &word : text.words)
        if (word.end() < start)
            before = &word;
    return before && before->end() + 2 >= start && kTitles.contains(text.word(*before));
}

// A name that is also a word of a list (Mr Cert, Miss Fake) is a name.
bool isName(const TextUnit &text, const LetterView &letter, int start, int end)
{
    const QString typed = text.source(start, end);
    return !typed.isEmpty() && typed.front().isUpper() && typed != typed.toUpper()
           && (letter.names.find(text.folded.text().mid(start, end - start))
               || followsTitle(text, start));
}

// The letters of a reference (AMS-123456789) are no word.
bool isWithinReference(const TextUnit &text, int start, int end)
{
    const QString &folded = text.folded.text();
    return end + 1 < folded.size() && folded[end] == u'-' && folded[end + 1].isDigit()
           && (start == 0 || !folded[start - 1].isLetterOrNumber());
}

} // namespace

CompiledPack::CompiledPack(PackInfo info,
                           Rules rules,
                           const core::NamePolicy &names,
                           std::vector<GuidanceUsed> used)
    : m_info(std::move(info))
    , m_rules(std::move(rules))
    , m_names(names)
    , m_used(std::move(used))
{
    std::sort(m_rules.begin(), m_rules.end(), [](const auto &a, const auto &b) {
        return a->info.id < b->info.id;
    });
    for (const auto &rule : m_rules)
        m_info.rules.push_back(rule->info);
    addWords();
}

void CompiledPack::addWords()
{
    QStringList phrases;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        for (const WordEntry &entry : m_rules[i]->parts.words) {
            phrases += FoldedText(entry.find).text().trimmed();
            m_targets.push_back({i, &entry});
        }
        for (const QString &allowed : m_rules[i]->parts.allowed) {
            phrases += FoldedText(allowed).text().trimmed();
            m_targets.push_back({i, nullptr});
        }
    }
    m_finder = WordFinder(phrases);
}

void CompiledPack::takeWord(const WordHit &word,
                            const TextUnit &text,
                            const LetterView &letter,
                            HitsByRule &hits) const
{
    const Hit hit{text.place(word.start, word.end),
                  text.source(word.start, word.end),
                  word.entry->use,
                  false,
                  false};
    const bool counts = text.isChanged(hit.at) && !isWithinAddress(text, word.start, word.end)
                        && !isWithinReference(text, word.start, word.end)
                        && !isName(text, letter, word.start, word.end)
                        && (!word.entry->sameCase || hit.found == word.entry->find);
    if (counts)
        hits.emplace_back(word.rule, hit);
}

void CompiledPack::findWords(const TextUnit &text, const LetterView &letter, HitsByRule &hits) const
{
    std::vector<WordFinder::Hit> found;
    m_finder.find(text.folded.text(), found);
    std::vector<WordHit> words;
    for (const WordFinder::Hit &hit : found) {
        const Target &target = m_targets[static_cast<std::size_t>(hit.phrase)];
        if (holds(m_rules[target.rule]->applies.scopes, text.scope))
            words.push_back({target.rule, target.entry, hit.start, hit.start + hit.length});
    }
    // Longest first at each place, an allowed phrase before a hit of the same length.
    std::sort(words.begin(), words.end(), [](const WordHit &a, const WordHit &b) {
        return std::tuple(a.rule, a.start, -a.end, a.entry != nullptr)
               < std::tuple(b.rule, b.start, -b.end, b.entry != nullptr);
    });
    const WordHit *cover = nullptr;
    std::vector<WordHit> kept;
    for (const WordHit &word : words) {
        const bool covered = cover && cover->rule == word.rule && word.end <= cover->end;
        if (covered)
            continue;
        cover = &word;
        if (word.entry)
            kept.push_back(word);
    }
    dropNested(kept, letter);
    for (const WordHit &word : kept)
        takeWord(word, text, letter, hits);
}

// "c-sig" is one mistake, not "sig" as well: of one requirement the longer words speak, unless the
// shorter ones are graver.
void CompiledPack::dropNested(std::vector<WordHit> &words, const LetterView &letter) const
{
    std::sort(words.begin(), words.end(), [](const WordHit &a, const WordHit &b) {
        return std::tuple(a.start, -a.end, a.rule) < std::tuple(b.start, -b.end, b.rule);
    });
    const auto speaks = [&letter](const Rule &rule) {
        return rule.inForce(letter.in.on) && rule.applies.to(letter.in);
    };
    std::vector<WordHit> kept;
    std::optional<WordHit> widest;
    for (const WordHit &word : words) {
        const Rule &rule = *m_rules[word.rule];
        const Rule *outer = widest ? m_rules[widest->rule].get() : nullptr;
        const bool nested = outer && outer != &rule && word.end <= widest->end
                            && word.end - word.start < widest->end - widest->start
                            && outer->info.requirement == rule.info.requirement
                            && outer->info.severity <= rule.info.severity;
        if (nested)
            continue;
        kept.push_back(word);
        if (speaks(rule) && (!widest || word.end > widest->end))
            widest = word;
    }
    words = std::move(kept);
}

void CompiledPack::judge(const LetterView &letter, std::vector<Finding> &findings) const
{
    HitsByRule hits;
    for (const TextUnit &text : letter.texts)
        findWords(text, letter, hits);
    std::vector<Hit> ofRule;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const Rule &rule = *m_rules[i];
        if (!rule.inForce(letter.in.on) || !rule.applies.to(letter.in))
            continue;
        ofRule.clear();
        for (const auto &[index, hit] : hits)
            if (index == i)
                ofRule.push_back(hit);
        if (rule.parts.check)
            rule.parts.check->find(letter, ofRule);
        for (const Hit &hit : ofRule)
            findings.push_back(findingOf(rule, hit, rule.amends ? rule.readIn : m_info.version));
    }
}

std::vector<Hit> CompiledPack::hitsOf(std::size_t rule, const LetterView &letter) const
{
    std::vector<Hit> found;
    if (!m_rules[rule]->applies.to(letter.in))
        return found;
    HitsByRule words;
    for (const TextUnit &text : letter.texts)
        findWords(text, letter, words);
    for (const auto &[index, hit] : words)
        if (index == rule)
            found.push_back(hit);
    if (m_rules[rule]->parts.check)
        m_rules[rule]->parts.check->find(letter, found);
    return found;
}

} // namespace casepost::letters
