#pragma once

#include "core/guidance/rules/edition.h"
#include "letters/guidance/rules/letter_rule.h"
#include "letters/guidance/text/word_finder.h"

namespace casepost::letters {

/// The letter rules of an edition, ready to judge. Immutable; safe to share between threads.
class CompiledPack : public core::PreparedRules
{
public:
    explicit CompiledPack(const core::Edition &edition)
        : CompiledPack(edition.info(), edition.rules(), edition.namePolicy(), edition.used())
    {}
    /// `info` without its rules, which are told from `rules`, by id. `used` names the version and
    /// what amends it. Rules about something else than a letter are left out.
    CompiledPack(core::PackInfo info,
                 const core::Rules &rules,
                 const core::NamePolicy &names,
                 std::vector<GuidanceUsed> used);

    const core::PackInfo &info() const { return m_info; }
    const core::Rules &rules() const { return m_rules; }
    const core::NamePolicy &namePolicy() const { return m_names; }
    const std::vector<GuidanceUsed> &used() const { return m_used; }
    /// The version a rule's findings are told under: its own when it amends.
    const QString &versionOf(const core::Rule &rule) const
    {
        return rule.amends ? rule.readIn : m_info.version;
    }
    /// Where a rule stands in rules(); none for one that is not there.
    std::optional<std::size_t> indexOf(const QString &rule) const;

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

    core::PackInfo m_info;
    core::Rules m_rules;
    core::NamePolicy m_names;
    std::vector<GuidanceUsed> m_used;
    std::vector<Target> m_targets; ///< by phrase of m_finder
    WordFinder m_finder;
};

/// The letter rules of an edition; live as long as it.
const CompiledPack &compiledPack(const core::Edition &edition);

} // namespace casepost::letters
