#include "core/cases/search/search_keys.h"

#include "core/cases/record/cell_check.h"
#include "core/cases/search/search_forms.h"
#include "core/people/contact/phone_number.h"
#include "core/text/text.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWordSign(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void plainKey(std::string_view text, std::string &key)
{
    key.clear();
    for (const char c : text)
        if (const char low = lowered(c); isWordSign(low))
            key += low;
}

} // namespace

void referenceKey(std::string_view reference, std::string &key)
{
    plainKey(reference, key);
}

void postcodeKey(std::string_view postcode, std::string &key)
{
    if (isPlain(postcode))
        plainKey(postcode, key);
    else
        plainKey(foldForSearch(textOf(postcode)).toStdString(), key);
}

void emailKey(std::string_view email, std::string &key)
{
    if (isPlain(email) && (email.empty() || (email.front() != ' ' && email.back() != ' '))) {
        key.assign(email);
        std::transform(key.begin(), key.end(), key.begin(), lowered);
    } else {
        key = textOf(email).trimmed().toCaseFolded().toStdString();
    }
}

void phoneDigits(std::string_view phone, std::string &key)
{
    key.clear();
    const bool national = phone.starts_with('0') && !phone.starts_with("00")
                          && std::all_of(phone.begin(), phone.end(), [](char c) {
                                 return (c >= '0' && c <= '9') || c == ' ';
                             });
    if (!national) {
        if (!phone.empty())
            key = phoneKey(textOf(phone)).toStdString();
        return;
    }
    for (const char c : phone)
        if (c != ' ')
            key += c;
    if (key.size() < 5)
        key.clear();
}

const std::vector<std::string_view> &WordFolder::words(std::string_view name)
{
    m_words.clear();
    m_memory.clear();
    if (isPlain(name))
        foldPlain(name);
    else
        foldOther(name);
    return m_words;
}

void WordFolder::add(std::size_t from, std::size_t to)
{
    const auto word = std::string_view(m_memory).substr(from, to - from);
    if (!word.empty() && std::find(m_words.begin(), m_words.end(), word) == m_words.end())
        m_words.push_back(word);
}

void WordFolder::foldPlain(std::string_view name)
{
    m_memory.reserve(2 * name.size() + 2); // the words' views must not move
    m_joined.clear();
    std::size_t part = 0;
    bool hasJoin = false;
    const auto end = [&] {
        if (hasJoin) {
            const std::size_t from = m_memory.size();
            m_memory += m_joined;
            add(from, m_memory.size());
        }
        m_joined.clear();
        hasJoin = false;
    };
    for (const char c : name) {
        const char low = lowered(c);
        if (isWordSign(low)) {
            m_memory += low;
            m_joined += low;
            continue;
        }
        add(part, m_memory.size());
        if (c == '\'' || c == '-' || c == '`')
            hasJoin = true;
        else
            end();
        part = m_memory.size();
    }
    add(part, m_memory.size());
    end();
}

void WordFolder::foldOther(std::string_view name)
{
    std::vector<std::string> words;
    for (const QString &word : nameWords(textOf(name)))
        words.push_back(word.toStdString());
    std::size_t size = 0;
    for (const std::string &word : words)
        size += word.size();
    m_memory.reserve(size);
    for (const std::string &word : words) {
        const std::size_t from = m_memory.size();
        m_memory += word;
        add(from, m_memory.size());
    }
}

} // namespace casepost::core
