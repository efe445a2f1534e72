#pragma once

#include "letters/guidance/report/verdict_diff.h"
#include "letters/records/letter_store.h"

#include <vector>

namespace casepost::letters {

/// One letter of the history judged again.
struct Replay
{
    core::LetterId letter;
    QDate on;         ///< the day whose guidance judged it now
    QJsonObject then; ///< JSON of `letter check` as kept with the letter
    QJsonObject now;  ///< the same as judged now
    VerdictDiff diff; ///< findings gained also say "could_have_known"
};

/// How letters are judged again.
struct ReplayWay
{
    QDate on = {}; ///< by the guidance of this day; invalid: of the day each letter was judged by
    std::optional<QDateTime> knownBy = {}; ///< only by what was known here then
};

/// Judges letters again with what was looked at on their day: the letter, its case, the sender, the
/// notes and other facts, and the wording known then (REQ-VER-02, peers.md 3.1 and 3.2). Reads
/// libraries once each; used by one thread.
class Replays
{
public:
    Replays(core::Database &db, Guidance guidance)
        : m_db(db)
        , m_guidance(std::move(guidance))
    {}

    core::Result<Replay> replay(const StoredLetter &letter, const ReplayWay &way);

private:
    core::Result<const phrases::PhraseLibrary *> libraryAt(qint64 revision);
    const Guidance &knownBy(const QDateTime &moment);
    CheckResult judged(const StoredLetter &letter,
                       const phrases::PhraseLibrary &library,
                       const QDate &on,
                       const Guidance &guidance) const;

    core::Database &m_db;
    Guidance m_guidance;
    std::map<qint64, std::unique_ptr<const phrases::PhraseLibrary>> m_libraries;
    std::vector<QDateTime>
        m_news; ///< moments after which more is known, in order; empty: not asked
    std::map<std::ptrdiff_t, Guidance> m_known; ///< by how many of them had passed
};

/// The JSON of `letter replay` for one letter (cli.md).
QJsonObject replayToJson(const Replay &replay);

} // namespace casepost::letters
