#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace casepost::test {

/// Makes inputs out of seeds by changing, copying, cutting and joining their bytes; the same inputs
/// for the same seeds and number on every machine.
class Mutator
{
public:
    /// `words`: what the inputs' grammar is made of, put in whole.
    Mutator(std::vector<QByteArray> seeds, std::vector<QByteArray> words, unsigned number);

    QByteArray next();

private:
    unsigned upTo(qsizetype size) { return size > 0 ? unsigned(m_random() % unsigned(size)) : 0; }
    void change(QByteArray &bytes);

    std::vector<QByteArray> m_seeds;
    std::vector<QByteArray> m_words;
    std::mt19937 m_random;
};

/// Every file of tests/fuzz/corpus/`name`, by name.
std::vector<QByteArray> corpusOf(const QByteArray &name);

} // namespace casepost::test
