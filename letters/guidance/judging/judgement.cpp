#include "letters/guidance/judging/judgement.h"

#include "letters/composition/entered_referee.h"
#include "letters/guidance/facts/answer_words.h"
#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/out_of_date.h"
#include "letters/guidance/judging/print_findings.h"

#include <algorithm>
#include <tuple>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

Finding noGuidance(const QDate &on)
{
    Finding finding;
    static_cast<core::RuleFinding &>(finding) = core::noGuidanceOn(on);
    return finding;
}

Finding cannotCompose(const core::Error &error, const QString &version)
{
    Finding finding;
    finding.rule = u"letter.cannot-compose"_s;
    finding.requirement = u"REQ-LET-17"_s;
    finding.severity = Severity::Block;
    finding.section = u"How to compose an AMS system letter"_s;
    finding.version = version;
    for (const auto &[what, value] : error.where)
        if (what == "field"_L1)
            finding.at.field = value; // so that the window leads to it
    finding.messageEn = error.message;
    finding.messageCy = u"Ni ellir llunio'r llythyr hwn: %1"_s.arg(error.message);
    return finding;
}

// A confirm finding asks for an answer; a warning may be put aside by saying why. What blocks
// stays.
void takeAnswers(const LetterDocument &letter, std::vector<Finding> &findings)
{
    for (Finding &finding : findings) {
        const auto answer = letter.answers.find(finding.rule);
        if (finding.severity != Severity::Block && answer != letter.answers.end())
            finding.answered = finding.answered || saysYes(answer->second);
    }
}

void sortFindings(std::vector<Finding> &findings)
{
    const auto order = [](const Finding &f) {
        return std::tie(f.at.part, f.at.block, f.at.field, f.at.start, f.rule, f.at.length);
    };
    std::stable_sort(findings.begin(),
                     findings.end(),
                     [&order](const Finding &a, const Finding &b) { return order(a) < order(b); });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

std::optional<Addressee> addresseeFor(const CheckInput &input, const core::NamePolicy &policy)
{
    auto addressee = addresseeOf(input.letter, input.record, policy);
    if (!addressee)
        return std::nullopt;
    return std::move(*addressee);
}

// Each finding once, in their order, and the verdict they come to.
void settle(CheckResult &result)
{
    sortFindings(result.findings);
    result.verdict = core::verdictOf(result.findings);
}

} // namespace

Judgement::State::State(const LetterDocument &letter, const Basis &basis)
    : record(withEnteredReferee(letter, basis.record))
    , context(basis.context)
    , input{letter, record, context, basis.library, basis.sender, basis.on, basis.wordingOn}
    , composed(
          compose(letter, record, basis.library, basis.sender, input.wordingDay(), context.offices))
    , view(composed ? viewOf(input, *composed)
                    : viewOf(input, addresseeFor(input, basis.guidance.namePolicy(basis.on))))
{
    view.dictionaries = basis.guidance.dictionaries();
}

core::Status Judgement::askOthers(const AskOtherCases &ask)
{
    if (!ask)
        return {};
    State &state = *m_state;
    std::vector<TypedSign> signs = typedSigns(state.input, state.view.texts);
    TRY_ASSIGN(OthersHeld held, ask(signsToLookUp(signs)));
    state.context.others = std::move(held.cases);
    state.context.othersUnknown = held.unknown;
    state.view.others = matchedSigns(std::move(signs), state.context.others);
    return {};
}

void Judgement::find(const Guidance &guidance)
{
    const LetterView &view = m_state->view;
    const CheckInput &input = m_state->input;
    const auto packs = guidance.inForce(input.on);
    if (packs.empty()) {
        m_result.findings.push_back(noGuidance(input.on));
        m_result.verdict = Verdict::Blocked;
        return;
    }
    const QString &version = packs.front()->info().version;
    std::vector<Finding> &findings = m_result.findings;
    if (!composed())
        findings.push_back(cannotCompose(composed().error(), version));
    for (const CompiledPack *pack : packs) {
        m_result.guidance.insert(m_result.guidance.end(), pack->used().begin(), pack->used().end());
        pack->judge(view, findings);
    }
    if (auto outOfDate = outOfDateFinding(input)) {
        outOfDate->version = version;
        findings.push_back(std::move(*outOfDate));
    }
    addPrintFindings(view, version, findings);
    takeAnswers(input.letter, findings);
    settle(m_result);
}

void Judgement::add(std::vector<Finding> findings)
{
    if (findings.empty())
        return;
    for (Finding &finding : findings) {
        if (!m_result.guidance.empty())
            finding.version = m_result.guidance.front().version;
        m_result.findings.push_back(std::move(finding));
    }
    settle(m_result);
}

core::Result<Judgement> judge(const LetterDocument &letter, const Basis &basis)
{
    Judgement judgement(letter, basis);
    TRY(judgement.askOthers(basis.others));
    judgement.find(basis.guidance);
    return judgement;
}

CheckResult check(const CheckInput &input, const Guidance &guidance)
{
    const Basis basis{input.record,
                      input.context,
                      input.library,
                      input.sender,
                      guidance,
                      input.on,
                      input.wordingOn};
    return judge(input.letter, basis)->result(); // nobody is asked, so nothing can fail
}

} // namespace casepost::letters
