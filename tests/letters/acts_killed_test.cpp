// Whatever a person does is killed at any moment, and afterwards an act and its record in the audit
// are both there or neither (reliability.md F1, F2, P1).
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/ways/ways_out.h"
#include "core/staff/staff_changes.h"
#include "letters/records/letter_store.h"
#include "letters/service/take_back.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"
#include "tests/support/reliability.h"

#include <QJsonDocument>
#include <QUuid>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// What a process of its own does until it is killed.
class Worker
{
public:
    explicit Worker(TestStore &store)
        : m_store(store)
        , m_examiner(store.session())
        , m_administrator(store.session(u"aa"_s, u"administrator"_s))
        , m_case(CaseId::fromRow(store.value(u"SELECT MIN(id) FROM case_file"_s).toLongLong()))
    {}

    void workFrom(unsigned first)
    {
        const std::vector<std::function<void()>> acts{[this] { note(); },
                                                      [this] { draft(); },
                                                      [this] { queue(); },
                                                      [this] { staff(); },
                                                      [this] { ways(); },
                                                      [this] { message(); }};
        for (std::size_t i = first;; ++i) {
            (void)!::write(tells, "a", 1);
            acts[i % acts.size()]();
        }
    }

    /// The mutant: the act is durable before its record is made.
    void noteInTwoSteps()
    {
        for (;;) {
            (void)!::write(tells, "a", 1);
            {
                auto alone = Transaction::begin(m_store.db());
                if (alone
                    && CaseStore(m_store.db())
                           .appendEvent(m_examiner, m_case, u"note"_s, u"A call."_s))
                    (void)alone->commit();
            }
            (void)appendAudit(m_store.db(), m_examiner, u"case.note"_s, u"case:1"_s, "A call.");
        }
    }

    int tells = -1; ///< a byte goes here before each act

private:
    void note() { (void)CaseStore(m_store.db()).addNote(m_examiner, m_case, u"A call."_s); }
    void draft()
    {
        LetterStore letters(m_store.db());
        Draft draft;
        draft.caseId = m_case;
        draft.document = letterWith();
        auto saved = letters.saveDraft(m_examiner, draft);
        if (saved)
            saved = letters.saveDraft(m_examiner, *saved);
        if (saved)
            (void)letters.discardDraft(m_examiner, saved->id);
    }
    void queue()
    {
        const auto letter = queued(m_store, m_examiner, letterWith());
        if (letter)
            (void)takeBack(m_store.db(), m_examiner, letter->message);
    }
    void staff()
    {
        Staff person;
        person.login = u"s"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
        person.name = u"Sample Person"_s;
        person.initials = u"SP"_s;
        person.team = u"Durham 3"_s;
        person.office = u"Durham"_s;
        person.mailbox = u"durham3@example.gov.uk"_s;
        person.roles = {u"examiner"_s};
        (void)addPerson(m_store.db(), m_administrator, person, {});
    }
    void ways() { (void)setWaysOut(m_store.db(), m_administrator, WaysOut()); }
    /// What a person does to a message: held, released, failed, tried again, settled.
    void message()
    {
        const auto letter = queued(m_store, m_examiner, letterWith());
        if (!letter)
            return;
        Outbox outbox(m_store.db());
        (void)outbox.holdForCases(m_examiner, {m_case}, u"Look again."_s);
        const auto fits = [](const JournalRow &) { return Status(); };
        (void)outbox.retry(m_examiner, letter->message, fits);
        if (auto transaction = Transaction::begin(m_store.db())) {
            (void)m_store.db().exec(u"UPDATE message SET state = 'uncertain' WHERE id = %1"_s.arg(
                letter->message.row()));
            (void)transaction->commit();
        }
        (void)outbox.resolve(m_examiner, letter->message, Settlement::Sent, u"It came."_s, fits);
    }

    TestStore &m_store;
    Session m_examiner;
    Session m_administrator;
    CaseId m_case;
};

/// An act's entries in the audit, and what they tell of.
struct Pair
{
    QString entries;
    QString rows;
};

