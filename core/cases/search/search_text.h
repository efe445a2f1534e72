#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace casepost::core {

/// One word as it was typed, in the forms in which it is looked for.
struct SearchToken
{
    std::string raw;                ///< lower case, UTF-8
    std::vector<std::string> parts; ///< "o'neill" → "o", "neill"
    std::string joined;             ///< "oneill"
    std::string spelled;            ///< "mueller" of "müller"; empty: no such letter was typed
    std::string key;                ///< ASCII letters and digits only
};

/// Fewest digits by whose end a phone number is found.
inline constexpr std::size_t kFewestOfEnd = 6;

/// What a run of typed words could be the beginning of. An empty member: of none.
struct SearchKeys
{
    std::string reference;
    std::string system;      ///< "ams" of "ams122018069": the reference may be stored without it
    std::string plainNumber; ///< … and the digits behind it
    std::string postcode;
    std::string email;
    std::vector<std::string> phones; ///< in each way the number can be stored
    std::string phoneEnd;            ///< digits that may be the last of one; at least kFewestOfEnd
};

/// What somebody typed to find a case, taken apart. Nothing in it has a meaning of its own: no
/// wildcards, no operators.
class SearchText
{
public:
    /// Text longer than any case can match, or without a letter or digit, has no tokens.
    static SearchText parse(const QString &text);

    const std::vector<SearchToken> &tokens() const { return m_tokens; }
    std::size_t size() const { return m_tokens.size(); }
    /// The keys of tokens `first` to `last` written as one: "SY23" "1" is a postcode, "07700" "900"
    /// a phone number. Several words are one key only when there is a digit in them.
    SearchKeys keys(std::size_t first, std::size_t last) const;
    /// Tokens `first` to `last` as one name: "mc" "donald" is looked for as "mcdonald" too. A
    /// single token is itself; several with a digit, too many or too long are none (nullopt).
    std::optional<SearchToken> name(std::size_t first, std::size_t last) const;

private:
    std::vector<SearchToken> m_tokens;
};

/// Most typed words that are taken as one reference, postcode or phone number.
inline constexpr std::size_t kMostJoinedTokens = 8;
/// Most typed words that are taken as one name.
inline constexpr std::size_t kMostNameTokens = 4;

} // namespace casepost::core
