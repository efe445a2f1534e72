#include "core/outbox/gateways/smtp/smtp_gateway.h"

#include "core/outbox/gateways/smtp/smtp_dialogue.h"
#include "core/outbox/gateways/smtp/smtp_text.h"
#include "core/people/contact/email_address.h"

#include <algorithm>
#include <csignal>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestLine = 998;
constexpr int kSendersRefusedInARow = 3;

QString phaseWords(SmtpPhase phase)
{
    switch (phase) {
    case SmtpPhase::Connect:
        return u"Connecting"_s;
    case SmtpPhase::Greeting:
        return u"Greeting"_s;
    case SmtpPhase::Ehlo:
        return u"EHLO"_s;
    case SmtpPhase::StartTls:
        return u"TLS"_s;
    case SmtpPhase::Auth:
        return u"Login"_s;
    case SmtpPhase::MailFrom:
        return u"Sender"_s;
    case SmtpPhase::RcptTo:
        return u"Recipient"_s;
    case SmtpPhase::Data:
        return u"DATA"_s;
    case SmtpPhase::Body:
        return u"Letter"_s;
    case SmtpPhase::AfterDot:
        return u"After the letter"_s;
    case SmtpPhase::Quit:
        return u"Goodbye"_s;
    }
    Q_UNREACHABLE();
}

QString eventWords(SmtpEvent event)
{
    switch (event) {
    case SmtpEvent::Timeout:
        return u"no whole answer in time"_s;
    case SmtpEvent::Cut:
        return u"the connection was cut"_s;
    case SmtpEvent::Garbage:
        return u"the answer made no sense"_s;
    case SmtpEvent::Endless:
        return u"the answer did not end"_s;
    case SmtpEvent::Closing:
        return u"the server is closing"_s;
    case SmtpEvent::Transient:
    case SmtpEvent::Permanent:
        break;
    }
    return u"refused"_s;
}

Status refused(const QString &sentence)
{
    return fail(ErrorCode::InvalidInput, sentence);
}

/// A header first, an empty line, no NUL, no line that SMTP would break.
Status checkIsEmail(const QByteArray &bytes)
{
    const qsizetype colon = bytes.indexOf(':');
    const bool headerFirst =
        colon > 0 && std::all_of(bytes.cbegin(), bytes.cbegin() + colon, [](char c) {
            return c > 0x20 && c < 0x7f;
        });
    if (!headerFirst || (!bytes.contains("\r\n\r\n") && !bytes.contains("\n\n")))
        return refused(u"The message is not an email: render the letter as an email first."_s);
    if (bytes.contains('\0'))
        return refused(u"The email holds a NUL byte, which no mail server takes."_s);
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        if (stop - start > kLongestLine + 1)
            return refused(
                u"The email holds a line of over 998 characters, which mail servers break."_s);
        start = stop + 1;
    }
    return {};
}

Status checkAddress(const QString &address, const QString &whose)
{
    if (!EmailAddress::parse(address) || !envelopeAddress(address.trimmed()))
        return refused(
            u"The %1's address is not an email address that a mail server takes."_s.arg(whose));
    return {};
}

QByteArray withoutBrackets(const QString &smtpId)
{
    QByteArray id = smtpId.toUtf8();
    if (id.startsWith('<') && id.endsWith('>'))
        id = id.mid(1, id.size() - 2);
    return id;
}

} // namespace

SmtpGateway::SmtpGateway(SmtpSettings settings)
    : m_settings(std::move(settings))
{
    (void)std::signal(SIGPIPE, SIG_IGN);
}

SmtpGateway::~SmtpGateway()
{
    rest();
}

QString SmtpGateway::name() const
{
    return u"smtp"_s;
}

void SmtpGateway::rest()
{
    if (m_line)
        m_line->quit();
    m_line.reset();
}

Status SmtpGateway::accepts(const NewMessage &message) const
{
    if (channelOf(message) == OutChannel::Post)
        return refused(u"The letter goes by post: a mail server cannot take it, choose 'print' or "
                       "'spool'."_s);
    if (channelOf(message) == OutChannel::Online)
        return refused(u"The customer reads this letter online: a mail server cannot take it, "
                       "choose 'online'."_s);
    TRY(checkAddress(message.recipient, u"recipient"_s));
    TRY(checkAddress(message.sender, u"sender"_s));
    if (message.smtpId.isEmpty())
        return refused(u"The email has no Message-ID of its own."_s);
    return checkIsEmail(message.bytes);
}

std::optional<Outcome> SmtpGateway::misset() const
{
    const auto hold = [](const QString &words) {
        return Outcome{AttemptResult::Again, words, true};
    };
    if (m_settings.host.isEmpty())
        return hold(u"No mail server is set."_s);
    if (!m_settings.passwordTrouble.isEmpty())
        return hold(m_settings.passwordTrouble);
    if (m_settings.security != SmtpSecurity::None)
        return std::nullopt;
    if (!m_settings.user.isEmpty())
        return hold(u"A login is never sent over clear text: set STARTTLS or TLS."_s);
    if (!m_settings.allowClearText)
        return hold(u"Clear text is not allowed by the settings: set STARTTLS or TLS."_s);
    return std::nullopt;
}

