// Calls and holds from the command line (cli-work.md, "Calls and holds").
#include "tests/system/cli_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const CliRun &run)
{
    return QJsonDocument::fromJson(run.out).object();
}

QStringList rulesOf(const QJsonObject &plan)
{
    QStringList rules;
    for (const QJsonValue &finding : plan[u"findings"_s].toArray())
        rules += finding[u"rule"_s].toString();
    return rules;
}

// A case of the sample in that system whose customer lives here.
QString caseIn(const CliStore &store, const QString &system)
{
    const auto found = store.run({u"case"_s, u"find"_s, u"a"_s, u"--limit"_s, u"200"_s});
    for (const QJsonValue &hit : QJsonDocument::fromJson(found.out).array()) {
        const QString reference = hit[u"reference"_s].toString();
        if (hit[u"system"_s] != system || !hit[u"in_progress"_s].toBool())
            continue;
        const auto plan = objectOf(
            store.run({u"--on"_s, u"2024-09-10T10:00"_s, u"call"_s, u"plan"_s, reference}));
        if (plan[u"time_zone"_s] == u"Europe/London"_s && plan[u"allowed"_s].toBool())
            return reference;
    }
    FAIL("the sample has no such case");
    return {};
}

} // namespace

TEST_CASE(
    "call plan says whether, why not, when and what, and exits as it says (REQ-TEL-06, E1, E3)",
    "[system]")
{
    const CliStore store;
    const QString reference = caseIn(store, u"AMS"_s);
    const auto at = [&](const QString &moment, const QStringList &more = {}) {
        return store.run(QStringList{u"--on"_s, moment, u"call"_s, u"plan"_s, reference} + more);
    };
    const auto late = at(u"2024-09-10T20:00"_s);
    CHECK(late.exitCode == 1);
    const auto plan = objectOf(late);
    CHECK(plan[u"allowed"_s] == false);
    CHECK(rulesOf(plan).contains(u"call.hours"_s));
    CHECK(plan[u"next"_s][0][u"at"_s] == u"2024-09-11T08:00:00Z"_s);
    CHECK(plan[u"next"_s][0][u"at_local"_s] == u"2024-09-11T09:00:00+01:00"_s);
    CHECK(plan[u"next"_s].toArray().size() == 3);
    CHECK(plan[u"attempt"_s] == 1);
    CHECK(plan[u"then"_s].isNull());
    const auto early = at(u"2024-09-10T09:00"_s);
    CHECK(early.exitCode == 0);
    CHECK(objectOf(early)[u"script"_s][u"open"_s].toString().contains(u"His Majesty's"_s));
    CHECK(objectOf(at(u"2022-06-01T10:00"_s))[u"script"_s][u"open"_s].toString().contains(
        u"Her Majesty's"_s));
    CHECK(objectOf(at(u"2022-06-01T10:00"_s))[u"script"_s][u"voicemail"_s].isNull());
    const auto sydney = at(u"2024-09-10T17:00"_s, {u"--place"_s, u"Australia/Sydney"_s});
    CHECK(sydney.exitCode == 1);
    CHECK(objectOf(sydney)[u"next"_s][0][u"at_local"_s].toString().endsWith(u"T09:00:00+10:00"_s));
    CHECK(at(u"2024-09-10T17:00"_s, {u"--place"_s, u"Atlantis"_s}).exitCode == 3);
    CHECK(at(u"2024-09-10T08:59"_s, {u"--consent"_s, u"before 9 is fine"_s}).exitCode == 0);
    CHECK(at(u"2024-09-10T17:00"_s, {u"--to"_s, u"neighbour"_s}).exitCode == 2);
    CHECK(store.run({u"call"_s, u"plan"_s, u"999999999"_s}).exitCode == 3);
}

