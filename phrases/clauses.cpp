#include "phrases/clauses.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 4'000; ///< what is longer is found by its length

QRegularExpression pattern(const QString &text, bool anyCase = true)
{
    auto options = QRegularExpression::UseUnicodePropertiesOption
                   | QRegularExpression::PatternOption::NoPatternOption;
    if (anyCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(text, options);
}

// Where a clause of its own may begin: at the head, behind a sign that parts, behind a word that
// joins. Behind a noun, or behind that, which, where, if, a pronoun only says more of what is
// named.
QString head()
{
    return uR"((?:^|[;:,.!?(\[\x{2013}\x{2014}"\x{201C}]|\s-+(?=\s)|(?<=\s)(?i:and|but|so|because|yet)(?=\s))\s*(?:(?i:and|but|or|so|because|then|also|yet|ac|ond)\s+)*)"_s;
}

// "we need", "you’re", "WE DO": a pronoun with its verb, however far the verb is from it.
const QRegularExpression &pronouns()
{
    static const QRegularExpression found = pattern(
        head()
            + uR"((?:(?i:i|we|you|he|she|they|it)(?:'(?i:m|re|ve|ll|d|s)(?!\w)|\s+(?!(?i:and|or|as|both|too|alone|yourself|yourselves|to|with|for|of|in|on|at|from|who|that|which|whose)(?!\w))(?:\p{Ll}|(?i:am|are|is|was|were|have|has|had|do|does|did|will|would|must|should|can|cannot|could|need|want)(?!\w)))|(?i:nobody|no one|somebody|someone|everybody|everyone|anybody|anyone)(?:\s+(?i:else))?\s+(?i:will|is|are|was|has|had|can|cannot|can't|could|would|won't|must|should|does|doesn't|knows|believes|wants|cares|likes|helps)(?!\w)|(?i:this|these|that)\s+(?i:is|are|was|were|will|must|has|should|cannot)(?!\w)|(?i:rydym|rydych|rydyn|rwyf|dydych|dydyn|nid ydym|nid ydych|byddwn|byddwch)\s+\p{L}))"_s,
        false);
    return found;
}

// The same in a gap that takes a reason: there "it is blurred" is what is asked for.
const QRegularExpression &reasonPronouns()
{
    static const QRegularExpression found = pattern(
        head()
            + uR"((?:(?i:i|we|you)(?:'(?i:m|re|ve|ll|d)(?!\w)|\s+(?!(?i:and|or)(?!\w))\p{L})|(?i:nobody|no one|somebody|someone|everybody|everyone)(?:\s+(?i:else))?\s+(?i:will|is|can|could|would|must|should|knows|believes|wants)(?!\w)|(?i:it)(?:'s|\s+(?i:is|was|isn't|wasn't))\s+(?:(?i:not|really|clearly|just|only)\s+)*(?i:you|your|yours|me|him|her|them)(?!\w)))"_s,
        false);
    return found;
}

// "; write to them", "(send it back": what somebody shall do.
const QRegularExpression &orders()
{
    static const QRegularExpression found = pattern(
        uR"((?:[;:(\x{2013}\x{2014}]|\s-+\s|,\s*so\s|[,;]\s*(?:and|then)\s|\s(?:and|so|then)\s)\s*(?:(?:and|then|also|now|just|so)\s+)*(?:(?:write|come|go)\s+(?:to|back|and|in|away|home|there|here|again)|send\s+(?:us|me|it|them|that|this|the|your|back|off|all|everything|one)|(?:call|phone|ring|telephone|email|text|contact|pay|visit|tell|ask|give|bring|leave|wait|take|show)\s+(?:us|me|him|her|them|it|my|our|your friend|now)|reply\s+(?:to|by|at|now|within|with|in)|(?:do not|don't|never|must not)\s+\p{L}|stop\s+\p{L}+ing|hurry|ignore\s+\p{L})(?!\w))"_s);
    return found;
}

bool isPart(QStringView segment)
{
    static const QRegularExpression relative(
        uR"((?<!\w)(?:that|which|who|whom|whose|where|when|why|how|what|whether|if|as|until|before|after|since|unless)(?!\w))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return relative.match(segment.toString()).hasMatch();
}

// "– the photo is a disgrace": a verb behind a sign that parts, with a noun before it.
qsizetype saidOfThing(const QString &value)
{
    static const QRegularExpression breaks = pattern(uR"([;:(\x{2013}\x{2014}]|\s-+\s)"_s);
    static const QRegularExpression verb = pattern(
        uR"((?<!\w)(?:is|are|was|were|isn't|aren't|wasn't|must|should|cannot|can't|won't|will (?:be|not|never|have|need|help|get))(?!\w))"_s);
    static const QRegularExpression judged = pattern(
        uR"((?<!\w)(?:is|are|was|were) (?:not )?(?:an?|the|our|my|no|lying|lies|liars|very|so|too)(?!\w))"_s);
    qsizetype from = 0;
    bool first = true;
    while (from <= value.size()) {
        const auto sign = breaks.match(value, from);
        const qsizetype end = sign.hasMatch() ? sign.capturedStart() : value.size();
        const QStringView segment = QStringView(value).mid(from, end - from);
        const auto found = (first ? judged : verb).match(segment.toString());
        if (found.hasMatch() && found.capturedStart() > 0
            && !isPart(segment.left(found.capturedStart())))
            return from;
        if (!sign.hasMatch())
            break;
        from = sign.capturedEnd();
        first = false;
    }
    return -1;
}

// A match begins with the sign that parts; the clause begins behind it.
qsizetype startOf(const QRegularExpressionMatch &match, const QString &value)
{
    if (!match.hasMatch())
        return -1;
    qsizetype at = match.capturedStart();
    while (at < match.capturedEnd() - 1 && !value[at].isLetterOrNumber())
        ++at;
    return at;
}

} // namespace

qsizetype clauseAt(const QString &value, FieldShape shape)
{
    if (shape != FieldShape::Words && shape != FieldShape::Person && shape != FieldShape::Reason)
        return -1;
    QString kept = value.left(kLongest);
    kept.replace(u'\u2019', u'\'');
    const bool isReason = shape == FieldShape::Reason;
    std::vector<qsizetype> found{
        startOf((isReason ? reasonPronouns() : pronouns()).match(kept), kept)};
    if (shape != FieldShape::Person)
        found.push_back(startOf(orders().match(kept), kept));
    if (!isReason)
        found.push_back(saidOfThing(kept));
    std::erase(found, -1);
    return found.empty() ? -1 : *std::min_element(found.begin(), found.end());
}

} // namespace casepost::phrases
