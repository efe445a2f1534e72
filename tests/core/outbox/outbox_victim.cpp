// A sender in a process of its own, to be killed: outbox_victim STORE LOGIN spool FOLDER, or
// outbox_victim STORE LOGIN smtp PORT. Says "r" when it is about to send. With a last word
// "careless" it is the mutant that takes every other sender for dead, and its letters for not sent.
#include "core/outbox/gateways/smtp/smtp_gateway.h"
#include "core/outbox/gateways/spool/spool_gateway.h"
#include "core/outbox/sending/sender.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Gateway> gatewayOf(const QString &kind, const QString &target)
{
    if (kind == u"spool"_s)
        return std::make_unique<SpoolGateway>(target);
    SmtpSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = target.toInt();
    settings.security = SmtpSecurity::None;
    settings.allowClearText = true;
    return std::make_unique<SmtpGateway>(settings);
}

Status run(const QStringList &arguments)
{
    const SystemClock clock;
    TRY_ASSIGN(const auto where, StoreLocation::parse(arguments[1]));
    TRY_ASSIGN(const auto db, openAsItIs(where, OpenMode::ReadWrite));
    TRY_ASSIGN(const auto session,
               openSession(*db, arguments[2], clock, {u"login-of-"_s + arguments[2], {}, {}}));
    const auto gateway = gatewayOf(arguments[3], arguments[4]);
    TRY_ASSIGN(const auto sender, Sender::open(*db, session, {gateway.get()}));
    (void)!::write(STDOUT_FILENO, "r", 1);
    if (arguments.size() <= 5) {
        TRY(sender->drain({}));
        return {};
    }
    TRY_ASSIGN(const auto other, openAsItIs(where, OpenMode::ReadWrite));
    (void)sender->drain({}, [&other](const Progress &) {
        (void)other->exec(u"UPDATE message SET state = 'queued', phase = 'none', sender = NULL "
                          "WHERE phase = 'committing'"_s);
        return true;
    });
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto status = run(QCoreApplication::arguments());
    if (!status)
        qCritical("%s [%s]",
                  qUtf8Printable(status.error().message),
                  qUtf8Printable(status.error().detail));
    return status ? 0 : 1;
}
