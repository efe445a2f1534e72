#pragma once

#include <QStringList>

#include <vector>

namespace casepost::core {

/// Texts that are read one behind the other, put together so that a number which begins in one and
/// ends in another is found: white space around each is left out, and one sign parts two of them.
struct SpreadText
{
    /// Where one of the texts stands in the whole.
    struct Part
    {
        qsizetype start = 0; ///< in `whole`
        qsizetype from = 0;  ///< in the text itself
        qsizetype length = 0;
    };
    QString whole;
    std::vector<Part> parts;

    /// The part that holds a place of the whole: the last that begins there or before.
    std::size_t partAt(qsizetype place) const;
};

/// Pure; linear.
SpreadText spreadText(const QStringList &texts);

/// May a number run from one of the texts into the next? A digit or a dot stands near the end of
/// one and near the beginning of the next.
bool mayRunOver(const QStringList &texts);

/// The texts with every secret number covered, those that run over several too (kept_text.h).
QStringList withSecretsCovered(const QStringList &texts);

} // namespace casepost::core
