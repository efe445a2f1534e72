// Letters of a store: what stops them because of other cases and earlier letters, and what is kept.
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/outbox.h"
#include "letters/service/letter_service.h"
#include "tests/core/outbox/script_gateway.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/guidance/judged.h"
#include "tests/letters/render/read_message.h"
#include "tests/support/test_store.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// Two cases in a store and a letter of the first.
struct SentOffice
{
    explicit SentOffice(Engine engine)
        : store(engine)
        , session(store.session())
        , own(store.addCase(u"AMS-123456789"_s, u"McNally"_s))
    {
        store.addCase(u"AMS-200000002"_s, u"Hargreave"_s);
        store.exec(u"UPDATE case_file SET reference_key = lower(replace(reference, '-', ''))"_s);
        store.exec(u"UPDATE case_file SET applicant_forenames = 'Katie', applicant_title = 'Ms', "
                   "applicant_email = 'katie@example.org', email_key = 'katie@example.org', "
                   "applicant_address_1 = '1 Sample Street', applicant_address_2 = 'Durham', "
                   "applicant_postcode = 'DH1 1AA' WHERE reference = 'AMS-123456789'"_s);
        store.exec(u"UPDATE case_file SET applicant_email = 'ben@example.com', "
                   "email_key = 'ben@example.com' WHERE reference = 'AMS-200000002'"_s);
        letter.caseReference = u"AMS-123456789"_s;
        letter.templateCode = u"documents"_s;
        letter.description = u"Ask for a document"_s;
        for (const QString &phrase : {u"OPEN-DOCUMENTS"_s,
                                      u"DOC-BIRTH-FULL"_s,
                                      u"NEXT-POST"_s,
                                      u"NEXT-REPLY-BY"_s,
                                      u"CLOSE-THANKS"_s})
            letter.blocks.push_back(Block{phrase, {}, {}, {}, {}});
    }

    LetterRules rules() { return {library(), builtIn(), ukDate(store.clock().nowUtc())}; }

    Result<QueuedLetter> queue(CheckResult *checked = nullptr)
    {
        return queueLetter(store.db(), session, letter, rules(), gateway, checked);
    }

    CheckResult check()
    {
        const auto record =
            valueOf(CaseStore(store.db()).byReference(session, letter.caseReference));
        auto context = valueOf(contextOf(store.db(), session, record.id, library()));
        const auto sender = senderOf(session);
        const CheckInput input{letter, record, context, library(), sender, rules().on};
        context.others = valueOf(otherCasesOf(store.db(), session, input));
        return letters::check(input, builtIn());
    }

    void daysPass(int days) { store.clock().set(store.clock().nowUtc().addDays(days)); }

    TestStore store;
    Session session;
    CaseId own;
    ScriptGateway gateway;
    LetterDocument letter;
};

} // namespace

TEST_CASE("a letter with another case's reference or email address is not queued, and the reason "
          "shows both cases (REQ-TXT-15)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    const QString text = GENERATE(as<QString>{},
                                  u"Please quote AMS-200000002 when you reply."_s,
                                  u"We wrote to you at ben@example.com."_s);
    office.letter.blocks.insert(office.letter.blocks.begin() + 2,
                                Block{{}, {}, {}, text, u"No phrase covers this"_s});
    CheckResult checked;
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    const auto found = ofRule(checked, u"other-case."_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().messageEn.contains(u"AMS-200000002"_s));
    CHECK(found.front().messageEn.contains(u"AMS-123456789"_s));
    CHECK(office.store.value(u"SELECT count(*) FROM letter"_s) == u"0"_s);
}

