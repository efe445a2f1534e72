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
    letters::CaseContext context = ground.context;
    const letters::CheckInput input{
        letter, ground.record, context, *ground.library, ground.sender, ground.on};
    if (ground.otherCases) {
        const auto others = ground.otherCases(letters::signsToLookUp(input));
        context.othersUnknown = !others;
        if (others)
            context.others = *others;
    }
    checked.result = letters::checkForPrint(input, *ground.guidance);
    auto composed = letters::compose(
        letter, ground.record, *ground.library, ground.sender, ground.on, ground.context.offices);
    if (composed)
        checked.letter = std::move(*composed);
    else
        checked.problem = composed.error().message;
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
