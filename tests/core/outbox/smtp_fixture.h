#pragma once

#include "core/outbox/gateways/smtp/smtp_gateway.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/scripted_smtp_server.h"

namespace casepost::test {

/// Settings for a server of the test: clear text on loopback, no login.
inline core::SmtpSettings plainSettings(int port)
{
    core::SmtpSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.security = core::SmtpSecurity::None;
    settings.allowClearText = true;
    settings.heloName = QStringLiteral("desk.example");
    return settings;
}

/// Settings with TLS, a login and the test's own authority.
inline core::SmtpSettings
secureSettings(int port, const TestAuthority &authority, core::SmtpSecurity security)
{
    core::SmtpSettings settings = plainSettings(port);
    settings.security = security;
    settings.allowClearText = false;
    settings.user = QStringLiteral("durham3");
    settings.password = QStringLiteral("hunter2 secret");
    settings.caFile = authority.caFile();
    return settings;
}

inline core::NewMessage email(int number = 1)
{
    return wholeMessage(
        core::LetterId::fromRow(1), core::CaseId::fromRow(1), QStringLiteral("smtp"), number);
}

// Parts of a talk that goes well.
inline const SmtpScript kGreet{
    "S: 220 mail.example ESMTP", "C: EHLO desk.example", "S: 250 mail.example"};
inline const SmtpScript kMail{"C: MAIL FROM:<durham3@example.gov.uk>", "S: 250 2.1.0 OK"};
inline const SmtpScript kRcpt{"C: RCPT TO:<customer@example.org>", "S: 250 2.1.5 OK"};
inline const SmtpScript kData{"C: DATA", "S: 354 go on"};
inline const SmtpScript kTaken{"BODY", "S: 250 2.0.0 queued as 1"};
inline const SmtpScript kDelivery = kMail + kRcpt + kData + kTaken;
inline const SmtpScript kReset{"C: RSET", "S: 250 OK"};
inline const SmtpScript kBye{"C: QUIT", "S: 221 bye"};

} // namespace casepost::test
