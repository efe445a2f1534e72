#include "core/calendar/zones/customer_zone.h"
#include "core/contact/call_json.h"
#include "core/contact/hold_service.h"
#include "core/timeline/timeline.h"
#include "core/work/work.h"
#include "tests/core/contact/contact_packs.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

EditionsOn contactGuidance()
{
    return [](const QDate &on) { return contactEditions()->inForce(on); };
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
}

/// A case whose customer lives here, with a number.
CaseRecord caseOf(TestStore &store, System system = System::Ams)
{
    CaseRecord record;
    record.id = store.addCase();
    record.reference = u"123456789"_s;
    record.system = system;
    record.applicant.forenames = u"Katie"_s;
    record.applicant.surname = u"McNally"_s;
    record.mobile = u"07700 900123"_s;
    record.address.lines = QStringList{u"1 Brook Lane"_s};
    record.address.postcode = u"DH1 4ZZ"_s;
    return record;
}

Call call(CallOutcome outcome, const QString &voicemail = {})
{
    Call made;
    made.outcome = outcome;
    made.voicemail = voicemail;
    return made;
}

QStringList waiting(TestStore &store, const Session &session)
{
    const auto items = Work(store.db()).list(session);
    REQUIRE(items);
    QStringList words;
    for (const WorkItem &item : *items)
        words += workKindWord(item.kind) + u' ' + item.dueUtc.toString(Qt::ISODate);
    return words;
}

} // namespace

TEST_CASE("An unanswered call is written down with its note and the next one waits as work "
          "(REQ-TEL-10, REQ-TEL-18, REQ-TEL-35)",
          "[core][contact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    store.clock().set(utc("2024-09-10T09:05:00"));
    const Session session = store.session();
    const CaseRecord record = caseOf(store);
    CallService calls(store.db(), contactGuidance());
    const auto first = calls.record(session, record, call(CallOutcome::NoAnswer, u"left"_s), {});
    REQUIRE(first);
    CHECK(first->call.attempt == 1);
    CHECK(first->call.breaches.isEmpty());
    REQUIRE(first->follows.size() == 1);
    CHECK(first->follows.front().due == utc("2024-09-10T11:05:00"));
    CHECK(waiting(store, session) == QStringList{u"call-back 2024-09-10T11:05:00Z"_s});

    // The next call ends what waited for it; the third leaves a letter to write.
    store.clock().set(utc("2024-09-10T11:05:00"));
    REQUIRE(calls.record(session, record, call(CallOutcome::Engaged), {}));
    CHECK(waiting(store, session) == QStringList{u"call-back 2024-09-10T13:05:00Z"_s});
    store.clock().set(utc("2024-09-10T13:05:00"));
    const auto third =
        calls.record(session, record, call(CallOutcome::NoAnswer, u"no-facility"_s), {});
    REQUIRE(third);
    CHECK(third->call.attempt == 3);
    const QJsonObject json = recordedToJson(*third);
    CHECK(json[u"follows"_s][0][u"kind"_s] == u"letter"_s);
    CHECK(json[u"follows"_s][0][u"template"_s] == u"001"_s);
    CHECK(waiting(store, session) == QStringList{u"letter 2024-09-10T22:59:59Z"_s});

    const auto events = Timeline(store.db()).of(session, record.id);
    REQUIRE(events);
    REQUIRE(events->size() == 3);
    CHECK(events->front().kind == EventKind::Call);
    CHECK(events->front().text
          == u"Phoned the customer on 10 September 2024 10:05, attempt 1: no answer; message left "
             u"on the "
             "answerphone. What follows: call again at 12:05."_s);
    CHECK(events->back().text.contains(u"no answerphone. What follows: a letter (001)."_s));
    const auto listed = calls.list(session, record);
    REQUIRE(listed);
    CHECK(listed->size() == 3);
    CHECK(listed->front().call.number == u"07700 900123"_s);
}

