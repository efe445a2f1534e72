#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace casepost::core {

// The forms of text that a mail server gets from us, and that we keep of its words. All pure.

/// The message as it goes over the line: every line ends with CRLF, a leading dot is doubled, no
/// bare CR or LF is left. Without the final dot.
QByteArray smtpBody(const QByteArray &message);

/// A text as an ENVID: RFC 3461's xtext.
QByteArray xtext(const QByteArray &text);

/// An address between the angle brackets of MAIL and RCPT, its domain in ASCII. Nothing when it
/// holds a control character, a space or an angle bracket, or a name beyond ASCII: few servers take
/// SMTPUTF8, and EmailAddress holds no such name.
std::optional<QByteArray> envelopeAddress(const QString &address);

/// A server's words as they may be kept: one line, at most 300 characters, no control or invisible
/// characters, and everything that looks like a mail address, or names the recipient, put out.
QString keptWords(const QByteArray &words, const QString &recipient);

} // namespace casepost::core
