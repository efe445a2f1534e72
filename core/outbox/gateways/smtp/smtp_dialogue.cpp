#include "core/outbox/gateways/smtp/smtp_dialogue.h"

#include "core/base/result.h"
#include "core/outbox/gateways/smtp/smtp_text.h"
#include "core/outbox/sending/stop_points.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QByteArray joined(const SmtpReply &reply)
{
    QByteArray words = QByteArray::number(reply.code);
    for (const QByteArray &line : reply.lines)
        words += ' ' + line;
    return words;
}

/// A code that is not what the phase waits for, as an event.
SmtpEvent eventOf(int code)
{
    if (code == 421)
        return SmtpEvent::Closing;
    if (code >= 400 && code < 500)
        return SmtpEvent::Transient;
    return code >= 500 ? SmtpEvent::Permanent : SmtpEvent::Garbage;
}

} // namespace

InTalk<SmtpDialogue> SmtpDialogue::open(const SmtpSettings &settings)
{
    auto wire = SmtpWire::connect(settings, Deadline(settings.deadlines.connect));
    if (!wire)
        return std::unexpected(
            SmtpFault{SmtpPhase::Connect, wire.error().event, wire.error().words.toUtf8()});
    SmtpDialogue dialogue(settings, std::move(*wire));
    TRY(dialogue.begin());
    return dialogue;
}

InTalk<void> SmtpDialogue::begin()
{
    if (m_settings.security == SmtpSecurity::ImplicitTls) {
        if (auto done = m_wire.startTls(m_settings, Deadline(m_settings.deadlines.tls)); !done)
            return broken(SmtpPhase::StartTls, done.error());
        m_secured = true;
    }
    TRY(answer(SmtpPhase::Greeting, Deadline(m_settings.deadlines.command), 2));
    TRY(hello());
    if (m_settings.security == SmtpSecurity::StartTls) {
        TRY(secure());
        TRY(hello());
    }
    return m_settings.user.isEmpty() ? InTalk<void>() : logIn();
}

InTalk<void> SmtpDialogue::hello()
{
    const QByteArray name =
        m_settings.heloName.isEmpty() ? "[127.0.0.1]" : m_settings.heloName.toLatin1();
    m_offers.clear();
    m_sizeLimit = 0;
    const auto reply = ask(SmtpPhase::Ehlo, "EHLO " + name, 2);
    if (reply) {
        learn(*reply);
        return {};
    }
    // A server from before 1995: usable where neither TLS nor a login is asked for.
    const bool plain = m_settings.security == SmtpSecurity::None && m_settings.user.isEmpty();
    if (!plain || reply.error().event != SmtpEvent::Permanent)
        return std::unexpected(reply.error());
    TRY(ask(SmtpPhase::Ehlo, "HELO " + name, 2));
    return {};
}

void SmtpDialogue::learn(const SmtpReply &reply)
{
    for (std::size_t i = 1; i < reply.lines.size(); ++i) {
        const auto words = reply.lines[i].simplified().toUpper().split(' ');
        m_offers.insert(words.constFirst());
        if (words.constFirst() == "SIZE" && words.size() > 1)
            m_sizeLimit = words[1].toLongLong();
        if (words.constFirst() == "AUTH")
            for (qsizetype w = 1; w < words.size(); ++w)
                m_offers.insert("AUTH " + words[w]);
    }
}

InTalk<void> SmtpDialogue::secure()
{
    if (!offers("STARTTLS"))
        return misset(
            SmtpPhase::StartTls, u"the server does not offer STARTTLS"_s, SmtpVerdict::HoldGateway);
    TRY(ask(SmtpPhase::StartTls, "STARTTLS", 2));
    if (m_wire.unasked() == SmtpEvent::Garbage)
        return misset(SmtpPhase::StartTls,
                      u"there was clear text behind the answer to STARTTLS"_s,
                      SmtpVerdict::HoldGateway);
    if (auto done = m_wire.startTls(m_settings, Deadline(m_settings.deadlines.tls)); !done)
        return broken(SmtpPhase::StartTls, done.error());
    m_secured = true;
    return {};
}

InTalk<void> SmtpDialogue::logIn()
{
    if (!m_secured)
        return misset(
            SmtpPhase::Auth, u"a login is never sent over clear text"_s, SmtpVerdict::HoldGateway);
    if (offers("AUTH PLAIN"))
        return logInPlain();
    if (offers("AUTH LOGIN"))
        return logInStepwise();
    return misset(SmtpPhase::Auth,
                  u"the server offers no login that Casepost knows (PLAIN or LOGIN)"_s,
                  SmtpVerdict::HoldGateway);
}

InTalk<void> SmtpDialogue::logInPlain()
{
    const QByteArray secret = '\0' + m_settings.user.toUtf8() + '\0' + m_settings.password.toUtf8();
    TRY(ask(SmtpPhase::Auth, "AUTH PLAIN " + secret.toBase64(), 2));
    return {};
}