TEST_CASE(
    "Recording is never refused: a call that broke a rule is kept with its breaches (REQ-VER-06)",
    "[core][contact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    store.clock().set(utc("2024-09-10T22:00:00"));
    const Session session = store.session();
    const CaseRecord record = caseOf(store);
    CallService calls(store.db(), contactGuidance());
    Call late = call(CallOutcome::NoAnswer, u"left"_s);
    late.at = utc("2024-09-10T19:40:00"); // 20:40 here
    const auto made = calls.record(session, record, late, {});
    REQUIRE(made);
    CHECK(made->call.breaches == QStringList{u"call.hours"_s});
    const auto listed = calls.list(session, record);
    REQUIRE(listed);
    CHECK(listed->front().call.breaches == QStringList{u"call.hours"_s});
    CHECK(listed->front().findings.size() == made->findings.size());
    // The same call by the words of the customer.
    late.consent = u"after eight is best"_s;
    late.at = utc("2024-09-10T19:50:00");
    const auto fine = calls.record(session, record, late, {});
    REQUIRE(fine);
    CHECK(fine->call.breaches.isEmpty());
    // What was answered without the security questions.
    Call answered = call(CallOutcome::Answered);
    answered.at = utc("2024-09-10T18:00:00");
    const auto asked = calls.record(session, record, answered, {});
    REQUIRE(asked);
    CHECK(asked->call.breaches == QStringList{u"call.identity"_s});
    // A call that is written down late says nothing of what comes next.
    CHECK(asked->follows.empty());
}

TEST_CASE(
    "A call to come, a secret or a security answer is not written down (REQ-CCT-25, REQ-IDV-09)",
    "[core][contact]")
{
    TestStore store;
    store.clock().set(utc("2024-09-10T09:05:00"));
    const Session session = store.session();
    const CaseRecord record = caseOf(store);
    CallService calls(store.db(), contactGuidance());
    Call future = call(CallOutcome::NoAnswer, u"left"_s);
    future.at = utc("2024-09-10T09:06:00");
    CHECK(calls.record(session, record, future, {}).error().code == ErrorCode::InvalidInput);
    for (const QString &note : {u"Card 4111 1111 1111 1111"_s, u"Maiden name: Pritchard"_s}) {
        Call told = call(CallOutcome::Answered);
        told.identity = u"passed"_s;
        told.note = note;
        const auto refused = calls.record(session, record, told, {});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Blocked);
        CHECK_FALSE(refused.error().message.contains(u"Pritchard"_s));
    }
    CHECK(Timeline(store.db()).of(session, record.id)->empty());
    // Who only reads writes nothing.
    const auto reader = calls.record(store.session(u"rd"_s, u"customer-assurance"_s),
                                     record,
                                     call(CallOutcome::NoAnswer, u"left"_s),
                                     {});
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == ErrorCode::NotPermitted);
}

TEST_CASE("The plan knows the calls of the store, and where the customer is (REQ-TEL-07, E3 to E5)",
          "[core][contact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    store.clock().set(utc("2024-09-10T16:00:00"));
    const Session session = store.session();
    CaseRecord record = caseOf(store, System::Dap);
    record.region = Region::Overseas;
    record.address.country = u"Australia"_s;
    record.address.postcode.clear();
    CallService calls(store.db(), contactGuidance());
    PlanAsk ask;
    ask.moment = utc("2024-09-10T16:00:00");
    const auto unknown = calls.plan(session, record, ask);
    REQUIRE(unknown);
    CHECK_FALSE(unknown->plan.allowed);
    CHECK(unknown->whereUnknown.contains(u"Australia/Perth"_s));
    ask.person.place = u"Australia/Sydney"_s;
    const auto sydney = calls.plan(session, record, ask);
    REQUIRE(sydney);
    const QJsonObject json = planToJson(*sydney);
    CHECK(json[u"allowed"_s] == false);
    CHECK(json[u"next"_s][0][u"at"_s] == u"2024-09-10T23:00:00Z"_s);
    CHECK(json[u"next"_s][0][u"at_local"_s] == u"2024-09-11T09:00:00+10:00"_s);
    ask.person.place = u"Atlantis"_s;
    CHECK(calls.plan(session, record, ask).error().code == ErrorCode::InvalidInput);
    // Post for the forces says nothing of where they are.
    CaseRecord here = record;
    here.region = Region::Unknown;
    here.address = {QStringList{u"1 Brook Lane"_s}, u"DH1 4ZZ"_s, {}};
    CaseRecord forces = here;
    forces.address.lines = QStringList{u"Unit Office"_s, u"BFPO 5800"_s};
    forces.address.postcode = u"BF1 0ZZ"_s;
    CHECK_FALSE(clockOf(forces, {}));
    forces.timeZone = u"Asia/Nicosia"_s;
    CHECK(clockOf(forces, {}));
    CHECK(clockOf(here, {}));
}

