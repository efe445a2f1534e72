// What follows a letter, as a person does it on the command line.
#include "tests/support/catch.h"
#include "tests/system/cli_store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLetter =
    R"({"case": "100000001", "kind": "ams-letter", "template": "documents",
        "to": "applicant", "channel": "post", "language": "en",
        "description": "Ask for the long birth certificate",
        "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"},
                   {"phrase": "CLOSE-THANKS"}],
        "follow_up": {"reason": "Await certificate", "days": 10, "pigeon_hole": "Durham 3",
                      "query": QUERY}})";

/// A practice store with its commands in JSON.
class Desk
{
public:
    Desk() { REQUIRE(run({u"store"_s, u"init"_s, u"--sample"_s}, false).exitCode == 0); }

    CliRun run(const QStringList &words, bool asSomebody = true) const
    {
        QStringList all{u"--json"_s, u"--store"_s, m_folder.filePath(u"s.casepost"_s)};
        if (asSomebody)
            all << u"--as"_s << u"examiner1"_s;
        return runCli(all + words);
    }
    QJsonObject object(const QStringList &words) const
    {
        const auto told = run(words);
        INFO(told.err.toStdString());
        REQUIRE(told.exitCode == 0);
        return QJsonDocument::fromJson(told.out).object();
    }
    QJsonArray list(const QStringList &words) const
    {
        const auto told = run(words);
        INFO(told.err.toStdString());
        REQUIRE(told.exitCode == 0);
        return QJsonDocument::fromJson(told.out).array();
    }
    QString letter(const QByteArray &query) const
    {
        QFile file(m_folder.filePath(u"letter.json"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(kLetter).replace("QUERY", query));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

const auto kCase = u"100000001"_s;

} // namespace

TEST_CASE("a letter's follow-up is set with it, listed, moved and ended (REQ-FIL-02 to REQ-FIL-08)",
          "[system][cli][follow-up]")
{
    const Desk desk;
    // Not one Yes: neither the letter nor anything of it (REQ-FIL-04).
    CHECK(desk.run({u"letter"_s, u"queue"_s, desk.letter("[]")}).exitCode == 1);
    CHECK(desk.list({u"follow-up"_s, u"list"_s}).isEmpty());
    CHECK(desk.list({u"outbox"_s, u"list"_s}).isEmpty());

    desk.object({u"letter"_s, u"queue"_s, desk.letter("[2]")});
    const auto waiting = desk.list({u"follow-up"_s, u"list"_s, u"--mine"_s});
    REQUIRE(waiting.size() == 1);
    const auto one = waiting[0].toObject();
    CHECK(one[u"case"_s] == kCase);
    CHECK(one[u"reason"_s] == u"Await certificate"_s);
    CHECK(one[u"pigeon_hole"_s] == u"Durham 3"_s);
    CHECK(one[u"query"_s].toArray() == QJsonArray{2});
    CHECK(one[u"by"_s] == u"examiner1"_s);
    CHECK_FALSE(one[u"overdue"_s].toBool());

    QStringList kinds;
    for (const auto &event : desk.list({u"case"_s, u"timeline"_s, kCase}))
        kinds += event.toObject()[u"kind"_s].toString();
    CHECK(kinds.mid(kinds.indexOf(u"letter"_s))
          == QStringList{u"letter"_s, u"move"_s, u"follow-up"_s});

    const QString id = QString::number(one[u"follow_up"_s].toInteger());
    const auto moved = desk.object(
        {u"follow-up"_s, u"move"_s, id, u"--to"_s, u"2030-01-06"_s, u"--why"_s, u"Abroad"_s});
    CHECK(moved[u"due"_s] == u"2030-01-07"_s); // a Sunday
    CHECK(moved[u"told"_s].toArray().size() == 2);
    const auto done = desk.object({u"follow-up"_s, u"done"_s, id, u"--outcome"_s, u"no reply"_s});
    CHECK(done[u"opened"_s].toObject()[u"kind"_s] == u"withdrawal"_s);
    CHECK(desk.list({u"work"_s, u"list"_s, u"--kind"_s, u"withdrawal"_s}).size() == 1);
    const auto received =
        desk.object({u"case"_s, u"received"_s, kCase, u"--what"_s, u"Birth certificate"_s});
    CHECK(received[u"ended"_s].toArray().size() == 1);
    CHECK(desk.list({u"work"_s, u"list"_s, u"--kind"_s, u"withdrawal"_s}).isEmpty());
    const auto left = desk.list({u"work"_s, u"list"_s, u"--mine"_s});
    REQUIRE(left.size() == 1);
    CHECK(left[0].toObject()[u"kind"_s] == u"document"_s);
    CHECK(desk.run({u"follow-up"_s, u"done"_s, id, u"--outcome"_s, u"again"_s}).exitCode == 4);
}

TEST_CASE("a follow-up on the command line takes a reason, a day and the twelve questions",
          "[system][cli][follow-up]")
{
    const Desk desk;
    CHECK(desk.list({u"follow-up"_s, u"questions"_s}).size() == 12);
    const QStringList set{u"follow-up"_s, u"set"_s, kCase, u"--reason"_s, u"Await certificate"_s};
    CHECK(desk.run(set).exitCode == 1); // no question is Yes
    CHECK(desk.run(set + QStringList{u"--query"_s, u"13"_s}).exitCode == 3);
    CHECK(desk.run(set + QStringList{u"--query"_s, u"two"_s}).exitCode == 2);
    CHECK(desk.run(set + QStringList{u"--query"_s, u"2"_s, u"--on-day"_s, u"2020-01-01"_s}).exitCode
          == 3);
    CHECK(desk.run(set
                   + QStringList{u"--query"_s,
                                 u"2"_s,
                                 u"--days"_s,
                                 u"3"_s,
                                 u"--on-day"_s,
                                 u"2030-01-01"_s})
              .exitCode
          == 2);
    CHECK(
        desk.run({u"follow-up"_s, u"set"_s, u"999"_s, u"--reason"_s, u"x"_s, u"--query"_s, u"1"_s})
            .exitCode
        == 3);
    const auto made =
        desk.object(set + QStringList{u"--query"_s, u"2,8"_s, u"--asked-on"_s, u"2022-03-01"_s});
    const QString id = QString::number(made[u"follow_up"_s].toInteger());
    const auto done = desk.object({u"follow-up"_s, u"done"_s, id, u"--outcome"_s, u"No reply."_s});
    CHECK(done[u"opened"_s].toObject()[u"overdue"_s].toBool()); // 90 days of 2022
    CHECK(desk.object({u"case"_s, u"move"_s, kCase, u"--to"_s, u"Durham 4"_s})[u"pigeon_hole"_s]
          == u"Durham 4"_s);
}
