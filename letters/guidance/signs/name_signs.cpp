#include "core/cases/likeness/name_likeness.h"
#include "letters/guidance/signs/sign_finders.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostWords = 6; // of a name
constexpr std::size_t kMostOfSurname = 3;

using WordSet = QSet<QString>;

const WordSet &titles()
{
    static const WordSet kTitles{u"mr"_s,
                                 u"mrs"_s,
                                 u"miss"_s,
                                 u"ms"_s,
                                 u"mx"_s,
                                 u"dr"_s,
                                 u"sir"_s,
                                 u"lady"_s,
                                 u"rev"_s,
                                 u"prof"_s,
                                 u"dame"_s};
    return kTitles;
}

const WordSet &salutations()
{
    static const WordSet kDear{u"dear"_s, u"annwyl"_s, u"hello"_s, u"hi"_s};
    return kDear;
}

// Behind a name these make it a street, a firm or an office.
const WordSet &places()
{
    static const WordSet kPlaces{
        u"street"_s,    u"road"_s,        u"avenue"_s,    u"crescent"_s,  u"terrace"_s,
        u"gardens"_s,   u"square"_s,      u"wharf"_s,     u"lane"_s,      u"drive"_s,
        u"close"_s,     u"hospital"_s,    u"school"_s,    u"surgery"_s,   u"college"_s,
        u"academy"_s,   u"university"_s,  u"council"_s,   u"office"_s,    u"bank"_s,
        u"ltd"_s,       u"limited"_s,     u"llp"_s,       u"plc"_s,       u"solicitors"_s,
        u"solicitor"_s, u"court"_s,       u"church"_s,    u"hotel"_s,     u"house"_s,
        u"centre"_s,    u"clinic"_s,      u"practice"_s,  u"airport"_s,   u"station"_s,
        u"trust"_s,     u"stryd"_s,       u"heol"_s,      u"ffordd"_s,    u"ysgol"_s,
        u"parade"_s,    u"mews"_s,        u"buildings"_s, u"infirmary"_s, u"prison"_s,
        u"passport"_s,  u"certificate"_s, u"registry"_s,  u"embassy"_s,   u"consulate"_s};
    return kPlaces;
}

// Behind a house number these are streets; otherwise they are surnames too.
const WordSet &streetsOrNames()
{
    static const WordSet kBoth{u"hill"_s,
                               u"green"_s,
                               u"park"_s,
                               u"grove"_s,
                               u"way"_s,
                               u"rise"_s,
                               u"view"_s,
                               u"row"_s,
                               u"field"_s,
                               u"place"_s,
                               u"walk"_s,
                               u"mill"_s,
                               u"bank"_s,
                               u"end"_s,
                               u"side"_s};
    return kBoth;
}

// Words that begin sentences and are nobody's first name.
const WordSet &beginnings()
{
    static const WordSet kBeginnings{
        u"the"_s,   u"your"_s,    u"our"_s,      u"we"_s,    u"you"_s,      u"i"_s,   u"if"_s,
        u"this"_s,  u"that"_s,    u"please"_s,   u"thank"_s, u"when"_s,     u"his"_s, u"her"_s,
        u"their"_s, u"my"_s,      u"for"_s,      u"and"_s,   u"in"_s,       u"on"_s,  u"at"_s,
        u"to"_s,    u"from"_s,    u"of"_s,       u"as"_s,    u"is"_s,       u"it"_s,  u"a"_s,
        u"an"_s,    u"british"_s, u"passport"_s, u"birth"_s, u"marriage"_s, u"hm"_s,  u"his"_s,
        u"send"_s,  u"yours"_s,   u"kind"_s,     u"best"_s,  u"case"_s,     u"ref"_s, u"re"_s};
    return kBeginnings;
}

const WordSet &daysAndMonths()
{
    static const WordSet kDays{u"monday"_s,
                               u"tuesday"_s,
                               u"wednesday"_s,
                               u"thursday"_s,
                               u"friday"_s,
                               u"saturday"_s,
                               u"sunday"_s,
                               u"january"_s,
                               u"february"_s,
                               u"march"_s,
                               u"july"_s,
                               u"september"_s,
                               u"october"_s,
                               u"november"_s,
                               u"december"_s};
    return kDays;
}

