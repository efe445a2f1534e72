#include "tests/ui/desk_window.h"

#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QApplication>

namespace casepost::test {

using namespace Qt::StringLiterals;

ui::CheckedLetter SampleJudge::judge(const letters::LetterDocument &letter,
                                     const ui::LetterGround &ground) const
{
    ui::CheckedLetter checked;
    const auto find =
        [&checked](letters::Severity severity, const QString &rule, letters::Place at) {
            letters::Finding finding;
            finding.rule = rule;
            finding.severity = severity;
            finding.messageEn = u"Message of "_s + rule;
            finding.messageCy = u"Neges "_s + rule;
            finding.section = u"Sample section"_s;
            finding.at = at;
            checked.result.findings.push_back(finding);
        };
    for (size_t i = 0; i < letter.blocks.size(); ++i) {
        const int at = int(letter.blocks[i].text.indexOf(u"docs"_s));
        if (at < 0)
            continue;
        find(letters::Severity::Block,
             u"text.abbreviation"_s,
             {letters::Part::Block, int(i), {}, at, 4});
        checked.result.findings.back().fix = letters::Fix{u"Write ‘documents’"_s, u"documents"_s};
    }
    const bool stopped = !checked.result.findings.empty();
    for (size_t i = 0; i < letter.blocks.size(); ++i)
        if (const int at = int(letter.blocks[i].text.indexOf(u"whilst"_s)); at >= 0) {
            find(letters::Severity::Warn,
                 u"text.plain"_s,
                 {letters::Part::Block, int(i), {}, at, 6});
            checked.result.findings.back().answered = letter.answers.contains(u"text.plain"_s);
        }
    const bool answered = letter.answers.contains(u"read-aloud"_s);
    find(letters::Severity::Confirm, u"read-aloud"_s, {});
    checked.result.findings.back().answered = answered;
    checked.result.verdict =
        stopped ? letters::Verdict::Blocked
                : (answered ? letters::Verdict::Clear : letters::Verdict::NeedsAnswers);
    letters::ComposedLetter composed;
    composed.reference = ground.record.reference;
    composed.language = letter.language;
    composed.salutation = u"Dear Mrs Khan,"_s;
    composed.addressBlock = QStringList{u"Mrs A. Khan"_s, u"1 Sample Street"_s};
    checked.letter = composed;
    return checked;
}

ui::PreviewedLetter SampleJudge::preview(const letters::ComposedLetter &letter,
                                         const ui::LetterGround &) const
{
    ui::PreviewedLetter shown;
    shown.text = letter.salutation;
    return shown;
}

DeskWindow::DeskWindow(const ui::LetterJudge *other)
    : clock(QDateTime(QDate(2024, 8, 1), QTime(12, 0), Qt::UTC))
    , window(memory)
    , workplace(window,
                {cases, letters, outbox, guidance, office, clock},
                other ? *other : static_cast<const ui::LetterJudge &>(judge))
{
    letters.theGround = sampleGround();
    cases.file.record = letters.theGround.record;
    cases.file.name.full = u"Amira Khan"_s;
    core::CaseHit hit;
    hit.reference = u"123456789"_s;
    hit.name = u"Amira Khan"_s;
    hit.status = u"in-progress"_s;
    hit.postcode = u"SW1A 1AA"_s;
    cases.hits = {hit};
    window.appearance().setLanguage(u"en"_s);
    window.show();
    workplace.start();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        throw std::runtime_error("the window did not become active");
}

void DeskWindow::trigger(QStringView command)
{
    window.actions().action(command)->trigger();
}

void DeskWindow::compose()
{
    workplace.compose(u"123456789"_s, casepost::letters::Channel::Post);
    waitForVerdict();
}

bool DeskWindow::waitForVerdict()
{
    return QTest::qWaitFor([this] {
        const auto &composer = workplace.composer();
        return composer.hasLetter() && composer.checked() && !composer.isChecking();
    });
}

void DeskWindow::key(Qt::Key pressed, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::activePopupWidget();
    const auto *active = QApplication::activeWindow();
    if (!target && (!active || !active->isVisible())) {
        window.activateWindow(); // as a window manager does when a menu has closed
        if (!QTest::qWaitFor([this] { return QApplication::activeWindow() == &window; }))
            throw std::runtime_error("the window did not become active again");
    }
    if (target && target->focusWidget())
        target = target->focusWidget(); // the list of a choice
    if (!target)
        target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeWindow();
    QTest::keyClick(target ? target : &window, pressed, modifiers);
}

void DeskWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace casepost::test
