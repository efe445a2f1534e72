#include "core/outbox/ways/ways_out.h"

#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"

#include <QDir>
#include <QJsonDocument>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSetting = u"gateways"_s;

MailServer mailServerFrom(SettingFields &fields)
{
    MailServer server;
    server.host = fields.required(u"host"_s, 255);
    server.security =
        fields.oneOf(u"security"_s, {u"starttls"_s, u"tls"_s, u"none"_s}, u"starttls"_s);
    server.port = fields.number(u"port"_s, server.security == u"tls"_s ? 465 : 587, 1, 65535);
    server.user = fields.text(u"user"_s);
    server.passwordFile = fields.text(u"password-file"_s);
    server.caFile = fields.text(u"ca-file"_s);
    server.heloName = fields.text(u"helo-name"_s);
    server.askForReceipts = fields.truth(u"ask-for-receipts"_s, true);
    if (fields.has(u"password"_s)) {
        fields.text(u"password"_s);
        fields.refuse(u"password"_s,
                      u"may not stand in the settings: write it into a file that only the sender "
                      "can read and name that in 'password-file'"_s);
    }
    for (const auto &[key, file] : {std::pair{u"password-file"_s, server.passwordFile},
                                    std::pair{u"ca-file"_s, server.caFile}})
        if (!file.isEmpty() && QDir::isRelativePath(file))
            fields.refuse(key, u"must be a whole path, from the root"_s);
    if (server.security == u"none"_s && !server.user.isEmpty())
        fields.refuse(u"user"_s,
                      u"cannot log in over clear text: set 'security' to starttls or tls"_s);
    return server;
}

PrintQueue printQueueFrom(SettingFields &fields)
{
    PrintQueue queue;
    queue.queue = fields.required(u"queue"_s, 127);
    queue.server = fields.text(u"server"_s, {}, 255);
    queue.twoSided = fields.truth(u"two-sided"_s, false);
    queue.media = fields.text(u"media"_s, queue.media, 127);
    for (const QChar c : queue.queue)
        if (c.isSpace() || c == u'/' || c == u'#' || c == u'?' || c == u'%')
            fields.refuse(u"queue"_s, u"is no name of a print queue"_s);
    return queue;
}

QString
folderFrom(SettingFields &whole, const QString &table, const QString &file, const QString &before)
{
    const auto given = whole.table(table);
    if (!given)
        return before;
    SettingFields fields(*given, file, table);
    const QString folder = fields.required(u"folder"_s);
    if (!folder.isEmpty() && QDir::isRelativePath(folder))
        fields.refuse(u"folder"_s, u"must be a whole path, from the root"_s);
    if (const auto status = fields.finish(); !status)
        whole.refuse(table, u"is not right. "_s + status.error().message);
    return folder;
}

void removeTables(SettingFields &whole, WaysOut &set)
{
    for (const QString &table : whole.lines(u"remove"_s, 4)) {
        if (table == u"smtp"_s)
            set.smtp.reset();
        else if (table == u"print"_s)
            set.print.reset();
        else if (table == u"spool"_s)
            set.spoolFolder.clear();
        else if (table == u"online"_s)
            set.onlineFolder.clear();
        else
            whole.refuse(u"remove"_s, u"names no table: it lists smtp, print, spool or online"_s);
    }
}

QString gatewayFrom(SettingFields &ways, OutChannel channel, const WaysOut &set)
{
    const QString key = outChannelName(channel);
    const QString name = ways.oneOf(key, gatewaysFor(channel), set.by(channel));
    if ((name == u"smtp"_s && !set.smtp) || (name == u"print"_s && !set.print))
        ways.refuse(key, u"names '%1', which is not set up: add a table [%1]"_s.arg(name));
    return name;
}

} // namespace

const QString &WaysOut::by(OutChannel channel) const
{
    return channel == OutChannel::Email ? email : channel == OutChannel::Post ? post : online;
}

