#include "tests/bench/extract_generator.h"

#include "core/cases/record/case_record.h"
#include "core/text/text.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace casepost::bench {

using namespace Qt::StringLiterals;

namespace {

/// A random number generator that can start at any row (splitmix64).
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed * 0x9E37'79B9'7F4A'7C15U + 1)
    {}
    std::uint64_t below(std::uint64_t end)
    {
        m_state += 0x9E37'79B9'7F4A'7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9U;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBU;
        return (z ^ (z >> 31)) % end;
    }
    bool oneIn(std::uint64_t n) { return below(n) == 0; }
    template<typename List>
    const auto &of(const List &list)
    {
        return list[below(list.size())];
    }

private:
    std::uint64_t m_state;
};

const std::vector<std::string> &surnames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made{"Smith",
                                      "Jones",
                                      "Khan",
                                      "O'Neill",
                                      "McNally",
                                      "Johnson-Smith",
                                      "Llŷr",
                                      "ap Rhys",
                                      "Łukasz",
                                      "Öztürk",
                                      "D’Arcy",
                                      "Nguyễn",
                                      "van der Berg",
                                      "Begum",
                                      "MacDonald"};
        static constexpr std::array starts{
            "Ash", "Bar", "Brad", "Cal", "Car", "Dal", "Ed",   "Far",  "Gar", "Hal", "Har", "Ken",
            "Lan", "Mar", "Nor",  "Pen", "Rad", "Sal", "Shel", "Stan", "Tal", "Wal", "Win", "Yar"};
        static constexpr std::array middles{
            "", "ber", "ding", "er", "ing", "le", "ming", "s", "ter"};
        static constexpr std::array ends{"by",
                                         "combe",
                                         "don",
                                         "field",
                                         "ford",
                                         "ham",
                                         "ley",
                                         "man",
                                         "son",
                                         "ston",
                                         "ton",
                                         "wood"};
        static constexpr std::array before{
            "", "Mc", "Mac", "O'", "Fitz", "De ", "Van ", "Al", "Bo", "Ro"};
        for (const char *first : before)
            for (const char *start : starts)
                for (const char *middle : middles)
                    for (const char *end : ends)
                        made.push_back(std::string(first) + start + middle + end);
        return made;
    }();
    return names;
}

const std::vector<std::string> &firstNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made{
            "James",   "Mary",  "Siân",   "John",       "Patricia", "Mohammed", "Olivia", "Sarah",
            "Thomas",  "Katie", "Zoë",    "Anne-Marie", "Adam",     "Fatima",   "Rhys",   "Megan",
            "Ibrahim", "Chloé", "George", "Amelia",     "Søren",    "Joanna",   "Samuel", "Sophie"};
        static constexpr std::array starts{"Al",
                                           "Bel",
                                           "Car",
                                           "Dan",
                                           "El",
                                           "Fran",
                                           "Ger",
                                           "Hel",
                                           "Is",
                                           "Jo",
                                           "Kar",
                                           "Lor",
                                           "Mar",
                                           "Nat",
                                           "Ros",
                                           "Ste"};
        static constexpr std::array middles{
            "", "a", "be", "di", "la", "mi", "no", "ri", "ta", "ve"};
        static constexpr std::array ends{
            "a", "an", "anna", "en", "ia", "iel", "ina", "ma", "on", "vin"};
        for (const char *middle : middles)
            for (const char *start : starts)
                for (const char *end : ends)
                    made.push_back(std::string(start) + middle + end);
        return made;
    }();
    return names;
}

/// Draws from a list whose first entries are the most frequent, as names are: about one person in
/// seventy is a Smith, most surnames are held by a few dozen in a million (Zipf's law with the
/// first ranks made even).
class Frequency
{
public:
    Frequency(std::size_t size, double shift, double exponent)
    {
        double sum = 0;
        for (std::size_t rank = 1; rank <= size; ++rank)
            m_upTo.push_back(sum += std::pow(static_cast<double>(rank) + shift, -exponent));
    }
    std::size_t draw(Dice &dice) const
    {
        constexpr std::uint64_t kSteps = 1ULL << 40;
        const double at = static_cast<double>(dice.below(kSteps)) / static_cast<double>(kSteps);
        const auto found = std::upper_bound(m_upTo.begin(), m_upTo.end(), at * m_upTo.back());
        return std::min(static_cast<std::size_t>(found - m_upTo.begin()), m_upTo.size() - 1);
    }

private:
    std::vector<double> m_upTo;
};

const std::string &surname(Dice &dice)
{
    static const Frequency frequency(surnames().size(), 6, 0.95);
    return surnames()[frequency.draw(dice)];
}

