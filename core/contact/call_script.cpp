#include "core/contact/call_script.h"

#include "core/base/clock.h"
#include "core/calendar/zones/customer_zone.h"

#include <QLocale>

#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPromise = 2 * 60; ///< minutes that the approved words name

struct Greetings
{
    QString morning;
    QString afternoon;
    QString evening;
};

Greetings greetingsIn(bool welsh)
{
    return welsh ? Greetings{u"Bore da"_s, u"Prynhawn da"_s, u"Noswaith dda"_s}
                 : Greetings{u"Good morning"_s, u"Good afternoon"_s, u"Good evening"_s};
}

QString greetingAt(const QTime &time, bool welsh)
{
    const Greetings words = greetingsIn(welsh);
    return time.hour() < 12 ? words.morning : time.hour() < 18 ? words.afternoon : words.evening;
}

// "in 2 hours", or the day and time there where it is another moment.
QString whenIn(const ScriptAsk &ask, const QTimeZone &clock, bool welsh)
{
    const qint64 minutes = ask.moment.secsTo(ask.promised) / 60;
    if (minutes == kPromise)
        return welsh ? u"ymhen 2 awr"_s : u"in 2 hours"_s;
    const QDateTime there = ask.promised.toTimeZone(clock);
    const QLocale locale = welsh ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                 : QLocale(QLocale::English, QLocale::UnitedKingdom);
    const QString day = locale.toString(there.date(), u"dddd d MMMM"_s);
    const QString time = there.time().toString(u"HH:mm"_s);
    return (welsh ? u"ddydd %1 am %2"_s : u"on %1 at %2"_s)
        .arg(welsh ? locale.toString(there.date(), u"d MMMM"_s) : day, time);
}

// What fills a slot, and what to set where nothing does.
struct Slot
{
    QString value;
    QString toSet;
};

std::map<QString, Slot> slotsOf(const CallSituation &situation, const ScriptAsk &ask, bool welsh)
{
    const QTimeZone clock = situation.zone.isValid() ? situation.zone : ukZone();
    const auto writeBy = [&](const QString &letter, const QString &email) {
        const QString &way = situation.writeBy;
        return way == u"email" ? email : way == u"letter" ? letter : QString();
    };
    const QString sayWay =
        u"it is not known whether you will write a letter or an email: say it with '--write-by'"_s;
    return {
        {u"greeting"_s, {greetingAt(ask.moment.toTimeZone(clock).time(), welsh), {}}},
        {u"office"_s,
         {ask.fill.office.simplified(),
          u"your office is not set: have it set with 'staff edit LOGIN --office OFFICE'"_s}},
        {u"first_name"_s,
         {ask.fill.firstName.simplified(),
          u"your name is not set: have it set with 'staff edit LOGIN --name NAME'"_s}},
        {u"customer"_s,
         {ask.fill.customer.simplified(),
          u"the case does not name the person: ask whoever holds the application"_s}},
        {u"letter_or_email"_s,
         {welsh ? writeBy(u"llythyr"_s, u"e-bost"_s) : writeBy(u"letter"_s, u"email"_s), sayWay}},
        {u"a_letter_or_email"_s, {writeBy(u"a letter"_s, u"an email"_s), sayWay}},
        {u"next_call"_s,
         {ask.promised.isValid() ? whenIn(ask, clock, welsh) : QString(),
          u"no moment for the next call is allowed in the next days: do not promise one"_s}},
    };
}

QString
filled(const QString &text, const std::map<QString, Slot> &slotsByName, QStringList &missing)
{
    QStringList toSet;
    const QString words = filledMessage(text, [&](QStringView name) -> std::optional<QString> {
        const auto slot = slotsByName.find(name.toString());
        if (slot == slotsByName.end())
            return std::nullopt;
        if (slot->second.value.isEmpty()) {
            toSet += slot->second.toSet;
            if (!missing.contains(slot->first))
                missing += slot->first;
        }
        return slot->second.value;
    });
    if (toSet.isEmpty())
        return words;
    toSet.removeDuplicates();
    return u"Nothing to read out yet: %1."_s.arg(toSet.join(u"; "_s));
}

} // namespace

CallScript callScript(const FactSheet &facts,
                      const CallSituation &situation,
                      const ScriptAsk &ask,
                      const ContactRules &rules)
{
    const QDate on = ukDate(ask.moment);
    CallScript script;
    const auto part = [&](const QString &name) {
        const auto found = rules.script(name, facts, on);
        if (!found)
            return QString();
        const bool welsh = ask.language == u"cy" && !found->cy.isEmpty();
        return filled(
            welsh ? found->cy : found->en, slotsOf(situation, ask, welsh), script.missing);
    };
    script.answer = part(u"answer"_s);
    script.open = part(u"open"_s);
    script.voicemail = part(u"voicemail"_s);
    script.close = part(u"close"_s);
    return script;
}

} // namespace casepost::core
