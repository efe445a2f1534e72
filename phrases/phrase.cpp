#include "phrases/phrase.h"

#include "core/base/closed_words.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAudienceNames =
    core::closedWords<Audience>({{Audience::Customer, u"customer"},
                                 {Audience::Referee, u"referee"},
                                 {Audience::ThirdParty, u"third-party"},
                                 {Audience::UnitOffice, u"unit-office"},
                                 {Audience::TerritoryOffice, u"territory-office"}});

constexpr auto kChannelNames = core::closedWords<Channel>(
    {{Channel::Post, u"post"}, {Channel::Email, u"email"}, {Channel::Online, u"online"}});

constexpr auto kPhraseTypeNames = core::closedWords<PhraseType>({{PhraseType::Ams, u"AMS"},
                                                                 {PhraseType::Dap, u"DAP"},
                                                                 {PhraseType::Lsr, u"LSR"},
                                                                 {PhraseType::Email, u"email"}});

constexpr auto kPhraseRoleNames =
    core::closedWords<PhraseRole>({{PhraseRole::Opening, u"opening"},
                                   {PhraseRole::Body, u"body"},
                                   {PhraseRole::NextAction, u"next-action"},
                                   {PhraseRole::Closing, u"closing"},
                                   {PhraseRole::ReturnAddress, u"return-address"}});

constexpr auto kFieldKindNames = core::closedWords<FieldKind>({{FieldKind::Text, u"text"},
                                                               {FieldKind::Date, u"date"},
                                                               {FieldKind::Choice, u"choice"},
                                                               {FieldKind::Name, u"name"},
                                                               {FieldKind::Number, u"number"}});

// A list that names nobody means everybody.
template<typename Value>
bool holds(const std::vector<Value> &list, Value value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

QString audienceName(Audience audience)
{
    return kAudienceNames.of(audience);
}

QString channelName(Channel channel)
{
    return kChannelNames.of(channel);
}

QString phraseTypeName(PhraseType type)
{
    return kPhraseTypeNames.of(type);
}

QString phraseRoleName(PhraseRole role)
{
    return kPhraseRoleNames.of(role);
}

QString fieldKindName(FieldKind kind)
{
    return kFieldKindNames.of(kind);
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
