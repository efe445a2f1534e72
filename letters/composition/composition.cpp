#include "letters/composition/composition.h"

#include "core/text/text.h"
#include "letters/composition/block_text.h"
#include "letters/composition/email_cover.h"
#include "letters/composition/entered_referee.h"
#include "letters/composition/fixed_words.h"
#include "letters/composition/letter_frame.h"
#include "letters/document/enclosure_names.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::Result;

namespace {

/// What every part of the composition looks at.
struct Task
{
    const LetterDocument &letter;
    const core::CaseRecord &record;
    const phrases::PhraseLibrary &library;
    const SenderProfile &sender;
    const core::Offices &offices;
    phrases::FieldValues given;
};

bool isForReferee(const Task &task, const phrases::Template &form)
{
    return task.letter.to == RecipientKind::Referee
           || form.forWhom == std::vector{phrases::Audience::Referee};
}

/// The values of the case under the names a heading uses: "case.reference" and "reference".
phrases::FieldValues headingValues(const phrases::FieldValues &given)
{
    phrases::FieldValues values;
    for (const auto &[source, value] : given) {
        values[source] = value;
        values[source.mid(source.indexOf(u'.') + 1)] = value;
    }
    return values;
}

/// Does a heading tell anything of the customer but the reference (REQ-REF-09)?
bool tellsOfCustomer(const QString &heading)
{
    const QStringList names = phrases::fieldNames(heading);
    return std::any_of(names.begin(), names.end(), [](const QString &name) {
        return !phrases::fieldKey(name).endsWith("reference"_L1);
    });
}

Result<QString> headingOf(const Task &task, const QDate &date)
{
    const QString &code = task.letter.templateCode;
    if (core::squeezed(code).isEmpty())
        return QString();
    const phrases::Template *form = task.library.letterTemplate(code);
    if (!form)
        return core::fail(ErrorCode::InvalidInput,
                          u"The library has no template %1: choose another."_s.arg(
                              core::squeezed(code).left(100)),
                          {{u"field"_s, u"template"_s}});
    if (!form->isInForce(date))
        return core::fail(ErrorCode::InvalidInput,
                          u"Template %1 is not in force on %2: choose another."_s.arg(
                              form->code, date.toString(Qt::ISODate)),
                          {{u"field"_s, u"template"_s}});
    const QString heading =
        task.letter.language == core::Language::Welsh ? form->subjectCy : form->subjectEn;
    if (isForReferee(task, *form) && tellsOfCustomer(heading))
        return QString();
    return filledBlock(heading, headingValues(task.given)).text;
}

core::Status composeBlocks(const Task &task, ComposedLetter &composed)
{
    for (std::size_t i = 0; i < task.letter.blocks.size(); ++i) {
        TRY_ASSIGN(ComposedBlock block,
                   composeBlock(task.letter, i, task.library, task.given, composed.date));
        composed.blocks.push_back(std::move(block));
    }
    return {};
}

QStringList addressBlockOf(const ComposedLetter &composed)
{
    const Addressee &addressee = composed.addressee;
    QStringList lines;
    if (!addressee.nameLine.isEmpty())
        lines += addressee.nameLine;
    switch (composed.channel) {
    case Channel::Post:
        return lines + addressee.addressLines;
    case Channel::Email: // REQ-EML-07: no postal line is left
        lines += addressee.email;
        lines += composed.language == core::Language::Welsh ? u"Anfonwyd trwy e-bost"_s
                                                            : u"Sent by email"_s;
        return lines;
    case Channel::Online:
        return lines;
    }
    Q_UNREACHABLE();
}

/// The PO Box stands on inland letters of the office without a pre-paid envelope, emailed ones
/// too, because their phrases point to it; never beside a full return address and never on what
/// DAP sends, whose messages name their own (REQ-LET-21, REQ-ADR-06 to 09).
bool wantsReturnLabel(const ComposedLetter &composed)
{
    const bool givesAddress =
        std::any_of(composed.blocks.begin(), composed.blocks.end(), [](const ComposedBlock &block) {
            return block.role == phrases::PhraseRole::ReturnAddress;
        });
    const bool letter =
        composed.channel == Channel::Post
        || (composed.channel == Channel::Email && composed.kind != LetterKind::DapMessage);
    return letter && !composed.addressee.prepaid && !composed.addressee.overseas && !givesAddress;
}

void frame(const Task &task, ComposedLetter &composed)
{
    const core::Language language = composed.language;
    composed.reference = customerReference(task.record.reference);
    composed.ourReference = ourReferenceOf(task.sender, task.record.reference);
    composed.addressBlock = addressBlockOf(composed);
    composed.salutation = composed.addressee.salutation + u',';
    composed.signOff = signOffOf(composed.addressee.salutation, language);
    composed.signature = signatureOf(task.sender, language, composed.date);
    for (const QString &enclosed : task.letter.enclosures)
        composed.enclosures += knownEnclosure(enclosed, task.library, language).value_or(enclosed);
    composed.letterhead = letterheadOf(task.sender, language, composed.date);
    composed.footer = footerOf(language);
    if (wantsReturnLabel(composed))
        composed.returnLabel = returnLabelOf(task.sender, task.offices);
}

void putDate(phrases::FieldValues &values,
             const QString &source,
             const QDate &date,
             core::Language language)
{
    if (date.isValid())
        values[source] = letterDate(date, language);
}

} // namespace

Result<ComposedLetter> compose(const LetterDocument &letter,
                               const core::CaseRecord &asKnown,
                               const phrases::PhraseLibrary &library,
                               const SenderProfile &sender,
                               const QDate &date,
                               const core::Offices &offices)
{
    const core::CaseRecord record = withEnteredReferee(letter, asKnown);
    auto given = letterValues(record, sender, date, letter.language);
    putOffices(given, record, sender, offices);
    const Task task{letter, record, library, sender, offices, std::move(given)};
    ComposedLetter composed;
    composed.kind = letter.kind;
    composed.channel = letter.channel;
    composed.language = letter.language;
    composed.system = record.system;
    composed.date = date;
    // Versions of the guidance differ on DAP titles; all that are known leave them out or are
    // silent.
    TRY_ASSIGN(composed.addressee, addresseeOf(letter, record, core::NamePolicy{}));
    TRY_ASSIGN(composed.subject, headingOf(task, date));
    TRY(composeBlocks(task, composed));
    frame(task, composed);
    if (letter.channel == Channel::Email)
        composed.email = emailOf(composed, letter, record, library, sender, task.given);
    return composed;
}

phrases::FieldValues caseValues(const core::CaseRecord &record, core::Language language)
{
    const core::NameForms applicant = core::decideName(record.applicant, record.system);
    phrases::FieldValues values{
        {u"case.reference"_s, customerReference(record.reference)},
        {u"case.applicant-name"_s, applicant.full},
        {u"case.applicant-first"_s, applicant.first},
        {u"case.lost-stolen-reference"_s, record.lostStolenReference},
        {u"case.passport-name"_s, core::decideName(record.passportName, record.system).full},
    };
    putDate(values, u"case.date-of-birth"_s, record.dateOfBirth, language);
    putDate(values, u"case.received-on"_s, record.receivedOn, language);
    return values;
}

} // namespace casepost::letters