QStringList gatewaysFor(OutChannel channel)
{
    switch (channel) {
    case OutChannel::Email:
        return {u"spool"_s, u"smtp"_s};
    case OutChannel::Post:
        return {u"spool"_s, u"print"_s};
    case OutChannel::Online:
        return {u"online"_s};
    }
    Q_UNREACHABLE();
}

Result<WaysOut> readWaysOut(const QByteArray &bytes, const QString &fileName, const WaysOut &before)
{
    TRY_ASSIGN(const QJsonObject json, parseSettingFile(bytes, fileName));
    SettingFields whole(json, fileName);
    WaysOut set = before;
    removeTables(whole, set);
    if (const auto smtp = whole.table(u"smtp"_s)) {
        SettingFields fields(*smtp, fileName, u"smtp"_s);
        set.smtp = mailServerFrom(fields);
        TRY(fields.finish());
    }
    if (const auto print = whole.table(u"print"_s)) {
        SettingFields fields(*print, fileName, u"print"_s);
        set.print = printQueueFrom(fields);
        TRY(fields.finish());
    }
    set.spoolFolder = folderFrom(whole, u"spool"_s, fileName, set.spoolFolder);
    set.onlineFolder = folderFrom(whole, u"online"_s, fileName, set.onlineFolder);
    SettingFields ways(whole.table(u"ways"_s).value_or(QJsonObject()), fileName, u"ways"_s);
    set.email = gatewayFrom(ways, OutChannel::Email, set);
    set.post = gatewayFrom(ways, OutChannel::Post, set);
    set.online = gatewayFrom(ways, OutChannel::Online, set);
    TRY(ways.finish());
    TRY(whole.finish());
    return set;
}

QJsonObject waysOutToJson(const WaysOut &ways)
{
    QJsonObject json{{u"ways"_s,
                      QJsonObject{{u"email"_s, ways.email},
                                  {u"post"_s, ways.post},
                                  {u"online"_s, ways.online}}}};
    if (!ways.spoolFolder.isEmpty())
        json[u"spool"_s] = QJsonObject{{u"folder"_s, ways.spoolFolder}};
    if (!ways.onlineFolder.isEmpty())
        json[u"online"_s] = QJsonObject{{u"folder"_s, ways.onlineFolder}};
    if (const auto &smtp = ways.smtp)
        json[u"smtp"_s] = QJsonObject{{u"host"_s, smtp->host},
                                      {u"port"_s, smtp->port},
                                      {u"security"_s, smtp->security},
                                      {u"user"_s, smtp->user},
                                      {u"password-file"_s, smtp->passwordFile},
                                      {u"ca-file"_s, smtp->caFile},
                                      {u"helo-name"_s, smtp->heloName},
                                      {u"ask-for-receipts"_s, smtp->askForReceipts}};
    if (const auto &print = ways.print)
        json[u"print"_s] = QJsonObject{{u"queue"_s, print->queue},
                                       {u"server"_s, print->server},
                                       {u"two-sided"_s, print->twoSided},
                                       {u"media"_s, print->media}};
    return json;
}

Result<std::optional<WaysOut>> waysOutOf(Database &db)
{
    TRY_ASSIGN(const auto kept, newestSetting(db, kSetting));
    if (!kept)
        return std::optional<WaysOut>();
    TRY_ASSIGN(const auto ways, readWaysOut(*kept, u"the store's ways out"_s));
    return std::optional(ways);
}

Status setWaysOut(Database &db, const Session &session, const WaysOut &ways)
{
    return putSetting(
        db, session, kSetting, QJsonDocument(waysOutToJson(ways)).toJson(QJsonDocument::Compact));
}

Result<WaysOut> changeWaysOut(Database &db,
                              const Session &session,
                              const QByteArray &bytes,
                              const QString &fileName)
{
    TRY(require(session, action::kSettingsManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto before, waysOutOf(db));
    TRY_ASSIGN(const auto ways, readWaysOut(bytes, fileName, before.value_or(WaysOut())));
    TRY(setWaysOut(db, session, ways));
    TRY(transaction.commit());
    return ways;
}

} // namespace casepost::core
