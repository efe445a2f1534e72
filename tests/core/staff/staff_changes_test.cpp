#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/staff/open_session.h"
#include "core/staff/staff_changes.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QString kAdministrator = u"administrator"_s;

Staff personOf(const QString &login, const QStringList &roles)
{
    Staff person;
    person.login = login;
    person.name = u"Sample Person"_s;
    person.initials = u"SP"_s;
    person.team = u"Durham 3"_s;
    person.mailbox = u"durham3@example.gov.uk"_s;
    person.roles = roles;
    return person;
}

struct Office
{
    explicit Office(Engine engine = Engine::Sqlite)
        : store(engine)
        , first(store.session(u"one"_s, kAdministrator))
    {}

    bool isThere(const QString &login)
    {
        return store.value(u"SELECT count(*) FROM staff WHERE login = '%1'"_s.arg(login)) == u"1"_s;
    }
    QString rolesOf(const QString &login)
    {
        for (const Staff &person : valueOf(staffList(store.db())))
            if (person.login == login)
                return person.roles.join(u' ');
        return {};
    }
    Session as(const QString &login)
    {
        return valueOf(openSession(store.db(), login, store.clock(), TestStore::identityOf(login)));
    }
    StaffChange added(const Session &by, const QString &login, const QStringList &roles)
    {
        return valueOf(
            addPerson(store.db(), by, personOf(login, roles), TestStore::identityOf(login).login));
    }

    TestStore store;
    Session first;
};

} // namespace

TEST_CASE(
    "a sole administrator adds staff alone until there is a second, then one asks and another "
    "decides",
    "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK_FALSE(office.added(office.first, u"km"_s, {u"examiner"_s}).waits);
    CHECK_FALSE(office.added(office.first, u"two"_s, {kAdministrator}).waits);
    CHECK(office.isThere(u"km"_s));

    const auto asked = office.added(office.first, u"ca"_s, {u"customer-assurance"_s});
    REQUIRE(asked.waits);
    CHECK_FALSE(office.isThere(u"ca"_s));
    Decisions decisions(office.store.db(), {staffProposals()});
    CHECK(valueOf(decisions.open(office.first)).front().name
          == u"new ca: add customer-assurance; login login-of-ca"_s);
    CHECK(decisions.approve(office.first, *asked.waits).error().code == ErrorCode::NotPermitted);
    CHECK(decisions.approve(office.as(u"km"_s), *asked.waits).error().code
          == ErrorCode::NotPermitted);
    mustSucceed(decisions.approve(office.as(u"two"_s), *asked.waits));
    CHECK(office.rolesOf(u"ca"_s) == u"customer-assurance"_s);
    CHECK(office.as(u"ca"_s).may(action::kPhrasePublish));
    CHECK(valueOf(verifyAudit(office.store.db(), office.first)).whole);
}

TEST_CASE("a record that nobody can act as is no second administrator", "[core][staff]")
{
    Office office;
    CHECK_FALSE(
        valueOf(
            addPerson(office.store.db(), office.first, personOf(u"two"_s, {kAdministrator}), {}))
            .waits);
    CHECK_FALSE(office.added(office.first, u"km"_s, {u"examiner"_s}).waits);
    // Nor is one's own second record, nor one who has left.
    office.store.exec(
        u"UPDATE staff SET os_login = '%1' WHERE login = 'two'"_s.arg(office.first.osLogin));
    CHECK_FALSE(office.added(office.first, u"kn"_s, {u"examiner"_s}).waits);
    CHECK_FALSE(office.added(office.first, u"three"_s, {kAdministrator}).waits);
    CHECK(office.added(office.first, u"ko"_s, {u"examiner"_s}).waits);
    office.store.exec(u"UPDATE staff SET active = 0 WHERE login = 'three'"_s);
    CHECK_FALSE(office.added(office.first, u"kp"_s, {u"examiner"_s}).waits);
}

TEST_CASE("nobody gives themself a role or a second record, alone or as who decides",
          "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    const auto refused = [](const auto &result) {
        return !result && result.error().code == ErrorCode::NotPermitted;
    };
    CHECK(refused(addPerson(
        db, office.first, personOf(u"me"_s, {u"customer-assurance"_s}), office.first.osLogin)));
    CHECK(refused(changeRoles(db, office.first, u"one"_s, {u"customer-assurance"_s}, {})));
    CHECK(refused(changeRoles(db, office.first, u"one"_s, {u"examiner"_s}, {kAdministrator})));

    CHECK_FALSE(office.added(office.first, u"two"_s, {kAdministrator}).waits);
    const auto two = office.as(u"two"_s);
    const auto gift = valueOf(changeRoles(db, office.first, u"two"_s, {u"examiner"_s}, {}));
    REQUIRE(gift.waits);
    const auto second = valueOf(
        addPerson(db, office.first, personOf(u"again"_s, {u"customer-assurance"_s}), two.osLogin));
    REQUIRE(second.waits);
    Decisions decisions(db, {staffProposals()});
    CHECK(refused(decisions.approve(two, *gift.waits)));
    CHECK(refused(decisions.approve(two, *second.waits)));
    CHECK(office.rolesOf(u"two"_s) == kAdministrator);
    CHECK(valueOf(decisions.open(two)).size() == 2);
}

