#include "core/follow_up/follow_up_words.h"

#include "core/text/text.h"

#include <QLocale>
#include <QSet>

namespace casepost::core {

using namespace Qt::StringLiterals;

QString dayInWords(const QDate &day)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(day, u"dddd d MMMM yyyy"_s);
}

QString movedSentence(const QDate &from, DayOff why, const QDate &to)
{
    const QString words = why == DayOff::BankHoliday
                              ? u"%1 is a bank holiday, so the date was moved to %2."_s
                              : u"%1 is not worked, so the date was moved to %2."_s;
    return words.arg(dayInWords(from), dayInWords(to));
}

QString unknownYearSentence(const QDate &day)
{
    return u"The bank holidays of %1 are not known here: look whether %2 is worked."_s.arg(
        QString::number(day.year()), dayInWords(day));
}

QString setSentence(const NewFollowUp &wanted,
                    const QDate &due,
                    const std::vector<int> &query,
                    const QStringList &told)
{
    QStringList numbers;
    for (const int number : query)
        numbers += QString::number(number);
    QStringList sentences{u"Bring-up on %1: %2"_s.arg(dayInWords(due), squeezed(wanted.reason))};
    if (!sentences.front().endsWith(u'.'))
        sentences.front() += u'.';
    sentences += u"Examination query, answered Yes: %1."_s.arg(numbers.join(u", "_s));
    return (sentences + told).join(u' ');
}

QString withdrawalSentence(const WithdrawalRule *rule, const QDate &asked, const QDate &due)
{
    const QString begin =
        u"No reply to what was asked for on %1: consider the withdrawal. "_s.arg(dayInWords(asked));
    if (!rule)
        return begin
               + u"No guidance known here was in force then: look into the withdrawal guidance and "
                 "set the day with 'follow-up move'."_s;
    if (!rule->after)
        return begin
               + u"'%1', in force then, names no number of days: look into the withdrawal guidance "
                 "and set the day with 'follow-up move'."_s.arg(rule->version);
    const QString days =
        rule->bySystem
            ? u"By '%1', in force then, it is withdrawn automatically after %2 days, on %3."_s
            : u"By '%1', in force then, the examiner withdraws it after %2 days, on %3."_s;
    return begin + days.arg(rule->version, QString::number(*rule->after), dayInWords(due))
           + (rule->inferred ? u" The number is inferred: check it with the withdrawal guidance."_s
                             : QString());
}

bool saysNoReply(const QString &outcome)
{
    QString letters;
    for (const QChar c : outcome.toCaseFolded())
        if (c.isLetterOrNumber())
            letters += c;
    // Written out, so that "no reply yet, phoned" is something else.
    static const QSet<QString> none{u"noreply"_s,
                                    u"noresponse"_s,
                                    u"noanswer"_s,
                                    u"noreplyreceived"_s,
                                    u"noresponsereceived"_s,
                                    u"nothingcame"_s,
                                    u"nothingreceived"_s,
                                    u"nothingarrived"_s,
                                    u"nothinghascome"_s,
                                    u"didnotreply"_s,
                                    u"didnotanswer"_s,
                                    u"didnotrespond"_s,
                                    u"hasnotreplied"_s,
                                    u"hasnotanswered"_s,
                                    u"dimateb"_s,
                                    u"dimymateb"_s,
                                    u"dimatebwedicyrraedd"_s,
                                    u"hebateb"_s};
    static const QStringList whom{u"fromthecustomer"_s,
                                  u"fromcustomer"_s,
                                  u"fromtheapplicant"_s,
                                  u"fromapplicant"_s,
                                  u"fromthereferee"_s,
                                  u"fromreferee"_s,
                                  u"fromtheoffice"_s,
                                  u"ganycwsmer"_s,
                                  u"ganyrymgeisydd"_s};
    static const QStringList who{u"thecustomer"_s,
                                 u"customer"_s,
                                 u"theapplicant"_s,
                                 u"applicant"_s,
                                 u"thereferee"_s,
                                 u"referee"_s};
    for (const QString &end : whom)
        if (letters.endsWith(end)) {
            letters.chop(end.size());
            break;
        }
    for (const QString &begin : who)
        if (letters.startsWith(begin)) {
            letters.remove(0, begin.size());
            break;
        }
    return none.contains(letters);
}

} // namespace casepost::core
