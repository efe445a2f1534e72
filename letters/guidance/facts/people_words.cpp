#include "letters/guidance/facts/people_words.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using phrases::Audience;
using phrases::Channel;

QString audienceInEnglish(Audience audience)
{
    switch (audience) {
    case Audience::Customer:
        return u"the customer"_s;
    case Audience::Referee:
        return u"the referee"_s;
    case Audience::ThirdParty:
        return u"a third party"_s;
    case Audience::UnitOffice:
        return u"the unit office"_s;
    case Audience::TerritoryOffice:
        return u"the territory office"_s;
    }
    Q_UNREACHABLE();
}

QString audienceInWelsh(Audience audience)
{
    switch (audience) {
    case Audience::Customer:
        return u"y cwsmer"_s;
    case Audience::Referee:
        return u"y canolwr"_s;
    case Audience::ThirdParty:
        return u"trydydd parti"_s;
    case Audience::UnitOffice:
        return u"swyddfa'r uned"_s;
    case Audience::TerritoryOffice:
        return u"swyddfa'r diriogaeth"_s;
    }
    Q_UNREACHABLE();
}

QString wayInEnglish(Channel channel)
{
    switch (channel) {
    case Channel::Post:
        return u"by post"_s;
    case Channel::Email:
        return u"by email"_s;
    case Channel::Online:
        return u"online"_s;
    }
    Q_UNREACHABLE();
}

QString wayInWelsh(Channel channel)
{
    switch (channel) {
    case Channel::Post:
        return u"drwy'r post"_s;
    case Channel::Email:
        return u"drwy e-bost"_s;
    case Channel::Online:
        return u"ar-lein"_s;
    }
    Q_UNREACHABLE();
}

} // namespace casepost::letters
