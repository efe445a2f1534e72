#include "core/contact/contact_case.h"

#include "core/calendar/zones/customer_zone.h"
#include "core/people/addresses/country_names.h"
#include "core/people/addresses/postal_address.h"
#include "core/timeline/timeline.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// Post for the forces is addressed as inland post, wherever they are.
bool isForcesPost(const PostalAddress &address)
{
    const QString postcode = normalisedPostcode(address.postcode).value_or(address.postcode);
    return postcode.startsWith(u"BF1 "_s, Qt::CaseInsensitive)
           || address.lines.join(u' ').contains(u"BFPO"_s, Qt::CaseInsensitive);
}

WhereSomebodyIs whereIs(const PostalAddress &address)
{
    WhereSomebodyIs where;
    if (isForcesPost(address))
        return where;
    if (const auto country = namedCountry(address.country)) {
        where.country = country->name;
        where.place = country->place;
    } else if (namesBritishIslands(address.country)
               || (isUnitedKingdom(address.country)
                   && (!address.country.trimmed().isEmpty()
                       || normalisedPostcode(address.postcode)))) {
        where.country = u"United Kingdom"_s;
    }
    return where;
}

QString numberOf(const CaseRecord &record, CallTo to)
{
    if (to == CallTo::Referee)
        return record.refereePhone;
    return record.mobile.isEmpty() ? record.phone : record.mobile;
}

// An application for somebody else is spoken of with who signed it.
const PersonName &nameOf(const CaseRecord &record, CallTo to)
{
    if (to == CallTo::Referee)
        return record.referee;
    return record.hasDeclarant() ? record.declarant : record.applicant;
}

QString writeByOf(const CaseRecord &record, CallTo to)
{
    const QString &email = to == CallTo::Referee ? record.refereeEmail
                           : record.hasDeclarant() && !record.declarantEmail.isEmpty()
                               ? record.declarantEmail
                               : record.email;
    return record.system == System::Dap && !email.isEmpty() ? u"email"_s : u"letter"_s;
}

void takeHold(std::vector<Hold> &holds, const TimelineEvent &event)
{
    if (auto hold = holdFromJson(event.details)) {
        hold->event = event.id;
        holds.push_back(std::move(*hold));
        return;
    }
    const auto ended = EventId::fromRow(event.details[u"hold"_s].toInteger());
    for (Hold &hold : holds)
        if (hold.event == ended)
            hold.ended = event.atUtc;
}

void takeEvents(CallSituation &situation, const std::vector<TimelineEvent> &events)
{
    for (const TimelineEvent &event : events) {
        if (event.kind == EventKind::Call) {
            if (auto call = callFromJson(event.details)) {
                call->event = event.id;
                situation.calls.push_back(std::move(*call));
            }
        } else if (event.kind == EventKind::Hold) {
            takeHold(situation.holds, event);
        } else if (event.kind == EventKind::Letter && event.details[u"act"_s] == u"queued"_s) {
            situation.lastWritten = event.atUtc;
        }
    }
    std::stable_sort(situation.calls.begin(),
                     situation.calls.end(),
                     [](const Call &a, const Call &b) { return a.at < b.at; });
}

} // namespace

Result<QTimeZone> clockOf(const CaseRecord &record, const CallPerson &person)
{
    const bool referee = person.to == CallTo::Referee;
    WhereSomebodyIs where = whereIs(referee ? record.refereeAddress : record.address);
    where.said = person.place;
    where.column = referee ? QString() : record.timeZone;
    // An application from overseas that names no country does not say by which clock they live.
    if (!referee && record.region == Region::Overseas && !record.address.isOverseas())
        where.country.clear();
    TRY_ASSIGN(const CustomerZone zone, customerZone(where));
    return zone.zone;
}

Result<ContactCase> contactCase(Database &db,
                                const Session &session,
                                const CaseRecord &record,
                                const CallPerson &person)
{
    ContactCase made;
    CallSituation &situation = made.situation;
    if (const auto zone = clockOf(record, person))
        situation.zone = *zone;
    else if (!person.place.trimmed().isEmpty())
        return std::unexpected(zone.error());
    else
        made.whereUnknown = zone.error().message;
    TRY_ASSIGN(const auto events, Timeline(db).of(session, record.id));
    takeEvents(situation, events);
    situation.system = record.system;
    situation.to = person.to;
    made.number = numberOf(record, person.to).simplified();
    situation.numberKnown = !made.number.isEmpty();
    situation.unavailableNoted =
        person.to == CallTo::Applicant && !record.unavailableTimes.trimmed().isEmpty();
    if (record.language)
        situation.language = languageCode(*record.language);
    situation.writeBy = writeByOf(record, person.to);
    made.fill.firstName = session.staff.name.simplified().section(u' ', 0, 0);
    made.fill.office = session.staff.office;
    const PersonName &name = nameOf(record, person.to);
    if (!name.isEmpty()) {
        const NameForms forms = decideName(name, record.system);
        made.fill.customer = u"%1 %2"_s.arg(forms.first, forms.surname.suggested).simplified();
        if (name.forenames.trimmed().isEmpty() || name.surname.trimmed().isEmpty())
            made.fill.customer = forms.full;
    }
    return made;
}

} // namespace casepost::core
