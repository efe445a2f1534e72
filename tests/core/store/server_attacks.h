#pragma once

#include <QStringList>

#include <vector>

namespace casepost::test {

/// What nobody may do, whatever their role, each as one transaction of SQL. %me and %other stand
/// for the ids of the attacker's staff record and another's, %theirs for the other's login, %letter
/// and %message for the ids of what is the other's.
const std::vector<QStringList> &attacks();

} // namespace casepost::test