const std::vector<Pair> kPairs{
    {u"action = 'case.note'"_s, u"case_event WHERE kind = 'note'"_s},
    {u"action = 'outbox.queue'"_s, u"message"_s},
    {u"action = 'outbox.queue'"_s, u"message_content"_s},
    {u"action = 'outbox.queue'"_s, u"letter"_s},
    {u"action = 'outbox.resolve-sent'"_s, u"message WHERE state = 'sent'"_s},
    {u"action = 'staff.add'"_s, u"staff WHERE login LIKE 's%'"_s},
    {u"action = 'staff.add'"_s,
     u"staff_role r JOIN staff s ON s.id = r.staff_id WHERE s.login LIKE 's%'"_s},
    {u"object = 'setting:gateways'"_s, u"setting"_s},
    {u"action = 'draft.discarded'"_s, u"draft WHERE state = 'discarded'"_s},
};

class Killing
{
public:
    explicit Killing(Engine engine)
        : m_store(engine)
    {
        addWholeCase(m_store);
        (void)m_store.session();
        (void)m_store.session(u"aa"_s, u"administrator"_s);
    }

    /// Lets a process work and kills it; then looks at what is left.
    void round(std::mt19937 &random, bool mutant)
    {
        const auto first = static_cast<unsigned>(random() % 6);
        m_store.close(); // a connection must not live in two processes
        int ready[2];
        REQUIRE(::pipe2(ready, O_CLOEXEC) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            m_store.reopen();
            Worker worker(m_store);
            worker.tells = ready[1];
            if (mutant)
                worker.noteInTwoSteps();
            worker.workFrom(first);
        }
        ::close(ready[1]);
        char byte = 0;
        for (unsigned acts = 1 + random() % 4; acts > 0; --acts) // as slow as the machine is
            CHECK(::read(ready[0], &byte, 1) == 1);
        pollfd next{ready[0], POLLIN, 0}; // within the next act, or as it ends
        (void)::poll(&next, 1, static_cast<int>(random() % 20));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        ::close(ready[0]);
        m_store.reopen();
    }

    QStringList faults()
    {
        QStringList found;
        for (const Pair &pair : kPairs) {
            const auto entries =
                m_store.value(u"SELECT COUNT(*) FROM audit_entry WHERE "_s + pair.entries);
            const auto rows = m_store.value(u"SELECT COUNT(*) FROM "_s + pair.rows);
            if (entries != rows)
                found += u"%1: %2 entries, %3 rows"_s.arg(pair.entries, entries, rows);
        }
        for (const RecordFault &fault : valueOf(checkRecord(m_store.db())).faults)
            found += fault.what;
        if (m_store.db().engine() == Engine::Sqlite
            && (m_store.value(u"PRAGMA integrity_check"_s) != u"ok"_s
                || m_store.value(u"SELECT COUNT(*) FROM pragma_foreign_key_check"_s) != u"0"_s))
            found += u"the file is damaged"_s;
        return found;
    }

    int acts() { return m_store.value(u"SELECT COUNT(*) FROM audit_entry"_s).toInt(); }

private:
    TestStore m_store;
};

} // namespace

TEST_CASE("whatever is done is killed at any moment, and the act and its record are there together "
          "or not at all",
          "[letters][kill][reliability]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const Harness harness("P1",
                          engine == Engine::Sqlite ? u"every act killed"_s
                                                   : u"every act killed, on the server"_s);
    Killing killing(engine);
    std::mt19937 random(20260302);
    const int kills = Harness::tries(20, engine == Engine::Sqlite ? 4'000 : 2'000);
    for (int i = 0; i < kills; ++i) {
        killing.round(random, false);
        if (i % 10 == 9 || i + 1 == kills)
            REQUIRE(killing.faults() == QStringList());
    }
    CHECK(killing.acts() > kills); // they came to something
    harness.tell(u"%1 kills, %2 acts recorded: 0 halves"_s.arg(kills).arg(killing.acts()));
}

TEST_CASE("the judge sees an act whose record is made afterwards", "[letters][kill][reliability]")
{
    const Harness harness("P1", u"mutant: the record is made behind the act"_s);
    Killing killing(Engine::Sqlite);
    std::mt19937 random(20260302);
    for (int i = 0; i < 60 && killing.faults().isEmpty(); ++i)
        killing.round(random, true);
    CHECK_FALSE(killing.faults().isEmpty());
    harness.tell(u"seen"_s);
}
