#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/decisions/decisions.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// A thing that is published by putting its content into the store's own facts.
ProposalKind toys()
{
    return {u"toys"_s,
            u"toy"_s,
            u"a new toy"_s,
            action::kPhrasePropose,
            action::kPhraseRead,
            action::kPhrasePublish,
            [](Database &db, const Session &, const Proposal &proposal, const Approval &) {
                return db.exec(u"INSERT INTO store_info (key, value) VALUES ('toy', '%1')"_s.arg(
                    QString::fromUtf8(proposal.content)));
            }};
}

struct Office
{
    explicit Office(Engine engine = Engine::Sqlite)
        : store(engine, TestStore::As::Owner)
        , examiner(store.session())
        , assurance(store.session(u"ca"_s, u"customer-assurance"_s))
        , decisions(store.db(), {toys()})
    {}

    ProposalId asked(const Session &by, const QByteArray &content = "ball")
    {
        return valueOf(decisions.propose(by, u"toys"_s, u"ball 1"_s, content));
    }
    ProposalState stateOf(ProposalId id)
    {
        return valueOf(decisions.proposal(assurance, id)).state;
    }
    QString toy() { return store.value(u"SELECT value FROM store_info WHERE key = 'toy'"_s); }

    TestStore store;
    Session examiner, assurance;
    Decisions decisions;
};

ErrorCode codeOf(const Status &status)
{
    REQUIRE_FALSE(status.has_value());
    return status.error().code;
}

} // namespace

TEST_CASE("what one person asks for another approves, and what was shown is kept with the decision",
          "[core][decisions]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = office.asked(office.examiner);
    CHECK(valueOf(office.decisions.open(office.assurance)).size() == 1);
    CHECK(office.toy().isEmpty());

    mustSucceed(office.decisions.approve(office.assurance, id));

    CHECK(office.toy() == u"ball"_s);
    const auto decided = valueOf(office.decisions.proposal(office.assurance, id));
    CHECK(decided.state == ProposalState::Approved);
    CHECK(decided.byLogin == u"km"_s);
    CHECK(decided.decidedByLogin == u"ca"_s);
    CHECK(decided.decidedUtc == office.store.clock().nowUtc());
    CHECK(office.store.value(u"SELECT digest FROM decision"_s) == digestOf(decided));
    CHECK(valueOf(office.decisions.open(office.assurance)).empty());
    const auto trail = valueOf(
        auditEntries(office.store.db(), office.assurance, u"proposal:%1"_s.arg(id.row()), 10));
    REQUIRE(trail.size() == 2);
    CHECK(trail[0].action == u"toy.propose"_s);
    CHECK(trail[1].action == u"toy.approve"_s);
}

TEST_CASE("nobody decides on what they asked for, but may take it back (REQ-PHR-10)",
          "[core][decisions]")
{
    Office office;
    const auto id = office.asked(office.assurance);
    CHECK(codeOf(office.decisions.approve(office.assurance, id)) == ErrorCode::NotPermitted);
    CHECK(codeOf(office.decisions.reject(office.assurance, id, u"no"_s))
          == ErrorCode::NotPermitted);
    const auto other = office.store.session(u"cb"_s, u"customer-assurance"_s);
    CHECK(codeOf(office.decisions.withdraw(other, id)) == ErrorCode::NotPermitted);
    CHECK(office.stateOf(id) == ProposalState::Open);
    mustSucceed(office.decisions.withdraw(office.assurance, id));
    CHECK(office.stateOf(id) == ProposalState::Withdrawn);
    CHECK(codeOf(office.decisions.approve(other, id)) == ErrorCode::Conflict);
    CHECK(office.toy().isEmpty());
}

