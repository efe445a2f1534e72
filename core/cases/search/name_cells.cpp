#include "core/cases/search/name_cells.h"

#include "core/cases/record/case_record.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

std::size_t caseColumnIndex(const QString &name)
{
    const auto &columns = caseColumns();
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&](const CaseColumn &c) { return c.name == name; });
    Q_ASSERT(found != columns.end());
    return static_cast<std::size_t>(found - columns.begin());
}

const std::vector<NameColumn> &nameColumns()
{
    static const std::vector<NameColumn> columns{
        {caseColumnIndex(u"applicant_surname"_s), WordField::Surname},
        {caseColumnIndex(u"applicant_forenames"_s), WordField::Forenames},
        {caseColumnIndex(u"passport_surname"_s), WordField::Other},
        {caseColumnIndex(u"passport_forenames"_s), WordField::Other},
        {caseColumnIndex(u"declarant_surname"_s), WordField::Other},
        {caseColumnIndex(u"declarant_forenames"_s), WordField::Other},
        {caseColumnIndex(u"referee_surname"_s), WordField::Other},
        {caseColumnIndex(u"referee_forenames"_s), WordField::Other},
        {caseColumnIndex(u"alternative_name"_s), WordField::Other},
    };
    return columns;
}

} // namespace casepost::core
