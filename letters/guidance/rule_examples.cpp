#include "letters/guidance/rule_examples.h"

#include "letters/guidance/sample_letter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Status;

namespace {

class ExampleRun
{
public:
    ExampleRun(const CompiledPack &pack,
               const phrases::PhraseLibrary &library,
               const Dictionaries *dictionaries)
        : m_pack(pack)
        , m_library(library)
        , m_dictionaries(dictionaries)
    {}

    void rule(std::size_t index, std::vector<core::Error> &faults) const
    {
        const Rule &rule = *m_pack.rules()[index];
        const auto run = [&](const std::vector<PackValue> &examples, bool mustSpeak) {
            for (const PackValue &value : examples)
                if (auto status = one(index, value, mustSpeak); !status)
                    faults.push_back(std::move(status.error()));
        };
        run(rule.passes, false);
        run(rule.fails, true);
    }

private:
    Status one(std::size_t index, const PackValue &value, bool mustSpeak) const
    {
        const Rule &rule = *m_pack.rules()[index];
        auto example = exampleOf(value, rule.file, m_pack.info().issued);
        if (!example)
            return packFault(rule.file,
                             value.line,
                             value.column,
                             u"The example of rule '%1' is no letter: %2"_s.arg(
                                 rule.info.id, example.error().message));
        const SenderProfile &sender = example->sender;
        const CheckInput input{
            example->letter, example->record, example->context, m_library, sender, example->on};
        bool speaks = false, unjudged = false;
        for (const Hit &hit : hits(index, input)) {
            if (hit.noDictionary)
                return {};
            speaks = speaks || !hit.answered;
            unjudged = unjudged || hit.unjudged;
        }
        if (unjudged)
            return fault(rule, value, u"takes too long to judge: simplify the pattern"_s);
        if (speaks && !mustSpeak)
            return fault(rule, value, u"must pass, but the rule objects to it"_s);
        if (!speaks && mustSpeak)
            return fault(rule, value, u"must fail, but the rule lets it pass"_s);
        return {};
    }

    std::vector<Hit> hits(std::size_t index, const CheckInput &input) const
    {
        auto addressee = addresseeOf(input.letter, input.record, m_pack.namePolicy());
        LetterView view =
            viewOf(input, addressee ? std::optional(std::move(*addressee)) : std::nullopt);
        view.dictionaries = m_dictionaries;
        return m_pack.hitsOf(index, view);
    }

    static Status fault(const Rule &rule, const PackValue &value, const QString &problem)
    {
        const QString shown =
            value.type == PackValue::Type::Text
                ? value.text.left(80)
                : QString::fromUtf8(
                      QJsonDocument(toJson(value).toObject()).toJson(QJsonDocument::Compact))
                      .left(300);
        return packFault(rule.file,
                         value.line,
                         value.column,
                         u"Example '%1' of rule '%2' %3."_s.arg(shown, rule.info.id, problem));
    }

    const CompiledPack &m_pack;
    const phrases::PhraseLibrary &m_library;
    const Dictionaries *m_dictionaries;
};

} // namespace

std::vector<core::Error>
exampleFaults(const CompiledPack &pack, const Dictionaries *dictionaries, const QString &rule)
{
    const auto library = samplePhrases();
    if (!library)
        return {library.error()};
    std::vector<core::Error> faults;
    const ExampleRun run(pack, *library, dictionaries);
    for (std::size_t i = 0; i < pack.rules().size(); ++i)
        if (rule.isEmpty() || pack.rules()[i]->info.id == rule)
            run.rule(i, faults);
    return faults;
}

} // namespace casepost::letters