TEST_CASE("call record keeps attempts, breaches and what follows (REQ-TEL-15, REQ-VER-06)",
          "[system]")
{
    const CliStore store;
    const QString reference = caseIn(store, u"AMS"_s);
    const auto record = [&](const QStringList &words) {
        return store.run(QStringList{u"call"_s, u"record"_s, reference} + words);
    };
    const QStringList unanswered{
        u"--outcome"_s, u"no-answer"_s, u"--voicemail"_s, u"left"_s, u"--at"_s};
    REQUIRE(record(unanswered + QStringList{u"2024-09-10T08:05Z"_s}).exitCode == 0);
    REQUIRE(record(unanswered + QStringList{u"2024-09-10T11:05+01:00"_s}).exitCode == 0);
    const auto third = record(unanswered + QStringList{u"2024-09-10T12:05Z"_s});
    REQUIRE(third.exitCode == 0);
    const auto made = objectOf(third);
    CHECK(made[u"attempt"_s] == 3);
    CHECK(made[u"breaches"_s].toArray().isEmpty());
    CHECK(made[u"follows"_s][0][u"kind"_s] == u"letter"_s);
    CHECK(made[u"follows"_s][0][u"template"_s] == u"001"_s);
    const auto fourth = record(unanswered + QStringList{u"2024-09-10T19:40Z"_s});
    REQUIRE(fourth.exitCode == 0);
    CHECK(objectOf(fourth)[u"breaches"_s].toArray()
          == QJsonArray{u"call.hours"_s, u"call.three-in-a-day"_s});
    const auto plan =
        objectOf(store.run({u"--on"_s, u"2024-09-10T14:00"_s, u"call"_s, u"plan"_s, reference}));
    CHECK(plan[u"attempts_24h"_s] == 3);
    CHECK(plan[u"then"_s] == u"letter"_s);
    const auto list =
        QJsonDocument::fromJson(store.run({u"call"_s, u"list"_s, reference}).out).array();
    CHECK(list.size() == 4);
    CHECK(list[0][u"at"_s] == u"2024-09-10T08:05:00Z"_s);
    const auto timeline =
        QJsonDocument::fromJson(store.run({u"case"_s, u"timeline"_s, reference}).out).array();
    CHECK(timeline.last()[u"kind"_s] == u"call"_s);
    CHECK(store.run({u"audit"_s, u"verify"_s}).exitCode == 0);
    // What is refused is the words, never the act.
    CHECK(record({u"--outcome"_s, u"rang"_s}).exitCode == 2);
    CHECK(record({u"--outcome"_s, u"answered"_s, u"--at"_s, u"2024-09-10T08:05"_s}).exitCode == 2);
    CHECK(record({u"--outcome"_s, u"answered"_s, u"--at"_s, u"2999-01-01T08:05Z"_s}).exitCode == 3);
    CHECK(
        record({u"--outcome"_s, u"answered"_s, u"--note"_s, u"card 4111 1111 1111 1111"_s}).exitCode
        == 1);
}

TEST_CASE("hold add is allowed once, then for its exceptions (REQ-TEL-24 to 26, E12, E13)",
          "[system]")
{
    const CliStore store;
    const QString reference = caseIn(store, u"DAP"_s);
    const auto add = [&](const QStringList &more = {}) {
        return store.run(
            QStringList{u"hold"_s, u"add"_s, reference, u"--reason"_s, u"speak-to-customer"_s}
            + more);
    };
    REQUIRE(add().exitCode == 0);
    const auto again = add();
    CHECK(again.exitCode == 1);
    CHECK(objectOf(again)[u"breaches"_s].toArray() == QJsonArray{u"hold.once"_s});
    const QStringList callBack{
        u"--exception"_s, u"call-back"_s, u"--because"_s, u"asked for Friday"_s};
    CHECK(add(callBack).exitCode == 1);
    REQUIRE(store
                .run({u"call"_s,
                      u"record"_s,
                      reference,
                      u"--outcome"_s,
                      u"answered"_s,
                      u"--identity"_s,
                      u"passed"_s,
                      u"--agreed"_s,
                      u"2999-01-01T10:00Z"_s})
                .exitCode
            == 0);
    CHECK(add(callBack).exitCode == 0);
    CHECK(add({u"--exception"_s, u"overseas"_s, u"--because"_s, u"far"_s}).exitCode == 1);
    CHECK(store.run({u"hold"_s, u"end"_s, reference}).exitCode == 0);
    const auto list =
        QJsonDocument::fromJson(store.run({u"hold"_s, u"list"_s, reference}).out).array();
    REQUIRE(list.size() == 2);
    CHECK_FALSE(list[0][u"ended"_s].isNull());
    CHECK(add({u"--exception"_s, u"lunch"_s}).exitCode == 2);
}
