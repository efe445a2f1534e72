#pragma once

#include "tests/ui/fake_desks.h"
#include "tests/ui/kept_in_memory.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/shell/main_window.h"
#include "ui/workplace/workplace.h"

#include <QTest>

namespace casepost::test {

/// A judge with rules of its own: "docs" stops a letter and has a fix; "whilst" is warned of; a
/// letter asks to be read aloud; everything else is composed plainly.
class SampleJudge final : public ui::LetterJudge
{
public:
    ui::CheckedLetter judge(const letters::LetterDocument &letter,
                            const ui::LetterGround &ground) const override;
    ui::PreviewedLetter preview(const letters::ComposedLetter &letter,
                                const ui::LetterGround &ground) const override;
};

/// The whole window on desks in memory, shown and active.
class DeskWindow
{
public:
    /// With the sample judge, or another that outlives the window.
    explicit DeskWindow(const ui::LetterJudge *other = nullptr);

    /// The part of that name; the test fails when there is none.
    template<typename Widget>
    Widget *part(const QString &name)
    {
        auto *found = window.findChild<Widget *>(name);
        if (!found)
            throw std::runtime_error("no part named " + name.toStdString());
        return found;
    }
    void trigger(QStringView command);
    /// Opens the composer for the sample case and waits for its first verdict.
    void compose();
    /// Waits until the newest state of the letter has been judged.
    bool waitForVerdict();
    /// A key pressed by whoever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

    KeptInMemory memory;
    core::FixedClock clock;
    FakeCaseDesk cases;
    FakeLetterDesk letters;
    FakeOutboxDesk outbox;
    FakeGuidanceDesk guidance;
    FakeOfficeDesk office;
    SampleJudge judge;
    ui::MainWindow window;
    ui::Workplace workplace;
};

} // namespace casepost::test