const std::string &firstName(Dice &dice)
{
    static const Frequency frequency(firstNames().size(), 10, 1);
    return firstNames()[frequency.draw(dice)];
}

constexpr std::array kTitles{"Mr", "Mrs", "Miss", "Ms", "Dr"};
constexpr std::array kStreets{"High Street",
                              "Station Road",
                              "Church Lane",
                              "Mill Lane",
                              "Victoria Road",
                              "Heol y Bont",
                              "The Crescent",
                              "Park Avenue"};
constexpr std::array kTowns{
    "Durham", "Newport", "Aberystwyth", "Leeds", "Belfast", "Glasgow", "York"};
constexpr std::array kAreas{"SY", "DH", "NP", "LS", "BT", "G", "YO", "SW", "EC", "M", "CF", "LL"};
constexpr std::array kStatuses{
    "in-progress", "awaiting-documents", "on-hold", "approved", "issued"};

std::string digits(std::uint64_t number, std::size_t width)
{
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string day(Dice &dice, std::uint64_t firstYear, std::uint64_t years)
{
    return std::to_string(firstYear + dice.below(years)) + '-' + digits(1 + dice.below(12), 2) + '-'
           + digits(1 + dice.below(28), 2);
}

std::string postcode(Dice &dice)
{
    static constexpr std::string_view kInward = "ABDEFGHJLNPQRSTUWXYZ"; // of real postcodes
    return std::string(dice.of(kAreas)) + std::to_string(1 + dice.below(30)) + ' '
           + std::to_string(dice.below(10)) + kInward[dice.below(kInward.size())]
           + kInward[dice.below(kInward.size())];
}

std::string forenames(Dice &dice)
{
    std::string names = firstName(dice);
    if (!dice.oneIn(3))
        names += std::string(" ") + firstName(dice);
    return names;
}

std::string mobile(Dice &dice)
{
    return "07700 " + digits(dice.below(1'000'000), 6);
}

std::string email(Dice &dice, std::int64_t number, const std::string &revision)
{
    static constexpr std::array names{
        "james", "mary", "sian", "john", "sam", "katie", "omar", "zoe"};
    return std::string(dice.of(names)) + '.' + std::to_string(number) + revision
           + (dice.oneIn(2) ? "@example.org" : "@mail.example.com");
}

/// A number of nine digits for each case, in no order and never twice.
std::uint64_t referenceNumber(std::int64_t number)
{
    return 100'000'000 + static_cast<std::uint64_t>(number) * 387'420'489U % 899'999'963U;
}

std::string reference(std::int64_t number)
{
    return (number % 3 ? "AMS-" : "DAP-") + std::to_string(referenceNumber(number));
}

/// The cells of one case, put together in the order of caseColumns().
class Row
{
public:
    Row(std::int64_t number, bool changed)
        : m_dice(static_cast<std::uint64_t>(number))
        , m_home(static_cast<std::uint64_t>(familyOf(number)) + kHomes)
        , m_changed(changed ? 1 + number / 50 % 10 : 0)
    {
        caseGroup(number);
        applicant(number);
        signers(number);
        contacts(number);
        m_line.back() = '\n';
    }
    const std::string &line() const { return m_line; }

private:
    void cell(const std::string &text)
    {
        const bool quoted = text.find_first_of(",\"") != std::string::npos;
        m_line += quoted ? '"' + text + "\"," : text + ',';
    }
    void cells(std::initializer_list<std::string> texts)
    {
        for (const std::string &text : texts)
            cell(text);
    }
    /// Every seventh case is of the family of the one before: one surname, one address.
    static std::int64_t familyOf(std::int64_t number) { return number - (number % 7 == 3 ? 1 : 0); }
    void address(Dice &dice)
    {
        const bool flat = dice.oneIn(4);
        cells({flat ? "Flat " + std::to_string(1 + dice.below(40)) + ", The Mill"
                    : std::to_string(1 + dice.below(200)) + ' ' + dice.of(kStreets),
               flat ? dice.of(kStreets) : "",
               dice.of(kTowns),
               "",
               "",
               postcode(dice),
               ""});
    }
    void caseGroup(std::int64_t number)
    {
        const bool isChanged = m_changed > 0;
        const std::string status = m_dice.of(kStatuses);
        const std::string updated = "2026-03-0" + std::to_string(1 + m_dice.below(2))
                                    + "T06:" + digits(m_dice.below(60), 2) + ":11Z";
        cells({reference(number),
               number % 3 ? "AMS" : "DAP",
               m_dice.oneIn(5) ? "fast-track" : "standard",
               m_dice.oneIn(4) ? "paper" : "online",
               isChanged ? "refused" : status,
               m_dice.oneIn(12) ? "cy" : "en",
               "uk",
               "Durham",
               day(m_dice, 2025, 1),
               isChanged ? "2026-03-02T08:41:07Z" : updated});
    }
    void applicant(std::int64_t number)
    {
        cells({m_changed == 10 ? "Changed" : surname(m_home),
               forenames(m_dice),
               m_dice.of(kTitles),
               "",
               m_dice.oneIn(50) ? "yes" : "",
               day(m_dice, 1940, 70),
               email(m_dice, number, m_changed == 9 ? ".new" : ""),
               m_dice.oneIn(2) ? "01970 " + digits(m_dice.below(1'000'000), 6) : "",
               mobile(m_dice)});
        address(m_home);
        cell("");
    }
    void signers(std::int64_t number)
    {
        const bool child = m_dice.oneIn(5);
        cells({m_dice.oneIn(20) ? "yes" : "no", "", "", ""});
        if (child)
            cells(
                {"parent", "Mrs", forenames(m_dice), surname(m_dice), email(m_dice, number, "p")});
        else
            cells({"self", "", "", "", ""});
        cells({m_dice.of(kTitles),
               forenames(m_dice),
               surname(m_dice),
               email(m_dice, number, "r"),
               mobile(m_dice),
               "Teacher, retired"});
        address(m_dice);
    }
    void contacts(std::int64_t number)
    {
        if (m_dice.oneIn(10)) {
            cell(firstName(m_dice) + (' ' + surname(m_dice)));
            address(m_dice);
        } else {
            cells({"", "", "", "", "", "", "", ""});
        }
        cells({"",
               "",
               "",
               m_dice.oneIn(30) ? "LS-" + std::to_string(number) : "",
               m_dice.oneIn(2) ? "both" : "email",
               "Please telephone, not before noon",
               "Mondays",
               m_dice.oneIn(40) ? "large-print" : "none",
               m_dice.oneIn(9) ? "no" : "yes"});
    }

    static constexpr std::uint64_t kHomes = 1ULL << 40; // other numbers than any case's own

    Dice m_dice;
    Dice m_home; ///< the same for a family
    std::int64_t m_changed;
    std::string m_line;
};

} // namespace

