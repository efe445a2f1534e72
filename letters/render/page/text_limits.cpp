#include "letters/render/page/text_limits.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;

bool isMark(QChar::Category category)
{
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// Scripts that need the joiners to be spelled; elsewhere they only hide.
bool mayBeJoined(char32_t before)
{
    const QChar::Script script = QChar::script(before);
    return script != QChar::Script_Latin && script != QChar::Script_Greek
           && script != QChar::Script_Cyrillic && script != QChar::Script_Common
           && (QChar::isLetter(before) || QChar::category(before) == QChar::Mark_NonSpacing
               || QChar::category(before) == QChar::Mark_SpacingCombining);
}

bool isHidden(char32_t point, char32_t before)
{
    if (point == kZeroWidthNonJoiner || point == kZeroWidthJoiner)
        return !mayBeJoined(before);
    if (point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0)
        return true; // Hangul fillers: letters that show nothing
    constexpr std::array kNeverShown{QChar::Other_Control,
                                     QChar::Other_Format,
                                     QChar::Other_Surrogate,
                                     QChar::Other_PrivateUse,
                                     QChar::Other_NotAssigned,
                                     QChar::Separator_Line,
                                     QChar::Separator_Paragraph};
    return std::find(kNeverShown.begin(), kNeverShown.end(), QChar::category(point))
           != kNeverShown.end();
}

QString codePoint(char32_t point)
{
    return u"U+"_s
           + QString::number(static_cast<uint>(point), 16).toUpper().rightJustified(4, u'0');
}

// Between two letters a line's end or a tab parts words; anything else hides within one.
QString insteadOf(char32_t point)
{
    const QChar::Category category = QChar::category(point);
    const bool parts = point == U'\n' || point == U'\r' || point == U'\t' || point == 0x0B
                       || point == 0x0C || point == 0x85 || category == QChar::Separator_Line
                       || category == QChar::Separator_Paragraph;
    return parts ? u" "_s : QString(u""_s);
}

// Walks a text and collects what finding 10 forbids.
class FaultFinder
{
public:
    FaultFinder(const QString &text, bool lineFeeds)
        : m_text(text)
        , m_lineFeeds(lineFeeds)
    {}

    std::vector<TextFault> found()
    {
        if (m_text.size() > kLongestParagraph)
            add(0,
                m_text.size(),
                u"is longer than %1 characters: make it shorter"_s.arg(kLongestParagraph),
                u"yn hirach na %1 nod: gwnewch ef yn fyrrach"_s.arg(kLongestParagraph));
        for (qsizetype i = 0; i < m_text.size();) {
            const bool paired = m_text[i].isHighSurrogate() && i + 1 < m_text.size()
                                && m_text[i + 1].isLowSurrogate();
            const char32_t point = paired ? QChar::surrogateToUcs4(m_text[i], m_text[i + 1])
                                          : static_cast<char32_t>(m_text[i].unicode());
            take(point, i, paired ? 2 : 1);
            i += paired ? 2 : 1;
        }
        endMarks(m_text.size());
        std::stable_sort(m_faults.begin(),
                         m_faults.end(),
                         [](const TextFault &a, const TextFault &b) { return a.start < b.start; });
        return std::move(m_faults);
    }

private:
    void take(char32_t point, qsizetype at, int length)
    {
        const bool lineFeed = m_lineFeeds && point == U'\n';
        if (!lineFeed && isHidden(point, m_before)) {
            add(at,
                length,
                u"has a character that does not show or cannot be printed (%1): take it out"_s.arg(
                    codePoint(point)),
                u"yn cynnwys nod nad yw'n dangos neu na ellir ei argraffu (%1): tynnwch ef"_s.arg(
                    codePoint(point)),
                insteadOf(point));
        }
        if (!isMark(QChar::category(point))) {
            endMarks(at);
            m_letterAt = at;
            m_letterLength = length;
            m_marks = 0;
        } else {
            ++m_marks;
        }
        m_word = QChar::isSpace(point) ? 0 : m_word + 1;
        if (m_word == kLongestWord + 1)
            add(at,
                length,
                u"has a word of more than %1 letters: break it up"_s.arg(kLongestWord),
                u"yn cynnwys gair o fwy na %1 llythyren: rhannwch ef"_s.arg(kLongestWord));
        m_before = point;
    }

    void endMarks(qsizetype end)
    {
        if (m_marks <= kMostMarks)
            return;
        const qsizetype kept = std::min(end, m_letterAt + m_letterLength + 1);
        add(m_letterAt,
            end - m_letterAt,
            u"has more than %1 accents on one letter: type the letter again"_s.arg(kMostMarks),
            u"yn cynnwys mwy na %1 acen ar un llythyren: teipiwch y llythyren eto"_s.arg(
                kMostMarks),
            m_text.mid(m_letterAt, kept - m_letterAt).normalized(QString::NormalizationForm_C));
    }

    void add(qsizetype start,
             qsizetype length,
             const QString &english,
             const QString &welsh,
             const QString &instead = {})
    {
        if (m_faults.size() < kMostFaults)
            m_faults.push_back(
                {static_cast<int>(start), static_cast<int>(length), english, welsh, instead});
    }

    static constexpr std::size_t kMostFaults = 100; // more tell a person nothing new

    const QString &m_text;
    bool m_lineFeeds;
    std::vector<TextFault> m_faults{};
    char32_t m_before = 0;
    qsizetype m_letterAt = 0;
    int m_letterLength = 0;
    int m_marks = 0;
    int m_word = 0;
};

void add(std::vector<NamedText> &texts, const QString &place, const QString &text)
{
    if (!text.isEmpty())
        texts.push_back({place, text, false});
}

void addLines(std::vector<NamedText> &texts, const QString &place, const QStringList &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        add(texts, u"Line %1 of the %2"_s.arg(QString::number(i + 1), place), lines[i]);
}

core::Status blocked(const QString &place, const QString &problem)
{
    return core::fail(
        core::ErrorCode::Blocked, place + u' ' + problem + u'.', {{u"part"_s, place}});
}

} // namespace