TEST_CASE("what other cases held is kept with the letter, so that a later change of theirs changes "
          "no replay (REQ-TXT-15, REQ-VER-02)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    office.letter.blocks.insert(
        office.letter.blocks.begin() + 2,
        Block{{}, {}, {}, u"Your passport number 200000002 is cancelled."_s, u"No phrase"_s});
    office.letter.answers[u"other-case.likely-number"_s] = u"true"_s;
    const auto queued = office.queue();
    if (!queued)
        FAIL(queued.error().message.toStdString());
    const auto stored =
        valueOf(LetterStore(office.store.db()).letter(office.session, queued->letter));
    REQUIRE(stored.known.others.size() == 1);
    CHECK(stored.known.others.front().reference == u"AMS-200000002"_s);
    CHECK(stored.known.others.front().evidence == Evidence::Likely);
    CHECK(stored.facts.reference == u"AMS-123456789"_s);
}

TEST_CASE("a second request soon after the first, with nothing new, is told (REQ-LET-02)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(ofRule(office.check(), u"earlier."_s).empty());
    const auto queued = valueOf(office.queue());
    office.daysPass(2);
    office.letter.blocks[1].phrase = u"DOC-MARRIAGE"_s;
    const auto found = ofRule(office.check(), u"earlier.second-request"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().requirement == u"REQ-LET-02"_s);
    CHECK(found.front().severity == Severity::Warn);
    CHECK(found.front().messageEn.contains(u"2 days ago"_s));
    CHECK(found.front().messageEn.contains(u"birth certificate"_s));

    SECTION("a note is something new")
    {
        mustSucceed(CaseStore(office.store.db())
                        .addNote(office.session, office.own, u"Customer called, has married"_s));
        CHECK(ofRule(office.check(), u"earlier.second-request"_s).empty());
    }
    SECTION("a letter to somebody else is no second request")
    {
        office.letter.to = RecipientKind::Referee;
        CHECK(ofRule(office.check(), u"earlier.second-request"_s).empty());
    }
    SECTION("a letter that never went is no first one")
    {
        mustSucceed(Outbox(office.store.db()).cancel(office.session, queued.message));
        CHECK(ofRule(office.check(), u"earlier."_s).empty());
    }
    SECTION("after a fortnight it is no longer soon")
    {
        office.daysPass(13);
        CHECK(ofRule(office.check(), u"earlier.second-request"_s).empty());
    }
    SECTION("a letter that says it replaces the other is none")
    {
        office.letter.blocks.insert(office.letter.blocks.begin() + 1,
                                    Block{u"OPEN-REPLACES"_s, {}, {}, {}, {}});
        CHECK(ofRule(office.check(), u"earlier.second-request"_s).empty());
    }
}

TEST_CASE("a document that was asked for already is told, by whom and when (REQ-SSL-04)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    SECTION("by the scanning centre, as the history says")
    {
        mustSucceed(
            CaseStore(office.store.db())
                .addNote(office.session,
                         office.own,
                         u"SSL auto letter: full birth certificate missing, requested on scan"_s));
        office.daysPass(3);
        const auto found = ofRule(office.check(), u"earlier."_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().rule == u"earlier.asked-again"_s);
        CHECK(found.front().requirement == u"REQ-SSL-04"_s);
        CHECK(found.front().messageEn.contains(u"SSL"_s));
        CHECK(found.front().messageEn.contains(u"3 days ago"_s));
        CHECK(found.front().messageCy.contains(u"tystysgrif geni"_s));
        CHECK(found.front().at.block == 1);
        office.letter.blocks[1].phrase = u"DOC-MARRIAGE"_s;
        CHECK(ofRule(office.check(), u"earlier."_s).empty());
    }
    SECTION("by a letter of ours, in other words")
    {
        valueOf(office.queue());
        office.daysPass(20);
        office.letter.blocks[1] =
            Block{{}, {}, {}, u"We still need your birth certificate."_s, u"Reminder"_s};
        const auto found = ofRule(office.check(), u"earlier.asked-again"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().at.length == QString(u"birth certificate"_s).size());
        CHECK(found.front().messageEn.contains(u"a letter of ours"_s));
    }
}

