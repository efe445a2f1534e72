// REQ-CHG-07: a message that waited is judged against the case of now before it goes.
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/outbox.h"
#include "core/timeline/timeline.h"
#include "core/work/work.h"
#include "letters/service/mail_holder.h"
#include "letters/service/release.h"
#include "tests/letters/queued_letter.h"
#include "tests/support/catch.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// A letter in the outbox, held.
struct Waiting
{
    explicit Waiting(Engine engine,
                     const LetterDocument &letter = whole(),
                     const QString &report = {})
        : store(engine)
        , session(store.session())
    {
        addWholeCase(store);
        if (!report.isEmpty())
            store.exec(u"UPDATE case_file SET lost_stolen_reference = '%1'"_s.arg(report));
        store.exec(u"UPDATE case_file SET referee_surname = 'Hargreave', "
                   "referee_forenames = 'Ben', referee_email = 'ben@example.com'"_s);
        message = valueOf(queued(store, session, letter)).message;
        store.exec(u"UPDATE message SET state = 'held'"_s);
    }

    static LetterDocument whole()
    {
        auto letter = letterWith();
        for (const QString &phrase :
             {u"DOC-BIRTH-FULL"_s, u"NEXT-POST"_s, u"NEXT-REPLY-BY"_s, u"CLOSE-THANKS"_s})
            letter.blocks.push_back(Block{phrase, {}, {}, {}, {}});
        return letter;
    }

    Status release(const QStringList &answers = {})
    {
        const auto library = valueOf(phrases::PhraseStore(store.db()).library());
        const auto guidance = valueOf(GuidanceStore(store.db()).guidance());
        const LetterRules rules{library, guidance, ukDate(store.clock().nowUtc())};
        return Outbox(store.db())
            .retry(session, message, releaseJudge(store.db(), session, rules, answers));
    }

    QString state() { return store.value(u"SELECT state FROM message"_s); }

    TestStore store;
    Session session;
    MessageId message;
};

} // namespace

TEST_CASE("a held letter goes when nothing that it says or is addressed by has changed, and the "
          "release is on record (REQ-CHG-07)",
          "[letters][held]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    // Moved on, another telephone number and another referee's name: not in this letter.
    waiting.store.exec(u"UPDATE case_file SET status = 'awaiting-documents', "
                       "updated_at = '2026-03-02T08:00:00Z', applicant_phone = '01970 123456', "
                       "applicant_email = 'new@example.org', "
                       "referee_surname = 'Other', photo_ok = 'yes'"_s);
    mustSucceed(waiting.release());
    CHECK(waiting.state() == u"queued"_s);
    CHECK(waiting.store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'outbox.retry'"_s)
          == u"1"_s);
    CHECK(waiting.store.value(
              u"SELECT COUNT(*) FROM case_event WHERE text LIKE 'Message % was released%'"_s)
          == u"1"_s);
}

TEST_CASE("the record says by which verdict, day and packs a held letter was let go (REQ-VER-02, "
          "REQ-CHG-07)",
          "[letters][held]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    mustSucceed(waiting.release());
    const QString object = waiting.store.value(
        u"SELECT object FROM audit_entry WHERE action = 'letter.judge-again'"_s);
    INFO(object.toStdString());
    for (const QString &word : {u"verdict:clear"_s,
                                u"judged-on:"_s,
                                u"guidance:hmpo-communication@"_s,
                                u"guidance-revision:0"_s,
                                u"phrase-revision:"_s})
        CHECK(object.contains(word));
}

