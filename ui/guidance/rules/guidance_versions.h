#pragma once

#include "letters/guidance/judging/guidance.h"

namespace casepost::ui {

/// How a version stands to a day.
enum class VersionState { InForce, Past, ToCome };

/// One version of a guidance document, or an amendment of it, as the window lists it.
struct GuidanceVersion
{
    core::PackInfo info; ///< without rules
    VersionState state = VersionState::Past;
    QDate day; ///< the day on which its rules are shown and tried: today, or the nearest it covers
};

/// Every version, those in force first, then those to come, then the past ones, newest first.
std::vector<GuidanceVersion> versionsOf(const letters::Guidance &guidance, const QDate &today);

} // namespace casepost::ui