// Months that are names as well: months beside a number.
const WordSet &monthsOrNames()
{
    static const WordSet kBoth{u"april"_s, u"may"_s, u"june"_s, u"august"_s};
    return kBoth;
}

/// A word as a reader sees it: "O’Neill" and "Johnson-Smith" are one.
struct Token
{
    int start = 0;
    int end = 0;
    QString folded;
    QStringList words; ///< as names are compared
    bool capital = false;
    bool number = false;
    bool initial = false; ///< one capital letter
};

enum class Gap { Joined, Comma, Apart };

/// The names of one text.
class NameFinder
{
public:
    NameFinder(const TextUnit &text, std::vector<FoundSign> &found)
        : m_text(text)
        , m_folded(text.folded.text())
        , m_found(found)
    {
        readTokens();
    }

    void find()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            afterTitle(i);
            if (beginsName(i)) {
                windowsFrom(i);
            }
            turned(i);
        }
    }

private:
    void readTokens();
    Token tokenOf(std::size_t firstWord, std::size_t &next) const;
    Gap gapAfter(std::size_t index) const;
    bool isNamePart(std::size_t index) const;
    bool beginsName(std::size_t index) const;
    bool endsName(std::size_t index) const;
    std::size_t behind(std::size_t index) const;
    void windowsFrom(std::size_t first);
    void turned(std::size_t comma);
    void afterTitle(std::size_t title);
    void add(core::SignKind kind, const QStringList &words, std::size_t first, std::size_t last);

    const TextUnit &m_text;
    const QString &m_folded;
    std::vector<FoundSign> &m_found;
    std::vector<Token> m_tokens;
};

Token NameFinder::tokenOf(std::size_t firstWord, std::size_t &next) const
{
    const auto &words = m_text.words;
    std::size_t last = firstWord;
    const auto isJoin = [](QChar c) { return c == u'\'' || c == u'-'; };
    while (last + 1 < words.size() && words[last + 1].start == words[last].end() + 1
           && isJoin(m_folded[words[last].end()]))
        ++last;
    next = last + 1;
    // "Hargreave's" is Hargreave.
    if (last > firstWord && words[last].length == 1 && m_text.word(words[last]) == u"s"_s
        && m_folded[words[last].start - 1] == u'\'')
        --last;
    Token token;
    token.start = words[firstWord].start;
    token.end = words[last].end();
    token.folded = m_folded.mid(token.start, token.end - token.start);
    const QChar first = m_text.text[m_text.folded.sourceAt(token.start)];
    token.capital = first.isUpper() || first.isTitleCase();
    token.number = first.isDigit();
    token.initial = token.capital && token.folded.size() == 1;
    return token;
}

void NameFinder::readTokens()
{
    for (std::size_t i = 0; i < m_text.words.size();)
        m_tokens.push_back(tokenOf(i, i));
    for (std::size_t i = 0; i < m_tokens.size(); ++i)
        if (isNamePart(i))
            m_tokens[i].words =
                core::comparedWords(m_text.source(m_tokens[i].start, m_tokens[i].end));
}

Gap NameFinder::gapAfter(std::size_t index) const
{
    if (index + 1 >= m_tokens.size())
        return Gap::Apart;
    const Token &token = m_tokens[index];
    // The end of a token leaves a possessive out: that parts.
    const QStringView gap =
        QStringView(m_folded).mid(token.end, m_tokens[index + 1].start - token.end);
    if (gap == u" ")
        return Gap::Joined;
    if (gap == u", " || gap == u",")
        return Gap::Comma;
    const bool stopped = token.initial || titles().contains(token.folded);
    return stopped && (gap == u". " || gap == u".") ? Gap::Joined : Gap::Apart;
}

bool NameFinder::isNamePart(std::size_t index) const
{
    const Token &token = m_tokens[index];
    if (token.number || titles().contains(token.folded) || salutations().contains(token.folded)
        || daysAndMonths().contains(token.folded))
        return false;
    if (!token.capital)
        return core::isNameParticle(token.folded);
    if (!monthsOrNames().contains(token.folded))
        return true;
    return !(index > 0 && m_tokens[index - 1].number)
           && !(index + 1 < m_tokens.size() && m_tokens[index + 1].number);
}

