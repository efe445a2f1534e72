#include "letters/guidance/facts/case_context.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QJsonObject otherToJson(const OtherCase &other)
{
    return {{u"sign"_s, signKindName(other.sign.kind)},
            {u"key"_s, other.sign.key},
            {u"case"_s, other.reference},
            {u"evidence"_s, evidenceName(other.evidence)},
            {u"cases"_s, other.cases}};
}

Result<OtherCase> otherFromJson(const QJsonObject &json)
{
    const auto kind = signKindNamed(json[u"sign"_s].toString());
    const auto evidence = evidenceNamed(json[u"evidence"_s].toString());
    if (!kind || !evidence || !json[u"key"_s].isString() || !json[u"case"_s].isString())
        return fail(ErrorCode::InvalidInput,
                    u"What other cases held on the letter's day cannot be read."_s);
    return OtherCase{{*kind, json[u"key"_s].toString()},
                     json[u"case"_s].toString(),
                     *evidence,
                     json[u"cases"_s].toInt(1)};
}

QJsonObject earlierToJson(const EarlierLetter &letter)
{
    return {{u"date"_s, letter.date.toString(Qt::ISODate)},
            {u"by"_s, letter.by},
            {u"template"_s, letter.templateCode},
            {u"to"_s, letter.recipient},
            {u"asked"_s, QJsonArray::fromStringList(letter.asked)},
            {u"news_since"_s, letter.newsSince}};
}

EarlierLetter earlierFromJson(const QJsonObject &json)
{
    EarlierLetter letter;
    letter.date = QDate::fromString(json[u"date"_s].toString(), Qt::ISODate);
    letter.by = json[u"by"_s].toString();
    letter.templateCode = json[u"template"_s].toString();
    letter.recipient = json[u"to"_s].toString();
    for (const auto &item : json[u"asked"_s].toArray())
        letter.asked += item.toString();
    letter.newsSince = json[u"news_since"_s].toBool();
    return letter;
}

} // namespace

QJsonObject contextToJson(const CaseContext &context)
{
    QJsonArray others, earlier;
    for (const OtherCase &other : context.others)
        others.append(otherToJson(other));
    for (const EarlierLetter &letter : context.earlier)
        earlier.append(earlierToJson(letter));
    QJsonObject json;
    if (!context.notes.isEmpty())
        json.insert(u"notes"_s, QJsonArray::fromStringList(context.notes));
    if (context.callAttemptsToday != 0)
        json.insert(u"calls_today"_s, context.callAttemptsToday);
    if (!others.isEmpty())
        json.insert(u"other_cases"_s, others);
    if (!earlier.isEmpty())
        json.insert(u"earlier_letters"_s, earlier);
    if (context.othersUnknown)
        json.insert(u"others_unknown"_s, true);
    if (context.stale)
        json.insert(u"stale"_s, staleToJson(*context.stale));
    if (context.offices != core::Offices::samples())
        json.insert(u"offices"_s, officesToJson(context.offices));
    return json;
}

Status contextFromJson(const QJsonObject &json, CaseContext &context)
{
    context.others.clear();
    context.earlier.clear();
    for (const auto &note : json[u"notes"_s].toArray())
        context.notes += note.toString();
    if (json.contains(u"calls_today"_s))
        context.callAttemptsToday = json[u"calls_today"_s].toInt();
    for (const auto &other : json[u"other_cases"_s].toArray()) {
        TRY_ASSIGN(auto read, otherFromJson(other.toObject()));
        context.others.push_back(std::move(read));
    }
    for (const auto &letter : json[u"earlier_letters"_s].toArray())
        context.earlier.push_back(earlierFromJson(letter.toObject()));
    context.othersUnknown = json[u"others_unknown"_s].toBool();
    context.stale = staleFromJson(json[u"stale"_s].toObject());
    if (json.contains(u"offices"_s)) {
        TRY_ASSIGN(context.offices, officesFromJson(json[u"offices"_s].toArray()));
    }
    return {};
}

} // namespace casepost::letters
