#include "core/outbox/bounces/report_notice.h"

#include "core/outbox/bounces/bounce_meaning.h"
#include "core/outbox/bounces/mail_address.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostOfNotice = 1'000'000;
constexpr qsizetype kMostRecipients = 100;

// The first object of a text, up to its closing brace; empty where the text begins with none.
QByteArray objectAtStart(const QByteArray &text)
{
    const QByteArray trimmed = text.left(kMostOfNotice).trimmed();
    if (!trimmed.startsWith('{'))
        return {};
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const char c = trimmed[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == '{')
            ++depth;
        else if (!quoted && c == '}' && --depth == 0)
            return trimmed.first(i + 1);
    }
    return {};
}

QString kindOf(const QJsonObject &notice)
{
    const QString kind = notice["notificationType"_L1].toString();
    return (kind.isEmpty() ? notice["eventType"_L1].toString() : kind).toLower();
}

QString idHeader(const QJsonObject &mail)
{
    for (const QJsonValue &header : mail["headers"_L1].toArray())
        if (header["name"_L1].toString().compare("message-id"_L1, Qt::CaseInsensitive) == 0)
            return messageIdIn(header["value"_L1].toString());
    return messageIdIn(mail["commonHeaders"_L1]["messageId"_L1].toString());
}

// A service that does not give the server's code says by its own words whether it gave up.
RecipientFields recipientOf(const QJsonObject &told, const QJsonObject &bounce)
{
    RecipientFields fields;
    fields.recipient = addressIn(told["emailAddress"_L1].toString());
    fields.action = told["action"_L1].toString().toLower().trimmed();
    if (fields.action.isEmpty())
        fields.action = u"failed"_s;
    fields.status = statusIn(told["status"_L1].toString());
    fields.words = told["diagnosticCode"_L1].toString();
    if (fields.words.isEmpty() && bounce["bounceSubType"_L1].toString() == "MailboxFull"_L1)
        fields.words = u"mailbox full"_s;
    return fields;
}

} // namespace

std::optional<ServiceNotice> readServiceNotice(const QByteArray &text)
{
    QJsonObject notice = QJsonDocument::fromJson(objectAtStart(text)).object();
    if (kindOf(notice).isEmpty() && notice["Message"_L1].isString())
        notice = QJsonDocument::fromJson(notice["Message"_L1].toString().toUtf8()).object();
    if (kindOf(notice).isEmpty() || !notice["mail"_L1].isObject())
        return std::nullopt;
    ServiceNotice read;
    read.messageId = idHeader(notice["mail"_L1].toObject());
    if (kindOf(notice) != "bounce"_L1)
        return read;
    const QJsonObject bounce = notice["bounce"_L1].toObject();
    for (const QJsonValue &told : bounce["bouncedRecipients"_L1].toArray())
        if (qsizetype(read.recipients.size()) < kMostRecipients)
            read.recipients.push_back(recipientOf(told.toObject(), bounce));
    return read;
}

} // namespace casepost::core