std::int64_t writeExtract(const QString &file, std::int64_t cases, Edition edition)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return 0;
    std::string buffer;
    for (const core::CaseColumn &column : core::caseColumns())
        buffer += column.name.toStdString() + ',';
    buffer.back() = '\n';
    const bool next = edition == Edition::Next;
    const std::int64_t shift = next ? cases / 1000 : 0; // the first ones are gone, as many are new
    for (std::int64_t number = shift; number < cases + shift; ++number) {
        buffer += Row(number, next && number % 50 == 7).line();
        if (buffer.size() > 1'000'000) {
            out.write(buffer.data(), static_cast<qint64>(buffer.size()));
            buffer.clear();
        }
    }
    buffer += "#end," + std::to_string(cases) + '\n';
    out.write(buffer.data(), static_cast<qint64>(buffer.size()));
    return out.size();
}

Someone someone(std::uint64_t seed)
{
    Dice dice(seed);
    Someone drawn;
    drawn.forenames = QString::fromStdString(forenames(dice));
    drawn.surname = QString::fromStdString(surname(dice));
    return drawn;
}

QStringList searches(std::int64_t cases, int count)
{
    Dice dice(42);
    const auto text = [](const std::string &utf8) { return QString::fromStdString(utf8); };
    const auto beginning = [&](const std::string &word, int least) {
        const QString whole = text(word);
        return whole.left(least
                          + static_cast<int>(dice.below(static_cast<std::uint64_t>(whole.size()))));
    };
    QStringList typed;
    for (int i = 0; i < count; ++i) {
        const auto number =
            static_cast<std::int64_t>(dice.below(static_cast<std::uint64_t>(cases)));
        const QString own = text(reference(number));
        const QString letter(QChar(u'a' + static_cast<char16_t>(dice.below(26))));
        const std::array<QString, 12> kinds{
            beginning(dice.of(surnames()), 1),
            beginning(dice.of(surnames()), 3),
            text(dice.of(firstNames()) + ' ') + beginning(dice.of(surnames()), 2),
            letter,
            letter + u" j"_s,
            own,
            own.left(4 + static_cast<int>(dice.below(9))),
            own.mid(4),
            text(postcode(dice)).left(6),
            u"katie.%1"_s.arg(number).left(6 + static_cast<int>(dice.below(6))),
            text(mobile(dice)).left(8 + static_cast<int>(dice.below(4))),
            text(std::string(dice.of(firstNames())) + ' ' + postcode(dice)).chopped(2),
        };
        typed += kinds[static_cast<std::size_t>(i) % kinds.size()];
    }
    return typed;
}

} // namespace casepost::bench
