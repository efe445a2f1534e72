#pragma once

#include <QDateTime>

namespace casepost::core {

/// Where "now" comes from. The only place in the program that may read the wall clock is
/// SystemClock; everything else is handed a Clock, so a test or a replay decides what time it is.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment, in UTC, to the millisecond.
    virtual QDateTime nowUtc() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
};

/// A clock that shows what it was set to (tests, practice, replay).
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime utc)
        : m_utc(std::move(utc))
    {}
    QDateTime nowUtc() const override { return m_utc; }
    void set(const QDateTime &utc) { m_utc = utc; }
    void advance(qint64 seconds) { m_utc = m_utc.addSecs(seconds); }

private:
    QDateTime m_utc;
};

/// Moment as the store and the JSON keep it: ISO 8601 with milliseconds and Z; empty when invalid.
QString toIsoUtc(const QDateTime &moment);
/// Reads what toIsoUtc() wrote, or any ISO 8601 moment with an offset; invalid when it is neither.
QDateTime fromIsoUtc(const QString &text);
/// The civil day in the United Kingdom of a moment: letters are dated by it, guidance chosen by it.
QDate ukDate(const QDateTime &moment);
/// The moment, in UTC, at which a day begins in the United Kingdom.
QDateTime ukDayStart(const QDate &day);

} // namespace casepost::core