bool NameFinder::beginsName(std::size_t index) const
{
    const Token &token = m_tokens[index];
    return isNamePart(index) && token.capital && !token.initial
           && !beginnings().contains(token.folded);
}

/// The first token behind a run that begins at `index`, but never more than a name's length.
std::size_t NameFinder::behind(std::size_t index) const
{
    std::size_t end = index;
    while (end < m_tokens.size() && end < index + kMostWords && isNamePart(end)) {
        ++end;
        if (gapAfter(end - 1) != Gap::Joined)
            break;
    }
    return end;
}

bool NameFinder::endsName(std::size_t index) const
{
    const Token &token = m_tokens[index];
    if (!token.capital || token.initial || places().contains(token.folded))
        return false;
    const bool more = index + 1 < m_tokens.size() && gapAfter(index) == Gap::Joined;
    return !(more && m_tokens[index + 1].capital && places().contains(m_tokens[index + 1].folded));
}

void NameFinder::add(core::SignKind kind,
                     const QStringList &words,
                     std::size_t first,
                     std::size_t last)
{
    if (!words.isEmpty())
        m_found.push_back({{kind, words.join(u' ')}, m_tokens[first].start, m_tokens[last].end});
}

void NameFinder::windowsFrom(std::size_t first)
{
    const std::size_t end = behind(first);
    const bool numbered =
        first > 0 && m_tokens[first - 1].number && gapAfter(first - 1) != Gap::Apart;
    QStringList words = m_tokens[first].words;
    for (std::size_t last = first + 1; last < end; ++last) {
        words += m_tokens[last].words;
        const bool street = numbered && streetsOrNames().contains(m_tokens[last].folded);
        if (endsName(last) && !street)
            add(core::SignKind::Name, words, first, last);
    }
}

/// "Hargreave, Benjamin Lee", put in order. The surname is what stands before the comma.
void NameFinder::turned(std::size_t comma)
{
    if (gapAfter(comma) != Gap::Comma || !endsName(comma) || !beginsName(comma + 1))
        return;
    const std::size_t end = behind(comma + 1);
    std::size_t first = comma;
    QStringList surname = m_tokens[comma].words;
    for (std::size_t length = 1; length <= kMostOfSurname; ++length) {
        QStringList words;
        for (std::size_t last = comma + 1; last < end; ++last) {
            words += m_tokens[last].words;
            if (!places().contains(m_tokens[last].folded))
                add(core::SignKind::Name, words + surname, first, last);
        }
        if (first == 0 || !isNamePart(first - 1) || gapAfter(first - 1) != Gap::Joined)
            return;
        surname = m_tokens[--first].words + surname;
    }
}

/// "Mr Hargreave", "Dear Mrs van der Berg": the surname alone.
void NameFinder::afterTitle(std::size_t title)
{
    if (!titles().contains(m_tokens[title].folded) || !m_tokens[title].capital
        || gapAfter(title) != Gap::Joined)
        return;
    std::size_t first = title + 1;
    while (first < m_tokens.size() && m_tokens[first].initial && gapAfter(first) == Gap::Joined)
        ++first;
    QStringList words;
    std::size_t capitals = 0, last = first;
    for (const std::size_t end = first < m_tokens.size() ? behind(first) : first; last < end;
         ++last) {
        words += m_tokens[last].words;
        capitals += m_tokens[last].capital ? 1 : 0;
        if (capitals == 1 && m_tokens[last].capital)
            break;
    }
    if (capitals != 1 || !endsName(last))
        return;
    const bool greets = title > 0 && salutations().contains(m_tokens[title - 1].folded);
    const bool goesOn =
        last + 1 < m_tokens.size() && gapAfter(last) == Gap::Joined && isNamePart(last + 1);
    if (!goesOn)
        add(greets ? core::SignKind::Greeting : core::SignKind::Surname, words, first, last);
}

} // namespace

void findNames(const TextUnit &text, std::vector<FoundSign> &found)
{
    NameFinder(text, found).find();
}

} // namespace casepost::letters