TEST_CASE("roles are given and taken away, and somebody is never left without", "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    (void)office.added(office.first, u"km"_s, {u"examiner"_s});
    CHECK_FALSE(
        valueOf(changeRoles(db, office.first, u"km"_s, {u"team-leader"_s}, {u"examiner"_s})).waits);
    CHECK(office.rolesOf(u"km"_s) == u"team-leader"_s);
    const auto codeOf =
        [&](const QString &login, const QStringList &add, const QStringList &remove) {
            return errorOf(changeRoles(db, office.first, login, add, remove)).code;
        };
    CHECK(codeOf(u"km"_s, {}, {u"team-leader"_s}) == ErrorCode::InvalidInput);
    CHECK(codeOf(u"km"_s, {u"team-leader"_s}, {}) == ErrorCode::InvalidInput);
    CHECK(codeOf(u"km"_s, {u"king"_s}, {}) == ErrorCode::InvalidInput);
    CHECK(codeOf(u"nobody"_s, {u"examiner"_s}, {}) == ErrorCode::NotFound);
    CHECK(errorOf(changeRoles(db, office.as(u"km"_s), u"one"_s, {u"examiner"_s}, {})).code
          == ErrorCode::NotPermitted);
    CHECK(office.rolesOf(u"km"_s) == u"team-leader"_s);
}

TEST_CASE("a person is added once, with what a letter needs of them", "[core][staff]")
{
    Office office;
    const auto fieldOf = [&](Staff person) {
        const auto error = errorOf(addPerson(office.store.db(), office.first, person, {}));
        CHECK(error.code == ErrorCode::InvalidInput);
        return error.where.front().second;
    };
    CHECK(fieldOf(personOf(u" "_s, {u"examiner"_s})) == u"login"_s);
    CHECK(fieldOf(personOf(u"one"_s, {u"examiner"_s})) == u"login"_s);
    CHECK(fieldOf(personOf(u"km"_s, {})) == u"role"_s);
    CHECK(fieldOf(personOf(u"km"_s, {u"king"_s})) == u"role"_s);
    auto person = personOf(u"km"_s, {u"examiner"_s});
    person.mailbox = u"durham3"_s;
    CHECK(fieldOf(person) == u"mailbox"_s);
}

TEST_CASE("in a practice store two records are two people, whoever acts as both", "[core][staff]")
{
    TestStore store;
    (void)store.session(u"one"_s, kAdministrator);
    (void)store.session(u"two"_s, kAdministrator);
    store.exec(u"UPDATE staff SET os_login = NULL"_s);
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);
    const auto one = valueOf(openSession(store.db(), u"one"_s, store.clock()));
    const auto two = valueOf(openSession(store.db(), u"two"_s, store.clock()));
    const auto asked = valueOf(addPerson(store.db(), one, personOf(u"km"_s, {u"examiner"_s}), {}));
    REQUIRE(asked.waits);
    mustSucceed(Decisions(store.db(), {staffProposals()}).approve(two, *asked.waits));
}

namespace {

StaffEdit teamAndMailbox()
{
    StaffEdit edit;
    edit.team = u"Durham 4"_s;
    edit.mailbox = u"durham4@example.gov.uk"_s;
    return edit;
}

QDate today(Office &office)
{
    return ukDate(office.store.clock().nowUtc());
}

} // namespace

