#include "core/base/closed_words.h"
#include "core/people/names/damaged_text.h"
#include "core/people/names/misread_text.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDamageNames = closedWords<Damage>({{Damage::Lost, u"lost-letter"},
                                                   {Damage::Hidden, u"hidden-character"},
                                                   {Damage::Markup, u"markup"},
                                                   {Damage::Misread, u"misread"},
                                                   {Damage::NoLetters, u"no-letters"},
                                                   {Damage::OddLetter, u"odd-letter"},
                                                   {Damage::Placeholder, u"placeholder"},
                                                   {Damage::SpacedJoin, u"spaced-join"},
                                                   {Damage::StrayMark, u"stray-mark"},
                                                   {Damage::Digit, u"digit"},
                                                   {Damage::Sign, u"sign"},
                                                   {Damage::StrayJoin, u"stray-join"},
                                                   {Damage::OddSpace, u"odd-space"},
                                                   {Damage::Title, u"title"},
                                                   {Damage::Note, u"note"},
                                                   {Damage::SignAlone, u"sign-alone"}});

constexpr auto kDamageWords = closedWords<Damage>(
    {{Damage::Lost, u"has lost a letter"},
     {Damage::Hidden, u"holds a character that does not show"},
     {Damage::Markup, u"holds the markup of a program"},
     {Damage::Misread, u"was read in the wrong encoding"},
     {Damage::NoLetters, u"holds no letter"},
     {Damage::OddLetter, u"holds a letter that may be another one misread"},
     {Damage::Placeholder, u"looks like a gap that was filled in"},
     {Damage::SpacedJoin, u"has a space beside its hyphen or apostrophe"},
     {Damage::StrayMark, u"holds a sign that names do not"},
     {Damage::Digit, u"holds a digit"},
     {Damage::Sign, u"holds a sign or picture that cannot be printed"},
     {Damage::StrayJoin,
      u"has a hyphen, apostrophe or full stop too many, or a sign in place of one"},
     {Damage::OddSpace, u"holds spaces that do not belong there"},
     {Damage::Title, u"holds a title"},
     {Damage::Note, u"holds words that are a note and no name"},
     {Damage::SignAlone, u"is a sign where a name should be"}});

using Stretches = std::vector<DamagedStretch>;

void add(Stretches &found, qsizetype start, qsizetype length, Damage damage, QString whole = {})
{
    found.push_back({static_cast<int>(start), static_cast<int>(length), damage, std::move(whole)});
}

// A stretch between two spaces that may be looked at: no email or web address, no run of signs.
bool isWordlike(QStringView token)
{
    constexpr qsizetype kLongestWord = 100;
    return token.size() <= kLongestWord && !token.contains(u'@') && !token.contains("://"_L1)
           && !token.startsWith("www."_L1) && !token.contains(u'=');
}

// A letter that became a question mark has letters on both sides, or begins a word.
qsizetype lostIn(QStringView token)
{
    if (const qsizetype at = token.indexOf(QChar::ReplacementCharacter); at >= 0)
        return at;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i] != u'?')
            continue;
        qsizetype next = i;
        while (next < token.size() && token[next] == u'?')
            ++next;
        const bool before = i == 0 || token[i - 1].isLetter();
        const bool isOne = next - i == 1;
        if (before && next < token.size() && next - i <= 3 && token[next].isLetter()
            && (!isOne || token[next].isLower()))
            return i;
        i = next - 1;
    }
    return -1;
}

qsizetype markupIn(const QString &token, qsizetype &length)
{
    static const QRegularExpression markup(
        uR"(&(?:#\d{2,7};?|#x[0-9a-f]{2,6};?|(?:amp|apos|quot|nbsp|lt|gt|pound|euro|copy|hellip|[nm]dash|rsquo|lsquo|[a-z]{1,2}(?:acute|grave|circ|tilde|uml|cedil|ring|slash|caron)|szlig);)|(?<=\p{L})(?:%[0-9a-f]{2})+(?=\p{L})|\\u[0-9a-f]{4}|\\x[0-9a-f]{2})"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = markup.match(token);
    length = match.capturedLength();
    return match.hasMatch() ? match.capturedStart() : -1;
}

// In prose an ellipsis, a bullet and a fraction stand beside words; only what stands between two
// letters of one word is a misreading.
Misread misreadInWord(QStringView token)
{
    Misread misread = misreadIn(token);
    constexpr qsizetype kShortestName = 4; // "A±B" is arithmetic
    const bool isSign = misread.start >= 0 && misread.length == 1;
    if (isSign && (token.size() < kShortestName || !isBetweenLetters(token, misread.start)))
        misread.start = -1;
    return misread;
}

void takeWord(QStringView text, qsizetype from, qsizetype to, Stretches &found)
{
    QStringView token = text.sliced(from, to - from);
    if (!isWordlike(token))
        return;
    if (const qsizetype at = lostIn(token); at >= 0) {
        add(found, from, token.size(), Damage::Lost);
        return;
    }
    qsizetype length = 0;
    if (const qsizetype at = markupIn(token.toString(), length); at >= 0) {
        add(found, from, token.size(), Damage::Markup, withoutEntities(token.toString()));
        return;
    }
    // The half of a letter that became a space takes the next word with it.
    if (to + 1 < text.size() && isHalfMisreading(text, to - 1)) {
        qsizetype end = to + 1;
        while (end < text.size() && text[end].isLetter() && end - from < 100)
            ++end;
        QString joined = text.sliced(from, end - from).toString();
        joined[to - from] = u'\u00A0';
        add(found, from, end - from, Damage::Misread, readAnew(joined));
        return;
    }
    if (Misread misread = misreadInWord(token); misread.start >= 0) {
        add(found, from, token.size(), Damage::Misread, std::move(misread.whole));
        return;
    }
    if (token.front().isUpper()) {
        if (Misread odd = oddLetterIn(token); odd.start >= 0)
            add(found, from, token.size(), Damage::OddLetter, std::move(odd.whole));
    }
}

} // namespace

std::vector<DamagedStretch> damagedWordsIn(const QString &text)
{
    constexpr std::size_t kMost = 50;
    Stretches found;
    const QStringView view(text);
    qsizetype from = 0;
    bool mayBe = false; // nearly every word holds none of the signs and needs no second look
    for (qsizetype i = 0; i <= view.size() && found.size() < kMost; ++i) {
        const bool ends = i == view.size() || view[i].isSpace();
        if (!ends) {
            const char16_t unit = view[i].unicode();
            mayBe = mayBe || unit >= 0x80 || unit == u'?' || unit == u'&' || unit == u'%'
                    || unit == u'\\';
            continue;
        }
        if (mayBe && i > from)
            takeWord(view, from, i, found);
        from = i + 1;
        mayBe = false;
    }
    return found;
}

QString damageName(Damage damage)
{
    return kDamageNames.of(damage);
}

QString damageWords(Damage damage)
{
    return kDamageWords.of(damage);
}

} // namespace casepost::core
