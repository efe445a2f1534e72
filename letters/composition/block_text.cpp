#include "letters/composition/block_text.h"

#include "core/text/text.h"
#include "letters/composition/fixed_words.h"
#include "letters/composition/letter_frame.h"
#include "phrases/field_value.h"
#include "phrases/phrase_code.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int kDaysToReply = 14; // the bring-up of a letter: two weeks

QString typedValue(const phrases::FieldValues &typed, const QString &name)
{
    const QString key = phrases::fieldKey(name);
    for (const auto &[given, value] : typed) {
        if (phrases::fieldKey(given) == key && !value.trimmed().isEmpty())
            return value;
    }
    return {};
}

/// A choice, or a suggestion taken, in the letter's language.
QString chosen(const phrases::Field &field, const QString &value, core::Language language)
{
    const QStringList &from = language == core::Language::Welsh ? field.choicesEn : field.choicesCy;
    const QStringList &to = language == core::Language::Welsh ? field.choicesCy : field.choicesEn;
    const qsizetype at = from.indexOf(value.trimmed());
    return at >= 0 && at < to.size() ? to[at] : value;
}

QString inWords(const phrases::Field &field, const QString &value, core::Language language)
{
    if (field.kind == phrases::FieldKind::Date) {
        const auto date = phrases::dayIn(value);
        return date ? letterDate(*date, language) : value;
    }
    return chosen(field, value, language);
}

// Text pasted from elsewhere brings the line ends and tabs of its system.
QString plainLines(const QString &typed)
{
    QString plain = typed;
    return plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(u'\t', u' ');
}

std::unexpected<core::Error> badBlock(std::size_t index, const QString &message)
{
    return core::fail(
        ErrorCode::InvalidInput, message, {{u"field"_s, u"blocks[%1].phrase"_s.arg(index)}});
}

} // namespace

phrases::FieldValues letterValues(const core::CaseRecord &record,
                                  const SenderProfile &sender,
                                  const QDate &date,
                                  core::Language language)
{
    phrases::FieldValues values = caseValues(record, language);
    values[u"sender.teams-number"_s] = sender.teamsNumber;
    values[u"sender.team"_s] = sender.team;
    values[u"sender.office"_s] = sender.office;
    if (date.isValid())
        values[u"letter.reply-by"_s] = letterDate(date.addDays(kDaysToReply), language);
    return values;
}

void putOffices(phrases::FieldValues &values,
                const core::CaseRecord &record,
                const SenderProfile &sender,
                const core::Offices &offices)
{
    const auto address = [](const core::Office &office) {
        return (QStringList{u"HM Passport Office"_s} + office.returnAddress()).join(u'\n');
    };
    for (const core::Office &office : offices.all())
        if (!office.returnPhrase.isEmpty())
            values[u"office.return-address."_s + office.returnPhrase.toUpper()] = address(office);
    // Documents go to the office that has the case; the sender's counts when the case names none.
    const core::Office *own = core::squeezed(record.office).isEmpty()
                                  ? offices.ofSender(sender.office, sender.team)
                                  : offices.named(record.office);
    if (own && !own->returnAddress().isEmpty())
        values[u"office.return-address"_s] = address(*own);
    if (own)
        values[u"office.telephone"_s] = own->telephone;
}

phrases::FieldValues fieldValues(const phrases::Phrase &phrase,
                                 const phrases::FieldValues &typed,
                                 const phrases::FieldValues &given,
                                 core::Language language)
{
    phrases::FieldValues values = typed;
    const auto forget = [&values](const QString &name) {
        std::erase_if(values, [key = phrases::fieldKey(name)](const auto &entry) {
            return phrases::fieldKey(entry.first) == key;
        });
    };
    for (const phrases::Field &field : phrase.fields) {
        // The addresses of offices are the administrator's: nothing typed takes their place.
        const bool ofOffice = field.source.startsWith("office."_L1);
        if (ofOffice)
            forget(field.name);
        QString value = ofOffice ? QString() : typedValue(typed, field.name);
        if (value.isEmpty() && !field.source.isEmpty()) {
            const auto found = given.find(field.source);
            value = found == given.end() ? QString() : found->second;
        }
        if (value.isEmpty())
            continue;
        forget(field.name); // one entry a field, whatever spelling of its name was typed
        values[field.name] = inWords(field, value, language);
    }
    return values;
}

