#include "core/audit/record/row_check.h"

#include "core/audit/record/record_lines.h"
#include "core/store/engine/damage.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status asRecorded(Database &db, const char *kind, std::int64_t id)
{
    const std::string key = std::to_string(id);
    TRY_ASSIGN(const auto line, newestLine(db, kind, key));
    if (!line || line->salt.empty())
        return {};
    TRY_ASSIGN(const auto digest, digestOf(db, *recordedKind(kind), key, line->salt));
    if (!digest || *digest == line->digest) // a row that is not there is told by who asked for it
        return {};
    const bool isLetter = std::string_view(kind) == "letter";
    const QString found =
        isLetter ? u"Letter %1 is not what the record says: it is neither shown nor sent."_s
                 : u"Message %1 is not what the record says: it is neither shown nor sent."_s;
    return std::unexpected(damageFound(db, found.arg(id)));
}

} // namespace casepost::core
