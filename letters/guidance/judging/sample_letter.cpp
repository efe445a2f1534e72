#include "letters/guidance/judging/sample_letter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

using phrases::Audience;
using phrases::PhraseRole;
using phrases::PhraseType;
using Types = std::vector<PhraseType>;

phrases::Phrase phrase(const QString &code,
                       PhraseRole role,
                       const QString &text,
                       const Types &types = {PhraseType::Ams, PhraseType::Dap})
{
    phrases::Phrase made;
    made.code = code;
    made.from = QDate(2000, 1, 1);
    made.title = code;
    made.types = types;
    made.role = role;
    made.templates = {u"917"_s, u"001"_s};
    made.textEn = text;
    made.textCy = text;
    made.sample = true;
    for (const QString &name : phrases::fieldNames(text))
        made.fields.push_back({name, name, name, phrases::FieldKind::Text, true, {}, {}, {}});
    return made;
}

phrases::Template form(const QString &code, PhraseType type)
{
    phrases::Template made;
    made.code = code;
    made.titleEn = code;
    made.type = type;
    return made;
}

phrases::Phrase speakingTo(Audience audience, phrases::Phrase made)
{
    made.forWhom = {audience};
    return made;
}

phrases::Template formFor(const QString &code, Audience audience)
{
    phrases::Template made = form(code, PhraseType::Ams);
    made.forWhom = {audience};
    made.channels = {Channel::Post, Channel::Email};
    return made;
}

/// Wording that says whom it is for, and some that may not be changed.
void addAddressed(phrases::PhrasePack &pack)
{
    pack.phrases.push_back(speakingTo(
        Audience::Customer, phrase(u"EX-YOURS"_s, PhraseRole::Body, u"We need your passport."_s)));
    pack.phrases.push_back(
        speakingTo(Audience::Referee,
                   phrase(u"EX-NAMED-YOU"_s,
                          PhraseRole::Opening,
                          u"((Name)) has named you as the referee for an application."_s)));
    pack.phrases.push_back(
        phrase(u"EX-LOCKED"_s, PhraseRole::Body, u"Send it to 1 Sample Street."_s));
    pack.phrases.back().locked = true;
    pack.templates.push_back(formFor(u"EX-CUSTOMER"_s, Audience::Customer));
    pack.templates.push_back(formFor(u"EX-REFEREE"_s, Audience::Referee));
    pack.templates.push_back(formFor(u"EX-THIRD"_s, Audience::ThirdParty));
    pack.templates.push_back(formFor(u"EX-FORM"_s, Audience::Customer));
    pack.templates.back().enclosuresEn = {u"Application form"_s};
    pack.templates.push_back(formFor(u"EX-ONLINE"_s, Audience::Customer));
    pack.templates.back().channels = {Channel::Online};
}

/// Wording with one gap of each kind.
void addFields(phrases::PhrasePack &pack)
{
    using phrases::FieldKind;
    const auto add = [&pack](const QString &code, const QString &text, FieldKind kind) -> auto & {
        pack.phrases.push_back(phrase(code, PhraseRole::Body, text));
        pack.phrases.back().fields.front().kind = kind;
        return pack.phrases.back().fields.front();
    };
    add(u"EX-DAY"_s, u"You wrote to us on ((date))."_s, FieldKind::Date);
    add(u"EX-REPLY"_s, u"Please reply by ((reply by))."_s, FieldKind::Date).source =
        u"letter.reply-by"_s;
    add(u"EX-FEE"_s, u"Please pay \u00A3((fee))."_s, FieldKind::Number);
    phrases::Field &whose = add(u"EX-WHOSE"_s, u"Please send ((whose)) form."_s, FieldKind::Choice);
    whose.choicesEn = {u"your mother’s"_s, u"your father’s"_s};
    whose.choicesCy = {u"eich mam"_s, u"eich tad"_s};
    add(u"EX-REFERENCE"_s, u"Your reference is ((reference))."_s, FieldKind::Text).source =
        u"case.reference"_s;
    add(u"EX-CALL"_s, u"Call ((number))."_s, FieldKind::Text).source = u"sender.teams-number"_s;
    add(u"EX-PERSON"_s, u"We wrote about ((person))."_s, FieldKind::Name);
    add(u"EX-APPLICANT"_s, u"This is about ((name))."_s, FieldKind::Name).source =
        u"case.applicant-name"_s;
    add(u"EX-RETURN"_s, u"Send it to ((return address))."_s, FieldKind::Text);
}

