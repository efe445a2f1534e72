#pragma once

#include "core/contact/call_service.h"

#include <QJsonArray>

namespace casepost::core {

// Calls as the command line tells them (cli-work.md) and the timeline keeps them.

QJsonArray findingsToJson(const std::vector<RuleFinding> &findings);
/// Reads what findingsToJson() wrote; what is no finding is left out.
std::vector<RuleFinding> findingsFromJson(const QJsonArray &array);
QJsonArray followsToJson(const std::vector<CallFollow> &follows);
/// `call plan`, `call record` and one line of `call list`.
QJsonObject planToJson(const CasePlan &made);
QJsonObject recordedToJson(const RecordedCall &made);
QJsonObject listedToJson(const RecordedCall &made);

} // namespace casepost::core
