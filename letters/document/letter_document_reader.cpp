#include "letters/document/letter_document.h"
#include "letters/document/strict_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace casepost::letters {

using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBlocks = 200;
constexpr qsizetype kMostText = 100'000;
constexpr qsizetype kMostLines = 100;
constexpr qsizetype kLongestReason = 2'000;
constexpr qsizetype kLongestPlace = 200;

// One object of the document, read strictly. null counts as left out.
class Fields
{
public:
    Fields(const StrictJson &source, const QJsonObject &object, const QString &path)
        : m_source(&source)
        , m_object(object)
        , m_path(path)
    {}

    QString path(const QString &key) const { return jsonPath(m_path, key); }
    QJsonValue value(const QString &key) const { return m_object.value(key); }
    bool has(const QString &key) const
    {
        return m_object.contains(key) && !m_object.value(key).isNull();
    }
    QStringList keys() const { return m_object.keys(); }
    std::unexpected<core::Error> error(const QString &key, const QString &sentence) const
    {
        return m_source->error(key.isEmpty() ? m_path : path(key), sentence);
    }

    Status onlyKeys(const QStringList &known) const
    {
        for (const QString &key : m_object.keys()) {
            if (!known.contains(key))
                return error(key, u"is not known here; use one of %1."_s.arg(known.join(u", ")));
        }
        return {};
    }

    Result<QString> text(const QString &key) const
    {
        if (!has(key))
            return QString();
        const QJsonValue given = value(key);
        if (!given.isString())
            return error(key, u"must be text."_s);
        return clean(key, given.toString());
    }

    Result<bool> truth(const QString &key) const
    {
        if (has(key) && !value(key).isBool())
            return error(key, u"must be true or false."_s);
        return value(key).toBool();
    }

    Result<QDate> date(const QString &key) const
    {
        TRY_ASSIGN(const QString written, text(key));
        const QDate day = QDate::fromString(written, u"yyyy-MM-dd"_s);
        if (!written.isEmpty() && !day.isValid())
            return error(key, u"must be a date written as 2024-07-23."_s);
        return day;
    }

    Result<QStringList> texts(const QString &key) const
    {
        TRY_ASSIGN(const QJsonArray given, array(key, kMostLines));
        QStringList list;
        for (const QJsonValue &each : given) {
            const QString at = jsonPath(key, list.size());
            if (!each.isString())
                return error(at, u"must be text."_s);
            TRY_ASSIGN(const QString line, clean(at, each.toString()));
            list += line;
        }
        return list;
    }

    Result<QJsonArray> array(const QString &key, qsizetype most) const
    {
        if (has(key) && !value(key).isArray())
            return error(key, u"must be a list."_s);
        const QJsonArray given = value(key).toArray();
        if (given.size() > most)
            return error(key, u"holds over %1 entries; shorten it."_s.arg(most));
        return given;
    }

    Result<Fields> object(const QString &key) const
    {
        if (has(key) && !value(key).isObject())
            return error(key, u"must be an object."_s);
        return Fields(*m_source, value(key).toObject(), path(key));
    }

    template<typename Values, typename Name>
    auto oneOf(const QString &key, const Values &values, Name nameOf) const
        -> Result<typename Values::value_type>
    {
        QStringList names;
        for (const auto each : values) {
            if (!has(key) || value(key).toString() == nameOf(each))
                return each;
            names += nameOf(each);
        }
        return error(key, u"must be one of %1."_s.arg(names.join(u", ")));
    }

    // Control characters other than line breaks and tabs cannot stand in a letter.
    Result<QString> clean(const QString &key, const QString &given) const
    {
        const bool bad = std::any_of(given.cbegin(), given.cend(), [](QChar c) {
            return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
        });
        if (bad)
            return error(key, u"holds a control character; remove it."_s);
        return given;
    }

    const StrictJson &source() const { return *m_source; }

private:
    const StrictJson *m_source;
    QJsonObject m_object;
    QString m_path;
};

constexpr std::array kKinds{
    LetterKind::AmsLetter, LetterKind::DapMessage, LetterKind::AdminIt, LetterKind::CounterFraud};
