#include "core/outbox/delivery_report.h"

#include "core/outbox/mail_part.h"

#include <QRegularExpression>

#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostText = 100'000; ///< of a report without a form, looked through for signs

QString firstMatch(const QString &text, const QRegularExpression &pattern)
{
    const auto found = pattern.match(text);
    return found.hasMatch() ? found.captured(found.lastCapturedIndex()) : QString();
}

bool says(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

QString statusIn(const QString &text)
{
    static const QRegularExpression kStatus(
        uR"re((?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]))re"_s);
    return firstMatch(text, kStatus);
}

QString messageIdIn(const QString &text)
{
    static const QRegularExpression kId(uR"re((<[^<>\s@]{1,200}@[^<>\s]{1,200}>))re"_s);
    return firstMatch(text, kId);
}

QString addressIn(const QString &text)
{
    static const QRegularExpression kAddress(
        uR"re(([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]))re"_s);
    return firstMatch(text, kAddress);
}

// "rfc822; someone@example.org", as a report's fields write it.
QString addressOfField(const QString &field)
{
    return addressIn(field.section(u';', -1));
}

BounceCause causeOf(const QString &status, const QString &words)
{
    struct Sign
    {
        QStringView status; ///< a pattern
        QStringView words;
        BounceCause cause;
    };
    static const std::array kSigns{
        Sign{u"^[45]\\.(?:1\\.2|1\\.8|4\\.4|4\\.310)$",
             u"(?:host|domain)(?: name)? not found|domain .{0,80}(?:does not|doesn't) "
             u"exist|NXDOMAIN|"
             "no such domain|unrouteable address|name or service not known",
             BounceCause::UnknownDomain},
        Sign{u"^[45]\\.2\\.2$",
             u"(?:mailbox|inbox|account).{0,40}full|over ?quota|quota exceeded|storage",
             BounceCause::MailboxFull},
        Sign{u"^[45]\\.(?:1\\.(?:0|1|3|6|10)|2\\.1)$",
             u"(?:user|recipient|mailbox|address|account).{0,40}(?:unknown|not found|unavailable|"
             "rejected|invalid|disabled|does(?: not|n't) exist)|(?:no such|unknown) "
             "(?:user|recipient|mailbox|address|account)",
             BounceCause::UnknownMailbox},
        Sign{u"^[45]\\.7\\.\\d+$",
             u"spam|policy|blocked|block ?list|denied|dmarc|spf|not authori[sz]ed",
             BounceCause::RefusedByPolicy},
        Sign{u"^[45]\\.4\\.(?:1|7)$",
             u"expired|timed? ?out|retry time|could not be delivered (?:for|within)|too long",
             BounceCause::Expired},
    };
    for (const Sign &sign : kSigns)
        if (!status.isEmpty() && says(status, sign.status.toString()))
            return sign.cause;
    for (const Sign &sign : kSigns)
        if (says(words, sign.words.toString()))
            return sign.cause;
    return BounceCause::Other;
}

void collect(const MailPart &part, std::vector<const MailPart *> &all)
{
    all.push_back(&part);
    for (const MailPart &inner : part.parts)
        collect(inner, all);
}

const MailPart *partOf(const std::vector<const MailPart *> &parts, const QString &type)
{
    for (const MailPart *part : parts)
        if (part->type() == type)
            return part;
    return nullptr;
}

// The original comes whole or as its header lines.
QString originalId(const std::vector<const MailPart *> &parts)
{
    for (const QString &type : {u"message/rfc822"_s, u"message/global"_s, u"text/rfc822-headers"_s})
        if (const MailPart *part = partOf(parts, type)) {
            const QByteArray head = part->body.left(qMax(qsizetype(0), part->body.indexOf("\n\n")));
            const auto fields = readFields(head.isEmpty() ? part->body : head);
            const auto found = fields.find("message-id");
            if (found != fields.end())
                return messageIdIn(found->second);
        }
    return {};
}

// RFC 3464: fields of the message, then those of each recipient, parted by empty lines.
std::vector<DeliveryReport> ofForm(const MailPart &form, const QString &messageId)
{
    std::vector<DeliveryReport> reports;
    QByteArray groups = form.body;
    while (groups.contains("\n\n\n"))
        groups.replace("\n\n\n", "\n\n");
    qsizetype start = 0;
    while (start < groups.size()) {
        const qsizetype gap = groups.indexOf("\n\n", start);
        const QByteArray group = groups.mid(start, gap < 0 ? -1 : gap - start);
        start = gap < 0 ? groups.size() : gap + 2;
        MailPart fields;
        fields.fields = readFields(group);
        const QString action = fields.field("action").section(u' ', 0, 0).toLower();
        if (action != "failed"_L1 && action != "delayed"_L1)
            continue;
        DeliveryReport report;
        const QString words = fields.field("diagnostic-code");
        report.kind = action == "failed"_L1 ? ReportKind::Failed : ReportKind::Delayed;
        report.permanent = report.kind == ReportKind::Failed;
        report.recipient = addressOfField(fields.field("original-recipient"));
        if (report.recipient.isEmpty())
            report.recipient = addressOfField(fields.field("final-recipient"));
        report.status = statusIn(fields.field("status"));
        // A bare "failed" of the last server: the words of the one before tell more.
        const QString inner = statusIn(words);
        if (report.status.isEmpty() || (report.status.endsWith(".0.0"_L1) && !inner.isEmpty()))
            report.status = inner;
        report.cause = causeOf(report.status, words);
        report.messageId = messageId;
        reports.push_back(report);
    }
    return reports;
}

bool isAutoReply(const MailPart &mail)
{
    const QString submitted = mail.field("auto-submitted").trimmed().toLower();
    const QString precedence = mail.field("precedence").trimmed().toLower();
    return submitted.startsWith("auto-replied"_L1) || !mail.field("x-autoreply").isEmpty()
           || !mail.field("x-autorespond").isEmpty() || precedence == "auto_reply"_L1
           || says(mail.field("subject"),
                   u"^\\s*(?:automatic reply|auto(?:matic)? ?-?reply|out of (?:the )?office|"
                   "autoresponse|ateb awtomatig)"_s);
}

// A report without a form: who sends it and its subject (REQ-INC-02).
ReportKind kindBySigns(const MailPart &mail)
{
    const QString subject = mail.field("subject");
    const bool fromSystem = says(mail.field("from"), u"mailer-daemon|postmaster|mail delivery"_s)
                            || mail.field("return-path").trimmed() == "<>"_L1;
    if (says(subject, u"^\\s*delivery delayed|\\bdelayed\\b|delay(?:ed)? mail"_s) && fromSystem)
        return ReportKind::Delayed;
    const bool failed =
        says(subject,
             u"^\\s*(?:delivery failed|undeliver|returned mail|mail delivery failed|"
             "failure notice|delivery (?:status notification|failure))"_s);
    return failed && fromSystem ? ReportKind::Failed : ReportKind::NotAReport;
}

QString wordsOf(const std::vector<const MailPart *> &parts)
{
    QString words;
    for (const MailPart *part : parts)
        if (part->parts.empty() && part->type().startsWith("text/"_L1) && words.size() < kMostText)
            words += QString::fromUtf8(part->body.left(kMostText)) + u'\n';
    return words;
}

DeliveryReport bySigns(const MailPart &mail, const std::vector<const MailPart *> &parts)
{
    DeliveryReport report;
    report.kind = kindBySigns(mail);
    if (report.kind == ReportKind::NotAReport) {
        if (isAutoReply(mail)) {
            report.kind = ReportKind::AutoReply;
            report.recipient = addressIn(mail.field("from"));
            report.messageId = messageIdIn(mail.field("in-reply-to"));
        }
        return report;
    }
    const QString words = wordsOf(parts);
    static const QRegularExpression kId(uR"re((?i)^\s*message-id:\s*(<[^<>\s]{1,400}>))re"_s,
                                        QRegularExpression::MultilineOption);
    report.status = statusIn(words);
    report.recipient = addressIn(mail.field("x-failed-recipients"));
    if (report.recipient.isEmpty())
        report.recipient = addressIn(words);
    report.cause = causeOf(report.status, words);
    report.permanent = report.kind == ReportKind::Failed;
    report.messageId = originalId(parts);
    if (report.messageId.isEmpty())
        report.messageId = firstMatch(words, kId);
    return report;
}

} // namespace

