#pragma once

#include "core/cases/record/case_record.h"

#include <QString>

namespace casepost::ui {

// The words for a case's codes, in the window's language. Unknown codes are shown as they stand.

QString statusWords(const QString &code); ///< of `case find`: "in-progress" → "In progress"
QString statusWords(core::CaseStatus status);
QString serviceWords(core::Service service);
QString routeWords(core::Route route);
QString relationshipWords(core::Relationship relationship);
QString notifyWords(core::NotifyBy notify);
QString formatWords(core::AccessibleFormat format);
QString languageWords(core::Language language);
QString eventWords(const QString &kind); ///< "note" → "Note"

} // namespace casepost::ui
