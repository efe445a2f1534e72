#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isSmall(const QString &typed)
{
    return !typed.isEmpty() && typed == typed.toLower();
}

class DoubledWordCheck final : public TextCheck
{
public:
    DoubledWordCheck(Scopes scopes, QSet<QString> words)
        : TextCheck(scopes)
        , m_words(std::move(words))
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        const QStringView folded(text.folded.text());
        for (std::size_t i = 1; i < text.words.size(); ++i) {
            const Word &left = text.words[i - 1], &right = text.words[i];
            const bool same =
                left.length == right.length && right.start == left.end() + 1
                && folded[left.end()] == u' '
                && folded.mid(left.start, left.length) == folded.mid(right.start, right.length);
            if (!same || !m_words.contains(text.word(left)) || isJoined(folded, left, right)
                || !isSmall(text.source(right.start, right.end())))
                continue;
            hits.push_back(hitAt(text.place(left.start, right.end()),
                                 text.source(left.start, right.end()),
                                 text.source(left.start, left.end())));
        }
    }

    // "i'r r" and "e-e": part of a longer word.
    static bool isJoined(QStringView folded, const Word &left, const Word &right)
    {
        const auto isJoint = [&folded](int at) {
            return at >= 0 && at < folded.size() && (folded[at] == u'\'' || folded[at] == u'-');
        };
        return isJoint(left.start - 1) || isJoint(right.end());
    }

    QSet<QString> m_words;
};

class MissingSpaceCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        const QString &folded = text.folded.text();
        for (std::size_t i = 1; i < text.words.size(); ++i) {
            const Word &left = text.words[i - 1], &right = text.words[i];
            if (right.start != left.end() + 1 || left.length < 2 || right.length < 2)
                continue;
            const QChar sign = folded[left.end()];
            const bool stop = sign == u'.' || sign == u'!' || sign == u'?';
            if ((!stop && sign != u',' && sign != u';') || text.isFact(left.start, left.end())
                || text.isFact(right.start, right.end()))
                continue;
            const QString before = text.source(left.start, left.end());
            const QString after = text.source(right.start, right.end());
            const bool begins = after.front().isUpper() && isSmall(after.mid(1));
            if (!before.back().isLower() || !(begins || (!stop && isSmall(after))))
                continue;
            hits.push_back(hitAt(text.place(left.start, right.end()),
                                 text.source(left.start, right.end()),
                                 before + sign + u' ' + after));
        }
    }
};

} // namespace

/// doubled-word: a little word typed twice (REQ-TXT-10). Parameter: words.
core::Result<KindParts> makeDoubledWord(Fields &params, const KindContext &context)
{
    QSet<QString> words;
    for (const QString &word : params.texts(u"words"_s))
        words.insert(FoldedText(word).text());
    return KindParts{std::make_unique<DoubledWordCheck>(context.scopes, std::move(words)), {}, {}};
}

/// missing-space: no space after a full stop or a comma (REQ-TXT-10). Names of files and sites are
/// none. No parameters.
core::Result<KindParts> makeMissingSpace(Fields &, const KindContext &context)
{
    return KindParts{std::make_unique<MissingSpaceCheck>(context.scopes), {}, {}};
}

} // namespace casepost::letters
