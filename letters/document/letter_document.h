#pragma once

#include "core/access/session.h"
#include "core/base/result.h"
#include "core/cases/record/case_record.h"
#include "phrases/phrase.h"

#include <QDateTime>
#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace casepost::letters {

enum class LetterKind { AmsLetter, DapMessage, AdminIt, CounterFraud };
enum class RecipientKind { Applicant, Referee, Other, UnitOffice, TerritoryOffice };
/// What a letter is about: decided by where it was started from (REQ-PHR-06, REQ-LSR-04).
enum class LetterAbout { Application, LostStolen };
using phrases::Channel;
using phrases::channelName;

QString letterKindName(LetterKind kind);       ///< "ams-letter" …
QString letterAboutName(LetterAbout about);    ///< "application", "lost-stolen"
QString recipientKindName(RecipientKind kind); ///< "applicant" …

/// One paragraph as the examiner put it in: an approved phrase, an edited one, or free text.
struct Block
{
    QString phrase;             ///< code; empty for free text
    std::optional<int> version; ///< kept once queued; otherwise the version in force counts
    phrases::FieldValues fields;
    QString text;   ///< free text, or the edited wording of a phrase; empty for an untouched phrase
    QString reason; ///< why free text was needed (REQ-PHR-03, REQ-TXT-01)

    bool isFreeText() const { return phrase.isEmpty(); }
    /// Does it hold words in place of its phrase's? They may be the phrase's own: isEditedFrom().
    bool isEdited() const { return !phrase.isEmpty() && !text.isEmpty(); }
    friend bool operator==(const Block &, const Block &) = default;
};

/// A recipient typed in by hand (RecipientKind::Other).
struct OtherRecipient
{
    core::PersonName name;
    QStringList address; ///< lines as they shall stand, postcode and country included
    QString greeting;    ///< "Dear …"; empty: made from the name
    QString email;       ///< needed when the channel is email
    friend bool operator==(const OtherRecipient &, const OtherRecipient &) = default;
};

/// Who signs and sends.
struct SenderProfile
{
    QString team;
    QString initials;
    QString name;
    QString office;
    QString mailbox;
    QString teamsNumber;
    QDate trainedOn;
    friend bool operator==(const SenderProfile &, const SenderProfile &) = default;
};

/// Who gave an answer, and when.
struct AnswerMark
{
    QString by; ///< login
    QDateTime at;
    friend bool operator==(const AnswerMark &, const AnswerMark &) = default;
};

/// What shall be done when no answer comes, as the letter's document asks for it (REQ-FIL-04). It
/// is kept with the letter; nothing here does it.
struct FollowUp
{
    QString reason;
    std::optional<int> days; ///< until it is looked at again; nullopt: as usual
    QString pigeonHole;
    std::vector<int> query; ///< numbers of the examination query whose answer is Yes
    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

/// A letter as it travels between window, command line and store: cli.md, "A letter document".
struct LetterDocument
{
    QString caseReference;                    ///< of a case in the store, or empty with caseData
    std::optional<core::CaseRecord> caseData; ///< the case itself
    LetterKind kind = LetterKind::AmsLetter;
    QString templateCode;
    LetterAbout about = LetterAbout::Application;
    bool saysAbout = true; ///< false: a document without it, which its template decides
    RecipientKind to = RecipientKind::Applicant;
    Channel channel = Channel::Post;
    core::Language language = core::Language::English;
    QString description;
    std::optional<QString> subject; ///< email only; nullopt: the standard subject
    std::optional<OtherRecipient> recipient;
    bool prepaidLabel = false;
    QStringList enclosures;
    std::vector<Block> blocks;
    std::optional<FollowUp> followUp;
    std::map<QString, QString>
        answers; ///< confirmations given: rule id → "true", "false" or the words given
    std::map<QString, AnswerMark>
        answered; ///< who gave an answer and when, by rule id; a store vouches for it (answers.h)
    std::optional<SenderProfile> sender;
};

/// Reads a letter document. InvalidInput names the file and the field ("blocks[2].phrase"); an
/// unknown field, a wrong type, more than 200 blocks or 100,000 characters of text are refused.
core::Result<LetterDocument> readLetterDocument(const QByteArray &json, const QString &fileName);
/// The document as JSON; reading it back gives an equal document. Left out is what a document may
/// not hold: control characters, a recipient when `to` is not other, fields of a free text.
QJsonObject letterToJson(const LetterDocument &letter);

/// The sender as the store knows the acting person.
SenderProfile senderOf(const core::Session &session);

} // namespace casepost::letters