TEST_CASE("a held letter does not go when its recipient or a fact it shows has changed, and the "
          "sentence says which without their values (REQ-CHG-07)",
          "[letters][held]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const auto [change, told] = GENERATE(table<QString, QString>({
        {u"applicant_address_1 = '99 New Road'"_s, u"applicant address"_s},
        {u"applicant_postcode = 'SW1A 1AA'"_s, u"applicant postcode"_s},
        {u"applicant_surname = 'Newname'"_s, u"applicant surname"_s},
        {u"applicant_title = 'Mrs'"_s, u"applicant title"_s},
        {u"applicant_address_1 = NULL, applicant_address_2 = NULL, applicant_postcode = NULL"_s,
         u"applicant address"_s},
        {u"accessible_format = 'large-print'"_s, u"accessible format"_s},
        {u"declarant_relationship = 'parent', declarant_surname = 'Newname', "
         "declarant_forenames = 'Ann'"_s,
         u"declarant"_s},
    }));
    CAPTURE(change.toStdString());
    Waiting waiting(engine);
    waiting.store.exec(u"UPDATE case_file SET "_s + change);
    const Error error = errorOf(waiting.release());
    INFO(error.message.toStdString());
    CHECK(error.code == ErrorCode::Blocked);
    CHECK(error.message.contains(told));
    CHECK(error.message.contains(u"outbox cancel"_s));
    for (const QString &value : {u"New"_s, u"SW1A"_s, u"Sample"_s, u"McNally"_s})
        CHECK_FALSE(error.message.contains(value));
    CHECK(waiting.state() == u"held"_s);
    mustSucceed(Outbox(waiting.store.db()).cancel(waiting.session, waiting.message));
}

TEST_CASE("an email is held back by a new email address and not by a new postal one (REQ-CHG-07)",
          "[letters][held]")
{
    auto letter = Waiting::whole();
    letter.channel = Channel::Email;
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres), letter);
    waiting.store.exec(u"UPDATE case_file SET applicant_email = 'new@example.org'"_s);
    const Error error = errorOf(waiting.release());
    CHECK(error.message.contains(u"applicant email"_s));
    CHECK_FALSE(error.message.contains(u"example.org"_s));
    waiting.store.exec(u"UPDATE case_file SET applicant_email = 'katie@example.org', "
                       "applicant_address_1 = '99 New Road'"_s);
    mustSucceed(waiting.release());
}

TEST_CASE("a held letter does not go to an application that has ended since (REQ-CHG-07)",
          "[letters][held]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    waiting.store.exec(GENERATE(as<QString>{},
                                u"UPDATE case_file SET in_progress = 0"_s,
                                u"UPDATE case_file SET status = 'withdrawn'"_s));
    CHECK(errorOf(waiting.release()).message.contains(u"ended"_s));
}

TEST_CASE("a held letter does not go against the guidance of the day of its release (REQ-CHG-07, "
          "REQ-VER-01)",
          "[letters][held]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    // The case came through a unit office, as is known now: letters go there, not to the customer.
    waiting.store.exec(u"UPDATE case_file SET forces_unit_office_email = 'unit@example.org'"_s);
    const Error error = errorOf(waiting.release());
    CHECK(error.code == ErrorCode::Blocked);
    CHECK(error.message.contains(u"guidance"_s));
    CHECK(waiting.state() == u"held"_s);
}

TEST_CASE(
    "a question that came up while a letter waited is answered at its release, and the answer "
    "is kept with the case (REQ-CHG-07)",
    "[letters][held]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    waiting.store.exec(u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) "
                       "SELECT id, '2026-03-02T08:00:00Z', 'photo_ok', 0 FROM case_file"_s);
    const Error asked = errorOf(waiting.release());
    INFO(asked.message.toStdString());
    CHECK(asked.code == ErrorCode::Blocked);
    CHECK(asked.message.contains(u"--answer case.out-of-date"_s));
    const std::map<QString, QString> where(asked.where.begin(), asked.where.end());
    CHECK(where.at(u"answer"_s) == u"case.out-of-date"_s); // for the window, which asks by itself
    CHECK(asked.message.contains(where.at(u"question"_s)));
    CHECK_FALSE(where.at(u"question_cy"_s).isEmpty());
    CHECK(waiting.state() == u"held"_s);
    CHECK(errorOf(waiting.release({u"some.other-rule"_s})).code == ErrorCode::Blocked);
    mustSucceed(waiting.release({u"case.out-of-date"_s}));
    CHECK(waiting.state() == u"queued"_s);
    CHECK(waiting.store.value(u"SELECT COUNT(*) FROM case_event WHERE text LIKE "
                              "'%answered with yes%out of date%'"_s)
          == u"1"_s);
}

