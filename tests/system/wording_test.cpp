// New wording on its way: asked for, looked at, decided, published, compared, and a letter judged
// again under the guidance of another day.
#include "tests/support/catch.h"
#include "tests/system/cli_store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPack = R"(
[pack]
id = "new-wording"
version = "1"
title = "New wording"
licence = "MIT"

[[phrase]]
code = "TRY-ONE"
version = 1
from = 2025-01-01
title = "Ask for one thing"
types = ["AMS"]
role = "body"
templates = ["documents"]
text.en = "Please send us ((thing))."
text.cy = "Anfonwch ((thing)) atom."
source = "REQ-PHR-09"

[[phrase.field]]
name = "thing"
label.en = "What"
label.cy = "Beth"
kind = "text"
)";

// A practice store, and packs of wording beside it.
class Desk : public CliStore
{
public:
    Desk()
    {
        file(u"one.toml"_s, kPack);
        QByteArray second = kPack;
        second.replace("version = 1\n", "version = 2\n")
            .replace("version = \"1\"", "version = \"2\"")
            .replace("Please send us", "Please now send us");
        file(u"two.toml"_s, second);
    }

    CliRun as(const QString &user, const QStringList &arguments) const
    {
        return runAs(user, arguments);
    }
};

const QString kExaminer = u"examiner2"_s;
const QString kAssurance = u"assurance1"_s;

} // namespace

TEST_CASE("an examiner asks for wording and only customer assurance decides (REQ-PHR-09, "
          "REQ-PHR-10)",
          "[system][cli][phrases]")
{
    const Desk desk;
    const auto asked = desk.as(kExaminer, {u"phrase"_s, u"propose"_s, desk.path(u"one.toml"_s)});
    INFO(asked.out.toStdString());
    REQUIRE(asked.exitCode == 0);
    CHECK(asked.json().object()[u"state"_s].toString() == u"open"_s);
    const QString id = QString::number(asked.json().object()[u"proposal"_s].toInt());

    const auto refused = desk.as(kExaminer, {u"phrase"_s, u"approve"_s, id});
    CHECK(refused.exitCode == 1);
    CHECK(refused.json().object()[u"error"_s].toObject()[u"code"_s].toString()
          == u"not-permitted"_s);
    CHECK(desk.as(kExaminer, {u"phrase"_s, u"show"_s, u"TRY-ONE"_s}).exitCode == 3);

    CHECK(desk.as(kAssurance, {u"phrase"_s, u"approve"_s, id}).exitCode == 0);
    CHECK(desk.as(kExaminer, {u"phrase"_s, u"show"_s, u"TRY-ONE"_s}).exitCode == 0);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"approve"_s, id}).exitCode != 0);
    CHECK(desk.as(kAssurance, {u"audit"_s, u"verify"_s}).exitCode == 0);
}

TEST_CASE("wording turned down needs a reason and is not published", "[system][cli][phrases]")
{
    const Desk desk;
    REQUIRE(desk.as(kExaminer, {u"phrase"_s, u"propose"_s, desk.path(u"one.toml"_s)}).exitCode
            == 0);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"reject"_s, u"1"_s}).exitCode == 2);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"reject"_s, u"1"_s, u"--why"_s, u"We have it"_s})
              .exitCode
          == 0);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"approve"_s, u"1"_s}).exitCode != 0);
    CHECK(desk.as(kExaminer, {u"phrase"_s, u"show"_s, u"TRY-ONE"_s}).exitCode == 3);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"approve"_s, u"99"_s}).exitCode == 3);
}