TEST_CASE("two staff records of one login are one person", "[core][decisions]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = office.asked(office.examiner);
    const auto login = office.examiner.osLogin;

    SECTION("when the second record is linked to the login")
    {
        office.store.exec(u"UPDATE staff SET os_login = '%1' WHERE login = 'ca'"_s.arg(login));
        const Identity who{login, {}, {}};
        const auto second =
            valueOf(openSession(office.store.db(), u"ca"_s, office.store.clock(), who));
        CHECK(codeOf(office.decisions.approve(second, id)) == ErrorCode::NotPermitted);
        CHECK(codeOf(office.decisions.reject(second, id, u"no"_s)) == ErrorCode::NotPermitted);
        mustSucceed(office.decisions.withdraw(second, id));
    }
    SECTION("when the record that asked was linked to another login since")
    {
        office.store.exec(u"UPDATE staff SET os_login = 'somebody' WHERE login = 'km'"_s);
        office.store.exec(u"UPDATE staff SET os_login = '%1' WHERE login = 'ca'"_s.arg(login));
        const Identity who{login, {}, {}};
        const auto second =
            valueOf(openSession(office.store.db(), u"ca"_s, office.store.clock(), who));
        CHECK(codeOf(office.decisions.approve(second, id)) == ErrorCode::NotPermitted);
    }
    SECTION("and two logins are two people")
    {
        mustSucceed(office.decisions.approve(office.assurance, id));
    }
}

TEST_CASE("a proposal takes the steps of the table and no other", "[core][decisions]")
{
    const auto first = GENERATE(Decision::Approve, Decision::Reject, Decision::Withdraw);
    const auto then = GENERATE(Decision::Approve, Decision::Reject, Decision::Withdraw);
    Office office;
    const auto id = office.asked(office.examiner);
    const auto take = [&](Decision decision) {
        switch (decision) {
        case Decision::Approve:
            return office.decisions.approve(office.assurance, id);
        case Decision::Reject:
            return office.decisions.reject(office.assurance, id, u"We have one"_s);
        case Decision::Withdraw:
            return office.decisions.withdraw(office.examiner, id);
        }
        Q_UNREACHABLE();
    };
    mustSucceed(take(first));
    const auto state = office.stateOf(id);
    CHECK(state != ProposalState::Open);
    CHECK(codeOf(take(then)) == ErrorCode::Conflict);
    CHECK(office.stateOf(id) == state);
    CHECK(office.toy() == (first == Decision::Approve ? u"ball"_s : QString()));
}

TEST_CASE("what cannot be published stays open", "[core][decisions]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto first = office.asked(office.examiner), second = office.asked(office.examiner);
    mustSucceed(office.decisions.approve(office.assurance, first));
    CHECK_FALSE(office.decisions.approve(office.assurance, second)); // the key is taken
    CHECK(office.stateOf(second) == ProposalState::Open);
    CHECK(valueOf(verifyAudit(office.store.db(), office.assurance)).whole);
}

TEST_CASE("who asks, sees and decides is what the role table says", "[core][decisions]")
{
    Office office;
    for (const QString &role :
         {u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s, u"administrator"_s}) {
        INFO(role.toStdString());
        const auto session = office.store.session(u"one-"_s + role, role);
        const auto id = office.asked(office.examiner);
        CHECK(office.decisions.propose(session, u"toys"_s, u"t"_s, "t").has_value()
              == (role != u"administrator"_s));
        CHECK(office.decisions.open(session).has_value());
        CHECK(office.decisions.reject(session, id, u"no"_s).has_value()
              == (role == u"customer-assurance"_s));
    }
    CHECK(codeOf(office.decisions.reject(office.assurance, office.asked(office.examiner), u" "_s))
          == ErrorCode::InvalidInput);
    CHECK(errorOf(office.decisions.proposal(office.assurance, ProposalId::fromRow(99))).code
          == ErrorCode::NotFound);
}

TEST_CASE("what was asked and decided is history", "[core][decisions]")
{
    Office office(GENERATE(Engine::Sqlite, Engine::Postgres));
    mustSucceed(office.decisions.approve(office.assurance, office.asked(office.examiner)));
    for (const QString &change : {u"UPDATE proposal SET content = 'bat'"_s,
                                  u"UPDATE decision SET verdict = 'rejected'"_s,
                                  u"DELETE FROM decision"_s,
                                  u"DELETE FROM proposal"_s})
        CHECK_FALSE(office.store.db().exec(change));
}

