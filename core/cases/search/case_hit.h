#pragma once

#include "core/base/typed_id.h"
#include "core/cases/record/case_record.h"

#include <QStringList>

namespace casepost::core {

/// One row of a search: enough for a list, no more.
struct CaseHit
{
    CaseId id;
    QString reference;
    System system = System::Ams;
    QString status;
    QString name; ///< forenames and surname as held
    QString postcode;
    bool inProgress = true;
    QStringList matched; ///< "reference", "surname", "forenames", "postcode", "email", "phone" …
};

} // namespace casepost::core
