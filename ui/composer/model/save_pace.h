#pragma once

#include <QtGlobal>

#include <optional>

namespace casepost::ui {

/// When what is typed must be saved: a fixed time after the first key that is not saved yet,
/// however fast the keys go on coming, so that a machine that goes down takes two seconds of typing
/// at most. A value; the times are milliseconds of any clock that only goes forward.
class SavePace
{
public:
    /// From the first unsaved key to the save. The rest of the two seconds is the store's.
    static constexpr qint64 kPauseMs = 1000;
    /// From a save that failed to the next try, when nobody types.
    static constexpr qint64 kRetryMs = 10'000;

    /// Something was typed.
    void touched(qint64 now)
    {
        if (!m_due || *m_due > now + kPauseMs)
            m_due = now + kPauseMs;
    }
    /// What was typed until now is on its way to the store.
    void saving() { m_due.reset(); }
    /// The save failed: what it held is unsaved again.
    void failed(qint64 now)
    {
        if (!m_due)
            m_due = now + kRetryMs;
    }
    /// How long until the next save must begin; nullopt when there is nothing to save.
    std::optional<qint64> wait(qint64 now) const
    {
        return m_due ? std::optional(qMax(qint64(0), *m_due - now)) : std::nullopt;
    }

private:
    std::optional<qint64> m_due;
};

} // namespace casepost::ui
