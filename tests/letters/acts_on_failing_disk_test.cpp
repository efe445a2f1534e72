// Whichever call of the disk fails while a person acts, what they are told is true: the act and its
// record are there, or neither (reliability.md F6, P3).
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/ways/ways_out.h"
#include "core/staff/staff_changes.h"
#include "letters/records/letter_store.h"
#include "letters/service/mail_holder.h"
#include "letters/service/take_back.h"
#include "phrases/phrase_proposals.h"
#include "tests/bench/extract_generator.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/reliability.h"
#include "tests/support/told.h"

#include <QUuid>

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCalls = 20'000;

QString freshWord()
{
    return u"s"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

template<typename T>
Status statusOf(const Result<T> &result)
{
    return result ? Status() : Status(std::unexpected(result.error()));
}

/// A desk whose disk fails when it is told to.
class Desk
{
public:
    Desk()
    {
        caseId = addWholeCase(store);
        (void)store.session();
        (void)store.session(u"aa"_s, u"administrator"_s);
        store.close();
        store.reopen();
        examiner = store.session();
        administrator = store.session(u"aa"_s, u"administrator"_s);
        // The first entry takes up whatever is there: nothing could be wrong before it.
        mustSucceed(CaseStore(store.db()).addNote(examiner, caseId, u"The first."_s));
    }

    int entries() { return store.value(u"SELECT COUNT(*) FROM audit_entry"_s).toInt(); }
    MessageId queue() { return valueOf(queued(store, examiner, letterWith())).message; }

    FaultyDisk disk;
    TestStore store;
    CaseId caseId;
    Session examiner;
    Session administrator;
    QTemporaryDir folder;
};

/// Something a person does, and what has to be there before.
struct Act
{
    const char *name;
    /// Makes it ready on a disk that works, and gives what is done on one that fails.
    std::function<std::function<Status()>(Desk &)> ready;
};

std::function<Status()> saveDraft(Desk &desk)
{
    return [&desk] {
        Draft draft;
        draft.caseId = desk.caseId;
        draft.document = letterWith();
        return statusOf(LetterStore(desk.store.db()).saveDraft(desk.examiner, draft));
    };
}

std::function<Status()> addStaff(Desk &desk)
{
    Staff person;
    person.login = freshWord();
    person.name = u"Sample Person"_s;
    person.initials = u"SP"_s;
    person.team = u"Durham 3"_s;
    person.office = u"Durham"_s;
    person.mailbox = u"durham3@example.gov.uk"_s;
    person.roles = {u"examiner"_s};
    return [&desk, person] {
        return statusOf(addPerson(desk.store.db(), desk.administrator, person, {}));
    };
}

std::function<Status()> load(Desk &desk)
{
    const bool first = desk.store.value(u"SELECT COUNT(*) % 2 FROM extract"_s) == u"0"_s;
    const QString file = desk.folder.filePath(first ? u"first.csv"_s : u"next.csv"_s);
    bench::writeExtract(file, 40, first ? bench::Edition::First : bench::Edition::Next);
    return [&desk, file] {
        return statusOf(importExtract(desk.store.db(),
                                      desk.administrator,
                                      file,
                                      {.older = OlderExtract::Load},
                                      letters::mailHolder(desk.store.db(), desk.administrator)));
    };
}

std::function<Status()> propose(Desk &desk)
{
    const QByteArray pack = "[pack]\nid = \"" + freshWord().toUtf8()
                            + "\"\nversion = \"1\"\ntitle = \"New wording\"\nlicence = \"MIT\"\n\n"
                              "[[phrase]]\ncode = \"TRY-ONE\"\nversion = 1\nfrom = 2025-01-01\n"
                              "title = \"Ask for one thing\"\ntypes = [\"AMS\"]\nrole = \"body\"\n"
                              "templates = [\"documents\"]\ntext.en = \"Please send it.\"\n"
                              "text.cy = \"Anfonwch hwn.\"\nsource = \"REQ-PHR-09\"\n";
    return [&desk, pack] {
        return statusOf(
            phrases::PhraseProposals(desk.store.db()).propose(desk.examiner, pack, u"pack"_s));
    };
}

std::function<Status()> resolve(Desk &desk)
{
    const auto id = desk.queue();
    {
        auto transaction = valueOf(Transaction::begin(desk.store.db()));
        desk.store.exec(u"UPDATE message SET state = 'uncertain' WHERE id = %1"_s.arg(id.row()));
        mustSucceed(transaction.commit());
    }
    return [&desk, id] {
        return Outbox(desk.store.db())
            .resolve(desk.examiner, id, Settlement::Sent, u"It came."_s, [](const JournalRow &) {
                return Status();
            });
    };
}

const std::vector<Act> kActs{
    {"note",
     [](Desk &desk) {
         return [&desk] {
             return CaseStore(desk.store.db()).addNote(desk.examiner, desk.caseId, u"A call."_s);
         };
     }},
    {"draft", saveDraft},
    {"queue",
     [](Desk &desk) {
         return [&desk] { return statusOf(queued(desk.store, desk.examiner, letterWith())); };
     }},
    {"take back",
     [](Desk &desk) {
         const auto id = desk.queue();
         return [&desk, id] { return statusOf(takeBack(desk.store.db(), desk.examiner, id)); };
     }},
    {"hold",
     [](Desk &desk) {
         (void)desk.queue();
         return [&desk] {
             return statusOf(Outbox(desk.store.db())
                                 .holdForCases(desk.examiner, {desk.caseId}, u"Look again."_s));
         };
     }},
    {"resolve", resolve},
    {"staff", addStaff},
    {"ways out",
     [](Desk &desk) {
         return [&desk] { return setWaysOut(desk.store.db(), desk.administrator, WaysOut()); };
     }},
    {"proposal", propose},
    {"import", load},
};

/// What was told of an act on a disk that failed, against what is in the store.
/// Lets every `step`-th call in turn fail that the act makes, until it makes no more.
Told failEveryCall(const Act &act, FaultyDisk::Fails fails, int step)
{
    Desk desk;
    Told told;
    for (int call = 1; call < kMostCalls; call += step) {
        const auto doIt = act.ready(desk);
        const int before = desk.entries();
        FaultyDisk::failAt(call, fails);
        const Status answer = doIt();
        const bool failed = FaultyDisk::failed();
        FaultyDisk::failAt(0);
        if (!failed) {
            CHECK(answer);
            return told;
        }
        compare(answer, desk.entries() > before, told);
        told.broken += valueOf(checkRecord(desk.store.db())).whole ? 0 : 1;
        told.broken += desk.store.value(u"PRAGMA quick_check"_s) == u"ok"_s ? 0 : 1;
    }
    FAIL("the act never came to an end");
    return told;
}

/// The mutant: the act is durable before its record is made.
std::function<Status()> noteInTwoSteps(Desk &desk)
{
    return [&desk]() -> Status {
        // Past Transaction, which would seal the row by itself.
        TRY(desk.store.db().exec(
            u"INSERT INTO case_event (case_id, at_utc, staff_id, kind, text) "
            "VALUES (%1, '2026-03-02T10:00:00Z', %2, 'note', 'A call.')"_s.arg(desk.caseId.row())
                .arg(desk.examiner.staff.id.row())));
        return appendAudit(desk.store.db(), desk.examiner, u"case.note"_s, u"case:1"_s, "A call.");
    };
}

} // namespace

