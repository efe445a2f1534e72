// The machine goes down while somebody types: what was typed up to two seconds before is there
// (reliability.md F1).
#include "app/casepost/practice_store.h"
#include "app/casepost/store_desks.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "tests/app/typed_text.h"
#include "tests/support/catch.h"
#include "tests/support/reliability.h"
#include "tests/support/test_store.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLostMs = 2000;
constexpr int kPatienceMs = 60'000;

/// A window typed into until it was killed: when each key was typed.
std::vector<qint64> typeAndKill(const QString &store, const QString &reference, int keys)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(CASEPOST_BINARY_DIR "/bin/desk_victim"), {store, reference});
    std::vector<qint64> times;
    const auto take = [&] {
        while (victim.canReadLine())
            times.push_back(victim.readLine().split(' ').value(1).trimmed().toLongLong());
    };
    while (int(times.size()) < keys && victim.waitForReadyRead(kPatienceMs))
        take();
    victim.kill(); // SIGKILL: nothing is said to the program
    victim.waitForFinished(kPatienceMs);
    take();
    return times;
}

/// The newest draft's longest paragraph.
QString newestText(core::Database &db, const core::Session &session)
{
    const auto drafts = test::valueOf(letters::LetterStore(db).myDrafts(session));
    QString longest;
    if (drafts.empty())
        return longest;
    for (const auto &block : drafts.front().document.blocks)
        if (block.text.size() > longest.size())
            longest = block.text;
    return longest;
}

} // namespace

TEST_CASE("a window killed at any moment of typing has lost two seconds of it at most",
          "[app][drafts][kill][reliability]")
{
    const test::Harness harness("P1", u"a window killed while somebody types"_s);
    const bool inMemory = QFileInfo(u"/dev/shm"_s).isWritable();
    QTemporaryDir folder(inMemory ? u"/dev/shm/casepost-XXXXXX"_s : QString());
    const auto file = folder.filePath(u"practice.casepost"_s);
    const auto where = test::valueOf(core::StoreLocation::parse(file));
    const core::SystemClock clock;
    test::mustSucceed(app::makePracticeStore(where, clock));
    const auto db = test::valueOf(core::openStore(where, core::OpenMode::ReadWrite));
    const auto session = test::valueOf(core::openSession(*db, {}, clock));
    const auto hits = test::valueOf(core::CaseStore(*db).find(session, u"khan"_s, 1));
    REQUIRE_FALSE(hits.empty());

    std::mt19937 random(20240801);
    const int kills = test::Harness::tries(4, 100);
    for (int i = 0; i < kills; ++i) {
        const int keys = 20 + int(random() % 480);
        const auto times = typeAndKill(file, hits.front().reference, keys);
        REQUIRE(int(times.size()) >= keys);
        const auto kept = newestText(*db, session);
        const auto count = size_t(kept.size());
        INFO("kept " << count << " of " << times.size() << " keys, typed in " << times.back()
                     << " ms");
        CHECK(kept == test::typedText(int(count)));
        // The first key that is not there was typed no more than two seconds before the end.
        if (count < times.size())
            CHECK(times[count] > times.back() - kMostLostMs);
        for (const auto &draft : test::valueOf(letters::LetterStore(*db).myDrafts(session)))
            test::mustSucceed(letters::LetterStore(*db).discardDraft(session, draft.id));
    }
    CHECK(test::valueOf(core::verifyAudit(*db, session)).whole);
    harness.tell(u"%1 kills: two seconds of typing lost at most"_s.arg(kills));
}
