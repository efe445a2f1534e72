#pragma once

#include "core/outbox/gateways/smtp/smtp_settings.h"
#include "core/outbox/gateways/smtp/smtp_wire.h"

#include <QSet>

namespace casepost::core {

/// Where the talk broke off, why, and what of the server's words may be kept.
struct SmtpFault
{
    SmtpPhase phase = SmtpPhase::Connect;
    SmtpEvent event = SmtpEvent::Cut;
    QByteArray words = {};
    /// Set where the cause is ours or the server's set-up, not an answer: the verdict is then this.
    std::optional<SmtpVerdict> verdict = {};

    SmtpVerdict judged() const { return verdict.value_or(smtpVerdict(phase, event)); }
};

template<typename T>
using InTalk = std::expected<T, SmtpFault>;

/// What one message needs from the talk; all of it checked before.
struct SmtpEnvelope
{
    QByteArray sender;
    QByteArray recipient;
    QByteArray envelopeId; ///< our Message-ID without its brackets
    QByteArray body;       ///< as smtpBody() gives it
    bool isEightBit = false;
};

/// The talk with one mail server: opened once, used for one message after the other. Each call says
/// its lines and reads the answers; after a fault that was not a plain refusal the line is dead and
/// isAlive() false.
class SmtpDialogue
{
public:
    /// Connects, greets, makes the line secure and logs in, as the settings say.
    static InTalk<SmtpDialogue> open(const SmtpSettings &settings);

    bool isAlive() const { return m_alive; }
    /// Forgets a message half begun; also shows whether a line kept open still lives.
    InTalk<void> reset();
    /// MAIL, RCPT, DATA and the body, without the final dot.
    InTalk<void> offer(const SmtpEnvelope &envelope);
    /// The final dot and its answer; the server's words.
    InTalk<QByteArray> commit();
    /// Hangs up without the dot: the server throws away what it has.
    void abandon() { m_alive = false; }
    /// Says goodbye; what comes back means nothing.
    void quit();

private:
    SmtpDialogue(const SmtpSettings &settings, SmtpWire wire)
        : m_settings(settings)
        , m_wire(std::move(wire))
    {}

    InTalk<void> begin();
    InTalk<void> hello();
    InTalk<void> secure();
    InTalk<void> logIn();
    InTalk<void> logInPlain();
    InTalk<void> logInStepwise();
    InTalk<SmtpReply> ask(SmtpPhase phase, const QByteArray &line, int wantedClass);
    InTalk<SmtpReply> answer(SmtpPhase phase, const Deadline &deadline, int wantedClass);
    std::unexpected<SmtpFault> broken(SmtpPhase phase, const WireFault &fault);
    std::unexpected<SmtpFault> misset(SmtpPhase phase, const QString &words, SmtpVerdict verdict);
    void learn(const SmtpReply &reply);
    bool offers(const char *extension) const { return m_offers.contains(extension); }
    InTalk<QByteArray> mailLine(const SmtpEnvelope &envelope);
    QByteArray rcptLine(const SmtpEnvelope &envelope) const;

    SmtpSettings m_settings;
    SmtpWire m_wire;
    bool m_alive = true;
    bool m_secured = false;
    QSet<QByteArray> m_offers; ///< upper case; "AUTH PLAIN" for each mechanism
    qint64 m_sizeLimit = 0;    ///< 0: none told
};

} // namespace casepost::core
