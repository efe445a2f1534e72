#include "letters/composition/email_cover.h"

#include "core/people/names/name_text.h"
#include "core/text/text.h"
#include "letters/composition/block_text.h"
#include "letters/composition/letter_frame.h"

#include <QLatin1StringView>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestSurname = 60;

/// The template whose words carry a letter to this recipient (REQ-EML-04, REQ-EML-05, REQ-FOR-02).
QString coverCode(const LetterDocument &letter)
{
    switch (letter.to) {
    case RecipientKind::Applicant:
        return u"customer-contact"_s;
    case RecipientKind::Referee:
        return u"referee-contact"_s;
    case RecipientKind::Other: // nobody typed in: the customer at another address
        return letter.recipient ? u"other-contact"_s : u"customer-contact"_s;
    case RecipientKind::UnitOffice:
        return u"hm-forces-contact"_s;
    case RecipientKind::TerritoryOffice:
        return u"other-contact"_s;
    }
    Q_UNREACHABLE();
}

/// Where the library has no such template, the plainest words that are still true.
QString plainCover(core::Language language)
{
    return language == core::Language::Welsh
               ? u"Darllenwch y llythyr sydd ynghlwm wrth yr e-bost hwn."_s
               : u"Please read the letter attached to this email."_s;
}

QStringList coverParagraphs(const ComposedLetter &composed,
                            const LetterDocument &letter,
                            const phrases::PhraseLibrary &library,
                            const phrases::FieldValues &given)
{
    QStringList paragraphs;
    const phrases::Template *cover = library.letterTemplate(coverCode(letter));
    for (const QString &code : cover ? cover->start : QStringList()) {
        const phrases::Phrase *phrase = library.phrase(code, composed.date);
        if (!phrase || phrase->text(composed.language).isEmpty())
            continue;
        const auto values = fieldValues(*phrase, {}, given, composed.language);
        paragraphs += filledBlock(phrase->text(composed.language), values).text;
    }
    return paragraphs.isEmpty() ? QStringList{plainCover(composed.language)} : paragraphs;
}

QStringList coverBody(const ComposedLetter &composed,
                      const LetterDocument &letter,
                      const phrases::PhraseLibrary &library,
                      const phrases::FieldValues &given)
{
    QStringList body{composed.salutation};
    body += coverParagraphs(composed, letter, library, given);
    body += composed.signOff;
    body += composed.signature.join(u'\n');
    return body;
}

/// DAP's subject comes with its template; a message without one still says what it is about.
QString dapSubject(const ComposedLetter &composed)
{
    if (!composed.subject.isEmpty())
        return composed.subject;
    return composed.language == core::Language::Welsh ? u"Eich cais am basbort"_s
                                                      : u"Your passport application"_s;
}

/// Letters that no decomposition makes plain.
QString plainLetter(char32_t c)
{
    switch (c) {
    case U'ł':
        return u"l"_s;
    case U'Ł':
        return u"L"_s;
    case U'ø':
        return u"o"_s;
    case U'Ø':
        return u"O"_s;
    case U'đ':
        return u"d"_s;
    case U'Đ':
        return u"D"_s;
    case U'ß':
        return u"ss"_s;
    case U'æ':
        return u"ae"_s;
    case U'Æ':
        return u"Ae"_s;
    case U'œ':
        return u"oe"_s;
    case U'ı':
        return u"i"_s;
    case U'ð':
        return u"d"_s;
    case U'þ':
        return u"th"_s;
    case U'Þ':
        return u"Th"_s;
    default:
        return {};
    }
}

/// ASCII letters, digits, single hyphens and spaces; anything else is left out.
QString fileNamePart(const QString &text)
{
    QString plain;
    for (const char32_t c : text.normalized(QString::NormalizationForm_KD).toUcs4()) {
        const bool isAscii = c < 0x80 && QChar::isLetterOrNumber(c);
        if (isAscii || c == U' ')
            plain += QChar(static_cast<char16_t>(c));
        else if (c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == U'/' || c == U'\\')
            plain += u'-';
        else
            plain += plainLetter(c);
    }
    plain = core::squeezed(plain);
    while (plain.startsWith(u'-'))
        plain.remove(0, 1);
    return plain.left(kLongestSurname).trimmed();
}

} // namespace

QString attachmentName(const QString &surname, const QString &reference)
{
    QString name = fileNamePart(surname);
    if (name.isEmpty())
        name = u"Letter"_s;
    const QString number = fileNamePart(customerReference(reference));
    return (name + u' ' + number).trimmed() + u".pdf"_s;
}

ComposedEmail emailOf(const ComposedLetter &composed,
                      const LetterDocument &letter,
                      const core::CaseRecord &record,
                      const phrases::PhraseLibrary &library,
                      const SenderProfile &sender,
                      const phrases::FieldValues &given)
{
    ComposedEmail email;
    email.from = sender.mailbox.trimmed();
    email.to = composed.addressee.email;
    if (composed.kind == LetterKind::DapMessage) {
        email.subject = letter.subject.value_or(dapSubject(composed));
        return email; // the letter is the message: no attachment, no covering words
    }
    email.subject =
        letter.subject.value_or(u"Passport Application - HMPO Ref: "_s + composed.ourReference);
    email.body = coverBody(composed, letter, library, given);
    const core::CasedName surname = core::suggestCasing(
        core::printableName(record.applicant.surname.isEmpty() ? record.applicant.forenames
                                                               : record.applicant.surname));
    email.attachment = attachmentName(surname.suggested, composed.reference);
    return email;
}

} // namespace casepost::letters
