#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace casepost::letters::mime {

// The pieces of an Internet message (RFC 5322, 2045 to 2047, 2231). All bytes are ASCII with CRLF.

/// One header line, folded at 78 characters; other than ASCII becomes encoded words. InvalidInput
/// for a control character, a line separator or a lone surrogate in the value.
core::Result<QByteArray> header(const QByteArray &name, const QString &value);

/// An address for From and To, bare, the domain in its ASCII form. InvalidInput when it could be
/// read as more than one address or is not ASCII before the @.
core::Result<QByteArray> address(const QString &text);

/// A Message-ID header's value; InvalidInput when it is not of the form <left@right>.
core::Result<QByteArray> messageId(const QString &text);

/// "Thu, 21 Nov 2024 09:05:00 +0000".
QByteArray date(const QDateTime &dateUtc);

/// `; name="value"` folded, for Content-Type and Content-Disposition: ASCII form and, when it
/// differs, RFC 2231 form. InvalidInput for controls and path separators.
core::Result<QByteArray> fileNameParameter(const QByteArray &name, const QString &value);

/// Body text as quoted-printable: LF and CRLF alike become CRLF, lines of 76 at most, "From " and
/// "." never begin a line as such.
QByteArray quotedPrintable(const QString &text);

/// Bytes as base64, 76 characters a line.
QByteArray base64(const QByteArray &bytes);

/// One part: its header lines (each with CRLF) and its encoded body.
struct Part
{
    QByteArray headers;
    QByteArray body;
};

/// Parts of one multipart, as a part. The boundary has "=_" in it, which neither encoding can make.
Part multipart(const QByteArray &subtype, const std::vector<Part> &parts);

} // namespace casepost::letters::mime
