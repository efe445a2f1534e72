#include "letters/guidance/judging/trial.h"

#include "core/guidance/packs/pack_writer.h"
#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/sample_letter.h"

#include <algorithm>
#include <set>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

constexpr int kSentenceBlock = 1; // after the opening of the sample letter

// A sentence no rule has anything against: what is said all the same is about the sample letter.
QString quietSentence(TrialPlace where)
{
    switch (where) {
    case TrialPlace::FreeText:
        return u"Please reply to this letter."_s;
    case TrialPlace::Field:
        return u"your birth certificate"_s;
    case TrialPlace::Subject:
        return u"Your application"_s;
    case TrialPlace::Greeting:
        return u"Dear Ms McNally"_s;
    case TrialPlace::Description:
        break;
    }
    return u"Ask for a document"_s;
}

QString keyOf(TrialPlace where)
{
    switch (where) {
    case TrialPlace::FreeText:
        return u"text"_s;
    case TrialPlace::Field:
        return u"field"_s;
    case TrialPlace::Subject:
        return u"subject"_s;
    case TrialPlace::Greeting:
        return u"greeting"_s;
    case TrialPlace::Description:
        break;
    }
    return u"description"_s;
}

Result<Example> letterWith(const Trial &trial, const QString &sentence)
{
    PackValue letter, table;
    core::setPackEntry(letter,
                       u"language"_s,
                       core::packText(trial.language == core::Language::Welsh ? u"cy"_s : u"en"_s));
    core::setPackEntry(table, u"letter"_s, letter);
    core::setPackEntry(table, keyOf(trial.where), core::packText(sentence));
    return exampleOf(table, u"sentence"_s, trial.on);
}

bool isAtSentence(const Place &at, TrialPlace where)
{
    switch (where) {
    case TrialPlace::FreeText:
    case TrialPlace::Field:
        return at.part == Part::Block && at.block == kSentenceBlock;
    case TrialPlace::Subject:
        return at.part == Part::Subject;
    case TrialPlace::Greeting:
        return at.part == Part::Salutation;
    case TrialPlace::Description:
        break;
    }
    return at.part == Part::Letter && at.field == "description"_L1;
}

Place placeIn(const Trial &trial, const Place &at)
{
    if (!isAtSentence(at, trial.where))
        return {};
    const int size = int(trial.sentence.size());
    const int start = std::clamp(at.start, 0, size);
    return {Part::Block, 0, {}, start, std::clamp(at.length, 0, size - start)};
}

class TrialRun
{
public:
    TrialRun(const Guidance &guidance, const Trial &trial, const phrases::PhraseLibrary &library)
        : m_guidance(guidance)
        , m_trial(trial)
        , m_library(library)
    {}

    Result<CheckResult> run() const
    {
        TRY_ASSIGN(CheckResult result, judged(m_trial.sentence));
        TRY_ASSIGN(const CheckResult quiet, judged(quietSentence(m_trial.where)));
        std::set<QString> always;
        for (const Finding &finding : quiet.findings)
            always.insert(finding.rule);
        std::erase_if(result.findings, [&](const Finding &finding) {
            return m_trial.rule.isEmpty() && always.contains(finding.rule);
        });
        for (Finding &finding : result.findings)
            finding.at = placeIn(m_trial, finding.at);
        return result;
    }

private:
    Result<CheckResult> judged(const QString &sentence) const
    {
        TRY_ASSIGN(const Example example, letterWith(m_trial, sentence));
        const SenderProfile &sender = example.sender;
        const CheckInput input{
            example.letter, example.record, example.context, m_library, sender, example.on};
        return m_trial.rule.isEmpty() ? check(input, m_guidance) : byOneRule(input);
    }

    Result<CheckResult> byOneRule(const CheckInput &input) const
    {
        CheckResult result;
        for (const CompiledPack *pack : m_guidance.inForce(m_trial.on)) {
            const auto index = pack->indexOf(m_trial.rule);
            if (!index)
                continue;
            result.guidance.insert(result.guidance.end(), pack->used().begin(), pack->used().end());
            auto addressee = addresseeOf(input.letter, input.record, pack->namePolicy());
            auto view =
                viewOf(input, addressee ? std::optional(std::move(*addressee)) : std::nullopt);
            view.dictionaries = m_guidance.dictionaries();
            const core::Rule &rule = *pack->rules()[*index];
            for (const Hit &hit : pack->hitsOf(*index, view))
                result.findings.push_back(findingOf(rule, hit, view, pack->versionOf(rule)));
        }
        if (result.guidance.empty())
            return core::fail(
                core::ErrorCode::NotFound,
                u"The guidance of that day has no rule '%1': choose another."_s.arg(m_trial.rule));
        return result;
    }

    const Guidance &m_guidance;
    const Trial &m_trial;
    const phrases::PhraseLibrary &m_library;
};

} // namespace

Result<CheckResult> tried(const Guidance &guidance, const Trial &trial)
{
    if (isBlank(trial.sentence))
        return CheckResult();
    static const auto kLibrary = samplePhrases();
    if (!kLibrary)
        return std::unexpected(kLibrary.error());
    return TrialRun(guidance, trial, *kLibrary).run();
}

} // namespace casepost::letters
