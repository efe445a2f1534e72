#include "app/cli/common/commands.h"
#include "app/new_store.h"
#include "core/cases/import/bad_row_share.h"
#include "core/offices/office_store.h"
#include "core/outbox/sending/store_claim.h"
#include "core/store/opening/migrator.h"
#include "core/upkeep/store_check.h"
#include "core/upkeep/store_restored.h"
#include "letters/guidance/judging/subjects.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>
#include <cmath>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestPack = 16 << 20;

struct InitArguments
{
    bool sample = false;
    std::vector<std::string> phrases, guidance;
};

Result<NewStore> wishOf(const InitArguments &given)
{
    NewStore wish;
    wish.practice = given.sample;
    if (given.sample && !(given.phrases.empty() && given.guidance.empty()))
        return fail(
            ErrorCode::Usage,
            u"A practice store brings its own packs: leave out --phrases and --guidance."_s);
    for (const auto &file : given.phrases) {
        TRY_ASSIGN(const auto toml, readInput(text(file), kLargestPack));
        wish.phrases.push_back({toml, text(file)});
    }
    for (const auto &file : given.guidance) {
        TRY_ASSIGN(auto pack, core::readPackFiles(text(file), letters::guidanceSubjects()));
        wish.guidance.push_back(std::move(pack));
    }
    return wish;
}

Result<int> initStore(Context &context, const InitArguments &given)
{
    TRY_ASSIGN(const auto where, context.storeLocation());
    TRY_ASSIGN(const auto wish, wishOf(given));
    TRY(makeStore(where, context.clock(), wish));
    TRY_ASSIGN(const auto db, openStore(where, OpenMode::ReadWrite));
    TRY_ASSIGN(const auto noOffices, missingOffices(*db));
    const QStringList missing = noOffices.isEmpty() ? QStringList() : QStringList{noOffices};
    for (const QString &sentence : missing)
        context.remark(sentence);
    if (context.options.json)
        context.print(QJsonObject{{u"store"_s, where.display()},
                                  {u"practice"_s, given.sample},
                                  {u"missing"_s, QJsonArray::fromStringList(missing)}});
    else
        context.print(
            given.sample
                ? u"Made a practice store with sample cases in %1."_s.arg(where.display())
                : u"Made an empty store in %1; you are its administrator."_s.arg(where.display()));
    return kDone;
}

/// A store that is too damaged to be opened has failed its check.
Result<std::vector<StoreCheck>> checksOf(Context &context)
{
    auto db = context.database();
    auto session = db ? context.session() : std::unexpected(db.error());
    if (!session && session.error().code == ErrorCode::Corrupt)
        return std::vector{unreadable(session.error())};
    if (!session)
        return std::unexpected(session.error());
    return core::checkStore(**db, **session, context.progress());
}

Result<int> checkStore(Context &context)
{
    TRY_ASSIGN(const auto checks, checksOf(context));
    bool whole = true;
    QJsonArray list;
    for (const auto &check : checks) {
        whole = whole && check.ok;
        list.append(QJsonObject{
            {u"check"_s, check.name}, {u"ok"_s, check.ok}, {u"message"_s, check.message}});
        if (!context.options.json)
            context.print(u"%1  %2: %3"_s.arg(
                check.ok ? u"ok    "_s : u"FAILED"_s, check.name, check.message));
    }
    if (context.options.json)
        context.print(QJsonObject{{u"whole"_s, whole}, {u"checks"_s, list}});
    return whole ? kDone : kRefused;
}

Result<int> backupStore(Context &context, const QString &file)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(core::backupStore(*db, *session, file, context.progress()));
    if (context.options.json)
        context.print(QJsonObject{{u"backup"_s, file}});
    else
        context.print(u"Copied the store to %1."_s.arg(file));
    return kDone;
}

Result<int> claim(Context &context, OtherCopy other)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto report, claimStore(*db, *session, other));
    if (context.options.json) {
        context.print(QJsonObject{{u"claimed"_s, true},
                                  {u"sent"_s, report.sent},
                                  {u"uncertain"_s, report.uncertain},
                                  {u"held"_s, report.held},
                                  {u"unknown"_s, report.unknown}});
        return kDone;
    }
    context.print(u"This store is the real one from now on. Letters that its senders sent before: "
                  "%1; uncertain: %2; held: %3."_s.arg(report.sent)
                      .arg(report.uncertain)
                      .arg(report.held));
    if (report.uncertain + report.held > 0)
        context.remark(u"Look at them with 'outbox list'; settle what is uncertain with 'outbox "
                       "resolve', and let go what is held with 'outbox retry'."_s);
    if (report.unknown > 0)
        context.remark(u"%1 letters went out that this store does not know: look for them in the "
                       "outgoing mail before they are written again."_s.arg(report.unknown));
    return kDone;
}

