#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casepost::core {

// The forms in which a case is found, made from UTF-8 as it stands in the extract. The same
// functions make what is stored and what is looked for.

/// Letters and digits only, in lower case: "AMS-123 456" → "ams123456". Compares references and
/// postcodes in any spacing.
void referenceKey(std::string_view reference, std::string &key);
void postcodeKey(std::string_view postcode, std::string &key);
/// The address in lower case without white space around it.
void emailKey(std::string_view email, std::string &key);
/// phoneKey() of core/people for UTF-8.
void phoneDigits(std::string_view phone, std::string &key);

/// Folds one name into its search words, exactly as nameWords() does.
class WordFolder
{
public:
    /// Lives until the next call.
    const std::vector<std::string_view> &words(std::string_view name);

private:
    void foldPlain(std::string_view name);
    void foldOther(std::string_view name);
    void add(std::size_t from, std::size_t to);

    std::string m_memory;
    std::string m_joined;
    std::vector<std::string_view> m_words;
};

} // namespace casepost::core
