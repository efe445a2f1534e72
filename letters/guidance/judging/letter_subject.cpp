#include "letters/guidance/judging/letter_subject.h"

#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/letter_rule_reader.h"
#include "letters/guidance/judging/sample_letter.h"

namespace casepost::letters {

using core::ExampleOutcome;
using core::Result;

namespace {

class LetterExamples : public core::ExampleJudge
{
public:
    LetterExamples(const CompiledPack &pack,
                   phrases::PhraseLibrary library,
                   std::shared_ptr<const Dictionaries> dictionaries)
        : m_pack(pack)
        , m_library(std::move(library))
        , m_dictionaries(std::move(dictionaries))
    {}

    Result<ExampleOutcome> outcome(const core::Rule &rule, const PackValue &value) const override
    {
        TRY_ASSIGN(const Example example, exampleOf(value, rule.file, m_pack.info().issued));
        const CheckInput input{
            example.letter, example.record, example.context, m_library, example.sender, example.on};
        const auto index = m_pack.indexOf(rule.info.id);
        bool speaks = false, unjudged = false;
        for (const Hit &hit : index ? hits(*index, input) : std::vector<Hit>()) {
            if (hit.noDictionary)
                return ExampleOutcome::CannotTell;
            speaks = speaks || !hit.answered;
            unjudged = unjudged || hit.unjudged;
        }
        if (unjudged)
            return ExampleOutcome::Unjudged;
        return speaks ? ExampleOutcome::Speaks : ExampleOutcome::Silent;
    }

private:
    std::vector<Hit> hits(std::size_t index, const CheckInput &input) const
    {
        auto addressee = addresseeOf(input.letter, input.record, m_pack.namePolicy());
        LetterView view =
            viewOf(input, addressee ? std::optional(std::move(*addressee)) : std::nullopt);
        view.dictionaries = m_dictionaries.get();
        return m_pack.hitsOf(index, view);
    }

    const CompiledPack &m_pack;
    phrases::PhraseLibrary m_library;
    std::shared_ptr<const Dictionaries> m_dictionaries;
};

} // namespace

QString LetterSubject::name() const
{
    return core::kUsualSubject;
}

Result<std::shared_ptr<const core::RuleBody>>
LetterSubject::read(core::Fields &fields, const core::RuleContext &context) const
{
    return readLetterRule(fields, context);
}

std::unique_ptr<const core::PreparedRules>
LetterSubject::prepare(const core::Edition &edition) const
{
    return std::make_unique<const CompiledPack>(edition);
}

Result<std::unique_ptr<const core::ExampleJudge>>
LetterSubject::exampleJudge(const core::Edition &edition) const
{
    TRY_ASSIGN(auto library, samplePhrases());
    return std::make_unique<const LetterExamples>(
        compiledPack(edition), std::move(library), m_dictionaries);
}

} // namespace casepost::letters
