#include "app/cli/commands.h"
#include "core/sample/sample_store.h"
#include "core/store/migrator.h"
#include "core/store/store_check.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

Result<int> initStore(Context &context, bool sample)
{
    TRY_ASSIGN(const auto where, context.storeLocation());
    const bool isNewFile = where.engine == Engine::Sqlite && !QFileInfo::exists(where.path);
    TRY_ASSIGN(auto db, createStore(where));
    const auto filled = sample ? makeSampleStore(*db, context.clock())
                               : linkFirstAdministrator(*db, context.clock());
    if (!filled) {
        db.reset();
        if (isNewFile) // a half-made store would stand in the way of the next try
            QFile::remove(where.path);
        return std::unexpected(filled.error());
    }
    if (context.options.json)
        context.print(QJsonObject{{u"store"_s, where.display()}, {u"practice"_s, sample}});
    else
        context.print(
            sample
                ? u"Made a practice store with sample cases in %1."_s.arg(where.display())
                : u"Made an empty store in %1; you are its administrator."_s.arg(where.display()));
    return kDone;
}

Result<int> checkStore(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto checks, core::checkStore(*db, *session, context.progress()));
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

} // namespace

void addStoreCommands(CLI::App &root, Context &context)
{
    auto *store = addThing(root, "store", "make, check and copy a store");

    auto sample = std::make_shared<bool>(false);
    addAction(store, context, "init", "make a store", [&context, sample] {
        return initStore(context, *sample);
    })->add_flag("--sample", *sample, "a practice store with sample cases, users and phrases");

    addAction(
        store, context, "check", "check schema, integrity, links and the audit chain", [&context] {
            return checkStore(context);
        });

    auto file = std::make_shared<std::string>();
    addAction(store,
              context,
              "backup",
              "copy the store while others work",
              [&context, file] { return backupStore(context, text(*file)); })
        ->add_option("FILE", *file, "where the copy goes")
        ->required();
}

} // namespace casepost::app
