#pragma once

#include "core/outbox/bounces/delivery_report.h"

#include <QString>

#include <span>

namespace casepost::core {

struct MailPart;

/// Wordings by which an email is known for what it is, in many languages, in lower case. A `*`
/// stands for up to 60 characters.
struct ReportWordings
{
    std::span<const QStringView> senders;    ///< names of mail systems in From
    std::span<const QStringView> failed;     ///< subjects of what did not arrive
    std::span<const QStringView> delayed;    ///< subjects of what is tried further
    std::span<const QStringView> arrived;    ///< subjects of what did arrive
    std::span<const QStringView> failedText; ///< how a text without such a subject says it
    std::span<const QStringView> delayedText;
    std::span<const QStringView> autoReply; ///< subjects of automatic replies
};
const ReportWordings &reportWordings();

/// Whether a subject is that of a person's answer ("Re: …"), or of an email passed on ("Fwd: …").
bool isReply(const QString &subject);
bool isForward(const QString &subject);

/// Whether a text says that an email did not arrive, in its own words.
bool saysFailed(const QString &text);

/// What an email is by its sender, its subject and what it says, where it holds no form of RFC 3464
/// that tells (REQ-INC-02).
/// `text` is what it says before the email that it returns.
ReportKind kindBySigns(const MailPart &mail, const QString &text);

} // namespace casepost::core