constexpr std::array kAbout{LetterAbout::Application, LetterAbout::LostStolen};
constexpr std::array kRecipients{RecipientKind::Applicant,
                                 RecipientKind::Referee,
                                 RecipientKind::Other,
                                 RecipientKind::UnitOffice,
                                 RecipientKind::TerritoryOffice};
constexpr std::array kChannels{Channel::Post, Channel::Email, Channel::Online};
constexpr std::array kLanguages{core::Language::English, core::Language::Welsh};

// Object with texts only, as the fields of a block.
Result<std::map<QString, QString>> readTexts(const Fields &fields, bool truthsToo)
{
    std::map<QString, QString> texts;
    for (const QString &key : fields.keys()) {
        const QJsonValue value = fields.value(key);
        if (truthsToo && value.isBool()) {
            texts[key] = value.toBool() ? u"true"_s : u"false"_s;
        } else if (!value.isString()) {
            return fields.error(key,
                                truthsToo ? u"must be true, false or text."_s : u"must be text."_s);
        } else {
            TRY_ASSIGN(texts[key], fields.clean(key, value.toString()));
        }
    }
    return texts;
}

Result<Block> readBlock(const Fields &fields)
{
    TRY(fields.onlyKeys({u"phrase"_s, u"version"_s, u"fields"_s, u"text"_s, u"reason"_s}));
    Block block;
    TRY_ASSIGN(block.phrase, fields.text(u"phrase"_s));
    TRY_ASSIGN(block.text, fields.text(u"text"_s));
    TRY_ASSIGN(block.reason, fields.text(u"reason"_s));
    TRY_ASSIGN(const Fields values, fields.object(u"fields"_s));
    TRY_ASSIGN(block.fields, readTexts(values, false));
    if (fields.has(u"version"_s)) {
        const QJsonValue version = fields.value(u"version"_s);
        block.version = version.toInt(0);
        if (*block.version < 1)
            return fields.error(u"version"_s, u"must be a whole number from 1."_s);
    }
    if (block.phrase.isEmpty() && !fields.has(u"text"_s))
        return fields.error({}, u"must name a phrase or hold a text."_s);
    if (block.phrase.isEmpty() && (block.version || !block.fields.empty()))
        return fields.error({}, u"holds a version or fields without a phrase; name the phrase."_s);
    return block;
}

qsizetype textOf(const Block &block)
{
    qsizetype size = block.text.size() + block.reason.size();
    for (const auto &[name, value] : block.fields)
        size += value.size();
    return size;
}

Status readBlocks(const Fields &document, LetterDocument *letter)
{
    TRY_ASSIGN(const QJsonArray blocks, document.array(u"blocks"_s, kMostBlocks));
    qsizetype text = letter->description.size() + letter->subject.value_or(QString()).size();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QString path = jsonPath(u"blocks"_s, i);
        if (!blocks[i].isObject())
            return document.error(path, u"must be an object."_s);
        TRY_ASSIGN(const Block block,
                   readBlock(Fields(document.source(), blocks[i].toObject(), path)));
        text += textOf(block);
        if (text > kMostText)
            return document.error(path,
                                  u"brings the letter over 100,000 characters; shorten it."_s);
        letter->blocks.push_back(block);
    }
    return {};
}

Result<OtherRecipient> readRecipient(const Fields &fields)
{
    TRY(fields.onlyKeys({u"name"_s, u"address"_s, u"greeting"_s, u"email"_s}));
    OtherRecipient recipient;
    TRY_ASSIGN(const Fields name, fields.object(u"name"_s));
    TRY(name.onlyKeys(
        {u"title"_s, u"other_title"_s, u"title_confirmed"_s, u"forenames"_s, u"surname"_s}));
    TRY_ASSIGN(recipient.name.title, name.text(u"title"_s));
    TRY_ASSIGN(recipient.name.otherTitle, name.text(u"other_title"_s));
    TRY_ASSIGN(recipient.name.titleConfirmed, name.truth(u"title_confirmed"_s));
    TRY_ASSIGN(recipient.name.forenames, name.text(u"forenames"_s));
    TRY_ASSIGN(recipient.name.surname, name.text(u"surname"_s));
    TRY_ASSIGN(recipient.address, fields.texts(u"address"_s));
    TRY_ASSIGN(recipient.greeting, fields.text(u"greeting"_s));
    TRY_ASSIGN(recipient.email, fields.text(u"email"_s));
    return recipient;
}

