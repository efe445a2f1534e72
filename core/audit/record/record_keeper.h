#pragma once

#include "core/audit/record/audit.h"
#include "core/audit/record/case_sum.h"
#include "core/store/engine/commit_step.h"
#include "core/store/engine/touched_rows.h"

#include <memory>

namespace casepost::core {

/// The act of an entry whose lines hold every row there is: the record's digests begin with it.
inline constexpr auto kRecordBegins = u"record.begins";

/// The one place that writes the record. Entries are gathered while a transaction runs; at its end
/// the rows that it touched are read back, each entry gets the digests of those that were touched
/// up to it (the last one the rest), and all of it is written in front of the COMMIT. What a
/// transaction changes without an entry of its own gets one that names no person's act
/// ("record.rows").
class RecordKeeper final : public CommitStep
{
public:
    explicit RecordKeeper(Database &db)
        : m_db(db)
    {}
    /// An entry of the open transaction: number, hash and lines come at its end.
    Status add(AuditEntry entry);
    /// casesEnter() and casesLeave().
    Status changeCases(const QString &condition, bool enter);
    /// A row is erased in the open transaction, for good: the salts of its digests are destroyed,
    /// so that nothing can be guessed from them, and its entry says that it is gone. Behind the
    /// DELETE; `id` is the row's number.
    Status forget(const RecordedKind &kind, std::int64_t id);
    /// The open transaction ends with digests of every row, whatever was said of them before: the
    /// record begins here (again).
    void beginAnew() { m_anew = true; }
    /// Has the record digests of rows yet?
    Result<bool> hasBegun();

    void begun() override;
    Status beforeCommit() override;

private:
    struct Pending
    {
        AuditEntry entry;
        std::vector<TouchedRun> touched;
        std::vector<RecordLine> lines;
    };
    Status fillLines(bool chainIsNew);
    Status fillFresh();
    Status addOwnEntry(std::vector<TouchedRun> touched);

    Database &m_db;
    std::vector<Pending> m_pending;
    std::vector<RecordLine> m_forgotten;
    std::optional<CaseSum> m_cases; ///< as this transaction changes it
    bool m_anew = false;
    bool m_hasBegun = false;
};

/// Lets a connection keep the record from now on.
void keepRecord(Database &db);
/// The keeper of a connection; it is made on first use.
RecordKeeper &keeperOf(Database &db);

} // namespace casepost::core