namespace {

// Letters of the languages we write in, with words of a sane length: nearly every text, and a check
// looks at every text on every keystroke.
bool isOrdinary(const QString &text, bool lineFeeds)
{
    int word = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool shows = (unit >= 0x20 && unit < 0x7F)
                           || (unit >= 0xA0 && unit < 0x300 && unit != 0xAD) || unit == 0x2019
                           || (lineFeeds && unit == u'\n');
        word = unit == u' ' || unit == u'\n' ? 0 : word + 1;
        if (!shows || word > kLongestWord)
            return false;
    }
    return text.size() <= kLongestParagraph;
}

} // namespace

std::vector<TextFault> textFaults(const QString &text, bool lineFeeds)
{
    if (isOrdinary(text, lineFeeds))
        return {};
    return FaultFinder(text, lineFeeds).found();
}

QString textProblem(const QString &text, bool lineFeeds)
{
    const auto faults = textFaults(text, lineFeeds);
    return faults.empty() ? QString() : faults.front().problemEn;
}

std::vector<NamedText> textsOf(const ComposedLetter &letter)
{
    std::vector<NamedText> texts;
    addLines(texts, u"letterhead"_s, letter.letterhead);
    addLines(texts, u"address"_s, letter.addressBlock);
    addLines(texts, u"return address"_s, letter.returnLabel);
    add(texts, u"The reference"_s, letter.ourReference);
    add(texts, u"The application reference"_s, letter.reference);
    add(texts, u"The heading"_s, letter.subject);
    add(texts, u"The salutation"_s, letter.salutation);
    for (std::size_t i = 0; i < letter.blocks.size(); ++i)
        texts.push_back({u"Paragraph %1"_s.arg(i + 1), letter.blocks[i].text, true});
    add(texts, u"The sign-off"_s, letter.signOff);
    addLines(texts, u"signature"_s, letter.signature);
    addLines(texts, u"enclosures"_s, letter.enclosures);
    addLines(texts, u"footer"_s, letter.footer);
    if (letter.email) {
        add(texts, u"The subject of the email"_s, letter.email->subject);
        for (qsizetype i = 0; i < letter.email->body.size(); ++i)
            texts.push_back(
                {u"Paragraph %1 of the email"_s.arg(i + 1), letter.email->body[i], true});
    }
    return texts;
}

core::Status checkTexts(const ComposedLetter &letter)
{
    qsizetype length = 0;
    for (const NamedText &text : textsOf(letter)) {
        if (const QString problem = textProblem(text.text, text.lineFeeds); !problem.isEmpty())
            return blocked(text.place, problem);
        length += text.text.size();
        if (length > kLongestLetter)
            return blocked(u"The letter"_s,
                           u"is longer than %1 characters: make it shorter"_s.arg(kLongestLetter));
    }
    return {};
}

} // namespace casepost::letters