TEST_CASE("A hold is used once, then for a call back that was agreed (REQ-TEL-23 to 26, E12, E13)",
          "[core][contact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    store.clock().set(utc("2024-09-10T09:00:00"));
    const Session session = store.session();
    const CaseRecord record = caseOf(store, System::Dap);
    HoldService holds(store.db(), contactGuidance());
    const auto first = holds.add(session, record, {kSpeakToCustomer}, {});
    REQUIRE(first);
    CHECK(first->hold.until == utc("2024-09-11T09:00:00"));
    CHECK(waiting(store, session) == QStringList{u"hold 2024-09-11T09:00:00Z"_s});
    const AskedHold callBack{kSpeakToCustomer, u"call-back"_s, u"asked for Friday at ten"_s};
    CHECK(holds.add(session, record, {kSpeakToCustomer}, {}).error().code == ErrorCode::Blocked);
    CHECK(holds.add(session, record, callBack, {}).error().code == ErrorCode::Blocked);
    Call reached = call(CallOutcome::Answered);
    reached.identity = u"passed"_s;
    reached.agreed = utc("2024-09-13T09:00:00");
    REQUIRE(CallService(store.db(), contactGuidance()).record(session, record, reached, {}));
    const auto second = holds.add(session, record, callBack, {});
    REQUIRE(second);
    CHECK(second->hold.from == utc("2024-09-11T09:00:00"));
    CHECK(second->hold.until == utc("2024-09-13T09:00:00"));
    REQUIRE(holds.end(session, record));
    const auto listed = holds.list(session, record);
    REQUIRE(listed);
    REQUIRE(listed->size() == 2);
    CHECK(listed->front().ended == utc("2024-09-10T09:00:00"));
    CHECK_FALSE(listed->back().ended.isValid());
    REQUIRE(holds.end(session, record));
    CHECK(holds.end(session, record).error().code == ErrorCode::NotFound);
    CHECK(waiting(store, session) == QStringList{u"call-back 2024-09-13T09:00:00Z"_s});
    CHECK(holds.add(session, record, {u"lunch"_s}, {}).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("A customer who answers after three attempts gets no letter about them (REQ-TEL-19, E14)",
          "[core][contact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    store.clock().set(utc("2024-09-10T18:00:00"));
    const Session session = store.session();
    const CaseRecord record = caseOf(store);
    CallService calls(store.db(), contactGuidance());
    for (const char *at : {"2024-09-10T09:00:00", "2024-09-10T11:30:00", "2024-09-10T14:00:00"}) {
        Call missed = call(CallOutcome::NoAnswer, u"left"_s);
        missed.at = utc(at);
        REQUIRE(calls.record(session, record, missed, {}));
    }
    const auto letters = [&] {
        return valueOf(Work(store.db()).list(session, {.kind = WorkKind::Letter})).size();
    };
    REQUIRE(letters() == 1);
    Call answered = call(CallOutcome::Answered);
    answered.at = utc("2024-09-10T17:00:00");
    answered.identity = u"passed"_s;
    const auto made = calls.record(session, record, answered, {});
    REQUIRE(made);
    CHECK(made->follows.empty());
    CHECK(letters() == 0);
}

TEST_CASE("What cannot both have been is no record of a call (REQ-TEL-35, REQ-IDV-02)",
          "[core][contact]")
{
    TestStore store(Engine::Sqlite);
    const Session session = store.session();
    const CaseRecord record = caseOf(store);
    CallService calls(store.db(), contactGuidance());
    std::vector<Call> wrong(6, call(CallOutcome::NoAnswer));
    wrong[0].identity = u"passed"_s;
    wrong[1].outcome = CallOutcome::NotIdentified;
    wrong[1].identity = u"passed"_s;
    wrong[2].outcome = CallOutcome::NotIdentified;
    wrong[2].askedDocuments = true;
    wrong[3].outcome = CallOutcome::Answered;
    wrong[3].voicemail = u"left"_s;
    wrong[4].direction = CallDirection::In;
    wrong[4].voicemail = u"left"_s;
    wrong[5].number = u"hello"_s;
    for (const Call &made : wrong)
        CHECK(errorOf(calls.record(session, record, made, {})).code == ErrorCode::InvalidInput);
    for (const QString &number :
         {u"07700 900123"_s, u"+44 (0)20 7946 0951"_s, u"0191 496 0999 x12"_s}) {
        Call fine = call(CallOutcome::NoAnswer, u"left"_s);
        fine.number = number;
        CHECK(calls.record(session, record, fine, {}));
    }
}