Result<SenderProfile> readSender(const Fields &fields)
{
    TRY(fields.onlyKeys({u"team"_s,
                         u"initials"_s,
                         u"name"_s,
                         u"office"_s,
                         u"mailbox"_s,
                         u"teams_number"_s,
                         u"trained_on"_s}));
    SenderProfile sender;
    TRY_ASSIGN(sender.team, fields.text(u"team"_s));
    TRY_ASSIGN(sender.initials, fields.text(u"initials"_s));
    TRY_ASSIGN(sender.name, fields.text(u"name"_s));
    TRY_ASSIGN(sender.office, fields.text(u"office"_s));
    TRY_ASSIGN(sender.mailbox, fields.text(u"mailbox"_s));
    TRY_ASSIGN(sender.teamsNumber, fields.text(u"teams_number"_s));
    TRY_ASSIGN(sender.trainedOn, fields.date(u"trained_on"_s));
    return sender;
}

// Whole numbers from 1 to `most`.
Result<int> readNumber(const Fields &fields, const QString &at, const QJsonValue &value, int most)
{
    const int number = value.toInt(0); // 0 for what is no whole number
    if (number < 1 || number > most)
        return fields.error(at, u"must be a whole number from 1 to %1."_s.arg(most));
    return number;
}

Status readFollowUp(const Fields &document, LetterDocument *letter)
{
    constexpr int kMostDays = 366, kMostQueries = 12;
    TRY_ASSIGN(const Fields fields, document.object(u"follow_up"_s));
    if (!document.has(u"follow_up"_s))
        return {};
    TRY(fields.onlyKeys({u"reason"_s, u"days"_s, u"pigeon_hole"_s, u"query"_s}));
    FollowUp followUp;
    TRY_ASSIGN(followUp.reason, fields.text(u"reason"_s));
    if (followUp.reason.trimmed().isEmpty() || followUp.reason.size() > kLongestReason)
        return fields.error(u"reason"_s, u"must say why, in at most 2,000 characters."_s);
    TRY_ASSIGN(followUp.pigeonHole, fields.text(u"pigeon_hole"_s));
    if (followUp.pigeonHole.size() > kLongestPlace)
        return fields.error(u"pigeon_hole"_s, u"must have at most 200 characters."_s);
    if (fields.has(u"days"_s)) {
        TRY_ASSIGN(followUp.days,
                   readNumber(fields, u"days"_s, fields.value(u"days"_s), kMostDays));
    }
    TRY_ASSIGN(const QJsonArray query, fields.array(u"query"_s, kMostQueries));
    for (const QJsonValue &each : query) {
        const QString at = jsonPath(u"query"_s, qsizetype(followUp.query.size()));
        TRY_ASSIGN(const int number, readNumber(fields, at, each, kMostQueries));
        followUp.query.push_back(number);
    }
    letter->followUp = std::move(followUp);
    return {};
}

// The case: a reference or the case itself, and never two that differ.
Status readCase(const Fields &document, LetterDocument *letter)
{
    TRY_ASSIGN(letter->caseReference, document.text(u"case"_s));
    TRY_ASSIGN(const Fields data, document.object(u"case_data"_s));
    if (document.has(u"case_data"_s)) {
        auto record = core::caseFromJson(document.value(u"case_data"_s).toObject());
        if (!record) {
            const auto &where = record.error().where;
            const bool named = !where.empty() && where[0].first == u"field";
            return data.error(
                named ? where[0].second : QString(),
                u"breaks the form of a case: %1"_s.arg(
                    named ? record.error().message.section(u": "_s, 1) : record.error().message));
        }
        letter->caseData = std::move(*record);
    }
    if (letter->caseReference.isEmpty() && !letter->caseData)
        return document.error(u"case"_s,
                              u"is missing; give a reference, or the case in case_data."_s);
    if (!letter->caseReference.isEmpty() && letter->caseData
        && !letter->caseData->reference.isEmpty()
        && letter->caseData->reference != letter->caseReference)
        return document.error(u"case"_s, u"names another case than case_data; keep one of them."_s);
    return {};
}

