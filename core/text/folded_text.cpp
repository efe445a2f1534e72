#include "core/text/folded_text.h"

#include <QList>

#include <array>
#include <memory>

namespace casepost::core {

namespace {

constexpr char16_t kDropped = 0xFFFF; // an invisible character or a combining mark
constexpr char16_t kLetter = 0x4E00;  // stands for a letter beyond the basic plane
constexpr char16_t kSymbol = 0xFFFD;  // stands for anything else there

// Letters of other scripts that a reader takes for a Latin one.
char16_t withoutDisguise(char16_t unit)
{
    static constexpr std::u16string_view kCyrillicGreek = u"авекмнорстухіјѕһԁԛԝοανικρτυχ";
    static constexpr std::u16string_view kLatin = u"abekmhopctyxijshdqwoavikptux";
    static_assert(kCyrillicGreek.size() == kLatin.size());
    const auto found = kCyrillicGreek.find(unit);
    return found == std::u16string_view::npos ? unit : kLatin[found];
}

bool isApostrophe(char16_t unit)
{
    return unit == u'\u2018' || unit == u'\u2019' || unit == u'\u02BC' || unit == u'`'
           || unit == u'\u00B4' || unit == u'\u2032';
}

bool isInvisible(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Format || category == QChar::Mark_NonSpacing
           || category == QChar::Mark_Enclosing
           || (category == QChar::Other_Control && !c.isSpace());
}

// The first letter under all accents and presentation forms (é → e, full-width Ａ → a).
char32_t base(char32_t c)
{
    QString parts = QChar::decomposition(c);
    while (!parts.isEmpty()) {
        const char32_t first = parts.toUcs4().first();
        if (first == c || first == U' ')
            break;
        c = first;
        parts = QChar::decomposition(c);
    }
    return c;
}

char16_t foldedUnit(char16_t unit)
{
    const QChar c(unit);
    if (isApostrophe(unit))
        return u'\'';
    if ((unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212)
        return u'-';
    if (c.isSpace())
        return u' ';
    if (isInvisible(c))
        return kDropped;
    if (c.isSurrogate())
        return kSymbol;
    const char32_t folded = QChar::toCaseFolded(base(unit));
    if (folded > 0xFFFF)
        return kLetter;
    const auto plain = withoutDisguise(static_cast<char16_t>(folded));
    return plain == unit ? unit : foldedUnit(plain); // a small dash is a dash, and so a hyphen
}

char16_t foldedPair(char32_t c)
{
    const char32_t folded = QChar::toCaseFolded(base(c));
    if (folded <= 0xFFFF)
        return foldedUnit(static_cast<char16_t>(folded));
    if (QChar::category(c) == QChar::Other_Format || QChar::category(c) == QChar::Mark_NonSpacing)
        return kDropped;
    return QChar::isLetterOrNumber(c) ? kLetter : kSymbol;
}

using Table = std::array<char16_t, 0x10000>;

const Table &table()
{
    static const auto kTable = [] {
        auto made = std::make_unique<Table>();
        for (std::size_t unit = 0; unit < made->size(); ++unit)
            (*made)[unit] = foldedUnit(static_cast<char16_t>(unit));
        return made;
    }();
    return *kTable;
}

} // namespace

// Written through pointers into room made once: a check folds every text on every keystroke.
FoldedText::FoldedText(QStringView source)
    : m_text(source.size(), Qt::Uninitialized)
    , m_at(static_cast<std::size_t>(source.size()) + 1)
    , m_end(static_cast<std::size_t>(source.size()))
{
    const Table &fold = table();
    const auto *from = source.utf16();
    const int size = static_cast<int>(source.size());
    auto *text = m_text.data();
    std::size_t count = 0;
    for (int i = 0; i < size; ++i) {
        const int at = i;
        char16_t unit = fold[from[i]];
        if (QChar::isHighSurrogate(from[i]) && i + 1 < size && QChar::isLowSurrogate(from[i + 1])) {
            unit = foldedPair(QChar::surrogateToUcs4(from[i], from[i + 1]));
            ++i;
        }
        if (unit == kDropped)
            continue;
        if (unit == u' ' && count > 0 && text[count - 1] == u' ') {
            m_end[count - 1] = i + 1;
            continue;
        }
        text[count] = QChar(unit);
        m_at[count] = at;
        m_end[count] = i + 1;
        ++count;
    }
    m_text.truncate(static_cast<qsizetype>(count));
    m_at.resize(count);
    m_at.push_back(size);
    m_end.resize(count);
}

int FoldedText::sourceEnd(int index) const
{
    return index == 0 ? 0 : m_end[static_cast<std::size_t>(index) - 1];
}

bool isWordUnit(char16_t folded)
{
    if (folded < 0x80)
        return (folded >= u'a' && folded <= u'z') || (folded >= u'0' && folded <= u'9');
    return QChar::isLetterOrNumber(folded);
}

std::vector<Word> wordsOf(const FoldedText &text)
{
    std::vector<Word> words;
    const QString &folded = text.text();
    int start = -1;
    for (int i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && isWordUnit(folded[i].unicode());
        if (inside && start < 0)
            start = i;
        if (!inside && start >= 0) {
            words.push_back({start, i - start});
            start = -1;
        }
    }
    return words;
}

} // namespace casepost::core
