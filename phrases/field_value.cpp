#include "phrases/field_value.h"

#include "phrases/clauses.h"
#include "phrases/phrase_code.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 24> kMonths{
    u"january",    u"february", u"march",     u"april",   u"may",      u"june",
    u"july",       u"august",   u"september", u"october", u"november", u"december",
    u"ionawr",     u"chwefror", u"mawrth",    u"ebrill",  u"mai",      u"mehefin",
    u"gorffennaf", u"awst",     u"medi",      u"hydref",  u"tachwedd", u"rhagfyr"};

int monthOf(const QString &word)
{
    const QString plain = word.toCaseFolded();
    const auto at = std::find(kMonths.begin(), kMonths.end(), QStringView(plain));
    return at == kMonths.end() ? 0 : static_cast<int>(at - kMonths.begin()) % 12 + 1;
}

std::optional<QDate> validDay(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// Words whose full stop ends no sentence: initials, "U.K.", "St.".
bool isShortForm(QStringView word)
{
    static constexpr std::array<QStringView, 56> kShort{
        u"st",  u"mr",  u"mrs", u"ms",     u"dr",   u"prof", u"rev",  u"revd",   u"no",   u"nos",
        u"co",  u"ltd", u"jr",  u"jnr",    u"sr",   u"snr",  u"capt", u"sgt",    u"col",  u"lt",
        u"hon", u"vol", u"etc", u"incl",   u"dept", u"gov",  u"ave",  u"approx", u"rd",   u"ref",
        u"tel", u"pp",  u"ed",  u"inc",    u"corp", u"bros", u"mt",   u"ft",     u"univ", u"jan",
        u"feb", u"mar", u"apr", u"jun",    u"jul",  u"aug",  u"sep",  u"sept",   u"oct",  u"nov",
        u"dec", u"hen", u"esq", u"messrs", u"cf",   u"viz"};
    const QString plain = word.toString().toCaseFolded();
    return word.size() == 1 || word.contains(u'.')
           || std::find(kShort.begin(), kShort.end(), QStringView(plain)) != kShort.end();
}

bool isLetterOrMark(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

// The sign at `at` ends a sentence, and more follows.
bool endsSentence(const QString &value, qsizetype at)
{
    const QChar sign = value[at];
    qsizetype next = at + 1;
    while (next < value.size() && !isLetterOrMark(value[next]) && !value[next].isSpace())
        ++next;
    if (next >= value.size())
        return false;
    qsizetype begin = at;
    while (begin > 0 && (isLetterOrMark(value[begin - 1]) || value[begin - 1] == u'.')
           && at - begin < 8)
        --begin;
    const QStringView word = QStringView(value).mid(begin, at - begin);
    if (!value[next].isSpace()) // "certificate.Please", but not "A.J." and "88.50"
        return value[next].isUpper() && word.size() > 2 && word.back().isLower()
               && !word.contains(u'.');
    while (next < value.size() && !isLetterOrMark(value[next]))
        ++next;
    if (next >= value.size())
        return false;
    return sign != u'.' || !isShortForm(word);
}

// Words that ask for something: no gap leaves room for them.
qsizetype requestAt(const QString &value)
{
    static const QRegularExpression asks(
        uR"((?<!\w)(?:please|kindly|os gwelwch yn dda|you (?:must|should|need to) (?:pay|send|transfer|ring|call|email|go to|visit|post|return))(?!\w))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = asks.match(value);
    return match.hasMatch() ? match.capturedStart() : -1;
}

} // namespace

FieldShape shapeOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return FieldShape::Day;
    case FieldKind::Number:
        return FieldShape::Amount;
    case FieldKind::Choice:
        return FieldShape::Choice;
    case FieldKind::Name:
        return FieldShape::Person;
    case FieldKind::Text:
        break;
    }
    const QString key = fieldKey(field.name);
    if (key == "reason"_L1)
        return FieldShape::Reason;
    if (field.source == "case.reference"_L1 || field.source == "case.lost-stolen-reference"_L1)
        return FieldShape::Reference;
    if (field.source == "sender.teams-number"_L1 || field.source == "office.telephone"_L1)
        return FieldShape::Telephone;
    if (field.source.startsWith("office.return-address"_L1) || key.endsWith("address"_L1))
        return FieldShape::Address;
    return key.endsWith("number"_L1) || key.endsWith("reference"_L1) ? FieldShape::Code
                                                                     : FieldShape::Words;
}