Outcome SmtpGateway::judge(const SmtpFault &fault, const QString &recipient)
{
    if (m_line && !m_line->isAlive())
        m_line.reset();
    const QString words = keptWords(fault.words, recipient);
    const QString detail =
        phaseWords(fault.phase) + u": "_s + (words.isEmpty() ? eventWords(fault.event) : words);
    const bool senderRefused =
        fault.phase == SmtpPhase::MailFrom && fault.event == SmtpEvent::Permanent && !fault.verdict;
    if (senderRefused)
        ++m_sendersRefused;
    else if (fault.phase > SmtpPhase::MailFrom)
        m_sendersRefused = 0;
    if (senderRefused && m_sendersRefused >= kSendersRefusedInARow)
        return {AttemptResult::Again, detail, true};
    switch (fault.judged()) {
    case SmtpVerdict::Defer:
        return {AttemptResult::Again, detail};
    case SmtpVerdict::Fail:
        return {AttemptResult::Refused, detail};
    case SmtpVerdict::Uncertain:
        return {AttemptResult::Unknown, detail};
    case SmtpVerdict::HoldGateway:
        return {AttemptResult::Again, detail, true};
    case SmtpVerdict::Sent:
        return {AttemptResult::Accepted, detail};
    }
    Q_UNREACHABLE();
}

/// A line ready for a message: the one kept open if it still lives, otherwise a new one.
std::optional<Outcome> SmtpGateway::ensureLine(const QString &recipient)
{
    if (m_line && m_line->reset())
        return std::nullopt;
    m_line.reset();
    auto opened = SmtpDialogue::open(m_settings);
    if (!opened)
        return judge(opened.error(), recipient);
    m_line = std::make_unique<SmtpDialogue>(std::move(*opened));
    return std::nullopt;
}

Outcome SmtpGateway::send(const NewMessage &message, const CommitMark &beforeCommit)
{
    if (const auto taken = accepts(message); !taken)
        return {AttemptResult::Refused, taken.error().message};
    if (auto hold = misset())
        return *hold;
    const auto sender = envelopeAddress(message.sender.trimmed());
    const auto recipient = envelopeAddress(message.recipient.trimmed());
    if (auto trouble = ensureLine(message.recipient))
        return *trouble;
    const SmtpEnvelope envelope{
        .sender = *sender,
        .recipient = *recipient,
        .envelopeId = withoutBrackets(message.smtpId),
        .body = smtpBody(message.bytes),
        .isEightBit = std::ranges::any_of(message.bytes, [](char c) { return c < 0; })};
    return deliver(envelope, beforeCommit, message.recipient);
}

std::vector<TrialStep> SmtpGateway::tryOut()
{
    if (const auto trouble = misset())
        return {{u"settings"_s, false, trouble->detail}};
    const QString server = u"%1, port %2"_s.arg(m_settings.host).arg(m_settings.port);
    std::vector<std::pair<SmtpPhase, TrialStep>> talk{
        {SmtpPhase::Connect, {u"connect"_s, true, server}},
        {SmtpPhase::Greeting, {u"greeting"_s, true, u"The server greets."_s}}};
    const std::pair<SmtpPhase, TrialStep> secure{
        SmtpPhase::StartTls,
        {u"secure"_s, true, u"The line is secure and the certificate good."_s}};
    if (m_settings.security == SmtpSecurity::ImplicitTls)
        talk.insert(talk.begin() + 1, secure);
    if (m_settings.security == SmtpSecurity::StartTls)
        talk.push_back(secure);
    if (!m_settings.user.isEmpty())
        talk.push_back({SmtpPhase::Auth,
                        {u"log in"_s, true, u"As %1, password ••••."_s.arg(m_settings.user)}});
    auto opened = SmtpDialogue::open(m_settings);
    std::vector<TrialStep> steps;
    for (auto &[phase, step] : talk) {
        const bool isGreeting = phase == SmtpPhase::Greeting;
        const auto broke = opened ? SmtpPhase::Quit : opened.error().phase;
        step.ok = broke != phase && !(isGreeting && broke == SmtpPhase::Ehlo);
        if (!step.ok)
            step.words = judge(opened.error(), {}).detail;
        steps.push_back(step);
        if (!step.ok)
            return steps;
    }
    if (!opened) {
        steps.push_back({u"settings"_s, false, judge(opened.error(), {}).detail});
        return steps;
    }
    opened->quit();
    steps.push_back({u"send"_s, true, u"An email would be taken; none was sent."_s});
    return steps;
}

Outcome
SmtpGateway::deliver(const SmtpEnvelope &envelope, const CommitMark &mark, const QString &recipient)
{
    const auto offered = m_line->offer(envelope);
    if (!offered)
        return judge(offered.error(), recipient);
    m_sendersRefused = 0;
    if (!mark()) {
        m_line->abandon();
        m_line.reset();
        return {AttemptResult::Again, u"The store could not record the step, nothing was sent."_s};
    }
    const auto answer = m_line->commit();
    if (!answer)
        return judge(answer.error(), recipient);
    return {AttemptResult::Accepted, keptWords(*answer, recipient)};
}

} // namespace casepost::core
