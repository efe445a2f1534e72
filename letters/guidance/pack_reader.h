#pragma once

#include "letters/guidance/rule.h"

namespace casepost::letters {

/// A pack as read from its files, before it is joined to the version it builds on.
struct PackDraft
{
    PackInfo info; ///< without rules
    QString basedOn;
    QStringList drops; ///< rules of the base that are no more
    std::vector<std::shared_ptr<const Rule>> rules;
    std::optional<core::NamePolicy> names;
    QString file;
};

/// Reads pack `file` and the topic files it names (resources/guidance/README.md has the form).
/// InvalidInput as `file:line:column: problem` for an unknown key, kind or word, a missing
/// parameter, an empty list, a rule without examples, or more than a pack may hold. Nothing
/// half-loads.
core::Result<PackDraft> readPack(const QByteArray &toml, const QString &file, const ReadFile &read);

} // namespace casepost::letters
