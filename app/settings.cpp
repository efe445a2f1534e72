#include "app/settings.h"

#include "core/base/plain_file.h"
#include "core/base/private_file.h"
#include "core/outbox/gateways/online/online_gateway.h"
#include "core/outbox/gateways/print/print_gateway.h"
#include "core/outbox/gateways/smtp/smtp_gateway.h"
#include "core/outbox/gateways/spool/spool_gateway.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <tuple>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

const QStringList kKnownKeys{
    u"outbox/gateway"_s,
    u"outbox/email"_s,
    u"outbox/post"_s,
    u"outbox/online"_s,
    u"spool/folder"_s,
    u"online/folder"_s,
    u"print/queue"_s,
    u"print/server"_s,
    u"print/two-sided"_s,
    u"print/media"_s,
    u"smtp/host"_s,
    u"smtp/port"_s,
    u"smtp/security"_s,
    u"smtp/user"_s,
    u"smtp/password-file"_s,
    u"smtp/ca-file"_s,
    u"smtp/helo-name"_s,
    u"smtp/ask-for-receipts"_s,
};

Error wrong(const QString &file, const QString &key, const QString &what)
{
    return {ErrorCode::InvalidInput,
            u"The setting %1 in %2 %3."_s.arg(key, file, what),
            {},
            {{u"file"_s, file}, {u"field"_s, key}}};
}

Result<std::optional<MailServer>> smtpFrom(const QSettings &stored, const QString &file)
{
    MailServer server;
    server.host = stored.value(u"smtp/host"_s).toString().trimmed();
    if (server.host.isEmpty())
        return std::optional<MailServer>();
    server.security = stored.value(u"smtp/security"_s, u"starttls"_s).toString();
    if (server.security != u"starttls"_s && server.security != u"tls"_s
        && server.security != u"none"_s)
        return std::unexpected(wrong(file, u"smtp/security"_s, u"must be starttls, tls or none"_s));
    bool isNumber = false;
    server.port =
        stored.value(u"smtp/port"_s, server.security == u"tls"_s ? 465 : 587).toInt(&isNumber);
    if (!isNumber || server.port < 1 || server.port > 65535)
        return std::unexpected(wrong(file, u"smtp/port"_s, u"must be a number from 1 to 65535"_s));
    server.user = stored.value(u"smtp/user"_s).toString();
    server.passwordFile = stored.value(u"smtp/password-file"_s).toString();
    server.caFile = stored.value(u"smtp/ca-file"_s).toString();
    server.heloName = stored.value(u"smtp/helo-name"_s).toString();
    server.askForReceipts = stored.value(u"smtp/ask-for-receipts"_s, true).toBool();
    return std::optional(server);
}

std::optional<PrintQueue> printFrom(const QSettings &stored)
{
    PrintQueue queue;
    queue.queue = stored.value(u"print/queue"_s).toString().trimmed();
    queue.server = stored.value(u"print/server"_s).toString().trimmed();
    queue.twoSided = stored.value(u"print/two-sided"_s, false).toBool();
    queue.media = stored.value(u"print/media"_s, queue.media).toString();
    return queue.queue.isEmpty() ? std::optional<PrintQueue>() : std::optional(queue);
}

Result<MailServer> smtpFromAddress(const QString &address,
                                   const std::optional<MailServer> &configured)
{
    const QUrl url(address);
    MailServer server = configured.value_or(MailServer());
    if (url.scheme() == u"smtp"_s)
        server.security = u"none"_s;
    else if (url.scheme() == u"smtps"_s)
        server.security = u"tls"_s;
    else if (url.scheme() == u"smtp+starttls"_s)
        server.security = u"starttls"_s;
    else
        return fail(
            ErrorCode::InvalidInput,
            u"CASEPOST_SMTP must begin with smtp://, smtps:// or smtp+starttls:// and name a host."_s);
    if (url.host().isEmpty())
        return fail(ErrorCode::InvalidInput, u"CASEPOST_SMTP names no host."_s);
    server.host = url.host();
    server.port = url.port(server.security == u"tls"_s    ? 465
                           : server.security == u"none"_s ? 25
                                                          : 587);
    if (!url.userName().isEmpty())
        server.user = url.userName();
    return server;
}