TEST_CASE(
    "the first administrator of a store puts a team and a mailbox on their own record, audited "
    "with old and new",
    "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    office.store.exec(
        u"UPDATE staff SET team = '', mailbox = '', office = '' WHERE login = 'one'"_s);
    StaffEdit edit = teamAndMailbox();
    edit.trainedOn = today(office);
    CHECK_FALSE(valueOf(editPerson(db, office.first, u"one"_s, edit)).waits);

    const auto after = office.as(u"one"_s).staff;
    CHECK(after.team == u"Durham 4"_s);
    CHECK(after.mailbox == u"durham4@example.gov.uk"_s);
    CHECK(after.trainedOn == today(office));
    CHECK(after.name == office.first.staff.name);
    const auto entry =
        valueOf(auditEntries(db, office.first, u"staff:%1"_s.arg(after.id.row()), 10)).back();
    CHECK(entry.action == u"staff.edit"_s);
    CHECK(entry.object.contains(u"team:>Durham%204"_s));
    CHECK(entry.object.contains(u"mailbox:>durham4@example.gov.uk"_s));
    CHECK_FALSE(entry.digest.isEmpty());
    // The old team is in the next entry.
    edit.team = u"Durham 5"_s;
    CHECK_FALSE(valueOf(editPerson(db, office.first, u"one"_s, edit)).waits);
    CHECK(valueOf(auditEntries(db, office.first, u"staff:%1"_s.arg(after.id.row()), 10))
              .back()
              .object.endsWith(u" team:Durham%204>Durham%205"_s));
    CHECK(valueOf(verifyAudit(db, office.first)).whole);
}

TEST_CASE("the details of a record are checked, and only an administrator changes them",
          "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    (void)office.added(office.first, u"km"_s, {u"examiner"_s});
    const auto codeOf = [&](const StaffEdit &edit, const QString &login = u"km"_s) {
        return errorOf(editPerson(db, office.first, login, edit)).code;
    };
    StaffEdit same;
    same.team = u" Durham  3 "_s;
    CHECK(codeOf(same) == ErrorCode::InvalidInput);
    StaffEdit blank;
    blank.name = u" "_s;
    CHECK(codeOf(blank) == ErrorCode::InvalidInput);
    StaffEdit noMailbox;
    noMailbox.mailbox = u"durham 3"_s;
    CHECK(codeOf(noMailbox) == ErrorCode::InvalidInput);
    CHECK(codeOf(teamAndMailbox(), u"nobody"_s) == ErrorCode::NotFound);
    CHECK(errorOf(editPerson(db, office.as(u"km"_s), u"km"_s, teamAndMailbox())).code
          == ErrorCode::NotPermitted);
    CHECK(office.as(u"km"_s).staff.team == u"Durham 3"_s);
}

TEST_CASE("a course that is still to come is no course (REQ-TRN-01)", "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    (void)office.added(office.first, u"km"_s, {u"examiner"_s});
    StaffEdit edit;
    edit.trainedOn = today(office).addDays(1);
    CHECK(errorOf(editPerson(db, office.first, u"km"_s, edit)).code == ErrorCode::InvalidInput);
    auto person = personOf(u"kn"_s, {u"examiner"_s});
    person.trainedOn = today(office).addDays(1);
    CHECK(errorOf(addPerson(db, office.first, person, {})).code == ErrorCode::InvalidInput);
    person.trainedOn = today(office);
    CHECK_FALSE(valueOf(addPerson(db, office.first, person, u"login-of-kn"_s)).waits);
    CHECK(office.as(u"kn"_s).staff.trainedOn == today(office));

    // However it came there.
    office.store.exec(u"UPDATE staff SET trained_on = '%1' WHERE login = 'kn'"_s.arg(
        today(office).addDays(1).toString(Qt::ISODate)));
    CHECK_FALSE(office.as(u"kn"_s).staff.trainedOn.isValid());
    edit.trainedOn = QDate();
    CHECK_FALSE(valueOf(editPerson(db, office.first, u"kn"_s, edit)).waits);
    CHECK(office.store.value(u"SELECT trained_on IS NULL FROM staff WHERE login = 'kn'"_s)
              .contains(QRegularExpression(u"^(1|true|t)$"_s)));
}

TEST_CASE("with a second administrator a change of details waits, and what changed meanwhile is "
          "asked for again",
          "[core][staff]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    auto &db = office.store.db();
    (void)office.added(office.first, u"km"_s, {u"examiner"_s});
    CHECK_FALSE(office.added(office.first, u"two"_s, {kAdministrator}).waits);
    const auto asked = valueOf(editPerson(db, office.first, u"km"_s, teamAndMailbox()));
    const auto stale = valueOf(editPerson(db, office.first, u"km"_s, teamAndMailbox()));
    REQUIRE(asked.waits);
    CHECK(office.as(u"km"_s).staff.team == u"Durham 3"_s);
    Decisions decisions(db, {staffProposals()});
    CHECK(valueOf(decisions.proposal(office.first, *asked.waits)).name
          == u"km: change mailbox, team"_s);
    CHECK(decisions.approve(office.first, *asked.waits).error().code == ErrorCode::NotPermitted);
    mustSucceed(decisions.approve(office.as(u"two"_s), *asked.waits));
    CHECK(office.as(u"km"_s).staff.team == u"Durham 4"_s);
    CHECK_FALSE(decisions.approve(office.as(u"two"_s), *stale.waits));
}
