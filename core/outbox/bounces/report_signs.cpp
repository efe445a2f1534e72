#include "core/outbox/bounces/report_signs.h"

#include "core/outbox/bounces/bounce_meaning.h"
#include "core/outbox/mail_part.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOpening = 6'000; ///< of the text, where a report says what it is

bool holds(std::span<const QStringView> wordings, QStringView plain)
{
    return std::ranges::any_of(wordings,
                               [&](QStringView wording) { return occurs(wording, plain); });
}

QString lower(const QString &text)
{
    return text.toLower().replace(QChar(u'\u2019'), QChar(u'\'')).simplified();
}

bool begins(const QString &subject, const QString &marks)
{
    const QRegularExpression pattern(u"^\\s*(?:%1)(?:\\[\\d+\\])?\\s*[:：]"_s.arg(marks),
                                     QRegularExpression::CaseInsensitiveOption);
    return pattern.match(subject).hasMatch();
}

bool isFromMailSystem(const MailPart &mail)
{
    const QString from = lower(mail.words("from"));
    return from.isEmpty() || from == "<>"_L1 || mail.field("return-path").trimmed() == "<>"_L1
           || holds(reportWordings().senders, from);
}

bool isAutoReply(const MailPart &mail, const QString &subject)
{
    const QString submitted = lower(mail.field("auto-submitted"));
    const QString precedence = lower(mail.field("precedence"));
    for (const char *name : {"x-autoreply",
                             "x-autorespond",
                             "x-autoresponder",
                             "x-autoreply-from",
                             "x-mail-autoreply",
                             "x-auto-reply"})
        if (!mail.field(name).isEmpty())
            return lower(mail.field(name)) != "no"_L1;
    return submitted.startsWith("auto-replied"_L1) || precedence.startsWith("auto_reply"_L1)
           || precedence.startsWith("auto-reply"_L1)
           || lower(mail.field("x-mailer")).startsWith("vacation"_L1)
           || holds(reportWordings().autoReply, subject);
}

// "550 5.1.1 <someone@example.org>: unknown": a mail server's answer in the text.
bool quotesRefusal(QStringView text)
{
    static const QRegularExpression kRefusal(
        uR"re((?<![\d.])5\d\d[ -]#?5\.\d{1,3}\.\d{1,3}\b|(?:^|[\s:])55\d[ -][^\n]{0,200}@|^[ \t]*5[05]\d[ -])re"_s,
        QRegularExpression::MultilineOption);
    return kRefusal.match(text).hasMatch();
}

} // namespace

bool isReply(const QString &subject)
{
    return begins(subject, u"re|aw|sv|vs|rif|antw|ateb"_s);
}

bool isForward(const QString &subject)
{
    return begins(subject, u"fwd?|wg|tr|rv|enc|vb"_s);
}

bool saysFailed(const QString &text)
{
    return holds(reportWordings().failedText, lower(text));
}

ReportKind kindBySigns(const MailPart &mail, const QString &text)
{
    const ReportWordings &known = reportWordings();
    const QString subject = lower(mail.words("subject"));
    const bool reply = isReply(subject) || isForward(subject);
    const bool system = isFromMailSystem(mail);
    const bool named = !mail.field("x-failed-recipients").isEmpty();
    const QString type = mail.field("content-type").toLower();
    const bool form = mail.type() == "multipart/report"_L1
                      && (type.contains("delivery-status"_L1) || !type.contains("report-type"_L1));

    if (holds(known.autoReply, subject) && !named)
        return ReportKind::AutoReply;
    if (system && holds(known.arrived, subject) && !holds(known.failed, subject))
        return ReportKind::NotAReport;
    if ((system || form || named) && !reply && holds(known.delayed, subject))
        return ReportKind::Delayed;
    const QString opening = text.left(kOpening);
    const bool refusal = quotesRefusal(opening);
    const bool says = refusal || saysFailed(opening);
    const bool failedSubject = holds(known.failed, subject) && !reply;
    const bool goesOn = holds(known.delayedText, lower(opening)) && !named;
    const bool bySystem = system && (failedSubject || (says && !reply) || (goesOn && !reply));
    // A mail system may answer under the subject of what it answers.
    const bool byDaemon = refusal && holds(known.senders, lower(mail.words("from")));
    if (named || bySystem || byDaemon || (form && (failedSubject || says))
        || (failedSubject && refusal))
        return goesOn ? ReportKind::Delayed : ReportKind::Failed;
    return isAutoReply(mail, subject) ? ReportKind::AutoReply : ReportKind::NotAReport;
}

} // namespace casepost::core
