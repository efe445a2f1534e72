#pragma once

#include <QString>

#include <compare>

namespace casepost::letters {

enum class Part { Block, Subject, Salutation, Address, Header, Case, Letter };

/// "block", "subject" …
QString partName(Part part);

/// Where in a letter: UTF-16 units of that part's own text (a block's typed text, or the field's
/// value).
struct Place
{
    Part part = Part::Letter;
    int block = -1; ///< index of the block; -1 when the part is not a block
    QString field;  ///< name of the field; empty when none
    int start = 0;
    int length = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

} // namespace casepost::letters