TEST_CASE("whichever call of the disk fails while somebody acts, what they are told is true and "
          "the record holds (REQ-SEC-04)",
          "[letters][faults][reliability]")
{
    const auto fails = GENERATE(FaultyDisk::Fails::Once, FaultyDisk::Fails::ForGood);
    const Harness harness("P3",
                          fails == FaultyDisk::Fails::Once
                              ? u"every call of the disk fails once"_s
                              : u"the disk fails for good from every call on"_s);
    int faults = 0, notKnown = 0;
    for (const Act &act : kActs) {
        const Told told = failEveryCall(act, fails, Harness::tries(9, 1));
        INFO(act.name);
        CHECK(told.faults > 0);
        CHECK(told.liedSaved == 0);
        CHECK(told.liedLost == 0);
        CHECK(told.broken == 0);
        faults += told.faults;
        notKnown += told.notKnown;
    }
    CHECK((notKnown == 0 || fails == FaultyDisk::Fails::ForGood));
    harness.tell(u"%1 faults in %2 acts: 0 told wrongly, %3 told as not known"_s.arg(faults)
                     .arg(kActs.size())
                     .arg(notKnown));
}

TEST_CASE("the judge of failing disks sees an act whose record is made afterwards",
          "[letters][faults][reliability]")
{
    const Harness harness("P3", u"mutant: the record is made behind the act"_s);
    const Told told = failEveryCall({"note", noteInTwoSteps}, FaultyDisk::Fails::ForGood, 1);
    CHECK(told.broken > 0); // "not saved", and the event is there without an entry
    harness.tell(u"%1 faults: %2 halves seen"_s.arg(told.faults).arg(told.broken));
}
