#include "letters/render/text_limits.h"

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

QString hiddenCharacter(char32_t point)
{
    return u"has a character that does not show or cannot be printed (U+%1): type the words again"_s
        .arg(QString::number(static_cast<uint>(point), 16).toUpper(), 4, u'0');
}

// Counts what finding 10 limits, one code point after the other.
class Runs
{
public:
    QString problemAfter(char32_t point)
    {
        m_marks = isMark(QChar::category(point)) ? m_marks + 1 : 0;
        m_word = QChar::isSpace(point) ? 0 : m_word + 1;
        if (m_marks > kMostMarks)
            return u"has more than %1 accents on one letter: type the words again"_s.arg(
                kMostMarks);
        if (m_word > kLongestWord)
            return u"has a word of more than %1 letters: break it up"_s.arg(kLongestWord);
        return {};
    }

private:
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

QString textProblem(const QString &text, bool lineFeeds)
{
    if (text.size() > kLongestParagraph)
        return u"is longer than %1 characters: make it shorter"_s.arg(kLongestParagraph);
    Runs runs;
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        const bool paired =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (paired) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const bool lineFeed = lineFeeds && point == U'\n';
        if (!lineFeed && isHidden(point, before))
            return hiddenCharacter(point);
        if (const QString problem = runs.problemAfter(point); !problem.isEmpty())
            return problem;
        before = point;
    }
    return {};
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
