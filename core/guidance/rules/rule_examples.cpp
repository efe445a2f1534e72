#include "core/guidance/rules/rule_examples.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

Error faultAt(const Rule &rule, const PackValue &value, const QString &problem)
{
    return packFault(rule.file, value.line, value.column, problem).error();
}

QString shown(const PackValue &value)
{
    return value.type == PackValue::Type::Text
               ? value.text.left(80)
               : QString::fromUtf8(
                     QJsonDocument(toJson(value).toObject()).toJson(QJsonDocument::Compact))
                     .left(300);
}

class ExampleRun
{
public:
    ExampleRun(const Edition &edition, const Subjects &subjects)
        : m_edition(edition)
        , m_subjects(subjects)
    {}

    void run(const Rule &rule)
    {
        const ExampleJudge *judge = judgeOf(rule.info.subject);
        if (!judge)
            return;
        for (const PackValue &value : rule.passes)
            add(faultOf(*judge, rule, value, false));
        for (const PackValue &value : rule.fails)
            add(faultOf(*judge, rule, value, true));
    }

    std::vector<Error> take() { return std::move(m_faults); }

private:
    // A subject without a judge is told once, not for each of its rules.
    const ExampleJudge *judgeOf(const QString &name)
    {
        if (const auto it = m_judges.find(name); it != m_judges.end())
            return it->second.get();
        auto &judge = m_judges[name];
        const Subject *subject = subjectNamed(m_subjects, name);
        if (!subject)
            return nullptr;
        auto made = subject->exampleJudge(m_edition);
        if (made)
            judge = std::move(*made);
        else
            m_faults.push_back(std::move(made.error()));
        return judge.get();
    }

    static std::optional<Error>
    faultOf(const ExampleJudge &judge, const Rule &rule, const PackValue &value, bool mustSpeak)
    {
        const auto outcome = judge.outcome(rule, value);
        if (!outcome)
            return faultAt(rule,
                           value,
                           u"The example of rule '%1' is no %2: %3"_s.arg(
                               rule.info.id, rule.info.subject, outcome.error().message));
        const QString problem = problemOf(*outcome, mustSpeak);
        if (problem.isEmpty())
            return std::nullopt;
        return faultAt(rule,
                       value,
                       u"Example '%1' of rule '%2' %3."_s.arg(shown(value), rule.info.id, problem));
    }

    static QString problemOf(ExampleOutcome outcome, bool mustSpeak)
    {
        switch (outcome) {
        case ExampleOutcome::Silent:
            return mustSpeak ? u"must fail, but the rule lets it pass"_s : QString();
        case ExampleOutcome::Speaks:
            return mustSpeak ? QString() : u"must pass, but the rule objects to it"_s;
        case ExampleOutcome::Unjudged:
            return u"takes too long to judge: simplify the pattern"_s;
        case ExampleOutcome::CannotTell:
            break;
        }
        return {};
    }

    void add(std::optional<Error> fault)
    {
        if (fault)
            m_faults.push_back(std::move(*fault));
    }

    const Edition &m_edition;
    const Subjects &m_subjects;
    std::map<QString, std::unique_ptr<const ExampleJudge>> m_judges; ///< by subject
    std::vector<Error> m_faults;
};

} // namespace

std::vector<Error>
exampleFaults(const Edition &edition, const Subjects &subjects, const QString &rule)
{
    ExampleRun run(edition, subjects);
    for (const auto &each : edition.rules())
        if (rule.isEmpty() || each->info.id == rule)
            run.run(*each);
    return run.take();
}

} // namespace casepost::core
