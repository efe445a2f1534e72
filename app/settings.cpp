#include "app/settings.h"

#include "core/outbox/gateways/smtp/smtp_gateway.h"
#include "core/outbox/gateways/spool/spool_gateway.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

const QStringList kKnownKeys{
    u"outbox/gateway"_s,
    u"spool/folder"_s,
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

Result<QString> passwordFrom(const QString &passwordFile, const QString &file)
{
    if (passwordFile.isEmpty())
        return QString();
    QFile secret(passwordFile);
    if (!secret.open(QIODevice::ReadOnly))
        return std::unexpected(
            wrong(file, u"smtp/password-file"_s, u"names a file that cannot be read"_s));
    return QString::fromUtf8(secret.readLine(1024)).trimmed();
}

Result<std::optional<SmtpAccount>> smtpFrom(const QSettings &stored, const QString &file)
{
    SmtpAccount account;
    account.host = stored.value(u"smtp/host"_s).toString().trimmed();
    if (account.host.isEmpty())
        return std::optional<SmtpAccount>();
    account.security = stored.value(u"smtp/security"_s, u"starttls"_s).toString();
    if (account.security != u"starttls"_s && account.security != u"tls"_s
        && account.security != u"none"_s)
        return std::unexpected(wrong(file, u"smtp/security"_s, u"must be starttls, tls or none"_s));
    bool isNumber = false;
    account.port =
        stored.value(u"smtp/port"_s, account.security == u"tls"_s ? 465 : 587).toInt(&isNumber);
    if (!isNumber || account.port < 1 || account.port > 65535)
        return std::unexpected(wrong(file, u"smtp/port"_s, u"must be a number from 1 to 65535"_s));
    account.user = stored.value(u"smtp/user"_s).toString();
    account.caFile = stored.value(u"smtp/ca-file"_s).toString();
    account.heloName = stored.value(u"smtp/helo-name"_s).toString();
    account.askForReceipts = stored.value(u"smtp/ask-for-receipts"_s, true).toBool();
    TRY_ASSIGN(account.password,
               passwordFrom(stored.value(u"smtp/password-file"_s).toString(), file));
    return std::optional(account);
}

Result<SmtpAccount> smtpFromAddress(const QString &address,
                                    const std::optional<SmtpAccount> &configured)
{
    const QUrl url(address);
    SmtpAccount account = configured.value_or(SmtpAccount());
    if (url.scheme() == u"smtp"_s)
        account.security = u"none"_s;
    else if (url.scheme() == u"smtps"_s)
        account.security = u"tls"_s;
    else if (url.scheme() == u"smtp+starttls"_s)
        account.security = u"starttls"_s;
    else
        return fail(
            ErrorCode::InvalidInput,
            u"CASEPOST_SMTP must begin with smtp://, smtps:// or smtp+starttls:// and name a host."_s);
    if (url.host().isEmpty())
        return fail(ErrorCode::InvalidInput, u"CASEPOST_SMTP names no host."_s);
    account.host = url.host();
    account.port = url.port(account.security == u"tls"_s    ? 465
                            : account.security == u"none"_s ? 25
                                                            : 587);
    if (!url.userName().isEmpty())
        account.user = url.userName();
    return account;
}

QString settingsFile()
{
    const QString given = qEnvironmentVariable("CASEPOST_CONFIG");
    if (!given.isEmpty())
        return given;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(folder).filePath(u"casepost/casepost.conf"_s);
}

SmtpSettings toGateway(const SmtpAccount &account)
{
    SmtpSettings settings;
    settings.host = account.host;
    settings.port = account.port;
    settings.security = account.security == u"none"_s  ? SmtpSecurity::None
                        : account.security == u"tls"_s ? SmtpSecurity::ImplicitTls
                                                       : SmtpSecurity::StartTls;
    settings.allowClearText = account.security == u"none"_s;
    settings.user = account.user;
    settings.password = account.password;
    settings.caFile = account.caFile;
    settings.heloName = account.heloName;
    settings.askForDsn = account.askForReceipts;
    return settings;
}

} // namespace

Result<Settings> loadSettings()
{
    const QString file = settingsFile();
    if (!qEnvironmentVariableIsEmpty("CASEPOST_CONFIG") && !QFile::exists(file))
        return fail(ErrorCode::InvalidInput,
                    u"CASEPOST_CONFIG names %1, and there is no such file."_s.arg(file),
                    {{u"file"_s, file}});
    const QSettings stored(file, QSettings::IniFormat);
    if (stored.status() != QSettings::NoError)
        return fail(ErrorCode::InvalidInput,
                    u"The settings file %1 cannot be read: check its form."_s.arg(file),
                    {{u"file"_s, file}});
    // The window keeps its own groups in this file; ours are read strictly.
    const QStringList groups{u"outbox"_s, u"spool"_s, u"smtp"_s};
    for (const QString &key : stored.allKeys())
        if (groups.contains(key.section(u'/', 0, 0)) && !kKnownKeys.contains(key))
            return std::unexpected(wrong(file, key, u"is not known: check its spelling"_s));

    Settings settings;
    settings.defaultGateway = stored.value(u"outbox/gateway"_s, u"spool"_s).toString();
    settings.spoolFolder =
        qEnvironmentVariable("CASEPOST_SPOOL", stored.value(u"spool/folder"_s).toString());
    TRY_ASSIGN(settings.smtp, smtpFrom(stored, file));
    if (const QString address = qEnvironmentVariable("CASEPOST_SMTP"); !address.isEmpty()) {
        TRY_ASSIGN(settings.smtp, smtpFromAddress(address, settings.smtp));
    }
    return settings;
}

Result<std::vector<std::unique_ptr<Gateway>>> makeGateways(const Settings &settings,
                                                           const StoreLocation &store)
{
    QString spool = settings.spoolFolder;
    if (spool.isEmpty() && store.engine == Engine::Sqlite)
        spool = store.path + u".spool"_s;
    if (spool.isEmpty())
        spool = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                    .filePath(u"casepost/spool"_s);
    std::vector<std::unique_ptr<Gateway>> gateways;
    gateways.push_back(std::make_unique<SpoolGateway>(spool));
    if (settings.smtp)
        gateways.push_back(std::make_unique<SmtpGateway>(toGateway(*settings.smtp)));
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
    return fail(
        ErrorCode::InvalidInput,
        name == u"smtp"_s
            ? u"The smtp gateway is not set up: name its server in the settings file or in CASEPOST_SMTP."_s
            : u"There is no gateway '%1': choose one of %2."_s.arg(name.left(40),
                                                                   names.join(u", "_s)),
        {{u"gateway"_s, name.left(40)}});
}

} // namespace casepost::app
