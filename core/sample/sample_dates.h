#pragma once

#include <QByteArray>
#include <QDateTime>

namespace casepost::core {

/// The sample extract as if it had been made a little before `now`: the days a case came in and was
/// changed, and the days of birth, are moved by as much as the extract is old, so that everybody
/// keeps their age and nothing looks left over. Takes the CSV of an extract; a text without such
/// columns is given back as it is. Pure.
QByteArray datedForToday(const QByteArray &extract, const QDateTime &now);

} // namespace casepost::core