ComposedBlock filledBlock(const QString &text, const phrases::FieldValues &values)
{
    ComposedBlock block;
    for (const phrases::TextPiece &piece : phrases::fillFields(text, values)) {
        if (!piece.field.isEmpty())
            block.stretches.push_back({static_cast<int>(block.text.size()),
                                       static_cast<int>(piece.text.size()),
                                       piece.field,
                                       piece.filled});
        block.text += piece.text;
    }
    return block;
}

bool isEditedFrom(const phrases::Phrase &phrase,
                  const Block &block,
                  const phrases::FieldValues &given,
                  core::Language language)
{
    if (!block.isEdited())
        return false;
    const QString typed = core::squeezed(block.text), &own = phrase.text(language);
    return typed != core::squeezed(own)
           && typed
                  != core::squeezed(
                      filledBlock(own, fieldValues(phrase, block.fields, given, language)).text);
}

namespace {

/// The words between the fields of a text somebody typed.
void addTypedStretches(ComposedBlock &block)
{
    std::vector<Stretch> all;
    int at = 0;
    const auto typedUpTo = [&](int end) {
        if (end > at)
            all.push_back({at, end - at, {}, true});
    };
    for (const Stretch &field : block.stretches) {
        typedUpTo(field.start);
        all.push_back(field);
        at = field.start + field.length;
    }
    typedUpTo(static_cast<int>(block.text.size()));
    block.stretches = std::move(all);
}

Result<const phrases::Phrase *> phraseOf(const Block &block,
                                         std::size_t index,
                                         const phrases::PhraseLibrary &library,
                                         const QDate &date)
{
    const phrases::Phrase *phrase = block.version
                                        ? library.phraseVersion(block.phrase, *block.version)
                                        : library.phrase(block.phrase, date);
    const QString code = core::squeezed(block.phrase).left(100);
    if (!phrase && block.version)
        return badBlock(
            index,
            u"The library has no version %1 of phrase %2: choose another."_s.arg(*block.version)
                .arg(code));
    if (!phrase)
        return badBlock(index,
                        u"Phrase %1 is not in force on %2: choose another."_s.arg(
                            code, date.toString(Qt::ISODate)));
    return phrase;
}

} // namespace

Result<ComposedBlock> composeBlock(const LetterDocument &letter,
                                   std::size_t index,
                                   const phrases::PhraseLibrary &library,
                                   const phrases::FieldValues &given,
                                   const QDate &date)
{
    const Block &block = letter.blocks[index];
    if (block.isFreeText()) {
        ComposedBlock composed = filledBlock(plainLines(block.text), block.fields);
        composed.index = static_cast<int>(index);
        composed.typed = true;
        addTypedStretches(composed);
        return composed;
    }
    TRY_ASSIGN(const phrases::Phrase *phrase, phraseOf(block, index, library, date));
    const QString &wording = phrase->text(letter.language);
    const bool edited = isEditedFrom(*phrase, block, given, letter.language);
    if (!edited && wording.isEmpty())
        return badBlock(
            index,
            u"Phrase %1 has no %2 wording: choose another, or ask for a translation."_s.arg(
                phrase->code,
                letter.language == core::Language::Welsh ? u"Welsh"_s : u"English"_s));
    const auto values = fieldValues(*phrase, block.fields, given, letter.language);
    ComposedBlock composed = filledBlock(edited ? plainLines(block.text) : wording, values);
    composed.index = static_cast<int>(index);
    composed.phraseCode = phrase->code;
    composed.phraseVersion = phrase->version;
    composed.typed = edited;
    if (edited)
        addTypedStretches(composed);
    else
        composed.role = phrase->role;
    return composed;
}

} // namespace casepost::letters
