#pragma once

#include "core/outbox/gateways/smtp/smtp_settings.h"
#include "core/outbox/journal/gateway.h"

#include <memory>

namespace casepost::core {

class SmtpDialogue;
struct SmtpEnvelope;
struct SmtpFault;

/// Hands emails to a mail relay. The talk is our own and bounded in lines, bytes and time; Poco
/// gives the socket and TLS (reliability.md findings 4 to 6). The line is kept for the next message
/// until rest(). What each answer means is smtp_verdicts.h. From its making on the process ignores
/// SIGPIPE: a server that hangs up is an answer, not an end.
class SmtpGateway final : public Gateway
{
public:
    explicit SmtpGateway(SmtpSettings settings);
    ~SmtpGateway() override;

    QString name() const override;
    /// InvalidInput for a letter that goes by post, an address that SMTP cannot carry, or bytes
    /// that are not an email.
    Status accepts(const NewMessage &message) const override;
    Outcome send(const NewMessage &message, const CommitMark &beforeCommit) override;
    /// Connects, makes the line secure and logs in as for a message, and says goodbye.
    std::vector<TrialStep> tryOut() override;
    void rest() override;

private:
    std::optional<Outcome> misset() const;
    std::optional<Outcome> ensureLine(const QString &recipient);
    Outcome deliver(const SmtpEnvelope &envelope, const CommitMark &mark, const QString &recipient);
    Outcome judge(const SmtpFault &fault, const QString &recipient);

    SmtpSettings m_settings;
    std::unique_ptr<SmtpDialogue> m_line;
    int m_sendersRefused = 0; ///< in a row
};

} // namespace casepost::core
