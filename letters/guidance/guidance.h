#pragma once

#include "letters/composition.h"
#include "letters/guidance/case_context.h"
#include "letters/guidance/finding.h"

#include <memory>

namespace casepost::letters {

class CompiledPack; // a pack ready to judge; private to letters/guidance

/// What `guidance list` and `guidance show` tell of a rule.
struct RuleInfo
{
    QString id;
    QString requirement;
    Severity severity = Severity::Warn;
    QString section;
    QString
        statement; ///< the rule in own words, so that a finding explains itself without a network
    QString kind;
    QString messageEn;
    QString messageCy;
    QDate notBefore; ///< guidance-versions.md: the two fields that keep false precision out
    QDate knownBy;
    QStringList passExamples;
    QStringList failExamples;
};

/// What `guidance list` tells of a pack: one version of one guidance document.
struct PackInfo
{
    QString document; ///< "hmpo-communication"
    QString title;
    QString version; ///< "25.0"
    QDate issued;    ///< to staff: the first day in force
    QDate published; ///< on GOV.UK
    std::vector<RuleInfo> rules;
};

/// All guidance, of every version; immutable and shared between threads.
class Guidance
{
public:
    /// The packs that come with the program.
    static core::Result<Guidance> builtIn();
    /// Packs from files, in place of the built-in ones. InvalidInput with file, line and column; a
    /// pack whose own examples do not hold is refused.
    static core::Result<Guidance> fromFiles(const QStringList &files);

    /// Every pack, by document and first day.
    std::vector<PackInfo> packs() const;
    /// The packs in force on a day: of each document the newest issued by then.
    std::vector<const CompiledPack *> inForce(const QDate &on) const;
    /// What the guidance of a day says about names (REQ-TTL-11).
    core::NamePolicy namePolicy(const QDate &on) const;

private:
    std::vector<std::shared_ptr<const CompiledPack>> m_packs;
};

/// Everything one check looks at.
struct CheckInput
{
    const LetterDocument &letter;
    const core::CaseRecord &record;
    const CaseContext &context;
    const phrases::PhraseLibrary &library;
    const SenderProfile &sender;
    QDate on; ///< the letter's day: chooses guidance and phrases
};

/// Judges a letter. Pure; the order of findings is fixed, so the same input gives the same bytes.
/// ≤ 1 ms at the 99th percentile for a 2 kB letter. A letter that cannot be composed gets findings
/// too.
CheckResult check(const CheckInput &input, const Guidance &guidance);

} // namespace casepost::letters
