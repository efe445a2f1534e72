#pragma once

#include "letters/render/page/reading.h"
#include "ui/desk/letter_desk.h"

namespace casepost::ui {

/// A letter judged: what the guidance says, and the letter as it would go out.
struct CheckedLetter
{
    quint64 revision = 0;
    letters::CheckResult result;
    std::optional<letters::ComposedLetter> letter;
    QString problem; ///< one sentence, when it cannot be composed
};

/// The bytes of a letter as they would be sent.
struct PreviewedLetter
{
    quint64 revision = 0;
    QByteArray pdf; ///< empty when the message itself is the letter
    QString text;
    QString emailText; ///< the words that carry the letter, or are it; empty for no email
    std::vector<letters::ReadingPart>
        emailParts; ///< the same words in parts, as their HTML form sets them
    QString problem;
};

/// Judges and renders. Called on the checking thread; pure, so that a test can stand in for it.
class LetterJudge
{
public:
    virtual ~LetterJudge() = default;
    virtual CheckedLetter judge(const letters::LetterDocument &letter,
                                const LetterGround &ground) const = 0;
    virtual PreviewedLetter preview(const letters::ComposedLetter &letter,
                                    const LetterGround &ground) const = 0;
};

/// The judge of the program: letters/guidance and letters/render.
class HouseJudge final : public LetterJudge
{
public:
    CheckedLetter judge(const letters::LetterDocument &letter,
                        const LetterGround &ground) const override;
    PreviewedLetter preview(const letters::ComposedLetter &letter,
                            const LetterGround &ground) const override;
};

} // namespace casepost::ui
