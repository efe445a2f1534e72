#include "core/cases/search/search_text.h"

#include "core/cases/record/case_words.h"
#include "core/cases/search/search_forms.h"
#include "core/cases/search/search_keys.h"
#include "core/people/contact/phone_number.h"
#include "core/text/text.h"

#include <QRegularExpression>

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

/// Typed digits of any script as ASCII, wide signs as plain ones.
QString asPlainSigns(const QString &typed)
{
    QString plain = typed.normalized(QString::NormalizationForm_KC);
    for (QChar &c : plain)
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
        else if (c >= u'\u2010' && c <= u'\u2015')
            c = u'-';
    return plain;
}

SearchToken tokenOf(const QString &typed)
{
    SearchToken token;
    token.raw = asPlainSigns(typed).toCaseFolded().toStdString();
    const QStringList words = searchWords(typed);
    QString joined;
    for (const QChar c : foldForSearch(typed))
        if (c.isLetterOrNumber() || c.isSurrogate())
            joined += c;
    for (const QString &word : words)
        if (words.size() == 1 || word != joined)
            token.parts.push_back(word.toStdString());
    token.joined = joined.toStdString();
    for (const QChar c : spelledOut(typed))
        if (c.isLetterOrNumber() || c.isSurrogate())
            token.spelled += QString(c).toStdString();
    referenceKey(token.joined, token.key);
    return token;
}

/// What people copy before a number or an address: "tel:", "Ref:", "mailto:".
QString withoutLabel(const QString &typed)
{
    static const QRegularExpression label(u"^(tel|telephone|phone|mobile|mob|sms|callto|mailto|e-?"
                                          u"mail|ref|reference|case|application|"
                                          "postcode)\\.?[:=#]+"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(typed).remove(label);
}

/// The digits that may be the last of a phone number; none where it was typed as from its beginning
/// abroad.
std::string phoneEndOf(const std::string &raw)
{
    std::string digits;
    for (const char c : raw) {
        if (isAsciiDigit(c))
            digits += c;
        else if (std::string_view("()-./").find(c) == std::string_view::npos)
            return {};
    }
    return digits.size() < kFewestOfEnd ? std::string() : digits;
}

/// The digits of what may be the beginning of a phone number, in each way it can be stored;
/// phoneKey() knows whole ones.
std::vector<std::string> phoneBeginnings(const std::string &raw)
{
    constexpr std::size_t kFewestWithout0 = 4; // shorter ones begin half of all numbers
    const auto sign = [](char c) {
        return isAsciiDigit(c) || std::string_view("+()-./").find(c) != std::string_view::npos;
    };
    std::vector<std::string> found;
    if (!std::all_of(raw.begin(), raw.end(), sign))
        return found;
    const auto add = [&found](const std::string &digits) {
        if (!digits.empty() && std::find(found.begin(), found.end(), digits) == found.end())
            found.push_back(digits);
    };
    add(phoneKey(QString::fromStdString(raw)).toStdString());
    std::string digits;
    std::copy_if(raw.begin(), raw.end(), std::back_inserter(digits), isAsciiDigit);
    const bool abroad = raw.starts_with('+') || digits.starts_with("00");
    if (digits.starts_with("00"))
        digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (!abroad || !digits.starts_with("44"))
        add(digits);
    if (digits.starts_with("44") && (abroad || digits.size() >= kFewestWithout0)) {
        const std::size_t from = digits.find_first_not_of('0', 2);
        add('0' + digits.substr(std::min(from, digits.size())));
    } else if (!digits.starts_with('0') && digits.size() >= kFewestWithout0) {
        add('0' + digits);
    }
    return found;
}

} // namespace

SearchText SearchText::parse(const QString &text)
{
    SearchText parsed;
    if (text.size() > kLongestText)
        return parsed;
    const QStringList typed = asSpace(text).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : typed.mid(0, kMostTokens))
        if (SearchToken token = tokenOf(withoutLabel(one)); !token.parts.empty())
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
    keys.phones = phoneBeginnings(raw);
    keys.phoneEnd = phoneEndOf(raw);
    for (const auto &system : kSystemWords)
        if (const std::string word = system.word.toString().toLower().toStdString();
            key.starts_with(word) && key.size() > word.size()
            && std::all_of(
                key.begin() + static_cast<std::ptrdiff_t>(word.size()), key.end(), isAsciiDigit)) {
            keys.system = word;
            keys.plainNumber = key.substr(word.size());
        }
    if (single)
        keys.email = raw;
    return keys;
}

std::optional<SearchToken> SearchText::name(std::size_t first, std::size_t last) const
{
    constexpr std::size_t kLongestName = 64;
    if (first == last)
        return m_tokens[first];
    if (last - first >= kMostNameTokens)
        return std::nullopt;
    SearchToken whole;
    bool spelled = false;
    for (std::size_t i = first; i <= last; ++i) {
        const SearchToken &token = m_tokens[i];
        whole.joined += token.joined;
        whole.spelled += token.spelled.empty() ? token.joined : token.spelled;
        spelled = spelled || !token.spelled.empty();
    }
    if (!spelled)
        whole.spelled.clear();
    if (whole.joined.size() > kLongestName
        || std::any_of(whole.joined.begin(), whole.joined.end(), isAsciiDigit))
        return std::nullopt;
    whole.parts = {whole.joined};
    return whole;
}

} // namespace casepost::core
