// A letter of a case whose newest row was refused is stopped or asked about (REQ-CHG-07).
#include "core/cases/file/case_store.h"
#include "letters/service/letter_service.h"
#include "tests/letters/guidance/judged.h"
#include "tests/letters/queued_letter.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRule = u"case.out-of-date"_s;

std::optional<Severity> severityOf(const Sample &sample)
{
    const auto found = ofRule(sample.check(), kRule);
    return found.empty() ? std::nullopt : std::optional(found.front().severity);
}

StaleFacts staleAt(const QStringList &columns)
{
    return {QDateTime(QDate(2024, 8, 19), QTime(10, 0), Qt::UTC), columns, false};
}

} // namespace

TEST_CASE("a refused cell that addresses the letter stops it, any other is asked about, whatever "
          "guidance is in force (REQ-CHG-07)",
          "[letters][guidance][stale]")
{
    struct Row
    {
        RecipientKind to;
        Channel channel;
        QString column;
        Severity severity;
    };
    const auto row = GENERATE(values<Row>({
        {RecipientKind::Applicant, Channel::Post, u"applicant_address_2"_s, Severity::Block},
        {RecipientKind::Applicant, Channel::Post, u"applicant_postcode"_s, Severity::Block},
        {RecipientKind::Applicant, Channel::Post, u"applicant_surname"_s, Severity::Block},
        {RecipientKind::Applicant, Channel::Post, u"declarant_surname"_s, Severity::Block},
        {RecipientKind::Applicant, Channel::Post, u"applicant_email"_s, Severity::Confirm},
        {RecipientKind::Applicant, Channel::Post, u"referee_postcode"_s, Severity::Confirm},
        {RecipientKind::Applicant, Channel::Post, u"photo_ok"_s, Severity::Confirm},
        {RecipientKind::Applicant, Channel::Email, u"applicant_email"_s, Severity::Block},
        {RecipientKind::Applicant, Channel::Email, u"applicant_postcode"_s, Severity::Confirm},
        {RecipientKind::Referee, Channel::Email, u"referee_email"_s, Severity::Block},
        {RecipientKind::Referee, Channel::Email, u"applicant_email"_s, Severity::Confirm},
        {RecipientKind::Other, Channel::Post, u"alternative_address_1"_s, Severity::Block},
        {RecipientKind::Other, Channel::Post, u"applicant_address_1"_s, Severity::Confirm},
        {RecipientKind::UnitOffice, Channel::Email, u"forces_unit_office_email"_s, Severity::Block},
    }));
    CAPTURE(row.column.toStdString());
    Sample sample;
    CHECK_FALSE(severityOf(sample));
    sample.letter.to = row.to;
    sample.letter.channel = row.channel;
    sample.context.stale = staleAt({u"office"_s, row.column});
    sample.on = GENERATE(QDate(2024, 8, 20), QDate(2026, 8, 20));
    CHECK(severityOf(sample) == row.severity);
    const auto found = ofRule(sample.check(), kRule).front();
    CHECK(found.at.part == Part::Case);
    CHECK(found.messageEn.contains(u"2024-08-19"_s));
    CHECK_FALSE(found.messageCy.isEmpty());
}

TEST_CASE("a row that cannot be taken apart stops every letter of its case (REQ-CHG-07)",
          "[letters][guidance][stale]")
{
    Sample sample;
    sample.context.stale = staleAt({});
    sample.context.stale->wholeRow = true;
    CHECK(severityOf(sample) == Severity::Block);
}

TEST_CASE("what was known of stale facts is kept with the letter (REQ-VER-02)",
          "[letters][guidance][stale]")
{
    CaseContext context, read;
    context.stale = staleAt({u"applicant_email"_s});
    mustSucceed(contextFromJson(contextToJson(context), read));
    CHECK(read.stale == context.stale);
}

TEST_CASE("a letter of a case that is out of date is not queued without an answer, and not at all "
          "where the refused cell addresses it (REQ-CHG-07)",
          "[letters][stale]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const Session session = store.session();
    const auto id = addWholeCase(store);
    auto letter = letterWith();
    for (const QString &phrase :
         {u"DOC-BIRTH-FULL"_s, u"NEXT-POST"_s, u"NEXT-REPLY-BY"_s, u"CLOSE-THANKS"_s})
        letter.blocks.push_back(Block{phrase, {}, {}, {}, {}});
    store.exec(u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) "
               "VALUES (%1, '2026-03-01T08:00:00.000Z', 'applicant_email', 0)"_s.arg(id.row()));
    CHECK(errorOf(queued(store, session, letter)).code == ErrorCode::Blocked);
    letter.answers[kRule] = u"true"_s;
    CHECK(queued(store, session, letter));
    store.exec(u"UPDATE case_stale SET columns = 'applicant_email,applicant_postcode'"_s);
    CHECK(errorOf(queued(store, session, letter)).code == ErrorCode::Blocked);
}
