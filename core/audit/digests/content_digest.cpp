#include "core/audit/digests/content_digest.h"

#include <QCryptographicHash>

namespace casepost::core {

QByteArray contentDigest(const std::map<QString, QByteArray> &contents)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[format, bytes] : contents) {
        hash.addData(format.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0');
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

} // namespace casepost::core
