#include "app/cli/common/commands.h"
#include "app/settings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestFile = 256 * 1024;
constexpr std::array kChannels{OutChannel::Email, OutChannel::Post, OutChannel::Online};

QString passwordWords(const MailServer &server)
{
    return server.passwordFile.isEmpty() ? u"no password"_s
                                         : u"password •••• from %1"_s.arg(server.passwordFile);
}

/// How a gateway is set up, in words for a person.
QString setUpWords(const WaysOut &ways, const QString &gateway)
{
    if (gateway == u"smtp"_s && ways.smtp)
        return u"%1, port %2, %3, %4"_s.arg(ways.smtp->host)
            .arg(ways.smtp->port)
            .arg(ways.smtp->security == u"none"_s ? u"clear text"_s : ways.smtp->security,
                 ways.smtp->user.isEmpty()
                     ? u"no login"_s
                     : u"%1, %2"_s.arg(ways.smtp->user, passwordWords(*ways.smtp)));
    if (gateway == u"print"_s && ways.print)
        return u"queue %1%2"_s.arg(ways.print->queue,
                                   ways.print->server.isEmpty() ? QString()
                                                                : u" at "_s + ways.print->server);
    const QString folder = gateway == u"online"_s ? ways.onlineFolder : ways.spoolFolder;
    return folder.isEmpty() ? u"a folder beside the store"_s : folder;
}

/// Steps of a trial that failed, as sentences with the gateway's name.
QStringList troublesOf(Gateway &gateway)
{
    QStringList troubles;
    for (const auto &step : gateway.tryOut())
        if (!step.ok)
            troubles += u"%1, %2: %3"_s.arg(gateway.name(), step.what, step.words);
    return troubles;
}

/// What stands in the way of the ways out that were just set: a print queue that is not there, a
/// folder that cannot be written. Mail servers are for 'outbox try': they may let one wait.
Result<QStringList> troublesOf(Context &context, const WaysOut &ways)
{
    TRY_ASSIGN(auto *db, context.database());
    QStringList troubles;
    for (const auto &gateway : makeGateways(ways, db->location()))
        for (const auto channel : kChannels)
            if (ways.by(channel) == gateway->name() && gateway->name() != u"smtp"_s)
                troubles += troublesOf(*gateway);
    troubles.removeDuplicates();
    return troubles;
}

Result<int> tellWays(Context &context, const QStringList &troubles = {})
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kOutboxRead));
    TRY_ASSIGN(const auto set, waysOutOf(*db));
    TRY_ASSIGN(const auto ways, waysOutFor(*db, *session));
    const QString from = set && *set == ways ? u"store"_s
                         : ways == WaysOut() ? u"default"_s
                                             : u"settings-file"_s;
    QJsonArray channels;
    for (const auto channel : kChannels) {
        const QString gateway = ways.by(channel);
        channels.append(QJsonObject{{u"channel"_s, outChannelName(channel)},
                                    {u"gateway"_s, gateway},
                                    {u"set_up"_s, setUpWords(ways, gateway)}});
        if (!context.options.json)
            context.print(u"%1  %2  %3"_s.arg(outChannelName(channel).leftJustified(6),
                                              gateway.leftJustified(6),
                                              setUpWords(ways, gateway)));
    }
    for (const QString &trouble : troubles)
        context.remark(u"This way out is set and does not work yet. %1"_s.arg(trouble));
    if (context.options.json)
        context.print(QJsonObject{{u"channels"_s, channels},
                                  {u"from"_s, from},
                                  {u"settings"_s, waysOutToJson(ways)},
                                  {u"troubles"_s, QJsonArray::fromStringList(troubles)}});
    else if (from != u"store"_s)
        context.remark(from == u"default"_s
                           ? u"Nobody has set the ways out of this store yet."_s
                           : u"This is what a settings file or the environment says."_s);
    return kDone;
}

Result<int> setWays(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestFile));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto ways, changeWaysOut(*db, *session, bytes, file));
    TRY_ASSIGN(const auto troubles, troublesOf(context, ways));
    return tellWays(context, troubles);
}

Result<int> tryWay(Context &context, const QString &name)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kOutboxSend));
    TRY_ASSIGN(const auto ways, waysOutFor(*db, *session));
    const auto gateways = makeGateways(ways, db->location());
    TRY_ASSIGN(auto *gateway, gatewayNamed(gateways, name));
    QJsonArray steps;
    bool works = true;
    for (const auto &step : gateway->tryOut()) {
        works = works && step.ok;
        steps.append(
            QJsonObject{{u"step"_s, step.what}, {u"ok"_s, step.ok}, {u"detail"_s, step.words}});
        if (!context.options.json)
            context.print(
                u"%1  %2: %3"_s.arg(step.ok ? u"ok    "_s : u"FAILED"_s, step.what, step.words));
    }
    if (context.options.json)
        context.print(QJsonObject{{u"gateway"_s, name}, {u"works"_s, works}, {u"steps"_s, steps}});
    return works ? kDone : kMachineFailed;
}

} // namespace

void addWayCommands(CLI::App *outbox, Context &context)
{
    auto file = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    auto *gateways =
        addAction(outbox,
                  context,
                  Doing::Reads,
                  "gateways",
                  "what is set up for each channel, and setting it",
                  [&context, file] {
                      // Runs behind that of 'set', so it is both.
                      return file->empty() ? tellWays(context) : setWays(context, text(*file));
                  });
    gateways->require_subcommand(0, 1);
    addAction(gateways,
              context,
              Doing::Acts,
              "set",
              "set the ways out for everybody at this store (administrator)",
              [&context, file] { return setWays(context, text(*file)); })
        ->add_option("FILE", *file, "ways out as TOML or JSON; - for standard input")
        ->required();
    addAction(outbox,
              context,
              Doing::Reads,
              "try",
              "a dry run of one gateway: everything but sending",
              [&context, name] { return tryWay(context, text(*name)); })
        ->add_option("GATEWAY", *name, "spool, online, smtp or print")
        ->required();
}

} // namespace casepost::app
