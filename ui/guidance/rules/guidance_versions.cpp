#include "ui/guidance/rules/guidance_versions.h"

#include <algorithm>

namespace casepost::ui {

namespace {

VersionState stateOf(const core::PackInfo &info, const QDate &today)
{
    if (info.issued > today)
        return VersionState::ToCome;
    return info.inForceTo.isValid() && info.inForceTo < today ? VersionState::Past
                                                              : VersionState::InForce;
}

QDate dayOf(const core::PackInfo &info, VersionState state, const QDate &today)
{
    switch (state) {
    case VersionState::InForce:
        return today;
    case VersionState::ToCome:
        return info.issued;
    case VersionState::Past:
        break;
    }
    return std::max(info.issued, info.inForceTo);
}

int rankOf(VersionState state)
{
    switch (state) {
    case VersionState::InForce:
        return 0;
    case VersionState::ToCome:
        return 1;
    case VersionState::Past:
        break;
    }
    return 2;
}

} // namespace

std::vector<GuidanceVersion> versionsOf(const letters::Guidance &guidance, const QDate &today)
{
    std::vector<GuidanceVersion> versions;
    for (core::PackInfo &info : guidance.packs()) {
        info.rules.clear();
        const auto state = stateOf(info, today);
        const auto day = dayOf(info, state, today);
        versions.push_back({std::move(info), state, day});
    }
    std::stable_sort(versions.begin(), versions.end(), [](const auto &a, const auto &b) {
        if (rankOf(a.state) != rankOf(b.state))
            return rankOf(a.state) < rankOf(b.state);
        if (a.info.document != b.info.document)
            return a.info.document < b.info.document;
        return a.info.issued > b.info.issued;
    });
    return versions;
}

} // namespace casepost::ui
