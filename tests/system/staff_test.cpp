// The staff of a store as an administrator keeps it, through the program.

#include "tests/support/catch.h"
#include "tests/system/cli_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using casepost::tests::CliStore;

namespace {

QJsonObject recordOf(const CliStore &store, const QString &login = {})
{
    for (const auto &each : store.run({u"staff"_s, u"list"_s}).json().array()) {
        const auto person = each.toObject();
        if (login.isEmpty() ? person[u"acting"_s].toBool() : person[u"login"_s] == login)
            return person;
    }
    return {};
}

} // namespace

TEST_CASE("who made a store puts their team, mailbox and course on their record and can write then "
          "(REQ-TRN-01, REQ-EML-03)",
          "[system][staff]")
{
    const CliStore store(false);
    const QString me = recordOf(store)[u"login"_s].toString();
    const QStringList edit{u"staff"_s, u"edit"_s, me};
    CHECK(store.run(edit).exitCode == 2);
    CHECK(store.run(edit + QStringList{u"--trained-on"_s, u"15/1/2024"_s}).exitCode == 2);
    CHECK(store.run(edit + QStringList{u"--trained-on"_s, u"2090-01-15"_s}).exitCode == 3);
    CHECK(store.run(edit + QStringList{u"--mailbox"_s, u"nowhere"_s}).exitCode == 3);
    const auto done = store.run(edit
                                + QStringList{u"--team"_s,
                                              u"Durham 3"_s,
                                              u"--office"_s,
                                              u"Durham"_s,
                                              u"--mailbox"_s,
                                              u"durham3@example.gov.uk"_s,
                                              u"--teams"_s,
                                              u"0191 498 0101"_s,
                                              u"--trained-on"_s,
                                              u"2024-01-15"_s});
    INFO(done.out.toStdString());
    CHECK(done.exitCode == 0);
    CHECK(done.json().object() == QJsonObject{{u"login"_s, me}, {u"edited"_s, true}});
    const auto record = recordOf(store);
    CHECK(record[u"team"_s] == u"Durham 3"_s);
    CHECK(record[u"mailbox"_s] == u"durham3@example.gov.uk"_s);
    CHECK(record[u"teams_number"_s] == u"0191 498 0101"_s);
    CHECK(record[u"trained_on"_s] == u"2024-01-15"_s);
    CHECK(store.run({u"staff"_s, u"edit"_s, u"nobody"_s, u"--team"_s, u"T"_s}).exitCode == 3);
    CHECK(store.run({u"audit"_s, u"verify"_s}).json().object()[u"whole"_s].toBool());
}

TEST_CASE("where a second administrator is, an edit waits for them (REQ-ROL)", "[system][staff]")
{
    const CliStore store;
    const QStringList edit{u"staff"_s, u"edit"_s, u"examiner2"_s, u"--team"_s, u"Durham 9"_s};
    CHECK(store.runAs(u"examiner2"_s, edit).exitCode == 1);
    const auto asked = store.runAs(u"admin1"_s, edit);
    CHECK(asked.exitCode == 1);
    const QString request = QString::number(asked.json().object()[u"proposal"_s].toInt());
    CHECK(recordOf(store, u"examiner2"_s)[u"team"_s] == u"Durham 3"_s);
    CHECK(store.runAs(u"admin1"_s, {u"decision"_s, u"approve"_s, request}).exitCode == 1);
    CHECK(store.runAs(u"examiner1"_s, {u"decision"_s, u"approve"_s, request}).exitCode == 0);
    CHECK(recordOf(store, u"examiner2"_s)[u"team"_s] == u"Durham 9"_s);
}
