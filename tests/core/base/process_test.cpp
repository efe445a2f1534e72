#include "core/base/process.h"
#include "core/base/progress_share.h"
#include "tests/support/catch.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

/// What a guarded process is like, told by its exit code: 0 is all right.
int guarded()
{
    sigset_t all;
    sigfillset(&all);
    (void)sigprocmask(SIG_BLOCK, &all, nullptr);
    (void)std::signal(SIGTERM, SIG_IGN);
    umask(0);
    guardProcess();
    rlimit core{};
    sigset_t blocked;
    if (umask(0) != 077)
        return 1;
    if (getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0 || core.rlim_max != 0)
        return 2;
#ifndef __SANITIZE_ADDRESS__
    if (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
        return 3;
#endif
    if (sigprocmask(SIG_SETMASK, nullptr, &blocked) != 0 || sigismember(&blocked, SIGTERM) != 0)
        return 4;
    return std::signal(SIGTERM, SIG_DFL) == SIG_DFL ? 0 : 5;
}

} // namespace

TEST_CASE("a guarded program leaves no core, lets nobody look in, and ends at SIGTERM",
          "[core][base]")
{
    const pid_t child = fork();
    if (child == 0)
        _exit(guarded());
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("every program guards itself before anything else", "[core][base]")
{
    for (const QString &program : {u"cli"_s, u"casepost"_s}) {
        QFile source(QStringLiteral(CASEPOST_SOURCE_DIR) + u"/app/"_s + program + u"/main.cpp"_s);
        REQUIRE(source.open(QIODevice::ReadOnly));
        const auto text = source.readAll();
        const auto main = text.indexOf("int main(");
        REQUIRE(main >= 0);
        const auto body = text.mid(text.indexOf("{", main) + 1).trimmed();
        INFO(program.toStdString());
        CHECK(body.startsWith("casepost::core::guardProcess();"));
    }
}

TEST_CASE("progress is never less than nothing or more than all", "[core][base]")
{
    CHECK(perMilleOf({u"x"_s, 5, 10}) == 500);
    CHECK(perMilleOf({u"x"_s, 10, 10}) == 1000);
    CHECK(perMilleOf({u"x"_s, 11, 10}) == 1000);
    CHECK(perMilleOf({u"x"_s, -1, 10}) == 0);
    CHECK_FALSE(perMilleOf({u"x"_s, 5, 0}));
    CHECK_FALSE(perMilleOf({u"x"_s, 5, -1}));
    CHECK(perMilleOf({u"x"_s, qint64(1) << 62, qint64(1) << 62}) == 1000);
}
