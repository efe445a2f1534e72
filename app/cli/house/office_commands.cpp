#include "app/cli/common/commands.h"
#include "letters/service/release.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestFile = 256 * 1024;

void tell(Context &context, const Offices &offices)
{
    if (context.options.json) {
        context.print(officesToJson(offices));
        return;
    }
    for (const Office &office : offices.all()) {
        const auto line = [&context](const QString &what, const QString &value) {
            if (!value.isEmpty())
                context.print(u"    %1  %2"_s.arg(what.leftJustified(16), value));
        };
        context.print(office.name);
        line(u"PO Box"_s, office.poBox.join(u", "_s));
        line(u"street"_s, office.street.join(u", "_s));
        line(u"overseas return"_s, office.overseasReturn.join(u", "_s));
        line(u"return phrase"_s, office.returnPhrase);
        line(u"telephone"_s, office.telephone);
    }
    if (offices.all().empty())
        context.remark(u"No office is set at this store: an administrator sets them with "
                       "'office set'."_s);
}

Result<int> listOffices(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY(context.session());
    TRY_ASSIGN(const auto offices, officesOf(*db));
    tell(context, offices);
    return kDone;
}

Result<int> setFromFile(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestFile));
    TRY_ASSIGN(const auto changes, readOffices(bytes, file));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto changed, letters::changeOffices(*db, *session, changes));
    tell(context, changed.offices);
    if (changed.held > 0)
        context.remark(u"%1 messages that wait with an office's old words are held: 'outbox list "
                       "--state held' tells which."_s.arg(changed.held));
    return kDone;
}

} // namespace

void addOfficeCommands(CLI::App &root, Context &context)
{
    auto *office = addThing(root, "office", "the offices: addresses, return phrases, telephones");
    addAction(office, context, Doing::Reads, "list", "the offices of this store", [&context] {
        return listOffices(context);
    });
    auto file = std::make_shared<std::string>();
    addAction(office,
              context,
              Doing::Acts,
              "set",
              "add, replace or remove offices (administrator)",
              [&context, file] { return setFromFile(context, text(*file)); })
        ->add_option("FILE", *file, "offices as TOML or JSON; - for standard input")
        ->required();
}

} // namespace casepost::app
