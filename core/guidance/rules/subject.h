#pragma once

#include "core/guidance/packs/pack_files.h"
#include "core/guidance/rules/edition.h"

namespace casepost::core {

/// What a subject may know of a rule beside the rule's own keys.
struct RuleContext
{
    const RuleInfo &info;     ///< as read so far: id, severity, messages, dates, examples
    const ReadFile &readFile; ///< another file of the pack, by name
};

/// What a rule says about an example.
enum class ExampleOutcome {
    Silent,
    Speaks,
    Unjudged,   ///< it gave up: never a pass
    CannotTell, ///< not on this machine: the example is passed over
};

/// Judges examples by the rules of one edition.
class ExampleJudge
{
public:
    virtual ~ExampleJudge() = default;
    /// What the rule says, whatever its dates. The error of an example that is none.
    virtual Result<ExampleOutcome> outcome(const Rule &rule, const PackValue &example) const = 0;
};

/// What rules can be about: a letter, a call, a hold … A rule names its subject (`subject =
/// "call"`, else "letter"). The engine reads what all rules have in common; the subject reads the
/// rule's other keys and judges. Stateless once made, so one serves every edition and thread.
class Subject
{
public:
    virtual ~Subject() = default;
    virtual QString name() const = 0; ///< "letter", as packs name it
    /// Reads the keys of a rule that belong to the subject; what is wrong is refused with `fields`,
    /// or given as its error when it stands elsewhere. A key nobody asks for is refused by the
    /// engine.
    virtual Result<std::shared_ptr<const RuleBody>> read(Fields &fields,
                                                         const RuleContext &context) const = 0;
    /// What makes judging by an edition quick; for a subject with few rules nothing at all.
    virtual std::unique_ptr<const PreparedRules> prepare(const Edition &edition) const;
    /// Made once for all examples of an edition.
    virtual Result<std::unique_ptr<const ExampleJudge>>
    exampleJudge(const Edition &edition) const = 0;
};

/// The subjects known to a program: handed in wherever packs are read.
using Subjects = std::vector<std::shared_ptr<const Subject>>;

/// The subject of a name; null when there is none.
const Subject *subjectNamed(const Subjects &subjects, const QString &name);
QStringList subjectNames(const Subjects &subjects);

inline constexpr auto kUsualSubject = QLatin1StringView("letter"); ///< of a rule that names none

} // namespace casepost::core
