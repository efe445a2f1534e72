#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace casepost::core {

/// Reads a file by which an administrator sets something: TOML, or JSON when it begins with '{'.
/// Gives texts, whole numbers, truths, lists and tables alike for both. InvalidInput with file,
/// line and column for what is neither, a key given twice, other values (dates, fractions), or more
/// than 256 KiB.
Result<QJsonObject> parseSettingFile(const QByteArray &bytes, const QString &fileName);

} // namespace casepost::core
