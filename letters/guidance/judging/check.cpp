#include "letters/composition/entered_referee.h"
#include "letters/guidance/facts/answer_words.h"
#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/guidance.h"
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
    finding.rule = u"guidance.none"_s;
    finding.requirement = u"REQ-VER-01"_s;
    finding.severity = Severity::Block;
    finding.section = u"Publication"_s;
    const QString day = on.isValid() ? on.toString(Qt::ISODate) : u"an unknown day"_s;
    finding.messageEn = u"No guidance is known for %1: choose a day on which guidance was in force "
                        "or load the guidance of that day."_s.arg(day);
    finding.messageCy = u"Nid oes canllawiau hysbys ar gyfer %1: dewiswch ddiwrnod pan oedd "
                        "canllawiau mewn grym neu llwythwch ganllawiau'r diwrnod hwnnw."_s.arg(day);
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

} // namespace

void settleFindings(CheckResult &result)
{
    sortFindings(result.findings);
    result.verdict = core::verdictOf(result.findings);
}

CheckResult check(const CheckInput &given, const Guidance &guidance)
{
    const core::CaseRecord record = withEnteredReferee(given.letter, given.record);
    const CheckInput input{given.letter,
                           record,
                           given.context,
                           given.library,
                           given.sender,
                           given.on,
                           given.wordingOn};
    CheckResult result;
    const auto packs = guidance.inForce(input.on);
    if (packs.empty()) {
        result.findings.push_back(noGuidance(input.on));
        result.verdict = Verdict::Blocked;
        return result;
    }
    const auto composed = compose(input.letter,
                                  input.record,
                                  input.library,
                                  input.sender,
                                  input.wordingDay(),
                                  input.context.offices);
    if (!composed)
        result.findings.push_back(cannotCompose(composed.error(), packs.front()->info().version));
    LetterView view = composed ? viewOf(input, *composed)
                               : viewOf(input, addresseeFor(input, guidance.namePolicy(input.on)));
    view.dictionaries = guidance.dictionaries();
    for (const CompiledPack *pack : packs) {
        result.guidance.insert(result.guidance.end(), pack->used().begin(), pack->used().end());
        pack->judge(view, result.findings);
    }
    if (auto outOfDate = outOfDateFinding(input)) {
        outOfDate->version = packs.front()->info().version;
        result.findings.push_back(std::move(*outOfDate));
    }
    addPrintFindings(view, packs.front()->info().version, result.findings);
    takeAnswers(input.letter, result.findings);
    settleFindings(result);
    return result;
}

} // namespace casepost::letters
