#include "app/cli/cases/work_commands.h"
#include "app/cli/common/commands.h"
#include "core/base/process.h"

#include <QGuiApplication>

#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstring>

namespace casepost::app {

using namespace Qt::StringLiterals;

CLI::App *addThing(CLI::App &root, const char *name, const char *description)
{
    auto *thing = root.add_subcommand(name, description);
    thing->require_subcommand(1);
    thing->fallthrough();
    return thing;
}

CLI::App *addAction(CLI::App *thing,
                    Context &context,
                    Doing doing,
                    const char *name,
                    const char *description,
                    Context::Action action)
{
    auto *added = thing->add_subcommand(name, description);
    added->fallthrough();
    const QString words = QString::fromStdString(thing->get_name() + ' ' + name);
    added->callback([&context, doing, words, action = std::move(action)] {
        context.chosen = action;
        // An action of an action runs first ('gateways set'): what acts stays so.
        if (doing == Doing::Acts)
            context.acting = words;
    });
    return added;
}

namespace {

void addGlobalOptions(CLI::App &root, GlobalOptions &options)
{
    root.add_option("--store", options.store, "the case store: a file, or postgresql://…");
    root.add_option("--as", options.as, "the acting user");
    root.add_option("--on", options.on, "judge as of this day: YYYY-MM-DD[THH:MM]");
    root.add_option("--guidance",
                    options.guidance,
                    "a guidance pack in place of the built-in ones; may repeat")
        ->allow_extra_args(false);
    root.add_flag("--json", options.json, "one JSON document on standard output");
    root.add_flag("--quiet", options.quiet, "less on standard error");
    root.add_flag("--verbose", options.verbose, "more on standard error");
    root.set_version_flag("--version", "casepost-cli " CASEPOST_VERSION);
}

// Only what sets type needs fonts; the rest of the actions start faster without.
bool setsType(int argc, char *argv[])
{
    const auto says = [argc, argv](const char *word) {
        return std::any_of(argv + 1, argv + argc, [word](const char *each) {
            return std::strcmp(each, word) == 0;
        });
    };
    return says("letter") && (says("render") || says("check") || says("queue") || says("reprint"));
}

// What the toolkit remarks to its developers is not for the person at the terminal: one sentence is
// ours.
void keepRemarksQuiet(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--verbose") == 0)
            return;
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "casepost-cli: %s\n", qPrintable(message));
    });
}

int usageError(const CLI::App &root,
               const CLI::ParseError &error,
               GlobalOptions &options,
               int argc,
               char *argv[])
{
    // What came before the mistake may not have been read yet.
    for (int i = 1; i < argc; ++i)
        options.json = options.json || std::strcmp(argv[i], "--json") == 0;
    if (argc <= 1) {
        std::fputs(root.help().c_str(), stderr);
        return kWrongUsage;
    }
    QString sentence = QString::fromUtf8(error.what()).simplified();
    if (sentence == u"A subcommand is required"_s)
        sentence = u"Name a thing and an action that there are, such as 'case find'"_s;
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    return report({core::ErrorCode::Usage, sentence + u" See 'casepost-cli --help'."_s, {}, {}},
                  options);
}

int runCommandLine(int argc, char *argv[])
{
    const core::SystemClock clock;
    Context context(clock);
    CLI::App root(
        "Letters about passport applications, checked against the guidance and sent once.",
        "casepost-cli");
    root.require_subcommand(1);
    addGlobalOptions(root, context.options);
    addStoreCommands(root, context);
    addStaffCommands(root, context);
    addOfficeCommands(root, context);
    addCaseCommands(root, context);
    addNameCommands(root, context);
    addCheckingCommands(root, context);
    addLetterCommands(root, context);
    addPhraseCommands(root, context);
    addOutboxCommands(root, context);
    addBounceCommands(root, context);
    addGuidanceCommands(root, context);
    addAuditCommands(root, context);
    addDecisionCommands(root, context);
    addWorkCommands(root, context);
    addFollowUpCommands(root, context);
    addCallCommands(root, context);
    addHoldCommands(root, context);
    try {
        root.parse(argc, argv);
    } catch (const CLI::Success &success) { // --help and --version
        return root.exit(success);
    } catch (const CLI::ParseError &error) {
        return usageError(root, error, context.options, argc, argv);
    }
    const auto allowed = context.mayRun();
    const auto code = allowed ? context.chosen() : std::unexpected(allowed.error());
    return code ? *code : report(code.error(), context.options);
}

} // namespace
} // namespace casepost::app

int main(int argc, char *argv[])
{
    casepost::core::guardProcess();
    casepost::app::stopOnSignals();
    casepost::app::keepRemarksQuiet(argc, argv);
    if (!casepost::app::setsType(argc, argv)) {
        QCoreApplication application(argc, argv);
        return casepost::app::runCommandLine(argc, argv);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return casepost::app::runCommandLine(argc, argv);
}
