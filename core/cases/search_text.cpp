#include "core/cases/search_text.h"

#include "core/base/text.h"
#include "core/cases/search_keys.h"
#include "core/people/phone_number.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 1000;
constexpr qsizetype kMostTokens = 24;

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

QString asSpace(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text;
}

SearchToken tokenOf(const QString &typed)
{
    SearchToken token;
    token.raw = typed.toCaseFolded().toStdString();
    const QStringList words = searchWords(typed);
    QString joined;
    for (const QChar c : foldForSearch(typed))
        if (c.isLetterOrNumber() || c.isSurrogate())
            joined += c;
    for (const QString &word : words)
        if (words.size() == 1 || word != joined)
            token.parts.push_back(word.toStdString());
    token.joined = joined.toStdString();
    referenceKey(token.joined, token.key);
    return token;
}

/// The digits of what may be the beginning of a phone number; phoneKey() knows whole ones.
std::string phoneBeginning(const std::string &raw)
{
    const auto sign = [](char c) {
        return isAsciiDigit(c) || std::string_view("+()-./").find(c) != std::string_view::npos;
    };
    if (!std::all_of(raw.begin(), raw.end(), sign))
        return {};
    if (const QString whole = phoneKey(QString::fromStdString(raw)); !whole.isEmpty())
        return whole.toStdString();
    std::string digits;
    std::copy_if(raw.begin(), raw.end(), std::back_inserter(digits), isAsciiDigit);
    if (raw.starts_with("+44"))
        return '0' + digits.substr(2);
    return digits.starts_with("0044") ? '0' + digits.substr(4) : digits;
}

} // namespace

SearchText SearchText::parse(const QString &text)
{
    SearchText parsed;
    if (text.size() > kLongestText)
        return parsed;
    const QStringList typed = asSpace(text).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : typed.mid(0, kMostTokens))
        if (SearchToken token = tokenOf(one); !token.parts.empty())
            parsed.m_tokens.push_back(std::move(token));
    return parsed;
}

SearchKeys SearchText::keys(std::size_t first, std::size_t last) const
{
    std::string key, raw;
    for (std::size_t i = first; i <= last; ++i) {
        key += m_tokens[i].key;
        raw += m_tokens[i].raw;
    }
    SearchKeys keys;
    const bool single = first == last;
    if (!single && std::none_of(key.begin(), key.end(), isAsciiDigit))
        return keys;
    keys.reference = key;
    keys.postcode = key;
    keys.phone = phoneBeginning(raw);
    if (single)
        keys.email = raw;
    return keys;
}

} // namespace casepost::core
