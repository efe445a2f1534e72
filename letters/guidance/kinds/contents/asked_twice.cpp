#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/safe_pattern.h"
#include "letters/guidance/text/word_finder.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// A text of one block as the customer reads it.
struct ReadText
{
    FoldedText folded;
    std::vector<Word> words;
    QString word(std::size_t index) const
    {
        return folded.text().mid(words[index].start, words[index].length);
    }
};

/// A document that a block asks for, and whose it is.
struct Asked
{
    QString document;
    QString whose;
    std::size_t block = 0;
};

/// The small words around a document.
struct OwnerWords
{
    QSet<QString> plain;   ///< before it, and say nothing of whose it is: "your", "full"
    QSet<QString> stops;   ///< before it, and end the search
    QSet<QString> after;   ///< after it, and lead to whose it is: "of", "for"
    QSet<QString> between; ///< after it and before whose it is: "lawn"
};

class AskedTwiceCheck final : public Check
{
public:
    AskedTwiceCheck(WordFinder finder,
                    QStringList documents,
                    QRegularExpression asks,
                    OwnerWords words)
        : m_finder(std::move(finder))
        , m_documents(std::move(documents))
        , m_asks(std::move(asks))
        , m_words(std::move(words))
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        std::map<std::pair<QString, QString>, std::size_t> asked; // first block, by document
        for (std::size_t i = 0; i < letter.letter().blocks.size(); ++i) {
            const QString text = textOf(letter, i);
            if (text.isEmpty())
                continue;
            for (const Asked &now : asksOf(text, i)) {
                // The first block that asked tells: whatever asks again stands in another.
                const auto [first, isNew] =
                    asked.try_emplace(std::pair(now.document, now.whose), now.block);
                if (!isNew && first->second != now.block)
                    hits.push_back(
                        hitAt(Place{Part::Block, static_cast<int>(i), {}, 0, 0}, now.document));
            }
        }
    }

private:
    static QString textOf(const LetterView &letter, std::size_t block)
    {
        if (letter.composed)
            return letter.composed->blocks[block].text;
        const phrases::Phrase *phrase = letter.phrases[block];
        const QString &typed = letter.letter().blocks[block].text;
        return typed.isEmpty() && phrase ? phrase->text(letter.letter().language) : typed;
    }

    std::vector<Asked> asksOf(const QString &text, std::size_t block) const
    {
        std::vector<Asked> asked;
        std::vector<WordFinder::Hit> found;
        const ReadText read{FoldedText(text), {}};
        m_finder.find(read.folded.text(), found);
        if (found.empty())
            return asked;
        const ReadText worded{read.folded, wordsOf(read.folded)};
        for (const WordFinder::Hit &hit : longest(std::move(found))) {
            const int sentence = sentenceStart(read.folded.text(), hit.start);
            const QString before =
                read.folded.text().mid(sentence, hit.start + hit.length - sentence);
            if (m_asks.match(before).hasMatch())
                asked.push_back({m_documents[hit.phrase], whoseOf(worded, hit, sentence), block});
        }
        return asked;
    }

    static std::vector<WordFinder::Hit> longest(std::vector<WordFinder::Hit> found)
    {
        std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
            return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
        });
        std::vector<WordFinder::Hit> kept;
        for (const auto &hit : found)
            if (kept.empty() || hit.start >= kept.back().start + kept.back().length)
                kept.push_back(hit);
        return kept;
    }

    // Of an endless sentence only the last part is read.
    static int sentenceStart(const QString &folded, int at)
    {
        const int furthest = std::max(0, at - kLongestRead);
        while (at > furthest && folded[at - 1] != u'.' && folded[at - 1] != u'!'
               && folded[at - 1] != u'?')
            --at;
        return at;
    }

    // Words that tell whose document it is, or which of several: "your mother's", "of Adam Khan".
    QString whoseOf(const ReadText &text, const WordFinder::Hit &hit, int sentence) const
    {
        const std::size_t first = wordFrom(text, hit.start);
        QStringList whose;
        for (std::size_t i = first; i > 0 && text.words[i - 1].start >= sentence; --i) {
            const QString word = text.word(i - 1);
            if (m_words.stops.contains(word))
                break;
            if (!m_words.plain.contains(word))
                whose.prepend(word);
        }
        return (whose + afterwards(text, hit.start + hit.length)).join(u' ');
    }

    // "of Adam Khan" after the document; in Welsh the owner follows without such a word.
    QStringList afterwards(const ReadText &text, int end) const
    {
        std::size_t next = wordFrom(text, end);
        const std::size_t afterDocument = next;
        while (next < text.words.size() && next < afterDocument + kOwnerWords
               && m_words.between.contains(text.word(next)))
            ++next;
        const bool inSentence =
            next < text.words.size()
            && !text.folded.text().mid(end, text.words[next].start - end).contains(u'.');
        QStringList whose;
        if (!inSentence || (next == afterDocument && !m_words.after.contains(text.word(next))))
            return whose;
        for (std::size_t i = next; i < text.words.size() && i < next + kOwnerWords; ++i)
            if (!m_words.between.contains(text.word(i)))
                whose += text.word(i);
        return whose;
    }

    // The first word that begins at a place or behind it.
    static std::size_t wordFrom(const ReadText &text, int start)
    {
        const auto found =
            std::partition_point(text.words.begin(), text.words.end(), [start](const Word &word) {
                return word.start < start;
            });
        return static_cast<std::size_t>(found - text.words.begin());
    }

    static constexpr std::size_t kOwnerWords = 5;
    static constexpr int kLongestRead = 600; ///< units of a sentence before the document

    WordFinder m_finder;
    QStringList m_documents; ///< by phrase of the finder
    QRegularExpression m_asks;
    OwnerWords m_words;
};

