#pragma once

#include <QLoggingCategory>

namespace casepost::core {

// One category for a subject. English, one line an event, ids and never names, addresses or letter
// text.
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcImport)
Q_DECLARE_LOGGING_CATEGORY(lcOutbox)

} // namespace casepost::core