TEST_CASE("no answer lets a letter go that a refused cell addresses (REQ-CHG-07)",
          "[letters][held]")
{
    Waiting waiting(Engine::Sqlite);
    waiting.store.exec(
        u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) "
        "SELECT id, '2026-03-02T08:00:00Z', 'applicant_address_1', 0 FROM case_file"_s);
    CHECK(errorOf(waiting.release({u"case.out-of-date"_s})).code == ErrorCode::Blocked);
    CHECK(waiting.state() == u"held"_s);
}

TEST_CASE("what was answered about one refused row is no answer about the next (REQ-CHG-07)",
          "[letters][held]")
{
    auto letter = Waiting::whole();
    letter.answers[u"case.out-of-date"_s] = u"true"_s;
    Waiting waiting(Engine::Sqlite, letter);
    waiting.store.exec(u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) "
                       "SELECT id, '2026-03-02T08:00:00Z', 'photo_ok', 0 FROM case_file"_s);
    CHECK(errorOf(waiting.release()).code == ErrorCode::Blocked);
}

TEST_CASE("a letter about the application does not go by itself once its case has a lost or stolen "
          "report (REQ-PHR-06, REQ-LSR-04, REQ-CHG-07)",
          "[letters][held][lost-stolen]")
{
    Waiting waiting(GENERATE(Engine::Sqlite, Engine::Postgres));
    waiting.store.exec(u"UPDATE case_file SET lost_stolen_reference = 'LS123456'"_s);
    const Error asked = errorOf(waiting.release());
    INFO(asked.message.toStdString());
    CHECK(asked.message.contains(u"lost or stolen"_s));
    CHECK(waiting.state() == u"held"_s);
    mustSucceed(waiting.release({u"lost-stolen.about"_s}));
}

TEST_CASE("a letter about a report does not go once the report has gone (REQ-LSR-04, REQ-CHG-07)",
          "[letters][held][lost-stolen]")
{
    auto letter = letterWith();
    letter.templateCode = u"lsr-details"_s;
    letter.about = LetterAbout::LostStolen;
    letter.blocks.clear();
    for (const QString &phrase :
         {u"LSR-OPEN"_s, u"LSR-REFERENCE"_s, u"LSR-WHERE"_s, u"LSR-REPLY"_s, u"LSR-CLOSE"_s})
        letter.blocks.push_back(Block{phrase, {}, {}, {}, {}});
    Waiting waiting(Engine::Sqlite, letter, u"LS123456"_s);
    waiting.store.exec(u"UPDATE case_file SET lost_stolen_reference = NULL"_s);
    CHECK(errorOf(waiting.release()).code == ErrorCode::Blocked);
}

