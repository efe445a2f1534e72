#include "ui/phone/phone_words.h"

#include "core/calendar/zones/customer_zone.h"

#include <QLocale>

namespace casepost::ui {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QString clockOf(const QDateTime &moment, const QTimeZone &zone)
{
    return QLocale().toString(moment.toTimeZone(zone), u"ddd d MMM HH:mm"_s);
}

QString messageOf(const RuleFinding &finding, bool welsh)
{
    return welsh && !finding.messageCy.isEmpty() ? finding.messageCy : finding.messageEn;
}

} // namespace

QList<PhoneWords::Choice> PhoneWords::people()
{
    return {{u"applicant"_s, tr("The customer")}, {u"referee"_s, tr("The referee")}};
}

QList<PhoneWords::Choice> PhoneWords::identities()
{
    return {{QString(), tr("Not said yet")},
            {u"passed"_s, tr("Passed")},
            {u"failed"_s, tr("Not passed")},
            {u"not-asked"_s, tr("Not asked")}};
}

QList<PhoneWords::Choice> PhoneWords::outcomes()
{
    return {{u"no-answer"_s, tr("No answer")},
            {u"answered"_s, tr("Answered")},
            {u"engaged"_s, tr("Engaged")},
            {u"third-party"_s, tr("Somebody else answered")},
            {u"not-identified"_s, tr("Not identified")},
            {u"declined"_s, tr("Did not want to talk")},
            {u"wrong-number"_s, tr("Wrong number")},
            {u"recording-ended"_s, tr("Ended: they would share a recording")},
            {u"abusive"_s, tr("Ended: abusive")}};
}

QList<PhoneWords::Choice> PhoneWords::voicemails()
{
    return {{QString(), tr("Not said yet")},
            {u"left"_s, tr("Message left")},
            {u"none"_s, tr("No message left")},
            {u"no-facility"_s, tr("There is no answerphone")}};
}

QString PhoneWords::verdict(const CasePlan &made)
{
    const QString attempts = tr("Calls in the last 24 hours: %1.").arg(made.plan.counts.inADay);
    return (made.plan.allowed ? tr("You may phone now: attempt %1.").arg(made.plan.counts.attempt)
                              : tr("Do not phone now."))
           + u' ' + attempts;
}

QString PhoneWords::why(const CasePlan &made, bool welsh)
{
    QStringList lines;
    for (const RuleFinding &finding : made.plan.findings)
        if (!finding.answered)
            lines += messageOf(finding, welsh);
    return lines.join(u'\n');
}

QString PhoneWords::next(const CasePlan &made)
{
    QStringList lines;
    for (const QDateTime &moment : made.plan.next) {
        const QString here = clockOf(moment, ukZone());
        const bool same = made.zone.offsetFromUtc(moment) == ukZone().offsetFromUtc(moment);
        lines += same ? here : tr("%1 (%2 there)").arg(here, clockOf(moment, made.zone));
    }
    QString text = lines.isEmpty() ? QString() : tr("Next: %1").arg(lines.join(u"; "_s));
    if (!made.plan.then.isEmpty())
        text += (text.isEmpty() ? u""_s : u"\n"_s)
                + tr("Then: %1").arg(then(made.plan.then, made.plan.with));
    return text;
}

QString PhoneWords::script(const CallScript &script)
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &words) {
        if (!words.isEmpty())
            parts += name + u'\n' + words;
    };
    add(tr("Open:"), script.open);
    add(tr("On the answerphone:"), script.voicemail);
    add(tr("Close:"), script.close);
    return parts.join(u"\n\n"_s);
}

QString PhoneWords::recorded(const RecordedCall &made, bool welsh)
{
    QStringList lines{tr("The call is recorded.")};
    for (const CallFollow &follow : made.follows)
        lines += follow.kind == u"call-back"
                     ? tr("Phone again: %1").arg(clockOf(follow.due, ukZone()))
                     : tr("Then: %1").arg(then(follow.kind, follow.templateCode));
    for (const RuleFinding &finding : made.findings)
        if (made.call.breaches.contains(finding.rule))
            lines += tr("Against the guidance: %1").arg(messageOf(finding, welsh));
    return lines.join(u'\n');
}

QString PhoneWords::then(const QString &step, const QString &with)
{
    const QString code = with.isEmpty() ? QString() : u" (%1)"_s.arg(with);
    if (step == u"letter")
        return tr("a letter that fits, else the contact letter") + code;
    if (step == u"contact-letter")
        return tr("the contact letter") + code;
    if (step == u"comms")
        return tr("a Comms builder message, else the contact letter") + code;
    if (step == u"third-party")
        return tr("the guidance on third parties");
    return tr("put the case on hold");
}

} // namespace casepost::ui
