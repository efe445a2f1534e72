#include "core/outbox/bounces/delivery_report.h"

#include "core/base/closed_words.h"
#include "core/outbox/bounces/bounce_meaning.h"
#include "core/outbox/bounces/mail_address.h"
#include "core/outbox/bounces/report_form.h"
#include "core/outbox/bounces/report_notice.h"
#include "core/outbox/bounces/report_signs.h"
#include "core/outbox/bounces/report_text.h"
#include "core/outbox/mail/mail_part.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kReportKindNames =
    closedWords<ReportKind>({{ReportKind::Failed, u"failed"},
                             {ReportKind::Delayed, u"delayed"},
                             {ReportKind::AutoReply, u"auto-reply"},
                             {ReportKind::NotAReport, u"not-a-report"}});

constexpr auto kBounceCauseNames =
    closedWords<BounceCause>({{BounceCause::UnknownMailbox, u"unknown-mailbox"},
                              {BounceCause::MailboxFull, u"mailbox-full"},
                              {BounceCause::UnknownDomain, u"unknown-domain"},
                              {BounceCause::RefusedByPolicy, u"refused-by-policy"},
                              {BounceCause::Expired, u"expired"},
                              {BounceCause::Other, u"other"}});

constexpr qsizetype kMostText = 100'000; ///< of a report without a form, looked through for signs

using Parts = std::vector<const MailPart *>;

void collect(const MailPart &part, Parts &all)
{
    all.push_back(&part);
    for (const MailPart &inner : part.parts)
        collect(inner, all);
}

const MailPart *partOf(const Parts &parts, std::initializer_list<QLatin1StringView> types)
{
    for (const MailPart *part : parts)
        if (std::ranges::find(types, part->type()) != types.end())
            return part;
    return nullptr;
}

// What the report says to a reader: its plain texts, else its HTML.
QString textOf(const Parts &parts)
{
    QString plain;
    QString html;
    for (const MailPart *part : parts) {
        const bool isText =
            part->type().startsWith("text/"_L1) && part->type() != "text/rfc822-headers"_L1;
        const bool broken = part->type().startsWith("multipart/"_L1) && part->parts.empty();
        if ((!isText && !broken) || !part->parts.empty())
            continue;
        QString &text = part->type() == "text/html"_L1 ? html : plain;
        if (text.size() < kMostText)
            text += part->text().left(kMostText) + u'\n';
    }
    return plain.trimmed().isEmpty() ? textOfHtml(html) : plain;
}

const MailPart *formPartOf(const Parts &parts)
{
    return partOf(parts, {"message/delivery-status"_L1, "message/global-delivery-status"_L1});
}

// The email that did not arrive, as far as the report returns it.
struct Original
{
    QString messageId;
    QStringList senders;
    QString recipient; ///< where it went to one address only
};

Original originalOf(const Parts &parts, const QString &inText)
{
    const MailPart *part = partOf(parts,
                                  {"message/rfc822"_L1,
                                   "message/global"_L1,
                                   "text/rfc822-headers"_L1,
                                   "message/global-headers"_L1,
                                   "message/rfc822-headers"_L1});
    MailPart head;
    if (part) {
        const qsizetype end = part->body.indexOf("\n\n", part->body.startsWith('\n') ? 1 : 0);
        head.fields =
            readFields(QByteArrayView(part->body).first(end < 0 ? part->body.size() : end));
    } else {
        head.fields = readFields(inText.left(kMostText).toUtf8());
    }
    Original original;
    original.messageId = messageIdIn(head.field("message-id"));
    if (const MailPart *form = formPartOf(parts); form && original.messageId.isEmpty())
        original.messageId = envelopeMessageId(form->body);
    for (const char *name : {"from", "sender", "return-path", "reply-to"})
        for (const auto &found : addressesIn(head.field(name), 10))
            original.senders += found.address;
    const auto to = addressesIn(head.field("to"), 2);
    if (to.size() == 1)
        original.recipient = to[0].address;
    return original;
}

QStringList addressesOfReport(const MailPart &mail, const Original &original)
{
    QStringList ours = original.senders;
    for (const char *name : {"to", "cc", "from", "sender", "reply-to", "return-path", "errors-to"})
        for (const auto &found : addressesIn(mail.field(name), 10))
            ours += found.address;
    return ours;
}

