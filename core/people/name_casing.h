#pragma once

#include <QString>
#include <QStringView>

namespace casepost::core {

/// Does the text hold both capital and small letters? Then it is the customer's own and stays.
bool isMixedCase(QStringView text);

} // namespace casepost::core
