#include "letters/guidance/signs/sign_finders.h"

#include <QHash>

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// Three numbers that may be a day.
struct Day
{
    int year = 0;
    int month = 0;
    int day = 0;
    int yearDigits = 4;
};

int monthNamed(const QString &word)
{
    static const QHash<QString, int> kMonths = [] {
        const std::array<QStringList, 12> names{
            QStringList{u"january"_s, u"jan"_s, u"ionawr"_s},
            QStringList{u"february"_s, u"feb"_s, u"chwefror"_s},
            QStringList{u"march"_s, u"mar"_s, u"mawrth"_s},
            QStringList{u"april"_s, u"apr"_s, u"ebrill"_s},
            QStringList{u"may"_s, u"mai"_s},
            QStringList{u"june"_s, u"jun"_s, u"mehefin"_s},
            QStringList{u"july"_s, u"jul"_s, u"gorffennaf"_s},
            QStringList{u"august"_s, u"aug"_s, u"awst"_s},
            QStringList{u"september"_s, u"sep"_s, u"sept"_s, u"medi"_s},
            QStringList{u"october"_s, u"oct"_s, u"hydref"_s},
            QStringList{u"november"_s, u"nov"_s, u"tachwedd"_s},
            QStringList{u"december"_s, u"dec"_s, u"rhagfyr"_s}};
        QHash<QString, int> months;
        for (std::size_t i = 0; i < names.size(); ++i)
            for (const QString &name : names[i])
                months.insert(name, static_cast<int>(i) + 1);
        return months;
    }();
    return kMonths.value(word);
}

// "12", "12th"; -1 for anything else.
int numberOf(QString word)
{
    for (const QString &ending : {u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"af"_s, u"fed"_s})
        if (word.size() > ending.size() && word.endsWith(ending)) {
            word.chop(ending.size());
            break;
        }
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && word.size() <= 4 ? number : -1;
}

void add(const Day &day, int start, int end, std::vector<FoundSign> &found)
{
    const auto take = [&](int year) {
        if (const QDate date(year, day.month, day.day); date.isValid())
            found.push_back({{core::SignKind::Date, date.toString(Qt::ISODate)}, start, end});
    };
    if (day.yearDigits == 2) {
        take(1900 + day.year);
        take(2000 + day.year);
    } else if (day.yearDigits == 4) {
        take(day.year);
    }
}

/// The words of a text from one on.
class DayReader
{
public:
    explicit DayReader(const TextUnit &text)
        : m_text(text)
    {}

    void at(std::size_t first, std::vector<FoundSign> &found)
    {
        m_at = first;
        if (!inFigures(found))
            inWords(found);
    }

private:
    QString word(std::size_t index) const
    {
        return index < m_text.words.size() ? m_text.word(m_text.words[index]) : QString();
    }
    QChar between(std::size_t index) const
    {
        const Word &one = m_text.words[index], &next = m_text.words[index + 1];
        return next.start == one.end() + 1 ? m_text.folded.text()[one.end()] : QChar(u'\0');
    }
    void take(const Day &day, std::size_t last, std::vector<FoundSign> &found) const
    {
        add(day, m_text.words[m_at].start, m_text.words[last].end(), found);
    }

    bool inFigures(std::vector<FoundSign> &found) const
    {
        if (m_at + 2 >= m_text.words.size() || numberOf(word(m_at)) < 0)
            return false;
        const QChar mark = between(m_at);
        if ((mark != u'/' && mark != u'-' && mark != u'.') || between(m_at + 1) != mark)
            return false;
        const int a = numberOf(word(m_at)), b = numberOf(word(m_at + 1)),
                  c = numberOf(word(m_at + 2));
        if (a < 0 || b < 0 || c < 0)
            return false;
        const auto digits = static_cast<int>(word(m_at + 2).size());
        take(word(m_at).size() == 4 ? Day{a, b, c, 4} : Day{c, b, a, digits}, m_at + 2, found);
        return true;
    }

    void inWords(std::vector<FoundSign> &found) const
    {
        const bool of = word(m_at + 1) == u"of"_s || word(m_at + 1) == u"o"_s;
        const std::size_t second = m_at + (of ? 2 : 1);
        const QString first = word(m_at), then = word(second), last = word(second + 1);
        const int year = numberOf(last);
        if (year < 0)
            return;
        const auto digits = static_cast<int>(last.size());
        if (const int month = monthNamed(then); month > 0 && numberOf(first) > 0)
            take({year, month, numberOf(first), digits}, second + 1, found);
        else if (const int leading = monthNamed(first); leading > 0 && numberOf(then) > 0)
            take({year, leading, numberOf(then), digits}, second + 1, found);
    }

    const TextUnit &m_text;
    std::size_t m_at = 0;
};

} // namespace

void findDates(const TextUnit &text, std::vector<FoundSign> &found)
{
    DayReader reader(text);
    for (std::size_t i = 0; i + 2 < text.words.size(); ++i)
        reader.at(i, found);
}

} // namespace casepost::letters
