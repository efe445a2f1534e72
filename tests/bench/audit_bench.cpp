// A million audit entries walked, against the five seconds that were promised; a practice store
// made, against one.

#include "core/audit/record/audit.h"
#include "core/audit/record/chain_hash.h"
#include "core/sample/sample_store.h"
#include "core/store/bulk/bulk.h"
#include "core/store/opening/migrator.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kEntries = 1'000'000;

template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        std::abort();
    return std::move(*result);
}

void fillChain(core::Database &db)
{
    auto transaction = must(core::Transaction::begin(db));
    auto rows = must(core::BulkInsert::begin(db,
                                             u"audit_entry"_s,
                                             {u"seq"_s,
                                              u"at_utc"_s,
                                              u"os_login"_s,
                                              u"staff"_s,
                                              u"action"_s,
                                              u"object"_s,
                                              u"digest"_s,
                                              u"prev_hash"_s,
                                              u"hash"_s}));
    core::ChainHash hash;
    std::string before;
    for (std::int64_t seq = 1; seq <= kEntries; ++seq) {
        const std::array<std::string, 8> fields{std::to_string(seq),
                                                "2026-03-02T09:00:00.000Z",
                                                "examiner1",
                                                "examiner1",
                                                "letter.queue",
                                                "case:" + std::to_string(seq % 5000),
                                                std::string(64, 'a'),
                                                before};
        core::ChainFields views;
        std::copy(fields.begin(), fields.end(), views.begin());
        before = hash.of(views);
        rows.integer(seq);
        for (std::size_t i = 1; i < fields.size(); ++i)
            rows.text(fields[i]);
        if (!rows.text(before).endRow())
            std::abort();
    }
    if (!rows.finish() || !transaction.commit())
        std::abort();
}

double secondsToWalk(const QString &folder)
{
    const auto db = must(core::createStore({core::Engine::Sqlite, folder + u"/chain"_s}));
    fillChain(*db);
    return bench::secondsOf([&] {
        const auto verdict = must(core::verifyAuditChain(*db));
        if (!verdict.whole || verdict.entries != kEntries)
            std::abort();
    });
}

double secondsToMakeSample(const QString &folder)
{
    int number = 0;
    return bench::secondsOf([&] {
        const auto db =
            must(core::createStore({core::Engine::Sqlite, folder + u"/sample%1"_s.arg(++number)}));
        if (!core::makeSampleStore(*db, core::SystemClock()))
            std::abort();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    bench::heading();
    bench::report("walk 1,000,000 audit entries", secondsToWalk(folder.path()), 5, 1);
    bench::report("make a practice store", secondsToMakeSample(folder.path()), 1, 1);
}
