// The real window at a practice store, typed into without a pause, to be killed: desk_victim STORE
// REFERENCE. After each key it says how many there were and when, in milliseconds of its own clock.
#include "app/casepost/store_desks.h"
#include "tests/app/typed_text.h"
#include "ui/accessibility/access_factory.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_memory.h"
#include "ui/workplace/workplace.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTimer>

#include <cstdio>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBetweenKeysMs = 8;

class NothingKept final : public ui::WindowMemory
{
public:
    QByteArray recall(const QString &) const override { return {}; }
    void keep(const QString &, const QByteArray &) override {}
};

bool typeKey(int number)
{
    auto *field = QApplication::focusWidget();
    if (!field)
        return false;
    const QString letter = test::typedKey(number);
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, letter);
    QApplication::sendEvent(field, &press);
    QApplication::sendEvent(field, &release);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::installAccessFactory();
    const auto arguments = QApplication::arguments();
    const auto where = core::StoreLocation::parse(arguments.value(1));
    if (!where)
        return 2;
    const core::SystemClock clock;
    const app::StoreChoice choice{*where, {}, true};
    app::KeptWording wording; // outlives the jobs of the threads, which end last
    app::StoreThread reading(choice, clock);
    app::StoreThread writing(choice, clock);
    app::StoreThread working(choice, clock);
    app::StoreCaseDesk cases(reading, writing);
    app::StoreLetterDesk letters(reading, writing, wording, clock);
    app::StoreOutboxDesk outbox(writing, working, wording);
    app::StoreGuidanceDesk guidance(working, clock);
    app::StoreOfficeDesk office(writing, reading, working);
    const ui::HouseJudge judge;
    NothingKept memory;
    ui::MainWindow window(memory);
    ui::Workplace workplace(window, {cases, letters, outbox, guidance, office, clock}, judge);
    QObject::connect(&window, &ui::MainWindow::painted, &workplace, &ui::Workplace::start);
    QObject::connect(&workplace, &ui::Workplace::ready, &window, [&] {
        workplace.compose(arguments.value(2), casepost::letters::Channel::Post);
    });
    QElapsedTimer sinceStart;
    QTimer keys;
    int typed = 0;
    QObject::connect(&keys, &QTimer::timeout, &window, [&] {
        if (!typeKey(typed))
            return;
        ++typed;
        std::printf("%d %lld\n", typed, static_cast<long long>(sinceStart.elapsed()));
        std::fflush(stdout);
    });
    const auto begin = [&] {
        window.actions().action(u"block.free")->trigger();
        sinceStart.start();
        keys.start(kBetweenKeysMs);
    };
    // Queued: once the page shows the letter.
    QObject::connect(
        &workplace.composer(), &ui::ComposerPresenter::began, &window, begin, Qt::QueuedConnection);
    window.show();
    window.activateWindow();
    return QApplication::exec();
}
