#include "phrases/phrase.h"

#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

// A list that names nobody means everybody.
template<typename Value>
bool holds(const std::vector<Value> &list, Value value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

QString audienceName(Audience audience)
{
    switch (audience) {
    case Audience::Customer:
        return u"customer"_s;
    case Audience::Referee:
        return u"referee"_s;
    case Audience::ThirdParty:
        return u"third-party"_s;
    case Audience::UnitOffice:
        return u"unit-office"_s;
    case Audience::TerritoryOffice:
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

QString phraseTypeName(PhraseType type)
{
    switch (type) {
    case PhraseType::Ams:
        return u"AMS"_s;
    case PhraseType::Dap:
        return u"DAP"_s;
    case PhraseType::Lsr:
        return u"LSR"_s;
    case PhraseType::Email:
        return u"email"_s;
    }
    Q_UNREACHABLE();
}

QString phraseRoleName(PhraseRole role)
{
    switch (role) {
    case PhraseRole::Opening:
        return u"opening"_s;
    case PhraseRole::Body:
        return u"body"_s;
    case PhraseRole::NextAction:
        return u"next-action"_s;
    case PhraseRole::Closing:
        return u"closing"_s;
    case PhraseRole::ReturnAddress:
        return u"return-address"_s;
    }
    Q_UNREACHABLE();
}

QString fieldKindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::Date:
        return u"date"_s;
    case FieldKind::Choice:
        return u"choice"_s;
    case FieldKind::Name:
        return u"name"_s;
    case FieldKind::Number:
        return u"number"_s;
    }
    Q_UNREACHABLE();
}

bool Phrase::isType(PhraseType type) const
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool Phrase::isFor(Audience audience) const
{
    return holds(forWhom, audience);
}

const Field *Phrase::field(const QString &name) const
{
    const QString key = fieldKey(name);
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&key](const Field &f) { return fieldKey(f.name) == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool Template::isInForce(const QDate &on) const
{
    return (!from.isValid() || from <= on) && (!to.isValid() || on <= to);
}

bool Template::isFor(Audience audience) const
{
    return holds(forWhom, audience);
}

bool Template::goesBy(Channel channel) const
{
    return holds(channels, channel);
}

} // namespace casepost::phrases
