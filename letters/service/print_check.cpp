#include "letters/service/print_check.h"

#include "letters/guidance/judging/print_findings.h"
#include "letters/render/page/render.h"
#include "letters/render/page/typesetting.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isAboutPrinting(const Finding &finding)
{
    return finding.rule == kCannotPrint || finding.rule == "letter.cannot-compose"_L1;
}

// The typed text that holds a character no font has.
std::optional<Finding> undrawableIn(const TextUnit &text)
{
    const QString missing = firstUndrawable(text.text);
    if (missing.isEmpty())
        return std::nullopt;
    Place at = text.at;
    at.start = static_cast<int>(text.text.indexOf(missing));
    at.length = static_cast<int>(missing.size());
    return cannotPrint(
        at,
        u"'%1' cannot be printed: write it in Latin letters, as a passport does, or leave it out."_s
            .arg(missing),
        u"Ni ellir argraffu '%1': ysgrifennwch ef mewn llythrennau Lladin, fel mewn pasbort, neu hepgorwch ef."_s
            .arg(missing));
}

// The email is written with a stand-in for its PDF: only the words around it can be refused.
core::Status canBeWritten(const ComposedLetter &letter, const PageStyle &style)
{
    TRY(layOut(letter, style));
    if (!letter.email)
        return {};
    const QByteArray pdf = letter.email->attachment.isEmpty() ? QByteArray() : "%PDF"_ba;
    TRY(toEml(letter,
              pdf,
              u"<check@casepost.invalid>"_s,
              QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC)));
    return {};
}

Finding refusedBy(const core::Error &error)
{
    const auto part = std::find_if(error.where.begin(), error.where.end(), [](const auto &each) {
        return each.first == "part"_L1;
    });
    const bool address = part != error.where.end() && part->second.contains("address"_L1);
    return cannotPrint({address ? Part::Address : Part::Letter, -1, {}, 0, 0},
                       error.message,
                       u"Ni ellir argraffu'r llythyr: %1"_s.arg(error.message));
}

std::vector<Finding> whatCannotBeSet(const LetterView &view, const ComposedLetter &composed)
{
    std::vector<Finding> findings;
    for (const TextUnit &text : view.texts)
        if (isPrinted(text))
            if (auto finding = undrawableIn(text))
                findings.push_back(std::move(*finding));
    if (!findings.empty())
        return findings;
    const PageStyle style{view.in.record.accessibleFormat == core::AccessibleFormat::LargePrint};
    const auto written = canBeWritten(composed, style);
    if (!written && written.error().code != core::ErrorCode::Unavailable)
        findings.push_back(refusedBy(written.error()));
    return findings;
}

} // namespace

core::Result<Judgement> judgeForPrint(const LetterDocument &letter, const Basis &basis)
{
    TRY_ASSIGN(auto judgement, judge(letter, basis));
    const auto &found = judgement.result().findings;
    if (judgement.composed() && std::none_of(found.begin(), found.end(), isAboutPrinting))
        judgement.add(whatCannotBeSet(judgement.view(), *judgement.composed()));
    return judgement;
}

} // namespace casepost::letters
