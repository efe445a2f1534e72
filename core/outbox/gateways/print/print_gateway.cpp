#include "core/outbox/gateways/print/print_gateway.h"

#include "core/outbox/sending/stop_points.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// No personal data: the Message-ID is a random number at the team's mail domain.
QString titleOf(const QString &smtpId)
{
    return u"Casepost "_s + QString(smtpId).remove(u'<').remove(u'>');
}

} // namespace

QString PrintGateway::name() const
{
    return u"print"_s;
}

Status PrintGateway::accepts(const NewMessage &message) const
{
    const auto refused = [](const QString &sentence) {
        return fail(ErrorCode::InvalidInput, sentence);
    };
    switch (channelOf(message)) {
    case OutChannel::Email:
        return refused(
            u"This is an email: the printer takes letters, so choose 'smtp' or 'spool'."_s);
    case OutChannel::Online:
        return refused(u"The customer reads this letter online, so it is not printed (REQ-PHO-06): "
                       "choose 'online'."_s);
    case OutChannel::Post:
        break;
    }
    if (message.smtpId.isEmpty())
        return refused(u"The letter has no Message-ID of its own."_s);
    if (!message.bytes.startsWith("%PDF-"))
        return refused(u"The letter is not a PDF: render it as one first."_s);
    return {};
}

Outcome PrintGateway::handed(int job) const
{
    return {AttemptResult::Accepted,
            u"Handed to the printer '%1' as job %2."_s.arg(m_settings.queue).arg(job)};
}

Outcome PrintGateway::judge(const PrintFault &fault) const
{
    return {fault.lasting ? AttemptResult::Refused : AttemptResult::Again,
            fault.words,
            fault.queueFault};
}

FromPrinter<std::optional<PrintJob>> PrintGateway::known(CupsLine &line,
                                                         const QString &smtpId) const
{
    TRY_ASSIGN(const auto jobs, line.jobs());
    const QString title = titleOf(smtpId);
    const auto found = std::ranges::find_if(jobs, [&](const PrintJob &job) {
        return job.title == title && job.documents > 0 && !job.stopped;
    });
    return found == jobs.end() ? std::optional<PrintJob>() : std::optional(*found);
}

Outcome PrintGateway::send(const NewMessage &message, const CommitMark &beforeCommit)
{
    if (const auto taken = accepts(message); !taken)
        return {AttemptResult::Refused, taken.error().message};
    auto line = CupsLine::open(m_settings);
    if (!line)
        return judge(line.error());
    const auto earlier = known(*line, message.smtpId);
    if (!earlier)
        return judge(earlier.error());
    if (*earlier)
        return {AttemptResult::Accepted,
                u"It was with the printer '%1' already, as job %2."_s.arg(m_settings.queue)
                    .arg((*earlier)->id)};
    const auto job = line->createJob(titleOf(message.smtpId));
    if (!job)
        return judge(job.error());
    if (!beforeCommit()) {
        line->cancel(*job);
        return {AttemptResult::Again, u"The store could not record the step, nothing was sent."_s};
    }
    const auto sent = line->sendDocument(*job, message.bytes);
    stopPoint("committed");
    if (sent)
        return handed(*job);
    if (!sent.error().answered)
        return afterLoss(*job);
    line->cancel(*job);
    return judge(sent.error());
}

/// The answer got lost: the service is asked whether the job has its document. One without, once
/// cancelled, can never print.
Outcome PrintGateway::afterLoss(int id) const
{
    const Outcome unknown{
        AttemptResult::Unknown,
        u"The answer of the printer '%1' got lost: ask for job %2."_s.arg(m_settings.queue)
            .arg(id)};
    auto line = CupsLine::open(m_settings);
    const auto job = line ? line->job(id) : std::unexpected(line.error());
    if (!job)
        return unknown;
    if (job->documents > 0)
        return job->stopped ? unknown : handed(id);
    if (!job->ended && !line->cancel(id))
        return unknown;
    return {AttemptResult::Again, u"The print service did not get the whole letter."_s};
}

std::optional<Outcome> PrintGateway::whatBecameOf(const QString &smtpId)
{
    auto line = CupsLine::open(m_settings);
    if (!line)
        return std::nullopt;
    const auto found = known(*line, smtpId);
    if (!found || !*found)
        return std::nullopt;
    return handed((*found)->id);
}

std::vector<TrialStep> PrintGateway::tryOut()
{
    std::vector<TrialStep> steps;
    const auto failed = [&steps](const QString &what, const QString &words) {
        steps.push_back({what, false, words});
        return steps;
    };
    auto line = CupsLine::open(m_settings);
    if (!line)
        return failed(u"connect"_s, line.error().words);
    steps.push_back({u"connect"_s, true, u"The print service answers."_s});
    const auto queue = line->queue();
    if (!queue)
        return failed(u"queue"_s, queue.error().words);
    const QString reasons = queue->reasons.isEmpty() || queue->reasons == u"none"_s
                                ? QString()
                                : u", "_s + queue->reasons;
    const QString state = u"%1 is %2%3"_s.arg(m_settings.queue, queue->state, reasons);
    if (!queue->acceptsJobs)
        return failed(u"queue"_s, state + u" and takes no letters."_s);
    if (!queue->takesPdf)
        return failed(u"queue"_s, state + u" and takes no PDF."_s);
    steps.push_back({u"queue"_s, true, state + u" and takes letters."_s});
    if (const auto valid = line->validate(u"Casepost trial"_s); !valid)
        return failed(u"job"_s, valid.error().words);
    steps.push_back({u"job"_s, true, u"A letter would be taken; none was sent."_s});
    return steps;
}

} // namespace casepost::core
