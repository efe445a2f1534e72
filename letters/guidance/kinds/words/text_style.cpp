#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/safe_pattern.h"

#include <QRegularExpression>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestSpacedWord = 4;

// Letters that are a style in disguise: bold, script, full-width, circled, small capitals.
bool isStyled(char32_t c)
{
    const bool mathematical = c >= 0x1D400 && c <= 0x1D7FF;
    const bool fullWidth = (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    const bool enclosed = (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F189);
    const bool smallCapital = (c >= 0x1D00 && c <= 0x1D22) || c == 0x0299 || c == 0x0262
                              || c == 0x029C || c == 0x026A || c == 0x0274 || c == 0x0280
                              || c == 0x029F || c == 0xA730 || c == 0xA731;
    return mathematical || fullWidth || enclosed || smallCapital;
}

// Lines drawn under, over or through letters.
bool isLine(char32_t c)
{
    return c == 0x0332 || c == 0x0333 || c == 0x0305 || (c >= 0x0335 && c <= 0x0338)
           || (c >= 0x20DD && c <= 0x20E0);
}

class TextStyleCheck final : public TextCheck
{
public:
    TextStyleCheck(Scopes scopes, QSet<QString> spaced)
        : TextCheck(scopes)
        , m_spaced(std::move(spaced))
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        static const QString kMarks = u"*_~<["_s;
        bool marked = false, styled = false;
        for (const QChar c : text.text) {
            marked = marked || (c.unicode() < 0x80 && kMarks.contains(c));
            styled = styled || c.unicode() >= 0x250;
        }
        if (marked)
            findMarks(text, hits);
        if (styled)
            findStyled(text, hits);
        findSpaced(text, hits);
    }

    // **bold**, _underlined_, ~~struck~~, tags of web pages and of forums.
    static void findMarks(const TextUnit &text, std::vector<Hit> &hits)
    {
        static const QRegularExpression kMark(
            uR"((*LIMIT_MATCH=100000)(?<![\w*@./])(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])([^*_~\n]{1,200}?)(?<=\S)\1(?![\w*@])|</?(?:b|strong|i|em|u|font|span|div|p|br|h[1-6]|s|strike|mark|big|small|sub|sup|a|style|center|ul|ol|li|table|tr|td|th|img|o:p)(?:\s[^<>]{0,300})?/?>|\[/?[biu]\])"_s,
            QRegularExpression::UseUnicodePropertiesOption
                | QRegularExpression::CaseInsensitiveOption);
        for (qsizetype from = 0; from < text.text.size();) {
            const auto match = nextMatch(kMark, text.text, from);
            if (!match.isValid()) {
                hits.push_back(unjudgedAt(text.place(0, text.folded.size())));
                return;
            }
            if (!match.hasMatch())
                return;
            Place at = text.at;
            at.start = static_cast<int>(match.capturedStart());
            at.length = static_cast<int>(match.capturedLength());
            Hit hit = hitAt(at, match.captured());
            if (match.capturedLength(2) > 0)
                hit.use = match.captured(2);
            hits.push_back(hit);
            from = match.capturedEnd();
        }
    }

    static void findStyled(const TextUnit &text, std::vector<Hit> &hits)
    {
        for (const Word &word : text.words) {
            const int end = word.end() < text.folded.size() ? text.folded.sourceAt(word.end())
                                                            : static_cast<int>(text.text.size());
            const int start = text.folded.sourceAt(word.start);
            const auto letters = QStringView(text.text).mid(start, end - start).toUcs4();
            const bool styled = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
                return isStyled(c) || isLine(c);
            });
            if (!styled)
                continue;
            Place at = text.at;
            at.start = start;
            at.length = end - start;
            hits.push_back(hitAt(at, text.text.mid(start, end - start)));
        }
    }

    // "s p a c e d": small letters in a row; three only when they spell a listed word. Capitals are
    // for the rule on capitals.
    void findSpaced(const TextUnit &text, std::vector<Hit> &hits) const
    {
        for (std::size_t first = 0; first < text.words.size();) {
            std::size_t last = first;
            bool small = isSmall(text, first);
            while (last + 1 < text.words.size() && text.words[last].length == 1
                   && text.words[last + 1].length == 1
                   && text.words[last + 1].start == text.words[last].end() + 1
                   && text.folded.text()[text.words[last].end()] == u' ') {
                ++last;
                small = small || isSmall(text, last);
            }
            const int start = text.words[first].start, end = text.words[last].end();
            const auto letters = last - first + 1;
            if (small
                && (letters >= kShortestSpacedWord
                    || (letters > 1
                        && m_spaced.contains(
                            text.folded.text().mid(start, end - start).remove(u' '))))) {
                hits.push_back(hitAt(text.place(start, end),
                                     text.source(start, end),
                                     text.source(start, end).remove(u' ')));
            }
            first = last + 1;
        }
    }

    static bool isSmall(const TextUnit &text, std::size_t index)
    {
        const Word &word = text.words[index];
        return word.length == 1 && text.source(word.start, word.end()).front().isLower();
    }

    QSet<QString> m_spaced; ///< folded
};

} // namespace

/// text-style: anything that changes how words look (REQ-TXT-07): marks, tags, styled letters,
/// lines drawn by combining characters, s p a c e d words. Parameter: spaced (shorter words
/// caught when spaced out).
core::Result<KindParts> makeTextStyle(Fields &params, const KindContext &context)
{
    QSet<QString> spaced;
    for (const QString &word : params.textsOr(u"spaced"_s))
        spaced.insert(FoldedText(word).text());
    return KindParts{std::make_unique<TextStyleCheck>(context.scopes, std::move(spaced)), {}, {}};
}

} // namespace casepost::letters
