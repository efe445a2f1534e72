#pragma once

#include "core/base/result.h"

#include <QIODevice>

class QFile;

namespace casepost::core {

/// Opens `file` (by its name) for reading when it is a plain file, and only then: a pipe, a device,
/// a socket or a folder that is named in its place is refused at once, never waited for or read.
/// InvalidInput in words. What is opened so forgets its file name: objectName() keeps it. Every
/// file that a person or a setting names comes in by here.
Status openPlainFile(QFile &file, QIODevice::OpenMode how = QIODevice::ReadOnly);

/// The whole of a plain file. InvalidInput when it cannot be read or is over `limit` bytes.
Result<QByteArray> readPlainFile(const QString &path, qint64 limit);

} // namespace casepost::core
