#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace casepost::core {

/// What a field is, because an address may hold what a name may not, and a box for the surname of a
/// person less than one for whatever somebody is called.
enum class FieldSort { Name, Forenames, Surname, AddressLine };

/// What went wrong with a name or an address before it came to us.
enum class Damage {
    Lost,        ///< a letter became U+FFFD or a question mark
    Hidden,      ///< control, direction or other characters that do not show
    Markup,      ///< "O&#39;Brien", "<b>", "%27", "\u00e9"
    Misread,     ///< read as another encoding: "NÃºÃ±ez", "Mu¤oz", "Å ime"
    NoLetters,   ///< nothing but signs where a person's name should be: "-", "."
    OddLetter,   ///< a letter that may be another one misread: "MuÒoz"
    Placeholder, ///< "N/A", "NULL", "Unknown", "TBC", "test": nobody's name and no place
    SpacedJoin,  ///< "Smith - Jones", "O 'Brien"
    StrayMark,   ///< "Hargreave,", "Smith/Jones", "(Ann)"
    Digit,       ///< a digit in a name
    Sign,        ///< "Smith♥", an emoji: nothing that a letter prints truly
    StrayJoin,   ///< "O''Brien", "Smith--Jones", "Smith.", "O´Brien"
    OddSpace,    ///< a space of another program, or letters set apart: "S m i t h"
    Title,       ///< a title within a surname: "Mr Smith"
    Note,        ///< words of the office: "Smith deceased", "See notes"
    SignAlone,   ///< "-" or "." where a forename should be
};

/// One damaged stretch of a field, in UTF-16 units of it.
struct DamagedStretch
{
    int start = 0;
    int length = 0;
    Damage damage = Damage::Lost;
    QString whole; ///< the whole field as it probably was; empty when that cannot be told
};

/// Can the text not be what somebody is called? Otherwise it is unusual, and a person must say
/// whether it is right.
bool isCertain(Damage damage);

/// What looks damaged in a field of a case, in its order: at most one of each damage. A name in any
/// script, with any accents, apostrophes and hyphens, is whole. Pure and linear. REQ-NAM-09,
/// REQ-ADR-02.
std::vector<DamagedStretch> damageIn(QStringView field, FieldSort sort);

/// Does a person's name hold signs and not one letter? "." is a forename some forms ask for, so
/// both parts count together. REQ-NAM-14.
bool hasNoLetters(QStringView forenames, QStringView surname);

/// Words of a typed text that look damaged, in its order, at most 50: a lost letter ("N??ez"),
/// markup ("O&#39;Brien"), a misread encoding. Questions, "R&D" and words with accents of any
/// language are whole. Pure and linear. REQ-NAM-09.
std::vector<DamagedStretch> damagedWordsIn(const QString &text);

/// What happened, as the end of a sentence in English: "has lost a letter".
QString damageWords(Damage damage);
/// Its name in documents: "lost-letter", "misread" …
QString damageName(Damage damage);

} // namespace casepost::core
