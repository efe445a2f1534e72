#include "letters/document/letter_document.h"

#include "core/base/closed_words.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLetterKindNames =
    core::closedWords<LetterKind>({{LetterKind::AmsLetter, u"ams-letter"},
                                   {LetterKind::DapMessage, u"dap-message"},
                                   {LetterKind::AdminIt, u"admin-it"},
                                   {LetterKind::CounterFraud, u"counter-fraud"}});

constexpr auto kLetterAboutNames = core::closedWords<LetterAbout>(
    {{LetterAbout::Application, u"application"}, {LetterAbout::LostStolen, u"lost-stolen"}});

constexpr auto kRecipientKindNames =
    core::closedWords<RecipientKind>({{RecipientKind::Applicant, u"applicant"},
                                      {RecipientKind::Referee, u"referee"},
                                      {RecipientKind::Other, u"other"},
                                      {RecipientKind::UnitOffice, u"unit-office"},
                                      {RecipientKind::TerritoryOffice, u"territory-office"}});

/// A text that readLetterDocument() takes back: without control characters and halves of
/// characters, which no letter can show. A draft must never become unreadable by what was pasted
/// into it.
QString plain(const QString &text)
{
    QString kept = QString::fromUtf8(text.toUtf8());
    kept.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
    });
    return kept;
}

QJsonArray plainList(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts)
        list.append(plain(text));
    return list;
}

QJsonObject nameToJson(const core::PersonName &name)
{
    return {{u"title"_s, plain(name.title)},
            {u"other_title"_s, plain(name.otherTitle)},
            {u"title_confirmed"_s, name.titleConfirmed},
            {u"forenames"_s, plain(name.forenames)},
            {u"surname"_s, plain(name.surname)}};
}

QJsonObject recipientToJson(const OtherRecipient &recipient)
{
    return {{u"name"_s, nameToJson(recipient.name)},
            {u"address"_s, plainList(recipient.address)},
            {u"greeting"_s, plain(recipient.greeting)},
            {u"email"_s, plain(recipient.email)}};
}

void insertText(QJsonObject *json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, plain(text));
}

QJsonObject blockToJson(const Block &block)
{
    QJsonObject json;
    insertText(&json, u"phrase"_s, block.phrase);
    if (!block.isFreeText()) {
        if (block.version)
            json.insert(u"version"_s, *block.version);
        QJsonObject fields;
        for (const auto &[name, value] : block.fields)
            fields.insert(plain(name), plain(value));
        if (!fields.isEmpty())
            json.insert(u"fields"_s, fields);
    }
    if (!block.text.isEmpty() || block.isFreeText())
        json.insert(u"text"_s, plain(block.text));
    insertText(&json, u"reason"_s, block.reason);
    return json;
}

QJsonObject answersToJson(const std::map<QString, QString> &answers)
{
    QJsonObject json;
    for (const auto &[rule, answer] : answers) {
        const bool isTruth = answer == u"true" || answer == u"false";
        json.insert(rule, isTruth ? QJsonValue(answer == u"true") : QJsonValue(plain(answer)));
    }
    return json;
}

QJsonObject answeredToJson(const std::map<QString, AnswerMark> &answered)
{
    QJsonObject json;
    for (const auto &[rule, mark] : answered)
        json.insert(rule,
                    QJsonObject{{u"by"_s, plain(mark.by)}, {u"at"_s, core::toIsoUtc(mark.at)}});
    return json;
}

QJsonObject followUpToJson(const FollowUp &followUp)
{
    QJsonObject json{{u"reason"_s, plain(followUp.reason)}};
    if (followUp.days)
        json.insert(u"days"_s, *followUp.days);
    insertText(&json, u"pigeon_hole"_s, followUp.pigeonHole);
    QJsonArray query;
    for (const int number : followUp.query)
        query.append(number);
    json.insert(u"query"_s, query);
    return json;
}

QJsonObject senderToJson(const SenderProfile &sender)
{
    QJsonObject json{{u"team"_s, plain(sender.team)},
                     {u"initials"_s, plain(sender.initials)},
                     {u"name"_s, plain(sender.name)},
                     {u"office"_s, plain(sender.office)},
                     {u"mailbox"_s, plain(sender.mailbox)},
                     {u"teams_number"_s, plain(sender.teamsNumber)}};
    insertText(&json, u"trained_on"_s, sender.trainedOn.toString(Qt::ISODate));
    return json;
}

} // namespace

QString letterKindName(LetterKind kind)
{
    return kLetterKindNames.of(kind);
}

QString letterAboutName(LetterAbout about)
{
    return kLetterAboutNames.of(about);
}

QString recipientKindName(RecipientKind kind)
{
    return kRecipientKindNames.of(kind);
}

QJsonObject letterToJson(const LetterDocument &letter)
{
    QJsonObject json;
    insertText(&json, u"case"_s, letter.caseReference);
    if (letter.caseData)
        json.insert(u"case_data"_s, core::caseToJson(*letter.caseData));
    json.insert(u"kind"_s, letterKindName(letter.kind));
    json.insert(u"template"_s, plain(letter.templateCode));
    if (letter.saysAbout)
        json.insert(u"about"_s, letterAboutName(letter.about));
    json.insert(u"to"_s, recipientKindName(letter.to));
    json.insert(u"channel"_s, channelName(letter.channel));
    json.insert(u"language"_s, core::languageCode(letter.language));
    json.insert(u"description"_s, plain(letter.description));
    json.insert(u"subject"_s,
                letter.subject ? QJsonValue(plain(*letter.subject)) : QJsonValue::Null);
    json.insert(
        u"recipient"_s,
        letter.recipient
                && (letter.to == RecipientKind::Other || letter.to == RecipientKind::Referee)
            ? QJsonValue(recipientToJson(*letter.recipient))
            : QJsonValue::Null);
    json.insert(u"prepaid_label"_s, letter.prepaidLabel);
    json.insert(u"enclosures"_s, plainList(letter.enclosures));
    QJsonArray blocks;
    for (const Block &block : letter.blocks)
        blocks.append(blockToJson(block));
    json.insert(u"blocks"_s, blocks);
    if (letter.followUp)
        json.insert(u"follow_up"_s, followUpToJson(*letter.followUp));
    json.insert(u"answers"_s, answersToJson(letter.answers));
    if (!letter.answered.empty())
        json.insert(u"answered"_s, answeredToJson(letter.answered));
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
