#include "core/cases/import/bad_row_share.h"

#include "core/audit/record/audit.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhole = 1000; // per mille
constexpr int kMostRows = 1'000'000;
const auto kPerMille = u"import.bad_rows_per_mille"_s;
const auto kLeast = u"import.bad_rows_least"_s;
const auto kSelect = u"SELECT value FROM store_info WHERE key = ?"_s;
const auto kPut = u"INSERT INTO store_info (key, value) VALUES (?, ?) "
                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;

Status readNumber(Database &db, const QString &key, int &number)
{
    TRY_ASSIGN(auto row, db.prepare(kSelect));
    TRY(row.bind(key).run());
    if (row.next())
        number = row.text(0).toInt();
    return {};
}

Status put(Database &db, const QString &key, int number)
{
    TRY_ASSIGN(auto row, db.prepareAct(u"act_bad_rows", kPut));
    return row.bind(key).bind(QString::number(number)).run();
}

} // namespace

qint64 BadRowShare::allowed(qint64 rows) const
{
    return std::max<qint64>(least, rows * perMille / kWhole);
}

Result<BadRowShare> badRowShare(Database &db)
{
    BadRowShare share;
    TRY(readNumber(db, kPerMille, share.perMille));
    TRY(readNumber(db, kLeast, share.least));
    return share;
}

Status setBadRowShare(Database &db, const Session &session, const BadRowShare &share)
{
    TRY(require(session, action::kStoreSettings));
    if (share.perMille < 0 || share.perMille > kWhole || share.least < 0 || share.least > kMostRows)
        return fail(ErrorCode::InvalidInput,
                    u"The share of bad rows is from 0 to 100 %, and the number that is always "
                    "allowed from 0 to 1,000,000."_s);
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(put(db, kPerMille, share.perMille));
    TRY(put(db, kLeast, share.least));
    TRY(appendAudit(db,
                    session,
                    QStringView(action::kStoreSettings).toString(),
                    u"bad-rows per-mille:%1 least:%2"_s.arg(share.perMille).arg(share.least)));
    return transaction.commit();
}

} // namespace casepost::core
