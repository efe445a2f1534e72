#include "letters/guidance/facts/recipient_text.h"

#include "core/people/names/title.h"
#include "core/text/text.h"
#include "letters/audience/case_names.h"
#include "phrases/clauses.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 2'000;
constexpr int kMostGreetingWords = 9; ///< that are no name of the person greeted
constexpr qsizetype kFewestDigits = 6;

QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

QString plain(const QString &text)
{
    return text.left(kLongestLine).replace(u'\u2019', u'\'');
}

// Little words between the names and titles of a greeting.
bool joinsNames(const QString &word)
{
    static const QSet<QString> kJoins{
        u"and"_s,        u"or"_s,        u"of"_s,          u"the"_s,        u"to"_s,
        u"whom"_s,       u"it"_s,        u"may"_s,         u"concern"_s,    u"sir"_s,
        u"sirs"_s,       u"madam"_s,     u"madams"_s,      u"team"_s,       u"all"_s,
        u"both"_s,       u"colleague"_s, u"colleagues"_s,  u"family"_s,     u"a"_s,
        u"ac"_s,         u"neu"_s,       u"syr"_s,         u"fadam"_s,      u"gyfaill"_s,
        u"gyfeillion"_s, u"bawb"_s,      u"friend"_s,      u"friends"_s,    u"de"_s,
        u"del"_s,        u"della"_s,     u"di"_s,          u"da"_s,         u"dos"_s,
        u"du"_s,         u"van"_s,       u"von"_s,         u"der"_s,        u"den"_s,
        u"ten"_s,        u"ter"_s,       u"la"_s,          u"le"_s,         u"al"_s,
        u"el"_s,         u"bin"_s,       u"ibn"_s,         u"bint"_s,       u"ap"_s,
        u"ab"_s,         u"ferch"_s,     u"y"_s,           u"e"_s,          u"at"_s,
        u"for"_s,        u"in"_s,        u"head"_s,        u"teacher"_s,    u"headteacher"_s,
        u"principal"_s,  u"registrar"_s, u"office"_s,      u"staff"_s,      u"school"_s,
        u"pennaeth"_s,   u"bennaeth"_s,  u"cofrestrydd"_s, u"gofrestrydd"_s};
    return kJoins.contains(word);
}

const QRegularExpression &greetingAsks()
{
    static const QRegularExpression found = anyCase(
        uR"([\n\r;]|https?:|@|\d{3,}|(?<!\w)(?:please|kindly|os gwelwch|urgent(?:ly)?|immediately|asap|at once|whoever|hurry|dob|date of birth|born|reply|respond|re\s*[:.]?\s+(?:the |your |our |my )?(?:passport|application|case|letter))(?!\w))"_s);
    return found;
}

} // namespace

qsizetype moreInGreeting(const QString &greeting, const core::PersonName &recipient)
{
    QString text = plain(greeting);
    while (!text.isEmpty() && !text.back().isLetterOrNumber())
        text.chop(1); // the comma behind it
    const QStringList own =
        foldedWords(recipient.title + u' ' + recipient.forenames + u' ' + recipient.surname);
    std::vector<qsizetype> found;
    auto asks = greetingAsks().globalMatch(text);
    while (asks.hasNext()) {
        const auto match = asks.next();
        if (!own.contains(match.captured().toCaseFolded()))
            found.push_back(match.capturedStart());
    }
    if (const auto end = phrases::wordsEnd(text, phrases::FieldShape::Person); end >= 0)
        found.push_back(end);
    if (const auto clause = phrases::clauseAt(text, phrases::FieldShape::Person); clause >= 0)
        found.push_back(clause);
    static const QRegularExpression word(uR"([\p{L}\p{M}\p{N}']+)"_s);
    int others = 0;
    bool isBehindComma = false;
    qsizetype last = 0;
    auto words = word.globalMatch(text);
    while (words.hasNext() && found.empty()) {
        const auto match = words.next();
        const QString typed = match.captured(), folded = typed.toCaseFolded();
        isBehindComma = isBehindComma
                        || QStringView(text).mid(last, match.capturedStart() - last).contains(u',');
        last = match.capturedEnd();
        const bool named = own.contains(folded) || joinsNames(folded);
        others += named || match.capturedStart() == 0 ? 0 : 1;
        if ((isBehindComma && !named && typed.front().isLower()) || others > kMostGreetingWords)
            found.push_back(match.capturedStart());
    }
    return found.empty() ? -1 : *std::min_element(found.begin(), found.end());
}

