#include "core/contact/call.h"

#include "core/base/clock.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct Named
{
    Value value;
    QStringView word;
};

constexpr std::array kOutcomes{Named{CallOutcome::Answered, QStringView(u"answered")},
                               Named{CallOutcome::NoAnswer, QStringView(u"no-answer")},
                               Named{CallOutcome::Engaged, QStringView(u"engaged")},
                               Named{CallOutcome::WrongNumber, QStringView(u"wrong-number")},
                               Named{CallOutcome::Declined, QStringView(u"declined")},
                               Named{CallOutcome::NotIdentified, QStringView(u"not-identified")},
                               Named{CallOutcome::ThirdParty, QStringView(u"third-party")},
                               Named{CallOutcome::RecordingEnded, QStringView(u"recording-ended")},
                               Named{CallOutcome::Abusive, QStringView(u"abusive")}};
constexpr std::array kTo{Named{CallTo::Applicant, QStringView(u"applicant")},
                         Named{CallTo::Referee, QStringView(u"referee")}};
constexpr std::array kDirections{Named{CallDirection::Out, QStringView(u"out")},
                                 Named{CallDirection::In, QStringView(u"in")}};

template<typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    return std::ranges::find(table, value, &Table::value_type::value)->word.toString();
}

template<typename Table>
auto namedIn(const Table &table, QStringView word)
    -> std::optional<decltype(Table::value_type::value)>
{
    const auto row = std::ranges::find(table, word, &Table::value_type::word);
    return row == table.end() ? std::nullopt : std::optional(row->value);
}

struct TextField
{
    QLatin1StringView key;
    QString Call::*member;
};

constexpr std::array kTexts{TextField{"voicemail"_L1, &Call::voicemail},
                            TextField{"greeting"_L1, &Call::greeting},
                            TextField{"identity"_L1, &Call::identity},
                            TextField{"recording"_L1, &Call::recording},
                            TextField{"spoke_to"_L1, &Call::spokeTo},
                            TextField{"welsh_offered"_L1, &Call::welshOffered},
                            TextField{"consent"_L1, &Call::consent},
                            TextField{"because"_L1, &Call::because},
                            TextField{"note"_L1, &Call::note},
                            TextField{"number"_L1, &Call::number}};

struct FlagField
{
    QLatin1StringView key;
    bool Call::*member;
};

constexpr std::array kFlags{FlagField{"advised"_L1, &Call::advised},
                            FlagField{"relay"_L1, &Call::relay},
                            FlagField{"asked_documents"_L1, &Call::askedDocuments},
                            FlagField{"written_only"_L1, &Call::writtenOnly}};

} // namespace

QString callOutcomeWord(CallOutcome outcome)
{
    return wordOf(kOutcomes, outcome);
}

std::optional<CallOutcome> callOutcomeNamed(QStringView word)
{
    return namedIn(kOutcomes, word);
}

QStringList callOutcomeWords()
{
    QStringList words;
    for (const auto &row : kOutcomes)
        words += row.word.toString();
    return words;
}

QString callToWord(CallTo to)
{
    return wordOf(kTo, to);
}

std::optional<CallTo> callToNamed(QStringView word)
{
    return namedIn(kTo, word);
}

QString callDirectionWord(CallDirection direction)
{
    return wordOf(kDirections, direction);
}

std::optional<CallDirection> callDirectionNamed(QStringView word)
{
    return namedIn(kDirections, word);
}

bool Call::reached() const
{
    switch (outcome) {
    case CallOutcome::Answered:
    case CallOutcome::Declined:
    case CallOutcome::RecordingEnded:
    case CallOutcome::Abusive:
        return true;
    case CallOutcome::NoAnswer:
    case CallOutcome::Engaged:
    case CallOutcome::WrongNumber:
    case CallOutcome::NotIdentified:
    case CallOutcome::ThirdParty:
        return false;
    }
    Q_UNREACHABLE();
}

bool Call::isFailedAttempt() const
{
    // A wrong number was nobody's telephone.
    return direction == CallDirection::Out && outcome != CallOutcome::WrongNumber && !reached();
}

QJsonObject callToJson(const Call &call)
{
    QJsonObject json{{u"at"_s, toIsoUtc(call.at)},
                     {u"by"_s, call.by},
                     {u"direction"_s, callDirectionWord(call.direction)},
                     {u"to"_s, callToWord(call.to)},
                     {u"outcome"_s, callOutcomeWord(call.outcome)},
                     {u"attempt"_s, call.attempt},
                     {u"breaches"_s, QJsonArray::fromStringList(call.breaches)}};
    if (!call.zone.isEmpty())
        json.insert(u"zone"_s, QString::fromUtf8(call.zone));
    if (call.agreed.isValid())
        json.insert(u"agreed"_s, toIsoUtc(call.agreed));
    if (call.next.isValid())
        json.insert(u"next"_s, toIsoUtc(call.next));
    for (const auto &[key, member] : kTexts)
        if (!(call.*member).isEmpty())
            json.insert(key, call.*member);
    for (const auto &[key, member] : kFlags)
        if (call.*member)
            json.insert(key, true);
    return json;
}

std::optional<Call> callFromJson(const QJsonObject &details)
{
    Call call;
    const auto direction = callDirectionNamed(details[u"direction"_s].toString());
    const auto to = callToNamed(details[u"to"_s].toString());
    const auto outcome = callOutcomeNamed(details[u"outcome"_s].toString());
    call.at = fromIsoUtc(details[u"at"_s].toString());
    if (!direction || !to || !outcome || !call.at.isValid())
        return std::nullopt;
    call.direction = *direction;
    call.to = *to;
    call.outcome = *outcome;
    call.by = details[u"by"_s].toString();
    call.zone = details[u"zone"_s].toString().toUtf8();
    call.agreed = fromIsoUtc(details[u"agreed"_s].toString());
    call.next = fromIsoUtc(details[u"next"_s].toString());
    call.attempt = details[u"attempt"_s].toInt();
    for (const QJsonValue &rule : details[u"breaches"_s].toArray())
        call.breaches += rule.toString();
    for (const auto &[key, member] : kTexts)
        call.*member = details[key].toString();
    for (const auto &[key, member] : kFlags)
        call.*member = details[key].toBool();
    return call;
}

} // namespace casepost::core
