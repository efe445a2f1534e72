#include "letters/guidance/judging/compiled_pack.h"

#include "letters/guidance/judging/letter_subject.h"

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
    const auto after =
        std::partition_point(text.words.begin(), text.words.end(), [start](const Word &word) {
            return word.end() < start;
        });
    if (after == text.words.begin())
        return false;
    const Word &before = *(after - 1);
    return before.end() + 2 >= start && kTitles.contains(text.word(before));
}

// A name that is also a word of a list (Mr Cert, Miss Fake, Faith in a field for a name) is a name.
bool isName(const TextUnit &text, const LetterView &letter, int start, int end)
{
    const QString typed = text.source(start, end);
    return !typed.isEmpty() && typed.front().isUpper() && typed != typed.toUpper()
           && (text.holdsName || letter.names.find(text.folded.text().mid(start, end - start))
               || followsTitle(text, start));
}

// The letters of a reference (AMS-123456789) are no word.
bool isWithinReference(const TextUnit &text, int start, int end)
{
    const QString &folded = text.folded.text();
    return end + 1 < folded.size() && folded[end] == u'-' && folded[end + 1].isDigit()
           && (start == 0 || !folded[start - 1].isLetterOrNumber());
}

// A finding about so few characters is about these words; a longer one may be about anything.
constexpr int kLongestWords = 40;

// The stretches of which a rule has spoken, to be asked quickly whatever their number.
class SpokenOf
{
public:
    void add(const Place &place)
    {
        if (place.length > 0)
            m_places.push_back(place);
    }

    // Puts them in order; stretches that touch become one.
    void settle()
    {
        std::sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) {
            return std::tuple(textOf(a), a.start) < std::tuple(textOf(b), b.start);
        });
        std::vector<Place> apart;
        for (const Place &place : m_places) {
            if (apart.empty() || !isSameText(apart.back(), place)
                || apart.back().start + apart.back().length < place.start)
                apart.push_back(place);
            else
                apart.back().length =
                    std::max(apart.back().length, place.start + place.length - apart.back().start);
        }
        m_places = std::move(apart);
    }

    bool touches(const Place &at) const
    {
        const auto after = std::upper_bound(
            m_places.begin(), m_places.end(), at, [](const Place &a, const Place &b) {
                return textOf(a) != textOf(b) ? textOf(a) < textOf(b)
                                              : a.start + a.length <= b.start + b.length;
            });
        const auto covers = [&at](const Place &place) {
            return isSameText(place, at) && at.start < place.start + place.length
                   && place.start < at.start + at.length;
        };
        return (after != m_places.end() && covers(*after))
               || (after != m_places.begin() && covers(*(after - 1)));
    }

private:
    static bool isSameText(const Place &a, const Place &b) { return textOf(a) == textOf(b); }

    static std::tuple<const Part &, const int &, const QString &> textOf(const Place &place)
    {
        return std::tie(place.part, place.block, place.field);
    }

    std::vector<Place> m_places;
};

} // namespace

CompiledPack::CompiledPack(core::PackInfo info,
                           const core::Rules &rules,
                           const core::NamePolicy &names,
                           std::vector<GuidanceUsed> used)
    : m_info(std::move(info))
    , m_names(names)
    , m_used(std::move(used))
{
    for (const auto &rule : rules)
        if (rule->info.subject == core::kUsualSubject)
            m_rules.push_back(rule);
    std::sort(m_rules.begin(), m_rules.end(), [](const auto &a, const auto &b) {
        return a->info.id < b->info.id;
    });
    for (const auto &rule : m_rules)
        m_info.rules.push_back(rule->info);
    addWords();
}

std::optional<std::size_t> CompiledPack::indexOf(const QString &rule) const
{
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        if (m_rules[i]->info.id == rule)
            return i;
    return std::nullopt;
}

const CompiledPack &compiledPack(const core::Edition &edition)
{
    return static_cast<const CompiledPack &>(edition.prepared(LetterSubject()));
}

void CompiledPack::addWords()
{
    QStringList phrases;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        for (const WordEntry &entry : letterRule(*m_rules[i]).parts.words) {
            phrases += FoldedText(entry.find).text().trimmed();
            m_targets.push_back({i, &entry});
        }
        for (const QString &allowed : letterRule(*m_rules[i]).parts.allowed) {
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
    const Hit hit =
        hitAt(text.place(word.start, word.end), text.source(word.start, word.end), word.entry->use);
    const bool counts = text.isChanged(hit.at) && !isWithinAddress(text, word.start, word.end)
                        && !isWithinReference(text, word.start, word.end)
                        && !isName(text, letter, word.start, word.end)
                        && (m_rules[word.rule]->info.severity == Severity::Block
                            || !text.isFact(word.start, word.end))
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
        if (holds(letterRule(*m_rules[target.rule]).applies.scopes, text.scope))
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
    const auto speaks = [&letter](const core::Rule &rule) {
        return rule.inForce(letter.in.on) && letterRule(rule).applies.to(letter.in);
    };
    std::vector<WordHit> kept;
    std::optional<WordHit> widest;
    for (const WordHit &word : words) {
        const core::Rule &rule = *m_rules[word.rule];
        const core::Rule *outer = widest ? m_rules[widest->rule].get() : nullptr;
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
    SpokenOf spokenOf;
    for (const bool last : {false, true}) {
        for (std::size_t i = 0; i < m_rules.size(); ++i) {
            const core::Rule &rule = *m_rules[i];
            const LetterRule &body = letterRule(rule);
            const Check *look = body.parts.check.get();
            if ((look && look->yields()) != last || !rule.inForce(letter.in.on)
                || !body.applies.to(letter.in))
                continue;
            for (const Hit &hit : hitsOfRule(i, letter, hits)) {
                if (last && spokenOf.touches(hit.at))
                    continue;
                findings.push_back(findingOf(rule, hit, letter, versionOf(rule)));
                if (hit.at.length <= kLongestWords || (look && look->coversWords()))
                    spokenOf.add(hit.at);
            }
        }
        spokenOf.settle();
    }
}

std::vector<Hit>
CompiledPack::hitsOfRule(std::size_t rule, const LetterView &letter, const HitsByRule &words) const
{
    std::vector<Hit> found;
    for (const auto &[index, hit] : words)
        if (index == rule)
            found.push_back(hit);
    if (letterRule(*m_rules[rule]).parts.check)
        letterRule(*m_rules[rule]).parts.check->find(letter, found);
    return found;
}

std::vector<Hit> CompiledPack::hitsOf(std::size_t rule, const LetterView &letter) const
{
    if (!letterRule(*m_rules[rule]).applies.to(letter.in))
        return {};
    HitsByRule words;
    for (const TextUnit &text : letter.texts)
        findWords(text, letter, words);
    return hitsOfRule(rule, letter, words);
}

} // namespace casepost::letters
