#pragma once

#include <QString>
#include <QStringView>

namespace casepost::core {

// Text that a program read as what it was not: what damaged_text.h is made of.

/// A stretch of a text that was read wrongly, in UTF-16 units.
struct Misread
{
    qsizetype start = -1; ///< -1: there is none
    qsizetype length = 0;
    QString whole; ///< the whole text as it probably was; empty when that cannot be told
};

/// The first stretch that cannot be right: UTF-8 or a code page of DOS or a Macintosh read as
/// another ("NÃºÃ±ez", "Mu¤oz", "Å ime", "Jos‚"). A letter with an accent is never one by itself.
Misread misreadIn(QStringView text);

/// The first letter that may be another one misread ("MuÒoz", "GÛmez", "V·squez"). Capitals after
/// Mac, De, the Irish h and the like are whole, and so is the dot of Catalan.
Misread oddLetterIn(QStringView text);

/// Does a half of a letter stand here, whose other half became a space ("Å ime")?
bool isHalfMisreading(QStringView text, qsizetype at);

/// Does the unit at a place stand between two letters, as a misread one does within a word?
bool isBetweenLetters(QStringView text, qsizetype at);

/// The text with its bytes read as UTF-8, as often as it was read wrongly; empty when they are
/// none.
QString readAnew(QStringView text);

/// The text with the entities of HTML made plain, those of numbers too; empty when it has none.
QString withoutEntities(QString text);

} // namespace casepost::core
