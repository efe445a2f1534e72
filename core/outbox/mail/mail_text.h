#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace casepost::core {

/// Text of an email's bytes: by the character set it names where that is known, else UTF-8 where
/// they are UTF-8, else Western. Never fails.
QString decodedText(const QByteArray &bytes, const QByteArray &charset = {});

/// The words of a header field, its encoded words (RFC 2047) read. What is no encoded word stays.
QString decodedWords(const QString &field);

QByteArray fromQuotedPrintable(const QByteArray &text);

/// \n for every way to end a line: \r\n, \r\r\n (as some gateways make of it), \n and \r.
QByteArray withPlainLineEnds(const QByteArray &bytes);

/// Gives every line without its \n, the last one too where the text does not end in \n, until
/// `take` gives false. The views are of `text` and live as long as it does.
void eachLine(QByteArrayView text, const std::function<bool(QByteArrayView)> &take);

} // namespace casepost::core
