#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCases = 3000;
constexpr int kRounds = 25;

QList<ExtractFile::Row> extract(const QString &surname, int first)
{
    QList<ExtractFile::Row> rows;
    for (int i = first; i < first + kCases; ++i)
        rows += ExtractFile::row(u"A-%1"_s.arg(i), surname);
    return rows;
}

/// In a process of its own: imports, and dies on the way when the time runs out. Nothing is tidied
/// up, as after kill -9.
[[noreturn]] void importAndDie(TestStore &store, const QString &file, suseconds_t lifetime)
{
    auto session = store.session();
    auto db = store.another();
    itimerval timer{};
    timer.it_value.tv_sec = lifetime / 1'000'000;
    timer.it_value.tv_usec = lifetime % 1'000'000;
    std::signal(SIGALRM, SIG_DFL);
    ::setitimer(ITIMER_REAL, &timer, nullptr);
    const bool imported = importExtract(*db, session, file, {}, {}).has_value();
    ::_exit(imported ? 0 : 1);
}

/// True when the child died on the way.
bool dies(TestStore &store, const QString &file, suseconds_t lifetime)
{
    const pid_t child = ::fork();
    if (child == 0)
        importAndDie(store, file, lifetime);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return WIFSIGNALED(status);
}

} // namespace

TEST_CASE("an import killed at any moment leaves the old store or the new one (F2)",
          "[core][import][killed]")
{
    TestStore store;
    ExtractFile files;
    valueOf(
        importExtract(store.db(), store.session(), files.write(extract(u"Oldname"_s, 0)), {}, {}));
    const QString next = files.write(extract(u"Newname"_s, 100));
    store.close();
    const QString path = store.location().path, kept = path + u".kept"_s;
    REQUIRE(QFile::copy(path, kept));

    store.reopen();
    QElapsedTimer timer;
    timer.start();
    valueOf(importExtract(store.db(), store.session(), next, {}, {}));
    const auto whole = static_cast<int>(timer.nsecsElapsed() / 1000);

    QRandomGenerator random(5);
    int killed = 0;
    for (int round = 0; round < kRounds; ++round) {
        store.close();
        QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
        REQUIRE(QFile::copy(kept, path));
        store.reopen();
        killed += dies(store, next, 1000 + random.bounded(whole + whole / 4));
        store.close();
        store.reopen();

        const bool isNew = store.value(u"SELECT COUNT(*) FROM extract"_s) == u"2"_s;
        CHECK(store.value(u"PRAGMA integrity_check"_s) == u"ok"_s);
        CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s)
              == QString::number(isNew ? kCases + 100 : kCases));
        CHECK(store.value(u"SELECT COUNT(*) FROM case_file WHERE applicant_surname = 'Newname'"_s)
              == QString::number(isNew ? kCases : 0));
        CHECK(store.value(u"SELECT COUNT(*) FROM case_file WHERE in_progress = 0"_s)
              == QString::number(isNew ? 100 : 0));
        CHECK(store.value(u"SELECT COUNT(*) FROM case_event"_s)
              == QString::number(isNew ? kCases : 0));
        CaseStore cases(store.db());
        CHECK(valueOf(cases.find(store.session(), u"newname"_s, 1)).size() == (isNew ? 1 : 0));
    }
    CHECK(killed > 0);
}
