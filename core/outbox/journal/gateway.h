#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/message.h"

#include <functional>

namespace casepost::core {

/// What came of one try.
struct Outcome
{
    AttemptResult result = AttemptResult::Again;
    QString detail; ///< one line for the record: the reply code and words; never a password, never
                    ///< letter text
    bool holdGateway =
        false; ///< the way out itself is at fault (login, certificate): no other message is tried
};

/// Given to send(): the gateway calls it once, after everything that can fail safely and just
/// before the one act that cannot be taken back (SMTP's final dot, a rename, an HTTP body). It
/// records the commit mark durably; when it fails, the gateway must not go on and answers Again.
using CommitMark = std::function<Status()>;

/// One thing a dry run looked at.
struct TrialStep
{
    QString what; ///< "connect", "log in", "folder" …
    bool ok = false;
    QString words; ///< what was found; secrets masked
};

/// A way out of the house. Small on purpose; it never retries, never touches the store and never
/// throws: the outbox decides when to try again. Used by one thread at a time; send() blocks within
/// its own deadlines.
class Gateway
{
public:
    virtual ~Gateway() = default;
    /// Stable name, as settings and the store keep it ("spool", "smtp").
    virtual QString name() const = 0;
    /// Whether this gateway would take the message: the refusal it would give, told before
    /// queueing.
    virtual Status accepts(const NewMessage &message) const = 0;
    /// One try. Accepted only on a positive answer; Unknown when the answer got lost after the
    /// commit mark.
    virtual Outcome send(const NewMessage &message, const CommitMark &beforeCommit) = 0;
    /// What became of a message whose answer got lost, where this way out keeps a record that can
    /// be asked by our Message-ID; nullopt when it cannot tell.
    virtual std::optional<Outcome> whatBecameOf(const QString & /*smtpId*/) { return {}; }
    /// Takes away what a sender that was killed left half-made. Called when a sender opens.
    virtual void tidyUp() {}
    /// A dry run: does everything that sending would do but sends nothing. The steps taken, up to
    /// the first that failed.
    virtual std::vector<TrialStep> tryOut() { return {}; }
    /// Nothing more to send for now: a connection kept for the next message may be closed.
    virtual void rest() {}
};

} // namespace casepost::core
