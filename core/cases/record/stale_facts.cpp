#include "core/cases/record/stale_facts.h"

#include "core/base/clock.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectStale =
    u"SELECT since_utc, columns, whole_row FROM case_stale WHERE case_id = ?"_s;

} // namespace

QString StaleFacts::where() const
{
    if (columns.isEmpty())
        return u"the whole row"_s;
    QStringList words;
    for (const QString &column : columns)
        words += columnInWords(column);
    words.removeDuplicates();
    return words.join(u", "_s);
}

Result<std::optional<StaleFacts>> staleFactsOf(Database &db, const Session &session, CaseId id)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto row, db.prepare(kSelectStale));
    TRY(row.bind(id.row()).run());
    if (!row.next())
        return std::nullopt;
    return StaleFacts{
        fromIsoUtc(row.text(0)), row.text(1).split(u',', Qt::SkipEmptyParts), row.integer(2) != 0};
}

QJsonObject staleToJson(const StaleFacts &stale)
{
    return {{u"since"_s, toIsoUtc(stale.sinceUtc)},
            {u"columns"_s, QJsonArray::fromStringList(stale.columns)},
            {u"whole_row"_s, stale.wholeRow}};
}

std::optional<StaleFacts> staleFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return std::nullopt;
    StaleFacts stale{fromIsoUtc(json[u"since"_s].toString()), {}, json[u"whole_row"_s].toBool()};
    for (const auto &column : json[u"columns"_s].toArray())
        stale.columns += column.toString();
    return stale;
}

QString columnInWords(const QString &column)
{
    static const QRegularExpression number(u"_[0-9]+$"_s);
    return QString(column).remove(number).replace(u'_', u' ');
}

} // namespace casepost::core
