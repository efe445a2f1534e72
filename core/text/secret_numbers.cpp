#include "core/text/secret_numbers.h"

#include "core/text/folded_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestGroup = 8;
constexpr int kShortestCard = 13;
constexpr int kLongestCard = 19;

// A run of digits with no sign between them.
struct Group
{
    int start = 0;
    QString digits;
    int end() const { return start + static_cast<int>(digits.size()); }
};

struct Scheme
{
    int from = 0; ///< first four digits, both ends included
    int to = 0;
    int shortest = 0;
    int longest = 0;
};

// Ranges of the first four digits that card schemes use.
constexpr std::array kSchemes{Scheme{4000, 4999, 13, 19},
                              Scheme{5100, 5599, 16, 16},
                              Scheme{2221, 2720, 16, 16},
                              Scheme{3400, 3499, 15, 15},
                              Scheme{3700, 3799, 15, 15},
                              Scheme{3000, 3059, 14, 19},
                              Scheme{3600, 3699, 14, 19},
                              Scheme{3800, 3999, 14, 19},
                              Scheme{3528, 3589, 16, 19},
                              Scheme{5000, 5099, 13, 19},
                              Scheme{5600, 5899, 13, 19},
                              Scheme{6000, 6999, 13, 19}};

bool isOfAScheme(const QString &digits)
{
    const int first = digits.left(4).toInt();
    const auto length = digits.size();
    return std::any_of(kSchemes.begin(), kSchemes.end(), [first, length](const Scheme &scheme) {
        return first >= scheme.from && first <= scheme.to && length >= scheme.shortest
               && length <= scheme.longest && (scheme.from != 4000 || length != 14);
    });
}

