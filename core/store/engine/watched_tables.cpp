#include "core/store/engine/watched_tables.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casepost::core {

namespace {

constexpr std::array kTables{
    WatchedTable{"case_stale", "case_id"},
    WatchedTable{"case_event", "id"},
    WatchedTable{"work", "id"},
    WatchedTable{"extract", "id"},
    WatchedTable{"letter", "id"},
    WatchedTable{"message", "id"},
    WatchedTable{"message_content", "message_id"},
    WatchedTable{"attempt", "id"},
    WatchedTable{"draft", "id"},
    WatchedTable{"phrase_pack", "id"},
    WatchedTable{"guidance_pack", "id"},
    WatchedTable{"proposal", "id"},
    WatchedTable{"decision", "proposal_id"},
    WatchedTable{"setting", "id"},
    WatchedTable{"staff", "id"},
    WatchedTable{"staff_role", "staff_id || '/' || role", true},
    WatchedTable{"role", "code", true},
    WatchedTable{"role_action", "role || '/' || action", true},
    WatchedTable{"store_info", "key", true},
};

} // namespace

std::span<const WatchedTable> watchedTables()
{
    return kTables;
}

int watchedTable(const char *name)
{
    const auto found = std::ranges::find_if(
        kTables, [name = std::string_view(name)](const auto &table) { return table.name == name; });
    return found == kTables.end() ? -1 : static_cast<int>(found - kTables.begin());
}

} // namespace casepost::core