Status readChoices(const Fields &document, LetterDocument *letter)
{
    TRY_ASSIGN(letter->kind, document.oneOf(u"kind"_s, kKinds, letterKindName));
    TRY_ASSIGN(letter->about, document.oneOf(u"about"_s, kAbout, letterAboutName));
    letter->saysAbout = document.has(u"about"_s);
    TRY_ASSIGN(letter->to, document.oneOf(u"to"_s, kRecipients, recipientKindName));
    TRY_ASSIGN(letter->channel, document.oneOf(u"channel"_s, kChannels, channelName));
    TRY_ASSIGN(letter->language, document.oneOf(u"language"_s, kLanguages, core::languageCode));
    TRY_ASSIGN(letter->prepaidLabel, document.truth(u"prepaid_label"_s));
    return {};
}

Status readParties(const Fields &document, LetterDocument *letter)
{
    TRY_ASSIGN(const Fields recipient, document.object(u"recipient"_s));
    if (document.has(u"recipient"_s)) {
        const bool fillsIn = letter->to == RecipientKind::Referee; // what the case does not say
        if (letter->to != RecipientKind::Other && !fillsIn)
            return document.error(u"recipient"_s, u"is only for letters whose 'to' is other."_s);
        TRY_ASSIGN(letter->recipient, readRecipient(recipient));
        for (const QString &part : {u"greeting"_s, u"email"_s})
            if (fillsIn && !recipient.value(part).toString().isEmpty())
                return recipient.error(part, u"is only for letters whose 'to' is other."_s);
    }
    TRY_ASSIGN(const Fields sender, document.object(u"sender"_s));
    if (document.has(u"sender"_s)) {
        TRY_ASSIGN(letter->sender, readSender(sender));
    }
    return {};
}

Result<std::map<QString, AnswerMark>> readMarks(const Fields &answered)
{
    std::map<QString, AnswerMark> marks;
    for (const QString &rule : answered.keys()) {
        TRY_ASSIGN(const Fields mark, answered.object(rule));
        TRY(mark.onlyKeys({u"by"_s, u"at"_s}));
        AnswerMark read;
        TRY_ASSIGN(read.by, mark.text(u"by"_s));
        TRY_ASSIGN(const QString at, mark.text(u"at"_s));
        read.at = core::fromIsoUtc(at);
        if (read.by.isEmpty() || !read.at.isValid())
            return answered.error(rule, u"must say by whom and at which moment."_s);
        marks[rule] = std::move(read);
    }
    return marks;
}

} // namespace

Result<LetterDocument> readLetterDocument(const QByteArray &json, const QString &fileName)
{
    static const QStringList known =
        u"case case_data kind template about to channel language description subject recipient "
        u"prepaid_label enclosures blocks follow_up answers answered sender"_s.split(u' ');
    TRY_ASSIGN(const StrictJson source, parseStrictJson(json, fileName));
    const Fields document(source, source.root, {});
    TRY(document.onlyKeys(known));
    LetterDocument letter;
    TRY(readCase(document, &letter));
    TRY(readChoices(document, &letter));
    TRY_ASSIGN(letter.templateCode, document.text(u"template"_s));
    TRY_ASSIGN(letter.description, document.text(u"description"_s));
    if (document.has(u"subject"_s)) {
        TRY_ASSIGN(letter.subject, document.text(u"subject"_s));
    }
    TRY(readParties(document, &letter));
    TRY_ASSIGN(letter.enclosures, document.texts(u"enclosures"_s));
    TRY(readBlocks(document, &letter));
    TRY(readFollowUp(document, &letter));
    TRY_ASSIGN(const Fields answers, document.object(u"answers"_s));
    TRY_ASSIGN(letter.answers, readTexts(answers, true));
    TRY_ASSIGN(const Fields answered, document.object(u"answered"_s));
    TRY_ASSIGN(letter.answered, readMarks(answered));
    return letter;
}

} // namespace casepost::letters
