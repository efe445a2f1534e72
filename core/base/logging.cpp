#include "core/base/logging.h"

namespace casepost::core {

Q_LOGGING_CATEGORY(lcStore, "casepost.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcImport, "casepost.import", QtWarningMsg)
Q_LOGGING_CATEGORY(lcOutbox, "casepost.outbox", QtWarningMsg)

} // namespace casepost::core
