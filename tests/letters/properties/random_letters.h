#pragma once

#include "tests/letters/guidance/judged.h"

#include <random>

namespace casepost::letters::test {

/// Letters put together at random, the same ones for the same seed: approved phrases, free text
/// out of what the built-in rules' own examples say, and hostile characters.
class RandomLetters
{
public:
    explicit RandomLetters(unsigned seed);

    Sample next();
    /// An approved phrase without fields, in force on a day.
    Block phrase(const QDate &on);
    /// White space, look-alikes, accents, invisible and astral characters between mistakes.
    QString hostileText();

private:
    QString sentence();
    unsigned upTo(std::size_t size) { return static_cast<unsigned>(m_random() % size); }
    const QString &oneOf(const QStringList &list) { return list[upTo(std::size_t(list.size()))]; }

    std::mt19937 m_random;
};

} // namespace casepost::letters::test
