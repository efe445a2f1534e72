#pragma once

#include <QString>

namespace casepost::test {

/// The key of that number (from 0) in a text typed without end; no two places of it look alike for
/// long, so that a missing key shows.
inline QString typedKey(int number)
{
    constexpr int kWord = 7;
    if (number % kWord == kWord - 1)
        return QStringLiteral(" ");
    return QString(QChar(u'a' + (number * number / 3 + number) % 26));
}

/// The first keys of that text.
inline QString typedText(int keys)
{
    QString text;
    for (int i = 0; i < keys; ++i)
        text += typedKey(i);
    return text;
}

} // namespace casepost::test