TEST_CASE("the first packs need no second person only while a store holds nothing else",
          "[core][decisions]")
{
    TestStore store;
    CHECK(errorOf(Approval::ofNewStore(store.db())).code == ErrorCode::NotPermitted);
    mustSucceed(linkFirstAdministrator(store.db(), store.clock()));
    CHECK(Approval::ofNewStore(store.db()).has_value());
    const auto session = valueOf(openSession(store.db(), {}, store.clock()));
    const auto id = store.addCase();
    CHECK_FALSE(Approval::ofNewStore(store.db()).has_value());
    mustSucceed(CaseStore(store.db()).addNote(session, id, u"Phoned."_s));
    CHECK_FALSE(Approval::ofNewStore(store.db()).has_value());
}

TEST_CASE("requests and decisions of before are kept when they move to their one table",
          "[core][decisions][migration]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres), TestStore::As::Owner);
    auto db = [&] {
        if (store.db().engine() == Engine::Sqlite)
            return valueOf(Database::open({Engine::Sqlite, store.location().path + u".old"_s},
                                          OpenMode::Create));
        const QString schema = store.value(u"SELECT current_schema()"_s);
        store.exec(u"SET client_min_messages = error"_s);
        store.exec(u"DROP SCHEMA %1 CASCADE"_s.arg(schema));
        store.exec(u"CREATE SCHEMA %1"_s.arg(schema));
        return valueOf(Database::open(store.location(), OpenMode::Create));
    }();
    auto before = builtInMigrations();
    std::erase_if(before, [](const Migration &step) { return step.version > 8; });
    mustSucceed(migrate(*db, before));
    for (const QString &row :
         {u"INSERT INTO staff (login, name, initials, team, office, mailbox, teams_number) VALUES "
          "('km', 'K', 'K', 'T', '', 'a@b', ''), ('ca', 'C', 'C', 'T', '', 'a@b', '')"_s,
          u"INSERT INTO phrase_proposal (name, content, proposed_utc, staff_id) VALUES "
          "('one 1', 'first', '2026-03-02T09:00:00.000Z', 1), "
          "('two 1', 'second', '2026-03-04T09:00:00.000Z', 2)"_s,
          u"INSERT INTO guidance_proposal (name, content, proposed_utc, staff_id) VALUES "
          "('house 1', 'rules', '2026-03-03T09:00:00.000Z', 1)"_s,
          u"INSERT INTO phrase_decision (proposal_id, approved, why, decided_utc, staff_id) VALUES "
          "(1, 0, 'We have it', '2026-03-05T09:00:00.000Z', 2)"_s,
          u"INSERT INTO guidance_decision (proposal_id, approved, why, decided_utc, staff_id) "
          "VALUES (1, 1, '', '2026-03-06T09:00:00.000Z', 2)"_s})
        mustSucceed(db->exec(row));

    mustSucceed(migrate(*db, builtInMigrations()));

    auto rows = valueOf(db->prepare(
        u"SELECT p.kind, p.name, p.content, p.proposed_utc, p.staff_id, p.former, d.verdict, "
        u"d.why, "
        u"d.decided_utc, d.staff_id FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id "
        u"ORDER BY p.id"_s));
    mustSucceed(rows.run());
    QStringList kept;
    while (rows.next()) {
        QStringList cells;
        for (int column = 0; column < 10; ++column)
            cells += rows.isNull(column) ? QString() : rows.text(column);
        kept += cells.join(u'|');
    }
    CHECK(
        kept
        == QStringList{
            u"phrases|one 1|first|2026-03-02T09:00:00.000Z|1|1|rejected|We have it|2026-03-05T09:00:00.000Z|2"_s,
            u"guidance|house 1|rules|2026-03-03T09:00:00.000Z|1|1|approved||2026-03-06T09:00:00.000Z|2"_s,
            u"phrases|two 1|second|2026-03-04T09:00:00.000Z|2|2||||"_s});
}
