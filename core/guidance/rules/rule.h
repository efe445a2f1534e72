#pragma once

#include "core/guidance/packs/pack_value.h"
#include "core/guidance/rules/finding.h"

#include <QDateTime>

#include <memory>

namespace casepost::core {

/// What `guidance list` and `guidance show` tell of a rule.
struct RuleInfo
{
    QString id;
    QString requirement;
    Severity severity = Severity::Warn;
    QString section;
    QString statement; ///< the rule in own words, so that a finding explains itself without a
                       ///< network
    QString kind;      ///< of check; empty for a subject that has one only
    QString messageEn;
    QString messageCy;
    QDate notBefore; ///< guidance-versions.md: the two fields that keep false precision out
    QDate knownBy;
    QDate until; ///< last day in force; invalid: open (REQ-VER-08)
    QStringList passExamples;
    QStringList failExamples;
    QString subject = {}; ///< what it is about: "letter", "call" …
};

/// What a subject made of a rule's own keys. Only that subject looks inside.
class RuleBody
{
public:
    virtual ~RuleBody() = default;
    /// The name of its kind of check, for RuleInfo.
    virtual QString kind() const { return {}; }
};

/// A rule ready to judge.
struct Rule
{
    RuleInfo info;
    QString readIn;      ///< version of the guidance in which the rule was last read
    bool amends = false; ///< comes from a pack that amends: shown under that pack's version
    std::shared_ptr<const RuleBody> body;
    PackValue source;              ///< the table it was read from, for people who read or change it
    std::vector<PackValue> passes; ///< examples
    std::vector<PackValue> fails;
    QString file; ///< where it was read, for the faults of its examples
    int line = 0;
    int column = 0;

    /// In force on a day within its pack: not before its own first day, not after its last.
    bool inForce(const QDate &on) const;
};

using Rules = std::vector<std::shared_ptr<const Rule>>;

enum class PackOrigin { BuiltIn, File, Published };

QString packOriginName(PackOrigin origin); ///< "built-in", "file", "published"

/// What `guidance list` tells of a pack: one version of one guidance document, or an amendment that
/// adds or replaces rules from a day on. Two clocks: from when to when it is in force, and since
/// when it was known here.
struct PackInfo
{
    QString document; ///< "hmpo-communication"
    QString title;
    QString version; ///< "25.0"
    QDate issued;    ///< to staff: the first day in force (REQ-VER-03)
    QDate published; ///< on GOV.UK
    QDate inForceTo; ///< last day, by the versions known; invalid: open
    QDateTime
        knownFrom; ///< when it became known here: a published pack's import; a built-in one
                   ///< stands for guidance that staff were given, so the beginning of `issued`
    PackOrigin origin = PackOrigin::BuiltIn;
    bool amends = false; ///< changes every version of its document from `issued` on
    QDate notBefore;     ///< of its own rules, where they do not say otherwise
    QDate knownBy;
    std::vector<RuleInfo> rules; ///< in force with it: those of its base included
};

} // namespace casepost::core
