#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/outbox/journal/gateway.h"

#include <memory>
#include <vector>

namespace casepost::core {

/// What a drain of the outbox did.
struct SendReport
{
    int sent = 0;
    int deferred = 0;
    int failed = 0;
    int uncertain = 0;
    int held = 0;
};

/// Sends what is due, message by message, keeping the journal: claim, commit mark, receipt, result.
/// Several senders may work on one store; each holds its own lock, so that a dead one's claims
/// return at once and its commits under way become uncertain. Blocks; run it off the window's
/// thread.
class Sender
{
public:
    /// `gateways` are borrowed and must outlive the sender. Takes this sender's lock.
    static Result<std::unique_ptr<Sender>>
    open(Database &db, const Session &session, std::vector<Gateway *> gateways);
    virtual ~Sender() = default;

    /// Sends everything due now and ends. `onlyGateway` empty means all. Stops between two messages
    /// when `progress` says so.
    virtual Result<SendReport> drain(const QString &onlyGateway,
                                     const ProgressFn &progress = {}) = 0;
};

} // namespace casepost::core
