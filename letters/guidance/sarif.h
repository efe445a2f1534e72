#pragma once

#include "letters/guidance/guidance.h"

namespace casepost::letters {

/// The result of one file, for a report over many.
struct CheckedFile
{
    QString file; ///< as given; a relative path stays relative
    CheckResult result;
};

/// The findings as one SARIF 2.1.0 log: the rules that spoke with their statement and section, the
/// findings in the order given, each at its part of the letter ("blocks[2].fields.reason") with
/// start and length in UTF-16 units; an answered confirmation is a suppressed result. Holds no text
/// of the letter. The same results give the same bytes.
QJsonObject sarifOf(const std::vector<CheckedFile> &files, const Guidance &guidance);

} // namespace casepost::letters