void judge(DeliveryReport &report, const QString &words, const QString &dialogue = {})
{
    const QString inner = statusIn(words);
    // A bare "failed" of the last server: the words of the one before tell more.
    if (report.status.isEmpty() || (report.status.endsWith(".0.0"_L1) && !inner.isEmpty()))
        report.status = inner;
    const auto meaning = meaningOf(report.status, words, dialogue);
    report.cause = causeOf(meaning);
    report.permanent =
        report.kind == ReportKind::Failed && isHopeless(meaning) && !report.status.startsWith(u'4');
}

QString wordsFor(const std::vector<RecipientText> &told, const RecipientFields &fields)
{
    for (const RecipientText &one : told)
        for (const QString &address : {fields.recipient, fields.other})
            if (!address.isEmpty() && one.recipient.compare(address, Qt::CaseInsensitive) == 0)
                return one.words;
    return {};
}

ReportKind kindOf(const RecipientFields &fields)
{
    if (fields.action.startsWith("fail"_L1) || fields.action == "expired"_L1)
        return ReportKind::Failed;
    if (fields.action.startsWith("delay"_L1) || fields.action == "deferred"_L1)
        return ReportKind::Delayed;
    if (!fields.action.isEmpty())
        return ReportKind::NotAReport; // delivered, relayed or expanded
    if (fields.status.startsWith(u'5'))
        return ReportKind::Failed;
    return fields.status.startsWith(u'4') ? ReportKind::Delayed : ReportKind::NotAReport;
}

struct Told
{
    QString says; ///< to its reader
    Original original;
    std::vector<RecipientText> recipients;
};

// Before an address is called hopeless, all that is said of it must agree: a server's "user
// unknown" does not count where the report tells its reader of a full or a closed mailbox.
bool contradicts(const QString &says, const QString &words)
{
    const auto told = wordedMeaningOf(says);
    return isHopeless(clearMeaningOf({}, words))
           && (told == BounceMeaning::Full || told == BounceMeaning::Unavailable);
}

std::vector<DeliveryReport> ofForm(const std::vector<RecipientFields> &form, const Told &told)
{
    std::vector<DeliveryReport> reports;
    std::vector<DeliveryReport> arrived;
    for (const RecipientFields &fields : form) {
        DeliveryReport report;
        report.kind = kindOf(fields);
        report.recipient = fields.recipient;
        report.status = fields.status;
        report.messageId = told.original.messageId;
        if (report.kind == ReportKind::NotAReport) {
            arrived.push_back(report);
            continue;
        }
        QString words = fields.words;
        QString said = wordsFor(told.recipients, fields);
        if (said.isEmpty() && form.size() == 1)
            said = told.says;
        if (form.size() == 1 && contradicts(told.says, words))
            words = told.says;
        else if (clearMeaningOf({}, words) == BounceMeaning::Unclear)
            words += u'\n' + said;
        if (report.recipient.isEmpty() && told.recipients.size() == 1)
            report.recipient = told.recipients[0].recipient;
        judge(report, words, said);
        reports.push_back(report);
    }
    return reports.empty() ? arrived : reports;
}

std::vector<DeliveryReport> ofText(const MailPart &mail, ReportKind kind, const Told &told)
{
    std::vector<RecipientText> recipients;
    for (const auto &named : addressesIn(mail.field("x-failed-recipients"))) {
        RecipientFields fields;
        fields.recipient = named.address;
        recipients.push_back({named.address, wordsFor(told.recipients, fields)});
    }
    if (recipients.empty())
        recipients = told.recipients;
    if (recipients.empty())
        recipients.push_back({told.original.recipient, told.says});
    std::vector<DeliveryReport> reports;
    for (const RecipientText &one : recipients) {
        DeliveryReport report;
        report.kind = kind;
        report.recipient = one.recipient;
        report.messageId = told.original.messageId;
        QString words = one.words;
        if (clearMeaningOf({}, words) == BounceMeaning::Unclear
            && (recipients.size() == 1 || meaningOf({}, words) == BounceMeaning::Unclear))
            words += u'\n' + told.says;
        judge(report, words);
        reports.push_back(report);
    }
    return reports;
}

// It arrived: the reader calls it unwanted (RFC 5965), or has opened it (RFC 8098).
DeliveryReport noticeOf(const MailPart &notice, const Original &original)
{
    const auto fields = readFields(notice.body);
    const auto field = [&](const char *name) {
        const auto found = fields.find(name);
        return found == fields.end() ? QString() : found->second;
    };
    DeliveryReport report;
    for (const char *name : {"original-rcpt-to", "original-recipient", "final-recipient"})
        if (report.recipient.isEmpty())
            report.recipient = addressOfField(field(name));
    if (report.recipient.isEmpty())
        report.recipient = original.recipient;
    report.messageId = messageIdIn(field("original-message-id"));
    if (report.messageId.isEmpty())
        report.messageId = original.messageId;
    return report;
}

