#pragma once

#include "letters/render/page/render.h"

namespace casepost::letters::test {

using namespace Qt::StringLiterals;

/// A block of running text, as compose() would give it.
inline ComposedBlock paragraph(const QString &text)
{
    ComposedBlock block;
    block.text = text;
    return block;
}

/// A posted letter with every part in it. Invented people, sample wording.
inline ComposedLetter sampleLetter()
{
    ComposedLetter letter;
    letter.date = QDate(2024, 3, 12);
    letter.reference = u"123456789"_s;
    letter.ourReference = u"Durham 3/KM/123456789"_s;
    letter.letterhead = {u"HM Passport Office"_s,
                         u"Durham Passport Customer Service Centre"_s,
                         u"PO Box 767"_s,
                         u"Southport  PR8 9PW"_s};
    letter.addressBlock = {
        u"Mrs S. Llŷr"_s, u"4 Heol y Bont"_s, u"Llanrhaeadr"_s, u"CAERDYDD"_s, u"CF10 1AA"_s};
    letter.returnLabel = {u"HM Passport Office"_s, u"PO Box 767"_s, u"SOUTHPORT"_s, u"PR8 9PW"_s};
    letter.salutation = u"Dear Mrs Llŷr,"_s;
    letter.subject = u"Your passport application for Siân Llŷr"_s;
    letter.blocks = {
        paragraph(
            u"Thank you for your recent passport application. We have looked at the photo you sent "
            "and we cannot use it, because there is a shadow on the face and the background is not plain."_s),
        paragraph(
            u"Please send us two new identical photos. They must be in colour, taken within the "
            u"last "
            "month, and 45 millimetres high by 35 millimetres wide. You can find more about photo "
            "standards at www.gov.uk/photos-for-passports."_s),
        paragraph(u"We will hold your application until we hear from you. If we do not get the "
                  u"photos within "
                  "6 weeks of the date of this letter, we will withdraw the application and we "
                  "will not be "
                  "able to refund your fee."_s)};
    letter.signOff = u"Yours sincerely"_s;
    letter.signature = {u"K Morgan"_s, u"Durham 3 team"_s, u"HM Passport Office"_s};
    letter.enclosures = {u"Pre-paid envelope"_s, u"Photo standards leaflet"_s};
    letter.footer = {u"Passport Adviceline: 0300 222 0000, Monday to Friday, 9am to 5:30pm"_s,
                     u"www.gov.uk/hm-passport-office"_s};
    return letter;
}

/// The sample letter sent by email with the letter attached.
inline ComposedLetter sampleEmail()
{
    ComposedLetter letter = sampleLetter();
    letter.channel = Channel::Email;
    letter.addressBlock = {u"Mrs Siân Llŷr"_s, u"sian.llyr@example.org"_s, u"Sent by email"_s};
    letter.returnLabel.clear();
    letter.email =
        ComposedEmail{u"durham3@example.gov.uk"_s,
                      u"sian.llyr@example.org"_s,
                      u"Passport Application - HMPO Ref: Durham 3/KM/123456789"_s,
                      {u"Dear Mrs Llŷr,"_s,
                       u"Please read the attached letter about your passport application."_s,
                       u"Yours sincerely,"_s,
                       u"Durham 3\nHM Passport Office"_s},
                      u"Llyr 123456789.pdf"_s};
    return letter;
}

/// Every word of a page, line by line.
inline QStringList textOf(const Page &page)
{
    QStringList lines;
    for (const PlacedLine &line : page.lines)
        lines << line.text.trimmed();
    return lines;
}

inline QStringList textOf(const LaidOutLetter &letter)
{
    QStringList lines;
    for (const Page &page : letter.pages)
        lines << textOf(page);
    return lines;
}

} // namespace casepost::letters::test
