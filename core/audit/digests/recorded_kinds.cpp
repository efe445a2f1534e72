#include "core/audit/digests/recorded_kinds.h"

#include "core/store/engine/watched_tables.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{
    RecordedKind{"letter",
                 "letter",
                 Cover::Fixed,
                 "case_id, staff_id, created_utc, letter_date, kind, template, channel, language, "
                 "recipient, document, facts, findings, guidance, phrases, sha256, replaces"},
    RecordedKind{"message",
                 "message",
                 Cover::Fixed,
                 "letter_id, case_id, gateway, recipient, smtp_id, queued_utc"},
    RecordedKind{"message.state",
                 "message",
                 Cover::Moving,
                 "state, attempts, next_attempt_utc, reason, changed_utc, hold_reason"},
    RecordedKind{
        "message.content", "message_content", Cover::Fixed, "sha256, envelope_sender, file_name"},
    RecordedKind{"attempt", "attempt", Cover::Runs, "message_id, number, at_utc, result, detail"},
    RecordedKind{
        "event", "case_event", Cover::Runs, "case_id, at_utc, staff_id, kind, text, letter_id"},
    // Entries of before they had a type are in no run of this kind.
    RecordedKind{"event.details",
                 "case_event",
                 Cover::Runs,
                 "typed, details_version, details",
                 "(typed <> '' OR details_version <> 0 OR details <> '')"},
    RecordedKind{"work", "work", Cover::Fixed, "kind, case_id, why, made_by"},
    RecordedKind{"work.state", "work", Cover::Moving, "due_utc, staff_id, team, role, ended_by"},
    RecordedKind{"draft", "draft", Cover::Fixed, "case_id, staff_id, created_utc"},
    RecordedKind{"draft.text", "draft", Cover::Moving, "state, revision, document, changed_utc"},
    RecordedKind{"phrase-pack",
                 "phrase_pack",
                 Cover::Fixed,
                 "name, sha256, content, imported_utc, staff_id"},
    RecordedKind{"guidance-pack",
                 "guidance_pack",
                 Cover::Fixed,
                 "document, version, sha256, content, imported_utc, staff_id"},
    RecordedKind{"proposal",
                 "proposal",
                 Cover::Fixed,
                 "kind, name, content, proposed_utc, staff_id, os_login, former"},
    RecordedKind{"decision",
                 "decision",
                 Cover::Fixed,
                 "verdict, why, digest, decided_utc, staff_id, os_login"},
    RecordedKind{"setting", "setting", Cover::Fixed, "name, content, set_utc, staff_id"},
    RecordedKind{
        "staff",
        "staff",
        Cover::Moving,
        "login, os_login, name, initials, team, office, mailbox, teams_number, trained_on, "
        "active"},
    RecordedKind{"staff-role", "staff_role", Cover::Moving, "staff_id, role"},
    RecordedKind{"role", "role", Cover::Moving, "name_en, name_cy"},
    RecordedKind{"role-action", "role_action", Cover::Moving, "role, action"},
    RecordedKind{
        "extract",
        "extract",
        Cover::Fixed,
        "made_at, imported_utc, sha256, columns, row_count, new_count, changed, unchanged, "
        "gone, refused"},
    RecordedKind{"stale-case", "case_stale", Cover::Moving, "since_utc, columns, whole_row"},
    // What the engine, the search and the senders keep for themselves is not the record's.
    RecordedKind{"store-info",
                 "store_info",
                 Cover::Moving,
                 "value",
                 "key NOT IN ('schema_version', 'search_form', 'damaged') "
                 "AND key NOT LIKE 'gateway.%.rests_until'"},
};

const WatchedTable &tableOf(const RecordedKind &kind)
{
    return watchedTables()[static_cast<std::size_t>(watchedTable(kind.table))];
}

} // namespace

std::span<const RecordedKind> recordedKinds()
{
    return kKinds;
}

const RecordedKind *recordedKind(std::string_view name)
{
    const auto found =
        std::ranges::find_if(kKinds, [&](const auto &kind) { return kind.name == name; });
    return found == kKinds.end() ? nullptr : &*found;
}

bool hasTextKey(const RecordedKind &kind)
{
    return tableOf(kind).isText;
}

QString keyOf(const RecordedKind &kind)
{
    return QString::fromLatin1(tableOf(kind).key);
}

QString selectRows(const RecordedKind &kind, const QString &condition)
{
    QStringList conditions;
    if (kind.filter)
        conditions += QString::fromLatin1(kind.filter);
    if (!condition.isEmpty())
        conditions += condition;
    const QString where =
        conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    const QString key = keyOf(kind);
    return u"SELECT %1, %2 FROM %3%4"_s.arg(
               key, QLatin1StringView(kind.columns), QLatin1StringView(kind.table), where)
           + (hasTextKey(kind) ? QString() : u" ORDER BY "_s + key);
}

int columnCount(const RecordedKind &kind)
{
    const std::string_view columns = kind.columns;
    return 2 + static_cast<int>(std::ranges::count(columns, ','));
}

QString rowName(std::string_view kind, std::string_view key)
{
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    return text(kind).section(u'.', 0, 0).replace(u'-', u' ') + u' ' + text(key);
}

} // namespace casepost::core
