#include "core/audit/record/audit.h"
#include "letters/records/call_attempts.h"
#include "letters/records/earlier_letters.h"
#include "letters/service/letter_service.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonArray>

using namespace casepost::core;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

class Timelines
{
public:
    Timelines &call(const char *at, const QString &outcome, const QString &to = u"applicant"_s)
    {
        return add(at, EventKind::Call, {{u"outcome"_s, outcome}, {u"to"_s, to}}, 0);
    }
    /// A letter that went out at once.
    Timelines &sent(const char *at, int letter, const QString &to)
    {
        add(at, EventKind::Letter, {{u"act"_s, u"queued"_s}, {u"to"_s, to}}, letter);
        return add(at, EventKind::Message, {{u"act"_s, u"sent"_s}}, letter);
    }
    Timelines &add(const char *at, EventKind kind, const QJsonObject &details, int letter)
    {
        TimelineEvent event;
        event.atUtc = fromIsoUtc(QString::fromLatin1(at));
        event.kind = kind;
        event.details = details;
        event.letter = LetterId::fromRow(letter);
        m_events.push_back(event);
        return *this;
    }
    CallAttempts count() const { return callAttempts(m_events); }

private:
    std::vector<TimelineEvent> m_events;
};

} // namespace

TEST_CASE("a contact letter rests on the unanswered calls of one day (REQ-CON-03)",
          "[letters][calls]")
{
    Timelines calls;
    calls.call("2026-03-02T10:00:00Z", u"no-answer"_s).call("2026-03-02T12:00:00Z", u"engaged"_s);
    CHECK(calls.count().applicant == 2);
    calls.call("2026-03-02T14:00:00Z", u"no-answer"_s);
    CHECK(calls.count().applicant == 3);
    CHECK(calls.count().referee == 0);
    calls.call("2026-03-03T09:30:00Z", u"no-answer"_s); // another day
    CHECK(calls.count().applicant == 3);
    calls.call("2026-03-03T10:00:00Z", u"answered"_s);
    CHECK(calls.count().applicant == 0);
}

TEST_CASE("calls spread over days, other outcomes and calls to others do not add up (REQ-CON-03)",
          "[letters][calls]")
{
    Timelines calls;
    calls.call("2026-03-02T23:30:00Z", u"no-answer"_s)
        .call("2026-03-03T00:30:00Z", u"no-answer"_s)
        .call("2026-03-03T10:00:00Z", u"wrong-number"_s)
        .call("2026-03-03T11:00:00Z", u"declined"_s)
        .call("2026-03-03T12:00:00Z", u"no-answer"_s, u"referee"_s);
    CHECK(calls.count().applicant == 1);
    CHECK(calls.count().referee == 1);
    // In summer a day begins an hour earlier in UTC.
    Timelines summer;
    summer.call("2026-07-01T23:30:00Z", u"no-answer"_s)
        .call("2026-07-02T08:30:00Z", u"no-answer"_s);
    CHECK(summer.count().applicant == 2);
}

TEST_CASE("calls of before a letter went out count no more for the next one", "[letters][calls]")
{
    Timelines calls;
    for (const char *at : {"2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z", "2026-03-02T14:00:00Z"})
        calls.call(at, u"no-answer"_s);
    calls.sent("2026-03-02T15:00:00Z", 1, u"referee"_s);
    CHECK(calls.count().applicant == 3);
    calls.add("2026-03-02T15:30:00Z",
              EventKind::Letter,
              {{u"act"_s, u"queued"_s}, {u"to"_s, u"applicant"_s}},
              2);
    CHECK(calls.count().applicant == 3); // it has not gone out
    calls.sent("2026-03-02T16:00:00Z", 3, u"applicant"_s);
    CHECK(calls.count().applicant == 0);
    calls.call("2026-04-01T10:00:00Z", u"no-answer"_s);
    CHECK(calls.count().applicant == 1);
}

TEST_CASE("a call that was written down later counts on its own day", "[letters][calls]")
{
    Timelines calls;
    calls.call("2026-03-02T14:00:00Z", u"no-answer"_s);
    calls.add("2026-03-03T09:00:00Z",
              EventKind::Call,
              {{u"outcome"_s, u"no-answer"_s},
               {u"to"_s, u"applicant"_s},
               {u"at"_s, u"2026-03-02T16:00:00.000Z"_s}},
              0);
    CHECK(calls.count().applicant == 2);
}

TEST_CASE("a letter is judged with the calls of its case's timeline (REQ-CON-03)",
          "[letters][calls]")
{
    casepost::test::TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = store.addCase();
    const auto examiner = store.session();
    for (int attempt = 1; attempt <= 3; ++attempt) {
        auto transaction = casepost::test::valueOf(Transaction::begin(store.db()));
        casepost::test::valueOf(Timeline(store.db())
                                    .add(examiner,
                                         id,
                                         {EventKind::Call,
                                          u"Rang, no answer."_s,
                                          {{u"outcome"_s, u"no-answer"_s},
                                           {u"to"_s, u"applicant"_s},
                                           {u"direction"_s, u"out"_s},
                                           {u"attempt"_s, attempt}}}));
        casepost::test::mustSucceed(
            appendAudit(store.db(), examiner, u"call.record"_s, u"case:1"_s));
        casepost::test::mustSucceed(transaction.commit());
        store.clock().advance(2 * 3600);
    }
    const auto context = casepost::test::valueOf(
        contextOf(store.db(), examiner, id, casepost::letters::test::library()));
    CHECK(context.callAttemptsToday == 3);
}

TEST_CASE("what a case's own letters bring about is no news from the customer (REQ-LET-02)",
          "[letters][calls]")
{
    const auto isNew = [](EventKind kind, const QJsonObject &details = {}) {
        TimelineEvent event;
        event.kind = kind;
        event.details = details;
        return isNews(event);
    };
    for (const auto kind : {EventKind::Note,
                            EventKind::Call,
                            EventKind::Document,
                            EventKind::Contact,
                            EventKind::AddressChange})
        CHECK(isNew(kind));
    for (const auto kind : {EventKind::Letter,
                            EventKind::Message,
                            EventKind::FollowUp,
                            EventKind::Move,
                            EventKind::Approval})
        CHECK_FALSE(isNew(kind));
    const auto changed = [](const QStringList &columns) {
        return QJsonObject{{u"changed"_s, QJsonArray::fromStringList(columns)}};
    };
    CHECK(isNew(EventKind::Extract, changed({u"status"_s, u"applicant_surname"_s})));
    CHECK_FALSE(isNew(EventKind::Extract, changed({u"status"_s, u"updated_at"_s})));
    CHECK(isNew(EventKind::Extract, {{u"reappeared"_s, true}}));
    CHECK(isNew(EventKind::Extract, {{u"gone"_s, true}}));
    CHECK_FALSE(isNew(EventKind::Extract, {{u"out_of_date"_s, true}}));
}
