#include "core/access/session.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <map>
#include <pwd.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kRoles{
    u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s, u"administrator"_s};

/// The role table as people agreed it: which roles may do an action (e, t, c, a in that order).
const std::map<QString, QString> kTable{
    {u"case.read"_s, u"etca"_s},     {u"case.note"_s, u"et"_s},
    {u"case.import"_s, u"eta"_s},    {u"case.confirm-name"_s, u"et"_s},
    {u"letter.draft"_s, u"et"_s},    {u"letter.queue"_s, u"et"_s},
    {u"letter.read"_s, u"etca"_s},   {u"letter.approve"_s, u"tc"_s},
    {u"phrase.read"_s, u"etca"_s},   {u"phrase.propose"_s, u"etc"_s},
    {u"phrase.publish"_s, u"c"_s},   {u"outbox.read"_s, u"etca"_s},
    {u"outbox.send"_s, u"eta"_s},    {u"outbox.cancel-own"_s, u"et"_s},
    {u"outbox.manage"_s, u"ta"_s},   {u"staff.manage"_s, u"a"_s},
    {u"store.backup"_s, u"a"_s},     {u"store.check"_s, u"a"_s},
    {u"audit.verify"_s, u"etca"_s},  {u"audit.read"_s, u"tca"_s},
    {u"guidance.read"_s, u"etca"_s}, {u"guidance.propose"_s, u"etca"_s},
    {u"guidance.publish"_s, u"c"_s}, {u"settings.manage"_s, u"a"_s},
    {u"store.settings"_s, u"a"_s},   {u"store.claim"_s, u"a"_s},
};

bool mayByTable(const QString &role, const QString &act)
{
    return kTable.at(act).contains(role.front());
}

/// A staff record linked to somebody else's operating-system login.
void addStranger(TestStore &store, const QString &login)
{
    (void)store.session(login);
    store.exec(u"UPDATE staff SET os_login = 'somebody-else' WHERE login = '%1'"_s.arg(login));
}

} // namespace

TEST_CASE("every role may do what the role table says and nothing else", "[core][access]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);

    for (const QString &role : kRoles) {
        const auto session = store.session(u"one-"_s + role, role);
        for (const auto &[act, roles] : kTable) {
            INFO(role.toStdString() << " " << act.toStdString());
            const auto status = require(session, act);
            CHECK(status.has_value() == mayByTable(role, act));
            CHECK(session.may(act) == mayByTable(role, act));
            if (!status) {
                CHECK(status.error().code == ErrorCode::NotPermitted);
                CHECK(status.error().message.contains(act));
            }
        }
    }
    CHECK(store.value(u"SELECT count(DISTINCT action) FROM role_action"_s).toInt()
          == static_cast<int>(kTable.size()));
}

TEST_CASE("a person of two roles may do what either may", "[core][access]")
{
    TestStore store;
    const auto session = store.session(u"both"_s, u"examiner,administrator"_s);

    CHECK(session.may(action::kLetterQueue));
    CHECK(session.may(action::kStoreBackup));
    CHECK_FALSE(session.may(action::kLetterApprove));
}

TEST_CASE("a person without a role may do nothing, and an unknown action is nobody's",
          "[core][access]")
{
    TestStore store;
    auto session = store.session(u"km"_s);
    CHECK_FALSE(require(session, u"case.destroy"));

    store.exec(u"DELETE FROM staff_role"_s);
    session = store.session(u"km"_s);
    for (const auto &[act, roles] : kTable)
        CHECK_FALSE(require(session, act));
}

TEST_CASE("the operating-system login is the process's own, whatever the environment says",
          "[core][access]")
{
    const auto user = qgetenv("USER");
    qputenv("USER", "mallory");
    qputenv("LOGNAME", "mallory");
    CHECK(identityOfProcess().login == QString::fromLocal8Bit(getpwuid(geteuid())->pw_name));
    qputenv("USER", user);
    qunsetenv("LOGNAME");
}

TEST_CASE("without --as the record linked to the login acts", "[core][access]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    addStranger(store, u"aa"_s);
    (void)store.session(u"zz"_s, u"team-leader"_s);
    store.linkToMe(u"zz"_s);

    const auto session = valueOf(openSession(store.db(), {}, store.clock()));

    CHECK(session.staff.login == u"zz"_s);
    CHECK(session.osLogin == valueOf(identityAt(store.db())).login);
    CHECK(session.staff.roles == QStringList{u"team-leader"_s});
    CHECK(session.staff.mailbox == u"durham3@example.gov.uk"_s);
    CHECK(session.staff.trainedOn == QDate(2024, 1, 15));
    CHECK_FALSE(session.practice);
}

TEST_CASE("--as is refused for a record of another login", "[core][access]")
{
    TestStore store;
    addStranger(store, u"leader"_s);

    const auto error = errorOf(openSession(store.db(), u"leader"_s, store.clock()));
    CHECK(error.code == ErrorCode::NotPermitted);
    CHECK(
        error.message
        == u"Your login '%1' is not linked to the staff record 'leader': an administrator can link it."_s
               .arg(identityOfProcess().login));
    CHECK(errorOf(openSession(store.db(), {}, store.clock())).code == ErrorCode::NotPermitted);
}

TEST_CASE("--as is refused for a name that is not in the store, in a practice store too",
          "[core][access]")
{
    TestStore store;
    (void)store.session(u"km"_s);
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);

    for (const QString &login : {u"nobody"_s, u"KM"_s, u" km"_s, u"km' OR '1'='1"_s, u"%"_s})
        CHECK(errorOf(openSession(store.db(), login, store.clock())).code
              == ErrorCode::NotPermitted);
}

