#include "core/cases/import/reference_form.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kFewest = 50; // so many known references built alike are no chance

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view lettersOf(std::string_view key)
{
    const auto digit = std::ranges::find_if(key, isDigit);
    return key.substr(0, static_cast<std::size_t>(digit - key.begin()));
}

std::string shapeOf(std::string_view key)
{
    std::string shape(key.size(), 'a');
    std::ranges::transform(key, shape.begin(), [](char c) { return isDigit(c) ? '9' : 'a'; });
    return shape;
}

bool isBuilt(std::string_view key, std::string_view shape)
{
    return std::ranges::equal(
        key, shape, [](char c, char kind) { return isDigit(c) == (kind == '9'); });
}

/// What people write where there is nothing to write.
bool isPlaceholder(std::string_view key)
{
    static constexpr std::array<std::string_view, 12> kWords{"na",
                                                             "nil",
                                                             "none",
                                                             "null",
                                                             "nan",
                                                             "pending",
                                                             "ref",
                                                             "reference",
                                                             "tba",
                                                             "tbc",
                                                             "unknown",
                                                             "xxx"};
    return std::ranges::find(kWords, key) != kWords.end();
}

/// What spreadsheets make of a column of references: 1.22E8, 122018069.0, a date, a bare 0.
bool isSpreadsheetNumber(const QString &cell)
{
    static const QRegularExpression number(
        uR"(^(\d+(\.\d+)?E-?\d+|\d+\.\d+|0+|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4}))$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return number.match(cell).hasMatch();
}

} // namespace

std::optional<QString> ReferenceForm::problem(std::string_view cell, std::string_view key)
{
    if (isPlaceholder(key))
        return u"This stands for a reference that is not known yet."_s;
    const QString text =
        QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
    if (isSpreadsheetNumber(text))
        return u"This is a number or a date as a spreadsheet writes it, not a reference."_s;
    const QStringView signs = u"-/._";
    if (signs.contains(text.front()) || signs.contains(text.back()))
        return u"A reference begins and ends with a letter or a digit: this one was cut."_s;
    learn();
    if (m_count >= kFewest && std::ranges::none_of(key, isDigit))
        return u"A reference holds a number, and this has no digit."_s;
    const auto usual = m_builds.find(lettersOf(key));
    if (usual != m_builds.end() && usual->second.count >= kFewest && !usual->second.shape.empty()
        && usual->second.shape != shapeOf(key))
        return u"This reference is not built as all others are that begin like it: their letters "
               u"and "
               "digits stand in %1 places."_s.arg(usual->second.shape.size());
    return {};
}

void ReferenceForm::learn()
{
    if (m_learnt)
        return;
    m_learnt = true;
    for (const KnownCase &one : m_known.all()) {
        if (!one.stored)
            continue;
        ++m_count;
        const std::string_view key = m_known.keyOf(one);
        auto build = m_builds.find(lettersOf(key));
        if (build == m_builds.end())
            build = m_builds.emplace(std::string(lettersOf(key)), Build{shapeOf(key), 0}).first;
        ++build->second.count;
        if (!build->second.shape.empty() && !isBuilt(key, build->second.shape))
            build->second.shape.clear();
    }
}

} // namespace casepost::core
