// New guidance on its way: looked at, asked for, decided, published, known from then on; and a
// letter of before judged again by both clocks.
#include "tests/support/catch.h"
#include "tests/system/cli_store.h"
#include "tests/system/office_pack.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kExaminer = u"examiner1"_s;
const QString kAssurance = u"assurance1"_s;

// A practice store with a letter on its way and packs beside it.
class Desk : public CliStore
{
public:
    Desk()
    {
        file(u"pack.toml"_s, kOfficePack);
        file(u"letter.json"_s,
             R"({"case": "100000001", "kind": "ams-letter", "template": "documents",
                  "to": "applicant", "channel": "post", "language": "en",
                  "description": "Ask for the long birth certificate",
                  "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"},
                             {"text": "Please use violet ink.", "reason": "No phrase fits"},
                             {"phrase": "CLOSE-THANKS"}]})");
    }

    CliRun as(const QString &user, const QStringList &arguments) const
    {
        return runAs(user, arguments);
    }

    /// As packs are brought in: one person imports, another approves.
    void publish(const QString &name) const
    {
        const auto asked = as(kExaminer, {u"guidance"_s, u"import"_s, path(name)});
        INFO(asked.out.toStdString());
        REQUIRE(asked.exitCode == 0);
        const QString id = QString::number(asked.json().object().value(u"proposal"_s).toInt());
        REQUIRE(as(kAssurance, {u"decision"_s, u"approve"_s, id}).exitCode == 0);
    }

    QString queued() const
    {
        const auto run = as(kExaminer, {u"letter"_s, u"queue"_s, path(u"letter.json"_s)});
        INFO(run.out.toStdString());
        REQUIRE(run.exitCode == 0);
        return QString::number(run.json().object().value(u"letter"_s).toInt());
    }

    QJsonObject replayed(const QString &user, const QStringList &options) const
    {
        const auto run = as(user, QStringList{u"letter"_s, u"replay"_s} + options);
        INFO(run.out.toStdString() << run.err.toStdString());
        REQUIRE(run.exitCode == 0);
        return run.json().array().first().toObject();
    }
};

} // namespace

TEST_CASE("an examiner asks for guidance, only customer assurance decides, and it judges from then "
          "on (REQ-VER-01)",
          "[system][cli][guidance]")
{
    const Desk desk;
    const QString pack = desk.path(u"pack.toml"_s), letter = desk.path(u"letter.json"_s);
    const auto asked = desk.as(kExaminer, {u"guidance"_s, u"propose"_s, pack});
    INFO(asked.out.toStdString());
    REQUIRE(asked.exitCode == 0);
    CHECK(asked.json().object().value(u"state"_s) == u"open"_s);
    const QString id = QString::number(asked.json().object().value(u"proposal"_s).toInt());
    CHECK(desk.as(kExaminer, {u"guidance"_s, u"proposals"_s}).json().array().size() == 1);
    CHECK(desk.as(kExaminer, {u"letter"_s, u"check"_s, letter}).json().object().value(u"findings"_s)
          == QJsonArray());

    CHECK(desk.as(kExaminer, {u"guidance"_s, u"approve"_s, id}).exitCode == 1);
    CHECK(desk.as(kAssurance, {u"guidance"_s, u"reject"_s, id}).exitCode == 2);
    REQUIRE(desk.as(kAssurance, {u"guidance"_s, u"approve"_s, id}).exitCode == 0);
    CHECK(desk.as(kAssurance, {u"guidance"_s, u"approve"_s, id}).exitCode == 4);
    CHECK(desk.as(kAssurance, {u"guidance"_s, u"approve"_s, u"99"_s}).exitCode == 3);

    const auto checked = desk.as(kExaminer, {u"letter"_s, u"check"_s, letter});
    const auto findings = checked.json().object().value(u"findings"_s).toArray();
    REQUIRE(findings.size() == 1);
    CHECK(findings.first().toObject().value(u"rule"_s) == u"office.violet"_s);
    CHECK(findings.first().toObject().value(u"version"_s) == u"office-1"_s);
    CHECK(desk.as(kAssurance, {u"audit"_s, u"verify"_s}).exitCode == 0);
}

