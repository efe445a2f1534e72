#pragma once

#include "core/guidance/rules/subject.h"

namespace casepost::core {

/// A pack as read from its files, before it is joined to the version it builds on.
struct PackDraft
{
    PackInfo info; ///< without rules
    QString basedOn;
    QStringList drops; ///< rules of the base that are no more
    Rules rules;
    std::optional<NamePolicy> names;
    QString file;
};

using PackDrafts = std::vector<PackDraft>;

/// Reads pack `file` and the topic files it names (resources/guidance/README.md has the form), its
/// rules by the subjects there are. InvalidInput as `file:line:column: problem` for an unknown key,
/// subject, kind or word, a missing parameter, an empty list, a rule without examples, or more than
/// a pack may hold. Nothing half-loads.
Result<PackDraft> readPack(const QByteArray &toml,
                           const QString &file,
                           const ReadFile &read,
                           const Subjects &subjects);

} // namespace casepost::core
