#pragma once

#include "letters/guidance/rule.h"
#include "letters/guidance/word_finder.h"

namespace casepost::letters {

/// A pack ready to judge. Immutable; safe to share between threads.
class CompiledPack
{
public:
    using Rules = std::vector<std::shared_ptr<const Rule>>;

    /// `info` without its rules: they are told from `rules`, which stand by id. `used` names the
    /// version and what amends it.
    CompiledPack(PackInfo info,
                 Rules rules,
                 const core::NamePolicy &names,
                 std::vector<GuidanceUsed> used);

    const PackInfo &info() const { return m_info; }
    const Rules &rules() const { return m_rules; }
    const core::NamePolicy &namePolicy() const { return m_names; }
    const std::vector<GuidanceUsed> &used() const { return m_used; }
    /// The version a rule's findings are told under: its own when it amends.
    const QString &versionOf(const Rule &rule) const
    {
        return rule.amends ? rule.readIn : m_info.version;
    }

    /// Adds what the rules in force on the letter's day find, in no certain order.
    void judge(const LetterView &letter, std::vector<Finding> &findings) const;
    /// What one rule finds, whatever its dates and letters (examples).
    std::vector<Hit> hitsOf(std::size_t rule, const LetterView &letter) const;

private:
    struct Target
    {
        std::size_t rule = 0;
        const WordEntry *entry = nullptr; ///< null: an allowed phrase
    };
    struct WordHit
    {
        std::size_t rule = 0;
        const WordEntry *entry = nullptr;
        int start = 0;
        int end = 0;
    };
    using HitsByRule = std::vector<std::pair<std::size_t, Hit>>;

    void addWords();
    std::vector<Hit>
    hitsOfRule(std::size_t rule, const LetterView &letter, const HitsByRule &words) const;
    void findWords(const TextUnit &text, const LetterView &letter, HitsByRule &hits) const;
    void dropNested(std::vector<WordHit> &words, const LetterView &letter) const;
    void takeWord(const WordHit &word,
                  const TextUnit &text,
                  const LetterView &letter,
                  HitsByRule &hits) const;

    PackInfo m_info;
    Rules m_rules;
    core::NamePolicy m_names;
    std::vector<GuidanceUsed> m_used;
    std::vector<Target> m_targets; ///< by phrase of m_finder
    WordFinder m_finder;
};

} // namespace casepost::letters