/// Wording with several gaps that must agree.
void addFieldPairs(phrases::PhrasePack &pack)
{
    const auto add = [&pack](const QString &code, const QString &text, phrases::FieldKind kind) {
        pack.phrases.push_back(phrase(code, PhraseRole::Body, text));
        for (phrases::Field &field : pack.phrases.back().fields)
            field.kind = kind;
    };
    add(u"EX-TIME"_s, u"You lived here from ((from)) to ((to))."_s, phrases::FieldKind::Date);
    const QString sums = u"You paid \u00A3((paid)) of \u00A3((fee))."_s;
    add(u"EX-SHORT"_s, sums + u" Please pay \u00A3((difference))."_s, phrases::FieldKind::Number);
    add(u"EX-OVER"_s,
        sums + u" We will refund \u00A3((difference))."_s,
        phrases::FieldKind::Number);
}

} // namespace

// The few phrases the sample letter is made of; every pack's examples stand on them.
Result<phrases::PhraseLibrary> samplePhrases()
{
    phrases::PhrasePack pack;
    pack.id = u"examples"_s;
    pack.version = u"1"_s;
    pack.phrases = {
        phrase(u"EX-OPEN"_s, PhraseRole::Opening, u"Thank you for your application."_s),
        phrase(u"EX-BODY"_s, PhraseRole::Body, u"Please send us ((document))."_s),
        phrase(u"EX-NEXT"_s, PhraseRole::NextAction, u"Please reply soon."_s),
        phrase(u"EX-FORM"_s, PhraseRole::NextAction, u"Please sign the enclosed form."_s),
        phrase(u"EX-CLOSE"_s, PhraseRole::Closing, u"Thank you for your help."_s),
        phrase(u"EX-AMS"_s, PhraseRole::Body, u"Please write."_s, {PhraseType::Ams}),
        phrase(u"EX-DAP"_s, PhraseRole::Body, u"Please write."_s, {PhraseType::Dap}),
        phrase(u"EX-LSR"_s, PhraseRole::Body, u"Please report it."_s, {PhraseType::Lsr})};
    pack.templates = {form(u"EX-LETTER"_s, PhraseType::Ams),
                      form(u"EX-MESSAGE"_s, PhraseType::Dap),
                      form(u"EX-COVER"_s, PhraseType::Email),
                      form(u"EX-LOST"_s, PhraseType::Lsr)};
    addAddressed(pack);
    addFields(pack);
    addFieldPairs(pack);
    return phrases::PhraseLibrary::fromPacks({pack});
}

namespace {

QJsonObject sampleCase()
{
    return {{u"reference"_s, u"AMS-123456789"_s},
            {u"system"_s, u"AMS"_s},
            {u"status"_s, u"in-progress"_s},
            {u"applicant_title"_s, u"Ms"_s},
            {u"applicant_forenames"_s, u"Katie Rose"_s},
            {u"applicant_surname"_s, u"McNally"_s},
            {u"applicant_email"_s, u"katie@example.org"_s},
            {u"applicant_address_1"_s, u"1 Sample Street"_s},
            {u"applicant_address_2"_s, u"Durham"_s},
            {u"applicant_postcode"_s, u"DH1 1AA"_s}};
}

QJsonObject sampleLetter()
{
    return {{u"kind"_s, u"ams-letter"_s},
            {u"template"_s, u"EX-LETTER"_s},
            {u"to"_s, u"applicant"_s},
            {u"channel"_s, u"post"_s},
            {u"language"_s, u"en"_s},
            {u"description"_s, u"Ask for a document"_s},
            {u"blocks"_s, QJsonArray{QJsonObject{{u"phrase"_s, u"EX-OPEN"_s}}}},
            {u"sender"_s,
             QJsonObject{{u"team"_s, u"Durham 3"_s},
                         {u"initials"_s, u"KM"_s},
                         {u"mailbox"_s, u"durham3@example.gov.uk"_s},
                         {u"teams_number"_s, u"0191 498 0123"_s},
                         {u"trained_on"_s, u"2020-01-15"_s}}}};
}

void overlay(QJsonObject &object, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it)
        object.insert(it.key(), it.value());
}

