#include "core/people/names/look_alikes.h"

#include <QList>

#include <algorithm>
#include <string_view>

namespace casepost::core {

namespace {

bool standsAnywhere(QChar::Script script)
{
    return script == QChar::Script_Common || script == QChar::Script_Inherited
           || script == QChar::Script_Han || script == QChar::Script_Hiragana
           || script == QChar::Script_Katakana || script == QChar::Script_Hangul
           || script == QChar::Script_Bopomofo;
}

// Small letters of Cyrillic and Greek with the shape of a Latin one.
bool looksLatin(char32_t c)
{
    static constexpr std::u32string_view kShapes = U"аеіјкорсуѕхһԁԛԝӏүαικνορτυχω";
    return kShapes.find(QChar::toLower(c)) != std::u32string_view::npos;
}

} // namespace

bool mixesAlphabets(QStringView word)
{
    auto seen = QChar::Script_Unknown;
    for (const char32_t c : word.toUcs4()) {
        const auto script = QChar::script(c);
        if (!QChar::isLetter(c) || standsAnywhere(script))
            continue;
        if (seen != QChar::Script_Unknown && seen != script)
            return true;
        seen = script;
    }
    return false;
}

bool isDisguised(QStringView word)
{
    const auto letters = word.toUcs4();
    bool any = false;
    for (const char32_t c : letters) {
        if (!QChar::isLetter(c))
            continue;
        if (c < 0x80 || !looksLatin(c))
            return false;
        any = true;
    }
    return any;
}

bool holdsStyledLetters(QStringView text)
{
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        return (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x24B6 && c <= 0x24E9)
               || (c >= 0x1F130 && c <= 0x1F189);
    });
}

bool holdsOtherAlphabet(QStringView text)
{
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        const auto script = QChar::script(c);
        return QChar::isLetter(c) && script != QChar::Script_Latin && script != QChar::Script_Common
               && script != QChar::Script_Inherited;
    });
}

} // namespace casepost::core
