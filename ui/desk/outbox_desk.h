#pragma once

#include "core/base/progress.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/sending/sender.h"
#include "core/outbox/ways/ways_out.h"
#include "letters/records/letter_store.h"
#include "ui/desk/answer.h"

class QObject;

namespace casepost::ui {

/// What the outbox page needs from below.
class OutboxDesk
{
public:
    virtual ~OutboxDesk() = default;
    virtual void list(QObject *context, Answer<std::vector<core::QueuedMessage>> done) = 0;
    /// Tries a message again; `answers` are the rules whose question is answered with yes. A
    /// question still open is an error that names it ("answer", "question", "question_cy").
    virtual void
    retry(QObject *context, core::MessageId message, const QStringList &answers, Done done) = 0;
    /// Takes a message back; gives its letter as a draft of its writer.
    virtual void
    takeBack(QObject *context, core::MessageId message, Answer<letters::Draft> done) = 0;
    virtual void resolve(QObject *context,
                         core::MessageId message,
                         core::Settlement settlement,
                         const QString &why,
                         Done done) = 0;
    /// Sends what is due. `progress` is asked on the sending thread.
    virtual void
    send(QObject *context, core::ProgressFn progress, Answer<core::SendReport> done) = 0;
    /// The ways out that count here.
    virtual void ways(QObject *context, Answer<core::WaysOut> done) = 0;
    /// Sets them for everybody from a file's bytes; gives those that count from now on.
    virtual void setWays(QObject *context,
                         const QByteArray &bytes,
                         const QString &fileName,
                         Answer<core::WaysOut> done) = 0;
    /// A dry run of a gateway.
    virtual void
    tryWay(QObject *context, const QString &gateway, Answer<std::vector<core::TrialStep>> done) = 0;
};

} // namespace casepost::ui
