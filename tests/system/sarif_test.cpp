// `letter check --format sarif` against the published schema of SARIF 2.1.0.
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kSchema = u"" CASEPOST_SOURCE_DIR "/tests/data/sarif/sarif-2.1.0-rtm.5.json"_s;

// What the schema objects to; empty when it does not.
QString faultsOf(const QByteArray &log)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s,
                 {u"" CASEPOST_SOURCE_DIR "/tests/system/validate_json.py"_s, kSchema});
    python.write(log);
    python.closeWriteChannel();
    if (!python.waitForFinished(120'000))
        return u"the validator did not end"_s;
    const QString said = QString::fromUtf8(python.readAll());
    return python.exitCode() == 0 ? QString() : u"not valid: "_s + said;
}

QString letterFile(const QTemporaryDir &folder, const QString &name, const QByteArray &changes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"case_data\": {\"reference\": \"AMS-123456789\", \"system\": \"AMS\",\n"
        " \"status\": \"in-progress\", \"applicant_title\": \"Ms\",\n"
        " \"applicant_forenames\": \"Katie\", \"applicant_surname\": \"McNally\",\n"
        " \"applicant_address_1\": \"1 High Street\", \"applicant_postcode\": \"DH1 1AA\"},\n"
        " \"kind\": \"ams-letter\", \"template\": \"917\", \"to\": \"applicant\",\n"
        " \"channel\": \"post\", \"language\": \"en\",\n"
        + changes + "}");
    return file.fileName();
}

QByteArray sarifOf(const QStringList &files)
{
    const auto run = runCli(
        QStringList{u"--on"_s, u"2024-08-20"_s, u"letter"_s, u"check"_s, u"--format"_s, u"sarif"_s}
        + files);
    INFO(run.err.toStdString());
    REQUIRE((run.exitCode == 0 || run.exitCode == 1));
    return run.out;
}

} // namespace

TEST_CASE("the schema of SARIF is the one that was published", "[system][sarif]")
{
    QFile file(kSchema);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()
          == "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8");
    // The validator objects to what is wrong: a log without runs, a level nobody knows.
    CHECK(faultsOf(R"({"version": "2.1.0"})") != QString());
    CHECK(faultsOf(R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}},
                      "results": [{"message": {"text": "x"}, "level": "grave"}]}]})")
          != QString());
}

TEST_CASE("the SARIF of clear, blocked, answered and odd letters is valid", "[system][sarif]")
{
    const QTemporaryDir folder;
    const QStringList files{
        letterFile(folder, u"clear.json"_s, R"("description": "x",
 "blocks": [{"phrase": "917-OPEN"}])"),
        letterFile(
            folder,
            u"a name with spaces & ümläut #1?.json"_s,
            "\"description\": \"\", \"enclosures\": [\"your ppt\"],\n \"blocks\": [{\"text\":"
            " \"Send \\\"docs\\\" NOW, **please**, mcnally \xF0\x9F\x98\x80 ppt\"}]"),
        letterFile(folder, u"answered.json"_s, R"("description": "x",
 "blocks": [{"phrase": "917-OPEN"}, {"text": "Your identity is not shown.", "reason": "none fits"}],
 "answers": {"text.identity": true})"),
        letterFile(folder, u"unknown.json"_s, R"("description": "x",
 "blocks": [{"phrase": "NO-SUCH-PHRASE"}])")};

    const QByteArray log = sarifOf(files);

    CHECK(faultsOf(log) == QString());
    for (const QString &file : files)
        CHECK(faultsOf(sarifOf({file})) == QString());
    const auto run = QJsonDocument::fromJson(log)[u"runs"_s].toArray()[0].toObject();
    CHECK(run[u"results"_s].toArray().size() > 6);
    CHECK(sarifOf(files) == log);
}

TEST_CASE("a SARIF result tells its rule, section, version, line and fix", "[system][sarif]")
{
    const QTemporaryDir folder;
    const QString file = letterFile(folder, u"a.json"_s, R"("description": "x",
 "blocks": [{"phrase": "917-OPEN"},
  {"text": "Send your docs.", "reason": "none fits"}])");

    const auto run = QJsonDocument::fromJson(sarifOf({file}))[u"runs"_s].toArray()[0].toObject();

    const auto result = run[u"results"_s].toArray()[0].toObject();
    const auto rules = run[u"tool"_s].toObject()[u"driver"_s].toObject()[u"rules"_s].toArray();
    const auto rule = rules[result[u"ruleIndex"_s].toInt()].toObject();
    CHECK(rule[u"id"_s].toString() == u"text.abbreviation"_s);
    const QString help = rule[u"help"_s].toObject()[u"text"_s].toString();
    CHECK(help.contains(u"AMS letter guidelines"_s));
    CHECK(help.contains(u"version 25.0"_s));
    CHECK(help.contains(u"REQ-TXT-05"_s));
    const auto place = result[u"locations"_s].toArray()[0].toObject();
    const auto region = place[u"physicalLocation"_s].toObject()[u"region"_s].toObject();
    CHECK(region[u"startLine"_s].toInt() == 9);
    CHECK(region[u"startColumn"_s].toInt() == 23);
    CHECK(region[u"endColumn"_s].toInt() == 27);
    CHECK(result[u"fixes"_s].toArray().size() == 1);
}

TEST_CASE("the findings of a check are told in Welsh beside the English", "[system][sarif]")
{
    const QTemporaryDir folder;
    const QString file = letterFile(folder, u"a.json"_s, R"("description": "",
 "blocks": [{"text": "Send your docs NOW."}])");
    const auto run =
        runCli({u"--json"_s, u"--on"_s, u"2024-08-20"_s, u"letter"_s, u"check"_s, file});
    REQUIRE(run.exitCode == 1);
    const auto findings = run.json()[u"findings"_s].toArray();
    REQUIRE(findings.size() > 4);
    for (const auto &value : findings) {
        const QJsonObject finding = value.toObject();
        INFO(finding[u"rule"_s].toString().toStdString());
        CHECK_FALSE(finding[u"message"_s].toString().isEmpty());
        CHECK_FALSE(finding[u"message_cy"_s].toString().isEmpty());
        CHECK(finding[u"message"_s] != finding[u"message_cy"_s]);
    }
}