// The check digit of ISO/IEC 7812 (Luhn).
bool hasCheckDigit(const QString &digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto i = digits.size(); i-- > 0; doubled = !doubled) {
        const int value = digits[i].digitValue() * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

bool isCard(const QString &digits)
{
    const bool allTheSame =
        std::all_of(digits.begin(), digits.end(), [&](QChar c) { return c == digits.front(); });
    return digits.size() >= kShortestCard && digits.size() <= kLongestCard && !allTheSame
           && isOfAScheme(digits) && hasCheckDigit(digits);
}

std::vector<Group> groupsOf(const QString &folded)
{
    std::vector<Group> groups;
    for (int i = 0; i < folded.size(); ++i) {
        if (folded[i].digitValue() < 0)
            continue;
        Group group{i, {}};
        while (i < folded.size() && folded[i].digitValue() >= 0)
            group.digits += QChar(u'0' + folded[i++].digitValue());
        groups.push_back(group);
    }
    return groups;
}

bool isWordAt(const QString &folded, int index)
{
    return index >= 0 && index < folded.size() && isWordUnit(folded[index].unicode());
}

// One sign between two groups of the same number, or a dash with spaces around it.
bool joins(const QString &folded, const Group &left, const Group &right)
{
    const QString between = folded.mid(left.end(), right.start - left.end());
    if (between.size() == 1)
        return !isWordUnit(between.front().unicode());
    return between.size() == 3 && between.front() == u' ' && between.back() == u' '
           && !isWordUnit(between[1].unicode()) && between[1] != u',' && between[1] != u';';
}

// "4111 1111 and then 1111 1111": a few short words part the halves of one number; a sentence, a
// sum and a day do not. Only whole groups of four are put together so.
bool joinsWithWords(const QString &folded, const Group &left, const Group &right)
{
    constexpr qsizetype kLongestGap = 40;
    const QStringView between = QStringView(folded).mid(left.end(), right.start - left.end());
    return left.digits.size() == 4 && right.digits.size() == 4 && between.size() <= kLongestGap
           && std::none_of(between.begin(), between.end(), [](QChar c) {
                  return c == u'\u00A3' || c == u'/' || c == u'%';
              });
}

// The end of a card number of four groups of four that words part; nothing when none begins here.
int spreadCardEnd(const QString &folded, const std::vector<Group> &groups, std::size_t first)
{
    constexpr std::size_t kGroups = 4;
    if (first + kGroups > groups.size())
        return -1;
    QString digits = groups[first].digits;
    for (std::size_t i = first + 1; i < first + kGroups; ++i) {
        if (!joinsWithWords(folded, groups[i - 1], groups[i]))
            return -1;
        digits += groups[i].digits;
    }
    return isCard(digits) ? groups[first + kGroups - 1].end() : -1;
}

// As cards show their number: groups of one size with a rest, or 4-6-5 and 4-6-4, or 6 and the
// rest.
bool isGroupedLikeACard(const std::vector<Group> &groups, std::size_t first, std::size_t last)
{
    if (first == last)
        return true;
    const auto size = groups[first].digits.size();
    if (last == first + 2 && size == 4 && groups[first + 1].digits.size() == 6)
        return true;
    if (last == first + 1 && size == 6)
        return true;
    for (std::size_t i = first; i <= last; ++i) {
        const auto length = groups[i].digits.size();
        if (length > kLongestGroup || length > size || (i < last && length != size))
            return false;
    }
    return true;
}

// How many letters stand right before or behind a place; more than two are three.
int lettersAt(const QString &folded, int from, int step)
{
    int count = 0;
    while (count < 3 && isWordAt(folded, from) && folded[from].digitValue() < 0) {
        from += step;
        ++count;
    }
    return count;
}

// "JD4111111111111111GB": what the post gives a parcel has two letters before it, and none or two
// behind. Words and signs that stick to a card number do not hide it.
bool isTracking(const QString &folded, int start, int end)
{
    const int before = lettersAt(folded, start - 1, -1), after = lettersAt(folded, end, 1);
    return before == 2 && (after == 0 || after == 2);
}

// The end of the card number that begins with a group; nothing when none does.
int cardEnd(const QString &folded, const std::vector<Group> &groups, std::size_t first)
{
    QString digits;
    for (std::size_t last = first; last < groups.size(); ++last) {
        if (last > first && !joins(folded, groups[last - 1], groups[last]))
            return -1;
        digits += groups[last].digits;
        if (digits.size() > kLongestCard)
            return -1;
        if (isGroupedLikeACard(groups, first, last) && isCard(digits)
            && !isTracking(folded, groups[first].start, groups[last].end()))
            return groups[last].end();
    }
    return -1;
}

bool isPrefix(QChar first, QChar second)
{
    static constexpr QStringView kNeverFirst = u"dfiquv", kNeverSecond = u"dfioquv";
    static constexpr std::array<QStringView, 7> kNeverGiven{
        u"bg", u"gb", u"kn", u"nk", u"nt", u"tn", u"zz"};
    const QChar both[] = {first, second};
    const auto isPlain = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return isPlain(first) && isPlain(second) && !kNeverFirst.contains(first)
           && !kNeverSecond.contains(second)
           && std::find(kNeverGiven.begin(), kNeverGiven.end(), QStringView(both, 2))
                  == kNeverGiven.end();
}

// The letters and digits from a place on, with at most two signs between two of them; `ends` tells
// where each stands.
QString compact(const QString &folded, int from, qsizetype most, std::vector<int> &ends)
{
    constexpr int kMostSigns = 2;
    QString taken;
    int signs = 0;
    for (int i = from; i < folded.size() && taken.size() < most && signs <= kMostSigns; ++i) {
        const QChar c = folded[i];
        if (!isWordUnit(c.unicode())) {
            ++signs;
            continue;
        }
        signs = 0;
        taken += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c;
        ends.push_back(i + 1);
    }
    return taken;
}

} // namespace

std::vector<SecretNumber> cardNumbers(const QString &folded)
{
    std::vector<SecretNumber> found;
    const std::vector<Group> groups = groupsOf(folded);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const int start = groups[i].start;
        const bool begins = (start == 0 || folded[start - 1] != u'+')
                            && (found.empty() || start >= found.back().end);
        int end = begins ? cardEnd(folded, groups, i) : -1;
        if (begins && end < 0)
            end = spreadCardEnd(folded, groups, i);
        if (end > start)
            found.push_back({start, end});
    }
    return found;
}

