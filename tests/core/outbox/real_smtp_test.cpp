#include "tests/core/outbox/smtp_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/real_smtp_server.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

bool anyHolds(const QByteArrayList &mails, const QByteArray &words)
{
    return std::ranges::any_of(mails, [&](const QByteArray &mail) { return mail.contains(words); });
}

} // namespace

TEST_CASE(
    "a real Postfix takes letters from the outbox over TLS, and its success report names them",
    "[core][outbox][smtp][real]")
{
    TestAuthority authority;
    RealSmtpServer server(authority);
    auto settings = plainSettings(server.port());
    settings.host = u"localhost"_s;
    settings.security = SmtpSecurity::StartTls;
    settings.caFile = authority.caFile();
    SmtpGateway gateway(settings);

    OutboxFixture f;
    Outbox outbox(f.store.db());
    auto first = f.newMessage(u"smtp"_s);
    first.bytes += ".\r\n.. dots, and a \xc5\xb5\r\n";
    const auto second = f.newMessage(u"smtp"_s);
    auto unknown = f.newMessage(u"smtp"_s);
    unknown.recipient = u"nobody@example.org"_s;
    const auto firstId = valueOf(outbox.enqueue(f.session(), first));
    const auto unknownId = valueOf(outbox.enqueue(f.session(), unknown));
    const auto secondId = valueOf(outbox.enqueue(f.session(), second));

    const auto report = f.drain(gateway);
    CHECK(report.sent == 2);
    CHECK(report.failed == 1);
    CHECK(f.look(firstId).state == MessageState::Sent);
    CHECK(f.look(secondId).state == MessageState::Sent);
    CHECK(f.look(unknownId).state == MessageState::Failed);
    CAPTURE(f.look(unknownId).reason.toStdString());
    CHECK(f.look(unknownId).reason.contains(u"550 5.1.1"_s));
    CHECK_FALSE(f.look(unknownId).reason.contains(u"nobody"_s));

    const auto mails = server.mails(u"customer"_s, 2);
    REQUIRE(mails.size() == 2);
    CHECK(anyHolds(mails, "\n.\n.. dots, and a \xc5\xb5\n"));
    CHECK(anyHolds(mails, first.smtpId.toLatin1()));
    CHECK(anyHolds(mails, second.smtpId.toLatin1()));
    CHECK(anyHolds(mails, "with ESMTPS"));

    const auto reports = server.mails(u"durham3"_s, 2);
    REQUIRE(reports.size() == 2);
    const QByteArray id = first.smtpId.toLatin1();
    CHECK(anyHolds(reports, "Original-Envelope-Id: " + id.mid(1, id.size() - 2)));
    CHECK(anyHolds(reports, "Action: delivered"));
}

TEST_CASE("a real Postfix whose certificate we do not trust gets no letter",
          "[core][outbox][smtp][real]")
{
    TestAuthority authority;
    TestAuthority stranger;
    RealSmtpServer server(stranger);
    auto settings = plainSettings(server.port());
    settings.host = u"localhost"_s;
    settings.security = SmtpSecurity::StartTls;
    settings.caFile = authority.caFile();
    SmtpGateway gateway(settings);
    OutboxFixture f;
    const auto id = f.queue(u"smtp"_s);
    CHECK(f.drain(gateway).held == 1);
    CHECK(f.look(id).state == MessageState::Deferred);
    CHECK(f.look(id).attempts == 0);
    CHECK(f.look(id).reason.contains(u"certificate"_s));
}
