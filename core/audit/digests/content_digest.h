#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace casepost::core {

/// The digest of a letter's files by format, as `letter.sha256` keeps it: hexadecimal digits.
QByteArray contentDigest(const std::map<QString, QByteArray> &contents);

} // namespace casepost::core
