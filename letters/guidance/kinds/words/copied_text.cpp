#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/shared_run.h"

#include <algorithm>
#include <tuple>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using Hashes = std::vector<std::size_t>;

Hashes hashesOf(const QString &text)
{
    const FoldedText folded(text);
    return wordHashes(folded, wordsOf(folded));
}

// Words that say something: a name, an address or a reference is bound to stand in both texts.
int ownWords(const SharedRun &run, const TextUnit &text, const CaseNames &names)
{
    int own = 0;
    for (int i = run.first; i <= run.last; ++i)
        own += names.isFact(text.word(text.words[static_cast<std::size_t>(i)])) ? 0 : 1;
    return own - run.changes;
}

// The longest runs, none of them within another.
std::vector<SharedRun> apart(std::vector<SharedRun> runs)
{
    std::sort(runs.begin(), runs.end(), [](const SharedRun &a, const SharedRun &b) {
        return std::tuple(a.first, -a.last, a.changes) < std::tuple(b.first, -b.last, b.changes);
    });
    std::vector<SharedRun> kept;
    for (const SharedRun &run : runs) {
        if (kept.empty() || run.first > kept.back().last)
            kept.push_back(run);
        else
            kept.back().last = std::max(kept.back().last, run.last);
    }
    return kept;
}

void addRuns(const std::vector<SharedRun> &runs, const TextUnit &text, std::vector<Hit> &hits)
{
    for (const SharedRun &run : apart(runs)) {
        const int start = text.words[static_cast<std::size_t>(run.first)].start;
        const int end = text.words[static_cast<std::size_t>(run.last)].end();
        hits.push_back(hitAt(text.place(start, end), text.source(start, end)));
    }
}

class CaseNoteCheck final : public TextCheck
{
public:
    CaseNoteCheck(Scopes scopes, int words, int changes)
        : TextCheck(scopes)
        , m_words(words)
        , m_changes(changes)
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (static_cast<int>(text.words.size()) < m_words || letter.in.context.notes.isEmpty())
            return;
        const SharedRuns shared(wordHashes(text.folded, text.words));
        std::vector<SharedRun> found;
        for (const QString &note : letter.in.context.notes) {
            const Hashes words = hashesOf(note);
            for (const SharedRun &run : shared.with(words, m_changes))
                if (ownWords(run, text, letter.names) >= m_words
                    && (m_changes == 0 || run.changes > 0))
                    found.push_back(run);
        }
        addRuns(found, text, hits);
    }

    int m_words;
    int m_changes;
};

class GuidanceCheck final : public TextCheck
{
public:
    GuidanceCheck(Scopes scopes, int words, const QStringList &passages)
        : TextCheck(scopes)
        , m_words(words)
    {
        for (const QString &passage : passages)
            addRunsOf(hashesOf(passage));
        std::sort(m_runs.begin(), m_runs.end());
    }

private:
    std::size_t runAt(const Hashes &words, std::size_t at) const
    {
        return qHashRange(words.begin() + static_cast<std::ptrdiff_t>(at),
                          words.begin() + static_cast<std::ptrdiff_t>(at) + m_words,
                          0);
    }

    void addRunsOf(const Hashes &words)
    {
        for (std::size_t i = 0; i + static_cast<std::size_t>(m_words) <= words.size(); ++i)
            m_runs.push_back(runAt(words, i));
    }

    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        const Hashes words = wordHashes(text.folded, text.words);
        std::vector<SharedRun> found;
        for (std::size_t i = 0; i + static_cast<std::size_t>(m_words) <= words.size(); ++i)
            if (std::binary_search(m_runs.begin(), m_runs.end(), runAt(words, i)))
                found.push_back(
                    {static_cast<int>(i), static_cast<int>(i) + m_words - 1, m_words, 0});
        addRuns(found, text, hits);
    }

    int m_words;
    Hashes m_runs; ///< every run of so many words in the guidance, hashed
};

} // namespace

/// case-note-overlap: words taken over from the notes of this case (REQ-TXT-02). Names, addresses
/// and references of the case do not count. Parameters: words (shortest run), changes (words that
/// may differ; with it, only stretches that do differ are told).
core::Result<KindParts> makeCaseNoteOverlap(Fields &params, const KindContext &context)
{
    const int words = params.numberOr(u"words"_s, 8), changes = params.numberOr(u"changes"_s, 0);
    if (words < 4)
        params.refuse(u"words"_s, u"'words' must be at least 4."_s);
    return KindParts{std::make_unique<CaseNoteCheck>(context.scopes, words, changes), {}, {}};
}

/// guidance-overlap: words taken over from guidance (REQ-TXT-03). Parameters: words (shortest
/// run), passages (texts) or file (a text beside the pack, passages parted by line ends).
core::Result<KindParts> makeGuidanceOverlap(Fields &params, const KindContext &context)
{
    const int words = params.numberOr(u"words"_s, 12);
    QStringList passages = params.textsOr(u"passages"_s);
    const QString file = params.textOr(u"file"_s);
    if (!file.isEmpty() && !file.contains(u'/') && !file.contains(u'\\')) {
        TRY_ASSIGN(const QByteArray bytes, context.file(file));
        passages += QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    }
    if (passages.isEmpty())
        params.refuse(u"passages"_s, u"Give 'passages' or a 'file' beside the pack."_s);
    if (words < 4)
        params.refuse(u"words"_s, u"'words' must be at least 4."_s);
    return KindParts{
        std::make_unique<GuidanceCheck>(context.scopes, std::max(words, 4), passages), {}, {}};
}

} // namespace casepost::letters
