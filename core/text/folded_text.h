#pragma once

#include <QString>

#include <vector>

namespace casepost::core {

/// A text as the rules compare it, one unit for each letter a reader sees: case folded, accents
/// dropped, look-alike letters of other scripts and typographic forms made plain, runs of white
/// space one space, invisible characters gone. `at` leads back to the text it was made from, so a
/// finding points at what was really typed.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(QStringView source);

    const QString &text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    /// Where folded unit `index` stands in the source, in UTF-16 units; `index` may be size().
    int sourceAt(int index) const { return m_at[static_cast<std::size_t>(index)]; }
    /// Where the folded units before `index` end in the source (invisible characters that follow
    /// are left out).
    int sourceEnd(int index) const;

private:
    QString m_text;
    std::vector<int> m_at{0};
    std::vector<int> m_end; ///< end in the source of each folded unit
};

/// Part of a word: a letter, a digit or what stands for one after folding.
bool isWordUnit(char16_t folded);

/// One word of a folded text, in folded units.
struct Word
{
    int start = 0;
    int length = 0;
    int end() const { return start + length; }
};

/// The words of a folded text: runs of letters and digits.
std::vector<Word> wordsOf(const FoldedText &text);

} // namespace casepost::core
