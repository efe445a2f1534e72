#pragma once

#include "core/cases/record/case_record.h"

#include <array>

namespace casepost::core {

// The words of the extract's closed sets (extract.md), each beside its value. An unknown value has
// no word: its cell is empty.

/// One word of a closed set.
template<typename Value>
struct CaseWord
{
    Value value;
    QStringView word;
};

inline constexpr std::array kSystemWords{CaseWord<System>{System::Ams, u"AMS"},
                                         CaseWord<System>{System::Dap, u"DAP"}};
inline constexpr std::array kServiceWords{
    CaseWord<Service>{Service::Standard, u"standard"},
    CaseWord<Service>{Service::FastTrack, u"fast-track"},
    CaseWord<Service>{Service::Premium, u"premium"},
    CaseWord<Service>{Service::DigitalFastTrack, u"digital-fast-track"}};
inline constexpr std::array kRouteWords{
    CaseWord<Route>{Route::Online, u"online"},
    CaseWord<Route>{Route::Paper, u"paper"},
    CaseWord<Route>{Route::CheckAndSend, u"check-and-send"},
    CaseWord<Route>{Route::OverseasTerritory, u"overseas-territory"}};
inline constexpr std::array kStatusWords{
    CaseWord<CaseStatus>{CaseStatus::InProgress, u"in-progress"},
    CaseWord<CaseStatus>{CaseStatus::AwaitingDocuments, u"awaiting-documents"},
    CaseWord<CaseStatus>{CaseStatus::OnHold, u"on-hold"},
    CaseWord<CaseStatus>{CaseStatus::Approved, u"approved"},
    CaseWord<CaseStatus>{CaseStatus::Issued, u"issued"},
    CaseWord<CaseStatus>{CaseStatus::Withdrawn, u"withdrawn"},
    CaseWord<CaseStatus>{CaseStatus::Refused, u"refused"}};
inline constexpr std::array kLanguageWords{
    CaseWord<std::optional<Language>>{Language::English, u"en"},
    CaseWord<std::optional<Language>>{Language::Welsh, u"cy"}};
inline constexpr std::array kRegionWords{CaseWord<Region>{Region::Uk, u"uk"},
                                         CaseWord<Region>{Region::Overseas, u"overseas"}};
inline constexpr std::array kRelationshipWords{
    CaseWord<Relationship>{Relationship::Self, u"self"},
    CaseWord<Relationship>{Relationship::Parent, u"parent"},
    CaseWord<Relationship>{Relationship::Guardian, u"guardian"},
    CaseWord<Relationship>{Relationship::Other, u"other"}};
inline constexpr std::array kNotifyWords{CaseWord<NotifyBy>{NotifyBy::Email, u"email"},
                                         CaseWord<NotifyBy>{NotifyBy::Sms, u"sms"},
                                         CaseWord<NotifyBy>{NotifyBy::Both, u"both"},
                                         CaseWord<NotifyBy>{NotifyBy::None, u"none"}};
inline constexpr std::array kFormatWords{
    CaseWord<AccessibleFormat>{AccessibleFormat::None, u"none"},
    CaseWord<AccessibleFormat>{AccessibleFormat::LargePrint, u"large-print"},
    CaseWord<AccessibleFormat>{AccessibleFormat::Braille, u"braille"},
    CaseWord<AccessibleFormat>{AccessibleFormat::Audio, u"audio"}};
inline constexpr std::array kYesNoWords{CaseWord<std::optional<bool>>{true, u"yes"},
                                        CaseWord<std::optional<bool>>{false, u"no"}};
/// A name's "title confirmed" has no third state: unknown is not confirmed.
inline constexpr std::array kConfirmedWords{CaseWord<bool>{true, u"yes"},
                                            CaseWord<bool>{false, u"no"}};

} // namespace casepost::core
