#include "tests/support/catch.h"
#include "tests/ui/kept_in_memory.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QMenuBar>
#include <QSet>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// Every action that hangs in the menu bar, submenus included.
QList<QAction *> inMenus(const QList<QAction *> &level)
{
    QList<QAction *> found;
    for (auto *action : level) {
        if (action->menu())
            found += inMenus(action->menu()->actions());
        else if (!action->isSeparator())
            found.append(action);
    }
    return found;
}

} // namespace

TEST_CASE("every command of the table stands in a menu with a name and an own key", "[ui][shell]")
{
    test::KeptInMemory memory;
    ui::MainWindow window(memory);
    const auto shown = inMenus(window.menuBar()->actions());

    QSet<QKeySequence> keys;
    for (const auto &spec : ui::actionTable()) {
        const auto *action = window.actions().action(QString::fromLatin1(spec.id));
        INFO(spec.id);
        CHECK(shown.contains(action));
        CHECK_FALSE(action->text().isEmpty());
        const auto own = action->shortcuts();
        for (const auto &key : own) {
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
    }
}

TEST_CASE("no command takes AltGr, a bare letter or an assistive key", "[ui][shell]")
{
    for (const auto &spec : ui::actionTable()) {
        const auto keys = QString::fromLatin1(spec.keys);
        INFO(spec.id);
        CHECK_FALSE(keys.contains(u"Ctrl+Alt"));
        CHECK_FALSE(keys.contains(u"Insert"));
        CHECK_FALSE(keys.contains(u"CapsLock"));
        const auto parts = keys.split(u';', Qt::SkipEmptyParts);
        for (const auto &key : parts)
            CHECK(key.size() > 1);
    }
}

TEST_CASE("a command nobody serves is disabled and one that is refused says why", "[ui][shell]")
{
    QWidget window;
    ui::ActionRegistry actions(&window);
    CHECK_FALSE(actions.action(u"letter.queue")->isEnabled());

    int asked = 0;
    actions.serve(u"letter.queue", &window, [&asked] { ++asked; });
    actions.action(u"letter.queue")->trigger();
    CHECK(asked == 1);

    actions.allow(u"letter.queue", false, u"A finding stands in the way."_s);
    CHECK_FALSE(actions.action(u"letter.queue")->isEnabled());
    CHECK(actions.whyNot(u"letter.queue") == u"A finding stands in the way."_s);
}

TEST_CASE("the palette finds a command by letters in order and puts beginnings first",
          "[ui][shell]")
{
    CHECK(ui::fuzzyScore(u"pob"_s, u"Put in outbox"_s) > 0);
    CHECK(ui::fuzzyScore(u"xyz"_s, u"Put in outbox"_s) == 0);
    CHECK(ui::fuzzyScore(u"put"_s, u"Put in outbox"_s)
          > ui::fuzzyScore(u"pto"_s, u"Put in outbox"_s));
    CHECK(ui::fuzzyScore(u"rhedeg"_s, u"Rhêdeg"_s) > 0);
}
