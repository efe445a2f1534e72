#include "tests/support/catch.h"

#include <QProcess>

using namespace Qt::StringLiterals;

TEST_CASE(
    "every requirement about a letter is held by a rule or a test, and COVERAGE.md says by which",
    "[architecture]")
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(u"python3"_s,
                 {u"" CASEPOST_SOURCE_DIR "/resources/guidance/coverage.py"_s, u"--check"_s});
    REQUIRE(script.waitForFinished(60'000));
    INFO(script.readAll().toStdString());
    CHECK(script.exitStatus() == QProcess::NormalExit);
    CHECK(script.exitCode() == 0);
}