std::vector<SecretNumber> insuranceNumbers(const QString &folded)
{
    constexpr qsizetype kLength = 9;
    constexpr int kFurthestDigit = 6; // two letters, each with at most two signs after it
    std::vector<SecretNumber> found;
    const auto hasDigitSoon = [&folded](int from) {
        for (int i = from + 2; i <= from + kFurthestDigit && i < folded.size(); ++i)
            if (folded[i].digitValue() >= 0)
                return true;
        return false;
    };
    // Right behind "NINO" or "number" it begins as well as behind a space.
    const auto mayBegin = [&folded](int at) {
        if (!isWordAt(folded, at - 1))
            return true;
        const QStringView before = QStringView(folded).first(at);
        return before.endsWith("nino"_L1) || before.endsWith("number"_L1)
               || before.endsWith("insurance"_L1);
    };
    for (int i = 0; i + kLength <= folded.size(); ++i) {
        if (!isWordAt(folded, i) || !hasDigitSoon(i) || !mayBegin(i))
            continue;
        std::vector<int> ends;
        const QString number = compact(folded, i, kLength, ends);
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const bool right = number.size() == kLength && isPrefix(number[0], number[1])
                           && std::all_of(number.begin() + 2, number.end() - 1, isDigit)
                           && number.back() >= u'a' && number.back() <= u'd'
                           && !isWordAt(folded, ends.back());
        if (right)
            found.push_back({i, ends.back()});
    }
    return found;
}

std::vector<SecretNumber> securityCodes(const QString &folded)
{
    static const QRegularExpression named(
        uR"((?<!\w)(?:cvv2?|cvc2?|cv2|csc|card (?:security|verification) (?:code|number|value)|)"
        uR"((?:security|verification) (?:code|number) (?:of|on|for|from) (?:the|your|his|her|their|my) card))"
        uR"((?: (?:is|was|number|no\.?|code)){0,2}\s?[:=-]?\s?(\d{3,4})(?!\w))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<SecretNumber> found;
    // "Your security code is 123, the CVV we noted"; "the three digits on the back are 123".
    static const QRegularExpression told(
        uR"((?<!\w)(?:security|verification) (?:code|number)(?: (?:is|was|number|no\.?)){0,2}\s?[:=-]?\s?)"
        uR"((\d{3,4})(?!\w)(?=[^.!?]{0,40}(?<!\w)(?:cvv2?|cvc2?|cv2|csc|card)(?!\w))|)"
        uR"((?<!\w)(?:(?:three|3|four|4|last) (?:digits?|numbers?|figures?)|(?:code|number)) on the )"
        uR"((?:back|reverse|signature strip)(?: of (?:the|your|his|her|their|my) card)?)"
        uR"((?: (?:is|was|are|were)){0,1}\s?[:=-]?\s?(\d{3,4})(?!\w))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression *pattern : {&named, &told}) {
        auto matches = pattern->globalMatch(folded);
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.push_back(
                {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())});
        }
    }
    return found;
}

Status holdsNoSecret(const QString &text, const QString &what)
{
    const QString folded = FoldedText(text).text();
    const auto refused = [&what](const QString &problem) {
        return fail(ErrorCode::Blocked, what + u' ' + problem);
    };
    if (!cardNumbers(folded).empty())
        return refused(u"holds a payment card number, and those are never written down: take it "
                       "out and name the payment by its reference."_s);
    if (!securityCodes(folded).empty())
        return refused(
            u"holds the security code of a card, and those are never written down: take it out."_s);
    if (!insuranceNumbers(folded).empty())
        return refused(u"holds a National Insurance number: take it out and say whose number it is "
                       "without writing it."_s);
    return {};
}

} // namespace casepost::core