TEST_CASE("a pack is imported, its next version compared, and the library written out again",
          "[system][cli][phrases]")
{
    const Desk desk;
    const QString one = desk.path(u"one.toml"_s), two = desk.path(u"two.toml"_s);
    // Nobody brings wording in alone: it waits for a second person, as any other request does.
    const auto brought = desk.as(kAssurance, {u"phrase"_s, u"import"_s, one});
    REQUIRE(brought.exitCode == 0);
    CHECK(brought.json().object()[u"proposal"_s].toInt() == 1);
    CHECK(desk.as(kExaminer, {u"phrase"_s, u"show"_s, u"TRY-ONE"_s}).exitCode == 3);
    CHECK(desk.as(kAssurance, {u"decision"_s, u"approve"_s, u"1"_s}).exitCode == 1);
    CHECK(desk.as(kAssurance, {u"decision"_s, u"withdraw"_s, u"1"_s}).exitCode == 0);
    REQUIRE(desk.as(kExaminer, {u"phrase"_s, u"import"_s, one}).exitCode == 0);
    const auto waiting = desk.as(kAssurance, {u"decision"_s, u"list"_s}).json().array();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].toObject()[u"kind"_s].toString() == u"phrases"_s);
    REQUIRE(desk.as(kAssurance, {u"decision"_s, u"approve"_s, u"2"_s}).exitCode == 0);
    const auto again = desk.as(kExaminer, {u"phrase"_s, u"import"_s, one});
    CHECK(again.json().object()[u"known"_s].toBool());
    CHECK(again.json().object()[u"proposal"_s].isNull());

    const auto impact = desk.as(kExaminer, {u"phrase"_s, u"impact"_s, two}).json().array();
    REQUIRE(impact.size() == 1);
    CHECK(impact[0].toObject()[u"code"_s].toString() == u"TRY-ONE"_s);
    CHECK(impact[0].toObject()[u"change"_s].toString() == u"changed"_s);

    const auto diff = runCli({u"--json"_s, u"phrase"_s, u"diff"_s, one, two}).json().array();
    REQUIRE(diff.size() == 1);
    CHECK(diff[0].toObject()[u"change"_s].toString() == u"changed"_s);
    CHECK(diff[0].toObject()[u"parts"_s].toArray() == QJsonArray{u"text.en"_s});

    const QString all = desk.path(u"all.toml"_s);
    REQUIRE(desk.as(kExaminer, {u"phrase"_s, u"export"_s, all}).exitCode == 0);
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"import"_s, all}).exitCode == 0);

    desk.file(u"broken.toml"_s, "not a pack [[");
    CHECK(desk.as(kAssurance, {u"phrase"_s, u"import"_s, desk.path(u"broken.toml"_s)}).exitCode
          == 3);
}

TEST_CASE("a letter is judged again under the guidance of its day and of another (REQ-VER-02)",
          "[system][cli]")
{
    const Desk desk;
    desk.file(u"letter.json"_s,
              R"({"case": "100000001", "kind": "ams-letter", "template": "documents",
                   "to": "applicant", "channel": "post", "language": "en",
                   "description": "Ask for the long birth certificate",
                   "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"},
                              {"text": "Please send more info.", "reason": "No phrase fits"},
                              {"phrase": "CLOSE-THANKS"}]})");
    const auto queued =
        desk.as(u"examiner1"_s, {u"letter"_s, u"queue"_s, desk.path(u"letter.json"_s)});
    INFO(queued.out.toStdString());
    REQUIRE(queued.exitCode == 0);
    const QString id = QString::number(queued.json().object()[u"letter"_s].toInt());

    const auto same = desk.as(u"examiner1"_s, {u"letter"_s, u"replay"_s, id}).json().array();
    REQUIRE(same.size() == 1);
    const auto replay = same[0].toObject();
    CHECK(replay[u"then"_s].toObject()[u"findings"_s].toArray().size() == 1);
    CHECK(replay[u"now"_s] == replay[u"then"_s]);
    CHECK(replay[u"gained"_s].toArray().isEmpty());
    CHECK(replay[u"lost"_s].toArray().isEmpty());

    // Version 6 has no rule about abbreviations.
    const auto early =
        desk.as(u"examiner1"_s, {u"letter"_s, u"replay"_s, id, u"--on"_s, u"2022-06-01"_s});
    const auto lost = early.json().array()[0].toObject()[u"lost"_s].toArray();
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].toObject()[u"rule"_s].toString() == u"text.abbreviation-other"_s);
    CHECK(desk.as(u"examiner1"_s, {u"letter"_s, u"replay"_s, u"999"_s}).exitCode == 3);
}
