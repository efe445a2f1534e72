#include "letters/composition/fixed_words.h"
#include "letters/render/mail/email_body.h"
#include "letters/render/mail/mime.h"
#include "letters/render/page/reading.h"
#include "letters/render/page/render.h"
#include "letters/render/page/text_limits.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

mime::Part textPart(const QByteArray &subtype, const QString &text)
{
    return {"Content-Type: text/" + subtype + "; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n",
            mime::quotedPrintable(text)};
}

mime::Part bodyPart(const ComposedLetter &letter)
{
    return mime::multipart("alternative",
                           {textPart("plain", emailText(letter)),
                            textPart("html", QString::fromUtf8(emailHtml(letter)))});
}

core::Result<mime::Part> pdfPart(const QString &fileName, const QByteArray &pdf)
{
    TRY_ASSIGN(const QByteArray name, mime::fileNameParameter("name", fileName));
    TRY_ASSIGN(const QByteArray attachedAs, mime::fileNameParameter("filename", fileName));
    return mime::Part{"Content-Type: application/pdf" + name + "\r\n"
                          + "Content-Disposition: attachment" + attachedAs + "\r\n"
                          + "Content-Transfer-Encoding: base64\r\n",
                      mime::base64(pdf)};
}

core::Status
checkWhole(const ComposedLetter &letter, const QByteArray &pdf, const QDateTime &dateUtc)
{
    using core::ErrorCode;
    if (!letter.email)
        return core::fail(ErrorCode::InvalidInput,
                          u"This letter is not sent by email: choose the email channel first."_s);
    // REQ-DAP-12: the subject is never empty.
    if (letter.email->subject.trimmed().isEmpty())
        return core::fail(ErrorCode::Blocked, u"The email has no subject: give it one."_s);
    // REQ-EML-12: exactly the letter is attached, never nothing.
    if (letter.email->attachment.isEmpty() != pdf.isEmpty())
        return core::fail(
            ErrorCode::InvalidInput,
            u"The email's attachment and its name do not belong together: render the letter again."_s);
    if (!dateUtc.isValid())
        return core::fail(ErrorCode::InvalidInput, u"The email has no date: set the clock."_s);
    return checkTexts(letter);
}

} // namespace

QByteArray emailHtml(const ComposedLetter &letter)
{
    return letter.email ? htmlPage(emailPartsOf(letter), letterTitle(letter), letter.language)
                        : QByteArray();
}

QString emailText(const ComposedLetter &letter)
{
    return letter.email ? plainText(emailPartsOf(letter)) : QString();
}

core::Result<QByteArray> toEml(const ComposedLetter &letter,
                               const QByteArray &pdf,
                               const QString &messageId,
                               const QDateTime &dateUtc)
{
    TRY(checkWhole(letter, pdf, dateUtc));
    const ComposedEmail &email = *letter.email;
    TRY_ASSIGN(const QByteArray from, mime::address(email.from));
    TRY_ASSIGN(const QByteArray to, mime::address(email.to));
    TRY_ASSIGN(const QByteArray subject, mime::header("Subject", email.subject));
    TRY_ASSIGN(const QByteArray id, mime::messageId(messageId));

    mime::Part message = bodyPart(letter);
    if (!pdf.isEmpty()) {
        TRY_ASSIGN(mime::Part attachment, pdfPart(email.attachment, pdf));
        message = mime::multipart("mixed", {message, attachment});
    }
    return "Date: " + mime::date(dateUtc) + "\r\n" + "From: " + from + "\r\n" + "To: " + to + "\r\n"
           + subject + "Message-ID: " + id + "\r\n" + "MIME-Version: 1.0\r\n"
           + "Content-Language: " + languageTag(letter.language).toLatin1() + "\r\n"
           + message.headers + "\r\n" + message.body;
}

} // namespace casepost::letters
