#include "core/audit/record/audit.h"
#include "core/timeline/older_events.h"
#include "core/timeline/timeline.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonArray>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

Result<EventId> added(TestStore &store, const Session &session, CaseId id, const NewEvent &event)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(store.db()));
    TRY_ASSIGN(const auto made, Timeline(store.db()).add(session, id, event));
    TRY(appendAudit(store.db(), session, u"case.note"_s, u"case:%1"_s.arg(id.row())));
    TRY(transaction.commit());
    return made;
}

} // namespace

TEST_CASE("entries of every kind come back typed, with their details, oldest first (REQ-CNO-05, "
          "REQ-CHA-18)",
          "[core][timeline]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    const auto id = store.addCase();
    const auto session = store.session(u"km"_s, u"examiner,team-leader,administrator"_s);
    std::vector<EventId> made;
    const std::vector kinds{EventKind::Note,
                            EventKind::Call,
                            EventKind::Hold,
                            EventKind::FollowUp,
                            EventKind::Move,
                            EventKind::AddressChange,
                            EventKind::PhotoReview,
                            EventKind::Document,
                            EventKind::Notice,
                            EventKind::Incident,
                            EventKind::Contact,
                            EventKind::Approval};
    for (const EventKind kind : kinds) {
        const QJsonObject details{{u"of"_s, eventKindWord(kind)},
                                  {u"list"_s, QJsonArray{1, 2, u"ŵ — \"quoted\""_s}}};
        made.push_back(valueOf(added(store, session, id, {kind, u"It happened."_s, details})));
        store.clock().advance(60);
    }
    const auto events = valueOf(Timeline(store.db()).of(session, id));
    REQUIRE(events.size() == kinds.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        INFO(eventKindWord(kinds[i]).toStdString());
        CHECK(events[i].id == made[i]);
        CHECK(events[i].kind == kinds[i]);
        CHECK(events[i].version == kDetailsVersion);
        CHECK(events[i].staff == u"km"_s);
        CHECK(events[i].details[u"of"_s] == eventKindWord(kinds[i]));
        CHECK(events[i].details[u"list"_s].toArray().size() == 3);
        CHECK(eventKindNamed(eventKindWord(kinds[i])) == kinds[i]);
    }
    CHECK(valueOf(Timeline(store.db()).event(session, made[3])).kind == EventKind::FollowUp);
    CHECK(errorOf(Timeline(store.db()).event(session, EventId::fromRow(99))).code
          == ErrorCode::NotFound);
}

TEST_CASE(
    "an entry stands in its writer's role, and secret numbers neither in its words nor in its "
    "details (REQ-CCT-25)",
    "[core][timeline]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    const auto id = store.addCase();
    auto examiner = store.session();
    examiner.allowed = {u"case.read"_s, u"case.note"_s};
    const auto refused = [&](const NewEvent &event) {
        return errorOf(added(store, examiner, id, event)).code;
    };
    CHECK(refused({EventKind::Extract, u"The extract changed: status."_s})
          == ErrorCode::NotPermitted);
    CHECK(refused({EventKind::Note, u"Card 4111 1111 1111 1111 given."_s}) == ErrorCode::Blocked);
    CHECK(refused({EventKind::Call,
                   u"Rang."_s,
                   {{u"inner"_s, QJsonObject{{u"a"_s, QJsonArray{u"card 4111111111111111"_s}}}}}})
          == ErrorCode::Blocked);
    CHECK(refused({EventKind::Note, u" \n "_s}) == ErrorCode::InvalidInput);
    CHECK(refused({EventKind::Note, QString(20'001, u'x')}) == ErrorCode::InvalidInput);
    CHECK(errorOf(added(store, examiner, CaseId::fromRow(77), {EventKind::Note, u"x"_s})).code
          == ErrorCode::NotFound);
    auto nobody = examiner;
    nobody.allowed.clear();
    CHECK(errorOf(added(store, nobody, id, {EventKind::Note, u"x"_s})).code
          == ErrorCode::NotPermitted);
    CHECK(errorOf(Timeline(store.db()).of(nobody, id)).code == ErrorCode::NotPermitted);
    CHECK(valueOf(Timeline(store.db()).of(examiner, id)).empty());
    valueOf(added(store, examiner, id, {EventKind::Call, u"Rang 0191 498 0123, no answer."_s}));
    CHECK(valueOf(Timeline(store.db()).of(examiner, id)).size() == 1);
}

TEST_CASE("what was written before entries had a type says the same with one", "[core][timeline]")
{
    CHECK(readOlderEvent(u"note"_s, u"Rang."_s).kind == EventKind::Note);
    CHECK(readOlderEvent(u"event"_s, u"Address corrected."_s).kind == EventKind::Note);
    CHECK(readOlderEvent(u"call"_s, u"No answer."_s).kind == EventKind::Call);
    const auto changed =
        readOlderEvent(u"extract"_s, u"The extract changed: status, updated_at."_s).details;
    CHECK(changed[u"changed"_s].toArray() == QJsonArray{u"status"_s, u"updated_at"_s});
    const auto again =
        readOlderEvent(u"extract"_s,
                       u"The case is in the extract again. The extract changed: office."_s)
            .details;
    CHECK(again[u"reappeared"_s].toBool());
    CHECK(again[u"changed"_s].toArray() == QJsonArray{u"office"_s});
    CHECK(readOlderEvent(u"extract"_s, u"Out of date: the newest row was refused."_s)
              .details.contains(u"out_of_date"_s));
    CHECK(readOlderEvent(u"extract"_s,
                         u"The extract no longer holds this case: it is not in progress."_s)
              .details.contains(u"gone"_s));
    // A person's note is never taken apart, whatever it begins with.
    CHECK(readOlderEvent(u"note"_s, u"The extract changed: status."_s).details.isEmpty());

    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto id = store.addCase();
    store.exec(
        u"INSERT INTO case_event (case_id, at_utc, kind, text) VALUES (%1, "
        "'2026-01-02T10:00:00.000Z', 'extract', 'The extract changed: status.')"_s.arg(id.row()));
    const auto events = valueOf(Timeline(store.db()).of(store.session(), id));
    REQUIRE(events.size() == 1);
    CHECK(events.front().kind == EventKind::Extract);
    CHECK(events.front().version == 0);
    CHECK(events.front().details[u"changed"_s].toArray() == QJsonArray{u"status"_s});
}