InTalk<void> SmtpDialogue::logInStepwise()
{
    TRY(ask(SmtpPhase::Auth, "AUTH LOGIN", 3));
    TRY(ask(SmtpPhase::Auth, m_settings.user.toUtf8().toBase64(), 3));
    TRY(ask(SmtpPhase::Auth, m_settings.password.toUtf8().toBase64(), 2));
    return {};
}

InTalk<void> SmtpDialogue::reset()
{
    TRY(ask(SmtpPhase::MailFrom, "RSET", 2));
    return {};
}

InTalk<QByteArray> SmtpDialogue::mailLine(const SmtpEnvelope &envelope)
{
    QByteArray line = "MAIL FROM:<" + envelope.sender + '>';
    if (m_sizeLimit > 0 && envelope.body.size() > m_sizeLimit)
        return misset(SmtpPhase::MailFrom,
                      u"the letter is larger than the server takes (%1 bytes)"_s.arg(m_sizeLimit),
                      SmtpVerdict::Fail);
    if (envelope.isEightBit) {
        if (!offers("8BITMIME"))
            return misset(
                SmtpPhase::MailFrom, u"the server takes no 8-bit letters"_s, SmtpVerdict::Fail);
        line += " BODY=8BITMIME";
    }
    if (offers("SIZE"))
        line += " SIZE=" + QByteArray::number(envelope.body.size());
    if (offers("DSN") && m_settings.askForDsn)
        line += " RET=HDRS ENVID=" + xtext(envelope.envelopeId);
    return line;
}

QByteArray SmtpDialogue::rcptLine(const SmtpEnvelope &envelope) const
{
    const bool report = offers("DSN") && m_settings.askForDsn;
    return "RCPT TO:<" + envelope.recipient + '>' + (report ? " NOTIFY=SUCCESS,FAILURE" : "");
}

InTalk<void> SmtpDialogue::offer(const SmtpEnvelope &envelope)
{
    TRY_ASSIGN(const QByteArray mail, mailLine(envelope));
    TRY(ask(SmtpPhase::MailFrom, mail, 2));
    TRY(ask(SmtpPhase::RcptTo, rcptLine(envelope), 2));
    TRY(ask(SmtpPhase::Data, "DATA", 3));
    const auto forBytes = m_settings.deadlines.bodyByte * envelope.body.size();
    const Deadline deadline(m_settings.deadlines.body
                            + std::chrono::ceil<std::chrono::milliseconds>(forBytes));
    if (auto written = m_wire.write(envelope.body, deadline); !written)
        return broken(SmtpPhase::Body, written.error());
    // A word now is none to this letter: whatever it is, the dot must not follow it.
    if (const auto event = m_wire.unasked())
        return broken(SmtpPhase::Body, {*event, u"the server spoke or hung up out of turn"_s});
    return {};
}

InTalk<QByteArray> SmtpDialogue::commit()
{
    const Deadline deadline(m_settings.deadlines.afterDot);
    if (auto written = m_wire.write(".\r\n", deadline); !written)
        return broken(SmtpPhase::AfterDot, written.error());
    stopPoint("committed");
    TRY_ASSIGN(const auto reply, answer(SmtpPhase::AfterDot, deadline, 2));
    return joined(reply);
}

void SmtpDialogue::quit()
{
    if (std::exchange(m_alive, false))
        (void)m_wire.write("QUIT\r\n", Deadline(std::chrono::milliseconds(100)));
}

InTalk<SmtpReply> SmtpDialogue::ask(SmtpPhase phase, const QByteArray &line, int wantedClass)
{
    const Deadline deadline(m_settings.deadlines.command);
    if (const auto event = m_wire.unasked())
        return broken(phase, {*event, u"the server spoke or hung up out of turn"_s});
    if (auto written = m_wire.write(line + "\r\n", deadline); !written)
        return broken(phase, written.error());
    return answer(phase, deadline, wantedClass);
}

InTalk<SmtpReply> SmtpDialogue::answer(SmtpPhase phase, const Deadline &deadline, int wantedClass)
{
    auto reply = m_wire.readReply(deadline);
    if (!reply)
        return broken(phase, reply.error());
    if (reply->code / 100 == wantedClass)
        return std::move(*reply);
    const SmtpEvent event = eventOf(reply->code);
    // Only a plain refusal leaves a talk that can go on.
    m_alive = m_alive && (event == SmtpEvent::Transient || event == SmtpEvent::Permanent);
    return std::unexpected(SmtpFault{phase, event, joined(*reply)});
}

std::unexpected<SmtpFault> SmtpDialogue::broken(SmtpPhase phase, const WireFault &fault)
{
    m_alive = false;
    return std::unexpected(SmtpFault{phase, fault.event, fault.words.toUtf8()});
}

std::unexpected<SmtpFault>
SmtpDialogue::misset(SmtpPhase phase, const QString &words, SmtpVerdict verdict)
{
    return std::unexpected(SmtpFault{phase, SmtpEvent::Permanent, words.toUtf8(), verdict});
}

} // namespace casepost::core