TEST_CASE("guidance turned down needs a reason, and a broken pack is refused by line and column",
          "[system][cli][guidance]")
{
    const Desk desk;
    REQUIRE(desk.as(kExaminer, {u"guidance"_s, u"propose"_s, desk.path(u"pack.toml"_s)}).exitCode
            == 0);
    CHECK(desk.as(kAssurance, {u"guidance"_s, u"reject"_s, u"1"_s, u"--why"_s, u"We have it"_s})
              .exitCode
          == 0);
    QByteArray broken = kOfficePack;
    broken.replace("\"warn\"", "\"shout\"");
    desk.file(u"broken.toml"_s, broken);
    for (const QString &action : {u"propose"_s, u"import"_s, u"impact"_s}) {
        const auto run = desk.as(kAssurance, {u"guidance"_s, action, desk.path(u"broken.toml"_s)});
        INFO(run.out.toStdString());
        CHECK(run.exitCode == 3);
        const auto error = run.json().object().value(u"error"_s).toObject();
        CHECK(error.value(u"message"_s).toString().contains(u"broken.toml:12:1: "_s));
        CHECK(error.value(u"where"_s).toObject().value(u"line"_s) == u"12"_s);
    }
}

TEST_CASE("the list of guidance tells both clocks, today and as known on another day (REQ-VER-03)",
          "[system][cli][guidance]")
{
    const Desk desk;
    desk.publish(u"pack.toml"_s);
    const auto versions = [&](const QStringList &options) {
        std::map<QString, QJsonObject> packs;
        const auto run = desk.as(kExaminer, QStringList{u"guidance"_s, u"list"_s} + options);
        REQUIRE(run.exitCode == 0);
        for (const auto &pack : run.json().array())
            packs[pack.toObject().value(u"version"_s).toString()] = pack.toObject();
        return packs;
    };
    auto all = versions({u"--on"_s, u"2024-07-23"_s});
    CHECK(all[u"25.0"_s].value(u"state"_s) == u"in force"_s);
    CHECK(all[u"25.0"_s].value(u"in_force_to"_s) == u"2025-05-27"_s);
    CHECK(all[u"25.0"_s].value(u"known_here_from"_s) == u"2024-07-22T23:00:00.000Z"_s);
    CHECK(all[u"6.0"_s].value(u"state"_s) == u"past"_s);
    CHECK(all[u"office-1"_s].value(u"state"_s) == u"to come"_s);
    CHECK(all[u"office-1"_s].value(u"origin"_s) == u"published"_s);
    CHECK(all[u"office-1"_s].value(u"amends"_s).toBool());
    const auto then = versions({u"--known-on"_s, u"2025-06-03"_s});
    CHECK(then.size() == 3);
    CHECK_FALSE(then.contains(u"office-1"_s));
    CHECK(versions({u"--known-on"_s, u"2024-07-22"_s}).size() == 1);
    CHECK(desk.as(kExaminer, {u"guidance"_s, u"list"_s, u"--known-on"_s, u"soon"_s}).exitCode == 2);
    // Without a store the built-in packs are told.
    CHECK(runCli({u"--json"_s, u"guidance"_s, u"list"_s}).json().array().size() == 3);
}

