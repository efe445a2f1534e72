// What the record costs: letters queued and sent, an extract loaded and replaced, and all of it
// checked.

#include "core/access/session.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/import/case_import.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/sending/sender.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "tests/bench/bench.h"
#include "tests/bench/extract_generator.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int kQueued = 1'000;
constexpr std::int64_t kCases = 150'000;
constexpr int kEntries = 100'000;
constexpr int kLetterBytes = 60'000;

template<typename T>
T must(core::Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    std::exit(1);
}

void must(const core::Status &status)
{
    if (status)
        return;
    std::fprintf(stderr, "%s\n", qPrintable(status.error().message));
    std::exit(1);
}

/// A new store with one case and its administrator.
std::unique_ptr<core::Database> makeStore(const QString &file)
{
    auto db = must(core::createStore({core::Engine::Sqlite, file}));
    must(db->exec(u"INSERT INTO case_file (row_hash, reference, reference_key, system, status, "
                  "applicant_surname) VALUES (0, '1', '1', 'AMS', 'in-progress', 'Sample')"_s));
    must(core::linkFirstAdministrator(*db, core::SystemClock()));
    return db;
}

std::int64_t addLetter(core::Database &db, const core::Session &session)
{
    auto transaction = must(core::Transaction::begin(db));
    auto insert = must(db.prepare(
        u"INSERT INTO letter (case_id, staff_id, created_utc, letter_date, kind, template, "
        u"channel, "
        "language, recipient, document, facts, findings, guidance, phrases, sha256) VALUES (1, ?, "
        "'', '2026-03-02', 'ams-letter', '917', 'email', 'en', 'applicant', '{}', '{}', '[]', "
        "'[]', "
        "'[]', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855') RETURNING id"_s));
    const auto id = must(insert.bind(session.staff.id.row()).runForId());
    must(transaction.commit());
    return id;
}

/// Takes every letter at once.
class QuietGateway final : public core::Gateway
{
public:
    QString name() const override { return u"spool"_s; }
    core::Status accepts(const core::NewMessage &) const override { return {}; }
    core::Outcome send(const core::NewMessage &, const core::CommitMark &mark) override
    {
        must(mark());
        return {core::AttemptResult::Accepted, u"250 OK"_s};
    }
};

struct PerLetter
{
    double queued = 0;
    double sent = 0;
};

/// Milliseconds a letter, each on the disk before the next.
PerLetter queueAndSend(const QString &folder, int count, int bytes)
{
    const core::SystemClock clock;
    const auto db = makeStore(folder + u"/queue"_s);
    const auto session = must(core::openSession(*db, {}, clock));
    const auto letter = core::LetterId::fromRow(addLetter(*db, session));
    const QByteArray file(bytes, 'x');
    int number = 0;
    const auto queueOne = [&] {
        core::NewMessage message{.letter = letter,
                                 .caseId = core::CaseId::fromRow(1),
                                 .gateway = u"spool"_s,
                                 .recipient = u"customer@example.org"_s,
                                 .sender = u"durham3@example.gov.uk"_s,
                                 .smtpId = u"<letter-%1@casepost.example>"_s.arg(++number),
                                 .fileName = u"letter.eml"_s,
                                 .bytes = file};
        must(core::Outbox(*db).enqueue(session, message));
    };
    const double queued = bench::secondsOf(
        [&] {
            for (int i = 0; i < count; ++i)
                queueOne();
        },
        1);
    QuietGateway gateway;
    const auto sender = must(core::Sender::open(*db, session, {&gateway}));
    const double sent = bench::secondsOf([&] { must(sender->drain({})); }, 1);
    return {1000 * queued / count, 1000 * sent / count};
}

struct Imports
{
    double first = 0;
    double next = 0;
};

Imports importCases(const QString &folder)
{
    const QString first = folder + u"/first.csv"_s, next = folder + u"/next.csv"_s;
    bench::writeExtract(first, kCases, bench::Edition::First);
    bench::writeExtract(next, kCases, bench::Edition::Next);
    const core::SystemClock clock;
    const auto db = must(core::createStore({core::Engine::Sqlite, folder + u"/import"_s}));
    must(core::linkFirstAdministrator(*db, clock));
    const auto session = must(core::openSession(*db, {}, clock));
    Imports taken;
    taken.first =
        bench::secondsOf([&] { must(core::importExtract(*db, session, first, {}, {})); }, 1);
    taken.next =
        bench::secondsOf([&] { must(core::importExtract(*db, session, next, {}, {})); }, 1);
    std::printf("check of the record with %lld cases: %.3f s\n",
                static_cast<long long>(kCases),
                bench::secondsOf([&] { must(core::verifyAudit(*db, session)); }));
    return taken;
}

double verifyEntries(const QString &folder)
{
    const core::SystemClock clock;
    const auto db = makeStore(folder + u"/entries"_s);
    const auto session = must(core::openSession(*db, {}, clock));
    const auto letter = core::LetterId::fromRow(addLetter(*db, session));
    auto transaction = must(core::Transaction::begin(*db));
    for (int i = 1; i < kEntries; ++i)
        must(core::Outbox(*db).enqueue(session,
                                       {.letter = letter,
                                        .caseId = core::CaseId::fromRow(1),
                                        .gateway = u"spool"_s,
                                        .recipient = u"customer@example.org"_s,
                                        .sender = u"durham3@example.gov.uk"_s,
                                        .smtpId = u"<letter-%1@casepost.example>"_s.arg(i),
                                        .fileName = u"letter.eml"_s,
                                        .bytes = "Dear Katie McNally"}));
    must(transaction.commit());
    return bench::secondsOf([&] { must(core::verifyAudit(*db, session)); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const PerLetter letter = queueAndSend(folder.path(), kQueued, kLetterBytes);
    std::printf(
        "queue one letter of 60 kB: %.3f ms, send it: %.3f ms\n", letter.queued, letter.sent);
    const Imports imports = importCases(folder.path());
    std::printf("import of 150,000 cases: %.3f s, of the next extract: %.3f s\n",
                imports.first,
                imports.next);
    std::printf("check of 100,000 entries with their rows: %.3f s\n", verifyEntries(folder.path()));
    return 0;
}
