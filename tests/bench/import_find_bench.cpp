// Loading an extract into the real schema, replacing it two hours later, and finding cases in it.
//   bench_import_find                      everything, CASEPOST_BENCH_CASES cases
//   bench_import_find --fill STORE CASES   a store to measure other things on
//   bench_import_find --find STORE CASES   the searches alone, on such a store
// Baseline: the sqlite3 shell's `.import` of the same file into a plain table, in the same run.

#include "core/access/session.h"
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "tests/bench/bench.h"
#include "tests/bench/extract_generator.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kDefaultCases = 1'000'000;
constexpr int kSearches = 1000;
constexpr int kHits = 50;

template<typename T>
T valueOf(core::Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(
        stderr, "%s (%s)\n", qPrintable(result.error().message), qPrintable(result.error().detail));
    std::exit(1);
}

core::StoreLocation place(const QString &path)
{
    return valueOf(core::StoreLocation::parse(path));
}

/// The child process: one import, then its peak memory on standard output.
int importInChild(const QString &store, const QString &file)
{
    const core::SystemClock clock;
    const auto db = valueOf(core::openStore(place(store), core::OpenMode::ReadWrite));
    const auto session = valueOf(core::openSession(*db, {}, clock));
    const auto report = valueOf(core::importExtract(*db, session, file, {}, {}));
    std::printf("%f %lld %lld %lld %lld\n",
                bench::peakMemoryMiB(),
                static_cast<long long>(report.added),
                static_cast<long long>(report.changed),
                static_cast<long long>(report.unchanged),
                static_cast<long long>(report.gone));
    return 0;
}

void makeStore(const QString &path)
{
    const core::SystemClock clock;
    const auto db = valueOf(core::createStore(place(path)));
    if (!core::linkFirstAdministrator(*db, clock))
        std::exit(1);
}

bench::Finished importFile(const QString &store, const QString &file)
{
    const auto finished =
        bench::runProgram(QCoreApplication::applicationFilePath(), {u"--import"_s, store, file});
    if (finished.exitCode != 0)
        std::exit(1);
    return finished;
}

double shellImport(const QString &database, const QString &file)
{
    QFile::remove(database);
    const auto finished =
        bench::runProgram(u"sqlite3"_s, {database, u".import --csv \"%1\" extract"_s.arg(file)});
    return finished.seconds;
}

/// Milliseconds of each search, in process, on a store that is open.
struct SearchTimes
{
    std::vector<double> wall;
    std::vector<double> processor;
};

SearchTimes searchTimes(const QString &store, const QStringList &typed)
{
    const core::SystemClock clock;
    const auto db = valueOf(core::openStore(place(store), core::OpenMode::ReadOnly));
    const auto session = valueOf(core::openSession(*db, {}, clock));
    core::CaseStore cases(*db);
    SearchTimes times;
    for (const QString &text : typed) {
        const auto start = std::chrono::steady_clock::now();
        const double processor = bench::processorMs();
        const auto hits = valueOf(cases.find(session, text, kHits));
        times.processor.push_back(bench::processorMs() - processor);
        const std::chrono::duration<double, std::milli> wall =
            std::chrono::steady_clock::now() - start;
        times.wall.push_back(wall.count());
        if (qEnvironmentVariableIsSet("CASEPOST_BENCH_VERBOSE"))
            std::fprintf(stderr,
                         "%8.3f ms %5zu %s\n",
                         times.processor.back(),
                         hits.size(),
                         qPrintable(text));
    }
    return times;
}

void measureImports(const QString &folder, std::int64_t cases)
{
    const QString first = folder + u"/first.csv"_s, next = folder + u"/next.csv"_s;
    const QString store = folder + u"/bench.casepost"_s, plain = folder + u"/plain.db"_s;
    const auto size = bench::writeExtract(first, cases, bench::Edition::First);
    bench::writeExtract(next, cases, bench::Edition::Next);
    std::printf(
        "%lld cases, %.0f MB\n", static_cast<long long>(cases), static_cast<double>(size) / 1e6);
    makeStore(store);
    const double shellBefore = shellImport(plain, first);
    const auto load = importFile(store, first);
    const double shellAfter = shellImport(plain, first);
    const auto replace = importFile(store, next);
    const double baseline = bench::median({shellBefore, shellAfter});
    bench::heading();
    bench::report("first import / sqlite3 .import", load.seconds, baseline, 2.0);
    bench::report("next extract, 2 % changed / sqlite3 .import", replace.seconds, baseline, 0.6);
    bench::reportAbsolute(
        "peak memory of the first import", load.output.split(' ').value(0).toDouble(), 300, "MiB");
    bench::reportAbsolute("peak memory of the next extract",
                          replace.output.split(' ').value(0).toDouble(),
                          300,
                          "MiB");
    std::printf("%-58s | %s",
                "next extract: new, changed, unchanged, gone",
                replace.output.mid(replace.output.indexOf(' ') + 1).constData());
}

void measureSearches(const QString &store, std::int64_t cases)
{
    const QStringList typed = bench::searches(cases, kSearches);
    const auto times = searchTimes(store, typed);
    bench::reportAbsolute(
        "find, half of 1,000 mixed searches within", bench::median(times.wall), 5, "ms");
    bench::reportAbsolute(
        "find, 99 % of 1,000 mixed searches within", bench::percentile(times.wall, 0.99), 5, "ms");
    bench::reportAbsolute(
        "find, 99 % within, processor time", bench::percentile(times.processor, 0.99), 5, "ms");
    bench::reportAbsolute("find, slowest", bench::percentile(times.wall, 1), 50, "ms");
    const QString program = QCoreApplication::applicationDirPath() + u"/casepost-cli"_s;
    if (!QFileInfo::exists(program))
        return;
    std::vector<double> whole;
    for (const QString &text : typed.mid(0, 60))
        whole.push_back(bench::runProgram(
                            program, {u"--store"_s, store, u"--json"_s, u"case"_s, u"find"_s, text})
                            .seconds
                        * 1000);
    bench::reportAbsolute(
        "casepost-cli case find, whole command, median", bench::median(whole), 120, "ms");
    bench::reportAbsolute(
        "casepost-cli case find, whole command, 95 %", bench::percentile(whole, 0.95), 120, "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--import")
        return importInChild(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == u"--fill") { // a store of that many cases, for other measurements
        const QString file = arguments.value(2) + u".csv"_s;
        bench::writeExtract(file, arguments.value(3).toLongLong(), bench::Edition::First);
        makeStore(arguments.value(2));
        return importInChild(arguments.value(2), file);
    }
    if (arguments.value(1) == u"--find") {
        measureSearches(arguments.value(2), arguments.value(3).toLongLong());
        return 0;
    }
    bool given = false;
    const auto asked = qEnvironmentVariable("CASEPOST_BENCH_CASES").toLongLong(&given);
    const std::int64_t cases = given && asked > 0 ? asked : kDefaultCases;
    QTemporaryDir folder(qEnvironmentVariable("CASEPOST_BENCH_FOLDER", QDir::tempPath())
                         + u"/casepost-bench-XXXXXX"_s);
    measureImports(folder.path(), cases);
    measureSearches(folder.path() + u"/bench.casepost"_s, cases);
    return 0;
}