TEST_CASE("in a practice store anybody may act as anybody, and an examiner acts by default",
          "[core][access]")
{
    TestStore store;
    (void)store.session(u"leader"_s, u"team-leader"_s);
    (void)store.session(u"later"_s);
    store.exec(u"UPDATE staff SET os_login = NULL"_s);
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);

    const auto leader = valueOf(openSession(store.db(), u"leader"_s, store.clock()));
    CHECK(leader.may(action::kLetterApprove));
    CHECK(leader.practice);
    CHECK(valueOf(openSession(store.db(), {}, store.clock())).staff.login == u"later"_s);
}

TEST_CASE("a person who has left acts no more", "[core][access]")
{
    TestStore store;
    (void)store.session(u"km"_s);
    store.linkToMe(u"km"_s);
    store.exec(u"UPDATE staff SET active = 0"_s);

    CHECK_FALSE(openSession(store.db(), u"km"_s, store.clock()));
    CHECK_FALSE(openSession(store.db(), {}, store.clock()));
}

TEST_CASE("the first administrator is the login that made the store", "[core][access]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);

    mustSucceed(linkFirstAdministrator(store.db(), store.clock()));

    const auto session = valueOf(openSession(store.db(), {}, store.clock()));
    CHECK(session.staff.login == valueOf(identityAt(store.db())).login);
    CHECK(session.may(action::kStaffManage));
    CHECK_FALSE(session.may(action::kLetterApprove));
    const auto trail = valueOf(auditEntries(store.db(), session, {}, 10));
    REQUIRE(trail.size() == 1);
    CHECK(trail.front().action == u"staff.first"_s);
    CHECK(linkFirstAdministrator(store.db(), store.clock()).error().code == ErrorCode::Conflict);
}

TEST_CASE("the staff list holds each person once with all roles", "[core][access]")
{
    TestStore store;
    (void)store.session(u"b"_s, u"examiner,team-leader"_s);
    (void)store.session(u"a"_s);

    const auto list = valueOf(staffList(store.db()));

    REQUIRE(list.size() == 2);
    CHECK(list[0].login == u"a"_s);
    CHECK(list[1].roles == QStringList{u"examiner"_s, u"team-leader"_s});
}

TEST_CASE("a user id is believed in the first user namespace, and in one that holds every user as "
          "they are",
          "[core][access][identity]")
{
    const QByteArray every = "         0          0 4294967295\n";
    const QByteArray mapped = "         0       1000          1\n";
    CHECK(idsAreTrue(4026531837, mapped)); // as the first one is seen, whatever its map says
    CHECK(idsAreTrue(4026532177, every));  // a container that an administrator runs
    CHECK_FALSE(idsAreTrue(4026532177, mapped));
    CHECK_FALSE(idsAreTrue(4026532177, "0 0 1"));
    CHECK_FALSE(idsAreTrue(4026532177, "0 1 4294967294"));
    CHECK_FALSE(idsAreTrue(4026532177, "0 1000 1\n1 100000 65536\n")); // a rootless container
    CHECK_FALSE(idsAreTrue(4026532177, {}));
    CHECK_FALSE(idsAreTrue(std::nullopt, every)); // no /proc, or another thing in its place
}

TEST_CASE("whose identity is in doubt reads and saves nothing in anybody's name",
          "[core][access][identity]")
{
    TestStore store;
    (void)store.session(u"km"_s);
    const auto id = store.addCase();
    const Identity who{TestStore::identityOf(u"km"_s).login, u"uid:0"_s, u"Who knows?"_s};
    const auto session = valueOf(openSession(store.db(), {}, store.clock(), who));

    CHECK(store.db().isReadOnly());
    CHECK(CaseStore(store.db()).byId(session, id));
    const auto refused = errorOf(CaseStore(store.db()).addNote(session, id, u"Phoned."_s));
    CHECK(refused.code == ErrorCode::NotPermitted);
    CHECK(refused.message == u"Who knows?"_s);
    CHECK_FALSE(store.db().exec(u"UPDATE staff SET name = 'x'"_s)); // nor past the services
    CHECK(store.value(u"SELECT count(*) FROM audit_entry"_s) == u"0"_s);
}

TEST_CASE("in a practice store anybody is anybody, so doubt changes nothing",
          "[core][access][identity]")
{
    TestStore store;
    (void)store.session(u"km"_s);
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);
    const auto id = store.addCase();
    const Identity who{u"root"_s, u"uid:0"_s, u"Who knows?"_s};
    const auto session = valueOf(openSession(store.db(), u"km"_s, store.clock(), who));
    CHECK(CaseStore(store.db()).addNote(session, id, u"Phoned."_s));
}

TEST_CASE("on a server the person is the login of the database, never a user id",
          "[core][access][identity]")
{
    TestStore store(Engine::Postgres);
    const auto who = valueOf(identityAt(store.db()));
    CHECK(who.login == store.value(u"SELECT session_user"_s));
    CHECK(who.doubt.isEmpty());
    CHECK(who.seen.startsWith(u"uid:%1 userns:"_s.arg(geteuid())));
    // A record that is linked to the system's login only is nobody's.
    (void)store.session(u"km"_s);
    store.exec(u"UPDATE staff SET os_login = '%1x'"_s.arg(identityOfProcess().login));
    CHECK(errorOf(openSession(store.db(), {}, store.clock())).code == ErrorCode::NotPermitted);
}
