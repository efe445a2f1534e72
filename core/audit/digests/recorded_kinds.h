#pragma once

#include <QString>

#include <span>

namespace casepost::core {

/// How the record holds the rows of a table.
enum class Cover {
    Fixed,  ///< a digest a row, made when it is added; nothing of it ever changes
    Moving, ///< a digest a row, made anew at each change; the newest counts
    Runs,   ///< one digest for the rows that one act added
};

/// Columns of a table that are held together. A message is two kinds: who gets it never changes,
/// and a change of its state must not make good what somebody else changed there.
struct RecordedKind
{
    const char *name; ///< in `audit_row.kind` and in what is said of a broken record
    const char *table;
    Cover cover = Cover::Fixed;
    const char *columns;
    const char *filter = nullptr; ///< which rows of the table matter
};

/// Every kind. The columns of one are what its digests are made of: a later column of a table
/// becomes a kind of its own. `message.phase` and `message.sender` are left out: they say which
/// sender has a message in hand, and are checked against its state.
std::span<const RecordedKind> recordedKinds();

/// The kind of that name; nullptr when there is none.
const RecordedKind *recordedKind(std::string_view name);

/// SELECT of the key and the columns of a kind, with its filter and a further `condition`, by key.
QString selectRows(const RecordedKind &kind, const QString &condition = {});
int columnCount(const RecordedKind &kind); ///< with the key

/// Of the table of the kind: is its key text?
bool hasTextKey(const RecordedKind &kind);
/// SQL of the key of the kind's table.
QString keyOf(const RecordedKind &kind);

/// "letter 7": what a person calls such a row.
QString rowName(std::string_view kind, std::string_view key);

} // namespace casepost::core
