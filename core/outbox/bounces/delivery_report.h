#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace casepost::core {

enum class ReportKind { Failed, Delayed, AutoReply, NotAReport };
enum class BounceCause {
    UnknownMailbox,
    MailboxFull,
    UnknownDomain,
    RefusedByPolicy,
    Expired,
    Other,
};

QString reportKindName(ReportKind kind);    ///< "failed", "delayed", "auto-reply", "not-a-report"
QString bounceCauseName(BounceCause cause); ///< "unknown-mailbox", "mailbox-full" …

/// What an email that came back says about one recipient (REQ-INC-02, REQ-INC-03).
struct DeliveryReport
{
    ReportKind kind = ReportKind::NotAReport;
    QString recipient; ///< empty when the report does not tell
    QString status;    ///< "5.1.1"; empty when the report does not tell
    BounceCause cause = BounceCause::Other;
    bool permanent = false; ///< the mail system gave up
    QString messageId;      ///< of the message that did not arrive, with its angle brackets
};

/// Reads one email: a report in the form of RFC 3464, one entry for each recipient, or one known by
/// its sender and subject. Never empty; an ordinary email is one NotAReport.
std::vector<DeliveryReport> readDeliveryReport(const QByteArray &mail);

} // namespace casepost::core