DeliveryReport autoReplyOf(const MailPart &mail)
{
    DeliveryReport report;
    report.kind = ReportKind::AutoReply;
    report.recipient = addressIn(mail.field("from"));
    report.messageId = messageIdIn(mail.field("in-reply-to"));
    if (report.messageId.isEmpty())
        report.messageId = messageIdIn(mail.field("references"));
    return report;
}

std::vector<DeliveryReport> ofNotice(const ServiceNotice &notice)
{
    Told told;
    told.original.messageId = notice.messageId;
    if (!notice.recipients.empty())
        return ofForm(notice.recipients, told);
    DeliveryReport other;
    other.messageId = notice.messageId;
    return {other};
}

std::vector<RecipientFields> formOf(const Parts &parts)
{
    const MailPart *form = formPartOf(parts);
    return form ? readReportForm(form->body) : std::vector<RecipientFields>();
}

// In a report whose parts are broken the form stands in any of them; in one that a person passed
// on it stands behind the marks of a quotation.
std::vector<RecipientFields> formInTexts(const Parts &parts)
{
    static const QRegularExpression kQuoted(u"^(?:[> ]*>) ?"_s,
                                            QRegularExpression::MultilineOption);
    for (const MailPart *part : parts) {
        if (!part->parts.empty() || part->type() == "message/rfc822"_L1)
            continue;
        const QByteArray body =
            QString::fromUtf8(part->body.left(kMostText)).remove(kQuoted).toUtf8();
        if (holdsReportForm(body))
            return readReportForm(body);
    }
    return {};
}

// It gives back an email and says why, though neither its sender nor its subject does.
bool givesBack(const Parts &parts, const ReportText &text, const Told &told)
{
    const bool original = partOf(parts, {"message/rfc822"_L1}) || !text.original.isEmpty();
    return original && told.recipients.size() == 1 && saysFailed(text.says)
           && clearMeaningOf({}, told.recipients[0].words) != BounceMeaning::Unclear;
}

Told toldBy(const MailPart &mail, const Parts &parts, const ReportText &text)
{
    Told told{text.says, originalOf(parts, text.original), {}};
    // Gmail names what it could not deliver as what it answers.
    for (const char *name : {"in-reply-to", "references"})
        if (told.original.messageId.isEmpty())
            told.original.messageId = messageIdIn(mail.field(name));
    told.recipients = recipientsIn(text.says, addressesOfReport(mail, told.original));
    return told;
}

bool isOfFailure(const std::vector<DeliveryReport> &reports)
{
    return reports[0].kind == ReportKind::Failed || reports[0].kind == ReportKind::Delayed;
}

// A report may come within an email, from who got it by mistake: one is looked into.
std::vector<DeliveryReport> reportsOf(const QByteArray &bytes, bool mayHoldReport)
{
    const MailPart mail = readMail(bytes);
    Parts parts;
    collect(mail, parts);
    const ReportText text = partedText(textOf(parts));
    const Told told = toldBy(mail, parts, text);
    if (const MailPart *notice =
            partOf(parts, {"message/feedback-report"_L1, "message/disposition-notification"_L1}))
        return {noticeOf(*notice, told.original)};
    if (const auto form = formOf(parts); !form.empty())
        return ofForm(form, told);
    if (const auto notice = readServiceNotice(text.says.toUtf8()))
        return ofNotice(*notice);
    const bool reply = isReply(mail.words("subject"));
    if (const auto form = reply ? std::vector<RecipientFields>() : formInTexts(parts);
        !form.empty())
        return ofForm(form, told);
    const ReportKind kind = kindBySigns(mail, text.says);
    if (kind == ReportKind::AutoReply)
        return {autoReplyOf(mail)};
    if (kind != ReportKind::NotAReport)
        return ofText(mail, kind, told);
    if (!reply && givesBack(parts, text, told))
        return ofText(mail, ReportKind::Failed, told);
    if (const MailPart *inner = partOf(parts, {"message/rfc822"_L1});
        inner && mayHoldReport && !reply)
        if (auto reports = reportsOf(inner->body, false); isOfFailure(reports))
            return reports;
    return {DeliveryReport{}};
}

} // namespace

QString reportKindName(ReportKind kind)
{
    return kReportKindNames.of(kind);
}

QString bounceCauseName(BounceCause cause)
{
    return kBounceCauseNames.of(cause);
}

std::vector<DeliveryReport> readDeliveryReport(const QByteArray &mail)
{
    return reportsOf(mail, true);
}

} // namespace casepost::core
