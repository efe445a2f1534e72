#pragma once

#include "core/cases/search/search_keys.h"
#include "core/cases/search/word_index.h"

#include <functional>
#include <string_view>

namespace casepost::core {

/// A column of caseColumns() whose words the search knows, and where they stand.
struct NameColumn
{
    std::size_t column = 0;
    WordField field = WordField::Other;
};

/// The applicant's surname and forenames, the passport's name, and the names of declarant, referee
/// and the other address.
const std::vector<NameColumn> &nameColumns();

/// Index into caseColumns() of a column that is there.
std::size_t caseColumnIndex(const QString &name);

} // namespace casepost::core