/// A gateway that cannot serve its channel, or none of that name, is a mistake of the file.
Status checkNames(const OutsideSettings &outside, const QString &file)
{
    QStringList any;
    for (const auto &[key, name, channel] :
         {std::tuple{u"outbox/email"_s, outside.email, OutChannel::Email},
          std::tuple{u"outbox/post"_s, outside.post, OutChannel::Post},
          std::tuple{u"outbox/online"_s, outside.online, OutChannel::Online}}) {
        const QStringList able = gatewaysFor(channel);
        any += able;
        if (!name.isEmpty() && !able.contains(name))
            return std::unexpected(
                wrong(file, key, u"must be one of %1"_s.arg(able.join(u", "_s))));
    }
    any.removeDuplicates();
    if (!outside.gateway.isEmpty() && !any.contains(outside.gateway))
        return std::unexpected(
            wrong(file, u"outbox/gateway"_s, u"must be one of %1"_s.arg(any.join(u", "_s))));
    return {};
}

QString settingsFile(bool variables)
{
    const QString given = variables ? qEnvironmentVariable("CASEPOST_CONFIG") : QString();
    if (!given.isEmpty())
        return given;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(folder).filePath(u"casepost/casepost.conf"_s);
}

/// A password is read when a gateway is made, so that it never stays in the settings. Whoever only
/// queues letters need not be able to read it.
void readPassword(const QString &file, SmtpSettings &settings)
{
    if (file.isEmpty())
        return;
    if (const auto safe = checkPrivateFile(file, u"The password file"_s, Others::MayNotRead);
        !safe) {
        settings.passwordTrouble = safe.error().message;
        return;
    }
    QFile secret(file);
    if (openPlainFile(secret))
        settings.password = QString::fromUtf8(secret.readLine(1024)).trimmed();
    else
        settings.passwordTrouble =
            u"The password file %1 cannot be read: check its name and permissions."_s.arg(file);
}

SmtpSettings toGateway(const MailServer &server)
{
    SmtpSettings settings;
    settings.host = server.host;
    settings.port = server.port;
    settings.security = server.security == u"none"_s  ? SmtpSecurity::None
                        : server.security == u"tls"_s ? SmtpSecurity::ImplicitTls
                                                      : SmtpSecurity::StartTls;
    settings.allowClearText = server.security == u"none"_s;
    settings.user = server.user;
    settings.caFile = server.caFile;
    settings.heloName = server.heloName;
    settings.askForDsn = server.askForReceipts;
    readPassword(server.passwordFile, settings);
    return settings;
}

PrintSettings toGateway(const PrintQueue &queue)
{
    PrintSettings settings;
    settings.queue = queue.queue;
    settings.server = queue.server;
    settings.twoSided = queue.twoSided;
    settings.media = queue.media;
    return settings;
}

/// The settings file's word for a channel, over what was there; a gateway named for all channels
/// counts for those it can serve.
void choose(OutChannel channel, const QString &named, const QString &forAll, QString &gateway)
{
    if (gatewaysFor(channel).contains(forAll))
        gateway = forAll;
    if (!named.isEmpty())
        gateway = named;
}

WaysOut withOutside(WaysOut ways, const OutsideSettings &outside)
{
    choose(OutChannel::Email, outside.email, outside.gateway, ways.email);
    choose(OutChannel::Post, outside.post, outside.gateway, ways.post);
    choose(OutChannel::Online, outside.online, outside.gateway, ways.online);
    if (!outside.spoolFolder.isEmpty())
        ways.spoolFolder = outside.spoolFolder;
    if (!outside.onlineFolder.isEmpty())
        ways.onlineFolder = outside.onlineFolder;
    if (outside.smtp)
        ways.smtp = outside.smtp;
    if (outside.print)
        ways.print = outside.print;
    return ways;
}

/// A folder beside the store, or in the person's data folder for a store on a server.
QString folderOf(const QString &given, const StoreLocation &store, const QString &name)
{
    if (!given.isEmpty())
        return given;
    if (store.engine == Engine::Sqlite)
        return store.path + u'.' + name;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"casepost/"_s + name);
}

} // namespace