TEST_CASE("earlier letters of the day are kept with a letter (REQ-VER-02)", "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    valueOf(office.queue());
    office.daysPass(1);
    const auto second = valueOf(office.queue());
    const auto stored =
        valueOf(LetterStore(office.store.db()).letter(office.session, second.letter));
    REQUIRE(stored.known.earlier.size() == 1);
    CHECK(stored.known.earlier.front().asked == QStringList{u"birth certificate"_s});
    CHECK(stored.known.earlier.front().date == QDate(2026, 3, 2));
}

TEST_CASE("the email of a letter carries that letter alone, as kept, and no name in its subject "
          "(REQ-EML-12, REQ-CFT-03, REQ-SEC-04)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    office.letter.channel = Channel::Email;
    office.letter.answers[u"email.confirm-attachment"_s] = u"true"_s;
    CheckResult checked;
    const auto queued = office.queue(&checked);
    if (!queued) {
        for (const Finding &finding : checked.findings)
            UNSCOPED_INFO(finding.rule.toStdString() << " " << finding.messageEn.toStdString());
        FAIL(queued.error().message.toStdString());
    }
    LetterStore store(office.store.db());
    const auto eml = valueOf(store.content(office.session, queued->letter, u"eml"_s));
    const auto pdf = valueOf(store.content(office.session, queued->letter, u"pdf"_s));
    const ReadPart mail = readPart(eml);
    CHECK_FALSE(mail.value("Subject").toLower().contains("mcnally"));
    CHECK_FALSE(mail.value("Subject").toLower().contains("katie"));
    CHECK(mail.value("Subject").contains("123456789"));
    int attachments = 0;
    for (const ReadPart &part : partsInside(mail))
        if (part.value("Content-Disposition").startsWith("attachment")) {
            ++attachments;
            CHECK(part.value("Content-Type").startsWith("application/pdf"));
            CHECK(QByteArray::fromBase64(part.body) == pdf);
        }
    CHECK(attachments == 1);
    CHECK_FALSE(pdf.contains("/EmbeddedFile"));
    CHECK_FALSE(pdf.contains("/JavaScript"));
}

TEST_CASE("notes and letters are append-only: a correction is a new note (REQ-CNO-06)", "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    valueOf(office.queue());
    CaseStore cases(office.store.db());
    mustSucceed(cases.addNote(office.session, office.own, u"Called 10:50"_s));
    for (const auto *sql : {u"UPDATE case_event SET text = 'changed'",
                            u"DELETE FROM case_event",
                            u"UPDATE letter SET document = '{}'",
                            u"DELETE FROM letter",
                            u"UPDATE letter_content SET format = 'txt'",
                            u"DELETE FROM letter_content"})
        CHECK_FALSE(office.store.db().exec(QString::fromUtf16(sql)).has_value());
    mustSucceed(cases.addNote(office.session, office.own, u"Correction: called 10:05"_s));
    QStringList notes;
    for (const CaseEvent &event : valueOf(cases.history(office.session, office.own)))
        if (event.kind == u"note"_s)
            notes += event.text;
    CHECK(notes == QStringList{u"Called 10:50"_s, u"Correction: called 10:05"_s});
}

TEST_CASE("the referee's letter is not queued to the customer, nor the customer's to the referee "
          "(REQ-LET-03)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    office.store.exec(
        u"UPDATE case_file SET referee_forenames = 'Jo', referee_surname = 'Lee', "
        "referee_email = 'jo.lee@firm.example.com', referee_address_1 = '2 Sample Street', "
        "referee_address_2 = 'Durham', referee_postcode = 'DH1 1AB'"_s);
    const LetterDocument documents = office.letter;
    office.letter.templateCode = u"T200"_s;
    office.letter.blocks = {{u"200"_s, {}, {}, {}, {}}, {u"200-CONFIRM"_s, {}, {}, {}, {}}};
    CheckResult checked;
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    CHECK(ofRule(checked, u"template.recipient"_s).size() == 1);
    office.letter.templateCode.clear();
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    CHECK(ofRule(checked, u"phrase.recipient"_s).size() == 2);

    office.letter = documents;
    office.letter.to = RecipientKind::Referee;
    office.letter.answers[u"referee.checks"_s] = u"directory enquiries"_s;
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    CHECK(ofRule(checked, u"template.recipient"_s).size() == 1);
    CHECK(office.store.value(u"SELECT count(*) FROM letter"_s) == u"0"_s);
}