void addBlock(QJsonObject &letter, const QJsonObject &block)
{
    QJsonArray blocks = letter[u"blocks"_s].toArray();
    blocks.append(block);
    letter[u"blocks"_s] = blocks;
}

// Texts an example may put straight into a place of the sample letter.
void placeTexts(core::Fields &fields, QJsonObject &letter)
{
    const QString text = fields.textOr(u"text"_s), field = fields.textOr(u"field"_s);
    if (!text.isEmpty())
        addBlock(letter, {{u"text"_s, text}, {u"reason"_s, u"No phrase covers this"_s}});
    if (!field.isEmpty())
        addBlock(letter,
                 {{u"phrase"_s, u"EX-BODY"_s}, {u"fields"_s, QJsonObject{{u"document"_s, field}}}});
    for (const QString &key : {u"subject"_s, u"description"_s})
        if (fields.has(key))
            letter.insert(key, fields.textOr(key));
    if (fields.has(u"subject"_s))
        letter.insert(u"channel"_s, u"email"_s);
    if (fields.has(u"greeting"_s)) {
        letter.insert(u"to"_s, u"other"_s);
        letter.insert(
            u"recipient"_s,
            QJsonObject{{u"name"_s,
                         QJsonObject{{u"title"_s, u"Ms"_s},
                                     {u"forenames"_s, u"Katie Rose"_s},
                                     {u"surname"_s, u"McNally"_s}}},
                        {u"address"_s, QJsonArray{u"1 Sample Street"_s, u"Durham"_s, u"DH1 1AA"_s}},
                        {u"greeting"_s, fields.textOr(u"greeting"_s)}});
    }
}

} // namespace

Result<Example> exampleOf(const core::PackValue &value, const QString &file, const QDate &firstDay)
{
    QJsonObject letter = sampleLetter(), record = sampleCase();
    Example example;
    bool fromStore = false;
    example.on = firstDay;
    if (value.type == core::PackValue::Type::Text) {
        addBlock(letter, {{u"text"_s, value.text}, {u"reason"_s, u"No phrase covers this"_s}});
    } else {
        core::Fields fields(value, file);
        if (const core::PackValue *given = fields.table(u"letter"_s))
            overlay(letter, core::toJson(*given).toObject());
        if (const core::PackValue *given = fields.table(u"case"_s))
            overlay(record, core::toJson(*given).toObject());
        placeTexts(fields, letter);
        if (const core::PackValue *staff = fields.table(u"staff"_s)) {
            letter.insert(u"sender"_s, core::toJson(*staff).toObject());
            fromStore = true;
        }
        example.context.notes = fields.textsOr(u"notes"_s);
        example.context.callAttemptsToday = fields.numberOr(u"calls"_s, 0);
        if (const core::PackValue *given = fields.table(u"known"_s))
            TRY(contextFromJson(core::toJson(*given).toObject(), example.context));
        example.on = fields.dateOr(u"on"_s, firstDay);
        TRY(fields.finish());
    }
    letter.insert(u"case_data"_s, record);
    TRY_ASSIGN(example.letter,
               readLetterDocument(QJsonDocument(letter).toJson(QJsonDocument::Compact), file));
    example.record = example.letter.caseData.value_or(core::CaseRecord());
    example.sender = example.letter.sender.value_or(SenderProfile());
    if (fromStore) {
        example.letter.sender.reset();
        example.letter.caseData.reset();
    }
    return example;
}

} // namespace casepost::letters
