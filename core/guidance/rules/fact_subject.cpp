#include "core/guidance/rules/fact_subject.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

class FactRule final : public RuleBody
{
public:
    QString kind() const override { return then ? u"step"_s : script ? u"script"_s : u"facts"_s; }
    bool speaks(const FactSheet &facts) const { return when.holds(facts) && !unless.holds(facts); }

    FactConditions when;
    FactConditions unless;
    FactConditions answeredWhen;
    std::optional<NextStep> then;
    std::optional<ScriptPart> script;
};

class FactExamples final : public ExampleJudge
{
public:
    explicit FactExamples(const FactList &list)
        : m_list(list)
    {}

    Result<ExampleOutcome> outcome(const Rule &rule, const PackValue &example) const override
    {
        TRY_ASSIGN(const FactSheet facts, readFacts(example, rule.file, m_list));
        const auto &body = static_cast<const FactRule &>(*rule.body);
        const bool speaks = body.speaks(facts) && !body.answeredWhen.holds(facts);
        return speaks ? ExampleOutcome::Speaks : ExampleOutcome::Silent;
    }

private:
    const FactList &m_list;
};

QString oneOf(Fields &fields, const QString &key, const QStringList &words)
{
    const QString word = fields.text(key);
    if (!word.isEmpty() && !words.contains(word))
        fields.refuse(key, u"'%1' must be one of: %2."_s.arg(key, words.join(u", "_s)));
    return word;
}

// Calls `take` for each rule of the subject that is in force on the day and speaks.
template<typename Take>
void forEachSpeaking(const Edition &edition,
                     const QString &subject,
                     const FactSheet &facts,
                     const QDate &on,
                     Take take)
{
    for (const auto &rule : edition.rules()) {
        if (rule->info.subject != subject || !rule->inForce(on))
            continue;
        const auto &body = static_cast<const FactRule &>(*rule->body);
        if (body.speaks(facts))
            take(*rule, body);
    }
}

} // namespace

FactSubject::FactSubject(FactSubjectWords words)
    : m_words(std::move(words))
{}

Result<std::shared_ptr<const RuleBody>> FactSubject::read(Fields &fields,
                                                          const RuleContext &context) const
{
    auto body = std::make_shared<FactRule>();
    TRY_ASSIGN(body->when, readFactConditions(fields, u"when"_s, m_words.facts));
    TRY_ASSIGN(body->unless, readFactConditions(fields, u"unless"_s, m_words.facts));
    TRY_ASSIGN(body->answeredWhen, readFactConditions(fields, u"answered_when"_s, m_words.facts));
    if (body->when.isEmpty())
        fields.refuse(u"when"_s, u"'when' is missing: say when the rule speaks."_s);
    if (const PackValue *table = fields.table(u"then"_s)) {
        Fields then(*table, fields.file());
        body->then = NextStep{context.info.id,
                              oneOf(then, u"step"_s, m_words.steps),
                              then.textOr(u"with"_s),
                              then.numberOr(u"minutes"_s, 0)};
        TRY(then.finish());
    }
    if (const PackValue *table = fields.table(u"script"_s)) {
        Fields script(*table, fields.file());
        body->script = ScriptPart{
            oneOf(script, u"part"_s, m_words.parts), script.text(u"en"_s), script.textOr(u"cy"_s)};
        TRY(script.finish());
    }
    if (body->then && body->script)
        fields.refuse(u"script"_s, u"A rule has 'then' or 'script', not both: make two rules."_s);
    return std::shared_ptr<const RuleBody>(std::move(body));
}

Result<std::unique_ptr<const ExampleJudge>> FactSubject::exampleJudge(const Edition &) const
{
    return std::make_unique<const FactExamples>(m_words.facts);
}

std::vector<RuleFinding>
FactSubject::judge(const Edition &edition, const FactSheet &facts, const QDate &on) const
{
    std::vector<RuleFinding> findings;
    const auto shown = [&facts](QStringView name) { return facts.shown(name); };
    forEachSpeaking(edition, name(), facts, on, [&](const Rule &rule, const FactRule &body) {
        if (body.then || body.script)
            return;
        const RuleInfo &info = rule.info;
        findings.push_back({info.id,
                            info.requirement,
                            info.severity,
                            info.section,
                            edition.versionOf(rule),
                            filledMessage(info.messageEn, shown),
                            filledMessage(info.messageCy, shown),
                            body.answeredWhen.holds(facts)});
    });
    return findings;
}

std::vector<NextStep>
FactSubject::steps(const Edition &edition, const FactSheet &facts, const QDate &on) const
{
    std::vector<NextStep> steps;
    forEachSpeaking(edition, name(), facts, on, [&](const Rule &, const FactRule &body) {
        if (body.then)
            steps.push_back(*body.then);
    });
    return steps;
}

std::vector<ScriptPart>
FactSubject::script(const Edition &edition, const FactSheet &facts, const QDate &on) const
{
    std::vector<ScriptPart> parts;
    forEachSpeaking(edition, name(), facts, on, [&](const Rule &, const FactRule &body) {
        if (body.script)
            parts.push_back(*body.script);
    });
    return parts;
}

} // namespace casepost::core
