#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace casepost::letters {

/// A JSON object from outside, with where in its bytes each value stands.
struct StrictJson
{
    QString file;
    QByteArray bytes;
    QJsonObject root;
    QHash<QString, qsizetype> offsets; ///< path ("blocks[2].phrase") to byte

    /// InvalidInput at a path: the sentence with the field's name in front; file, field, line and
    /// column in `where`.
    std::unexpected<core::Error> error(const QString &path, const QString &sentence) const;
    /// InvalidInput at a byte.
    std::unexpected<core::Error> errorAt(qsizetype offset, const QString &sentence) const;
};

/// Parses one JSON object. InvalidInput with line and column for what RFC 8259 forbids, invalid
/// UTF-8, a key given twice, over 2 MiB, nesting deeper than 12, more than 2,000 values in one
/// object or list. No words of the file enter the error.
core::Result<StrictJson> parseStrictJson(const QByteArray &bytes, const QString &fileName);

/// "blocks" + "[2]" or "blocks[2]" + ".phrase".
QString jsonPath(const QString &parent, const QString &key);
QString jsonPath(const QString &parent, qsizetype index);

} // namespace casepost::letters