Result<OutsideSettings> loadOutsideSettings(bool variables)
{
    const QString file = settingsFile(variables);
    if (variables && !qEnvironmentVariableIsEmpty("CASEPOST_CONFIG") && !QFile::exists(file))
        return fail(ErrorCode::InvalidInput,
                    u"CASEPOST_CONFIG names %1, and there is no such file."_s.arg(file),
                    {{u"file"_s, file}});
    if (QFile::exists(file))
        TRY(checkPrivateFile(file, u"The settings file"_s, Others::MayNotWrite));
    const QSettings stored(file, QSettings::IniFormat);
    if (stored.status() != QSettings::NoError)
        return fail(ErrorCode::InvalidInput,
                    u"The settings file %1 cannot be read: check its form."_s.arg(file),
                    {{u"file"_s, file}});
    // The window keeps its own groups in this file; ours are read strictly.
    const QStringList groups{u"outbox"_s, u"spool"_s, u"online"_s, u"print"_s, u"smtp"_s};
    for (const QString &key : stored.allKeys())
        if (groups.contains(key.section(u'/', 0, 0)) && !kKnownKeys.contains(key))
            return std::unexpected(wrong(file, key, u"is not known: check its spelling"_s));

    OutsideSettings outside;
    outside.gateway = stored.value(u"outbox/gateway"_s).toString();
    outside.email = stored.value(u"outbox/email"_s).toString();
    outside.post = stored.value(u"outbox/post"_s).toString();
    outside.online = stored.value(u"outbox/online"_s).toString();
    TRY(checkNames(outside, file));
    outside.spoolFolder = stored.value(u"spool/folder"_s).toString();
    outside.onlineFolder = stored.value(u"online/folder"_s).toString();
    outside.print = printFrom(stored);
    TRY_ASSIGN(outside.smtp, smtpFrom(stored, file));
    if (!variables)
        return outside;
    outside.spoolFolder = qEnvironmentVariable("CASEPOST_SPOOL", outside.spoolFolder);
    if (const QString address = qEnvironmentVariable("CASEPOST_SMTP"); !address.isEmpty()) {
        TRY_ASSIGN(outside.smtp, smtpFromAddress(address, outside.smtp));
    }
    return outside;
}

Result<WaysOut> waysOutFor(Database &db, const Session &session)
{
    TRY_ASSIGN(const auto set, waysOutOf(db));
    if (set && !session.practice)
        return *set;
    TRY_ASSIGN(const auto outside, loadOutsideSettings(session.practice));
    return withOutside(set.value_or(WaysOut()), outside);
}

std::vector<std::unique_ptr<Gateway>> makeGateways(const WaysOut &ways, const StoreLocation &store)
{
    std::vector<std::unique_ptr<Gateway>> gateways;
    gateways.push_back(
        std::make_unique<SpoolGateway>(folderOf(ways.spoolFolder, store, u"spool"_s)));
    gateways.push_back(
        std::make_unique<OnlineGateway>(folderOf(ways.onlineFolder, store, u"online"_s)));
    if (ways.smtp)
        gateways.push_back(std::make_unique<SmtpGateway>(toGateway(*ways.smtp)));
    if (ways.print)
        gateways.push_back(std::make_unique<PrintGateway>(toGateway(*ways.print)));
    return gateways;
}

Result<Gateway *> gatewayNamed(const std::vector<std::unique_ptr<Gateway>> &gateways,
                               const QString &name)
{
    QStringList names;
    for (const auto &gateway : gateways) {
        if (gateway->name() == name)
            return gateway.get();
        names += gateway->name();
    }
    const bool known = name == u"smtp"_s || name == u"print"_s;
    return fail(
        ErrorCode::InvalidInput,
        known
            ? u"The %1 gateway is not set up: an administrator sets it with 'outbox gateways set'."_s
                  .arg(name)
            : u"There is no gateway '%1': choose one of %2."_s.arg(name.left(40),
                                                                   names.join(u", "_s)),
        {{u"gateway"_s, name.left(40)}});
}

} // namespace casepost::app
