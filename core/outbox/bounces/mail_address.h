#pragma once

#include <QString>

#include <vector>

namespace casepost::core {

/// An email address in a text, and where it stands.
struct FoundAddress
{
    QString address; ///< as written
    qsizetype start = 0;
    qsizetype end = 0; ///< behind its last character
};

/// The email addresses of a text in their order, at most `most`. Time linear in the text's length.
std::vector<FoundAddress> addressesIn(QStringView text, std::size_t most = 100);

/// The first of them; empty where there is none.
QString addressIn(QStringView text);

/// The address of a field of RFC 3464: "rfc822; someone@example.org", with or without its type, the
/// escapes of RFC 6533 ("\x{E9}") read.
QString addressOfField(const QString &field);

/// The first `<left@right>`, with its brackets, as it is written; empty where there is none.
QString messageIdIn(QStringView text);

} // namespace casepost::core
