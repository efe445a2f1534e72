#pragma once

#include "core/base/typed_id.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace casepost::core {

/// The reason of a hold for the attempts to phone (REQ-TEL-23).
inline constexpr auto kSpeakToCustomer = QLatin1StringView("speak-to-customer");
inline constexpr int kHoldHours = 24;

/// A case on hold, as it was recorded.
struct Hold
{
    EventId event;
    QString by; ///< login
    QDateTime from;
    QDateTime until;
    QDateTime ended; ///< not valid: by nobody, so at `until`
    QString reason;
    QString exception; ///< call-back, overseas; empty: the first use
    QString because;

    bool runsAt(const QDateTime &moment) const
    {
        return from <= moment && moment < (ended.isValid() ? ended : until);
    }
};

/// The details of a hold that begins, as the timeline keeps them.
QJsonObject holdToJson(const Hold &hold);
/// Reads what holdToJson() wrote; nullopt for anything else.
std::optional<Hold> holdFromJson(const QJsonObject &details);

} // namespace casepost::core
