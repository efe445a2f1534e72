#pragma once

#include "core/outbox/journal/journal.h"

#include <QHash>
#include <QSet>

namespace casepost::core {

/// That a try of a message passed the point behind which it may have left the house.
struct SentMark
{
    qint64 generation = 0; ///< number of the claim (store_marks.h)
    qint64 message = 0;
    int tryNumber = 0; ///< from 1
    QByteArray smtpIdHash = {};
};

/// Every commit mark of one sender, kept outside the store in a file that only grows: 64 bytes
/// each, on the disk before anything leaves the house. A store that is put back from a backup finds
/// in it what went out meanwhile.
class SentLog
{
public:
    /// Full or Io when the file cannot be used.
    static Result<SentLog> open(const QString &path);
    SentLog(SentLog &&other) noexcept;
    SentLog &operator=(SentLog &&) = delete;
    ~SentLog();

    /// Waits until it is on the disk.
    Status append(const SentMark &mark);

private:
    SentLog(int descriptor, QString path, qint64 end)
        : m_descriptor(descriptor)
        , m_path(std::move(path))
        , m_end(end)
    {}
    int m_descriptor;
    QString m_path;
    qint64 m_end; ///< where the next mark goes
};

/// What the logs of all senders in a folder tell.
class SentBefore
{
public:
    /// Reads every log of the folder; marks that are not whole were never acted on.
    static SentBefore read(const QString &folder);
    /// The newest claim on record, without reading more than the end of each log; 0: none.
    static qint64 newestGeneration(const QString &folder);

    /// The last try of a message that may have left the house; 0: none did.
    int lastTry(const QString &smtpId) const;
    /// Did a try go out that the journal does not know?
    bool knowsMoreThan(const JournalRow &row) const { return lastTry(row.smtpId) > row.tries; }
    /// The messages of claims behind `generation`, by the hash of their Message-ID.
    QSet<QByteArray> since(qint64 generation) const;

private:
    QHash<QByteArray, SentMark> m_last; ///< the last try of each message
};

} // namespace casepost::core
