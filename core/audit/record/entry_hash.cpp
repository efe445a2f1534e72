#include "core/audit/record/entry_hash.h"

#include "core/audit/record/chain_hash.h"

#include <algorithm>

namespace casepost::core {

QString hashOf(const AuditEntry &entry)
{
    const std::array<std::string, std::tuple_size_v<ChainFields>> fields{
        std::to_string(entry.seq),
        entry.atUtc.toStdString(),
        entry.osLogin.toStdString(),
        entry.staff.toStdString(),
        entry.action.toStdString(),
        entry.object.toStdString(),
        entry.digest.toStdString(),
        entry.previousHash.toStdString(),
        entry.seen.toStdString(),
        entry.rowDigest.toStdString()};
    ChainFields views;
    std::copy(fields.begin(), fields.end(), views.begin());
    ChainHash chain;
    const auto hash = chain.of(views);
    return QString::fromLatin1(hash.data(), static_cast<qsizetype>(hash.size()));
}

} // namespace casepost::core