TEST_CASE("locked wording that was changed is not queued, whatever the office's guidance says "
          "(REQ-PHR-10)",
          "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    office.letter.templateCode = u"001"_s;
    office.letter.blocks = {{u"001"_s, {}, {}, {}, {}},
                            {u"001-WHY"_s, {}, {{u"subject"_s, u"your fee"_s}}, {}, {}},
                            {u"001-CALL"_s, {}, {}, {}, {}}};
    office.letter.answers[u"contact.attempts"_s] = u"09:00, 11:00 and 14:00"_s;
    office.letter.blocks[2].text = u"Please call me on ((Teams number)) soon."_s;
    office.letter.blocks[2].reason = u"the matter is urgent"_s;
    office.session.staff.teamsNumber = u"0191 498 0123"_s;
    office.session.staff.trainedOn = QDate(2020, 1, 15);
    CheckResult checked;
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    CHECK(ofRule(checked, u"phrase.locked"_s).size() == 1);

    HousePack pack;
    pack.document = u"hmpo-communication"_s;
    pack.version = u"25.0-office"_s;
    pack.issued = QDate(2024, 7, 24);
    pack.amends = true;
    pack.drops = {u"phrase.locked"_s, u"contact.own-number"_s};
    pack.words = {{u"house.word"_s, u"zebra"_s}};
    const auto guidance = valueOf(Guidance::withPublished({{filesOf(pack), QDateTime()}}));
    const LetterRules rules{library(), guidance, office.rules().on};
    const auto refused = errorOf(queueLetter(
        office.store.db(), office.session, office.letter, rules, office.gateway, &checked));
    CHECK(refused.code == ErrorCode::Blocked);
    CHECK(ofRule(checked, u"phrase.locked"_s).empty());
    if (checked.verdict == Verdict::Clear)
        CHECK(refused.message.contains(u"001-CALL"_s));
    CHECK(office.store.value(u"SELECT count(*) FROM letter"_s) == u"0"_s);
}

TEST_CASE("what a letter is about is kept with it and with its draft (REQ-LSR-04)", "[letters]")
{
    SentOffice office(GENERATE(Engine::Sqlite, Engine::Postgres));
    office.store.exec(u"UPDATE case_file SET lost_stolen_reference = 'LS123456'"_s);
    office.letter.about = LetterAbout::LostStolen;
    CheckResult checked;
    CHECK(errorOf(office.queue(&checked)).code == ErrorCode::Blocked);
    CHECK_FALSE(ofRule(checked, u"lost-stolen.other-phrase"_s).empty());

    office.letter.templateCode = u"lsr-details"_s;
    office.letter.blocks = {{u"LSR-OPEN"_s, {}, {}, {}, {}},
                            {u"LSR-REFERENCE"_s, {}, {}, {}, {}},
                            {u"LSR-WHERE"_s, {}, {}, {}, {}},
                            {u"LSR-REPLY"_s, {}, {}, {}, {}},
                            {u"LSR-CLOSE"_s, {}, {}, {}, {}}};
    Draft draft;
    draft.caseId = office.own;
    draft.document = office.letter;
    draft = valueOf(LetterStore(office.store.db()).saveDraft(office.session, draft));
    const auto drafts = valueOf(LetterStore(office.store.db()).myDrafts(office.session));
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().document.about == LetterAbout::LostStolen);

    const auto queued = office.queue(&checked);
    if (!queued)
        FAIL((queued.error().message + rulesOf(checked).join(u' ')).toStdString());
    const auto stored =
        valueOf(LetterStore(office.store.db()).letter(office.session, queued->letter));
    CHECK(stored.document.about == LetterAbout::LostStolen);
}