QSet<QString> foldedSet(Fields &params, const QString &key)
{
    QSet<QString> words;
    for (const QString &word : params.texts(key))
        words += FoldedText(word).text().trimmed();
    return words;
}

} // namespace

/// asked-twice: a document is asked for in one place of the letter only (REQ-LET-02, REQ-LET-06).
/// Two paragraphs that ask for the same document of the same person are one too many. Parameters:
/// documents = [ { name, words } ], asks (a pattern on the folded sentence up to the document), and
/// the small words around a document: plain, stops, after, between (OwnerWords).
core::Result<KindParts> makeAskedTwice(Fields &params, const KindContext &)
{
    QStringList names, words;
    const auto *documents = params.list(u"documents"_s);
    if (!documents || documents->empty())
        params.refuse(u"documents"_s, u"'documents' is missing: list at least one document."_s);
    for (const PackValue &value : documents ? *documents : std::vector<PackValue>()) {
        Fields entry(value, params.file());
        const QString name = entry.text(u"name"_s);
        for (const QString &word : entry.texts(u"words"_s)) {
            const QString folded = FoldedText(word).text().trimmed();
            if (folded.isEmpty())
                entry.refuse(u"words"_s, u"A document needs a word that can be seen."_s);
            names += name;
            words += folded.isEmpty() ? name : folded;
        }
        TRY(entry.finish());
    }
    auto asks = safePattern(params.text(u"asks"_s), kAnyCase);
    if (!asks) {
        params.refuse(u"asks"_s, asks.error());
        return KindParts{};
    }
    OwnerWords owner{foldedSet(params, u"plain"_s),
                     foldedSet(params, u"stops"_s),
                     foldedSet(params, u"after"_s),
                     foldedSet(params, u"between"_s)};
    return KindParts{std::make_unique<AskedTwiceCheck>(
                         WordFinder(words), names, std::move(*asks), std::move(owner)),
                     {},
                     {}};
}

} // namespace casepost::letters
