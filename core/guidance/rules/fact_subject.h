#pragma once

#include "core/guidance/rules/fact_conditions.h"
#include "core/guidance/rules/subject.h"

namespace casepost::core {

/// What follows when a rule of the kind 'step' holds.
struct NextStep
{
    QString rule;
    QString step;    ///< one of its subject's words: "letter"
    QString with;    ///< code of a template; empty: none
    int minutes = 0; ///< after the act; 0: not said
    friend bool operator==(const NextStep &, const NextStep &) = default;
};

/// Words to be said, of a rule of the kind 'script'.
struct ScriptPart
{
    QString part; ///< one of its subject's words: "open"
    QString en;
    QString cy;
    friend bool operator==(const ScriptPart &, const ScriptPart &) = default;
};

/// What a subject that is judged by facts has: its documented list, and the words of what may
/// follow.
struct FactSubjectWords
{
    QString name; ///< "call"
    FactList facts;
    QStringList steps = {};
    QStringList parts = {};
};

/// A subject whose rules are conditions over facts (fact_conditions.h). Keys of such a rule:
///   when            the rule speaks when one of these holds
///   unless          and none of these does
///   answered_when   it still speaks, but what it asks for was answered
///   then            { step, with, minutes }: it objects to nothing and says what follows
///   script          { part, en, cy }: it objects to nothing and says what to say
/// Its messages may name each fact in braces.
class FactSubject final : public Subject
{
public:
    explicit FactSubject(FactSubjectWords words);

    QString name() const override { return m_words.name; }
    const FactList &facts() const { return m_words.facts; }
    Result<std::shared_ptr<const RuleBody>> read(Fields &fields,
                                                 const RuleContext &context) const override;
    Result<std::unique_ptr<const ExampleJudge>> exampleJudge(const Edition &edition) const override;

    /// What the rules of an edition object to in an act of that day, by rule.
    std::vector<RuleFinding>
    judge(const Edition &edition, const FactSheet &facts, const QDate &on) const;
    /// What follows by them, by rule.
    std::vector<NextStep>
    steps(const Edition &edition, const FactSheet &facts, const QDate &on) const;
    /// What is to be said, by rule: of several for one part the first counts.
    std::vector<ScriptPart>
    script(const Edition &edition, const FactSheet &facts, const QDate &on) const;

private:
    FactSubjectWords m_words;
};

} // namespace casepost::core
