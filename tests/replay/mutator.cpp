#include "tests/replay/mutator.h"

#include <QDir>
#include <QFile>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 6'000;

} // namespace

Mutator::Mutator(std::vector<QByteArray> seeds, std::vector<QByteArray> words, unsigned number)
    : m_seeds(std::move(seeds))
    , m_words(std::move(words))
    , m_random(number)
{}

QByteArray Mutator::next()
{
    QByteArray bytes = m_seeds[upTo(qsizetype(m_seeds.size()))];
    for (unsigned i = 0, changes = upTo(6); i < changes; ++i)
        change(bytes);
    return bytes.left(kLongest);
}

void Mutator::change(QByteArray &bytes)
{
    const auto at = qsizetype(upTo(bytes.size() + 1));
    const auto length = qsizetype(1 + upTo(std::min<qsizetype>(bytes.size(), 64)));
    switch (upTo(8)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(m_random());
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ (1 << upTo(8)));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(qsizetype(upTo(bytes.size())), length));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5: {
        const QByteArray &other = m_seeds[upTo(qsizetype(m_seeds.size()))];
        bytes = bytes.left(at) + other.mid(qsizetype(upTo(other.size())));
        break;
    }
    default:
        bytes.insert(at, m_words[upTo(qsizetype(m_words.size()))]);
    }
}

std::vector<QByteArray> corpusOf(const QByteArray &name)
{
    const QDir folder(QString::fromUtf8(CASEPOST_SOURCE_DIR "/tests/fuzz/corpus/" + name));
    std::vector<QByteArray> seeds;
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
        QFile seed(folder.filePath(file));
        if (seed.open(QIODevice::ReadOnly))
            seeds.push_back(seed.readAll());
    }
    return seeds;
}

} // namespace casepost::test