QString reportKindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Failed:
        return u"failed"_s;
    case ReportKind::Delayed:
        return u"delayed"_s;
    case ReportKind::AutoReply:
        return u"auto-reply"_s;
    case ReportKind::NotAReport:
        return u"not-a-report"_s;
    }
    Q_UNREACHABLE();
}

QString bounceCauseName(BounceCause cause)
{
    switch (cause) {
    case BounceCause::UnknownMailbox:
        return u"unknown-mailbox"_s;
    case BounceCause::MailboxFull:
        return u"mailbox-full"_s;
    case BounceCause::UnknownDomain:
        return u"unknown-domain"_s;
    case BounceCause::RefusedByPolicy:
        return u"refused-by-policy"_s;
    case BounceCause::Expired:
        return u"expired"_s;
    case BounceCause::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::vector<DeliveryReport> readDeliveryReport(const QByteArray &bytes)
{
    const MailPart mail = readMail(bytes);
    std::vector<const MailPart *> parts;
    collect(mail, parts);
    if (const MailPart *form = partOf(parts, u"message/delivery-status"_s)) {
        auto reports = ofForm(*form, originalId(parts));
        if (!reports.empty())
            return reports;
        return {DeliveryReport{}}; // delivered, relayed or expanded: nothing failed
    }
    return {bySigns(mail, parts)};
}

} // namespace casepost::core