int longestOf(FieldShape shape)
{
    switch (shape) {
    case FieldShape::Words:
    case FieldShape::Reason:
    case FieldShape::Choice:
        return 200;
    case FieldShape::Person:
        return 120;
    case FieldShape::Address:
        return 400;
    case FieldShape::Day:
    case FieldShape::Amount:
    case FieldShape::Reference:
    case FieldShape::Telephone:
    case FieldShape::Code:
        break;
    }
    return 60;
}

std::optional<QDate> dayIn(const QString &value)
{
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{2})-(\d{2})$)"_s);
    static const QRegularExpression figures(uR"(^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$)"_s);
    static const QRegularExpression words(
        uR"(^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|af|ain|ydd|fed)?(?: of)? (\p{L}+),? (\d{4})$)"_s);
    const QString plain = value.simplified();
    if (plain.size() > 60)
        return std::nullopt;
    if (const auto match = iso.match(plain); match.hasMatch())
        return validDay(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = figures.match(plain); match.hasMatch())
        return validDay(
            match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    const auto match = words.match(plain);
    return match.hasMatch() ? validDay(match.captured(3).toInt(),
                                       monthOf(match.captured(2)),
                                       match.captured(1).toInt())
                            : std::nullopt;
}

std::optional<double> amountIn(const QString &value)
{
    static const QRegularExpression amount(
        uR"(^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{2})?$)"_s);
    const QString plain = value.trimmed();
    if (plain.size() > 60 || !amount.match(plain).hasMatch())
        return std::nullopt;
    return QString(plain).remove(u',').toDouble();
}

bool isTelephone(const QString &value)
{
    static const QRegularExpression number(
        uR"(^\+?[\d()][\d\s().-]{3,30}(?:(?:ext|extension|x|estyniad)\.?\s?\d{1,8})?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = value.simplified();
    const auto digits =
        std::count_if(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); });
    return plain.size() <= 60 && digits >= 4 && number.match(plain).hasMatch();
}

qsizetype wordsEnd(const QString &value, FieldShape shape)
{
    const QString kept = value.left(4'000); // what is longer is found by its length
    qsizetype last = kept.size();
    while (last > 0 && kept[last - 1].isSpace())
        --last;
    qsizetype first = 0;
    while (first < last && kept[first].isSpace())
        ++first;
    for (qsizetype i = first; i < last; ++i) {
        const QChar c = kept[i];
        const bool breaks = c == u'\n' || c == u'\r' || c == QChar::LineSeparator
                            || c == QChar::ParagraphSeparator || c == u'\v' || c == u'\f';
        if (breaks && shape != FieldShape::Address)
            return i;
        const bool mayEnd = c == u'.' || c == u'!' || c == u'?' || c == u'\u2026';
        if (mayEnd && endsSentence(kept, i))
            return i + 1;
    }
    return requestAt(kept);
}

namespace {

bool isTooMuch(const QString &value, FieldShape shape)
{
    return value.trimmed().size() > longestOf(shape) || wordsEnd(value, shape) >= 0;
}

} // namespace

bool isProse(const Field &field, const QString &value)
{
    const FieldShape shape = shapeOf(field);
    return isTooMuch(value, shape) || clauseAt(value, shape) >= 0;
}

bool isClauseOnly(const Field &field, const QString &value)
{
    const FieldShape shape = shapeOf(field);
    return !isTooMuch(value, shape) && clauseAt(value, shape) >= 0;
}

} // namespace casepost::phrases
