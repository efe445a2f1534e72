#include "core/people/names/name_text.h"

#include "core/text/text.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMarks = 4;
constexpr qsizetype kMostCharacters = 200;

enum class Fault { None, Hidden, Marks };

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
           || category == QChar::Mark_SpacingCombining;
}

/// Latin, Greek and Cyrillic never need a joiner; Arabic and the scripts of India do.
bool joinsLetters(char32_t before)
{
    if (!QChar::isLetter(before) && !isMark(before))
        return false;
    const auto script = QChar::script(before);
    return script != QChar::Script_Latin && script != QChar::Script_Greek
           && script != QChar::Script_Cyrillic && script != QChar::Script_Common
           && script != QChar::Script_Inherited;
}

/// Characters that leave no ink yet change what is read.
bool isHidden(char32_t c, char32_t before)
{
    if (c == 0x200C || c == 0x200D)
        return !joinsLetters(before);
    if (c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F)
        return true; // fillers: letters by category, blank on paper
    if (c == 0xFFFC || c == 0xFFFD || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF))
        return true;
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
           || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse
           || category == QChar::Other_NotAssigned;
}

bool isBlank(char32_t c)
{
    return QChar::isSpace(c);
}

/// Walks the code points and tells of each whether it may stand.
template<typename Visit>
void walk(QStringView text, Visit visit)
{
    char32_t before = 0;
    int marks = 0;
    for (const char32_t c : text.toUcs4()) {
        marks = isMark(c) ? marks + 1 : 0;
        Fault fault = Fault::None;
        if (!isBlank(c) && isHidden(c, before))
            fault = Fault::Hidden;
        else if (marks > kMostMarks)
            fault = Fault::Marks;
        visit(c, fault);
        if (fault == Fault::None)
            before = c;
    }
}

void append(QString &to, char32_t c)
{
    to += QChar::fromUcs4(c);
}

QString initialOf(QStringView word)
{
    qsizetype begin = 0;
    while (begin < word.size() && !word[begin].isLetter() && !word[begin].isSurrogate())
        ++begin;
    if (begin == word.size())
        return {};
    const QString rest = word.sliced(begin).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, rest);
    const qsizetype end = finder.toNextBoundary();
    QString letter;
    for (const char32_t c : QStringView(rest).first(end > 0 ? end : 1).toUcs4())
        append(letter, letter.isEmpty() ? QChar::toTitleCase(c) : c);
    return letter + u'.';
}

} // namespace

std::optional<QString> nameProblem(QStringView name)
{
    if (name.size() > kMostCharacters)
        return u"The name is longer than 200 characters."_s;
    Fault worst = Fault::None;
    bool lineBreak = false;
    walk(name, [&](char32_t c, Fault fault) {
        lineBreak =
            lineBreak || (isBlank(c) && c != U' ' && QChar::category(c) != QChar::Separator_Space);
        if (worst == Fault::None)
            worst = fault;
    });
    if (lineBreak || worst == Fault::Hidden)
        return u"The name holds a control or hidden character, which cannot be printed: type the name again."_s;
    if (worst == Fault::Marks)
        return u"The name has more than four accents on one letter: type the name again."_s;
    return std::nullopt;
}

QString printableName(QStringView name)
{
    QString out;
    out.reserve(name.size());
    walk(name, [&](char32_t c, Fault fault) {
        if (isBlank(c))
            out += u' ';
        else if (fault == Fault::None || c == QChar::ReplacementCharacter)
            append(out, c); // a lost letter stays in sight
    });
    return squeezed(out);
}

QString initialsOf(const QString &forenames)
{
    QString out;
    for (const QString &forename : forenames.split(u' ', Qt::SkipEmptyParts)) {
        // "A.J." is two initials already; "St. John" keeps its parts by the space.
        for (const QString &part : forename.split(u'.', Qt::SkipEmptyParts))
            out += initialOf(part);
    }
    return out;
}

} // namespace casepost::core
