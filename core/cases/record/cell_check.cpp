#include "core/cases/record/cell_check.h"

#include <algorithm>
#include <chrono>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPlainReferenceLimit = 64;
constexpr std::size_t kPlainEmailLimit = 254;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The number that `size` digits at `from` make; -1 when they are not all digits.
int number(std::string_view text, std::size_t from, std::size_t size)
{
    int value = 0;
    for (const char c : text.substr(from, size)) {
        if (!isDigit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::chrono::sys_days> plainDay(std::string_view cell)
{
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-')
        return {};
    const int year = number(cell, 0, 4), month = number(cell, 5, 2), day = number(cell, 8, 2);
    if (year < 1 || month < 1 || day < 1)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return {};
    return std::chrono::sys_days{date};
}

/// Minutes that an offset is ahead of UTC.
std::optional<int> plainOffset(std::string_view text)
{
    if (text == "Z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return {};
    const int hours = number(text, 1, 2), minutes = number(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

bool isPlainLocalPart(std::string_view local)
{
    const auto allowed = [](char c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    };
    return !local.empty() && local.size() <= 64 && local.front() != '.' && local.back() != '.'
           && local.find("..") == std::string_view::npos
           && std::all_of(local.begin(), local.end(), allowed);
}

bool isPlainDomain(std::string_view domain)
{
    std::size_t labels = 0;
    while (!domain.empty()) {
        const auto label = domain.substr(0, domain.find('.'));
        const bool last = label.size() == domain.size();
        const bool letters = std::all_of(label.begin(), label.end(), isLetter);
        const bool signs = std::all_of(label.begin(), label.end(), [](char c) {
            return isLetter(c) || isDigit(c) || c == '-';
        });
        if (label.empty() || label.size() > 63 || !signs || label.front() == '-'
            || label.back() == '-' || (last && (!letters || label.size() < 2)))
            return false;
        ++labels;
        domain.remove_prefix(last ? label.size() : label.size() + 1);
        if (!last && domain.empty())
            return false;
    }
    return labels >= 2;
}

/// Bytes that a lead byte announces behind it; -1 for none of UTF-8.
int followers(unsigned char lead)
{
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

/// The second byte decides what is overlong, a surrogate or past the last code point.
bool secondFits(unsigned char lead, unsigned char second)
{
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

} // namespace

bool isPlain(std::string_view bytes)
{
    unsigned strange = 0;
    for (const char c : bytes)
        strange |= static_cast<unsigned>(static_cast<signed char>(c) < 0x20)
                   | static_cast<unsigned>(c == 0x7F);
    return strange == 0; // as signed numbers, bytes from 0x80 on are below it too
}

bool isUtf8Text(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int more = followers(lead);
        if (lead == 0 || more < 0 || i + static_cast<std::size_t>(more) >= bytes.size())
            return false;
        for (int k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(k)]);
            if ((next & 0xC0) != 0x80 || (k == 1 && !secondFits(lead, next)))
                return false;
        }
        i += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

bool isPlainDate(std::string_view cell)
{
    return plainDay(cell).has_value();
}

bool isPlainEmail(std::string_view cell)
{
    const std::size_t at = cell.find('@');
    return at != std::string_view::npos && cell.size() <= kPlainEmailLimit
           && isPlainLocalPart(cell.substr(0, at)) && isPlainDomain(cell.substr(at + 1));
}

std::optional<std::int64_t> plainMoment(std::string_view cell)
{
    if (cell.size() < 20 || cell[10] != 'T' || cell[13] != ':' || cell[16] != ':')
        return {};
    const auto day = plainDay(cell.substr(0, 10));
    const auto offset = plainOffset(cell.substr(19));
    const int hours = number(cell, 11, 2), minutes = number(cell, 14, 2);
    const int seconds = number(cell, 17, 2);
    if (!day || !offset || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0
        || seconds > 59)
        return {};
    const std::int64_t days = day->time_since_epoch().count();
    return (((days * 24 + hours) * 60 + minutes - *offset) * 60 + seconds) * 1000;
}

bool CellCheck::isQuicklyRight(std::string_view cell, bool plain) const
{
    switch (m_column->kind) {
    case CellKind::Line:
    case CellKind::Text:
        return plain && (!m_column->required || cell.find_first_not_of(' ') != cell.npos);
    case CellKind::Date:
        return isPlainDate(cell);
    case CellKind::Moment:
        return plainMoment(cell).has_value();
    case CellKind::Email:
        return isPlainEmail(cell);
    case CellKind::Word:
        return std::find(m_knownWords.begin(), m_knownWords.end(), cell) != m_knownWords.end();
    case CellKind::Reference:
        return cell.size() <= kPlainReferenceLimit && !cell.empty() && isLetter(cell.front())
               && std::all_of(cell.begin(), cell.end(), [](char c) {
                      return isLetter(c) || isDigit(c) || c == '-';
                  });
    }
    return false;
}

std::optional<QString> CellCheck::problem(std::string_view cell, bool plain)
{
    if (cell.empty() && !m_column->required)
        return {};
    if (isQuicklyRight(cell, plain))
        return {};
    if (!plain && !isUtf8Text(cell))
        return cell.find('\0') != cell.npos ? u"This holds a NUL character."_s
                                            : u"This is not valid UTF-8."_s;
    CaseRecord scratch;
    auto problem = m_column->read(
        scratch, QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    if (!problem && m_column->kind == CellKind::Word)
        m_knownWords.emplace_back(cell);
    return problem;
}

} // namespace casepost::core
