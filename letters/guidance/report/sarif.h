#pragma once

#include "core/guidance/rules/rule.h"
#include "letters/guidance/rules/finding.h"

namespace casepost::letters {

/// The result of one file, for a report over many.
struct CheckedFile
{
    QString file; ///< as given; a relative path stays relative
    CheckResult result;
    QByteArray bytes = {}; ///< of the document, for lines and columns; empty: none are told
};

/// The findings as one SARIF 2.1.0 log: the rules that spoke with their statement, section and
/// version, the findings in the order given, each at its part of the letter
/// ("blocks[2].fields.reason") and at its line and column of the file, with its fix; an answered
/// finding is a suppressed result. `packs` are those of the guidance they were judged by. A
/// fingerprint stays the same while the same words stand in the same kind of part, wherever the
/// part moves. The same results give the same bytes.
QJsonObject sarifOf(const std::vector<CheckedFile> &files,
                    const std::vector<core::PackInfo> &packs);

} // namespace casepost::letters
