#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace casepost::core {

/// One part of an email that came in: its header fields and its body, decoded. Made from whatever
/// bytes arrive, so it never fails: what is no mail has no fields.
struct MailPart
{
    std::map<QByteArray, QString> fields; ///< by lower-case name, unfolded; the first of each name
    QByteArray body;                      ///< of a multipart only where no part was found in it
    std::vector<MailPart> parts;          ///< of a multipart

    QString field(const QByteArray &name) const; ///< as it was written; empty where there is none
    QString words(const QByteArray &name) const; ///< the field with its encoded words read
    QString text() const;                        ///< the body by the character set it names
    /// "text/plain", lower case; text/plain when it is not said.
    QString type() const;
};

/// Reads one email. Parts nested deeper than 8, and more than 200 parts, are left as they are.
MailPart readMail(const QByteArray &bytes);

/// Header lines alone. A field of more than 64 KiB is cut, and the first thousand are read.
std::map<QByteArray, QString> readFields(QByteArrayView lines);

} // namespace casepost::core
