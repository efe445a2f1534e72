// How long it takes to judge every letter of a store again.

#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "letters/guidance/published/guidance_store.h"
#include "letters/review/replay.h"
#include "phrases/phrase_pack.h"
#include "tests/bench/measure.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLetters = 10'000;

StoredLetter sampleLetter(core::CaseId id, int number)
{
    StoredLetter letter;
    letter.caseId = id;
    letter.createdUtc = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    letter.date = QDate(2026, 3, 2);
    letter.judged.on = letter.date;
    letter.facts.reference = u"AMS-123456789"_s;
    letter.facts.applicant = {u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};
    letter.facts.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    letter.known.notes = {u"Spoke to the customer, the birth certificate is the short form."_s};
    letter.document.caseReference = letter.facts.reference;
    letter.document.templateCode = u"documents"_s;
    letter.document.description = u"Ask for a document"_s;
    letter.document.blocks = {
        Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}},
        Block{{},
              {},
              {},
              u"We need your full birth certificate, because the one you sent does not name your "
              "parents. Please send it to the address above by %1 May."_s.arg(number % 28 + 1),
              u"No phrase covers this"_s}};
    SenderProfile sender;
    sender.team = u"Durham 3"_s;
    sender.initials = u"KM"_s;
    letter.document.sender = sender;
    return letter;
}

core::Status fill(core::Database &db, const core::Session &session)
{
    TRY_ASSIGN(const auto guidance, Guidance::builtIn());
    TRY_ASSIGN(const auto library, phrases::PhraseStore(db).library());
    TRY_ASSIGN(auto insert,
               db.prepare(u"INSERT INTO case_file (row_hash, reference, reference_key, system, "
                          "status, applicant_surname) VALUES (0, 'AMS-123456789', '123456789', "
                          "'AMS', 'in-progress', 'McNally') RETURNING id"_s));
    TRY_ASSIGN(const auto row, insert.runForId());
    TRY_ASSIGN(auto transaction, core::Transaction::begin(db));
    for (int i = 0; i < kLetters; ++i) {
        auto letter = sampleLetter(core::CaseId::fromRow(row), i);
        letter.result = checkToJson(check({letter.document,
                                           letter.facts,
                                           letter.known,
                                           library,
                                           *letter.document.sender,
                                           letter.date},
                                          guidance),
                                    {});
        TRY(LetterStore(db).record(session, letter, {{u"txt"_s, "letter"}}));
    }
    return transaction.commit();
}

core::Result<int> replayAll(core::Database &db, const core::Session &session, qsizetype &bytes)
{
    TRY_ASSIGN(const auto guidance, GuidanceStore(db).guidance());
    Replays replays(db, guidance);
    LetterStore letters(db);
    LetterBatch which;
    int differ = 0;
    while (true) {
        TRY_ASSIGN(const auto batch, letters.batch(session, which));
        if (batch.empty())
            return differ;
        for (const StoredLetter &letter : batch) {
            TRY_ASSIGN(const auto replay, replays.replay(letter, {}));
            differ += replay.diff.isEmpty() ? 0 : 1;
            bytes += QJsonDocument(replayToJson(replay)).toJson(QJsonDocument::Compact).size();
        }
        which.after = batch.back().id;
    }
}

core::Status run()
{
    QTemporaryDir folder;
    const core::StoreLocation where{core::Engine::Sqlite, folder.filePath(u"replay.casepost"_s)};
    TRY_ASSIGN(const auto db, core::createStore(where));
    const core::SystemClock clock;
    TRY(db->exec(u"INSERT INTO staff (login, os_login, name, initials, team, office, mailbox, "
                 "teams_number) VALUES ('km', '%1', 'Sample Person', 'KM', 'Durham 3', 'Durham', "
                 "'durham3@example.gov.uk', '')"_s.arg(core::identityOfProcess().login)));
    TRY(db->exec(u"INSERT INTO staff_role (staff_id, role) SELECT id, 'examiner' FROM staff"_s));
    TRY_ASSIGN(const auto session, core::openSession(*db, u"km"_s, clock));
    TRY(fill(*db, session));
    qsizetype bytes = 0;
    const double start = bench::processorMs();
    TRY_ASSIGN(const int differ, replayAll(*db, session, bytes));
    const double seconds = (bench::processorMs() - start) / 1e3;
    bench::reportAbsolute(differ == 0 ? "replay of 10,000 letters, one core, all as before"
                                      : "replay of 10,000 letters: SOME DIFFER",
                          seconds,
                          20,
                          "s");
    bench::reportAbsolute("memory held by the replay", bench::peakMemoryMiB(), 400, "MiB");
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const auto status = run();
    if (!status)
        std::fprintf(stderr, "%s\n", qPrintable(status.error().message));
    return status ? 0 : 1;
}
