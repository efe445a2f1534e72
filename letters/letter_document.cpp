#include "letters/letter_document.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QJsonObject nameToJson(const core::PersonName &name)
{
    return {{u"title"_s, name.title},
            {u"other_title"_s, name.otherTitle},
            {u"title_confirmed"_s, name.titleConfirmed},
            {u"forenames"_s, name.forenames},
            {u"surname"_s, name.surname}};
}

QJsonObject recipientToJson(const OtherRecipient &recipient)
{
    return {{u"name"_s, nameToJson(recipient.name)},
            {u"address"_s, QJsonArray::fromStringList(recipient.address)},
            {u"greeting"_s, recipient.greeting},
            {u"email"_s, recipient.email}};
}

void insertText(QJsonObject *json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, text);
}

QJsonObject blockToJson(const Block &block)
{
    QJsonObject json;
    insertText(&json, u"phrase"_s, block.phrase);
    if (block.version)
        json.insert(u"version"_s, *block.version);
    QJsonObject fields;
    for (const auto &[name, value] : block.fields)
        fields.insert(name, value);
    if (!fields.isEmpty())
        json.insert(u"fields"_s, fields);
    if (!block.text.isEmpty() || block.phrase.isEmpty())
        json.insert(u"text"_s, block.text);
    insertText(&json, u"reason"_s, block.reason);
    return json;
}

QJsonObject answersToJson(const std::map<QString, QString> &answers)
{
    QJsonObject json;
    for (const auto &[rule, answer] : answers) {
        const bool isTruth = answer == u"true" || answer == u"false";
        json.insert(rule, isTruth ? QJsonValue(answer == u"true") : QJsonValue(answer));
    }
    return json;
}

QJsonObject senderToJson(const SenderProfile &sender)
{
    QJsonObject json{{u"team"_s, sender.team},
                     {u"initials"_s, sender.initials},
                     {u"name"_s, sender.name},
                     {u"office"_s, sender.office},
                     {u"mailbox"_s, sender.mailbox},
                     {u"teams_number"_s, sender.teamsNumber}};
    insertText(&json, u"trained_on"_s, sender.trainedOn.toString(Qt::ISODate));
    return json;
}

} // namespace

QString letterKindName(LetterKind kind)
{
    switch (kind) {
    case LetterKind::AmsLetter:
        return u"ams-letter"_s;
    case LetterKind::DapMessage:
        return u"dap-message"_s;
    case LetterKind::AdminIt:
        return u"admin-it"_s;
    case LetterKind::CounterFraud:
        return u"counter-fraud"_s;
    }
    Q_UNREACHABLE();
}

QString recipientKindName(RecipientKind kind)
{
    switch (kind) {
    case RecipientKind::Applicant:
        return u"applicant"_s;
    case RecipientKind::Referee:
        return u"referee"_s;
    case RecipientKind::Other:
        return u"other"_s;
    case RecipientKind::UnitOffice:
        return u"unit-office"_s;
    case RecipientKind::TerritoryOffice:
        return u"territory-office"_s;
    }
    Q_UNREACHABLE();
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Post:
        return u"post"_s;
    case Channel::Email:
        return u"email"_s;
    case Channel::Online:
        return u"online"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject letterToJson(const LetterDocument &letter)
{
    QJsonObject json;
    insertText(&json, u"case"_s, letter.caseReference);
    if (letter.caseData)
        json.insert(u"case_data"_s, core::caseToJson(*letter.caseData));
    json.insert(u"kind"_s, letterKindName(letter.kind));
    json.insert(u"template"_s, letter.templateCode);
    json.insert(u"to"_s, recipientKindName(letter.to));
    json.insert(u"channel"_s, channelName(letter.channel));
    json.insert(u"language"_s, core::languageCode(letter.language));
    json.insert(u"description"_s, letter.description);
    json.insert(u"subject"_s, letter.subject ? QJsonValue(*letter.subject) : QJsonValue::Null);
    json.insert(u"recipient"_s,
                letter.recipient ? QJsonValue(recipientToJson(*letter.recipient))
                                 : QJsonValue::Null);
    json.insert(u"prepaid_label"_s, letter.prepaidLabel);
    json.insert(u"enclosures"_s, QJsonArray::fromStringList(letter.enclosures));
    QJsonArray blocks;
    for (const Block &block : letter.blocks)
        blocks.append(blockToJson(block));
    json.insert(u"blocks"_s, blocks);
    json.insert(u"answers"_s, answersToJson(letter.answers));
    if (letter.sender)
        json.insert(u"sender"_s, senderToJson(*letter.sender));
    return json;
}

SenderProfile senderOf(const core::Session &session)
{
    const core::Staff &staff = session.staff;
    return {staff.team,
            staff.initials,
            staff.name,
            staff.office,
            staff.mailbox,
            staff.teamsNumber,
            staff.trainedOn};
}

} // namespace casepost::letters
