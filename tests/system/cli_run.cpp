#include "tests/system/cli_run.h"

#include "tests/support/catch.h"

#include <QProcess>

namespace casepost::tests {

using namespace Qt::StringLiterals;

CliRun runCli(const QStringList &arguments, const QStringList &environment, const QByteArray &input)
{
    QProcess process;
    QStringList clean{u"PATH=/usr/bin:/bin"_s,
                      u"LC_ALL=C.UTF-8"_s,
                      u"TZ=UTC"_s,
                      u"HOME=/nonexistent"_s,
                      u"QT_QPA_PLATFORM=offscreen"_s,
                      u"XDG_RUNTIME_DIR=%1"_s.arg(qEnvironmentVariable("XDG_RUNTIME_DIR"))};
    process.setEnvironment(clean + environment);
    process.start(QStringLiteral(CASEPOST_CLI), arguments);
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace casepost::tests
