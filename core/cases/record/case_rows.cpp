#include "core/cases/record/case_rows.h"

#include "core/cases/record/case_record.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QStringList caseColumnNames()
{
    QStringList names;
    for (const CaseColumn &column : caseColumns())
        names += column.name;
    return names;
}

} // namespace

const QStringList &caseTableColumns()
{
    static const QStringList columns = QStringList{u"id"_s,
                                                   u"row_hash"_s,
                                                   u"in_progress"_s,
                                                   u"reference_key"_s,
                                                   u"postcode_key"_s,
                                                   u"email_key"_s,
                                                   u"phone_key"_s,
                                                   u"mobile_key"_s}
                                       + caseColumnNames();
    return columns;
}

QString selectCases()
{
    return u"SELECT id, in_progress, %1 FROM case_file"_s.arg(caseColumnNames().join(u", "_s));
}

QString whereIdInList(Engine engine)
{
    return engine == Engine::Sqlite ? u" WHERE id IN (SELECT value FROM json_each(?))"_s
                                    : u" WHERE id = ANY (CAST(? AS bigint[]))"_s;
}

QString selectCasesOf(Engine engine)
{
    return selectCases() + whereIdInList(engine) + u" ORDER BY id"_s;
}

QString idList(const std::vector<std::int64_t> &ids, Engine engine)
{
    QStringList texts;
    for (const std::int64_t id : ids)
        texts += QString::number(id);
    const QString list = texts.join(u',');
    return engine == Engine::Sqlite ? u'[' + list + u']' : u'{' + list + u'}';
}

} // namespace casepost::core
