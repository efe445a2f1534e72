#pragma once

#include "core/base/result.h"

#include <QString>

namespace casepost::core {

/// What nobody else may do with a file that this person's program goes by.
enum class Others {
    MayNotWrite, ///< settings: whoever writes them diverts everybody's mail
    MayNotRead   ///< a secret: nor may they read it
};

/// Takes a path and what the file is called in a sentence ("The password file"). NotFound when it
/// is not there; InvalidInput in words for what is no ordinary file, belongs to somebody else than
/// this person or root, or gives others more than that. A secret of root may be read by a group,
/// which shares it among the people who send. Never reads the file.
Status checkPrivateFile(const QString &path, const QString &what, Others others);

} // namespace casepost::core
