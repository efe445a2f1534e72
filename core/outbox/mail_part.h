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
    QByteArray body;
    std::vector<MailPart> parts; ///< of a multipart

    QString field(const QByteArray &name) const;
    /// "text/plain", lower case; text/plain when it is not said.
    QString type() const;
};

/// Reads one email. Parts nested deeper than 8, and more than 200 parts, are left as they are.
MailPart readMail(const QByteArray &bytes);

/// Header lines alone, up to the first empty line.
std::map<QByteArray, QString> readFields(const QByteArray &lines);

/// The emails of an mbox, or the one email that the bytes are.
std::vector<QByteArray> mailsOf(const QByteArray &bytes);

} // namespace casepost::core