qsizetype messageIn(const QString &line)
{
    static const QRegularExpression asks = anyCase(
        uR"((?<!\w)(?:please|kindly|os gwelwch yn dda|atebwch|whoever|asap|as soon as possible|at once|immediately|without delay|hurry|urgent(?:ly)?\s*[:!,-]*\s*(?:reply|read|open|answer|respond|response|call me|call us|contact|attention|letter|message|action needed|please)|(?:reply|respond|answer|write back|get back)\s+(?:to|by|at|now|within|urgently|soon|today|quickly|before|on)|opens?\s+(?:this|it|at|now)|(?:do not|don't|must not)\s+\p{L}+|(?:call|phone|ring|text|email|contact)\s+(?:us|me|him|her|them)|this (?:is|letter|person|man|woman|customer)|re\s*[:.]?\s+(?:the |your |our |my |his |her )?(?:passport|application|case|letter|ref)|(?:passport|your|our|my|the|this)\s+application(?!\s+(?:cent|office|unit|team|support|processing|desk|service))|application\s+(?:for|no|number|ref|reference|of|[a-z]{0,4}-?\d+)|(?:our |your |the )?ref(?:erence)?\s*(?:no|number)?\s*[.:#]*\s*[a-z]{0,4}-?\d{5,}|case\s+(?:no|number|ref|reference)|born\s+(?:on|in|\d+)|d\.? ?o\.? ?b\.?|date of birth|ganwyd)(?!\w))"_s);
    static const QRegularExpression alone = anyCase(uR"(^\W*(?:very )?urgent\W*$)"_s);
    const QString text = plain(line);
    for (const QRegularExpression *each : {&asks, &alone})
        if (const auto match = each->match(text); match.hasMatch())
            return match.capturedStart();
    return phrases::clauseAt(text, phrases::FieldShape::Person);
}

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit())
            digits += c;
    return digits;
}

// Runs of digits, spaces within them left out: "0191 498 0123", "AMS-510 000 001".
bool namesNumber(const QString &line, const QString &number, PersonalStretch &at)
{
    const QString wanted = digitsOf(number);
    if (wanted.size() < kFewestDigits)
        return false;
    static const QRegularExpression runs(uR"(\d[\d \-./()]*\d)"_s);
    auto all = runs.globalMatch(line);
    while (all.hasNext()) {
        const auto match = all.next();
        if (!digitsOf(match.captured()).contains(wanted))
            continue;
        at = {match.capturedStart(), match.capturedLength()};
        return true;
    }
    return false;
}

bool namesDay(const QString &line, const QDate &day, PersonalStretch &at)
{
    if (!day.isValid())
        return false;
    static const QRegularExpression days = anyCase(
        uR"((?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}+,? \d{4})(?!\d))"_s);
    auto all = days.globalMatch(line);
    while (all.hasNext()) {
        const auto match = all.next();
        if (phrases::dayIn(match.captured()) != day)
            continue;
        at = {match.capturedStart(), match.capturedLength()};
        return true;
    }
    return false;
}

} // namespace

std::optional<PersonalStretch> personalDataIn(const QString &line, const core::CaseRecord &record)
{
    const QString text = plain(line);
    PersonalStretch at;
    for (const QString &number :
         {record.reference, record.lostStolenReference, record.phone, record.mobile})
        if (namesNumber(text, number, at))
            return at;
    if (namesDay(text, record.dateOfBirth, at))
        return at;
    for (const QString &email : {record.email, record.declarantEmail}) {
        const QString wanted = email.trimmed();
        const qsizetype found =
            wanted.isEmpty() ? -1 : text.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (found >= 0)
            return PersonalStretch{found, wanted.size()};
    }
    return std::nullopt;
}

std::vector<RecipientPart> partsOf(const OtherRecipient &recipient)
{
    std::vector<RecipientPart> parts{
        {u"recipient.name.title"_s, recipient.name.title, true},
        {u"recipient.name.forenames"_s, recipient.name.forenames, true},
        {u"recipient.name.surname"_s, recipient.name.surname, true}};
    for (qsizetype i = 0; i < recipient.address.size(); ++i)
        parts.push_back({u"recipient.address[%1]"_s.arg(i), recipient.address[i], false});
    std::erase_if(parts, [](const RecipientPart &part) { return part.text.trimmed().isEmpty(); });
    return parts;
}

} // namespace casepost::letters
