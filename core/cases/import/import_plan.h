#pragma once

#include "core/cases/extract/extract_layout.h"
#include "core/cases/import/case_import.h"
#include "core/cases/import/known_cases.h"
#include "core/cases/search/word_index.h"

#include <bitset>

namespace casepost::core {

inline constexpr std::size_t kMostCaseColumns = 128;

/// A record of the file that is to be written, and where it lies.
struct PlannedRow
{
    std::int64_t id = 0; ///< of the case, given already when it is new
    std::int64_t offset = 0;
    std::uint32_t length = 0;
    std::uint64_t hash = 0;
};

/// A record that differs from the one the store was made of.
struct ChangedRow : PlannedRow
{
    std::bitset<kMostCaseColumns> columns; ///< whose cells differ, by index into caseColumns()
    bool reappeared = false;               ///< the case was not in progress any more
    bool ended = false;                    ///< its new status is an end
};

/// A case whose row is refused.
struct StaleRow
{
    std::int64_t id = 0;
    std::bitset<kMostCaseColumns> columns; ///< whose cells are refused
    bool wholeRow = false;                 ///< the row could not be taken apart
    bool isNews = false;                   ///< the store does not say so yet
    bool noRow = false; ///< the extract has none that is surely its own, and nameless ones
};

/// Everything an import is going to do, known before the store is locked. Each part of the import
/// fills its share: the scan of the file, the comparison with the store, the word index.
struct ImportPlan
{
    QString file;
    ExtractLayout layout;
    ImportReport report;
    QByteArray sha256;
    std::int64_t lastExtract = 0;        ///< newest extract of the store when the plan was made
    std::optional<QDateTime> lastMadeAt; ///< … and when that one was made
    bool older = false;                  ///< made before that one
    bool firstLoad = false;              ///< the store holds no case
    BadRows badRows = BadRows::UpToShare;
    std::vector<PlannedRow> added;
    std::vector<ChangedRow> changed; ///< by id
    std::vector<std::int64_t> gone;
    std::vector<StaleRow> stale;         ///< by id
    std::vector<std::int64_t> freshened; ///< were out of date, and their row is good
    std::vector<std::int64_t> settled;   ///< might have been a nameless row's, and are gone
    WordChanges words;
    std::vector<WordChanges::Row> wordRows;
    bool isStaged = false; ///< the changed records stand ready (stageChanged())
};

/// Tells the progress now and then; Cancelled when it says stop.
class ImportPace
{
public:
    ImportPace(const ProgressFn &progress, const QString &phase, std::int64_t total)
        : m_progress(progress)
        , m_phase(phase)
        , m_total(total)
    {}
    /// Called for each row.
    Status step(std::int64_t done);

private:
    const ProgressFn &m_progress;
    QString m_phase;
    std::int64_t m_total;
    std::int64_t m_calls = 0;
};

/// Fills `stale` and `freshened` from the refused rows and what the store says; `known` has seen
/// the whole file.
Status planStale(Database &db, const KnownCases &known, std::vector<StaleRow> rows, ImportPlan &);

/// Reads and checks the whole file against the cases that the store holds. InvalidInput when the
/// file is refused, Cancelled.
Status scanExtract(Database &db, const ImportOptions &options, const ProgressFn &, ImportPlan &);

/// Finds out which cells of the changed records differ from the store, and the words that come and
/// go with them.
Status compareChanged(Database &db, const ProgressFn &progress, ImportPlan &plan);

/// Puts the changed records of a plan beside the store's own tables before a file is locked, so
/// that others wait less long. Where they are too many to stand there at once, and on a server,
/// where nobody waits, applyPlan() does it.
Status stageChanged(Database &db, const ProgressFn &progress, ImportPlan &plan);

/// Writes the plan, in the caller's transaction; counts in its report what was held.
Status applyPlan(Database &db,
                 const Session &session,
                 const HoldMail &hold,
                 const ProgressFn &progress,
                 ImportPlan &plan);

} // namespace casepost::core