Result<int> restored(Context &context, bool asItIs)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(storeRestored(*db, *session, {.asItIs = asItIs}, context.progress()));
    if (context.options.json)
        context.print(QJsonObject{{u"restored"_s, true}});
    else
        context.print(u"The store is sound and takes changes."_s);
    return kDone;
}

constexpr auto kPercent = "bad-rows-percent";
constexpr auto kLeast = "bad-rows-least";

/// "1.5" → 15 per mille.
Result<int> numberOf(const QString &given, double times)
{
    bool ok = false;
    const double number = given.toDouble(&ok) * times;
    if (!ok || number != std::floor(number) || std::abs(number) > 1e9)
        return fail(ErrorCode::Usage,
                    u"'%1' is no number that this setting takes."_s.arg(given.left(40)));
    return static_cast<int>(number);
}

Result<int> changeSetting(Context &context, const QString &name, const QString &value)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(auto share, badRowShare(*db));
    if (name == QLatin1StringView(kPercent)) {
        TRY_ASSIGN(share.perMille, numberOf(value, 10));
    } else if (name == QLatin1StringView(kLeast)) {
        TRY_ASSIGN(share.least, numberOf(value, 1));
    } else {
        return fail(ErrorCode::Usage,
                    u"There is no setting '%1': there are %2 and %3."_s.arg(
                        name.left(40), QLatin1StringView(kPercent), QLatin1StringView(kLeast)));
    }
    TRY(setBadRowShare(*db, *session, share));
    return kDone;
}

Result<int> showSettings(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto share, badRowShare(*db));
    if (context.options.json) {
        context.print(QJsonObject{{QLatin1StringView(kPercent), share.perMille / 10.0},
                                  {QLatin1StringView(kLeast), share.least}});
        return kDone;
    }
    context.print(u"%1  %2  share of an extract's rows that may be refused before all of it is"_s
                      .arg(QLatin1StringView(kPercent))
                      .arg(share.perMille / 10.0));
    context.print(
        u"%1    %2  rows that may be refused whatever the share"_s.arg(QLatin1StringView(kLeast))
            .arg(share.least));
    return kDone;
}

Result<int> settings(Context &context, const std::vector<std::string> &given)
{
    if (given.size() == 1)
        return fail(ErrorCode::Usage, u"Give the setting's name and its new value."_s);
    if (!given.empty())
        TRY(changeSetting(context, text(given[0]), text(given[1])));
    return showSettings(context);
}

} // namespace

void addStoreCommands(CLI::App &root, Context &context)
{
    auto *store = addThing(root, "store", "make, check and copy a store");

    auto wish = std::make_shared<InitArguments>();
    auto *init = addAction(store, context, Doing::Acts, "init", "make a store", [&context, wish] {
        return initStore(context, *wish);
    });
    init->add_flag(
        "--sample", wish->sample, "a practice store with sample cases, users and phrases");
    init->add_option("--phrases", wish->phrases, "a first phrase pack, TOML; may repeat")
        ->allow_extra_args(false);
    init->add_option("--guidance", wish->guidance, "a first guidance pack, TOML; may repeat")
        ->allow_extra_args(false);

    addAction(store,
              context,
              Doing::Reads,
              "check",
              "check schema, integrity, links and the audit chain",
              [&context] { return checkStore(context); });

    auto asItIs = std::make_shared<bool>(false);
    addAction(store,
              context,
              Doing::Acts,
              "restored",
              "open a store again that was found damaged, after a backup took its place",
              [&context, asItIs] { return restored(context, *asItIs); })
        ->add_flag("--as-it-is",
                   *asItIs,
                   "no backup is left: take the rows as they are, which the record says");

    auto given = std::make_shared<std::vector<std::string>>();
    addAction(store,
              context,
              Doing::Acts,
              "settings",
              "what the office has set, and one of it set anew",
              [&context, given] { return settings(context, *given); })
        ->add_option("NAME VALUE", *given, "bad-rows-percent or bad-rows-least, and its value")
        ->expected(0, 2);

    auto noneSent = std::make_shared<bool>(false);
    addAction(store,
              context,
              Doing::Acts,
              "claim",
              "say of a copy, or of a restored backup, that it is the real store",
              [&context, noneSent] {
                  return claim(context,
                               *noneSent ? OtherCopy::SentNothing : OtherCopy::MayHaveSent);
              })
        ->add_flag("--none-sent",
                   *noneSent,
                   "nothing was sent from the other copy since: hold nothing back");

    auto file = std::make_shared<std::string>();
    addAction(store,
              context,
              Doing::Acts,
              "backup",
              "copy the store while others work",
              [&context, file] { return backupStore(context, text(*file)); })
        ->add_option("FILE", *file, "where the copy goes")
        ->required();
}

} // namespace casepost::app
