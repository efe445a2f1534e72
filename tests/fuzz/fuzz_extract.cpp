#include "core/cases/import/case_import.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    using namespace casepost::core;
    static int argc = 1;
    static char program[] = "fuzz";
    static char *argv[] = {program, nullptr};
    static QCoreApplication application(argc, argv);
    static const QTemporaryDir folder;
    static const FixedClock clock(QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC));
    static auto store = [] {
        auto db = createStore(*StoreLocation::parse(folder.filePath(u"fuzz.casepost"_s)));
        (void)linkFirstAdministrator(**db, clock);
        return db;
    }();
    static const auto session = openSession(**store, {}, clock);
    QFile file(folder.filePath(u"extract.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return 0;
    file.close();
    (void)importExtract(
        **store, *session, file.fileName(), {BadRows::Skip, ImportMode::DryRun}, {});
    return 0;
}
