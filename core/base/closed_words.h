#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>

namespace casepost::core {

/// A value of a closed set and its word: what is stored, printed and read for it.
template<typename Value>
struct ClosedWord
{
    Value value;
    std::u16string_view word;
};

/// A closed set of words, the one idiom for word ↔ enumerator. Made by closedWords(), as a
/// constant.
template<typename Value, std::size_t Size>
class ClosedWords
{
public:
    explicit constexpr ClosedWords(const std::array<ClosedWord<Value>, Size> &words)
        : m_words(words)
    {}

    /// The word of a value. Every value of the set has one: a programming error otherwise.
    QString of(Value value) const
    {
        for (const ClosedWord<Value> &known : m_words)
            if (known.value == value)
                return QStringView(known.word).toString();
        Q_UNREACHABLE();
    }

    /// The value of a word, written exactly so; nullopt for any other.
    std::optional<Value> read(QStringView word) const
    {
        for (const ClosedWord<Value> &known : m_words)
            if (QStringView(known.word) == word)
                return known.value;
        return std::nullopt;
    }

    /// Every word, in the order of the set.
    QStringList all() const
    {
        QStringList words;
        for (const ClosedWord<Value> &known : m_words)
            words += QStringView(known.word).toString();
        return words;
    }

private:
    std::array<ClosedWord<Value>, Size> m_words;
};

/// Makes a closed set. A value or a word that stands twice in it does not compile.
template<typename Value, std::size_t Size>
consteval ClosedWords<Value, Size> closedWords(const ClosedWord<Value> (&words)[Size])
{
    for (std::size_t i = 0; i < Size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (words[i].value == words[j].value || words[i].word == words[j].word)
                throw "a value or a word stands twice";
    return ClosedWords<Value, Size>(std::to_array(words));
}

} // namespace casepost::core