TEST_CASE("a letter of before is judged again by what is in force, and by what was known "
          "(REQ-VER-02)",
          "[system][cli][guidance]")
{
    const Desk desk;
    const QString id = desk.queued();
    desk.publish(u"pack.toml"_s);
    const auto right = desk.replayed(kAssurance, {id});
    const auto gained = right.value(u"gained"_s).toArray();
    REQUIRE(gained.size() == 1);
    CHECK(gained.first().toObject().value(u"rule"_s) == u"office.violet"_s);
    CHECK_FALSE(gained.first().toObject().value(u"could_have_known"_s).toBool(true));
    const auto known = desk.replayed(kExaminer, {id, u"--known-on"_s, u"2025-06-30"_s});
    CHECK(known.value(u"now"_s).toObject().value(u"findings"_s) == QJsonArray());
    CHECK(known.value(u"reworded"_s) == QJsonArray());

    const auto all = desk.as(kAssurance, {u"letter"_s, u"replay"_s, u"--all"_s}).json().array();
    REQUIRE(all.size() == 1);
    CHECK(all.first().toObject() == right);
    const auto changed = desk.as(
        kAssurance, {u"letter"_s, u"replay"_s, u"--since"_s, u"2090-01-01"_s, u"--changed"_s});
    CHECK(changed.exitCode == 0);
    CHECK(changed.json().array().isEmpty());
    CHECK(desk.as(kAssurance, {u"letter"_s, u"replay"_s}).exitCode == 2);
    CHECK(desk.as(kAssurance, {u"letter"_s, u"replay"_s, id, u"--all"_s}).exitCode == 2);
}

TEST_CASE("the impact of a pack names the letters it would object to, and changes nothing",
          "[system][cli][guidance]")
{
    const Desk desk;
    const QString id = desk.queued();
    const auto run = desk.as(
        kAssurance, {u"guidance"_s, u"impact"_s, desk.path(u"pack.toml"_s), u"--days"_s, u"5"_s});
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    const auto impact = run.json().object();
    CHECK(impact.value(u"rules"_s).toArray().size() == 1);
    const auto letters = impact.value(u"queued"_s).toArray();
    REQUIRE(letters.size() == 1);
    CHECK(letters.first().toObject().value(u"letter"_s).toInt() == id.toInt());
    CHECK(letters.first().toObject().value(u"gained"_s) == QJsonArray{u"office.violet"_s});
    CHECK(impact.value(u"looked_at"_s).toObject().value(u"phrases"_s).toInt() > 50);
    CHECK(desk.as(kExaminer, {u"guidance"_s, u"list"_s}).json().array().size() == 3);
}

TEST_CASE("a pack that was published is written out again as it came in", "[system][cli][guidance]")
{
    const Desk desk;
    desk.publish(u"pack.toml"_s);
    const QString out = desk.path(u"out.toml"_s);
    REQUIRE(desk.as(kExaminer, {u"guidance"_s, u"export"_s, out}).exitCode == 0);
    QFile written(out);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == kOfficePack);
    CHECK(
        desk.as(kAssurance, {u"guidance"_s, u"import"_s, out}).json().object().value(u"published"_s)
        == false);
    CHECK(desk.as(kExaminer, {u"guidance"_s, u"export"_s, out, u"--edition"_s, u"9.9"_s}).exitCode
          == 3);
}

TEST_CASE("a letter shows who answered what, when and why", "[system][cli][guidance]")
{
    const Desk desk;
    QByteArray pack = kOfficePack;
    pack.replace("\"warn\"", "\"confirm\"");
    desk.file(u"pack.toml"_s, pack);
    desk.publish(u"pack.toml"_s);
    CHECK(desk.as(kExaminer, {u"letter"_s, u"queue"_s, desk.path(u"letter.json"_s)}).exitCode == 1);
    QFile file(desk.path(u"letter.json"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray letter = file.readAll();
    letter.replace("\"blocks\"", "\"answers\": {\"office.violet\": \"She writes so\"}, \"blocks\"");
    file.close();
    desk.file(u"letter.json"_s, letter);
    const QString id = desk.queued();
    const auto shown = desk.as(kExaminer, {u"letter"_s, u"show"_s, id}).json().object();
    const auto answers = shown.value(u"answers"_s).toArray();
    REQUIRE(answers.size() == 1);
    const auto answer = answers.first().toObject();
    CHECK(answer.value(u"rule"_s) == u"office.violet"_s);
    CHECK(answer.value(u"why"_s) == u"She writes so"_s);
    CHECK(answer.value(u"by"_s) == kExaminer);
    CHECK(answer.value(u"at"_s).toString().endsWith(u'Z'));
}
