#include "core/calendar/zones/customer_zone.h"
#include "core/contact/call_service.h"

#include <QLocale>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString clockText(const QDateTime &moment, const QTimeZone &zone, const QDate &day)
{
    const QDateTime there = moment.toTimeZone(zone);
    const QString time = there.time().toString(u"HH:mm"_s);
    if (there.date() == day)
        return time;
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(there.date(), u"d MMMM "_s)
           + time;
}

// "10:05 on 10 September 2024 (19:05 there)"
QString whenText(const Call &call)
{
    const QDateTime here = call.at.toTimeZone(ukZone());
    QString text =
        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(here.date(), u"d MMMM yyyy"_s)
        + u' ' + here.time().toString(u"HH:mm"_s);
    const QTimeZone zone(call.zone);
    if (zone.isValid() && zone.offsetFromUtc(call.at) != ukZone().offsetFromUtc(call.at))
        text += u" (%1 there)"_s.arg(clockText(call.at, zone, here.date()));
    return text;
}

QString outcomeText(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Answered:
        return u"answered"_s;
    case CallOutcome::NoAnswer:
        return u"no answer"_s;
    case CallOutcome::Engaged:
        return u"engaged"_s;
    case CallOutcome::WrongNumber:
        return u"wrong number"_s;
    case CallOutcome::Declined:
        return u"did not want to talk"_s;
    case CallOutcome::NotIdentified:
        return u"not identified, nothing was said of an application"_s;
    case CallOutcome::ThirdParty:
        return u"somebody else answered"_s;
    case CallOutcome::RecordingEnded:
        return u"ended: we do not consent to a recording being shared"_s;
    case CallOutcome::Abusive:
        return u"ended: the customer was abusive"_s;
    }
    Q_UNREACHABLE();
}

void addIf(QStringList &parts, const QString &value, const QString &word, const QString &text)
{
    if (value == word)
        parts += text;
}

QStringList particulars(const Call &call)
{
    QStringList parts;
    addIf(parts, call.voicemail, u"left"_s, u"message left on the answerphone"_s);
    addIf(parts, call.voicemail, u"none"_s, u"no message left"_s);
    addIf(parts, call.voicemail, u"no-facility"_s, u"no answerphone"_s);
    addIf(parts, call.greeting, u"another"_s, u"the answerphone gave another name"_s);
    addIf(parts, call.identity, u"passed"_s, u"security questions passed"_s);
    addIf(parts, call.identity, u"failed"_s, u"security questions not passed"_s);
    addIf(parts, call.identity, u"not-asked"_s, u"security questions not asked"_s);
    addIf(parts, call.recording, u"own-use"_s, u"the customer records for their own use"_s);
    addIf(parts, call.recording, u"sharing"_s, u"the customer records to share it"_s);
    addIf(parts, call.recording, u"unsaid"_s, u"the customer records and does not say why"_s);
    addIf(parts, call.recording, u"adviser"_s, u"the customer records for an adviser"_s);
    if (call.advised)
        parts += u"told that it must not be shared"_s;
    if (call.relay)
        parts += u"by text relay"_s;
    if (call.askedDocuments)
        parts += u"documents asked for"_s;
    if (!call.welshOffered.isEmpty())
        parts += u"Welsh offered: %1"_s.arg(call.welshOffered);
    return parts;
}

QString agreedText(const Call &call)
{
    const QDateTime here = call.agreed.toTimeZone(ukZone());
    return u"They asked for a call on %1 %2."_s.arg(
        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(here.date(), u"d MMMM yyyy"_s),
        here.time().toString(u"HH:mm"_s));
}

QString followText(const CallFollow &follow, const Call &call)
{
    const QString withTemplate =
        follow.templateCode.isEmpty() ? QString() : u" (%1)"_s.arg(follow.templateCode);
    if (follow.kind == u"call-back")
        return u"call again at %1"_s.arg(
            clockText(follow.due, ukZone(), call.at.toTimeZone(ukZone()).date()));
    if (follow.kind == u"letter")
        return u"a letter"_s + withTemplate;
    if (follow.kind == u"contact-letter")
        return u"a contact letter"_s + withTemplate;
    if (follow.kind == u"comms")
        return u"a Comms builder message"_s + withTemplate;
    if (follow.kind == u"third-party")
        return u"the guidance on third parties"_s;
    return u"put the case on hold"_s;
}

} // namespace

QString callNote(const RecordedCall &made)
{
    const Call &call = made.call;
    const QString whom = call.to == CallTo::Referee ? u"referee"_s : u"customer"_s;
    QString text = call.direction == CallDirection::In ? u"The %1 phoned us on "_s.arg(whom)
                                                       : u"Phoned the %1 on "_s.arg(whom);
    text += whenText(call);
    if (call.direction == CallDirection::Out && !call.reached())
        text += u", attempt %1"_s.arg(call.attempt);
    text +=
        u": "_s + (QStringList{outcomeText(call.outcome)} + particulars(call)).join(u"; "_s) + u'.';
    if (!call.consent.isEmpty())
        text += u" On calls outside the hours they said: %1."_s.arg(call.consent);
    if (!call.because.isEmpty())
        text += u" Reason given: %1."_s.arg(call.because);
    if (call.agreed.isValid())
        text += u' ' + agreedText(call);
    if (!call.note.isEmpty())
        text += u" Note: %1"_s.arg(call.note) + (call.note.endsWith(u'.') ? u""_s : u"."_s);
    QStringList follows;
    for (const CallFollow &follow : made.follows)
        if (!(follow.kind == u"call-back" && call.agreed.isValid()))
            follows += followText(follow, call);
    if (!follows.isEmpty())
        text += u" What follows: %1."_s.arg(follows.join(u"; "_s));
    if (!call.breaches.isEmpty())
        text += u" Against the guidance: %1."_s.arg(call.breaches.join(u", "_s));
    return text;
}

} // namespace casepost::core
