#include "letters/guidance/rules/letter_view.h"
#include "letters/render/mail/email_body.h"
#include "letters/render/page/reading.h"
#include "letters/service/print_check.h"
#include "ui/composer/findings/letter_judge.h"

namespace casepost::ui {

CheckedLetter HouseJudge::judge(const letters::LetterDocument &letter,
                                const LetterGround &ground) const
{
    CheckedLetter checked;
    letters::AskOtherCases others;
    if (ground.otherCases)
        others = [&ground](const auto &signs) -> core::Result<letters::OthersHeld> {
            auto cases = ground.otherCases(signs);
            return cases ? letters::OthersHeld{std::move(*cases)} : letters::OthersHeld{{}, true};
        };
    const letters::Basis basis{ground.record,
                               ground.context,
                               *ground.library,
                               ground.sender,
                               *ground.guidance,
                               ground.on,
                               {},
                               std::move(others)};
    const auto judgement = letters::judgeForPrint(letter, basis);
    if (!judgement) {
        checked.problem = judgement.error().message;
        return checked;
    }
    checked.result = judgement->result();
    if (judgement->composed())
        checked.letter = *judgement->composed();
    else
        checked.problem = judgement->composed().error().message;
    return checked;
}

PreviewedLetter HouseJudge::preview(const letters::ComposedLetter &letter,
                                    const LetterGround &ground) const
{
    PreviewedLetter shown;
    shown.text = letters::toText(letter);
    shown.emailText = letters::emailText(letter);
    if (letter.email)
        shown.emailParts = letters::emailPartsOf(letter);
    if (letter.email && letter.email->attachment.isEmpty())
        return shown;
    const letters::PageStyle style{ground.record.accessibleFormat
                                   == core::AccessibleFormat::LargePrint};
    const auto pages = letters::layOut(letter, style);
    const auto pdf =
        pages ? letters::toPdf(*pages) : core::Result<QByteArray>(std::unexpected(pages.error()));
    if (pdf)
        shown.pdf = *pdf;
    else
        shown.problem = pdf.error().message;
    return shown;
}

} // namespace casepost::ui