TEST_CASE("what waits with an office's old address is held when the office moves, and does not go "
          "(REQ-CHG-07, REQ-ADR-08)",
          "[letters][held][offices]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    addWholeCase(store);
    const auto admin = store.session(u"ad"_s, u"administrator"_s);
    const auto session = store.session();
    const auto office = [](const QString &box, const QString &telephone) {
        Office one;
        one.name = u"Durham"_s;
        one.poBox = QStringList{box, u"Durham"_s, u"DH98 1AA"_s};
        one.telephone = telephone;
        return OfficeChanges{{one}, {}};
    };
    valueOf(changeOffices(store.db(), admin, office(u"PO Box 11"_s, u"0191 000 0000"_s)));
    const auto first = valueOf(queued(store, session, Waiting::whole()));
    const QString text = QString::fromUtf8(
        valueOf(LetterStore(store.db()).content(session, first.letter, u"html"_s)));
    REQUIRE(text.contains(u"PO Box 11"_s));
    const auto held =
        valueOf(changeOffices(store.db(), admin, office(u"PO Box 22"_s, u"0191 000 0000"_s))).held;
    CHECK(held == 1);
    CHECK(store.value(u"SELECT state FROM message"_s) == u"held"_s);
    const auto library = valueOf(phrases::PhraseStore(store.db()).library());
    const auto guidance = valueOf(GuidanceStore(store.db()).guidance());
    const LetterRules rules{library, guidance, ukDate(store.clock().nowUtc())};
    const Error error = errorOf(
        Outbox(store.db()).retry(session, first.message, releaseJudge(store.db(), session, rules)));
    CHECK(error.message.contains(u"office"_s));
    // Put right again, it is the letter that it was.
    CHECK(valueOf(changeOffices(store.db(), admin, office(u"PO Box 11"_s, u"0191 000 0000"_s))).held
          == 0);
    mustSucceed(
        Outbox(store.db()).retry(session, first.message, releaseJudge(store.db(), session, rules)));
    CHECK(errorOf(changeOffices(store.db(), session, office(u"X"_s, {}))).code
          == ErrorCode::NotPermitted);
}

TEST_CASE(
    "what waits is held when its check reads a changed fact otherwise, and stays when it does "
    "not (REQ-CHG-07, REQ-PHO-01)",
    "[letters][held]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const Session session = store.session();
    const auto id = addWholeCase(store);
    store.exec(u"UPDATE case_file SET photo_ok = 'no'"_s);
    LetterDocument photo = letterWith();
    photo.templateCode = u"917"_s;
    photo.channel = Channel::Online;
    photo.blocks = {Block{u"917-OPEN"_s, {}, {}, {}, {}},
                    Block{u"917"_s, {}, {}, {}, {}},
                    Block{u"917-AB"_s, {}, {{u"reason"_s, u"the photo is blurred"_s}}, {}, {}},
                    Block{u"917-NEXT"_s, {}, {}, {}, {}}};
    (void)valueOf(queued(store, session, photo));
    const auto held = [&] {
        return valueOf(letters::mailHolder(store.db(), session)(
            {id}, u"The extract changed."_s, HeldMail::ThatReadTheChange));
    };
    store.exec(u"UPDATE case_file SET applicant_phone = '01970 123456', status = 'on-hold'"_s);
    CHECK(held() == 0);
    store.exec(u"UPDATE case_file SET photo_ok = 'yes'"_s);
    CHECK(held() == 1);
    CHECK(store.value(u"SELECT state FROM message"_s) == u"held"_s);
}

TEST_CASE("a letter that unanswered calls led to ends what waited for it, and one to somebody else "
          "does not (REQ-TEL-19)",
          "[letters][calls]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const Session session = store.session();
    const CaseId caseId = addWholeCase(store);
    const auto asksForLetter = [&](const QString &to) {
        auto transaction = valueOf(Transaction::begin(store.db()));
        const EventId call = valueOf(Timeline(store.db())
                                         .add(session,
                                              caseId,
                                              {EventKind::Call,
                                               u"Nobody answered."_s,
                                               {{u"outcome"_s, u"no-answer"_s}, {u"to"_s, to}}}));
        (void)valueOf(Work(store.db())
                          .open(session,
                                {WorkKind::Letter,
                                 caseId,
                                 store.clock().nowUtc(),
                                 {session.staff.id, {}, {}},
                                 u"Write."_s,
                                 call}));
        mustSucceed(transaction.commit());
    };
    asksForLetter(u"applicant"_s);
    asksForLetter(u"referee"_s);
    (void)valueOf(queued(store, session, Waiting::whole()));
    const auto left = valueOf(Work(store.db()).list(session, {.kind = WorkKind::Letter}));
    REQUIRE(left.size() == 1);
    CHECK(valueOf(Timeline(store.db()).event(session, left.front().madeBy)).details[u"to"_s]
          == u"referee"_s);
}
