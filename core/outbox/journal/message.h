#pragma once

#include "core/base/typed_id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace casepost::core {

/// Where a message stands. The words are the command line's contract and stored as they are.
enum class MessageState { Queued, Sending, Sent, Deferred, Failed, Uncertain, Held, Cancelled };

QString messageStateName(MessageState state);
std::optional<MessageState> messageStateFromName(const QString &name);

enum class AttemptResult { Accepted, Refused, Again, Unknown };

QString attemptResultName(AttemptResult result);
std::optional<AttemptResult> attemptResultFromName(const QString &name);

/// How a message leaves the house: as an email, on paper, or into the customer's own account.
enum class OutChannel { Email, Post, Online };

QString outChannelName(OutChannel channel); ///< "email", "post", "online"

/// One try at sending, as recorded.
struct Attempt
{
    QDateTime atUtc;
    AttemptResult result = AttemptResult::Unknown;
    QString detail; ///< the gateway's words, without personal data
};

/// A message whole, as it is queued: everything a gateway needs, made once and never again.
struct NewMessage
{
    LetterId letter;
    CaseId caseId;
    QString gateway;   ///< name of the gateway
    QString recipient; ///< email address, or "post" or "online" for a letter without one
    QString sender;    ///< envelope sender: the team mailbox; empty for post
    QString smtpId;    ///< own Message-ID with its angle brackets: the same over all attempts
    QString fileName;  ///< as the customer or the spool folder sees it; ASCII, no path
    QByteArray bytes;  ///< .eml or PDF, rendered
};

/// The channel of a message, told by its recipient.
OutChannel channelOf(const NewMessage &message);

/// A row of the outbox.
struct QueuedMessage
{
    MessageId id;
    LetterId letter;
    CaseId caseId;
    QString caseReference;
    QString caseName; ///< of the case's applicant, forenames first
    QString gateway;
    QString recipient;
    QString smtpId;
    MessageState state = MessageState::Queued;
    QString reason; ///< why held, failed or uncertain; one sentence
    int attempts = 0;
    QDateTime nextAttemptUtc;
    QDateTime queuedUtc;
    std::vector<Attempt> history;
    QString description = {}; ///< of the letter, where who shows the list filled it in
};

} // namespace casepost::core
